/* Words that stand for people: they hang on everybody in the lists, and on nothing else. */
#include "verdict/pseudonym.h"

#include "rows.h"
#include "scratch.h"

#define LINE1  "Ann,Ash,Ann Ash,MIT,a@mit.edu,13800010001\n"
#define LINE2  "Ben,Birk,Ben Birk,Yale University,b@yale.edu,13800010002\n"
#define HEADER "Given name,Family name,Name,Affiliation,Email,Phone\n"
#define LIST   HEADER LINE1 LINE2

static const char roster[] = "Name,Affiliation\nCai Cole,Yale University\n";

static struct row {
	const char *name, *list, *roster;
	bool same; /* as of the list without a roster */
} rows[] = {
	{ "the same list", LIST, NULL, true },
	{ "in another order", HEADER LINE2 LINE1, NULL, true },
	{ "other institutions",
	    HEADER "Ann,Ash,Ann Ash,NASA,a@mit.edu,13800010001\n"
		   "Ben,Birk,Ben Birk,NASA,b@yale.edu,13800010002\n",
	    NULL, true },
	{ "a title, and a sum", "A list of people,,,,,\n" LIST "Total,,,2,,\n", NULL, true },
	{ "one person less", HEADER LINE1, NULL, false },
	{ "one person twice", LIST LINE2, NULL, false },
	{ "another given name of the first",
	    HEADER "Anna,Ash,Ann Ash,MIT,a@mit.edu,13800010001\n" LINE2, NULL, false },
	{ "another family name", HEADER "Ann,Birch,Ann Ash,MIT,a@mit.edu,13800010001\n" LINE2, NULL,
	    false },
	{ "another name", HEADER "Ann,Ash,Anna Ash,MIT,a@mit.edu,13800010001\n" LINE2, NULL,
	    false },
	{ "another address of the last",
	    HEADER LINE1 "Ben,Birk,Ben Birk,Yale University,c@yale.edu,13800010002\n", NULL,
	    false },
	{ "another phone",
	    HEADER LINE1 "Ben,Birk,Ben Birk,Yale University,b@yale.edu,13800010003\n", NULL,
	    false },
	{ "what two cells hold, in one of them",
	    HEADER "AnnAsh,,Ann Ash,MIT,a@mit.edu,13800010001\n" LINE2, NULL, false },
	{ "with a roster", LIST, roster, false },
};

/* What stands for text where these are the lists. */
static struct str
word(const char *list, const char *more, struct arena *mem)
{
	struct sheet_options options = { .limits = sheet_limits_default };
	const char *const texts[] = { list, more };
	struct sheet *sheets[2] = { NULL };
	struct findings findings;
	struct pseudonyms p;
	struct fail f = { 0 };

	findings_init(&findings, mem);
	for (int i = 0; i < 2 && texts[i]; i++) {
		struct scratch file;
		struct input input = { .path = scratch_make(&file, str_from(texts[i])),
			.shown = STR("list"),
			.encoding = STR("auto") };
		assert_true(sheet_load(&sheets[i], &input, 1, &options, &findings, mem, &f));
		scratch_remove(&file);
	}
	pseudonyms_init(&p, sheets[0], sheets[1]);
	struct str out = pseudonym_of_id(&p, STR("same-0123-4567"), mem);
	for (int i = 0; i < 2 && texts[i]; i++)
		sheet_free(sheets[i]);
	findings_free(&findings);
	return out;
}

static void
hangs_on_the_people(void **state)
{
	const struct row *r = *state;
	struct arena mem = { 0 };

	struct str got = word(r->list, r->roster, &mem), base = word(LIST, NULL, &mem);
	assert_int_equal(str_eq(got, base), r->same);
	arena_free(&mem);
}

/* Reports of years ago are compared with those of today. */
static void
words_stay_what_they_are(void **state)
{
	struct arena mem = { 0 };

	(void)state;
	struct str got = word(LIST, roster, &mem);
	if (!str_eq(got, STR("same-c538ac90f5a4ce90")))
		fail_msg("%.*s", (int)got.len, got.at);
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, hangs_on_the_people);
	ROWS_LAW(tests, n, words_stay_what_they_are);
	return ROWS_RUN(tests, n);
}
