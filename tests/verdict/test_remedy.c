/* What is missing and what is to spare: the figure carried out makes the check pass, and one person
 * less does not. */
#include "audited.h"
#include "rule.h"

/* --- the arithmetic --- */

static struct counts
people(int64_t host, int64_t unaffiliated, int64_t counted, int64_t academicians)
{
	return (struct counts){ .quantity = {
				    [QUANTITY_HOST] = host,
				    [QUANTITY_HOST_CAPPED] = host < 3 ? host : 3,
				    [QUANTITY_UNAFFILIATED] = unaffiliated,
				    [QUANTITY_EXTERNAL] = counted,
				    [QUANTITY_EXTERNAL_COUNTED] = counted,
				    [QUANTITY_ACADEMICIANS] = academicians,
				} };
}

static void
find(struct remedy *out, const struct policy *policy, const struct counts *counts, int64_t room)
{
	struct measure at[POLICY_CHECKS];
	struct verdict v;

	judge(&v, policy, counts, NULL);
	for (size_t i = 0; i < policy->check_count; i++)
		at[i] = v.readings[policy->reading].checks[i].value;
	remedy_find(out, policy, policy->reading, at,
	    (struct remedy_room){ room, counts->quantity[QUANTITY_PARTNERS] });
}

#define NONE                                                                                       \
	{                                                                                          \
		0, -1                                                                              \
	}
#define EXT(n)                                                                                     \
	{                                                                                          \
		REMEDY_ADD_EXTERNAL, n                                                             \
	}
#define ACADEM(n)                                                                                  \
	{                                                                                          \
		REMEDY_ADD_ACADEMICIANS, n                                                         \
	}
#define BEARS(n)                                                                                   \
	{                                                                                          \
		REMEDY_SPARE_HOST, n                                                               \
	}
#define GUESTS(n)                                                                                  \
	{                                                                                          \
		REMEDY_SPARE_EXTERNAL, n                                                           \
	}
#define FELLOWS(n)                                                                                 \
	{                                                                                          \
		REMEDY_SPARE_ACADEMICIANS, n                                                       \
	}
#define ANY(n)                                                                                     \
	{                                                                                          \
		REMEDY_SPARE_PEOPLE, n                                                             \
	}

static struct figure_row {
	const char *name;
	int64_t host, unaffiliated, counted, academicians;
	struct remedy_action total, honour, share, share_too;
	int64_t together, of_them; /* -1: no one figure */
} figure_rows[] = {
	{ "everything just met", 30, 0, 120, 2, ANY(0), FELLOWS(0), BEARS(0), GUESTS(0), 0, 0 },
	{ "twelve too few, and the share holds", 20, 0, 118, 2, EXT(12), FELLOWS(0), BEARS(9),
	    GUESTS(38), 12, 0 },
	{ "enough people, four times the others are missing", 40, 0, 120, 3, ANY(10), FELLOWS(1),
	    EXT(40), NONE, 40, 0 },
	{ "the unaffiliated weigh like hosts in the share", 20, 20, 120, 3, ANY(10), FELLOWS(1),
	    EXT(40), NONE, 40, 0 },
	{ "both are short: the greater figure meets both", 30, 0, 100, 2, EXT(20), FELLOWS(0),
	    EXT(20), NONE, 20, 0 },
	{ "the total wants more than the share", 20, 0, 79, 2, EXT(51), FELLOWS(0), EXT(1), NONE,
	    51, 0 },
	{ "four more hosts, and no fifth", 30, 0, 136, 2, ANY(16), FELLOWS(0), BEARS(4), GUESTS(16),
	    0, 0 },
	{ "academicians alone are missing", 20, 0, 140, 0, ANY(10), ACADEM(2), BEARS(15),
	    GUESTS(60), 2, 2 },
	{ "academicians may be among those who are missing", 20, 0, 125, 1, EXT(5), ACADEM(1),
	    BEARS(11), GUESTS(45), 5, 1 },
	{ "nobody at all", 0, 0, 0, 0, EXT(150), ACADEM(2), EXT(1), NONE, 150, 2 },
	{ "hosts alone", 10, 0, 0, 0, EXT(140), ACADEM(2), EXT(40), NONE, 140, 2 },
	{ "guests alone: all but one may stay away", 0, 0, 160, 2, ANY(10), FELLOWS(0), BEARS(40),
	    GUESTS(159), 0, 0 },
};

