/* What to look at first: which questions are named, of several sets that do. That they settle a
 * check, and are the fewest, is tried against brute force (test_bounds.c). */
#include "verdict/small.h"

#include "verdict/settle.h"

/* --- events by hand --- */

#define LIKELY(name, at)                                                                           \
	{                                                                                          \
		.found = (name), .site = { (at) }, .options = 1, .likely = true                    \
	}
#define EITHER(one, other)                                                                         \
	{                                                                                          \
		.site = { (one), (other) }, .options = 2, .likely = true                           \
	}
#define CERTAIN(at)                                                                                \
	{                                                                                          \
		.site = { (at) }, .options = 1, .certain = true                                    \
	}
/* A row without a name: who names a text, and who may not have come. */
#define ROW(texts, first, open)                                                                    \
	{                                                                                          \
		NOT, NOT, NOT, NOT, 0, { (first) }, (texts), ACADEMICIAN_NO, (open)                \
	}

/* Two who count where their text is ELSEWHERE and they came; one of them fills it. */
static const struct small two_of_two = { .text = { LIKELY(0, ELSEWHERE), LIKELY(1, ELSEWHERE) },
	.texts = 2,
	.row = { ROW(1, 0, true), ROW(1, 1, true) },
	.rows = 2,
	.policy.cap_people = 1 };

/* The same with one text. */
static const struct small two_of_one = { .text = { LIKELY(0, ELSEWHERE) },
	.texts = 1,
	.row = { ROW(1, 0, true), ROW(1, 0, true) },
	.rows = 2,
	.policy.cap_people = 1 };

/* A text of two people, and two who may not have come; three of the four find room. */
static const struct small text_and_two = { .text = { LIKELY(0, ELSEWHERE), CERTAIN(ELSEWHERE) },
	.texts = 2,
	.row = { ROW(1, 0, false), ROW(1, 1, true), ROW(1, 1, true), ROW(1, 0, false) },
	.rows = 4,
	.policy.cap_people = 3 };

/* A text of two people of whom one finds room, and two who are nobody's. */
static const struct small text_and_others = { .text = { LIKELY(0, ELSEWHERE) },
	.texts = 1,
	.row = { ROW(1, 0, false), ROW(1, 0, false), ROW(0, 0, true), ROW(0, 0, true) },
	.rows = 4,
	.policy = { .cap_people = 1, .choice[CHOICE_UNAFFILIATED] = UNAFFILIATED_EXTERNAL } };

/* Four who may not have come, of whom three find room; two of nobody's; and one who counts wherever
 * they are from. */
static const struct small four_and_two = { .text = { CERTAIN(ELSEWHERE), EITHER(FAR, MOTHER) },
	.texts = 2,
	.row = { ROW(1, 0, true), ROW(1, 0, true), ROW(1, 0, true), ROW(1, 0, true),
	    ROW(0, 0, true), ROW(0, 0, true), ROW(1, 1, false) },
	.rows = 7,
	.policy = { .cap_people = 3, .choice[CHOICE_UNAFFILIATED] = UNAFFILIATED_NEUTRAL } };

/* Three of a host, and nobody for certain. */
static const struct small three_of_a_host = { .text = { CERTAIN(FAR) },
	.texts = 1,
	.row = { ROW(1, 0, true), ROW(1, 0, true), ROW(1, 0, true) },
	.rows = 3,
	.host = { FAR },
	.hosts = 1,
	.policy.cap_people = 3 };

/* Three who are of the host or of another. */
static const struct small three_of_either = { .text = { EITHER(ELSEWHERE, FAR) },
	.texts = 1,
	.row = { ROW(1, 0, false), ROW(1, 0, false), ROW(1, 0, false) },
	.rows = 3,
	.host = { FAR },
	.hosts = 1,
	.policy.cap_people = 3 };

