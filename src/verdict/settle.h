/* settle.h - what to look at first: the fewest questions whose likelier answers settle a check the
 * way its value has it, whatever the answers to all others are (SPEC 2).
 *
 * A check is a sum over groups. For each group the best that k answers do is found, and the groups
 * are combined: ranking questions one by one is wrong, since two that do nothing each may settle it
 * together. */
#ifndef VERDICT_SETTLE_H
#define VERDICT_SETTLE_H

#include "verdict/bounds.h"

struct settling {
	uint32_t *variables; /* of open; in the order of their questions */
	size_t count;
	bool fewest; /* false: a group was too large to try all; fewer may do */
};

/* How much is gone through before it is done with less. */
struct settle_limits {
	/* A group of more questions is settled bunch by bunch, not by every set; below 64. */
	size_t sets;
	size_t combined; /* of more questions all that help are taken, group by group */
	size_t work;     /* turnouts times states, for one check */
};

extern const struct settle_limits settle_limits_default;

/* What is settled. rank gives each variable its place among the questions, which decides between
 * sets of the same size. */
struct settling_terms {
	struct groups *groups;
	const uint32_t *rank;
	const struct settle_limits *limits;
	struct best_room *room;
};

/* For a check that depends on the answers, the way its value has it. Lives in mem. Cannot fail. */
void settle_find(struct settling *out, const struct settling_terms *terms,
    const struct check *check, enum reading reading, struct measure value, struct arena *mem);

#endif