static void
same_action(const struct check_remedy *r, size_t i, struct remedy_action want)
{
	if (want.people < 0) {
		assert_true(r->action_count <= i);
		return;
	}
	assert_true(r->action_count > i);
	assert_int_equal(r->actions[i].kind, want.kind);
	assert_int_equal(r->actions[i].people, want.people);
}

static void
figures_are_exact(void **state)
{
	const struct figure_row *row = *state;
	struct policy policy = rule_policy(CALL_RULE);
	struct counts counts
	    = people(row->host, row->unaffiliated, row->counted, row->academicians);
	struct remedy r;

	find(&r, &policy, &counts, 0);
	assert_int_equal(r.count, 3);
	same_action(&r.checks[0], 0, row->total);
	same_action(&r.checks[1], 0, row->honour);
	same_action(&r.checks[2], 0, row->share);
	same_action(&r.checks[2], 1, row->share_too);
	assert_int_equal(r.together, row->together >= 0);
	assert_int_equal(r.people, row->together);
	assert_int_equal(r.academicians, row->of_them);
}

/* --- where nothing helps, nothing is said --- */

static struct grammar_row {
	const char *name;
	enum check_kind kind;
	enum who who, of;
	int64_t num, den;
	enum reading reading;
	int64_t host, unaffiliated, counted, room;
	struct remedy_action want;
} grammar_rows[] = {
	{ "nobody from outside at all can be everybody", CHECK_SHARE, WHO_EXTERNAL_COUNTED,
	    WHO_SHARE_BASE, 1, 1, READING_COUNTED, 1, 0, 10, 0, NONE },
	{ "the unaffiliated cannot be ordered", CHECK_COUNT, WHO_UNAFFILIATED, 0, 5, 1,
	    READING_COUNTED, 9, 2, 9, 0, NONE },
	{ "hosts are missing", CHECK_COUNT, WHO_HOST, 0, 5, 1, READING_COUNTED, 2, 0, 9, 0,
	    { REMEDY_ADD_HOST, 3 } },
	{ "hosts are missing in a share", CHECK_SHARE, WHO_HOST, WHO_EVERYONE, 1, 2,
	    READING_COUNTED, 2, 0, 9, 0, { REMEDY_ADD_HOST, 7 } },
	{ "hosts that are all at their cap can send nobody who counts", CHECK_COUNT, WHO_HOST, 0, 5,
	    1, READING_CAP_ALL, 9, 0, 9, 1, NONE },
	{ "hosts below their cap can", CHECK_COUNT, WHO_HOST, 0, 5, 1, READING_CAP_ALL, 9, 0, 9, 2,
	    { REMEDY_ADD_HOST, 2 } },
	{ "a cap on hosts leaves no limit to name", CHECK_SHARE, WHO_EXTERNAL_COUNTED,
	    WHO_SHARE_BASE, 80, 100, READING_CAP_ALL, 9, 0, 20, 2, GUESTS(8) },
	{ "a threshold of none bears every host", CHECK_SHARE, WHO_EXTERNAL_COUNTED, WHO_SHARE_BASE,
	    0, 1, READING_COUNTED, 9, 0, 0, 0, NONE },
	{ "partners of whom nobody is there", CHECK_SHARE, WHO_PARTNERS_PRESENT, WHO_PARTNERS, 1, 1,
	    READING_COUNTED, 1, 0, 9, 0, { REMEDY_ADD_PARTNERS, 2 } },
	{ "more partners than there are", CHECK_COUNT, WHO_PARTNERS_PRESENT, 0, 4, 1,
	    READING_COUNTED, 1, 0, 9, 0, NONE },
	{ "a partner may be absent", CHECK_SHARE, WHO_PARTNERS_PRESENT, WHO_PARTNERS, 1, 3,
	    READING_CAP_ALL, 2, 0, 9, 0, { REMEDY_SPARE_PARTNERS, 1 } },
	{ "how many partners there are is not to be mended", CHECK_COUNT, WHO_PARTNERS, 0, 4, 1,
	    READING_COUNTED, 2, 0, 9, 0, NONE },
	{ "nor is it to be spared", CHECK_COUNT, WHO_PARTNERS, 0, 1, 1, READING_COUNTED, 2, 0, 9, 0,
	    NONE },
	{ "no partner stands for a host who is missing", CHECK_COUNT, WHO_HOST, 0, 3, 1,
	    READING_CAP_ALL, 2, 0, 9, 0, NONE },
	{ "everybody, whoever they are", CHECK_COUNT, WHO_EVERYONE, 0, 30, 1, READING_COUNTED, 9, 2,
	    9, 0, EXT(10) },
};

