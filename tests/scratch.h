/* scratch.h - files that a test needs on the disk, and removes. */
#ifndef TESTS_SCRATCH_H
#define TESTS_SCRATCH_H

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "rows.h"

#include "base/str.h"

#define SCRATCH_PATH "/tmp/rollcall-test-XXXXXX"

struct scratch {
	char path[sizeof SCRATCH_PATH];
};

/* A new file with these bytes. */
static inline struct str
scratch_make(struct scratch *out, struct str bytes)
{
	snprintf(out->path, sizeof out->path, "%s", SCRATCH_PATH);
	int d = mkstemp(out->path);
	assert_true(d >= 0);
	FILE *file = fdopen(d, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes.at, 1, bytes.len, file), bytes.len);
	assert_int_equal(fclose(file), 0);
	return str_from(out->path);
}

static inline void
scratch_remove(struct scratch *s)
{
	unlink(s->path);
}

#endif
