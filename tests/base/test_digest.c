#include "base/digest.h"

#include <string.h>

#include "rows.h"
#include "scratch.h"

/* SHA-256 by sha256sum. */
static struct row {
	const char *name, *bytes, *want;
} rows[] = {
	{ "nothing", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
	{ "abc", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
};

static void
digest_as_wanted(void **state)
{
	const struct row *r = *state;
	struct digest kept, read;
	struct scratch file;
	struct fail f = { 0 };

	digest_of(&kept, str_from(r->bytes));
	assert_string_equal(kept.sha256, r->want);
	assert_int_equal(kept.bytes, strlen(r->bytes));
	struct str path = scratch_make(&file, str_from(r->bytes));
	assert_true(digest_file(&read, path, &f));
	scratch_remove(&file);
	assert_string_equal(read.sha256, r->want);
	assert_int_equal(read.bytes, kept.bytes);
}

/* Read in blocks, a long file is what it is in memory. */
static void
a_long_file_is_its_bytes(void **state)
{
	static char bytes[1000 * 1000];
	struct digest kept, read;
	struct scratch file;
	struct fail f = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof bytes; i++)
		bytes[i] = (char)(i * i >> 3);
	const struct str all = { bytes, sizeof bytes };
	digest_of(&kept, all);
	struct str path = scratch_make(&file, all);
	assert_true(digest_file(&read, path, &f));
	scratch_remove(&file);
	assert_string_equal(read.sha256, kept.sha256);
	assert_false(digest_file(&read, path, &f));
	assert_int_equal(f.code, FAIL_OPEN);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, digest_as_wanted);
	ROWS_LAW(tests, n, a_long_file_is_its_bytes);
	return ROWS_RUN(tests, n);
}