static void
only_what_can_meet_it_is_said(void **state)
{
	const struct grammar_row *row = *state;
	struct policy policy = { .cap_people = 3, .check_count = 1, .reading = row->reading };
	struct counts counts = people(row->host, row->unaffiliated, row->counted, 0);
	struct remedy r;

	/* Each of the first from a host of their own, if there are so many. */
	counts.quantity[QUANTITY_PARTNERS] = 3;
	counts.quantity[QUANTITY_PARTNERS_PRESENT] = row->host < 3 ? row->host : 3;
	policy.checks[0] = (struct check){
		.kind = row->kind, .who = row->who, .of = row->of, .num = row->num, .den = row->den
	};
	find(&r, &policy, &counts, row->room);
	same_action(&r.checks[0], 0, row->want);
}

/* --- law: carried out it is met, and with one person less it is not --- */

static uint64_t
chance(uint64_t *seed, uint64_t below)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return (*seed >> 33) % below;
}

/* Somebody of one side more, or less. */
static void
move_side(struct counts *c, enum side side, int64_t n)
{
	int64_t *q = c->quantity;

	switch (side) {
	case SIDE_HOST:
		q[QUANTITY_HOST] += n;
		q[QUANTITY_HOST_CAPPED] += n;
		break;
	case SIDE_EXTERNAL:
		q[QUANTITY_EXTERNAL] += n;
		q[QUANTITY_EXTERNAL_COUNTED] += n;
		break;
	case SIDE_UNAFFILIATED:
		q[QUANTITY_UNAFFILIATED] += n;
		break;
	case SIDE_COUNT:
		fail();
	}
}

/* A side that a check counts. */
static enum side
counted_side(const struct policy *policy, size_t check)
{
	const int *w = who_weights(policy->checks[check].who, policy->reading);

	return w[QUANTITY_EXTERNAL] || w[QUANTITY_EXTERNAL_COUNTED] ? SIDE_EXTERNAL
	       : w[QUANTITY_HOST] || w[QUANTITY_HOST_CAPPED]        ? SIDE_HOST
								    : SIDE_UNAFFILIATED;
}

static void
move(struct counts *c, const struct policy *policy, size_t check,
    const struct remedy_action *action, int64_t n)
{
	switch (action->kind) {
	case REMEDY_ADD_ACADEMICIANS:
		c->quantity[QUANTITY_ACADEMICIANS] += n;
		move_side(c, SIDE_EXTERNAL, n);
		break;
	case REMEDY_ADD_EXTERNAL:
		move_side(c, SIDE_EXTERNAL, n);
		break;
	case REMEDY_ADD_PEOPLE:
		move_side(c, n % 2 ? SIDE_HOST : SIDE_UNAFFILIATED, n);
		break;
	case REMEDY_ADD_PARTNERS:
		move_side(c, SIDE_HOST, n);
		c->quantity[QUANTITY_PARTNERS_PRESENT] += n;
		break;
	case REMEDY_SPARE_PARTNERS:
		move_side(c, SIDE_HOST, -n);
		c->quantity[QUANTITY_PARTNERS_PRESENT] -= n;
		break;
	case REMEDY_ADD_HOST:
	case REMEDY_SPARE_HOST:
		move_side(c, SIDE_HOST, n);
		break;
	case REMEDY_SPARE_EXTERNAL:
		move_side(c, SIDE_EXTERNAL, -n);
		break;
	case REMEDY_SPARE_ACADEMICIANS:
		c->quantity[QUANTITY_ACADEMICIANS] -= n;
		break;
	case REMEDY_SPARE_PEOPLE:
		move_side(c, counted_side(policy, check), -n);
		break;
	case REMEDY_KIND_COUNT:
		fail();
	}
}

static bool
is_met_with(const struct policy *policy, const struct counts *counts, size_t check,
    const struct remedy_action *action, int64_t n)
{
	struct counts moved = *counts;
	struct verdict v;

	move(&moved, policy, check, action, n);
	judge(&v, policy, &moved, NULL);
	return v.readings[policy->reading].checks[check].met;
}

