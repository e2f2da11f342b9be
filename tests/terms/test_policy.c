#include <string.h>

#include "base/arena.h"
#include "base/json.h"
#include "base/out.h"
#include "rows.h"
#include "terms/policy.h"

#define HEAD "{\"name\":\"n\",\"version\":\"1\",\"title\":\"t\","
#define CAP  "\"cap\":{\"people\":3},"
#define ONE  "\"checks\":[{\"id\":\"p\",\"count\":\"participants\",\"at_least\":1}]"

static struct bad {
	const char *name, *json;
	enum fail_code code;
	const char *found, *expected;
} bads[] = {
	{ "an unknown key names the nearest", HEAD CAP ONE ",\"chekcs\":[]}", FAIL_JSON_KEY,
	    "chekcs", "checks" },
	{ "a key has its case", "{\"Name\":\"n\"}", FAIL_JSON_KEY, "Name", "name" },
	{ "no checks", HEAD "\"cap\":{\"people\":3}}", FAIL_JSON_MISSING, "", "checks" },
	{ "an empty list of checks", HEAD CAP "\"checks\":[]}", FAIL_JSON_VALUE, NULL, NULL },
	{ "no cap", HEAD ONE "}", FAIL_JSON_MISSING, "", "cap" },
	{ "a cap of none", HEAD "\"cap\":{\"people\":0}," ONE "}", FAIL_JSON_VALUE, "cap.people: 0",
	    NULL },
	{ "a cap in words", HEAD "\"cap\":{\"people\":\"3\"}," ONE "}", FAIL_JSON_TYPE,
	    "cap.people", "number" },
	{ "a cap that is absent is no cap of none", HEAD "\"cap\":{}," ONE "}", FAIL_JSON_MISSING,
	    "cap", "people" },
	{ "a cap that is no number", HEAD "\"cap\":{\"people\":false}," ONE "}", FAIL_JSON_TYPE,
	    "cap.people", "number" },
	{ "no cap, and a key that is none",
	    HEAD "\"cap\":{\"people\":null,\"sorce\":\"\"}," ONE "}", FAIL_JSON_KEY, "cap.sorce",
	    "source" },
	{ "a title in one language",
	    HEAD CAP "\"checks\":[{\"id\":\"p\",\"title\":{\"zh\":\"人\"},\"count\":\"host\","
		     "\"at_least\":1}]}",
	    FAIL_JSON_MISSING, "checks[0].title", "en" },
	{ "an empty title",
	    HEAD CAP "\"checks\":[{\"id\":\"p\",\"title\":{\"zh\":\"人\",\"en\":\" \"},"
		     "\"count\":\"host\",\"at_least\":1}]}",
	    FAIL_JSON_EMPTY, "checks[0].title.en", NULL },
	{ "a title in words",
	    HEAD CAP "\"checks\":[{\"id\":\"p\",\"title\":\"hosts\",\"count\":\"host\","
		     "\"at_least\":1}]}",
	    FAIL_JSON_TYPE, "checks[0].title", "object" },
	{ "a cap of half a person", HEAD "\"cap\":{\"people\":2.5}," ONE "}", FAIL_JSON_VALUE, NULL,
	    NULL },
	{ "an empty name", "{\"name\":\" \",\"version\":\"1\",\"title\":\"t\"," CAP ONE "}",
	    FAIL_JSON_EMPTY, "name", "" },
	{ "an unknown choice", HEAD CAP ONE ",\"choices\":{\"remot\":{\"value\":\"counted\"}}}",
	    FAIL_JSON_KEY, "choices.remot", "remote" },
	{ "an unknown value of a choice",
	    HEAD CAP ONE ",\"choices\":{\"remote\":{\"value\":\"maybe\"}}}", FAIL_JSON_VALUE,
	    "choices.remote.value: \"maybe\"", "counted, excluded" },
	{ "an unknown reading", HEAD CAP ONE ",\"reading\":{\"value\":\"lenient\"}}",
	    FAIL_JSON_VALUE, NULL, "counted, literal, headcount, strict, cap-all" },
	{ "an unknown quantity",
	    HEAD CAP "\"checks\":[{\"id\":\"p\",\"count\":\"people\",\"at_least\":1}]}",
	    FAIL_JSON_VALUE, NULL, NULL },
	{ "the same id twice",
	    HEAD CAP "\"checks\":[{\"id\":\"p\",\"count\":\"host\",\"at_least\":1},"
		     "{\"id\":\"p\",\"count\":\"host\",\"at_least\":2}]}",
	    FAIL_JSON_TWICE, "checks[1].id", NULL },
	{ "an id that is no label",
	    HEAD CAP "\"checks\":[{\"id\":\"a b\",\"count\":\"host\",\"at_least\":1}]}",
	    FAIL_JSON_VALUE, NULL, NULL },
	{ "a share of nothing",
	    HEAD CAP "\"checks\":[{\"id\":\"s\",\"share\":\"external\",\"of\":"
		     "\"everyone\",\"at_least\":\"1/0\"}]}",
	    FAIL_JSON_VALUE, NULL, "80/100" },
	{ "a share above all",
	    HEAD CAP "\"checks\":[{\"id\":\"s\",\"share\":\"external\",\"of\":"
		     "\"everyone\",\"at_least\":\"3/2\"}]}",
	    FAIL_JSON_VALUE, NULL, "80/100" },
	{ "a share as a fraction",
	    HEAD CAP "\"checks\":[{\"id\":\"s\",\"share\":\"external\","
		     "\"of\":\"everyone\",\"at_least\":0.8}]}",
	    FAIL_JSON_TYPE, NULL, "string" },
	{ "a share of three numbers",
	    HEAD CAP "\"checks\":[{\"id\":\"s\",\"share\":\"external\","
		     "\"of\":\"everyone\",\"at_least\":\"1/2/\"}]}",
	    FAIL_JSON_VALUE, NULL, "80/100" },
	{ "people among partners",
	    HEAD CAP "\"checks\":[{\"id\":\"s\",\"share\":\"host\",\"of\":\"partners\","
		     "\"at_least\":\"1/2\"}]}",
	    FAIL_JSON_VALUE, "checks[0].of: \"partners\"",
	    "participants, share_base, external_counted, external, host, unaffiliated, "
	    "academicians, everyone" },
	{ "partners among people",
	    HEAD CAP "\"checks\":[{\"id\":\"s\",\"share\":\"partners_present\",\"of\":\"host\","
		     "\"at_least\":\"1/2\"}]}",
	    FAIL_JSON_VALUE, "checks[0].of: \"host\"", "partners_present, partners" },
	{ "a list", "[]", FAIL_JSON_TYPE, "", "object" },
	{ "not JSON", "{", FAIL_JSON, NULL, NULL },
};

