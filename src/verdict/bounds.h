/* bounds.h - the lowest and highest that a check comes to over every way of answering the open
 * questions, and what that makes of it (SPEC 2). Whole numbers only. */
#ifndef VERDICT_BOUNDS_H
#define VERDICT_BOUNDS_H

#include "terms/policy.h"
#include "verdict/best.h"

/* A value: people, or a share part/whole. whole is 1 for people, 0 for the share of nobody. */
struct measure {
	int64_t part, whole;
};

struct bounds {
	struct measure tightest;  /* where den * part - num * whole is least */
	struct measure low, high; /* the share of nobody is below all others */
	bool always, never;       /* met, however the questions are answered */
};

/* Cannot fail. value is what the check comes to by the likelier answers. */
void bounds_find(struct bounds *out, const struct check *check, enum reading reading,
    struct measure value, const struct groups *groups, struct best_room *room);

#endif
