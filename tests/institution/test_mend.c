/* What a form or an export did to a text, undone. */
#include "rows.h"

#include <string.h>

#include "institution/mend.h"

static struct row {
	const char *name, *raw, *want;
} rows[] = {
	{ "a word run into the next", "Foo University of TechnologyBarville",
	    "Foo University of Technology Barville" },
	{ "a name with a capital inside", "McGill University", "McGill University" },
	{ "a letter that the export did not know", "University of Hawai?i",
	    "University of Hawaii" },
	{ "and its other mark", "Universidad de M\uFFFDxico", "Universidad de Mxico" },
	{ "a question mark behind a word", "Foo University? Bar", "Foo University? Bar" },
	{ "and at the end", "Foo University?", "Foo University?" },
	{ "both at once", "TheUniversity of M?nster", "The University of Mnster" },
	{ "one joint behind the other", "TheUniversityofFoo and theUniversity",
	    "The UniversityofFoo and the University" },
	{ "nothing", "", "" },
};

static void
mended_as_wanted(void **state)
{
	const struct row *r = *state;
	struct arena mem = { 0 };
	struct str once = mended(str_from(r->raw), &mem);

	if (!str_eq(once, str_from(r->want)))
		fail_msg("%.*s", (int)once.len, once.at);
	assert_true(str_eq(mended(once, &mem), once));
	arena_free(&mem);
}

static struct lost_row {
	const char *name, *raw, *letters, *want;
} lost_rows[] = {
	{ "one", "M?nchen", "u", "Munchen" },
	{ "both bytes of one", "M??nchen", "u", "Munchen" },
	{ "the other mark", "M\uFFFDnchen", "u", "Munchen" },
	{ "a word's first and last", "?cole de la Libert?", "ee", "ecole de la Liberte" },
	{ "three in a row are two", "Fr???d", "ab", "Frabd" },
	{ "none beside a letter", "1?2 ? 3", "", "1?2 ? 3" },
	{ "nothing", "", "", "" },
};

static void
filled_as_wanted(void **state)
{
	const struct lost_row *r = *state;
	struct arena mem = { 0 };
	struct str filled = mend_filled(str_from(r->raw), r->letters, &mem);

	assert_int_equal(mend_lost(str_from(r->raw)), strlen(r->letters));
	if (!str_eq(filled, str_from(r->want)))
		fail_msg("%.*s", (int)filled.len, filled.at);
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, mended_as_wanted);
	ROWS_ADD(tests, n, lost_rows, filled_as_wanted);
	return ROWS_RUN(tests, n);
}
