#include "base/arena.h"
#include "command/lines.h"
#include "rows.h"
#include "scratch.h"

static struct row {
	const char *name, *text;
	const char *want[4]; /* ended by NULL */
} rows[] = {
	{ "no text has no line", "", { NULL } },
	{ "a line without an end counts", "a\nb", { "a", "b", NULL } },
	{ "an end makes no line of its own", "a\nb\n", { "a", "b", NULL } },
	{ "an empty line is one", "a\n\nb\n", { "a", "", "b", NULL } },
	{ "an empty first line too", "\n", { "", NULL } },
	{ "a carriage return goes", "a\r\n\r\nb\r", { "a", "", "b", NULL } },
};

static void
line_by_line(void **state)
{
	const struct row *r = *state;
	struct str line, rest = str_from(r->text);
	size_t n = 0;

	while (lines_next(&line, &rest)) {
		assert_non_null(r->want[n]);
		assert_true(str_eq(line, str_from(r->want[n++])));
	}
	assert_null(r->want[n]);
}

static bool
load(struct str *text, const char *bytes, size_t len, struct arena *mem, struct fail *f)
{
	struct scratch s;
	const struct sheet_limits limits = { .bytes = 1000, .cell_bytes = 5 };
	bool ok = lines_load(text, scratch_make(&s, (struct str){ bytes, len }), &limits, mem, f);

	scratch_remove(&s);
	return ok;
}

static void
a_byte_order_mark_goes(void **state)
{
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct str text;

	(void)state;
	assert_true(load(&text,
	    "\xEF\xBB\xBF"
	    "a\n",
	    5, &mem, &f));
	assert_true(str_eq(text, STR("a\n")));
	arena_free(&mem);
}

static void
a_bad_byte_is_found_at_its_place(void **state)
{
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct str text;

	(void)state;
	assert_false(load(&text, "a\n学\xFF", 6, &mem, &f));
	assert_int_equal(f.code, FAIL_NOT_UTF8);
	assert_int_equal(f.line, 2);
	assert_int_equal(f.column, 2);
	assert_string_equal(f.found, "FF");
	arena_free(&mem);
}

static void
a_nul_is_found_before_a_later_bad_byte(void **state)
{
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct str text;

	(void)state;
	assert_false(load(&text, "\xEF\xBB\xBF\xE5\xAD\xA6\0b\xFF", 9, &mem, &f));
	assert_int_equal(f.code, FAIL_NUL);
	assert_int_equal(f.line, 1);
	/* The byte order mark is no character of the text. */
	assert_int_equal(f.column, 2);
	arena_free(&mem);
}

static void
a_line_is_no_longer_than_a_cell(void **state)
{
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct str text;

	(void)state;
	assert_true(load(&text, "12345\n12345\r\n", 13, &mem, &f));
	assert_false(load(&text, "12345\n123456\n", 13, &mem, &f));
	assert_int_equal(f.code, FAIL_LIMIT_CELL);
	assert_int_equal(f.line, 2);
	assert_string_equal(f.expected, "5");
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, line_by_line);
	ROWS_LAW(tests, n, a_byte_order_mark_goes);
	ROWS_LAW(tests, n, a_bad_byte_is_found_at_its_place);
	ROWS_LAW(tests, n, a_nul_is_found_before_a_later_bad_byte);
	ROWS_LAW(tests, n, a_line_is_no_longer_than_a_cell);
	return ROWS_RUN(tests, n);
}
