#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "rows.h"

static struct find {
	const char *name, *in, *needle;
	size_t from, want;
} finds[] = {
	{ "at the start", "abcabc", "abc", 0, 0 },
	{ "from a place on", "abcabc", "abc", 1, 3 },
	{ "at the end", "xab", "ab", 0, 1 },
	{ "after a false start", "aab", "ab", 0, 1 },
	{ "not there", "abc", "d", 0, STR_NONE },
	{ "longer than the text", "ab", "abc", 0, STR_NONE },
	{ "nothing is anywhere", "abc", "", 2, 2 },
	{ "nothing at the end", "abc", "", 3, 3 },
	{ "from behind the end", "abc", "", 4, STR_NONE },
	{ "in nothing", "", "a", 0, STR_NONE },
};

static void
found_as_wanted(void **state)
{
	const struct find *r = *state;
	assert_int_equal(str_find(str_from(r->in), str_from(r->needle), r->from), r->want);
}

/* Rows that point to their names, and rows that hold them. */
static const struct pointing {
	const char *name;
	int value;
} pointing[] = { { "", 0 }, { "ab", 1 }, { "abc", 2 }, { "b", 3 }, { "中", 4 } };

static const struct holding {
	char name[4];
	int value;
} holding[] = { { "", 0 }, { "ab", 1 }, { "abc", 2 }, { "b", 3 }, { "中", 4 } };

#define NO_ROW (-1)

static struct search {
	const char *name, *key;
	int want;
} searches[] = {
	{ "the first row", "", 0 },
	{ "a name that begins another", "ab", 1 },
	{ "the longer of the two", "abc", 2 },
	{ "one letter", "b", 3 },
	{ "bytes above ASCII are the last", "中", 4 },
	{ "before a row that it begins", "a", NO_ROW },
	{ "behind a row that begins it", "abd", NO_ROW },
	{ "behind the last", "中中", NO_ROW },
};

static void
row_as_wanted(void **state)
{
	const struct search *r = *state;
	struct str key = str_from(r->key);
	const struct pointing *p = bsearch(
	    &key, pointing, sizeof pointing / sizeof *pointing, sizeof *pointing, str_by_pointed);
	const struct holding *h = bsearch(
	    &key, holding, sizeof holding / sizeof *holding, sizeof *holding, str_by_held);

	assert_int_equal(p ? p->value : NO_ROW, r->want);
	assert_int_equal(h ? h->value : NO_ROW, r->want);
}

static struct whole {
	const char *name, *in;
	bool good;
	uint64_t want;
} wholes[] = {
	{ "a number", "150", true, 150 },
	{ "zeros in front", "007", true, 7 },
	{ "the largest", "18446744073709551615", true, UINT64_MAX },
	{ "one more", "18446744073709551616", false, 0 },
	{ "ten times more", "184467440737095516150", false, 0 },
	{ "nothing", "", false, 0 },
	{ "a sign", "-1", false, 0 },
	{ "a blank", "1 ", false, 0 },
	{ "full width", "１", false, 0 },
};

static void
whole_as_wanted(void **state)
{
	const struct whole *r = *state;
	uint64_t n = 0;
	assert_int_equal(str_whole(&n, str_from(r->in)), r->good);
	assert_int_equal(n, r->want);
}

static struct trim {
	const char *name, *in, *want;
} trims[] = {
	{ "both ends", " \t a b\r\n", "a b" },
	{ "only blanks", " \t ", "" },
	{ "nothing", "", "" },
	{ "none to take off", "ab", "ab" },
	{ "an ideographic blank stays", "\u3000a", "\u3000a" },
};

static void
trimmed_as_wanted(void **state)
{
	const struct trim *r = *state;
	assert_true(str_eq(str_trim(str_from(r->in)), str_from(r->want)));
}