static void
chance_policy(struct policy *out, uint64_t *seed)
{
	*out = (struct policy){ .cap_people = chance(seed, 4) ? 3 : POLICY_NO_CAP,
		.check_count = 3,
		.reading = (enum reading)chance(seed, READING_COUNT) };
	for (size_t i = 0; i < 3; i++) {
		struct check *c = &out->checks[i];
		bool share = chance(seed, 2);
		c->kind = share ? CHECK_SHARE : CHECK_COUNT;
		c->who = (enum who)chance(seed, WHO_COUNT);
		c->of = chance(seed, 2) ? WHO_SHARE_BASE : WHO_EVERYONE;
		if (c->who == WHO_PARTNERS_PRESENT && chance(seed, 2))
			c->of = WHO_PARTNERS;
		c->den = share ? (int64_t)chance(seed, 12) + 1 : 1;
		c->num = share ? (int64_t)chance(seed, (uint64_t)c->den + 1)
			       : (int64_t)chance(seed, 60);
	}
}

static void
chance_counts(struct counts *out, uint64_t *seed)
{
	int64_t counted = (int64_t)chance(seed, 40), host = (int64_t)chance(seed, 20);

	*out = people(host, (int64_t)chance(seed, 5), counted, (int64_t)chance(seed, 4));
	out->quantity[QUANTITY_HOST_CAPPED] = host ? 1 + (int64_t)chance(seed, (uint64_t)host) : 0;
	out->quantity[QUANTITY_EXTERNAL] += (int64_t)chance(seed, 10);
	out->quantity[QUANTITY_PARTNERS_PRESENT] = host < 3 ? host : (int64_t)chance(seed, 3) + 1;
	out->quantity[QUANTITY_PARTNERS]
	    = out->quantity[QUANTITY_PARTNERS_PRESENT] + (int64_t)chance(seed, 3);
}

static void
carried_out_it_is_met_and_one_less_is_not(void **state)
{
	uint64_t seed = 20220512;
	size_t adds = 0, spares = 0;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		struct policy policy;
		struct counts counts;
		struct remedy r;
		chance_policy(&policy, &seed);
		chance_counts(&counts, &seed);
		find(&r, &policy, &counts, 1000000);
		for (size_t i = 0; i < r.count; i++)
			for (size_t k = 0; k < r.checks[i].action_count; k++) {
				const struct remedy_action *a = &r.checks[i].actions[k];
				bool met = r.checks[i].met;
				int64_t edge = met ? a->people + 1 : a->people - 1;
				assert_true(a->people >= !met);
				assert_true(is_met_with(&policy, &counts, i, a, a->people));
				assert_false(is_met_with(&policy, &counts, i, a, edge));
				*(met ? &spares : &adds) += 1;
			}
	}
	assert_true(adds > 10000 && spares > 10000);
}

static bool
all_met(const struct policy *policy, const struct counts *counts, int64_t partners,
    int64_t people_more, int64_t of_them)
{
	struct counts moved = *counts;
	struct verdict v;

	move_side(&moved, SIDE_HOST, partners);
	moved.quantity[QUANTITY_PARTNERS_PRESENT] += partners;
	move_side(&moved, SIDE_EXTERNAL, people_more);
	moved.quantity[QUANTITY_ACADEMICIANS] += of_them;
	judge(&v, policy, &moved, NULL);
	return v.readings[policy->reading].outcome == OUTCOME_PASS;
}

