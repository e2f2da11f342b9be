#include <string.h>

#include "base/arena.h"
#include "base/finding.h"
#include "rows.h"

static void
the_first_are_kept_and_all_are_counted(void **state)
{
	struct arena mem = { 0 };
	struct findings all;
	char value[] = "a";

	(void)state;
	findings_init(&all, &mem);
	for (size_t i = 0; i < FINDING_KEEP + 50; i++) {
		value[0] = (char)('a' + i % 26);
		finding_add(
		    &all, &(struct finding){
			      .code = FINDING_EMAIL_BAD, .line = i + 1, .value = str_from(value) });
	}
	finding_add(&all, &(struct finding){ .code = FINDING_HOST_ABSENT, .detail = STR("d") });
	assert_int_equal(all.seen[FINDING_EMAIL_BAD], FINDING_KEEP + 50);
	assert_int_equal(all.seen[FINDING_HOST_ABSENT], 1);
	assert_int_equal(all.count, FINDING_KEEP + 1);
	/* Values are copies: the caller's text has changed since. */
	assert_true(str_eq(all.items[1].value, STR("b")));
	assert_int_equal(all.items[1].line, 2);
	assert_true(str_eq(all.items[FINDING_KEEP].detail, STR("d")));
	findings_free(&all);
	assert_int_equal(all.count, 0);
	arena_free(&mem);
}

static void
every_code_has_a_word_of_its_own(void **state)
{
	(void)state;
	for (int a = 0; a < FINDING_CODE_COUNT; a++) {
		assert_true(finding_word((enum finding_code)a).len > 0);
		assert_true(finding_level((enum finding_code)a) <= FINDING_WARNING);
		for (int b = 0; b < a; b++)
			assert_false(str_eq(finding_word((enum finding_code)a),
			    finding_word((enum finding_code)b)));
	}
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_LAW(tests, n, the_first_are_kept_and_all_are_counted);
	ROWS_LAW(tests, n, every_code_has_a_word_of_its_own);
	return ROWS_RUN(tests, n);
}
