/* The checks' arithmetic: thresholds at the edge, the five readings, what is open. */
#include "rows.h"
#include "rule.h"

#include <string.h>

#include "verdict/judge.h"

/* H, H with each host capped, U, E, C, A; then what the readings make of it. */
struct numbers {
	int64_t host, capped, unaffiliated, external, counted, academicians;
};

static struct counts
counts_of(const struct numbers *n)
{
	return (struct counts){ .quantity = {
				    [QUANTITY_HOST] = n->host,
				    [QUANTITY_HOST_CAPPED] = n->capped,
				    [QUANTITY_UNAFFILIATED] = n->unaffiliated,
				    [QUANTITY_EXTERNAL] = n->external,
				    [QUANTITY_EXTERNAL_COUNTED] = n->counted,
				    [QUANTITY_ACADEMICIANS] = n->academicians,
				} };
}

#define P OUTCOME_PASS
#define F OUTCOME_FAIL

static struct edge_row {
	const char *name;
	struct numbers n;
	enum outcome people[READING_COUNT], share[READING_COUNT];
} edge_rows[] = {
	{ "nobody came", { 0, 0, 0, 0, 0, 0 }, { F, F, F, F, F }, { F, F, F, F, F } },
	{ "150 people, exactly 80 per cent", { 30, 30, 0, 120, 120, 2 }, { P, P, P, P, P },
	    { P, P, P, P, P } },
	{ "149 people", { 29, 29, 0, 120, 120, 2 }, { F, F, F, F, F }, { P, P, P, P, P } },
	{ "150 people, 79.33 per cent", { 31, 31, 0, 119, 119, 2 }, { P, P, P, P, P },
	    { F, F, F, F, F } },
	{ "79.99 per cent", { 2001, 2001, 0, 7999, 7999, 2 }, { P, P, P, P, P },
	    { F, F, F, F, F } },
	{ "79.99999999 per cent", { 200000001, 200000001, 0, 799999999, 799999999, 2 },
	    { P, P, P, P, P }, { F, F, F, F, F } },
	{ "the cap decides the number", { 30, 30, 0, 150, 75, 2 }, { F, P, P, F, F },
	    { F, F, F, F, F } },
	{ "two outside institutions of 75", { 0, 0, 0, 150, 6, 2 }, { F, P, P, F, F },
	    { P, P, F, F, P } },
	{ "many hosts fall under their own cap", { 100, 6, 0, 150, 144, 2 }, { P, P, P, P, P },
	    { F, F, F, F, P } },
	{ "the unaffiliated are in the total alone", { 0, 0, 31, 119, 119, 2 }, { P, P, P, P, P },
	    { F, F, F, F, F } },
	{ "only people without institution", { 0, 0, 200, 0, 0, 2 }, { P, P, P, P, P },
	    { F, F, F, F, F } },
	{ "one external person", { 0, 0, 0, 1, 1, 2 }, { F, F, F, F, F }, { P, P, P, P, P } },
};

static void
held_to_the_threshold(void **state)
{
	const struct edge_row *r = *state;
	struct counts counts = counts_of(&r->n);

	for (int own = 0; own < READING_COUNT; own++) {
		struct policy policy = rule_policy(CALL_RULE);
		struct verdict v;

		policy.reading = (enum reading)own;
		judge(&v, &policy, &counts, NULL);
		bool same = true;
		for (int k = 0; k < READING_COUNT; k++) {
			const struct check_result *c = v.readings[k].checks;
			assert_int_equal(v.readings[k].reading, k);
			assert_int_equal(c[0].outcome, r->people[k]);
			assert_int_equal(c[2].outcome, r->share[k]);
			assert_int_equal(c[2].met, r->share[k] == P);
			same &= v.readings[k].outcome == v.readings[own].outcome;
		}
		assert_int_equal(v.decisive, own);
		assert_int_equal(v.outcome, v.readings[own].outcome);
		assert_int_equal(v.same_in_all, same);
		assert_int_equal(v.check_count, 3);
	}
}

/* --- the value, in each reading --- */

