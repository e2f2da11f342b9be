/* pace.h - when a check that is missed would be met, if people go on to register as they do.
 *
 * Whole numbers: what the margin gained over the last fortnight, as far as runs go back and the
 * policy was the same. */
#ifndef STORE_PACE_H
#define STORE_PACE_H

#include "report/run.h"

#define PACE_DAYS 14 /* the most that are looked at */

enum pace_kind {
	PACE_UNKNOWN,   /* met already, too few runs, or after the event */
	PACE_NO_NEARER, /* the margin has not grown */
	PACE_MET,       /* about at */
	PACE_TOO_LATE   /* not before the event begins or, where that is not known, within a year */
};

struct pace {
	enum pace_kind kind;
	int64_t days, people; /* what the margin gained, in how many days: at least one */
	int64_t at;           /* PACE_MET: seconds since 1970 */
};

/* Of the check with that index in the last run; start is the event's day, or empty. Cannot fail. */
void pace_find(struct pace *out, const struct history *history, size_t check, struct str start);

#endif
