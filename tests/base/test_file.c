#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "rows.h"

/* A folder of its own for each test. */
struct place_of_test {
	struct arena mem;
	struct fail fail;
	struct str folder;
};

static void
settle(struct place_of_test *t)
{
	char name[] = "/tmp/test-file-XXXXXX/";

	*t = (struct place_of_test){ 0 };
	name[sizeof name - 2] = '\0';
	assert_non_null(mkdtemp(name));
	name[sizeof name - 2] = '/';
	t->folder = str_copy(str_from(name), &t->mem);
}

static struct str
at(struct place_of_test *t, const char *name)
{
	return path_join(t->folder, str_from(name), &t->mem);
}

static void
leave(struct place_of_test *t)
{
	assert_int_equal(rmdir(t->folder.at), 0);
	arena_free(&t->mem);
}

static void
put(struct str path, const char *text)
{
	FILE *f = fopen(path.at, "w");

	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

static void
assert_content(struct place_of_test *t, struct str path, const char *want)
{
	struct str got;

	assert_true(file_load(&got, path, 1000, &t->mem, &t->fail));
	assert_int_equal(got.len, strlen(want));
	assert_memory_equal(got.at, want, got.len);
}

static void
what_is_written_is_read(void **state)
{
	struct place_of_test t;
	struct file_writer w;
	struct stat st;

	(void)state;
	settle(&t);
	struct str path = at(&t, "a.txt");
	put(path, "old");
	assert_true(file_create(&w, path, &t.mem, &t.fail));
	out_plain(&w.out, STR("new text"));
	assert_content(&t, path, "old");
	assert_true(file_finish(&w, &t.fail));
	assert_content(&t, path, "new text");
	assert_int_equal(stat(path.at, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	file_drop(&w);
	unlink(path.at);
	leave(&t);
}

static void
what_is_dropped_leaves_nothing(void **state)
{
	struct place_of_test t;
	struct file_writer w;

	(void)state;
	settle(&t);
	assert_true(file_create(&w, at(&t, "a.txt"), &t.mem, &t.fail));
	out_plain(&w.out, STR("half"));
	file_drop(&w);
	assert_false(file_exists(at(&t, "a.txt"), &t.mem));
	leave(&t);
}

static void
a_full_disk_is_noticed(void **state)
{
	struct place_of_test t;
	struct file_writer w;

	(void)state;
	settle(&t);
	assert_true(file_create(&w, STR("/dev/full"), &t.mem, &t.fail));
	out_plain(&w.out, STR("text"));
	assert_false(file_finish(&w, &t.fail));
	assert_int_equal(t.fail.code, FAIL_WRITE_STREAM);
	assert_int_equal(t.fail.error, ENOSPC);
	leave(&t);
}

static struct trouble {
	const char *name, *path;
	enum fail_code code;
} unreadable[] = {
	{ "no file", "/nowhere/at/all", FAIL_OPEN },
	{ "a folder", "/tmp", FAIL_NOT_A_FILE },
	{ "a device without end", "/dev/zero", FAIL_NOT_A_FILE },
};

static void
is_not_read(void **state)
{
	const struct trouble *row = *state;
	struct place_of_test t = { 0 };
	struct str got;

	assert_false(file_load(&got, str_from(row->path), 1000, &t.mem, &t.fail));
	assert_string_equal(fail_word(t.fail.code).at, fail_word(row->code).at);
	assert_string_equal(t.fail.file, row->path);
	arena_free(&t.mem);
}

static struct trouble unwritable[] = {
	{ "below no folder", "/nowhere/at/all", FAIL_CREATE },
	{ "onto a folder", "/tmp", FAIL_CREATE },
};

static void
is_not_written(void **state)
{
	const struct trouble *row = *state;
	struct place_of_test t = { 0 };
	struct file_writer w;

	assert_false(file_create(&w, str_from(row->path), &t.mem, &t.fail));
	assert_string_equal(fail_word(t.fail.code).at, fail_word(row->code).at);
	arena_free(&t.mem);
}

static void
a_limit_is_met(void **state)
{
	struct place_of_test t;
	struct str got;

	(void)state;
	settle(&t);
	struct str path = at(&t, "a");
	put(path, "12345");
	assert_true(file_load(&got, path, 5, &t.mem, &t.fail));
	assert_false(file_load(&got, path, 4, &t.mem, &t.fail));
	assert_int_equal(t.fail.code, FAIL_FIXED_BYTES);
	unlink(path.at);
	leave(&t);
}

static void
a_change_is_noticed(void **state)
{
	struct place_of_test t;
	struct file file;
	char room[16];
	size_t got;

	(void)state;
	settle(&t);
	struct str path = at(&t, "a");
	put(path, "12345");
	assert_true(file_open(&file, path, &t.mem, &t.fail));
	assert_true(file_read(&got, &file, room, 3, &t.fail));
	assert_int_equal(got, 3);
	assert_true(file_rewind(&file, &t.fail));
	assert_true(file_read(&got, &file, room, sizeof room, &t.fail));
	assert_int_equal(got, 5);
	assert_true(file_unchanged(&file, &t.fail));
	put(path, "123");
	assert_false(file_unchanged(&file, &t.fail));
	assert_int_equal(t.fail.code, FAIL_CHANGED);
	file_close(&file);
	unlink(path.at);
	leave(&t);
}

static void
a_pipe_is_read_twice(void **state)
{
	struct place_of_test t;
	struct file file;
	char room[16];
	size_t got;

	(void)state;
	settle(&t);
	struct str path = at(&t, "pipe");
	assert_int_equal(mkfifo(path.at, 0600), 0);
	pid_t writer = fork();
	if (writer == 0) {
		int d = open(path.at, O_WRONLY);
		_exit(write(d, "12345", 5) == 5 ? 0 : 1);
	}
	assert_true(file_open(&file, path, &t.mem, &t.fail));
	for (int i = 0; i < 2; i++) {
		assert_true(file_read(&got, &file, room, sizeof room, &t.fail));
		assert_int_equal(got, 5);
		assert_memory_equal(room, "12345", 5);
		assert_true(file_unchanged(&file, &t.fail));
		assert_true(file_rewind(&file, &t.fail));
	}
	file_close(&file);
	assert_int_equal(waitpid(writer, NULL, 0), writer);
	unlink(path.at);
	leave(&t);
}

/* Whether what file_unnamed makes lies below a folder, as the system's own table of files says. */
static bool
lies_below(const char *folder)
{
	char link[32], path[PATH_MAX] = "";
	int d = file_unnamed();

	assert_true(d >= 0);
	snprintf(link, sizeof link, "/proc/self/fd/%d", d);
	ssize_t n = readlink(link, path, sizeof path - 1);
	close(d);
	if (n < 0) {
		print_message("# skipped: there is no /proc\n");
		skip();
	}
	return strncmp(path, folder, strlen(folder)) == 0;
}

static void
temporary_files_go_where_told(void **state)
{
	struct place_of_test t;
	const char *before = getenv("TMPDIR");
	char *kept = before ? strdup(before) : NULL;

	(void)state;
	settle(&t);
	setenv("TMPDIR", t.folder.at, 1);
	bool told = lies_below(t.folder.at);
	setenv("TMPDIR", "/no/such/folder", 1);
	bool missing = lies_below("/tmp/rollcall-");
	setenv("TMPDIR", "", 1);
	bool empty = lies_below("/tmp/rollcall-");
	if (kept)
		setenv("TMPDIR", kept, 1);
	else
		unsetenv("TMPDIR");
	free(kept);
	leave(&t);
	assert_true(told && missing && empty);
}

/* What another library wrote takes the place of what was there, and nothing else stays. */
static void
a_file_written_beside_replaces(void **state)
{
	struct place_of_test t;
	struct str temporary, text;

	(void)state;
	settle(&t);
	struct str path = at(&t, "registry.db");
	for (int round = 0; round < 2; round++) {
		assert_true(file_beside(&temporary, path, &t.mem, &t.fail));
		assert_false(str_eq(temporary, path));
		FILE *file = fopen(temporary.at, "wb");
		assert_non_null(file);
		fputs(round ? "new" : "old", file);
		fclose(file);
		assert_true(file_replace(path, temporary, &t.fail));
		assert_false(file_exists(temporary, &t.mem));
	}
	assert_true(file_load(&text, path, 100, &t.mem, &t.fail));
	assert_true(str_eq(text, STR("new")));
	file_remove(path);
	assert_false(file_exists(path, &t.mem));
	leave(&t);
}

static void
a_folder_is_not_replaced(void **state)
{
	struct place_of_test t;
	struct str temporary;

	(void)state;
	settle(&t);
	assert_false(file_beside(&temporary, t.folder, &t.mem, &t.fail));
	assert_int_equal(t.fail.code, FAIL_CREATE);
	assert_int_equal(t.fail.error, EISDIR);
	leave(&t);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, unreadable, is_not_read);
	ROWS_ADD(tests, n, unwritable, is_not_written);
	ROWS_LAW(tests, n, a_file_written_beside_replaces);
	ROWS_LAW(tests, n, a_folder_is_not_replaced);
	ROWS_LAW(tests, n, what_is_written_is_read);
	ROWS_LAW(tests, n, what_is_dropped_leaves_nothing);
	ROWS_LAW(tests, n, a_full_disk_is_noticed);
	ROWS_LAW(tests, n, a_limit_is_met);
	ROWS_LAW(tests, n, temporary_files_go_where_told);
	ROWS_LAW(tests, n, a_change_is_noticed);
	ROWS_LAW(tests, n, a_pipe_is_read_twice);
	return ROWS_RUN(tests, n);
}