static void
one_figure_meets_all_checks(void **state)
{
	uint64_t seed = 80;
	size_t found = 0;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		struct policy policy
		    = rule_policy((struct rule){ .people = (int64_t)chance(&seed, 80),
			.academicians = (int64_t)chance(&seed, 5),
			.num = (int64_t)chance(&seed, 10),
			.den = 10 });
		struct counts counts;
		struct remedy r;
		policy.reading = (enum reading)chance(&seed, READING_COUNT);
		if (chance(&seed, 2))
			policy.checks[policy.check_count++] = (struct check){ .kind = CHECK_SHARE,
				.who = WHO_PARTNERS_PRESENT,
				.of = WHO_PARTNERS,
				.num = 1 + (int64_t)chance(&seed, 3),
				.den = 3 };
		chance_counts(&counts, &seed);
		if (counts.quantity[QUANTITY_PARTNERS] == 0)
			continue;
		find(&r, &policy, &counts, 0);
		int64_t of_all = r.academicians;
		assert_true(r.together);
		assert_true(all_met(&policy, &counts, r.partners, r.people, of_all));
		if (r.partners)
			assert_false(all_met(&policy, &counts, r.partners - 1, r.people, of_all));
		if (r.people) {
			int64_t of_them = r.academicians < r.people ? r.academicians : r.people - 1;
			assert_false(all_met(&policy, &counts, r.partners, r.people - 1, of_them));
			found++;
		}
		if (r.academicians)
			assert_false(all_met(&policy, &counts, r.partners, r.people, of_all - 1));
	}
	assert_true(found > 5000);
}

/* --- two checks that do not go together, and what the words about them hang on --- */

#define AT_LEAST(n, whom)                                                                          \
	{                                                                                          \
		.kind = CHECK_COUNT, .who = WHO_##whom, .num = (n), .den = 1                       \
	}
#define SHARE_OF(whom)                                                                             \
	{                                                                                          \
		.kind = CHECK_SHARE, .who = WHO_##whom, .of = WHO_EVERYONE, .num = 1, .den = 2     \
	}

/* One host, two people of nobody's and five externals are there, none of them an academician. */
static struct together_row {
	const char *name;
	struct check one, other;
	bool together;
	int64_t people, academicians;
	enum remedy_kind wanted; /* by the first, else by the second */
	bool minds_one, minds_other;
} together_rows[] = {
	{ "academicians among the people", AT_LEAST(12, PARTICIPANTS), AT_LEAST(2, ACADEMICIANS),
	    true, 4, 2, REMEDY_ADD_EXTERNAL, true, false },
	{ "more academicians than people", AT_LEAST(7, ACADEMICIANS), AT_LEAST(12, PARTICIPANTS),
	    true, 7, 7, REMEDY_ADD_ACADEMICIANS, false, true },
	{ "as many as are missing", AT_LEAST(4, ACADEMICIANS), AT_LEAST(12, PARTICIPANTS), true, 4,
	    4, REMEDY_ADD_ACADEMICIANS, false, true },
	{ "hosts are missing, whom nobody else replaces", AT_LEAST(2, HOST),
	    AT_LEAST(2, ACADEMICIANS), false, -1, -1, REMEDY_ADD_HOST, false, false },
	{ "the same, turned", AT_LEAST(2, ACADEMICIANS), AT_LEAST(2, HOST), false, -1, -1,
	    REMEDY_ADD_ACADEMICIANS, false, false },
	{ "a share of academicians has its own figure", AT_LEAST(2, HOST), SHARE_OF(ACADEMICIANS),
	    false, -1, -1, REMEDY_ADD_HOST, false, false },
	{ "external people of all", AT_LEAST(2, HOST), SHARE_OF(EXTERNAL_COUNTED), false, -1, -1,
	    REMEDY_ADD_HOST, false, true },
};

static void
two_checks_go_together_or_not(void **state)
{
	const struct together_row *row = *state;
	struct policy policy
	    = { .cap_people = 3, .check_count = 2, .checks = { row->one, row->other } };
	const struct counts counts = people(1, 2, 5, 0);
	struct remedy r;

	find(&r, &policy, &counts, 9);
	assert_int_equal(r.together, row->together);
	if (row->together) {
		assert_int_equal(r.people, row->people);
		assert_int_equal(r.academicians, row->academicians);
	}
	assert_true(remedy_wants(&r, row->wanted));
	assert_false(remedy_wants(&r, REMEDY_ADD_PARTNERS));
	for (size_t i = 0; i < 2; i++)
		assert_int_equal(remedy_minds_cap(&policy, &policy.checks[i]),
		    i == 0 ? row->minds_one : row->minds_other);
	assert_int_equal(remedy_minds_cap(&policy, NULL), row->minds_one || row->minds_other);
	assert_int_equal(r.kind, REMEDY_ADD_EXTERNAL);
	policy.cap_people = POLICY_NO_CAP;
	assert_false(remedy_minds_cap(&policy, NULL));
	/* Without a cap and a share, one person more is as good as another. */
	bool plain = row->one.kind == CHECK_COUNT && row->other.kind == CHECK_COUNT;
	bool of_all = row->one.who == WHO_PARTICIPANTS || row->other.who == WHO_PARTICIPANTS;
	find(&r, &policy, &counts, 9);
	assert_int_equal(remedy_wants(&r, REMEDY_ADD_PEOPLE), plain && of_all);
	assert_int_equal(r.kind, plain ? REMEDY_ADD_PEOPLE : REMEDY_ADD_EXTERNAL);
}

