/* shim - makes one call of a program fail, as told by the environment. To be preloaded.
 *
 *     FAULT=CALL:NUMBER:HOW   the call of that name and number, from 1; children count on
 *     FAULT_COUNT=FILE        writes how often each call was made, a line for each
 *
 * HOW is "short" (half of what was asked is done), "again" (EINTR, and nothing is done), or the
 * number of an error. CALL is malloc (any allocation), open, read, write, fsync, rename, truncate;
 * calls at an offset and those of a 64-bit name count as these. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum call {
	CALL_MALLOC,
	CALL_OPEN,
	CALL_READ,
	CALL_WRITE,
	CALL_FSYNC,
	CALL_RENAME,
	CALL_TRUNCATE,
	CALL_COUNT
};

static const char *const words[CALL_COUNT]
    = { "malloc", "open", "read", "write", "fsync", "rename", "truncate" };

static long *made;      /* of each call, by this process and its children */
static int wanted = -1; /* a call, or none */
static long number;
static bool is_short;
static int error;
static bool ready; /* what happens before main is not ours */
static FILE *counts;

static void *
next(const char *name)
{
	return dlsym(RTLD_NEXT, name);
}

__attribute__((constructor)) static void
begin(void)
{
	const char *told = getenv("FAULT"), *path = getenv("FAULT_COUNT");
	char call[16], how[16];

	/* Before the program shuts itself in. */
	counts = path ? fopen(path, "we") : NULL;
	made = mmap(NULL, CALL_COUNT * sizeof *made, PROT_READ | PROT_WRITE,
	    MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	ready = made != MAP_FAILED;
	if (!told || sscanf(told, "%15[^:]:%ld:%15s", call, &number, how) != 3)
		return;
	for (int c = 0; c < CALL_COUNT; c++)
		if (strcmp(words[c], call) == 0)
			wanted = c;
	is_short = strcmp(how, "short") == 0;
	error = strcmp(how, "again") == 0 ? EINTR : atoi(how);
}

__attribute__((destructor)) static void
end(void)
{
	ready = false;
	if (!counts)
		return;
	for (int c = 0; c < CALL_COUNT; c++)
		fprintf(counts, "%s %ld\n", words[c], made[c]);
	fclose(counts);
}

/* Whether this call is the one. */
static bool
strikes(enum call call)
{
	return ready && ++made[call] == number && wanted == (int)call;
}

static bool
fails(enum call call)
{
	if (!strikes(call))
		return false;
	errno = error;
	return true;
}

/* How much of size is to be done; -1: nothing, and errno says why. */
static ssize_t
part(enum call call, size_t size)
{
	if (!strikes(call))
		return (ssize_t)size;
	if (is_short && size > 1)
		return (ssize_t)(size / 2);
	errno = error;
	return is_short ? (ssize_t)size : -1;
}

/* --- memory: by the names under which the library has it, as dlsym allocates --- */

/* A sanitizer has an allocator of its own, and this is for the rest. */
#ifndef FAULT_NO_MALLOC

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *at, size_t size);

void *
malloc(size_t size)
{
	return fails(CALL_MALLOC) ? NULL : __libc_malloc(size);
}

void *
calloc(size_t count, size_t size)
{
	return fails(CALL_MALLOC) ? NULL : __libc_calloc(count, size);
}

void *
realloc(void *at, size_t size)
{
	return fails(CALL_MALLOC) ? NULL : __libc_realloc(at, size);
}

#endif

/* --- files --- */

#define OPEN(name)                                                                                 \
	int name(const char *path, int flags, ...)                                                 \
	{                                                                                          \
		int (*real)(const char *, int, ...) = next(#name);                                 \
		va_list more;                                                                      \
		va_start(more, flags);                                                             \
		int mode = flags & O_CREAT ? va_arg(more, int) : 0;                                \
		va_end(more);                                                                      \
		return fails(CALL_OPEN) ? -1 : real(path, flags, mode);                            \
	}

#define TRANSFER(name, call, bytes)                                                                \
	ssize_t name(int file, bytes at, size_t size)                                              \
	{                                                                                          \
		ssize_t (*real)(int, bytes, size_t) = next(#name);                                 \
		ssize_t some = part(call, size);                                                   \
		return some < 0 ? -1 : real(file, at, (size_t)some);                               \
	}

#define TRANSFER_AT(name, call, bytes)                                                             \
	ssize_t name(int file, bytes at, size_t size, off_t offset)                                \
	{                                                                                          \
		ssize_t (*real)(int, bytes, size_t, off_t) = next(#name);                          \
		ssize_t some = part(call, size);                                                   \
		return some < 0 ? -1 : real(file, at, (size_t)some, offset);                       \
	}

#define OF_FILE(name, call)                                                                        \
	int name(int file)                                                                         \
	{                                                                                          \
		int (*real)(int) = next(#name);                                                    \
		return fails(call) ? -1 : real(file);                                              \
	}

#define TRUNCATE(name)                                                                             \
	int name(int file, off_t size)                                                             \
	{                                                                                          \
		int (*real)(int, off_t) = next(#name);                                             \
		return fails(CALL_TRUNCATE) ? -1 : real(file, size);                               \
	}

OPEN(open)
OPEN(open64)
TRANSFER(read, CALL_READ, void *)
TRANSFER(write, CALL_WRITE, const void *)
TRANSFER_AT(pread, CALL_READ, void *)
TRANSFER_AT(pread64, CALL_READ, void *)
TRANSFER_AT(pwrite, CALL_WRITE, const void *)
TRANSFER_AT(pwrite64, CALL_WRITE, const void *)
OF_FILE(fsync, CALL_FSYNC)
OF_FILE(fdatasync, CALL_FSYNC)
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

int
rename(const char *from, const char *to)
{
	int (*real)(const char *, const char *) = next("rename");

	return fails(CALL_RENAME) ? -1 : real(from, to);
}

int
mkstemp(char *path)
{
	int (*real)(char *) = next("mkstemp");

	return fails(CALL_OPEN) ? -1 : real(path);
}
