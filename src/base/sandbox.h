/* sandbox.h - shuts the process in, for good, before it reads what strangers wrote.
 *
 * A list, an event file or an archive may be made to take over the program that reads it. Where the
 * kernel has landlock and filters of system calls, whatever is run then
 *
 *   - opens no connection, starts no program, and touches no other process nor the system;
 *   - makes and changes files only in the folders of the outputs and of temporary files;
 *   - narrowed, reads only what was to be read, these folders and the system's libraries, and
 *     starts no process.
 *
 * What it does not keep: the verdict and the outputs themselves, all that lies below an output's
 * folder, and descriptors that are open already. Calls are refused by a list of those that no
 * part of us makes, with EPERM: a list of what is allowed would break with the next C library, and
 * a library that asks out of habit goes on without.
 *
 * Nothing here fails: what the kernel has not, or refuses, is left out. A build that writes files
 * of its own (gcov's) is made with -DSANDBOX_NONE. */
#ifndef BASE_SANDBOX_H
#define BASE_SANDBOX_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

/* What holds. */
struct sandbox {
	int landlock; /* the version of the kernel's; 0: none */
	bool calls;   /* they are filtered */
};

/* writes are files and folders that may be made or changed: the process keeps the folder that each
 * stands, or will stand, in; a device or a pipe alone. */
void sandbox_enter(struct sandbox *held, const struct str *writes, size_t count);
/* After sandbox_enter, with the same writes: reads are the files and folders that are still to be
 * read. What is not there is no matter; what takes a file's place later is not read. */
void sandbox_narrow(
    const struct str *reads, size_t read_count, const struct str *writes, size_t write_count);

#endif