/* What a policy without a cap says of one check more or less. */
static struct kind_row {
	const char *name;
	struct check checks[2];
	enum remedy_kind kind;
} kind_rows[] = {
	{ "everybody is counted alike", { AT_LEAST(12, PARTICIPANTS), AT_LEAST(9, EVERYONE) },
	    REMEDY_ADD_PEOPLE },
	{ "one counts external people alone", { AT_LEAST(12, PARTICIPANTS), AT_LEAST(9, EXTERNAL) },
	    REMEDY_ADD_EXTERNAL },
	{ "a share first", { SHARE_OF(EXTERNAL), AT_LEAST(12, PARTICIPANTS) },
	    REMEDY_ADD_EXTERNAL },
	{ "a share of hosts first", { SHARE_OF(HOST), AT_LEAST(12, PARTICIPANTS) },
	    REMEDY_ADD_EXTERNAL },
	{ "a share last", { AT_LEAST(12, PARTICIPANTS), SHARE_OF(EXTERNAL) }, REMEDY_ADD_EXTERNAL },
};

static void
who_is_to_be_added_hangs_on_all_checks(void **state)
{
	const struct kind_row *row = *state;
	struct policy policy = { .cap_people = POLICY_NO_CAP,
		.check_count = 2,
		.checks = { row->checks[0], row->checks[1] } };
	const struct counts counts = people(1, 2, 5, 0);
	struct remedy r;

	find(&r, &policy, &counts, 9);
	assert_int_equal(r.kind, row->kind);
	for (size_t i = 0; i < r.count; i++)
		assert_ptr_equal(r.checks[i].check, &policy.checks[i]);
}

/* Two of three partners are there. */
static struct partner_row {
	const char *name;
	int64_t first, second; /* wanted of them by two checks */
	bool together;
	int64_t partners;
} partner_rows[] = {
	{ "enough of them", 2, 1, true, 0 },
	{ "one is missing in the first check", 3, 1, true, 1 },
	{ "one is missing in the second", 1, 3, true, 1 },
	{ "more in the first than there are", 4, 1, false, 2 },
	{ "more in the second than there are", 1, 4, false, 2 },
};

static void
partners_are_brought_as_far_as_there_are_any(void **state)
{
	const struct partner_row *row = *state;
	struct policy policy = { .cap_people = 3,
		.check_count = 2,
		.checks = { AT_LEAST(row->first, PARTNERS_PRESENT),
		    AT_LEAST(row->second, PARTNERS_PRESENT) } };
	struct counts counts = people(2, 0, 5, 0);
	struct remedy r;

	counts.quantity[QUANTITY_PARTNERS] = 3;
	counts.quantity[QUANTITY_PARTNERS_PRESENT] = 2;
	find(&r, &policy, &counts, 9);
	assert_int_equal(r.together, row->together);
	if (row->together)
		assert_int_equal(r.partners, row->partners);
}

/* All of the whole are of the part, who are neither hosts nor guests: nobody else is to spare. */
static void
nobody_is_spared_whom_the_part_does_not_count(void **state)
{
	struct policy policy = { .cap_people = 3,
		.check_count = 1,
		.checks = { { .kind = CHECK_SHARE,
		    .who = WHO_ACADEMICIANS,
		    .of = WHO_EXTERNAL,
		    .num = 1,
		    .den = 2 } } };
	const struct counts counts = people(1, 0, 5, 5);
	struct remedy r;

	(void)state;
	find(&r, &policy, &counts, 9);
	assert_true(r.checks[0].met);
	for (size_t i = 0; i < r.checks[0].action_count; i++)
		assert_int_not_equal(r.checks[0].actions[i].kind, REMEDY_SPARE_EXTERNAL);
}

