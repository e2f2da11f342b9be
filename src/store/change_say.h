/* change_say.h - what changed since the last run, for a person: the verdict, the checks that moved
 * and what moved them, people, institutions and questions, and the pace (SPEC 7). */
#ifndef STORE_CHANGE_SAY_H
#define STORE_CHANGE_SAY_H

#include "report/style.h"
#include "store/change.h"

/* history ends with the run that c is about. Cannot fail: what could not be written is told by
 * out_flush. */
void change_say(struct out *o, const struct change *c, const struct history *history,
    const struct report_style *style);
/* Where the rest is not asked for. */
void change_say_shrunk(struct out *o, const struct change *c, const struct report_style *style);

#endif
