/* entry_say.h - an event of many in words. Words are not escaped. Cannot fail. */
#ifndef REPORT_ENTRY_SAY_H
#define REPORT_ENTRY_SAY_H

#include "report/entry.h"
#include "report/layout.h"

struct str label_attention(enum attention attention, enum lang lang);
enum tone tone_attention(enum attention attention);
/* "could not be audited: 1, fail: 2, …"; how many there are of each. */
void attentions_say(struct out *o, const int64_t of[ATTENTION_COUNT], enum lang lang);
/* Why it could not be audited, what is missing, what to look at; of one that passes, the check that
 * is nearest to its threshold. */
void entry_say(struct out *o, const struct entry *e, enum lang lang);
/* The value of a check and how it stands: "164 ✓"; "—" where the event has no such check. */
void entry_check_say(struct out *o, const struct entry *e, struct str id);

#endif
