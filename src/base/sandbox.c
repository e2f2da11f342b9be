/* O_PATH, syscall */
#define _GNU_SOURCE /* NOLINT(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp) */

#include "base/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/path.h"
#include "base/sandbox_calls.h"

#if defined(__linux__) && !defined(SANDBOX_NONE)
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

#if defined(PR_SET_NO_NEW_PRIVS) && defined(O_PATH) && !defined(__alpha__)

/* As the kernel has them (linux/landlock.h, which may be older than it, or missing). */
enum { CREATE_RULESET = 444, ADD_RULE = 445, RESTRICT_SELF = 446 };

#define ASK_VERSION  1u
#define BENEATH      1
#define EXECUTE      ((uint64_t)1 << 0)
#define WRITE_FILE   ((uint64_t)1 << 1)
#define READ_FILE    ((uint64_t)1 << 2)
#define READ_FOLDER  ((uint64_t)1 << 3)
#define REMOVE_FILE  ((uint64_t)1 << 5)
#define MAKE_FOLDER  ((uint64_t)1 << 7)
#define MAKE_FILE    ((uint64_t)1 << 8)
#define TRUNCATE     ((uint64_t)1 << 14)
#define OF_FILES     (EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE)
#define READING      (READ_FILE | READ_FOLDER)
#define WRITING      (WRITE_FILE | TRUNCATE | REMOVE_FILE | MAKE_FOLDER | MAKE_FILE)
#define CONNECTIONS  3 /* TCP: to bind, to connect */
#define SCOPES       3 /* abstract sockets, signals: of those within */
#define WITH_NETWORK 4 /* versions that know these */
#define WITH_SCOPES  6

struct ruleset_terms {
	uint64_t files, network, scopes;
};

struct __attribute__((packed)) beneath_terms {
	uint64_t allowed;
	int32_t parent;
};

/* The rights over files that each version added. */
static const struct {
	int version;
	uint64_t rights;
} known[] = {
	{ 1, ((uint64_t)1 << 13) - 1 }, { 2, (uint64_t)1 << 13 }, /* to move to another folder */
	{ 3, TRUNCATE }, { 5, (uint64_t)1 << 15 },                /* commands to devices */
};

#ifndef LIBRARY_FOLDERS /* the Makefile asks the linker, as for their names (base/library.h) */
#define LIBRARY_FOLDERS ""
#endif

/* What libraries open by themselves: each other, tables of encodings, chance, temporary files.
 * Folders stand between colons. */
static const struct {
	const char *path, *variable;
	bool is_temporary;
} needs[] = {
	{ LIBRARY_FOLDERS, NULL, false },
	{ "/usr", NULL, false },
	{ "/lib", NULL, false },
	{ "/lib64", NULL, false },
	{ "/etc/ld.so.cache", NULL, false },
	{ "/dev/urandom", NULL, false },
	{ NULL, "LD_LIBRARY_PATH", false },
	{ NULL, "GCONV_PATH", false },
	{ "/tmp", NULL, true },
	{ "/var/tmp", NULL, true },
	{ NULL, "TMPDIR", true },
	{ NULL, "SQLITE_TMPDIR", true },
#if IS_SANITIZED
	{ "/", NULL, false },
#endif
};

struct fence {
	int ruleset; /* its descriptor */
	uint64_t handled;
	struct arena mem;
};

static int
version(void)
{
	long v = syscall(CREATE_RULESET, NULL, 0, ASK_VERSION);

	return v > 0 ? (int)v : 0;
}

static bool
fence_begin(struct fence *fence, uint64_t handled)
{
	int v = version();
	uint64_t has = 0;

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		has |= known[i].version <= v ? known[i].rights : 0;
	*fence = (struct fence){ .ruleset = -1, .handled = handled & has };
	struct ruleset_terms terms = { .files = fence->handled };
	if (v >= WITH_NETWORK && !(handled & READING))
		terms.network = CONNECTIONS;
	if (v >= WITH_SCOPES && !(handled & READING))
		terms.scopes = SCOPES;
	if (v)
		fence->ruleset = (int)syscall(CREATE_RULESET, &terms, sizeof terms, 0);
	return fence->ruleset >= 0;
}

