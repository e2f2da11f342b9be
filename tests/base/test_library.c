#include <string.h>

#include "base/library.h"
#include "rows.h"

struct calls {
	double (*cos)(double);
	void (*none)(void);
};

static const struct library_call names[] = {
	{ "cos", offsetof(struct calls, cos) },
	{ "no_such_function_of_it", offsetof(struct calls, none) },
};

static void
a_function_is_called(void **state)
{
	struct arena mem = { 0 };
	struct calls calls;
	struct str why;
	void *library = library_open(&why, "libm.so.6", &calls, names, 1, &mem);

	(void)state;
	assert_non_null(library);
	assert_true(calls.cos(0) > 0.999);
	library_close(library);
	arena_free(&mem);
}

static void
what_is_missing_is_named(void **state)
{
	struct arena mem = { 0 };
	struct calls calls;
	struct str why = STR("");

	(void)state;
	assert_null(library_open(&why, "libnobody.so.77", &calls, names, 1, &mem));
	assert_true(str_find(why, STR("libnobody.so.77"), 0) != STR_NONE);
	assert_null(library_open(&why, "libm.so.6", &calls, names, 2, &mem));
	assert_true(str_find(why, STR("no_such_function_of_it"), 0) != STR_NONE);
	library_close(NULL);
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_LAW(tests, n, a_function_is_called);
	ROWS_LAW(tests, n, what_is_missing_is_named);
	return ROWS_RUN(tests, n);
}
