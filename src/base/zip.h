/* zip.h - the bytes of a file that may be compressed. The door of zlib and libzip.
 *
 * Plain, gzip or zip is told by the first bytes, never by the name. What a file unpacks to is held
 * to a number of bytes and to a ratio, so that a small file cannot fill the machine. */
#ifndef BASE_ZIP_H
#define BASE_ZIP_H

#include "base/arena.h"
#include "base/fail.h"

struct zip_limits {
	uint64_t bytes; /* unpacked */
	uint64_t ratio; /* unpacked to packed, from the first megabyte on */
};

struct zip_stream; /* owns its blocks */

/* endings: which file of a zip is meant, the best ending of a name first. Fails with FAIL_OPEN,
 * FAIL_READ, or FAIL_ARCHIVE where no file of a zip has such a name. Free with zip_stream_close. */
bool zip_stream_open(struct zip_stream **out, struct str path, const struct str *endings,
    size_t ending_count, struct zip_limits limits, struct fail *f);
/* The next bytes, len 0 at the end; valid until the next call. Fails with FAIL_ARCHIVE (damaged or
 * cut off), FAIL_ARCHIVE_LIMIT, FAIL_READ, or FAIL_CHANGED. */
bool zip_stream_next(struct str *block, struct zip_stream *z, struct fail *f);
void zip_stream_close(struct zip_stream *z);

#endif
