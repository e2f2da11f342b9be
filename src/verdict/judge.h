/* judge.h - the checks of a policy held against the counts, in every reading (SPEC 1, 2).
 *
 * Whole numbers only: a share is met when den * part >= num * whole and whole >= 1. */
#ifndef VERDICT_JUDGE_H
#define VERDICT_JUDGE_H

#include "terms/policy.h"
#include "verdict/bounds.h"

enum outcome { OUTCOME_PASS, OUTCOME_FAIL, OUTCOME_REVIEW };

struct check_result {
	const struct check *check;
	struct measure value, low, high;
	/* Of all answers, the one where den * part - num * whole is least. */
	struct measure tightest;
	bool bounded; /* low, high and tightest were worked out */
	bool outer; /* some group was too large: low and high may lie too far apart, never too near
		     */
	bool met;   /* by value */
	enum outcome outcome;
	/* value - threshold: in people; for a share also how many external people (of institutions
	 * below the cap) are missing (negative), or how many host people more it would bear
	 * (positive). */
	int64_t margin_people;
	/* In review, in the policy's own reading: the questions to look at first (settle.h). */
	uint32_t *settled_by; /* indexes of the questions */
	size_t settled_count;
	bool settled_fewest;
};

struct reading_result {
	enum reading reading;
	enum outcome outcome;
	struct check_result checks[POLICY_CHECKS];
};

struct verdict {
	enum outcome outcome; /* of the policy's own reading */
	struct reading_result readings[READING_COUNT];
	enum reading decisive; /* the policy's reading: index into readings */
	bool same_in_all;      /* every reading has this outcome */
	size_t check_count;
};

/* Cannot fail. groups: what is open; NULL where nothing is. */
void judge(struct verdict *out, const struct policy *policy, const struct counts *counts,
    const struct groups *groups);

struct str outcome_word(enum outcome o);

#endif