static struct split {
	const char *name, *in;
	size_t count;
	const char *pieces[4];
} splits[] = {
	{ "one piece", "a", 1, { "a" } },
	{ "three", "a,b,c", 3, { "a", "b", "c" } },
	{ "empty pieces count", ",a,", 3, { "", "a", "" } },
	{ "an empty text is one piece", "", 1, { "" } },
};

static void
split_as_wanted(void **state)
{
	const struct split *r = *state;
	struct str piece, rest = str_from(r->in);
	size_t n = 0;

	for (; str_next(&piece, &rest, ','); n++) {
		assert_true(n < r->count);
		assert_true(str_eq(piece, str_from(r->pieces[n])));
	}
	assert_int_equal(n, r->count);
}

static void
absent_and_empty_are_equal_texts(void **state)
{
	struct str none = { NULL, 0 }, rest = none, piece;

	(void)state;
	assert_true(str_eq(none, STR("")));
	assert_int_equal(str_cmp(none, STR("")), 0);
	assert_true(str_starts(none, none) && str_ends(STR("a"), none));
	assert_false(str_next(&piece, &rest, ','));
	assert_int_equal(str_from(NULL).len, 0);
}

static void
order_is_that_of_code_points(void **state)
{
	static const char *const sorted[] = { "", "A", "AB", "B", "a", "é", "中", "中山", "😀" };
	size_t n = sizeof sorted / sizeof *sorted;

	(void)state;
	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < n; j++)
			assert_int_equal(
			    str_cmp(str_from(sorted[i]), str_from(sorted[j])), (i > j) - (i < j));
}

static void
slices_are_cut_to_the_text(void **state)
{
	struct str s = STR("abcd");

	(void)state;
	assert_true(str_eq(str_slice(s, 1, 3), STR("bc")));
	assert_true(str_eq(str_slice(s, 2, 99), STR("cd")));
	assert_int_equal(str_slice(s, 3, 2).len, 0);
	assert_int_equal(str_slice(s, 9, 12).len, 0);
	assert_true(str_eq_nocase(STR("LeAd"), STR("lEaD")));
	assert_false(str_eq_nocase(STR("É"), STR("é")));
	assert_false(str_eq_nocase(STR("["), STR("{")));
}

static void
a_copy_ends_in_nul(void **state)
{
	struct arena mem = { 0 };
	struct str copy = str_copy((struct str){ "abc", 2 }, &mem);

	(void)state;
	assert_int_equal(copy.len, 2);
	assert_string_equal(copy.at, "ab");
	assert_string_equal(str_c((struct str){ NULL, 0 }, &mem), "");
	const char *const list[] = { "ab", "cd" };
	assert_true(str_listed(STR("cd"), list, 2));
	assert_false(str_listed(STR("c"), list, 2));
	assert_false(str_listed(STR(""), list, 2));
	assert_true(str_in_order(STR("ab"), list, 2));
	assert_true(str_in_order(STR("cd"), list, 2));
	assert_false(str_in_order(STR("c"), list, 2));
	assert_false(str_in_order(STR(""), list, 2));
	assert_true(str_has_digit(STR("ls2")));
	assert_false(str_has_digit(STR("ls")));
	assert_true(str_eq(str_pair(STR("ab"), STR("c"), &mem), STR("ab c")));
	assert_true(str_eq(str_pair(STR(""), STR(""), &mem), STR(" ")));
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, finds, found_as_wanted);
	ROWS_ADD(tests, n, searches, row_as_wanted);
	ROWS_ADD(tests, n, wholes, whole_as_wanted);
	ROWS_ADD(tests, n, trims, trimmed_as_wanted);
	ROWS_ADD(tests, n, splits, split_as_wanted);
	ROWS_LAW(tests, n, absent_and_empty_are_equal_texts);
	ROWS_LAW(tests, n, order_is_that_of_code_points);
	ROWS_LAW(tests, n, slices_are_cut_to_the_text);
	ROWS_LAW(tests, n, a_copy_ends_in_nul);
	return ROWS_RUN(tests, n);
}
