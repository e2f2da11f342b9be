/* The index of words: candidates share words, rarest first, and the same ones as a plain look
 * through. */
#include "rows.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "institution/token.h"
#include "institution/token_layout.h"

static const char *const forms[] = { "peking university", "tsinghua university",
	"university science technology china", "beijing university technology",
	"peking university third hospital", "tsinghua science park", "zhejiang university",
	"zhejiang gongshang university", "max planck institute physic", "institute physic" };
#define FORMS (sizeof forms / sizeof *forms)

static char path[] = "/tmp/rollcall-token-XXXXXX";

static struct tokens *
make(struct db **db, struct arena *mem)
{
	struct token_writer w = { 0 };
	struct fail f = { 0 };
	struct tokens *t;

	for (size_t i = 0; i < FORMS; i++)
		token_add(
		    &w, str_from(forms[i]), (uint32_t)i + 1, i % 2 ? NAME_OTHER : NAME_OFFICIAL);
	assert_true(db_open(db, str_from(path), DB_CREATE, &f));
	assert_true(tokens_write(&w, *db, &f));
	assert_true(tokens_open(&t, *db, mem, &f));
	return t;
}

static struct row {
	const char *name, *query;
	size_t best; /* index into forms; FORMS: no candidate */
} rows[] = {
	{ "a whole name", "peking university", 0 },
	{ "its words in another order", "university peking", 0 },
	{ "the rarer word decides", "planck university", 8 },
	{ "a misspelling", "tsingua university", 1 },
	{ "two letters turned in a long word", "zhejiang gonsghang university", 7 },
	{ "of names that share as much the shorter", "institute physic", 9 },
	{ "an unknown word alone", "qwertz", FORMS },
	{ "nothing", "", FORMS },
};

static void
best_is(void **state)
{
	const struct row *r = *state;
	struct token_candidate found[4];
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct db *db;

	struct tokens *t = make(&db, &mem);
	size_t n = tokens_find(found, 4, t, str_from(r->query), &f);
	/* A second look gives the same: nothing is left over from the first. */
	struct token_candidate again[4];
	assert_int_equal(tokens_find(again, 4, t, str_from(r->query), &f), n);
	if (r->best == FORMS) {
		assert_int_equal(n, 0);
	} else {
		assert_true(n > 0);
		assert_int_equal(found[0].institution, r->best + 1);
		assert_int_equal(found[0].form.len, strlen(forms[r->best]));
		assert_memory_equal(found[0].form.at, forms[r->best], found[0].form.len);
		assert_int_equal(found[0].kind, r->best % 2 ? NAME_OTHER : NAME_OFFICIAL);
		assert_int_equal(again[0].institution, found[0].institution);
		assert_int_equal(again[0].shared, found[0].shared);
	}
	tokens_close(t);
	db_close(db);
	arena_free(&mem);
	assert_int_equal(unlink(path), 0);
}

static void
a_rare_word_weighs_more(void **state)
{
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct db *db;
	bool known;

	(void)state;
	struct tokens *t = make(&db, &mem);
	uint32_t common = token_weight(&known, t, STR("university"), &f);
	assert_true(known);
	uint32_t rare = token_weight(&known, t, STR("planck"), &f);
	assert_true(known);
	uint32_t none = token_weight(&known, t, STR("qwertz"), &f);
	assert_false(known);
	assert_true(common < rare && rare <= none);
	tokens_close(t);
	db_close(db);
	arena_free(&mem);
	assert_int_equal(unlink(path), 0);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	/* A name that nobody has; the database is made there by each test. */
	int descriptor = mkstemp(path);
	assert_true(descriptor >= 0);
	close(descriptor);
	unlink(path);
	ROWS_ADD(tests, n, rows, best_is);
	ROWS_LAW(tests, n, a_rare_word_weighs_more);
	return ROWS_RUN(tests, n);
}