static void
readings_are_those_of_the_specification(void **state)
{
	const int64_t h = 1000, hc = 100, u = 20, e = 7, c = 3;
	const struct numbers n = { h, hc, u, e, c, 2 };
	const struct measure want[READING_COUNT][2] = {
		[READING_COUNTED] = { { h + u + c, 1 }, { c, h + u + c } },
		[READING_LITERAL] = { { h + u + e, 1 }, { c, h + u + c } },
		[READING_HEADCOUNT] = { { h + u + e, 1 }, { c, h + u + e } },
		[READING_STRICT] = { { h + u + c, 1 }, { c, h + u + e } },
		[READING_CAP_ALL] = { { hc + u + c, 1 }, { c, hc + u + c } },
	};
	struct policy policy = rule_policy(CALL_RULE);
	struct counts counts = counts_of(&n);
	struct verdict v;

	(void)state;
	judge(&v, &policy, &counts, NULL);
	for (int r = 0; r < READING_COUNT; r++) {
		const struct measure people = v.readings[r].checks[0].value;
		const struct measure share = v.readings[r].checks[2].value;
		assert_int_equal(people.part, want[r][0].part);
		assert_int_equal(people.whole, want[r][0].whole);
		assert_int_equal(share.part, want[r][1].part);
		assert_int_equal(share.whole, want[r][1].whole);
		assert_int_equal(v.readings[r].checks[1].value.part, 2);
	}
}

/* --- margins, against counting people up one by one --- */

static bool
share_met(int64_t part, int64_t whole, int64_t num, int64_t den)
{
	return whole >= 1 && den * part >= num * whole;
}

static int64_t
margin_by_hand(int64_t part, int64_t whole, int64_t num, int64_t den)
{
	int64_t n = 0;

	if (share_met(part, whole, num, den)) {
		while (share_met(part, whole + n + 1, num, den))
			n++;
		return n;
	}
	while (!share_met(part + n, whole + n, num, den))
		n++;
	return -n;
}

static void
margins_are_people(void **state)
{
	static const int64_t thresholds[][2]
	    = { { 80, 100 }, { 4, 5 }, { 1, 3 }, { 1, 2 }, { 99, 100 } };

	(void)state;
	for (size_t t = 0; t < sizeof thresholds / sizeof *thresholds; t++)
		for (int64_t host = 0; host <= 30; host++)
			for (int64_t ext = 0; ext <= 60; ext++) {
				int64_t num = thresholds[t][0], den = thresholds[t][1];
				struct policy policy
				    = rule_policy((struct rule){ 50, 2, num, den });
				struct counts counts
				    = counts_of(&(struct numbers){ host, host, 0, ext, ext, 0 });
				struct verdict v;
				judge(&v, &policy, &counts, NULL);
				const struct check_result *c = v.readings[READING_COUNTED].checks;
				assert_int_equal(c[0].margin_people, host + ext - 50);
				assert_int_equal(c[1].margin_people, -2);
				assert_int_equal(
				    c[2].margin_people, margin_by_hand(ext, host + ext, num, den));
			}
}

/* Shares of which nobody who comes or stays away makes the whole, and one that is always met. */
static struct margin_row {
	const char *name;
	int64_t present, partners, num, den, want;
} margin_rows[] = {
	{ "two partners are missing", 1, 4, 2, 3, -2 },
	{ "one partner is missing", 2, 4, 2, 3, -1 },
	{ "as many partners as there must be", 3, 4, 2, 3, 0 },
	{ "one partner more", 4, 4, 2, 3, 1 },
	{ "no partner", 0, 0, 2, 3, -1 },
};

static void
margins_are_partners(void **state)
{
	const struct margin_row *r = *state;
	struct policy policy = { .check_count = 1 };
	struct counts counts
	    = { .quantity = {
		    [QUANTITY_PARTNERS] = r->partners, [QUANTITY_PARTNERS_PRESENT] = r->present } };
	struct verdict v;

	policy.checks[0] = (struct check){ .kind = CHECK_SHARE,
		.who = WHO_PARTNERS_PRESENT,
		.of = WHO_PARTNERS,
		.num = r->num,
		.den = r->den };
	judge(&v, &policy, &counts, NULL);
	assert_int_equal(v.readings[0].checks[0].margin_people, r->want);
}

