/* library.h - a library that few runs need, opened when one does.
 *
 * libzip brings libcrypto along and uchardet the C++ runtime: with them at the start, an empty run
 * took 3.0 ms, and without 1.5. */
#ifndef BASE_LIBRARY_H
#define BASE_LIBRARY_H

#include "base/arena.h"
#include "base/str.h"

/* A function of it: its name, and where its address goes in a struct of function pointers. */
struct library_call {
	const char *name;
	size_t offset;
};

/* Opens the library and fills calls. NULL where it is not installed or lacks one of them, which
 * *why then tells in mem. Give it back to library_close. */
void *library_open(struct str *why, const char *soname, void *calls,
    const struct library_call *names, size_t count, struct arena *mem);
void library_close(void *library);

#endif