/* The same three, and two of whom nothing is open. */
static const struct small two_beside_them = { .text = { EITHER(ELSEWHERE, FAR), CERTAIN(FAR) },
	.texts = 2,
	.row = { ROW(1, 0, false), ROW(1, 0, false), ROW(1, 0, false), ROW(1, 1, false),
	    ROW(1, 1, false) },
	.rows = 5,
	.host = { FAR },
	.hosts = 1,
	.policy.cap_people = 5 };

/* Three of a host, and one of elsewhere. */
static const struct small one_among_hosts = { .text = { CERTAIN(FAR), CERTAIN(ELSEWHERE) },
	.texts = 2,
	.row = { ROW(1, 0, true), ROW(1, 0, true), ROW(1, 0, true), ROW(1, 1, true) },
	.rows = 4,
	.host = { FAR },
	.hosts = 1,
	.policy.cap_people = 4 };

/* A text of two who may not have come, one of whom fills it, and two of elsewhere, one of whom
 * came. */
static const struct small two_of_one_and_two
    = { .text = { LIKELY(0, ELSEWHERE), CERTAIN(FAR), CERTAIN(MOTHER) },
	      .texts = 3,
	      .row = { ROW(1, 0, true), ROW(1, 0, true), ROW(1, 1, true), ROW(1, 2, false) },
	      .rows = 4,
	      .policy.cap_people = 1 };

/* One, and a text of two; one of the three fills the place. */
static const struct small one_and_two_of_one
    = { .text = { LIKELY(0, ELSEWHERE), LIKELY(1, ELSEWHERE) },
	      .texts = 2,
	      .row = { ROW(1, 0, true), ROW(1, 1, true), ROW(1, 1, true) },
	      .rows = 3,
	      .policy.cap_people = 1 };

/* Two places that two each may fill. */
static const struct small two_at_each_of_two = { .text = { CERTAIN(FAR), CERTAIN(ELSEWHERE) },
	.texts = 2,
	.row = { ROW(1, 0, true), ROW(1, 0, true), ROW(1, 1, true), ROW(1, 1, true) },
	.rows = 4,
	.policy.cap_people = 1 };

/* Two of a host, one of whom fills it. */
static const struct small two_of_a_full_host = { .text = { CERTAIN(FAR) },
	.texts = 1,
	.row = { ROW(1, 0, true), ROW(1, 0, true) },
	.rows = 2,
	.host = { FAR },
	.hosts = 1,
	.policy = { .cap_people = 1, .reading = READING_CAP_ALL } };

#define COUNT_OF(whom, n)                                                                          \
	{                                                                                          \
		.who = WHO_##whom, .num = (n), .den = 1                                            \
	}
#define SHARE_OF(whom, all, n, d)                                                                  \
	{                                                                                          \
		.kind = CHECK_SHARE, .who = WHO_##whom, .of = WHO_##all, .num = (n), .den = (d)    \
	}

enum way { EVERY_SET, BY_BUNCH, TOO_LARGE, LITTLE_ROOM, NO_ROOM, TOO_MANY };

