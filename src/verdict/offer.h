/* offer.h - what answering some questions of one group does for a check (settle.h). */
#ifndef VERDICT_OFFER_H
#define VERDICT_OFFER_H

#include "verdict/settle.h"

/* What answering some questions of a group makes of the least that the group comes to. */
struct offer {
	size_t answers;
	int64_t value;
	uint64_t set; /* places in the group's list, where that is short; else the first so many */
};

struct candidate {
	const struct group *group;
	uint32_t *variables; /* by rank, or those of its bunches in the order that they are taken */
	size_t variable_count;
	struct offer *offers; /* by falling use; the first answers nothing */
	size_t offer_count;
	bool by_sets;
	uint32_t rank; /* of its first question */
};

struct offering {
	const struct settling_terms *terms;
	struct linear sum; /* what answers should raise the least of */
	uint8_t *bit;      /* by variable; room to work in */
	size_t *work;      /* turnouts times states that may still be gone through */
	struct arena *mem;
};

/* The least of a group, whatever is answered. */
int64_t offer_nothing(const struct offering *by, const struct group *g);
/* Whether its answers make no difference. */
bool offer_is_idle(const struct offering *by, const struct group *g);
/* The best that k answers do, for each k; candidate->variables are in order. Where not all sets are
 * tried, candidate->by_sets stays false. False where even that is too much. */
bool offer_answers(struct candidate *c, const struct offering *by);

#endif
