/* advice_say.h - what is missing or to spare, choices turned over, and flags, in words. */
#ifndef REPORT_ADVICE_SAY_H
#define REPORT_ADVICE_SAY_H

#include "report/view.h"

/* What would meet a check, or what it bears; after the event, what was missing. Words are not
 * escaped. Cannot fail. */
void remedy_say(struct out *o, const struct audit *a, const struct check *check,
    const struct remedy_action *action, enum lang lang);
/* How many of the people who meet every check must be academicians. */
void remedy_say_of_them(struct out *o, int64_t academicians, enum lang lang);
/* All that would meet a check, or that it bears. */
void remedies_say(
    struct out *o, const struct audit *a, const struct check_remedy *r, enum lang lang);
/* One figure for all, where more than one check is unmet; else writes nothing. */
void together_say(struct out *o, const struct audit *a, const struct remedy *r, enum lang lang);
/* The partners of whom nobody is counted, where a check wants them; else writes nothing. */
void absent_say(struct out *o, const struct audit *a, const struct report_style *style);
/* Where nobody more will count, if external people are wanted; else writes nothing. */
void full_say(struct out *o, const struct audit *a, const struct report_style *style);

/* How people count where a choice has this value. */
struct str choice_say(enum choice choice, int value, enum lang lang);
/* The choices that move nothing; writes nothing where there are none. */
void idle_say(struct out *o, const struct sensitivity *s, enum lang lang);

void screen_say(
    struct out *o, const struct audit *a, const struct screen *s, const struct report_style *style);

#endif
