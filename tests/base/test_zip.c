#include <string.h>

#include <zip.h>
#include <zlib.h>

#include "base/out.h"
#include "base/zip.h"
#include "scratch.h"

static const struct zip_limits wide = { (uint64_t)1 << 30, 2000 };
static const struct str endings[] = { { "_v2.json", 8 }, { ".json", 5 } };

/* All that a file gives; false as zip_stream_next. */
static bool
read_all(struct out *all, struct str path, struct zip_limits limits, struct fail *f)
{
	struct zip_stream *z;
	struct str block;
	bool ok;

	if (!zip_stream_open(&z, path, endings, 2, limits, f))
		return false;
	while ((ok = zip_stream_next(&block, z, f)) && block.len)
		out_plain(all, block);
	zip_stream_close(z);
	return ok;
}

static size_t
gzip_of(unsigned char *to, size_t room, struct str text)
{
	union {
		const char *in;
		unsigned char *at;
	} bytes = { .in = text.at };
	z_stream z = { 0 };

	assert_int_equal(
	    deflateInit2(&z, 9, Z_DEFLATED, 16 + MAX_WBITS, 9, Z_DEFAULT_STRATEGY), Z_OK);
	z.next_in = bytes.at;
	z.avail_in = (unsigned)text.len;
	z.next_out = to;
	z.avail_out = (unsigned)room;
	assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
	size_t n = room - z.avail_out;
	deflateEnd(&z);
	return n;
}

static void
add_member(zip_t *archive, const char *name, struct str text)
{
	zip_source_t *source = zip_source_buffer(archive, text.at, text.len, 0);
	assert_non_null(source);
	assert_true(zip_file_add(archive, name, source, 0) >= 0);
}

/* --- what is inside comes out --- */

static struct row {
	const char *name;
	struct str bytes, want;
} rows[] = {
	{ "a plain file is itself", { "[1, 2]", 6 }, { "[1, 2]", 6 } },
	{ "an empty file is empty", { "", 0 }, { "", 0 } },
	{ "a file of three bytes is told too", { "PK\x03", 3 }, { "PK\x03", 3 } },
};

static void
gives_its_bytes(void **state)
{
	const struct row *r = *state;
	struct scratch s;
	struct out all = { 0 };
	struct fail f = { 0 };

	assert_true(read_all(&all, scratch_make(&s, r->bytes), wide, &f));
	assert_int_equal(all.len, r->want.len);
	assert_memory_equal(all.len ? all.at : "", r->want.at, r->want.len);
	out_free(&all);
	scratch_remove(&s);
}

/* Members one behind the other, and NULs behind the last. */
static void
gzip_members_are_joined(void **state)
{
	unsigned char bytes[400] = { 0 };
	struct scratch s;
	struct out all = { 0 };
	struct fail f = { 0 };

	(void)state;
	size_t n = gzip_of(bytes, 200, STR("one, "));
	n += gzip_of(bytes + n, 200, STR("two"));
	struct str path = scratch_make(&s, (struct str){ (const char *)bytes, n + 7 });
	assert_true(read_all(&all, path, wide, &f));
	assert_true(str_eq(out_text(&all), STR("one, two")));
	out_free(&all);
	scratch_remove(&s);
}

static void
a_cut_gzip_is_an_error_at_any_length(void **state)
{
	unsigned char bytes[200];
	struct out all = { 0 };

	(void)state;
	size_t n = gzip_of(bytes, sizeof bytes, STR("some text that is packed"));
	for (size_t cut = 3; cut < n; cut++) {
		struct scratch s;
		struct fail f = { 0 };
		struct str path = scratch_make(&s, (struct str){ (const char *)bytes, cut });
		assert_false(read_all(&all, path, wide, &f));
		assert_int_equal(f.code, FAIL_ARCHIVE);
		scratch_remove(&s);
	}
	out_free(&all);
}

static void
a_damaged_gzip_is_an_error(void **state)
{
	unsigned char bytes[200];
	struct out all = { 0 };
	struct scratch s;
	struct fail f = { 0 };

	(void)state;
	size_t n = gzip_of(bytes, sizeof bytes, STR("some text that is packed"));
	bytes[n - 6] ^= 1; /* of the checksum */
	struct str path = scratch_make(&s, (struct str){ (const char *)bytes, n });
	assert_false(read_all(&all, path, wide, &f));
	assert_int_equal(f.code, FAIL_ARCHIVE);
	out_free(&all);
	scratch_remove(&s);
}

