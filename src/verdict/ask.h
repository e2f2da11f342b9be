/* ask.h - the open questions of a list, as they are put to an officer (SPEC 2): one for each
 * variable of open.h. */
#ifndef VERDICT_ASK_H
#define VERDICT_ASK_H

#include "verdict/open.h"

struct questions {
	struct question *items; /* ordered by identifier, of which no two are the same */
	size_t count, cap;
};

/* answered has the keys of the identifiers that are taken. Texts live in mem or in the sheet.
 * Cannot fail. Free with questions_free. */
void questions_collect(struct questions *out, const struct open *open, const struct sheet *sheet,
    const struct names *names, const struct map *answered, struct arena *mem);
struct hash question_key(struct str id);
void questions_free(struct questions *q);

#endif
