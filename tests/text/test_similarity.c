#include <string.h>

#include "base/arena.h"
#include "rows.h"
#include "text/similarity.h"

static struct row {
	const char *name, *a, *b;
	size_t at_most, want;
} rows[] = {
	{ "equal", "lead", "lead", 3, 0 },
	{ "both empty", "", "", 3, 0 },
	{ "one empty", "", "abc", 3, 3 },
	{ "one empty, more than allowed", "", "abcd", 3, 4 },
	{ "a letter left out", "registratons", "registrations", 3, 1 },
	{ "a letter put in", "leaad", "lead", 3, 1 },
	{ "a letter for another", "laad", "lead", 3, 1 },
	{ "two changed over", "laed", "lead", 3, 1 },
	{ "a character is one, not three bytes", "暨南大学", "济南大学", 3, 1 },
	{ "changed over Han", "大中山学", "中大山学", 3, 1 },
	{ "nothing allowed, equal", "a", "a", 0, 0 },
	{ "nothing allowed, unlike", "a", "b", 0, 1 },
	{ "two slips", "university", "univresitx", 5, 2 },
	{ "too many", "Tsinghua", "Peking", 3, 4 },
	{ "no cell is edited twice", "ca", "abc", 5, 3 },
};

static void
as_wanted(void **state)
{
	const struct row *r = *state;
	assert_int_equal(similarity_edits(str_from(r->a), str_from(r->b), r->at_most), r->want);
	assert_int_equal(similarity_edits(str_from(r->b), str_from(r->a), r->at_most), r->want);
}

#define LONGEST 12

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* The whole table, by the book. */
static size_t
naive(struct str a, struct str b)
{
	size_t d[LONGEST + 1][LONGEST + 1];

	for (size_t i = 0; i <= a.len; i++)
		for (size_t j = 0; j <= b.len; j++) {
			d[i][j] = i == 0   ? j
				  : j == 0 ? i
					   : d[i - 1][j - 1] + (a.at[i - 1] != b.at[j - 1]);
			if (i && j)
				d[i][j] = least(d[i][j], least(d[i - 1][j], d[i][j - 1]) + 1);
			if (i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2]
			    && a.at[i - 2] == b.at[j - 1])
				d[i][j] = least(d[i][j], d[i - 2][j - 2] + 1);
		}
	return d[a.len][b.len];
}

static void
band_equals_whole_table(void **state)
{
	uint64_t seed = 7;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		char text[2][LONGEST];
		struct str s[2];
		for (int k = 0; k < 2; k++) {
			seed = seed * 6364136223846793005u + 1442695040888963407u;
			s[k] = (struct str){ text[k], (seed >> 40) % (LONGEST + 1) };
			for (size_t i = 0; i < s[k].len; i++)
				text[k][i] = (char)('a' + (seed >> (2 * i + 8)) % 3);
		}
		size_t want = naive(s[0], s[1]);
		for (size_t most = 0; most <= LONGEST; most++)
			assert_int_equal(similarity_edits(s[0], s[1], most), least(want, most + 1));
	}
}

static void
long_texts_are_fine(void **state)
{
	struct arena mem = { 0 };
	size_t len = 300000;
	char *a = arena_array(&mem, char, len), *b = arena_array(&mem, char, len);

	(void)state;
	memset(a, 'x', len);
	memset(b, 'x', len);
	b[0] = b[len / 2] = b[len - 1] = 'y';
	assert_int_equal(
	    similarity_edits((struct str){ a, len }, (struct str){ b, len }, SIMILARITY_MOST), 3);
	arena_free(&mem);
}

static struct meant {
	const char *name, *typed, *want; /* want: NULL where none is near */
} meants[] = {
	{ "a slip", "regstrations", "registrations" },
	{ "case", "LEAD", "lead" },
	{ "the beginning", "reg", "registrations" },
	{ "a plural", "polices", "policy" },
	{ "nearest wins", "stege", "stage" },
	{ "nothing near", "zzzzzz", NULL },
	{ "another word", "attendees", "attendance" },
	{ "empty", "", NULL },
};

static void
means(void **state)
{
	static const char *const known[]
	    = { "event", "policy", "lead", "stage", "registrations", "attendance" };
	const struct meant *r = *state;
	struct nearest n = nearest_start(str_from(r->typed));

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		nearest_offer(&n, str_from(known[i]));
	assert_int_equal(n.best.at != NULL, r->want != NULL);
	if (r->want)
		assert_true(str_eq(n.best, str_from(r->want)));
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, as_wanted);
	ROWS_ADD(tests, n, meants, means);
	ROWS_LAW(tests, n, band_equals_whole_table);
	ROWS_LAW(tests, n, long_texts_are_fine);
	return ROWS_RUN(tests, n);
}
