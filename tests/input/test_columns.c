/* Small tables by their headings. */
#include <stdlib.h>
#include <string.h>

#include "input/columns.h"
#include "scratch.h"

enum { FRUIT, COLOUR, PRICE, WANTED };

static const struct columns_wanted wanted[WANTED] = {
	[FRUIT] = { { "fruit", "水果" }, true },
	[COLOUR] = { { "colour", "color" }, true },
	[PRICE] = { { "price" }, false },
};

struct taken {
	char text[400];
	struct place last; /* of the colour in the last row */
};

static bool
take(void *ctx, const struct columns_row *row, struct fail *f)
{
	struct taken *to = ctx;
	size_t len = strlen(to->text);

	for (size_t c = 0; c < WANTED; c++) {
		struct str cell = columns_cell(row, c);
		len += (size_t)snprintf(to->text + len, sizeof to->text - len, "%.*s%c",
		    (int)cell.len, cell.len ? cell.at : "", c + 1 < WANTED ? ',' : ';');
	}
	to->last = columns_place(row, COLOUR);
	return !str_eq(columns_cell(row, FRUIT), STR("durian"))
	       || fail_at(f, FAIL_TABLE, to->last, STR("durian"), STR(""));
}

static bool
read_table(struct taken *to, const char *csv, struct arena *mem, struct fail *f)
{
	struct columns_taker taker = { take, to };
	struct scratch s;

	*to = (struct taken){ .text = "" };
	bool ok = columns_read(
	    scratch_make(&s, (struct str){ csv, strlen(csv) }), wanted, WANTED, taker, mem, f);
	scratch_remove(&s);
	return ok;
}

static struct row {
	const char *name, *csv, *want;
} rows[] = {
	{ "in order", "fruit,colour,price\nplum,blue,2\nlime,green,1\n",
	    "plum,blue,2;lime,green,1;" },
	{ "in another order", "price,colour,fruit\n2,blue,plum\n", "plum,blue,2;" },
	{ "a column that may be missing", "fruit,colour\nplum,blue\n", "plum,blue,;" },
	{ "a column that nobody asked for", "fruit,size,colour\nplum,L,blue\n", "plum,blue,;" },
	{ "other headings, spaced and in capitals", " 水果 ,COLOR\nplum,blue\n", "plum,blue,;" },
	{ "a heading twice: the first", "fruit,colour,colour\nplum,blue,red\n", "plum,blue,;" },
	{ "blank lines", "\n\nfruit,colour\n\nplum,blue\n\n", "plum,blue,;" },
	{ "a header alone", "fruit,colour\n", "" },
	{ "a mark at the beginning, CR LF",
	    "\xEF\xBB\xBF"
	    "fruit,colour\r\nplum,blue\r\n",
	    "plum,blue,;" },
	{ "a quoted cell over two lines", "fruit,colour\n\"pl\num\",blue\n", "pl\num,blue,;" },
};

static void
reads(void **state)
{
	const struct row *r = *state;
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct taken got;

	assert_true(read_table(&got, r->csv, &mem, &f));
	assert_string_equal(got.text, r->want);
	arena_free(&mem);
}

static struct bad_row {
	const char *name, *csv;
	enum fail_code code;
	size_t line, column;
	const char *found, *expected;
} bad_rows[] = {
	{ "a column is missing", "fruit,price\nplum,2\n", FAIL_NO_COLUMN, 1, 0, "colour",
	    "fruit, price" },
	{ "a line is short", "fruit,colour\nplum\n", FAIL_RAGGED, 2, 0, "1", "2" },
	{ "a line is long", "fruit,colour\nplum,blue,2\n", FAIL_RAGGED, 2, 0, "3", "2" },
	{ "a quote is never closed", "fruit,colour\n\"plum,blue\n", FAIL_QUOTE_OPEN, 2, 0, "", "" },
	{ "nothing at all", "", FAIL_EMPTY_FILE, 0, 0, "", "" },
	{ "blank lines alone", "\n\n", FAIL_EMPTY_FILE, 0, 0, "", "" },
	{ "what the taker says", "fruit,colour\nplum,blue\ndurian,brown\n", FAIL_TABLE, 3, 2,
	    "durian", "" },
};

static void
refuses(void **state)
{
	const struct bad_row *r = *state;
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct taken got;

	assert_false(read_table(&got, r->csv, &mem, &f));
	assert_int_equal(f.code, r->code);
	assert_int_equal(f.line, r->line);
	assert_int_equal(f.column, r->column);
	assert_string_equal(f.found, r->found);
	assert_string_equal(f.expected, r->expected);
	arena_free(&mem);
}

static void
a_file_that_is_not_there(void **state)
{
	struct columns_taker taker = { take, NULL };
	struct arena mem = { 0 };
	struct fail f = { 0 };

	(void)state;
	assert_false(columns_read(STR("no/such/table.csv"), wanted, WANTED, taker, &mem, &f));
	assert_int_equal(f.code, FAIL_OPEN);
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, reads);
	ROWS_ADD(tests, n, bad_rows, refuses);
	ROWS_LAW(tests, n, a_file_that_is_not_there);
	return ROWS_RUN(tests, n);
}
