/* contest.h - between which institutions rows of one person compete (open.h: PLACE). */
#ifndef VERDICT_CONTEST_H
#define VERDICT_CONTEST_H

#include "verdict/open.h"

struct contest {
	struct contender *items; /* by identifier */
	uint16_t count, likelier;
};

/* The units that rows which keys tie claim in those ways of answering the institutions they name in
 * which they claim several and no host goes first; false where there are none. Where the ways are
 * too many, those that any may claim. The likelier one is where the person counts by the likelier
 * answers, else what these rows alone come to. Lives in o->mem. */
bool contest_find(
    struct contest *out, const struct open *o, struct rows rows, struct claims *claims);

/* Adds the claim of a row, by the answer to `place`, the variable of its set, or, where there is
 * none, by what was decided. answers: by variable. */
void contest_add_claim(struct claims *to, const struct open *o, uint32_t fact, uint32_t unit,
    uint32_t place, const uint16_t *answers);

/* Whether no row of a ruling on them can be from where it says: other answers went before. */
bool contest_is_broken(
    const struct ruling *r, const struct facts *facts, const struct names *names);

#endif
