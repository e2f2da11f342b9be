#include "base/zip.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <zip.h>
#include <zlib.h>

#include "base/file.h"
#include "base/library.h"

#define BLOCK_BYTES ((size_t)256 * 1024)
#define RATIO_FROM  ((uint64_t)1024 * 1024)

/* zlib's name for "with a gzip header". */
#define GZIP_WINDOW (16 + MAX_WBITS)

#ifndef ZIP_SONAME /* the Makefile asks the linker's libzip.so */
#define ZIP_SONAME "libzip.so.4"
#endif

/* libzip, which is opened for a zip file only. */
struct zip_calls {
	__typeof__(zip_fdopen) *fdopen;
	__typeof__(zip_discard) *discard;
	__typeof__(zip_get_num_entries) *get_num_entries;
	__typeof__(zip_get_name) *get_name;
	__typeof__(zip_fopen_index) *fopen_index;
	__typeof__(zip_fclose) *fclose;
	__typeof__(zip_stat_index) *stat_index;
	__typeof__(zip_fread) *fread;
	__typeof__(zip_strerror) *strerror;
	__typeof__(zip_file_strerror) *file_strerror;
	__typeof__(zip_error_init_with_code) *error_init_with_code;
	__typeof__(zip_error_strerror) *error_strerror;
	__typeof__(zip_error_fini) *error_fini;
};

#define CALL(name)                                                                                 \
	{                                                                                          \
		"zip_" #name, offsetof(struct zip_calls, name)                                     \
	}

static const struct library_call zip_calls[] = {
	CALL(fdopen),
	CALL(discard),
	CALL(get_num_entries),
	CALL(get_name),
	CALL(fopen_index),
	CALL(fclose),
	CALL(stat_index),
	CALL(fread),
	CALL(strerror),
	CALL(file_strerror),
	CALL(error_init_with_code),
	CALL(error_strerror),
	CALL(error_fini),
};

struct zip_stream {
	struct arena mem;
	struct file file;
	struct zip_limits limits;
	bool (*fill)(size_t *got, struct zip_stream *z, struct fail *f);
	uint64_t packed, unpacked;
	bool ended; /* gzip: a member is complete, and the file may be too */

	z_stream gzip;
	void *library;
	struct zip_calls zip;
	zip_t *archive;
	zip_file_t *member;
	char packed_block[BLOCK_BYTES], block[BLOCK_BYTES];
};

static bool
broken(const struct zip_stream *z, struct str why, struct fail *f)
{
	return fail_at(f, FAIL_ARCHIVE, (struct place){ .file = z->file.path }, STR(""), why);
}

static bool
fill_plain(size_t *got, struct zip_stream *z, struct fail *f)
{
	if (!file_read(got, &z->file, z->block, BLOCK_BYTES, f))
		return false;
	z->packed += *got;
	return *got || file_unchanged(&z->file, f);
}

/* More packed bytes, if all were used. */
static bool
feed_gzip(struct zip_stream *z, struct fail *f)
{
	size_t got;

	if (z->gzip.avail_in)
		return true;
	if (!file_read(&got, &z->file, z->packed_block, BLOCK_BYTES, f))
		return false;
	z->gzip.next_in = (unsigned char *)z->packed_block;
	z->gzip.avail_in = (unsigned)got;
	z->packed += got;
	return true;
}

/* Some tools pad the end of a file with NULs. */
static void
skip_padding(z_stream *gzip)
{
	while (gzip->avail_in && *gzip->next_in == 0) {
		gzip->next_in++;
		gzip->avail_in--;
	}
}

/* A gzip file is one member or several, one behind the other. */
static bool
next_member(struct zip_stream *z, bool *more, struct fail *f)
{
	do {
		if (!feed_gzip(z, f))
			return false;
		*more = z->gzip.avail_in > 0;
		skip_padding(&z->gzip);
	} while (*more && z->gzip.avail_in == 0);
	if (*more) {
		z->ended = false;
		inflateReset(&z->gzip);
	}
	return true;
}

static bool
fill_gzip(size_t *got, struct zip_stream *z, struct fail *f)
{
	bool more = true;

	z->gzip.next_out = (unsigned char *)z->block;
	z->gzip.avail_out = (unsigned)BLOCK_BYTES;
	while (z->gzip.avail_out && more) {
		if (z->ended) {
			if (!next_member(z, &more, f))
				return false;
			continue;
		}
		if (!feed_gzip(z, f))
			return false;
		if (z->gzip.avail_in == 0)
			return broken(z, STR("the file is cut off"), f);
		int code = inflate(&z->gzip, Z_NO_FLUSH);
		if (code == Z_MEM_ERROR)
			fail_memory();
		if (code != Z_OK && code != Z_STREAM_END)
			return broken(z, str_from(z->gzip.msg ? z->gzip.msg : zError(code)), f);
		z->ended = code == Z_STREAM_END;
	}
	*got = BLOCK_BYTES - z->gzip.avail_out;
	return *got || file_unchanged(&z->file, f);
}

