#include "base/file_look.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/path.h"
#include "scratch.h"

static void
folders_are_made_down_to_the_last(void **state)
{
	char folder[] = "/tmp/rollcall-look-XXXXXX";
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct stat st;

	(void)state;
	assert_non_null(mkdtemp(folder));
	struct str inner = path_join(str_from(folder), STR("a/b/"), &mem);
	assert_true(folders_make(inner, &mem, &f));
	assert_true(folders_make(inner, &mem, &f)); /* again: they are there */
	assert_int_equal(stat(inner.at, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0700);
	assert_int_equal(rmdir(inner.at), 0);
	assert_int_equal(rmdir(path_join(str_from(folder), STR("a"), &mem).at), 0);
	assert_int_equal(rmdir(folder), 0);
	arena_free(&mem);
}

static void
a_file_is_no_folder(void **state)
{
	struct arena mem = { 0 };
	struct scratch scratch;
	struct str path = scratch_make(&scratch, STR("x"));
	struct fail made = { 0 }, entered = { 0 };

	(void)state;
	assert_true(file_exists(path, &mem));
	assert_false(folder_make(path, &mem, &made));
	assert_int_equal(made.code, FAIL_CREATE);
	assert_int_equal(made.error, EEXIST);
	assert_false(folder_enter(path, &entered));
	assert_int_equal(entered.code, FAIL_OPEN);
	assert_int_equal(entered.error, ENOTDIR);
	scratch_remove(&scratch);
	assert_false(file_exists(path, &mem));
	arena_free(&mem);
}

/* --- stamps --- */

static void
do_nothing(const char *path)
{
	assert_int_equal(access(path, R_OK), 0);
}

static void
append(const char *path)
{
	FILE *file = fopen(path, "ab");

	assert_non_null(file);
	fputs("more", file);
	assert_int_equal(fclose(file), 0);
}

/* As if it had been written another time, to the same size. */
static void
touch(const char *path)
{
	const struct timespec times[2] = { { 1, 0 }, { 1, 1 } };

	assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

static void
replace(const char *path)
{
	struct scratch other;

	scratch_make(&other, STR("x"));
	assert_int_equal(rename(other.path, path), 0);
}

static struct stamp_row {
	const char *name;
	void (*change)(const char *path);
	bool same;
} stamp_rows[] = {
	{ "nothing is done", do_nothing, true },
	{ "more bytes", append, false },
	{ "another time", touch, false },
	{ "another file of the same bytes", replace, false },
};

static void
stamp_tells(void **state)
{
	const struct stamp_row *r = *state;
	struct file_stamp before, behind;
	struct scratch scratch;
	struct str path = scratch_make(&scratch, STR("x"));

	assert_true(file_stamp(&before, path));
	r->change(path.at);
	assert_true(file_stamp(&behind, path));
	assert_int_equal(memcmp(&before, &behind, sizeof before) == 0, r->same);
	scratch_remove(&scratch);
}

static void
only_a_regular_file_has_a_stamp(void **state)
{
	struct file_stamp stamp;

	(void)state;
	assert_false(file_stamp(&stamp, STR("/tmp")));
	assert_false(file_stamp(&stamp, STR("/dev/null")));
	assert_false(file_stamp(&stamp, STR("/nowhere/at/all")));
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_LAW(tests, n, folders_are_made_down_to_the_last);
	ROWS_LAW(tests, n, a_file_is_no_folder);
	ROWS_ADD(tests, n, stamp_rows, stamp_tells);
	ROWS_LAW(tests, n, only_a_regular_file_has_a_stamp);
	return ROWS_RUN(tests, n);
}