/* Two shares of hosts bear few guests more: fewer than a third check wants. */
static void
the_narrower_of_two_shares_holds(void **state)
{
	struct policy policy = { .cap_people = 3,
		.check_count = 3,
		.checks = { SHARE_OF(HOST), SHARE_OF(HOST), AT_LEAST(30, EVERYONE) } };
	const struct counts counts = people(10, 0, 10, 0);
	struct remedy r;

	(void)state;
	policy.checks[0].den = 3;
	policy.checks[1].num = 2;
	policy.checks[1].den = 5;
	find(&r, &policy, &counts, 9);
	assert_false(r.together);
	policy.checks[2].num = 25;
	find(&r, &policy, &counts, 9);
	assert_true(r.together);
	assert_int_equal(r.people, 5);
	policy.checks[2].num = 26;
	find(&r, &policy, &counts, 9);
	assert_false(r.together);
}

/* As many checks as a policy has room for. */
static void
every_check_has_its_remedy(void **state)
{
	struct policy policy = { .cap_people = POLICY_NO_CAP, .check_count = POLICY_CHECKS };
	const struct counts counts = people(1, 2, 5, 0);
	struct remedy r;

	(void)state;
	for (size_t i = 0; i < POLICY_CHECKS; i++)
		policy.checks[i] = (struct check)AT_LEAST(9, PARTICIPANTS);
	find(&r, &policy, &counts, 9);
	assert_int_equal(r.count, POLICY_CHECKS);
	assert_int_equal(r.kind, REMEDY_ADD_PEOPLE);
	for (size_t i = 0; i < r.count; i++)
		assert_int_equal(r.checks[i].actions[0].people, 1);
	assert_false(remedy_wants(&r, REMEDY_ADD_HOST));
}

static void
the_full_are_external_and_at_the_cap(void **state)
{
	const struct policy policy = { .cap_people = 3 };

	(void)state;
	for (int64_t seen = 2; seen <= 4; seen++)
		for (int side = 0; side < SIDE_COUNT; side++) {
			const struct tally t = { .side = (enum side)side, .seen_people = seen };
			assert_int_equal(remedy_is_full(&t, &policy),
			    side == SIDE_EXTERNAL && seen >= policy.cap_people);
		}
}

/* --- law: the same on whole lists --- */

struct list {
	char text[40000];
	size_t len;
	int rows;
};

/* Each from an institution of their own, where it is numbered. */
static void
add(struct list *l, const char *affiliation, bool numbered, const char *title, int64_t count)
{
	for (int64_t i = 0; i < count; i++) {
		char number[20] = "";
		if (numbered)
			snprintf(number, sizeof number, " %dQX", 100 + (int)i);
		int n = l->rows++;
		l->len += (size_t)snprintf(l->text + l->len, sizeof l->text - l->len,
		    "Ada Person%c%c,%s%s,%s,u%d@example.org\n", 'a' + n / 26 % 26, 'a' + n % 26,
		    affiliation, number, title, n);
		assert_true(l->len < sizeof l->text);
	}
}

static void
begin_list(struct list *l, int hosts, int unaffiliated, int guests, int fellows)
{
	l->len = (size_t)snprintf(l->text, sizeof l->text, "Name,Affiliation,Title,Email\n");
	l->rows = 0;
	add(l, "中山大学", false, "", hosts);
	add(l, "", false, "", unaffiliated);
	add(l, "Institute", true, "", guests);
	add(l, "Academy", true, "IEEE Fellow", fellows);
}

static struct whole_row {
	const char *name;
	int hosts, unaffiliated, guests, fellows;
} whole_rows[] = {
	{ "too few people", 10, 2, 90, 2 },
	{ "too low a share", 40, 2, 110, 3 },
	{ "too few academicians", 10, 0, 145, 1 },
	{ "everything is short", 30, 3, 60, 0 },
	{ "everything holds", 20, 0, 140, 2 },
};

static bool
passes(struct list *l, size_t check, struct remedy *remedy)
{
	struct audited a;

	audited_run(&a, &(struct str){ l->text, l->len }, 1);
	bool met = a.audit.verdict.readings[READING_COUNTED].checks[check].met;
	*remedy = a.audit.remedy;
	audited_free(&a);
	return met;
}

static void
carry_out(
    struct list *l, const struct whole_row *row, const struct remedy_action *action, int64_t n)
{
	int guests = row->guests;

