/* Misspelt and nearly right names: what is taken for a spelling, and what is another institution.
 */
#include "world.h"

#include "institution/form.h"
#include "institution/fuzzy.h"

static struct row {
	const char *name, *text;
	const char *id; /* of the best match at or above fuzzy_likely; NULL: none is so good */
} rows[] = {
	{ "a letter missing", "Tsingua University", "cn-tsinghua" },
	{ "two letters turned", "Peking Univeristy, Beijing, China", "cn-pku" },
	{ "a vowel taken for another", "Sun Yet-sen University, Guangzhou", "cn-sysu" },
	{ "a letter missing in a long word", "Zhejang University, Hangzhou", "cn-zju" },
	{ "a letter too many", "Massaschusetts Institute of Technology, Cambridge, USA", "us-mit" },
	{ "a known word is no misspelling", "Shaanxi Normal Technical College", NULL },
	{ "another kind", "Semnan Medical University", NULL },
	{ "nothing but common words", "Provincial People's Hospital", NULL },
	{ "a place alone", "Guangzhou", NULL },
	{ "nothing like it", "Qwertz Uiop Asdfg", NULL },
	{ "a class word misspelt", "Guangzhou Medical Univeristy, Guangzhou", "cn-gzhmu" },
	{ "words more, of its own", "Quux Blart Catholic University of Indonesia", NULL },
	{ "a hospital is not its university", "Shantou University Hospital", NULL },
	{ "a word cut short", "Fermi Nat. Acceler. Lab., Batavia, IL, USA", "us-fnal" },
	{ "a word more that sets apart", "Massachusetts Institute of Information Technology",
	    NULL },
	{ "of three letters the first", "Sun Bat-sen University, Guangzhou", NULL },
	{ "of another country", "Tsingua University, Vienna, Austria", NULL },
};

static void
taken_for(void **state)
{
	const struct row *r = *state;
	struct fuzzy_match match[3];
	struct parts parts;
	struct world w;

	world_make(&w);
	struct places *places = places_new(&w.mem);
	parts_of(&parts, str_from(r->text), places, &w.mem);
	size_t n = fuzzy_find(match, 3, parts.items[0].form, &parts, &w.names, places);
	bool taken = n && match[0].score >= fuzzy_likely;
	assert_int_equal(taken, r->id != NULL);
	if (r->id)
		assert_int_equal(match[0].institution, number_of(&w, r->id));
	for (size_t i = 1; i < n; i++) {
		assert_true(match[i - 1].score >= match[i].score);
		assert_int_not_equal(match[i - 1].institution, match[i].institution);
	}
	world_end(&w);
}

/* A name is its own best match, and no feature leaves 0 to 100. */
static void
a_name_is_its_own_best_match(void **state)
{
	static const char *const names[] = { "South China University of Technology",
		"The Chinese University of Hong Kong", "Guangzhou Medical University" };
	struct places *places;
	struct world w;

	(void)state;
	world_make(&w);
	places = places_new(&w.mem);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct fuzzy_match match[2];
		struct parts parts;
		parts_of(&parts, str_from(names[i]), places, &w.mem);
		struct str form = form_of(str_from(names[i]), &w.mem);
		assert_true(fuzzy_find(match, 2, form, &parts, &w.names, places) > 0);
		assert_int_equal(match[0].covered, 100);
		assert_int_equal(match[0].features[FUZZY_COVERED], 100);
		assert_int_equal(match[0].features[FUZZY_SLIP], 100);
		for (int k = 0; k < FUZZY_FEATURES; k++)
			assert_in_range(match[0].features[k], 0, 100);
	}
	world_end(&w);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, taken_for);
	ROWS_LAW(tests, n, a_name_is_its_own_best_match);
	return ROWS_RUN(tests, n);
}