static void
is_refused(void **state)
{
	const struct bad *r = *state;
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct policy p;

	assert_false(policy_read(&p, str_from(r->json), STR("p.json"), &mem, &f));
	assert_int_equal(f.code, r->code);
	assert_string_equal(f.file, "p.json");
	assert_true(f.line == 1 && f.column > 0);
	if (r->found)
		assert_string_equal(f.found, r->found);
	if (r->expected)
		assert_string_equal(f.expected, r->expected);
	arena_free(&mem);
}

static void
left_out_choices_take_the_default(void **state)
{
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct policy p;

	(void)state;
	assert_true(policy_read(&p, STR(HEAD CAP ONE "}"), STR("p.json"), &mem, &f));
	for (int c = 0; c < CHOICE_COUNT; c++)
		assert_int_equal(p.choice[c], 0);
	assert_int_equal(p.reading, READING_COUNTED);
	assert_int_equal(p.check_count, 1);
	assert_int_equal(p.not_checked_count, 0);
	arena_free(&mem);
}

static void
built_in_policy_is_the_call(void **state)
{
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct policy p;

	(void)state;
	assert_true(policy_load(&p, POLICY_DEFAULT, JSON_DEPTH, &mem, &f));
	assert_true(str_eq(p.name, POLICY_DEFAULT));
	assert_int_equal(p.path.len, 0);
	assert_int_equal(p.cap_people, 3);
	assert_int_equal(p.check_count, 3);
	assert_true(str_eq(p.checks[0].id, STR("participants")));
	assert_int_equal(p.checks[0].num, 150);
	assert_true(str_eq(p.checks[1].id, STR("academicians")));
	assert_int_equal(p.checks[1].num, 2);
	assert_true(str_eq(p.checks[2].id, STR("external_share")));
	assert_int_equal(p.checks[2].num * 100, p.checks[2].den * 80);
	assert_int_equal(p.checks[2].who, WHO_EXTERNAL_COUNTED);
	assert_int_equal(p.checks[2].of, WHO_SHARE_BASE);
	arena_free(&mem);
}

