/* What a terminal is shown while many events are audited. */
#include <fcntl.h>

#include "rows.h"
#include "scratch.h"

#include "base/arena.h"
#include "base/file.h"
#include "command/progress.h"

static struct row {
	const char *name;
	bool is_terminal;
	int64_t all;
	const char *want; /* how it begins */
	int pictures;
} rows[] = {
	{ "each of a few is drawn", true, 4,
	    "\r[........................................] 0/4"
	    "\r[##########..............................] 1/4",
	    5 },
	{ "of many, as many as can be told apart", true, 100000,
	    "\r[........................................] 0/100000"
	    "\r[........................................] 500/100000",
	    201 },
	{ "none", true, 0, "\r[........................................] 0/0", 1 },
	{ "nobody looks", false, 4, "", 0 },
};

static void
drawn_as_wanted(void **state)
{
	const struct row *r = *state;
	struct arena mem = { 0 };
	struct scratch file;
	struct fail f = { 0 };
	struct progress p;
	struct str shown;
	int pictures = 0;

	struct str path = scratch_make(&file, STR(""));
	int screen = dup(STDERR_FILENO), to = open(file.path, O_WRONLY);
	assert_true(screen >= 0 && to >= 0 && dup2(to, STDERR_FILENO) >= 0);
	progress_begin(&p, r->is_terminal, r->all);
	for (int64_t i = 0; i < r->all; i++)
		progress_step(&p);
	progress_end(&p);
	progress_end(&p);
	assert_true(dup2(screen, STDERR_FILENO) >= 0);
	close(screen);
	close(to);
	assert_true(file_load(&shown, path, 1 << 20, &mem, &f));
	scratch_remove(&file);
	assert_true(str_starts(shown, str_from(r->want)));
	for (size_t i = 0; i < shown.len; i++)
		pictures += shown.at[i] == '[';
	assert_int_equal(pictures, r->pictures);
	/* At the end the line is blank, with the cursor at its beginning. */
	assert_true(shown.len == 0 || str_ends(shown, STR("  \r")));
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, drawn_as_wanted);
	return ROWS_RUN(tests, n);
}
