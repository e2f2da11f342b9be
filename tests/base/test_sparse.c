#include <stdint.h>
#include <stdlib.h>

#include "base/sparse.h"
#include "rows.h"

#define THINGS 3000

/* Against an array. one_in: how many of the things have a number. */
static void
against_array(uint32_t one_in)
{
	static uint32_t values[THINGS];
	struct sparse s = { 0 };
	uint32_t before = 0, seed = one_in;

	for (uint32_t i = 0; i < THINGS; i++) {
		seed = seed * 1664525 + 1013904223;
		values[i] = (seed >> 16) % one_in ? SPARSE_NONE : i * 7;
		if (values[i] != SPARSE_NONE)
			sparse_add(&s, i, values[i]);
	}
	for (uint32_t i = 0; i < THINGS; i++) {
		assert_int_equal(sparse_has(&s, i), values[i] != SPARSE_NONE);
		assert_int_equal(sparse_get(&s, i), values[i]);
		assert_int_equal(sparse_before(&s, i), before);
		before += values[i] != SPARSE_NONE;
	}
	assert_int_equal(sparse_get(&s, UINT32_MAX), SPARSE_NONE);
	assert_int_equal(sparse_before(&s, UINT32_MAX), s.count);
	sparse_free(&s);
}

static void
equals_an_array(void **state)
{
	(void)state;
	against_array(1);
	against_array(2);
	against_array(50);
	against_array(UINT16_MAX);
}

static void
is_empty_at_first(void **state)
{
	struct sparse s = { 0 };

	(void)state;
	assert_int_equal(sparse_get(&s, 0), SPARSE_NONE);
	assert_int_equal(sparse_before(&s, 0), 0);
	sparse_free(&s);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_LAW(tests, n, equals_an_array);
	ROWS_LAW(tests, n, is_empty_at_first);
	return ROWS_RUN(tests, n);
}