static void
topic_1_asks_for_outsiders_and_all_partners(void **state)
{
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct policy p;

	(void)state;
	assert_true(policy_load(&p, STR("gd-2022-topic1-exchange"), JSON_DEPTH, &mem, &f));
	assert_int_equal(p.cap_people, POLICY_NO_CAP);
	assert_int_equal(p.check_count, 2);
	assert_int_equal(p.checks[0].who, WHO_EXTERNAL);
	assert_int_equal(p.checks[0].num, 1);
	assert_int_equal(p.checks[1].who, WHO_PARTNERS_PRESENT);
	assert_int_equal(p.checks[1].of, WHO_PARTNERS);
	assert_int_equal(p.checks[1].num, p.checks[1].den);
	assert_true(p.checks[0].title_zh.len && p.checks[1].title_en.len);
	assert_true(policy_weighs(&p, QUANTITY_PARTNERS_PRESENT));
	assert_false(policy_weighs(&p, QUANTITY_ACADEMICIANS));
	assert_true(policy_reads_one_way(&p));
	arena_free(&mem);
}

static void
a_headcount_counts_everybody(void **state)
{
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct policy p;

	(void)state;
	assert_true(policy_load(&p, STR("headcount-150"), JSON_DEPTH, &mem, &f));
	assert_int_equal(p.cap_people, POLICY_NO_CAP);
	assert_int_equal(p.check_count, 1);
	assert_int_equal(p.checks[0].who, WHO_PARTICIPANTS);
	assert_int_equal(p.checks[0].num, 150);
	assert_true(policy_reads_one_way(&p));
	assert_false(policy_weighs(&p, QUANTITY_PARTNERS_PRESENT));
	assert_true(policy_load(&p, POLICY_DEFAULT, JSON_DEPTH, &mem, &f));
	assert_false(policy_reads_one_way(&p));
	arena_free(&mem);
}

/* Each field quotes its sentence or says why; each default is SPEC 1's. */
static void
built_in_policies_give_sources(void **state)
{
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct policy p;
	struct str name, json;

	(void)state;
	for (size_t i = 0; policy_builtin(&name, &json, i); i++) {
		assert_true(policy_read(&p, json, name, &mem, &f));
		assert_true(str_eq(p.name, name));
		assert_true(p.cap_source.len && p.reading_source.len && p.not_checked_count);
		for (int c = 0; c < CHOICE_COUNT; c++) {
			assert_true(p.choice_source[c].len > 0);
			assert_int_equal(p.choice[c], 0);
		}
		for (size_t k = 0; k < p.check_count; k++)
			assert_true(p.checks[k].source.len > 0);
	}
	arena_free(&mem);
}

static void
unknown_names_are_met_with_the_nearest(void **state)
{
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct policy p;

	(void)state;
	assert_false(policy_load(&p, STR("gd-2022-topic4"), JSON_DEPTH, &mem, &f));
	assert_int_equal(f.code, FAIL_POLICY_NAME);
	assert_string_equal(f.expected, "gd-2022-topic3");
	f = (struct fail){ 0 };
	assert_false(policy_load(&p, STR("headcount"), JSON_DEPTH, &mem, &f));
	assert_string_equal(f.expected, "headcount-150");
	f = (struct fail){ 0 };
	assert_false(policy_load(&p, STR("./none.json"), JSON_DEPTH, &mem, &f));
	assert_int_equal(f.code, FAIL_OPEN);
	arena_free(&mem);
}

