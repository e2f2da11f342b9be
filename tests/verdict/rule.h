/* rule.h - policies of the call's three checks, with numbers of a test's own. */
#ifndef TESTS_VERDICT_RULE_H
#define TESTS_VERDICT_RULE_H

#include "terms/policy.h"

struct rule {
	int64_t people, academicians;
	int64_t num, den; /* the least external share */
};

#define CALL_RULE ((struct rule){ 150, 2, 80, 100 })

static inline struct policy
rule_policy(struct rule rule)
{
	struct policy p = { .cap_people = 3, .reading = READING_COUNTED, .check_count = 3 };

	p.checks[0] = (struct check){ .id = STR("participants"),
		.kind = CHECK_COUNT,
		.who = WHO_PARTICIPANTS,
		.num = rule.people,
		.den = 1 };
	p.checks[1] = (struct check){ .id = STR("academicians"),
		.kind = CHECK_COUNT,
		.who = WHO_ACADEMICIANS,
		.num = rule.academicians,
		.den = 1 };
	p.checks[2] = (struct check){ .id = STR("external_share"),
		.kind = CHECK_SHARE,
		.who = WHO_EXTERNAL_COUNTED,
		.of = WHO_SHARE_BASE,
		.num = rule.num,
		.den = rule.den };
	return p;
}

#endif
