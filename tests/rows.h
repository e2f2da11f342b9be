/* rows.h - tables of rows whose rows are cmocka tests.
 *
 *   int main(void)
 *   {
 *           struct CMUnitTest tests[ROWS_MOST];
 *           size_t n = 0;
 *           ROWS_ADD(tests, n, rows, same_as_wanted);    a test for each row, named rows[i].name
 *           ROWS_LAW(tests, n, twice_is_once);           a test without rows
 *           return ROWS_RUN(tests, n);
 *   }
 */
#ifndef TESTS_ROWS_H
#define TESTS_ROWS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#define ROWS_MOST 1000

#define ROWS_ADD(tests, n, rows, function)                                                         \
	do {                                                                                       \
		for (size_t row_ = 0; row_ < sizeof(rows) / sizeof *(rows); row_++) {              \
			assert_true((n) < ROWS_MOST);                                              \
			(tests)[(n)++] = (struct CMUnitTest){ (rows)[row_].name, (function), NULL, \
				NULL, &(rows)[row_] };                                             \
		}                                                                                  \
	} while (0)

#define ROWS_LAW(tests, n, function)                                                               \
	((tests)[(n)++] = (struct CMUnitTest){ #function, (function), NULL, NULL, NULL })

/* How often a law is tried on what is drawn at random: n times, or so many thousandths of that as
 * LAWS_PERMILLE in the environment says. */
static inline size_t
rows_times(size_t n)
{
	const char *permille = getenv("LAWS_PERMILLE");

	return permille ? n * strtoul(permille, NULL, 10) / 1000 : n;
}

/* cmocka's own macro takes the count from an array's type. */
#define ROWS_RUN(tests, n) _cmocka_run_group_tests(__FILE__, (tests), (n), NULL, NULL)

#endif