/* What is not there, or closed to us, needs no right. Anything else would be missed later. */
static bool
allow(struct fence *fence, struct str path, uint64_t rights)
{
	struct stat st;
	int at = open(str_c(path, &fence->mem), O_PATH | O_CLOEXEC);

	if (at < 0)
		return errno == ENOENT || errno == ENOTDIR || errno == EACCES;
	bool ok = fstat(at, &st) == 0;
	if (ok && !S_ISDIR(st.st_mode))
		rights &= OF_FILES;
	struct beneath_terms terms = { rights & fence->handled, at };
	/* A pipe lies in no folder, and is not asked about. */
	ok = ok
	     && (!terms.allowed || syscall(ADD_RULE, fence->ruleset, BENEATH, &terms, 0) == 0
		 || errno == EBADFD);
	close(at);
	return ok;
}

/* Where an output stands: the nearest folder that there is; or what is no file, itself. */
static struct str
standing(struct str path, struct arena *mem)
{
	struct stat st;

	for (;;) {
		if (path.len == 0)
			return STR(".");
		if (stat(str_c(path, mem), &st) == 0 && !S_ISREG(st.st_mode))
			return path;
		while (path.len > 1 && path.at[path.len - 1] == '/')
			path.len--;
		path = path_folder(path);
	}
}

static bool
allow_outputs(struct fence *fence, const struct str *writes, size_t count, uint64_t rights)
{
	bool ok = true;

	for (size_t i = 0; ok && i < count; i++) {
		ok = allow(fence, standing(writes[i], &fence->mem), rights);
		/* A database lies where a link leads. */
		char *real = realpath(str_c(writes[i], &fence->mem), NULL);
		if (ok && real)
			ok = allow(fence, standing(str_from(real), &fence->mem), rights);
		free(real);
	}
	return ok;
}

static bool
allow_needs(struct fence *fence, bool only_temporary, uint64_t rights)
{
	struct str folder;
	bool ok = true;

	for (size_t i = 0; ok && i < sizeof needs / sizeof *needs; i++) {
		if (only_temporary && !needs[i].is_temporary)
			continue;
		struct str rest
		    = str_from(needs[i].variable ? getenv(needs[i].variable) : needs[i].path);
		while (ok && str_next(&folder, &rest, ':'))
			ok = folder.len == 0 || allow(fence, folder, rights);
	}
	return ok;
}

static bool
fence_close(struct fence *fence, bool ok)
{
	ok = ok && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
	     && syscall(RESTRICT_SELF, fence->ruleset, 0) == 0;
	if (fence->ruleset >= 0)
		close(fence->ruleset);
	arena_free(&fence->mem);
	return ok;
}

void
sandbox_enter(struct sandbox *held, const struct str *writes, size_t count)
{
	struct fence fence;
	bool ok = fence_begin(&fence, ~READING) && allow_outputs(&fence, writes, count, WRITING)
		  && allow_needs(&fence, true, WRITING);

	held->landlock = fence_close(&fence, ok) ? version() : 0;
	held->calls = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && sandbox_refuse_calls(false);
}

void
sandbox_narrow(
    const struct str *reads, size_t read_count, const struct str *writes, size_t write_count)
{
	struct fence fence;
	bool ok = fence_begin(&fence, READING) && allow_needs(&fence, false, READING)
		  && allow_outputs(&fence, writes, write_count, READING);

	for (size_t i = 0; ok && i < read_count; i++)
		ok = allow(&fence, reads[i], READING);
	fence_close(&fence, ok);
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
		sandbox_refuse_calls(true);
}

#else

void
sandbox_enter(struct sandbox *held, const struct str *writes, size_t count)
{
	(void)writes;
	(void)count;
	*held = (struct sandbox){ 0 };
}

void
sandbox_narrow(
    const struct str *reads, size_t read_count, const struct str *writes, size_t write_count)
{
	(void)reads;
	(void)read_count;
	(void)writes;
	(void)write_count;
}

#endif