static struct row {
	const char *name;
	const struct small *event;
	struct check check;
	enum way way;      /* how the group that shares room is settled */
	const char *rank;  /* by variable: texts as they come up, then who came */
	const char *named; /* the ranks of those that are named */
} rows[] = {
	{ "a pair with the first in it", &two_of_two, COUNT_OF(EXTERNAL_COUNTED, 1), EVERY_SET,
	    "0132", "03" },
	{ "the other, with the first in it", &two_of_two, COUNT_OF(EXTERNAL_COUNTED, 1), EVERY_SET,
	    "1023", "03" },
	{ "a pair of the first two", &two_of_two, COUNT_OF(EXTERNAL_COUNTED, 1), EVERY_SET, "0213",
	    "01" },
	{ "the other, of the first two", &two_of_two, COUNT_OF(EXTERNAL_COUNTED, 1), EVERY_SET,
	    "2031", "01" },
	{ "every other question", &two_of_two, COUNT_OF(EXTERNAL_COUNTED, 1), EVERY_SET, "0123",
	    "02" },
	{ "the text, and the first of the two", &two_of_one, COUNT_OF(EXTERNAL_COUNTED, 1),
	    EVERY_SET, "012", "01" },
	{ "the text, and the other", &two_of_one, COUNT_OF(EXTERNAL_COUNTED, 1), EVERY_SET, "021",
	    "01" },

	{ "the bunch of more use", &text_and_two, COUNT_OF(EXTERNAL_COUNTED, 2), BY_BUNCH, "012",
	    "0" },
	{ "it comes last", &text_and_two, COUNT_OF(EXTERNAL_COUNTED, 2), BY_BUNCH, "201", "2" },
	{ "and of equal use the first", &text_and_two, COUNT_OF(EXTERNAL_COUNTED, 3), BY_BUNCH,
	    "201", "02" },
	{ "the first, wherever it stands", &text_and_two, COUNT_OF(EXTERNAL_COUNTED, 3), BY_BUNCH,
	    "210", "02" },

	{ "a text that is too much, before others", &text_and_others, COUNT_OF(EXTERNAL_COUNTED, 1),
	    TOO_LARGE, "012", "2" },
	{ "between them", &text_and_others, COUNT_OF(EXTERNAL_COUNTED, 1), TOO_LARGE, "102", "2" },
	{ "behind them", &text_and_others, COUNT_OF(EXTERNAL_COUNTED, 1), TOO_LARGE, "201", "2" },

	{ "what is too much does by itself", &four_and_two, COUNT_OF(PARTICIPANTS, 4), TOO_LARGE,
	    "0123456", "1234" },
	{ "with one more it does not", &four_and_two, COUNT_OF(PARTICIPANTS, 5), TOO_LARGE,
	    "0123456", "12346" },
	{ "a share wants one more", &four_and_two, SHARE_OF(EXTERNAL_COUNTED, SHARE_BASE, 2, 3),
	    TOO_LARGE, "0123456", "01234" },
	{ "somebody of the host", &three_of_a_host, SHARE_OF(HOST, EVERYONE, 1, 2), EVERY_SET,
	    "012", "2" },

	{ "a host that is full", &two_of_a_full_host, COUNT_OF(HOST, 1), EVERY_SET, "01", "0" },
	{ "a partner that is present", &two_of_a_full_host, COUNT_OF(PARTNERS_PRESENT, 1),
	    EVERY_SET, "01", "0" },
	{ "a cap that is not at stake", &two_of_two, COUNT_OF(EXTERNAL, 1), EVERY_SET, "0132",
	    "12" },
	{ "of two that do, the later", &two_of_two, COUNT_OF(EXTERNAL, 1), EVERY_SET, "1032",
	    "13" },
	{ "beyond the cap", &two_of_two, COUNT_OF(EXTERNAL, 2), EVERY_SET, "0132", "0123" },
	{ "with room for the first group, the shared text", &two_of_one_and_two,
	    COUNT_OF(EXTERNAL_COUNTED, 3), LITTLE_ROOM, "3012", "023" },
	{ "or the other", &two_of_one_and_two, COUNT_OF(EXTERNAL_COUNTED, 3), LITTLE_ROOM, "1230",
	    "0123" },
	{ "without room for any of it", &two_of_two, COUNT_OF(EXTERNAL, 1), NO_ROOM, "0132",
	    "0123" },
	{ "nor for what is shared", &text_and_two, COUNT_OF(EXTERNAL_COUNTED, 2), NO_ROOM, "201",
	    "012" },
	{ "a share that is missed by its whole", &one_among_hosts,
	    SHARE_OF(EXTERNAL, EVERYONE, 1, 3), EVERY_SET, "0123", "012" },
	{ "half of three", &three_of_either, SHARE_OF(EXTERNAL, EVERYONE, 1, 2), EVERY_SET, "012",
	    "12" },

	{ "too many to combine", &three_of_either, SHARE_OF(EXTERNAL, EVERYONE, 1, 2), TOO_MANY,
	    "012", "01" },
	{ "as many of them as do", &three_of_either, COUNT_OF(EXTERNAL, 2), TOO_MANY, "012", "01" },
	{ "from the first", &three_of_either, COUNT_OF(EXTERNAL, 1), TOO_MANY, "120", "0" },
	{ "beside others", &two_beside_them, SHARE_OF(EXTERNAL, EVERYONE, 2, 5), TOO_MANY, "012",
	    "01" },
	{ "and none that does not help", &two_of_one, COUNT_OF(EXTERNAL, 2), TOO_MANY, "120",
	    "012" },
};