static void
any_share_meets_none(void **state)
{
	struct policy policy = rule_policy((struct rule){ 0, 0, 0, 1 });
	struct counts counts = counts_of(&(struct numbers){ 3, 3, 0, 2, 2, 0 });
	struct verdict v;

	(void)state;
	judge(&v, &policy, &counts, NULL);
	assert_int_equal(v.readings[0].checks[2].outcome, P);
	assert_int_equal(v.readings[0].checks[2].margin_people, 0);
}

/* More external people spoil the share of hosts in one reading, and the external one in another. */
static void
one_reading_may_differ_from_all(void **state)
{
	struct counts counts = counts_of(&(struct numbers){ 4, 1, 0, 20, 6, 0 });
	struct policy policy = rule_policy((struct rule){ 0, 0, 1, 2 });
	struct verdict v;

	(void)state;
	policy.checks[0] = (struct check){
		.kind = CHECK_SHARE, .who = WHO_HOST, .of = WHO_PARTICIPANTS, .num = 1, .den = 3
	};
	for (int own = 0; own < READING_COUNT; own++) {
		policy.reading = (enum reading)own;
		judge(&v, &policy, &counts, NULL);
		for (int r = 0; r < READING_COUNT; r++)
			assert_int_equal(v.readings[r].outcome, r == READING_COUNTED ? P : F);
		assert_false(v.same_in_all);
	}
}

/* --- how checks make a verdict, and what an open question does to it --- */

#define R OUTCOME_REVIEW

static struct verdict_row {
	const char *name;
	struct numbers n, more; /* for certain, and by one answer */
	enum outcome people, academicians, share, event;
} verdict_rows[] = {
	{ "all met", { 30, 30, 0, 120, 120, 2 }, { 0 }, P, P, P, P },
	{ "one missed", { 30, 30, 0, 120, 120, 1 }, { 0 }, P, F, P, F },
	{ "an honour in doubt", { 30, 30, 0, 120, 120, 1 }, { .academicians = 1 }, P, R, P, R },
	{ "an honour more than is needed", { 30, 30, 0, 120, 120, 2 }, { .academicians = 1 }, P, P,
	    P, P },
	{ "an honour in doubt, the share missed", { 90, 90, 0, 120, 120, 1 }, { .academicians = 1 },
	    P, R, F, F },
	{ "a host person in doubt", { 30, 30, 0, 120, 120, 2 }, { .host = 1 }, P, P, R, R },
	{ "one whom the share bears", { 29, 29, 0, 121, 121, 2 }, { .host = 1 }, P, P, P, P },
	{ "the 150th person in doubt", { 29, 29, 0, 120, 120, 2 }, { .external = 1, .counted = 1 },
	    R, P, P, R },
	{ "one beyond the cap in doubt", { 29, 29, 0, 120, 120, 2 }, { .external = 1 }, F, P, P,
	    F },
};

static struct turnout
turnout_of(const struct numbers *n)
{
	struct counts counts = counts_of(n);
	struct turnout t = { .agrees = UINT64_MAX };

	for (int q = 0; q < QUANTITY_COUNT; q++)
		t.quantity[q] = (int32_t)counts.quantity[q];
	return t;
}

static void
judged_together(void **state)
{
	const struct verdict_row *r = *state;
	struct policy policy = rule_policy(CALL_RULE);
	struct counts counts = counts_of(&r->n);
	const struct turnout ways[2] = { { .agrees = UINT64_MAX }, turnout_of(&r->more) };
	struct term term = { ways, 2 };
	struct group group = { .terms = &term, .term_count = 1, .state_count = 1 };
	struct groups groups = { .items = &group, .count = 1 };
	struct verdict v;

	memcpy(groups.fixed, counts.quantity, sizeof groups.fixed);
	judge(&v, &policy, &counts, &groups);
	const struct check_result *c = v.readings[READING_COUNTED].checks;
	assert_int_equal(c[0].outcome, r->people);
	assert_int_equal(c[1].outcome, r->academicians);
	assert_int_equal(c[2].outcome, r->share);
	assert_int_equal(v.outcome, r->event);
	assert_int_equal(c[1].low.part, r->n.academicians);
	assert_int_equal(c[1].high.part, r->n.academicians + r->more.academicians);
	assert_int_equal(c[0].value.part, c[0].low.part);
}

