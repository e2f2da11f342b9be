#include <stdlib.h>
#include <sys/stat.h>

#include "scratch.h"

#include "base/arena.h"
#include "base/folder.h"
#include "base/out.h"

struct seen {
	int count, most;
	bool others;
};

static bool
see(void *ctx, struct str name, struct fail *f)
{
	struct seen *seen = ctx;

	seen->others |= !str_eq(name, STR("a")) && !str_eq(name, STR(".b"));
	return ++seen->count < seen->most || fail_set(f, FAIL_USAGE, STR("enough"), STR(""));
}

static void
names_are_given_once(void **state)
{
	char folder[] = "/tmp/rollcall-folder-XXXXXX", a[40], b[40];
	struct seen all = { .most = 9 }, one = { .most = 1 };
	struct arena mem = { 0 };
	struct fail f = { 0 };

	(void)state;
	assert_non_null(mkdtemp(folder));
	snprintf(a, sizeof a, "%s/a", folder);
	snprintf(b, sizeof b, "%s/.b", folder);
	assert_int_equal(mkdir(a, 0700), 0);
	assert_int_equal(mkdir(b, 0700), 0);
	assert_true(folder_is(str_from(folder), &mem));
	assert_true(folder_read(str_from(folder), see, &all, &f));
	assert_int_equal(all.count, 2);
	assert_false(all.others);
	assert_false(folder_read(str_from(folder), see, &one, &f));
	assert_int_equal(f.code, FAIL_USAGE);
	assert_int_equal(one.count, 1);
	rmdir(a);
	rmdir(b);
	rmdir(folder);
	arena_free(&mem);
}

static void
what_is_no_folder_is_told(void **state)
{
	struct seen none = { .most = 9 };
	struct arena mem = { 0 };
	struct fail f = { 0 };

	(void)state;
	assert_false(folder_is(STR("/nowhere/at/all"), &mem));
	assert_false(folder_is(STR("/dev/null"), &mem));
	assert_false(folder_read(STR("/nowhere/at/all"), see, &none, &f));
	assert_int_equal(f.code, FAIL_OPEN);
	assert_string_equal(f.file, "/nowhere/at/all");
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_LAW(tests, n, names_are_given_once);
	ROWS_LAW(tests, n, what_is_no_folder_is_told);
	return ROWS_RUN(tests, n);
}