static void
those_are_named(void **state)
{
	const struct row *r = *state;
	struct group_limits of_groups = group_limits_default;
	struct settle_limits limits = settle_limits_default;
	static struct taken_event t;
	struct small e = *r->event;
	struct best_room room = { 0 };
	struct settling s;
	uint32_t rank[ROWS_OF_EVENT];
	char named[ROWS_OF_EVENT + 1] = "";

	e.policy.checks[0] = r->check;
	e.policy.check_count = 1;
	of_groups.states = r->way == TOO_LARGE ? 1 : of_groups.states;
	take_event(&t, &e, &of_groups);
	assert_int_equal(t.open.count, strlen(r->rank));
	for (size_t v = 0; v < t.open.count; v++)
		rank[v] = (uint32_t)(r->rank[v] - '0');
	limits.sets = r->way == BY_BUNCH ? 0 : limits.sets;
	limits.combined = r->way == TOO_MANY ? 0 : limits.combined;
	limits.work = r->way == NO_ROOM ? 0 : r->way == LITTLE_ROOM ? 128 : limits.work;
	const struct settling_terms terms = { &t.groups, rank, &limits, &room };
	settle_find(&s, &terms, &r->check, e.policy.reading,
	    t.verdict.readings[e.policy.reading].checks[0].value, &t.mem);
	assert_true(s.count <= ROWS_OF_EVENT);
	for (size_t i = 0; i < s.count && i < ROWS_OF_EVENT; i++)
		named[i] = (char)('0' + rank[s.variables[i]]);
	assert_string_equal(named, r->named);
	assert_int_equal(s.fewest, r->way == EVERY_SET);
	best_room_free(&room);
	free_event(&t);
}

/* --- what is gone through, and what is not --- */

/* A limit that is one less makes bounds wider than answers can. */
static struct limit_row {
	const char *name;
	const struct small *event;
	struct check check;
	struct group_limits least; /* 0: not tried */
	int64_t high, wider;
} limit_rows[] = {
	{ "states of a seat", &two_of_two, COUNT_OF(EXTERNAL, 1), { .states = 2 }, 2, 2 },
	{ "of a seat of three", &text_and_two, COUNT_OF(EXTERNAL, 1), { .states = 4 }, 4, 4 },
	{ "of a partner who is awaited", &three_of_a_host, COUNT_OF(PARTNERS_PRESENT, 1),
	    { .states = 2 }, 1, 1 },
	{ "ways to answer", &two_of_two, COUNT_OF(EXTERNAL, 1), { .combinations = 4 }, 2, 2 },
	{ "of the second of two", &one_and_two_of_one, COUNT_OF(EXTERNAL, 1), { .combinations = 8 },
	    3, 3 },
	{ "work to fold", &two_of_two, COUNT_OF(EXTERNAL, 1), { .work = 16 }, 2, 2 },
};

static struct check_result
result_within(const struct limit_row *r, const struct group_limits *limits)
{
	static struct taken_event t;
	struct small e = *r->event;

	e.policy.checks[0] = r->check;
	e.policy.check_count = 1;
	take_event(&t, &e, limits);
	struct check_result result = t.verdict.readings[e.policy.reading].checks[0];
	free_event(&t);
	return result;
}

