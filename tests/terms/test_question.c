/* The stable words of the kinds of questions, and the room that identifiers have. */
#include "rows.h"

#include <string.h>

#include "base/fail.h"
#include "terms/question.h"

static struct row {
	const char *name;
	enum question_kind kind;
} rows[] = {
	{ "institution", QUESTION_INSTITUTION },
	{ "which-institution", QUESTION_WHICH },
	{ "place", QUESTION_PLACE },
	{ "same-person", QUESTION_PERSON },
	{ "academician", QUESTION_HONOUR },
	{ "attended", QUESTION_ATTENDED },
	{ "from-institution", QUESTION_FROM },
};

static void
has_its_word(void **state)
{
	const struct row *r = *state;

	assert_true(str_eq(question_kind_word(r->kind), str_from(r->name)));
}

static void
every_kind_has_a_word_of_its_own(void **state)
{
	(void)state;
	assert_int_equal(sizeof rows / sizeof *rows, QUESTION_KIND_COUNT);
	for (int a = 0; a < QUESTION_KIND_COUNT; a++)
		for (int b = 0; b < a; b++)
			assert_false(str_eq(question_kind_word((enum question_kind)a),
			    question_kind_word((enum question_kind)b)));
}

/* A decision is typed into a CSV by hand: its words need no quotes and no case. */
static void
words_are_plain(void **state)
{
	(void)state;
	for (int k = 0; k < QUESTION_KIND_COUNT; k++) {
		struct str word = question_kind_word((enum question_kind)k);
		assert_true(word.len > 0);
		for (size_t i = 0; i < word.len; i++)
			assert_true(word.at[i] == '-' || (word.at[i] >= 'a' && word.at[i] <= 'z'));
	}
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, has_its_word);
	ROWS_LAW(tests, n, every_kind_has_a_word_of_its_own);
	ROWS_LAW(tests, n, words_are_plain);
	return ROWS_RUN(tests, n);
}
