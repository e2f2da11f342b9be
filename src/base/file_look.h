/* file_look.h - what lies at a path, and folders: nothing is read or written. */
#ifndef BASE_FILE_LOOK_H
#define BASE_FILE_LOOK_H

#include "base/fail.h"

struct arena;

bool file_exists(struct str path, struct arena *mem);

/* What tells a regular file from any other, and from itself before a change, without reading it:
 * where it lies, its size, and when its bytes and its name last changed, to the nanosecond. False
 * where path is no such file. */
struct file_stamp {
	uint64_t device, inode, size_bytes;
	int64_t changed_at[2], renamed_at[2];
};

bool file_stamp(struct file_stamp *out, struct str path);

/* Makes the folder at path the one that relative paths start from. Fails with FAIL_OPEN. */
bool folder_enter(struct str path, struct fail *f);
/* Makes the folder at path, 0700; one that is there already is fine. Fails with FAIL_CREATE. */
bool folder_make(struct str path, struct arena *mem, struct fail *f);
/* The same, and the folders above it. */
bool folders_make(struct str path, struct arena *mem, struct fail *f);

#endif