/* Four megabytes of NULs pack to four kilobytes. */
static void
bombs(void **state)
{
	static char nuls[4 * 1024 * 1024];
	static unsigned char bytes[64 * 1024];
	struct out all = { 0 };
	struct scratch s;

	(void)state;
	size_t n = gzip_of(bytes, sizeof bytes, (struct str){ nuls, sizeof nuls });
	struct str path = scratch_make(&s, (struct str){ (const char *)bytes, n });
	struct fail ratio = { 0 }, size = { 0 }, none = { 0 };
	assert_false(read_all(&all, path, (struct zip_limits){ wide.bytes, 200 }, &ratio));
	assert_int_equal(ratio.code, FAIL_ARCHIVE_LIMIT);
	assert_true(all.len < 2 * 1024 * 1024);
	all.len = 0;
	assert_false(read_all(&all, path, (struct zip_limits){ 1000000, wide.ratio }, &size));
	assert_int_equal(size.code, FAIL_ARCHIVE_LIMIT);
	all.len = 0;
	assert_true(read_all(&all, path, wide, &none));
	assert_int_equal(all.len, sizeof nuls);
	out_free(&all);
	scratch_remove(&s);
}

static struct zip_row {
	const char *name;
	const char *members[4]; /* each holds its own name */
	const char *want;       /* NULL: FAIL_ARCHIVE */
} zip_rows[] = {
	{ "the only file", { "data.json" }, "data.json" },
	{ "the best ending, wherever it stands", { "x.csv", "a.json", "a_v2.json" }, "a_v2.json" },
	{ "of several the first", { "a.json", "b.json" }, "a.json" },
	{ "not the shadow that macOS adds", { "__MACOSX/._a.json", "a.json" }, "a.json" },
	{ "no file of the kind", { "readme.txt" }, NULL },
};

static void
takes_the_right_member(void **state)
{
	const struct zip_row *r = *state;
	struct scratch s;
	struct out all = { 0 };
	struct fail f = { 0 };
	struct str path = scratch_make(&s, STR(""));
	zip_t *archive = zip_open(s.path, ZIP_CREATE | ZIP_TRUNCATE, NULL);

	assert_non_null(archive);
	for (size_t i = 0; i < 4 && r->members[i]; i++)
		add_member(archive, r->members[i], str_from(r->members[i]));
	assert_int_equal(zip_close(archive), 0);
	assert_int_equal(read_all(&all, path, wide, &f), r->want != NULL);
	if (r->want)
		assert_true(str_eq(out_text(&all), str_from(r->want)));
	else
		assert_int_equal(f.code, FAIL_ARCHIVE);
	out_free(&all);
	scratch_remove(&s);
}

static void
what_only_begins_like_a_zip(void **state)
{
	struct scratch s;
	struct out all = { 0 };
	struct fail f = { 0 };

	(void)state;
	assert_false(
	    read_all(&all, scratch_make(&s, STR("PK\x03\x04 and nothing else")), wide, &f));
	assert_int_equal(f.code, FAIL_ARCHIVE);
	out_free(&all);
	scratch_remove(&s);
}

static void
no_file(void **state)
{
	struct out all = { 0 };
	struct fail f = { 0 };

	(void)state;
	assert_false(read_all(&all, STR("/nowhere/dump.zip"), wide, &f));
	assert_int_equal(f.code, FAIL_OPEN);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, gives_its_bytes);
	ROWS_ADD(tests, n, zip_rows, takes_the_right_member);
	ROWS_LAW(tests, n, gzip_members_are_joined);
	ROWS_LAW(tests, n, a_cut_gzip_is_an_error_at_any_length);
	ROWS_LAW(tests, n, a_damaged_gzip_is_an_error);
	ROWS_LAW(tests, n, bombs);
	ROWS_LAW(tests, n, what_only_begins_like_a_zip);
	ROWS_LAW(tests, n, no_file);
	return ROWS_RUN(tests, n);
}
