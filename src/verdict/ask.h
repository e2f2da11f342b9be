/* ask.h - the open questions of a list, as they are put to an officer (SPEC 2): one for each
 * variable of open.h. */
#ifndef VERDICT_ASK_H
#define VERDICT_ASK_H

#include "verdict/open.h"

struct questions {
	struct question *items; /* ordered by identifier, of which no two are the same */
	size_t count, cap;
};

/* Texts live in mem. Cannot fail. Free with questions_free. */
void questions_collect(struct questions *out, const struct open *open, const struct sheet *sheet,
    const struct names *names, struct arena *mem);
void questions_free(struct questions *q);

#endif
