/* sensitivity.h - the verdict with each choice of the policy turned over, one at a time (SPEC 1).
 *
 * The stages that depend on a choice run again on the same sheet and resolver; no file is read
 * twice. Pairs of choices are not covered. A list of more than SENSITIVITY_ROWS rows is passed
 * over. */
#ifndef VERDICT_SENSITIVITY_H
#define VERDICT_SENSITIVITY_H

#include "verdict/judge.h"

#define SENSITIVITY_TURNS 16
#define SENSITIVITY_ROWS  100000

struct turned_check {
	struct measure value;
	bool met;
	enum outcome outcome;
};

struct turn {
	enum choice choice;
	int from, to; /* values; from is the one in force, for the stage the one that was taken */
	bool moves;   /* some check has another value or outcome */
	enum outcome outcome;
	struct turned_check checks[POLICY_CHECKS]; /* in the policy's own reading */
};

struct sensitivity {
	struct turn items[SENSITIVITY_TURNS]; /* by choice, then value */
	size_t count;
	bool skipped; /* the list is too long */
};

struct audit;

/* a has its verdict. Fails with FAIL_PATTERN_LIMIT, where a row comes in that was left out. */
bool sensitivity_find(struct sensitivity *out, const struct audit *a, struct fail *f);

#endif
