#include "input/csv.h"

#include <string.h>

#include "base/arena.h"
#include "base/out.h"
#include "rows.h"

#define LIMIT_COLUMNS 6
#define LIMIT_BYTES   20

static bool
write_down(void *ctx, const struct record *record, struct fail *f)
{
	struct out *o = ctx;

	(void)f;
	out_whole(o, (int64_t)record->line);
	for (size_t i = 0; i < record->count; i++) {
		out_plain(o, STR("["));
		out_plain(o, record->cells[i]);
		out_plain(o, STR("]"));
	}
	out_plain(o, record->is_whole ? STR(" ") : STR("~"));
	return true;
}

/* What comes of text, fed in pieces of so many bytes at most, cut between characters. */
static struct str
read_in_pieces(struct str text, size_t piece, struct arena *mem)
{
	struct out o = { 0 };
	struct fail f = { 0 };
	struct reader *r = reader_new(
	    STR("x.csv"), ',', LIMIT_COLUMNS, LIMIT_BYTES, (struct record_taker){ write_down, &o });
	bool ok = true;

	for (size_t from = 0, to; ok && from < text.len; from = to) {
		to = from + piece < text.len ? from + piece : text.len;
		while (to < text.len && ((unsigned char)text.at[to] & 0xC0) == 0x80)
			to++;
		ok = reader_feed(r, str_slice(text, from, to), &f);
	}
	if (ok)
		reader_end(r, &f);
	if (f.code) {
		out_plain(&o, STR("! "));
		out_plain(&o, fail_word(f.code));
		out_plain(&o, STR(" "));
		out_whole(&o, (int64_t)f.line);
		out_plain(&o, STR(":"));
		out_whole(&o, (int64_t)f.column);
		/* An error is one for good, and no half row comes out behind it. */
		assert_false(reader_feed(r, STR("a,b\n"), &f));
		assert_false(reader_end(r, &f));
	}
	reader_free(r);
	struct str got = str_copy(out_text(&o), mem);
	out_free(&o);
	return got;
}

static struct row {
	const char *name, *in, *want;
} rows[] = {
	{ "nothing", "", "" },
	{ "cells and lines", "a,b\nc,\n", "1[a][b] 2[c][] " },
	{ "no line end at the end", "a,b\nc,d", "1[a][b] 2[c][d]~" },
	{ "CR LF, CR, LF", "a\r\nb\rc\n", "1[a] 2[b] 3[c] " },
	{ "blank lines", "\n\r\n a \n\n", "1[] 2[] 3[a] 4[] " },
	{ "a blank line of blanks", "a\n  \nb\n", "1[a] 2[] 3[b] " },
	{ "blanks around cells", " a ,\tb\t, \"c\" \n", "1[a][b][c] " },
	{ "quotes", "\"a,b\",\"c\"\"d\"\n", "1[a,b][c\"d] " },
	{ "quotes beside none", "a,\"b,c\",d,\n", "1[a][b,c][d][] " },
	{ "a blank behind quotes", "\"a\" ,b\n", "1[a][b] " },
	{ "a blank before quotes", "a, \"b,c\"\n", "1[a][b,c] " },
	{ "empty quotes", "\"\",x\n\"\"\n", "1[][x] 2[] " },
	{ "a line end in quotes", "\"a\r\nb\",c\nd\n", "1[a\r\nb][c] 3[d] " },
	{ "blank lines in quotes", "\"a\n\n\nb\"\nc\n", "1[a\n\n\nb] 5[c] " },
	{ "characters of several bytes", "张三,\"é，ü\"\n", "1[张三][é，ü] " },
	{ "spreadsheet texts", "=\"001\",=\"a,b\",c\n", "1[001][a,b][c] " },
	{ "not inside quotes", "\"x,=\"\"y\"\"\"\n", "1[x,=\"y\"] " },
	{ "equals signs that wrap nothing", "=,=a,a=\n=", "1[=][=a][a=] 2[=]~" },
	{ "a stray quote", "a,b\n张,x\"y\n", "1[a][b] ! stray-quote 2:4" },
	{ "text behind quotes that an equals sign wrapped", "=\"a\",=\"\"c\n",
	    "! stray-quote 1:9" },
	{ "and behind other equals signs", "=,==\"\n", "! stray-quote 1:5" },
	{ "text behind quotes", "a,\"b\"c\n", "! stray-quote 1:6" },
	{ "a cell of several lines over its limit", "a,\"bcdefghijkl\nmnopqrstuvw\"\n",
	    "! cell-too-long 1:2" },
	{ "the same in a record's second line", "a\n\"x\ny\",\"bcdefghijkl\nmnopqrstuvw\"\n",
	    "1[a] ! cell-too-long 3:2" },
	{ "a stray quote behind the limit of a cell", "a,bcdefghijklmnopqrstuvw\"x\n",
	    "! cell-too-long 1:2" },
	{ "an open quote", "a,b\nc,\"d\ne,f\n", "1[a][b] ! unclosed-quote 2:0" },
	{ "an open quote in a later line", "\"a\nb\",\"c\nd\n", "! unclosed-quote 2:0" },
	{ "too many columns", "a,b,c,d,e,f\n,,,,,,\n",
	    "1[a][b][c][d][e][f] ! too-many-columns 2:0" },
	{ "too many quoted columns", "\"\",,,,,,\n", "! too-many-columns 1:0" },
	{ "too long a cell", "a,123456789012345678901\n", "! cell-too-long 1:2" },
	{ "too long a quoted cell", "a,\"123456789012345678901\"\n", "! cell-too-long 1:2" },
	{ "too long without an end", "\"1234567890\n12345678901234567890", "! cell-too-long 1:1" },
};

static void
same_in_pieces_of_any_size(void **state)
{
	const struct row *row = *state;
	struct arena mem = { 0 };

	for (size_t piece = strlen(row->in) + 1; piece > 0; piece--) {
		struct str got = read_in_pieces(str_from(row->in), piece, &mem);
		if (!str_eq(got, str_from(row->want)))
			fail_msg("pieces of %zu\ngot  %s\nwant %s", piece, got.at, row->want);
	}
	arena_free(&mem);
}

static bool
stop_at_two(void *ctx, const struct record *record, struct fail *f)
{
	(void)f;
	(void)record;
	return ++*(int *)ctx < 2;
}

static void
the_taker_may_stop(void **state)
{
	int taken = 0;
	struct fail f = { 0 };
	struct reader *r
	    = reader_new(STR("x"), ',', 9, 99, (struct record_taker){ stop_at_two, &taken });

	(void)state;
	assert_false(reader_feed(r, STR("a\n\"b\"\nc\nd\n"), &f));
	assert_int_equal(taken, 2);
	assert_int_equal(f.code, FAIL_NONE);
	reader_free(r);
}

static void
the_place_of_the_next_character(void **state)
{
	struct out o = { 0 };
	struct fail f = { 0 };
	struct reader *r
	    = reader_new(STR("x"), ',', 9, 99, (struct record_taker){ write_down, &o });

	(void)state;
	assert_true(reader_feed(r, STR("a,b\n张三,"), &f));
	assert_int_equal(reader_place(r).line, 2);
	assert_int_equal(reader_place(r).column, 4);
	reader_free(r);
	out_free(&o);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, same_in_pieces_of_any_size);
	ROWS_LAW(tests, n, the_taker_may_stop);
	ROWS_LAW(tests, n, the_place_of_the_next_character);
	return ROWS_RUN(tests, n);
}
