#include "base/path.h"

#include "base/arena.h"
#include "rows.h"

static struct join {
	const char *name, *folder, *file, *want;
} joins[] = {
	{ "below a folder", "a/b/", "c.csv", "a/b/c.csv" },
	{ "a slash is added", "a", "c.csv", "a/c.csv" },
	{ "an absolute name stays", "a/b/", "/c.csv", "/c.csv" },
	{ "no folder", "", "c.csv", "c.csv" },
};

static void
joins_as_wanted(void **state)
{
	const struct join *row = *state;
	struct arena mem = { 0 };

	assert_string_equal(
	    path_join(str_from(row->folder), str_from(row->file), &mem).at, row->want);
	arena_free(&mem);
}

static struct folder {
	const char *name, *path, *want;
} folders[] = {
	{ "folder and name", "a/b/c", "a/b/" },
	{ "a name alone", "c", "" },
	{ "a folder alone", "a/b/", "a/b/" },
	{ "the root", "/c", "/" },
	{ "nothing", "", "" },
};

static void
folder_as_wanted(void **state)
{
	const struct folder *row = *state;

	assert_true(str_eq(path_folder(str_from(row->path)), str_from(row->want)));
}

/* What was taken apart is put together again. */
static void
a_path_is_its_folder_and_its_name(void **state)
{
	static const char *const paths[] = { "a/b/c", "c", "/c", "./c", "a//c" };
	struct arena mem = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
		struct str path = str_from(paths[i]), folder = path_folder(path);
		struct str name = str_slice(path, folder.len, path.len);
		assert_true(str_eq(path_join(folder, name, &mem), path));
	}
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, joins, joins_as_wanted);
	ROWS_ADD(tests, n, folders, folder_as_wanted);
	ROWS_LAW(tests, n, a_path_is_its_folder_and_its_name);
	return ROWS_RUN(tests, n);
}
