/* similarity.h - how many typing slips lie between two texts.
 *
 * A slip is a character put in, left out, taken for another, or two neighbours changed
 * over (optimal string alignment). Texts are valid UTF-8; nothing is allocated. */
#ifndef TEXT_SIMILARITY_H
#define TEXT_SIMILARITY_H

#include "base/str.h"

#define SIMILARITY_MOST 30 /* the highest at_most */

/* The slips between a and b, or at_most + 1 where there are more. Takes time in
 * proportion to length and at_most. */
size_t similarity_edits(struct str a, struct str b, size_t at_most);

/* The known word that a mistyped one most likely means: start, offer each, read best. */
struct nearest {
	struct str word; /* as typed */
	struct str best; /* absent while nothing offered is near */
	size_t edits;    /* of best */
};

struct nearest nearest_start(struct str word);
/* The first of several that are equally near is kept. Case counts as no slip. */
void nearest_offer(struct nearest *n, struct str known);

#endif