static void
up_to_its_limits(void **state)
{
	const struct limit_row *r = *state;
	struct group_limits limits = group_limits_default;

	if (r->least.combinations)
		limits.combinations = r->least.combinations;
	if (r->least.states)
		limits.states = r->least.states;
	if (r->least.work)
		limits.work = limits.fold = r->least.work;
	struct check_result within = result_within(r, &limits);
	assert_false(within.outer);
	assert_int_equal(within.high.part, r->high);
	limits.combinations -= r->least.combinations > 0;
	limits.states -= r->least.states > 0;
	if (r->least.work) {
		limits.fold--;
		assert_false(result_within(r, &limits).outer);
		limits.work--;
	}
	struct check_result beyond = result_within(r, &limits);
	assert_true(beyond.outer);
	assert_int_equal(beyond.high.part, r->wider);
	if (r->least.work) {
		limits.fold++;
		assert_false(result_within(r, &limits).outer);
	}
}

/* --- which questions hang together --- */

static struct group_row {
	const char *name;
	const struct small *event;
	size_t groups;
} group_rows[] = {
	{ "two at one place with room for one", &two_of_two, 1 },
	{ "a text of two", &two_of_one, 1 },
	{ "four at one place, and three elsewhere", &four_and_two, 4 },
	{ "three with room for all", &three_of_a_host, 3 },
	{ "two at a place, and one at another", &two_of_one_and_two, 2 },
	{ "two at each of two places", &two_at_each_of_two, 2 },
};

static void
only_what_hangs_together_is_one_group(void **state)
{
	const struct group_row *r = *state;
	static struct taken_event t;
	struct small e = *r->event;

	take_event(&t, &e, &group_limits_default);
	assert_int_equal(t.groups.count, r->groups);
	free_event(&t);
}

/* Events of which every one wants all of its questions, and what it takes to find that out: what is
 * gone through for each set of questions, and as many questions to combine. */
static struct effort_row {
	const char *name;
	const struct small *event;
	struct check check;
	struct settle_limits least;
} effort_rows[] = {
	{ "two bunches that share a seat", &two_of_two, COUNT_OF(EXTERNAL_COUNTED, 1),
	    { 4, 4, 256 } },
};

static bool
all_sets_are_tried(const struct effort_row *r, struct settle_limits limits)
{
	static struct taken_event t;
	struct small e = *r->event;
	struct best_room room = { 0 };
	struct settling s;
	uint32_t rank[ROWS_OF_EVENT];

	e.policy.checks[0] = r->check;
	e.policy.check_count = 1;
	take_event(&t, &e, &group_limits_default);
	for (uint32_t v = 0; v < t.open.count; v++)
		rank[v] = v;
	const struct settling_terms terms = { &t.groups, rank, &limits, &room };
	settle_find(&s, &terms, &r->check, e.policy.reading,
	    t.verdict.readings[e.policy.reading].checks[0].value, &t.mem);
	best_room_free(&room);
	free_event(&t);
	return s.fewest;
}

static void
within_its_limits(void **state)
{
	const struct effort_row *r = *state;
	struct settle_limits less = r->least;

	assert_true(all_sets_are_tried(r, r->least));
	less.sets--;
	assert_false(all_sets_are_tried(r, less));
	less = r->least;
	less.combined--;
	assert_false(all_sets_are_tried(r, less));
	less = r->least;
	less.work--;
	assert_false(all_sets_are_tried(r, less));
}

/* --- shares of nobody --- */

/* Of a host, of elsewhere or of nowhere; an academician or not. Each may be all who come. */
static const struct small any_of_six = { .text = { CERTAIN(FAR), CERTAIN(ELSEWHERE) },
	.texts = 2,
	.row = { { NOT, NOT, NOT, NOT, 0, { 0 }, 1, ACADEMICIAN_NO, true },
	    { NOT, NOT, NOT, NOT, 0, { 0 }, 1, ACADEMICIAN_YES, true },
	    { NOT, NOT, NOT, NOT, 0, { 1 }, 1, ACADEMICIAN_NO, true },
	    { NOT, NOT, NOT, NOT, 0, { 1 }, 1, ACADEMICIAN_YES, true },
	    { NOT, NOT, NOT, NOT, 0, { 0 }, 0, ACADEMICIAN_NO, true },
	    { NOT, NOT, NOT, NOT, 0, { 0 }, 0, ACADEMICIAN_YES, true } },
	.rows = 6,
	.host = { FAR },
	.hosts = 1,
	.policy = { .cap_people = 3, .choice[CHOICE_UNAFFILIATED] = UNAFFILIATED_NEUTRAL } };