	/* Who may stay away is simply not entered. */
	if (action->kind == REMEDY_SPARE_EXTERNAL || action->kind == REMEDY_SPARE_PEOPLE)
		guests -= (int)n;
	begin_list(l, row->hosts, row->unaffiliated, guests, row->fellows);
	if (action->kind == REMEDY_ADD_EXTERNAL)
		add(l, "Society", true, "", n);
	if (action->kind == REMEDY_ADD_ACADEMICIANS)
		add(l, "Society", true, "Fellow of the Royal Society", n);
	if (action->kind == REMEDY_SPARE_HOST)
		add(l, "中山大学", false, "", n);
}

static void
whole_audits_agree(void **state)
{
	const struct whole_row *row = *state;
	struct list *l = memory_resize(NULL, 1, sizeof *l);
	struct remedy first, other;

	begin_list(l, row->hosts, row->unaffiliated, row->guests, row->fellows);
	passes(l, 0, &first);
	for (size_t i = 0; i < first.count; i++)
		for (size_t k = 0; k < first.checks[i].action_count; k++) {
			const struct remedy_action *a = &first.checks[i].actions[k];
			if (a->kind == REMEDY_SPARE_ACADEMICIANS)
				continue;
			carry_out(l, row, a, a->people);
			assert_true(passes(l, i, &other));
			carry_out(l, row, a, first.checks[i].met ? a->people + 1 : a->people - 1);
			assert_false(passes(l, i, &other));
		}
	free(l);
}

/* --- institutions --- */

static void
hosts_have_room_below_their_cap(void **state)
{
	const struct str list = STR("Name,Affiliation\n"
				    "Ann Ash,中山大学\nBen Birk,Sun Yat-sen University\n"
				    "Cai Cole,MIT\nDan Dove,MIT\nEve Eck,MIT\nFay Fox,NASA\n");
	struct audited a;

	(void)state;
	audited_run(&a, &list, 1);
	/* One more of 中山大学, three of Oxford. */
	struct remedy_room room
	    = remedy_room(&a.audit.counts, &a.audit.names, &a.audit.hosts, &a.audit.policy);
	assert_int_equal(room.host_people, 4);
	assert_int_equal(room.partners, 2);
	/* Without a cap there is no end. */
	struct policy endless = a.audit.policy;
	endless.cap_people = POLICY_NO_CAP;
	assert_int_equal(
	    remedy_room(&a.audit.counts, &a.audit.names, &a.audit.hosts, &endless).host_people,
	    INT64_MAX);
	size_t full = 0;
	for (size_t t = 0; t < a.audit.counts.tally_count; t++)
		full += remedy_is_full(&a.audit.counts.tallies[t], &a.audit.policy);
	assert_int_equal(full, 1);
	assert_true(remedy_wants(&a.audit.remedy, REMEDY_ADD_EXTERNAL));
	audited_free(&a);
	/* Two more of 中山大学, one of Oxford. */
	const struct str both = STR("Name,Affiliation\nAnn Ash,中山大学\n"
				    "Cai Cole,University of Oxford\nDan Dove,Oxford University\n");
	audited_run(&a, &both, 1);
	room = remedy_room(&a.audit.counts, &a.audit.names, &a.audit.hosts, &a.audit.policy);
	assert_int_equal(room.host_people, 3);
	audited_free(&a);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, figure_rows, figures_are_exact);
	ROWS_ADD(tests, n, grammar_rows, only_what_can_meet_it_is_said);
	ROWS_LAW(tests, n, carried_out_it_is_met_and_one_less_is_not);
	ROWS_LAW(tests, n, one_figure_meets_all_checks);
	ROWS_ADD(tests, n, together_rows, two_checks_go_together_or_not);
	ROWS_ADD(tests, n, kind_rows, who_is_to_be_added_hangs_on_all_checks);
	ROWS_ADD(tests, n, partner_rows, partners_are_brought_as_far_as_there_are_any);
	ROWS_LAW(tests, n, nobody_is_spared_whom_the_part_does_not_count);
	ROWS_LAW(tests, n, the_narrower_of_two_shares_holds);
	ROWS_LAW(tests, n, every_check_has_its_remedy);
	ROWS_LAW(tests, n, the_full_are_external_and_at_the_cap);
	ROWS_ADD(tests, n, whole_rows, whole_audits_agree);
	ROWS_LAW(tests, n, hosts_have_room_below_their_cap);
	return ROWS_RUN(tests, n);
}