static bool
fill_zip(size_t *got, struct zip_stream *z, struct fail *f)
{
	zip_int64_t n = z->zip.fread(z->member, z->block, BLOCK_BYTES);

	if (n < 0)
		return broken(z, str_from(z->zip.file_strerror(z->member)), f);
	*got = (size_t)n;
	return true;
}

/* The index of the member that has the best ending, or -1. */
static zip_int64_t
find_member(const struct zip_stream *z, const struct str *endings, size_t ending_count)
{
	zip_int64_t members = z->zip.get_num_entries(z->archive, 0);

	for (size_t e = 0; e < ending_count; e++)
		for (zip_int64_t i = 0; i < members; i++) {
			const char *name = z->zip.get_name(z->archive, (zip_uint64_t)i, 0);
			/* macOS adds a shadow of each file. */
			if (name && str_ends(str_from(name), endings[e])
			    && !str_starts(str_from(name), STR("__MACOSX/")))
				return i;
		}
	return -1;
}

static bool
open_archive(struct zip_stream *z, struct fail *f)
{
	int code = 0, descriptor = dup(z->file.descriptor);

	z->archive = descriptor < 0 ? NULL : z->zip.fdopen(descriptor, 0, &code);
	if (z->archive)
		return true;
	if (descriptor >= 0)
		close(descriptor);
	zip_error_t error;
	z->zip.error_init_with_code(&error, code);
	broken(z, str_from(z->zip.error_strerror(&error)), f);
	z->zip.error_fini(&error);
	return false;
}

static bool
open_zip(struct zip_stream *z, const struct str *endings, size_t ending_count, struct fail *f)
{
	struct zip_stat about;
	struct str why;

	z->library = library_open(
	    &why, ZIP_SONAME, &z->zip, zip_calls, sizeof zip_calls / sizeof *zip_calls, &z->mem);
	if (!z->library)
		return broken(z, why, f);
	if (!open_archive(z, f))
		return false;
	zip_int64_t at = find_member(z, endings, ending_count);
	if (at < 0)
		return fail_at(f, FAIL_ARCHIVE, (struct place){ .file = z->file.path }, STR(""),
		    ending_count ? endings[ending_count - 1] : STR(""));
	z->member = z->zip.fopen_index(z->archive, (zip_uint64_t)at, 0);
	if (!z->member || z->zip.stat_index(z->archive, (zip_uint64_t)at, 0, &about) != 0)
		return broken(z, str_from(z->zip.strerror(z->archive)), f);
	/* What it says of itself is believed only as far as the file is long. */
	z->packed = about.comp_size < z->file.size_bytes ? about.comp_size : z->file.size_bytes;
	z->fill = fill_zip;
	return true;
}

static bool
open_gzip(struct zip_stream *z)
{
	if (inflateInit2(&z->gzip, GZIP_WINDOW) != Z_OK)
		fail_memory();
	z->fill = fill_gzip;
	return true;
}

static bool
open_by_kind(struct zip_stream *z, const struct str *endings, size_t ending_count, struct fail *f)
{
	size_t got;

	if (!file_read(&got, &z->file, z->block, 4, f) || !file_rewind(&z->file, f))
		return false;
	struct str mark = { z->block, got };
	if (str_starts(mark, STR("PK\x03\x04")) || str_starts(mark, STR("PK\x05\x06")))
		return open_zip(z, endings, ending_count, f);
	if (str_starts(mark, STR("\x1f\x8b")))
		return open_gzip(z);
	z->fill = fill_plain;
	return true;
}

bool
zip_stream_open(struct zip_stream **out, struct str path, const struct str *endings,
    size_t ending_count, struct zip_limits limits, struct fail *f)
{
	struct zip_stream *z = memory_resize(NULL, 1, sizeof *z);

	memset(z, 0, offsetof(struct zip_stream, packed_block));
	z->limits = limits;
	if (!file_open(&z->file, path, &z->mem, f)) {
		arena_free(&z->mem);
		free(z);
		return false;
	}
	if (!open_by_kind(z, endings, ending_count, f)) {
		zip_stream_close(z);
		return false;
	}
	*out = z;
	return true;
}

bool
zip_stream_next(struct str *block, struct zip_stream *z, struct fail *f)
{
	size_t got = 0;

	if (!z->fill(&got, z, f))
		return false;
	z->unpacked += got;
	bool too_dense = z->fill != fill_plain && z->unpacked > RATIO_FROM
			 && z->unpacked / z->limits.ratio > z->packed;
	if (z->unpacked > z->limits.bytes || too_dense)
		return fail_file(f, FAIL_ARCHIVE_LIMIT, z->file.path, 0);
	*block = (struct str){ z->block, got };
	return true;
}

void
zip_stream_close(struct zip_stream *z)
{
	if (!z)
		return;
	if (z->member)
		z->zip.fclose(z->member);
	if (z->archive)
		z->zip.discard(z->archive);
	library_close(z->library);
	if (z->fill == fill_gzip)
		inflateEnd(&z->gzip);
	file_close(&z->file);
	arena_free(&z->mem);
	free(z);
}
