#include <string.h>

#include "report/layout.h"
#include "rows.h"
#include "text/unicode.h"

static struct paragraph_row {
	const char *name;
	size_t width;
	const char *lead, *text, *want;
} paragraphs[] = {
	{ "a short text is one line", 20, "  ", "one line", "  one line\n" },
	{ "an empty text is an empty line", 20, "", "", "\n" },
	{ "lines end at blanks, and the blank goes", 11, "", "one two three four",
	    "one two\nthree four\n" },
	{ "later lines are as deep as the lead", 10, "- ", "one two three",
	    "- one two\n  three\n" },
	{ "a Chinese character takes two columns", 8, "", "一二三四五", "一二三四\n五\n" },
	{ "no line begins with a full stop", 8, "", "一二三四。", "一二三\n四。\n" },
	{ "no line ends with an opening bracket", 8, "", "一二三（四）", "一二三\n（四）\n" },
	{ "a number stays with its unit", 12, "", "一二三四 2 名", "一二三四\n2 名\n" },
	{ "and a Latin word behind one does not", 8, "", "abcde 2 xy", "abcde 2\nxy\n" },
	{ "a word too long for a line is cut", 4, "", "abcdefghij", "abcd\nefgh\nij\n" },
	{ "a text that just fits stays whole", 4, "", "ab d", "ab d\n" },
	{ "what would hide is shown", 40, "",
	    "a\xE2\x80\xAE"
	    "b\n",
	    "a<U+202E>b<U+000A>\n" },
	{ "an escape sequence is shown", 40, "", "\x1b[2J", "<U+001B>[2J\n" },
};

static void
broken_as_wanted(void **state)
{
	const struct paragraph_row *r = *state;
	struct out o = { 0 };
	const struct layout l = { .out = &o, .width = r->width };

	layout_paragraph(&l, str_from(r->lead), str_from(r->text));
	assert_int_equal(out_text(&o).len, strlen(r->want));
	assert_memory_equal(out_text(&o).at, r->want, strlen(r->want));
	out_free(&o);
}

static struct grid_row {
	const char *name, *align;
	const char *cells[9];
	size_t width;
	const char *want;
} grids[] = {
	{ "columns stand under each other", "lr", { "a", "1", "bbb", "22" }, 40,
	    "  a     1\n  bbb  22\n" },
	{ "Chinese columns too", "ll", { "人数", "x", "a", "y" }, 40, "  人数  x\n  a     y\n" },
	{ "no blanks at a line's end", "lll", { "a", "", "", "bbb", "c", "d" }, 40,
	    "  a\n  bbb  c  d\n" },
	{ "a column between empty ones keeps its place", "lrl", { "a", "", "z", "b", "22", "y" },
	    40, "  a      z\n  b  22  y\n" },
	{ "the last column is broken into lines", "ll", { "a", "one two three four five six" }, 23,
	    "  a  one two three four\n     five six\n" },
	{ "a wide first column is cut", "lr", { "abcdefghijklmnop", "7" }, 12, "  abcdef…  7\n" },
};

static void
in_columns(void **state)
{
	const struct grid_row *r = *state;
	struct out o = { 0 };
	const struct layout l = { .out = &o, .width = r->width };
	struct grid g;

	grid_begin(&g, r->align);
	for (size_t i = 0; r->cells[i]; i++)
		grid_add(&g, str_from(r->cells[i]), TONE_PLAIN);
	grid_write(&g, &l, 2);
	assert_int_equal(out_text(&o).len, strlen(r->want));
	assert_memory_equal(out_text(&o).at, r->want, strlen(r->want));
	grid_free(&g);
	out_free(&o);
}

/* Below the row that it is of, broken into lines. */
static void
a_note_stands_below_its_row(void **state)
{
	struct out o = { 0 };
	const struct layout l = { .out = &o, .width = 24 };
	struct grid g;

	(void)state;
	grid_begin(&g, "lr");
	grid_add(&g, STR("a"), TONE_PLAIN);
	grid_add(&g, STR("1"), TONE_PLAIN);
	grid_note(&g, STR("one two three four"));
	grid_add(&g, STR("bbb"), TONE_PLAIN);
	grid_add(&g, STR("22"), TONE_PLAIN);
	grid_write(&g, &l, 2);
	assert_true(str_eq(out_text(&o), STR("  a     1\n      one two three four\n  bbb  22\n")));
	grid_free(&g);
	out_free(&o);
}

/* A small generator of its own, so that a failure comes again. */
static uint32_t
next_random(uint32_t *seed)
{
	*seed = *seed * 1664525 + 1013904223;
	return *seed >> 16;
}

static void
random_text(struct out *o, uint32_t *seed)
{
	static const char *const pieces[]
	    = { "a", "word ", "一", "大学", "，", "（", "é", " ", "e\xCC\x81", "\t", "longerword" };

	o->len = 0;
	for (uint32_t n = next_random(seed) % 60; n > 0; n--)
		out_plain(
		    o, str_from(pieces[next_random(seed) % (sizeof pieces / sizeof *pieces)]));
}

static size_t
count_visible(struct str s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.len; i++)
		n += s.at[i] != ' ' && s.at[i] != '\n';
	return n;
}

/* Whatever the text, no line is wider than told, and nothing but blanks is lost. */
static void
no_line_is_too_wide_and_nothing_is_lost(void **state)
{
	struct out text = { 0 }, o = { 0 }, shown = { 0 };
	uint32_t seed = 7;

	(void)state;
	for (int i = 0; i < 3000; i++) {
		const struct layout l = { .out = &o, .width = 12 + next_random(&seed) % 30 };
		struct str line, rest;
		o.len = shown.len = 0;
		random_text(&text, &seed);
		layout_paragraph(&l, STR(""), out_text(&text));
		out_term(&shown, out_text(&text));
		assert_int_equal(count_visible(out_text(&o)), count_visible(out_text(&shown)));
		for (rest = out_text(&o); str_next(&line, &rest, '\n');)
			assert_true(unicode_width(line) <= l.width);
	}
	out_free(&text);
	out_free(&o);
	out_free(&shown);
}

static void
a_tone_is_seen_in_colour_only(void **state)
{
	struct out o = { 0 };
	struct layout l = { .out = &o, .width = 80 };

	(void)state;
	layout_toned(&l, STR("x"), TONE_BAD);
	assert_true(str_eq(out_text(&o), STR("x")));
	l.color = true;
	o.len = 0;
	layout_toned(&l, STR("x"), TONE_BAD);
	assert_true(str_eq(out_text(&o), STR("\033[1;31mx\033[0m")));
	out_free(&o);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, paragraphs, broken_as_wanted);
	ROWS_ADD(tests, n, grids, in_columns);
	ROWS_LAW(tests, n, a_note_stands_below_its_row);
	ROWS_LAW(tests, n, no_line_is_too_wide_and_nothing_is_lost);
	ROWS_LAW(tests, n, a_tone_is_seen_in_colour_only);
	return ROWS_RUN(tests, n);
}
