/* fold.h - interchangeable people are counted, not permuted. */
#ifndef VERDICT_FOLD_H
#define VERDICT_FOLD_H

#include "verdict/group.h"

/* Makes one term of all that people's places are in, and one of academicians alone. False, and
 * nothing done, where these are too many. Cannot fail otherwise. */
bool group_fold(struct group *g, struct arena *mem);

#endif
