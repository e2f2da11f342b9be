/* A cell, cut into its several affiliations. */
#include "rows.h"

#include "institution/piece.h"

/* For the test, a capital letter names an institution. */
static bool
has_capital(const void *ctx, struct str text)
{
	(void)ctx;
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] >= 'A' && text.at[i] <= 'Z')
			return true;
	return false;
}

static struct row {
	const char *name, *cell, *pieces; /* # between them */
} rows[] = {
	{ "blank", "  ", "" },
	{ "one", "A", "A" },
	{ "a semicolon", "A;B", "A#B" },
	{ "a Chinese semicolon", "A；B", "A#B" },
	{ "a mark of multiple choice", "A┋B┋C", "A#B#C" },
	{ "a slash", "A / B", "A#B" },
	{ "a full-width slash", "A／B", "A#B" },
	{ "a newline", "A\nB", "A#B" },
	{ "a bar", "A|B", "A#B" },
	{ "one side names none", "A;b", "A;b" },
	{ "neither side names one", "a/b", "a/b" },
	{ "a side that names none stays with the one before it", "A;b;C", "A;b#C" },
	{ "a mark at the end", "A;", "A;" },
	{ "two marks", "A;;B", "A;#B" },
};

static void
cut_as_wanted(void **state)
{
	const struct row *r = *state;
	struct str pieces[PIECE_ROOM], want = str_from(r->pieces), piece;
	size_t n = pieces_of(pieces, str_from(r->cell), has_capital, NULL), i = 0;

	for (; want.len > 0 && str_next(&piece, &want, '#'); i++) {
		assert_true(i < n);
		if (!str_eq(pieces[i], piece))
			fail_msg("%.*s", (int)pieces[i].len, pieces[i].at);
	}
	assert_int_equal(i, n);
}

static void
no_text_is_lost_past_the_last_piece(void **state)
{
	struct str pieces[PIECE_ROOM];

	(void)state;
	size_t n = pieces_of(pieces, STR("A;B;C;D;E;F;G;H;I;J"), has_capital, NULL);
	assert_int_equal(n, PIECE_ROOM);
	assert_true(str_eq(pieces[PIECE_ROOM - 1], STR("H;I;J")));
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, cut_as_wanted);
	ROWS_LAW(tests, n, no_text_is_lost_past_the_last_piece);
	return ROWS_RUN(tests, n);
}
