#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/fail.h"
#include "rows.h"

static void
pieces_are_zeroed_aligned_and_apart(void **state)
{
	static const size_t aligns[] = { 1, 2, 4, 8, 16 };
	struct arena mem = { 0 };
	unsigned char *pieces[2000];
	size_t sizes[2000], sum = 0;

	(void)state;
	for (size_t i = 0; i < 2000; i++) {
		size_t align = aligns[i % 5];
		sizes[i] = i % 97 == 0 ? 40000 : i % 61;
		pieces[i] = arena_alloc(&mem, sizes[i], 1, align);
		assert_int_equal((uintptr_t)pieces[i] % align, 0);
		for (size_t k = 0; k < sizes[i]; k++)
			assert_int_equal(pieces[i][k], 0);
		memset(pieces[i], (int)(i % 251) + 1, sizes[i]);
		sum += sizes[i];
	}
	for (size_t i = 0; i < 2000; i++)
		for (size_t k = 0; k < sizes[i]; k++)
			assert_int_equal(pieces[i][k], i % 251 + 1);
	assert_int_equal(mem.used_bytes, sum);
	arena_free(&mem);
	assert_null(mem.head);
	assert_int_equal(mem.used_bytes, 0);
}

static void
growth_keeps_what_is_there(void **state)
{
	int *items = NULL;
	size_t cap = 0;

	(void)state;
	for (size_t len = 0; len < 10000; len++) {
		GROW(&items, len, &cap);
		items[len] = (int)len;
	}
	for (int i = 0; i < 10000; i++)
		assert_int_equal(items[i], i);
	assert_true(memory_room(0, SIZE_MAX / 2) >= SIZE_MAX / 2);
	free(items);
}

/* The status with which a child ends that does this. */
static int
status_of(void (*act)(void))
{
	int status = 0;
	pid_t child = fork();
	if (child == 0) {
		close(STDERR_FILENO);
		act();
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void
ask_too_much(void)
{
	struct arena mem = { 0 };
	arena_alloc(&mem, SIZE_MAX / 8, 16, 1);
}

static void
resize_too_much(void)
{
	free(memory_resize(NULL, SIZE_MAX / 8, 16));
}

static void
find_a_bug(void)
{
	must(1 == 2);
}

static void
products_that_overflow_end_with_70(void **state)
{
	(void)state;
	assert_int_equal(status_of(ask_too_much), STATUS_BUG);
	assert_int_equal(status_of(resize_too_much), STATUS_BUG);
	assert_int_equal(status_of(find_a_bug), STATUS_BUG);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_LAW(tests, n, pieces_are_zeroed_aligned_and_apart);
	ROWS_LAW(tests, n, growth_keeps_what_is_there);
	ROWS_LAW(tests, n, products_that_overflow_end_with_70);
	return ROWS_RUN(tests, n);
}