/* As many checks as a policy may have, all met or all but one. */
static void
any_check_decides(void **state)
{
	struct policy policy = { .check_count = POLICY_CHECKS };
	struct counts counts = counts_of(&(struct numbers){ 1, 1, 0, 1, 1, 0 });

	(void)state;
	for (size_t missed = 0; missed <= POLICY_CHECKS; missed++) {
		struct verdict v;
		for (size_t i = 0; i < POLICY_CHECKS; i++)
			policy.checks[i] = (struct check){
				.who = WHO_PARTICIPANTS, .num = i == missed ? 3 : 2, .den = 1
			};
		judge(&v, &policy, &counts, NULL);
		for (int r = 0; r < READING_COUNT; r++) {
			assert_int_equal(v.readings[r].outcome, missed < POLICY_CHECKS ? F : P);
			for (size_t i = 0; i < POLICY_CHECKS; i++)
				assert_int_equal(
				    v.readings[r].checks[i].outcome, i == missed ? F : P);
		}
	}
}

/* Bounds are outer ones where those of any group are. */
static void
one_group_makes_bounds_outer(void **state)
{
	struct policy policy = rule_policy(CALL_RULE);
	struct counts counts = counts_of(&(struct numbers){ 30, 30, 0, 120, 120, 2 });
	const struct turnout nobody = { .agrees = UINT64_MAX };
	struct term term = { &nobody, 1 };

	(void)state;
	for (size_t outer = 0; outer <= 3; outer++) {
		struct group items[3];
		struct groups groups = { .items = items, .count = 3 };
		struct verdict v;
		for (size_t i = 0; i < 3; i++)
			items[i] = (struct group){ .terms = &term,
				.term_count = 1,
				.state_count = 1,
				.outer = i == outer };
		memcpy(groups.fixed, counts.quantity, sizeof groups.fixed);
		judge(&v, &policy, &counts, &groups);
		for (size_t i = 0; i < policy.check_count; i++)
			assert_int_equal(v.readings[0].checks[i].outer, outer < 3);
	}
}

/* Where nothing is open, low and high are the value. */
static void
without_questions_bounds_are_the_value(void **state)
{
	struct policy policy = rule_policy(CALL_RULE);
	struct counts counts = counts_of(&(struct numbers){ 30, 30, 5, 130, 120, 2 });
	struct verdict v;

	(void)state;
	judge(&v, &policy, &counts, NULL);
	for (int r = 0; r < READING_COUNT; r++)
		for (size_t i = 0; i < policy.check_count; i++) {
			const struct check_result *c = &v.readings[r].checks[i];
			assert_true(c->bounded && !c->outer);
			assert_int_not_equal(c->outcome, OUTCOME_REVIEW);
			assert_memory_equal(&c->low, &c->value, sizeof c->low);
			assert_memory_equal(&c->high, &c->value, sizeof c->high);
		}
}

static void
outcomes_have_the_words_of_the_specification(void **state)
{
	(void)state;
	assert_true(str_eq(outcome_word(OUTCOME_PASS), STR("pass")));
	assert_true(str_eq(outcome_word(OUTCOME_FAIL), STR("fail")));
	assert_true(str_eq(outcome_word(OUTCOME_REVIEW), STR("review")));
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, edge_rows, held_to_the_threshold);
	ROWS_LAW(tests, n, readings_are_those_of_the_specification);
	ROWS_LAW(tests, n, margins_are_people);
	ROWS_ADD(tests, n, margin_rows, margins_are_partners);
	ROWS_LAW(tests, n, any_share_meets_none);
	ROWS_LAW(tests, n, one_reading_may_differ_from_all);
	ROWS_ADD(tests, n, verdict_rows, judged_together);
	ROWS_LAW(tests, n, any_check_decides);
	ROWS_LAW(tests, n, one_group_makes_bounds_outer);
	ROWS_LAW(tests, n, without_questions_bounds_are_the_value);
	ROWS_LAW(tests, n, outcomes_have_the_words_of_the_specification);
	return ROWS_RUN(tests, n);
}
