/* verdict_say.h - the verdict and its checks in words. Words are not escaped. Cannot fail. */
#ifndef REPORT_VERDICT_SAY_H
#define REPORT_VERDICT_SAY_H

#include "report/view.h"

/* "Verdict: pass" */
void verdict_say(struct out *o, const struct audit *a, enum lang lang);
/* What was missed, or what can still move. */
void summary_say(struct out *o, const struct audit *a, enum lang lang);
/* Name, dates and place of the event, as far as they are known, and the stage. */
void event_say(struct out *o, const struct audit *a, const struct report_style *style);

/* Whether the answers to open questions move a check. */
bool check_is_spread(const struct check_result *r);
/* "149–151"; writes nothing where answers move nothing. */
void bounds_say(struct out *o, const struct check_result *r, enum lang lang);

/* Puts the language's comma before all but the first of a list. */
void comma_say(struct out *o, enum lang lang);

#endif
