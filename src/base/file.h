/* file.h - the only module that reads and writes files.
 *
 * Input is read in blocks, never mapped (a file cut short under a map kills the
 * process). Standard input ("-") is spooled to an unlinked 0600 file, so that it can be read
 * twice. Output is a temporary file beside the target, 0600, fsync, rename. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/fail.h"
#include "base/file_look.h"
#include "base/hash.h"
#include "base/out.h"
#include "base/path.h"

/* An open input. file_close gives back the descriptor. */
struct file {
	int descriptor;
	struct str path;
	uint64_t size_bytes;   /* when it was opened */
	uint64_t read_bytes;   /* so far */
	int64_t changed_at[2]; /* seconds, nanoseconds */
};

bool file_open(struct file *out, struct str path, struct arena *mem, struct fail *f);
/* Reads up to room bytes; *got is 0 at the end. */
bool file_read(size_t *got, struct file *file, char *to, size_t room, struct fail *f);
/* Back to the first byte. */
bool file_rewind(struct file *file, struct fail *f);
/* FAIL_CHANGED where size or time are no longer those of file_open, or fewer bytes came than it
 * had. */
bool file_unchanged(const struct file *file, struct fail *f);
void file_close(struct file *file);

/* The whole of a file in mem; FAIL_FIXED_BYTES past limit_bytes. */
bool file_load(
    struct str *out, struct str path, uint64_t limit_bytes, struct arena *mem, struct fail *f);

/* An output that replaces path when it is finished, and leaves nothing when it is not. path "-" is
 * standard output. */
struct file_writer {
	int descriptor, error;
	const char *path, *temporary; /* NULL for standard output */
	struct out out;               /* write through this */
};

bool file_create(struct file_writer *w, struct str path, struct arena *mem, struct fail *f);
/* Flush, fsync, close, rename. False leaves nothing behind (FAIL_WRITE), save in a stream, which
 * keeps what it got (FAIL_WRITE_STREAM). */
bool file_finish(struct file_writer *w, struct fail *f);
/* Drops what was written; harmless after file_finish. */
void file_drop(struct file_writer *w);

/* An open 0600 file without a name, which nobody else finds and no child inherits, in the folder of
 * TMPDIR or else /tmp; -1 with errno where there can be none. */
int file_unnamed(void);
/* An empty 0600 file at path, unless there is one already. Fails with FAIL_CREATE. */
bool file_make(struct str path, struct fail *f);
/* For a file that another library writes, a database: an empty 0600 file beside path, under a name
 * of its own; then, written and closed, brought to the disk and put in path's place (FAIL_WRITE).
 */
bool file_beside(struct str *temporary, struct str path, struct arena *mem, struct fail *f);
bool file_replace(struct str path, struct str temporary, struct fail *f);
void file_remove(struct str path);

/* To standard error, at once; nothing is told where that fails. */
void file_say(struct str text);

#endif
