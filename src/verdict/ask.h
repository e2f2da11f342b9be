/* ask.h - the open questions of a list, collected (SPEC 2).
 *
 * A text that may or may not be an institution is one question for the text; a name that is several
 * institutions' is one for each person who typed it. */
#ifndef VERDICT_ASK_H
#define VERDICT_ASK_H

#include "terms/question.h"
#include "verdict/count.h"

struct questions {
	struct question *items; /* ordered by identifier */
	size_t count, cap;
};

/* Texts live in mem. Cannot fail. Free with questions_free. */
void questions_collect(struct questions *out, const struct facts *facts,
    const struct people *people, const struct counts *counts, const struct sheet *sheet,
    const struct names *names, struct arena *mem);
void questions_free(struct questions *q);

#endif
