#include <errno.h>
#include <string.h>

#include "base/fail.h"
#include "rows.h"

static void
the_first_cause_is_kept(void **state)
{
	struct fail f = { 0 };

	(void)state;
	assert_false(fail_file(&f, FAIL_OPEN, STR("a.csv"), ENOENT));
	assert_false(fail_set(&f, FAIL_USAGE, STR("x"), STR("y")));
	assert_false(fail_file(&f, FAIL_WRITE, STR("b"), ENOSPC));
	assert_int_equal(f.code, FAIL_OPEN);
	assert_int_equal(f.error, ENOENT);
	assert_string_equal(f.file, "a.csv");
	assert_string_equal(f.found, "");
}

static void
a_place_is_kept(void **state)
{
	struct fail f = { 0 };

	(void)state;
	fail_at(&f, FAIL_RAGGED, (struct place){ STR("a.csv"), 12, 3 }, STR("4"), STR("5"));
	assert_int_equal(f.line, 12);
	assert_int_equal(f.column, 3);
	assert_string_equal(f.found, "4");
	assert_string_equal(f.expected, "5");
}

static struct quoting {
	const char *name;
	enum fail_code code;
	const char *found, *expected, *found_left, *expected_left;
} quotings[] = {
	{ "headings that may be people", FAIL_NO_HEADER, "张三", "", "…", "" },
	{ "without an affiliation", FAIL_NO_AFFILIATION, "", "张三, 中山大学", "", "…" },
	{ "with two affiliations", FAIL_TWO_AFFILIATIONS, "", "张三, 中山大学", "", "…" },
	{ "without a name", FAIL_NO_NAME, "", "张三, 中山大学", "", "…" },
	{ "without a column that was told", FAIL_NO_COLUMN, "单位", "张三", "…", "…" },
	{ "two names in a cell", FAIL_TWO_NAMES, "张三、李四", "", "…", "" },
	{ "a cell that no pattern ends with", FAIL_PATTERN_LIMIT, "张三", "", "…", "" },
	{ "a cell of a table", FAIL_TABLE, "张三", "name", "…", "…" },
	{ "an alias of nobody", FAIL_ALIAS_UNKNOWN, "张三工作室", "", "…", "" },
	{ "an alias of several", FAIL_ALIAS_SHARED, "张三工作室", "a, b", "…", "…" },
	{ "a record of a dump", FAIL_DUMP, "张三", "name", "…", "…" },
	{ "a host whose name says nothing", FAIL_HOST_UNKNOWN, "张三", "", "…", "" },
	{ "how many cells there are", FAIL_RAGGED, "4", "5", "4", "5" },
	{ "a path", FAIL_OPEN, "a", "b", "a", "b" },
};

static void
what_is_quoted_of_a_list_can_be_left_out(void **state)
{
	const struct quoting *r = *state;
	struct fail f = { 0 };

	fail_at(&f, r->code, (struct place){ STR("a.csv"), 2, 1 }, str_from(r->found),
	    str_from(r->expected));
	fail_redact(&f);
	assert_string_equal(f.found, r->found_left);
	assert_string_equal(f.expected, r->expected_left);
	assert_string_equal(f.file, "a.csv");
	assert_int_equal(f.line, 2);
}

/* Long texts are cut, and never inside a character. */
static void
texts_are_cut_between_characters(void **state)
{
	char text[600];

	(void)state;
	for (size_t i = 0; i < sizeof text; i += 3)
		memcpy(text + i, "中", 3);
	for (size_t len = FAIL_TEXT_BYTES - 6; len < sizeof text; len++) {
		struct fail f = { 0 };
		size_t whole = len - len % 3;
		fail_set(&f, FAIL_USAGE, (struct str){ text, whole }, (struct str){ text + 1, 0 });
		assert_true(strlen(f.found) < FAIL_TEXT_BYTES);
		assert_int_equal(strlen(f.found) % 3, 0);
		assert_memory_equal(f.found, text, strlen(f.found));
	}
}

static void
every_code_has_status_and_word(void **state)
{
	(void)state;
	for (int a = FAIL_NONE + 1; a < FAIL_CODE_COUNT; a++) {
		int status = fail_status((enum fail_code)a);
		assert_true((status >= 64 && status <= 66) || (status >= 73 && status <= 75)
			    || status == 78 || a == FAIL_BROKE_OFF);
		assert_int_equal(fail_find(fail_word((enum fail_code)a)), a);
		assert_true(fail_word((enum fail_code)a).len > 0);
		for (int b = 0; b < a; b++)
			assert_false(
			    str_eq(fail_word((enum fail_code)a), fail_word((enum fail_code)b)));
	}
	assert_int_equal(fail_status(FAIL_USAGE), STATUS_USAGE);
	assert_int_equal(fail_status(FAIL_RAGGED), STATUS_DATA);
	assert_int_equal(fail_status(FAIL_OPEN), STATUS_NO_INPUT);
	assert_int_equal(fail_status(FAIL_JSON_KEY), STATUS_CONFIG);
	assert_int_equal(fail_status(FAIL_LOCKED), STATUS_AGAIN);
	assert_int_equal(fail_status(FAIL_WRITE), STATUS_WRITE);
	assert_int_equal(fail_find(STR("nothing")), FAIL_NONE);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_LAW(tests, n, the_first_cause_is_kept);
	ROWS_LAW(tests, n, a_place_is_kept);
	ROWS_LAW(tests, n, texts_are_cut_between_characters);
	ROWS_ADD(tests, n, quotings, what_is_quoted_of_a_list_can_be_left_out);
	ROWS_LAW(tests, n, every_code_has_status_and_word);
	return ROWS_RUN(tests, n);
}
