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

#define COUNT_OF(whom, n)                                                                          \
	{                                                                                          \
		.who = WHO_##whom, .num = (n), .den = 1                                            \
	}
#define SHARE_OF(whom, all, n, d)                                                                  \
	{                                                                                          \
		.kind = CHECK_SHARE, .who = WHO_##whom, .of = WHO_##all, .num = (n), .den = (d)    \
	}

enum way { EVERY_SET, BY_BUNCH, TOO_LARGE };

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
};

static void
those_are_named(void **state)
{
	const struct row *r = *state;
	static const struct group_limits large = { .combinations = 16384, .states = 4096 },
					 none = { .combinations = 16384, .states = 1 };
	static struct taken_event t;
	struct small e = *r->event;
	struct best_room room = { 0 };
	struct settling s;
	uint32_t rank[ROWS_OF_EVENT];
	char named[ROWS_OF_EVENT + 1] = "";

	e.policy.checks[0] = r->check;
	e.policy.check_count = 1;
	take_event(&t, &e, r->way == TOO_LARGE ? &none : &large);
	assert_int_equal(t.open.count, strlen(r->rank));
	for (size_t v = 0; v < t.open.count; v++)
		rank[v] = (uint32_t)(r->rank[v] - '0');
	const struct settling_terms terms
	    = { &t.groups, rank, r->way == BY_BUNCH ? 0 : SETTLE_SETS, &room };
	settle_find(&s, &terms, &r->check, e.policy.reading,
	    t.verdict.readings[e.policy.reading].checks[0].value, &t.mem);
	for (size_t i = 0; i < s.count; i++)
		named[i] = (char)('0' + rank[s.variables[i]]);
	assert_string_equal(named, r->named);
	assert_int_equal(s.fewest, r->way == EVERY_SET);
	best_room_free(&room);
	free_event(&t);
}

/* --- what is gone through, and what is not --- */

static struct limit_row {
	const char *name;
	const struct small *event;
	struct group_limits limits;
	bool outer;
} limit_rows[] = {
	{ "two states of a seat", &two_of_two, { 16384, 2 }, false },
	{ "one state is too few", &two_of_two, { 16384, 1 }, true },
	{ "four states of a seat", &text_and_two, { 16384, 4 }, false },
	{ "three states are too few", &text_and_two, { 16384, 3 }, true },
	{ "four ways to answer", &two_of_two, { 4, 4096 }, false },
	{ "three ways are too few", &two_of_two, { 3, 4096 }, true },
};

static void
up_to_its_limits(void **state)
{
	const struct limit_row *r = *state;
	static struct taken_event t;
	struct small e = *r->event;

	e.policy.checks[0] = (struct check)COUNT_OF(EXTERNAL_COUNTED, 1);
	e.policy.check_count = 1;
	take_event(&t, &e, &r->limits);
	assert_int_equal(t.verdict.readings[0].checks[0].outer, r->outer);
	free_event(&t);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, those_are_named);
	ROWS_ADD(tests, n, limit_rows, up_to_its_limits);
	return _cmocka_run_group_tests(__FILE__, tests, n, world_make, world_end);
}