/* The table of readings in SPEC 1, worked out on one event: H 10 (6 capped) of 1
 * partner out of 3, U 2, E 30, C 20. */
static struct reading_row {
	const char *name;
	enum reading reading;
	int participants, share_num, share_den;
} readings[] = {
	{ "counted", READING_COUNTED, 32, 20, 32 },
	{ "literal", READING_LITERAL, 42, 20, 32 },
	{ "headcount", READING_HEADCOUNT, 42, 20, 42 },
	{ "strict", READING_STRICT, 32, 20, 42 },
	{ "cap-all", READING_CAP_ALL, 28, 20, 28 },
};

static int
weigh(enum who who, enum reading reading)
{
	static const int people[QUANTITY_COUNT] = { 10, 6, 2, 30, 20, 4, 1, 3 };
	int sum = 0;
	for (int q = 0; q < QUANTITY_COUNT; q++)
		sum += who_weights(who, reading)[q] * people[q];
	return sum;
}

static void
weighs_as_the_reading_says(void **state)
{
	const struct reading_row *r = *state;

	assert_true(str_eq(reading_word(r->reading), str_from(r->name)));
	assert_int_equal(weigh(WHO_PARTICIPANTS, r->reading), r->participants);
	assert_int_equal(weigh(WHO_EXTERNAL_COUNTED, r->reading), r->share_num);
	assert_int_equal(weigh(WHO_SHARE_BASE, r->reading), r->share_den);
	assert_int_equal(weigh(WHO_ACADEMICIANS, r->reading), 4);
	assert_int_equal(weigh(WHO_EVERYONE, r->reading), 42);
	assert_int_equal(weigh(WHO_EXTERNAL, r->reading), 30);
	assert_int_equal(weigh(WHO_UNAFFILIATED, r->reading), 2);
	assert_int_equal(weigh(WHO_PARTNERS_PRESENT, r->reading), 1);
	assert_int_equal(weigh(WHO_PARTNERS, r->reading), 3);
}

static void
words_and_values_agree(void **state)
{
	(void)state;
	for (int c = 0; c < CHOICE_COUNT; c++) {
		int count = choice_value_count((enum choice)c);
		assert_true(count == 2 || count == 3);
		for (int v = 0; v < count; v++)
			assert_int_equal(
			    choice_value_find((enum choice)c, choice_value_word((enum choice)c, v)),
			    v);
		assert_int_equal(choice_value_find((enum choice)c, STR("no such")), -1);
		assert_null(choice_value_word((enum choice)c, count).at);
	}
	assert_true(str_eq(choice_value_word(CHOICE_STAGE, STAGE_COMPLETED), STR("completed")));
	assert_true(
	    str_eq(choice_value_word(CHOICE_BRANCH_CAMPUS, BRANCH_SEPARATE), STR("separate")));
	assert_true(str_eq(choice_value_word(CHOICE_REMOTE, REMOTE_COUNTED), STR("counted")));
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, bads, is_refused);
	ROWS_ADD(tests, n, readings, weighs_as_the_reading_says);
	ROWS_LAW(tests, n, left_out_choices_take_the_default);
	ROWS_LAW(tests, n, built_in_policy_is_the_call);
	ROWS_LAW(tests, n, topic_1_asks_for_outsiders_and_all_partners);
	ROWS_LAW(tests, n, a_headcount_counts_everybody);
	ROWS_LAW(tests, n, built_in_policies_give_sources);
	ROWS_LAW(tests, n, unknown_names_are_met_with_the_nearest);
	ROWS_LAW(tests, n, words_and_values_agree);
	return ROWS_RUN(tests, n);
}