/* Whether one of them, or nobody, is in a part, and nobody in the whole of it. */
static bool
whole_may_be_nobody(const int *part, const int *whole)
{
	for (size_t i = 0; i < any_of_six.rows; i++) {
		const struct entry *row = &any_of_six.row[i];
		int quantity[QUANTITY_COUNT] = { [QUANTITY_PARTNERS] = 1 };
		bool host = row->named && row->text[0] == 0, external = row->named && !host;
		quantity[QUANTITY_HOST] = quantity[QUANTITY_HOST_CAPPED] = host;
		quantity[QUANTITY_PARTNERS_PRESENT] = host;
		quantity[QUANTITY_EXTERNAL] = quantity[QUANTITY_EXTERNAL_COUNTED] = external;
		quantity[QUANTITY_UNAFFILIATED] = !row->named;
		quantity[QUANTITY_ACADEMICIANS] = row->honour == ACADEMICIAN_YES;
		int in_part = 0, in_whole = 0;
		for (int q = 0; q < QUANTITY_COUNT; q++) {
			in_part += part[q] * quantity[q];
			in_whole += whole[q] * quantity[q];
		}
		if (in_part > 0 && in_whole == 0)
			return true;
	}
	/* Partners are so many, whoever comes. */
	return part[QUANTITY_PARTNERS] && !whole[QUANTITY_PARTNERS];
}

/* Only then it takes all questions. */
static void
a_share_of_its_own_people_takes_few(void **state)
{
	static struct taken_event t;
	struct small e = any_of_six;
	struct best_room room = { 0 };
	const uint32_t rank[] = { 5, 0, 4, 1, 3, 2 };
	const struct settling_terms terms = { &t.groups, rank, &settle_limits_default, &room };

	(void)state;
	e.policy.check_count = 1;
	for (int i = 0; i < WHO_COUNT * WHO_COUNT * READING_COUNT; i++) {
		enum who who = (enum who)(i % WHO_COUNT),
			 of = (enum who)(i / WHO_COUNT % WHO_COUNT);
		enum reading reading = (enum reading)(i / WHO_COUNT / WHO_COUNT);
		struct settling s;
		e.policy.checks[0] = (struct check){
			.kind = CHECK_SHARE, .who = who, .of = of, .num = 1, .den = 3
		};
		take_event(&t, &e, &group_limits_default);
		settle_find(&s, &terms, &e.policy.checks[0], reading,
		    t.verdict.readings[reading].checks[0].value, &t.mem);
		bool few
		    = !whole_may_be_nobody(who_weights(who, reading), who_weights(of, reading));
		if (s.fewest != few)
			fail_msg("%d of %d, reading %d", (int)who, (int)of, (int)reading);
		for (size_t k = 0; !few && k < e.rows; k++)
			assert_int_equal(rank[s.variables[k]], k);
		if (!few)
			assert_int_equal(s.count, e.rows);
		else if (t.verdict.readings[reading].checks[0].outcome != OUTCOME_REVIEW)
			assert_int_equal(s.count, 0);
		free_event(&t);
	}
	best_room_free(&room);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, those_are_named);
	ROWS_ADD(tests, n, limit_rows, up_to_its_limits);
	ROWS_ADD(tests, n, group_rows, only_what_hangs_together_is_one_group);
	ROWS_ADD(tests, n, effort_rows, within_its_limits);
	ROWS_LAW(tests, n, a_share_of_its_own_people_takes_few);
	return _cmocka_run_group_tests(__FILE__, tests, n, world_make, world_end);
}
