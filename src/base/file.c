#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"

#define SPOOL_MAX_BYTES ((uint64_t)16 * 1024 * 1024 * 1024)

static bool
read_some(size_t *got, int descriptor, char *to, size_t room)
{
	ssize_t n;

	do
		n = read(descriptor, to, room);
	while (n < 0 && errno == EINTR);
	*got = n > 0 ? (size_t)n : 0;
	return n >= 0;
}

static bool
write_all(int descriptor, struct str bytes)
{
	while (bytes.len) {
		ssize_t n = write(descriptor, bytes.at, bytes.len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		bytes = str_slice(bytes, (size_t)n, bytes.len);
	}
	return true;
}

static bool
copy_all(uint64_t *copied, int from, int to)
{
	char block[4096];
	size_t got;

	*copied = 0;
	do {
		if (!read_some(&got, from, block, sizeof block))
			return false;
		*copied += got;
		if (*copied > SPOOL_MAX_BYTES)
			return true;
		if (!write_all(to, (struct str){ block, got }))
			return false;
	} while (got);
	return true;
}

static bool
over_limit(struct str path, uint64_t limit_bytes, struct fail *f)
{
	char text[24];
	int len = snprintf(text, sizeof text, "%llu", (unsigned long long)limit_bytes);

	return fail_at(f, FAIL_FIXED_BYTES, (struct place){ .file = path }, STR(""),
	    (struct str){ text, (size_t)len });
}

static int
unnamed_in(const char *folder)
{
	struct arena scratch = { 0 };
	struct str path = path_join(str_from(folder), STR("rollcall-XXXXXX"), &scratch);
	char *name = memcpy(arena_array(&scratch, char, path.len + 1), path.at, path.len);
	int d = mkstemp(name);

	if (d >= 0 && (unlink(name) != 0 || fcntl(d, F_SETFD, FD_CLOEXEC) != 0)) {
		close(d);
		d = -1;
	}
	arena_free(&scratch);
	return d;
}

int
file_unnamed(void)
{
	const char *told = getenv("TMPDIR");
	int d = told && *told ? unnamed_in(told) : -1;

	return d < 0 ? unnamed_in("/tmp") : d;
}

/* A pipe can be read once only, and an audit may look twice. */
static bool
spool(struct file *file, struct fail *f)
{
	int to = file_unnamed();
	uint64_t copied = 0;

	if (to < 0)
		return fail_file(f, FAIL_READ, file->path, errno);
	bool ok = copy_all(&copied, file->descriptor, to) && lseek(to, 0, SEEK_SET) == 0;
	int error = errno;
	if (file->descriptor != STDIN_FILENO)
		close(file->descriptor);
	file->descriptor = to;
	if (!ok)
		return fail_file(f, FAIL_READ, file->path, error);
	if (copied > SPOOL_MAX_BYTES)
		return over_limit(file->path, SPOOL_MAX_BYTES, f);
	return true;
}

static bool
look(struct stat *st, const struct file *file, struct fail *f)
{
	return fstat(file->descriptor, st) == 0 || fail_file(f, FAIL_READ, file->path, errno);
}

static bool
settle(struct file *file, bool is_input_stream, struct fail *f)
{
	struct stat st;

	if (!look(&st, file, f))
		return false;
	if (is_input_stream || S_ISFIFO(st.st_mode)) {
		if (!spool(file, f) || !look(&st, file, f))
			return false;
	} else if (!S_ISREG(st.st_mode))
		return fail_file(f, FAIL_NOT_A_FILE, file->path, 0);
	file->size_bytes = (uint64_t)st.st_size;
	file->changed_at[0] = (int64_t)st.st_mtim.tv_sec;
	file->changed_at[1] = (int64_t)st.st_mtim.tv_nsec;
	return true;
}

bool
file_open(struct file *out, struct str path, struct arena *mem, struct fail *f)
{
	bool is_input_stream = str_eq(path, STR("-"));

	*out = (struct file){ .descriptor = STDIN_FILENO, .path = str_copy(path, mem) };
	if (memchr(out->path.at, '\0', out->path.len))
		return fail_file(f, FAIL_OPEN, path, ENOENT);
	if (!is_input_stream)
		out->descriptor = open(out->path.at, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (out->descriptor < 0)
		return fail_file(f, FAIL_OPEN, path, errno);
	if (settle(out, is_input_stream, f))
		return true;
	file_close(out);
	return false;
}

bool
file_read(size_t *got, struct file *file, char *to, size_t room, struct fail *f)
{
	size_t n;

	*got = 0;
	do {
		if (!read_some(&n, file->descriptor, to + *got, room - *got))
			return fail_file(f, FAIL_READ, file->path, errno);
		*got += n;
	} while (n && *got < room);
	file->read_bytes += *got;
	return true;
}

bool
file_rewind(struct file *file, struct fail *f)
{
	if (lseek(file->descriptor, 0, SEEK_SET) < 0)
		return fail_file(f, FAIL_READ, file->path, errno);
	file->read_bytes = 0;
	return true;
}

bool
file_unchanged(const struct file *file, struct fail *f)
{
	struct stat st;

	if (!look(&st, file, f))
		return false;
	if ((uint64_t)st.st_size != file->size_bytes || file->read_bytes != file->size_bytes
	    || (int64_t)st.st_mtim.tv_sec != file->changed_at[0]
	    || (int64_t)st.st_mtim.tv_nsec != file->changed_at[1])
		return fail_file(f, FAIL_CHANGED, file->path, 0);
	return true;
}

void
file_close(struct file *file)
{
	if (file->descriptor > STDIN_FILENO)
		close(file->descriptor);
	file->descriptor = -1;
}

bool
file_load(struct str *out, struct str path, uint64_t limit_bytes, struct arena *mem, struct fail *f)
{
	struct file file;
	size_t got = 0;

	if (!file_open(&file, path, mem, f))
		return false;
	bool ok = file.size_bytes <= limit_bytes || over_limit(path, limit_bytes, f);
	if (ok) {
		/* One byte more than it had shows that it grew. */
		char *at = arena_alloc(mem, (size_t)file.size_bytes + 1, 1, 1);
		ok = file_read(&got, &file, at, (size_t)file.size_bytes + 1, f)
		     && file_unchanged(&file, f);
		at[ok ? got : 0] = '\0';
		*out = (struct str){ at, got };
	}
	file_close(&file);
	return ok;
}

static bool
to_descriptor(void *ctx, struct str bytes)
{
	struct file_writer *w = ctx;

	if (!write_all(w->descriptor, bytes))
		w->error = errno;
	return w->error == 0;
}

/* A new file beside the target, so that rename stays within one file system. */
static bool
open_temporary(struct file_writer *w, struct str path, struct arena *mem)
{
	char *name = arena_alloc(mem, path.len + sizeof ".XXXXXX", 1, 1);

	memcpy(name, path.at, path.len);
	memcpy(name + path.len, ".XXXXXX", sizeof ".XXXXXX");
	w->temporary = name;
	w->descriptor = mkstemp(name);
	return w->descriptor >= 0;
}

bool
file_create(struct file_writer *w, struct str path, struct arena *mem, struct fail *f)
{
	struct stat st;

	*w = (struct file_writer){ .descriptor = STDOUT_FILENO };
	if (!str_eq(path, STR("-"))) {
		w->path = str_c(path, mem);
		bool is_there = stat(w->path, &st) == 0;
		if (is_there && S_ISDIR(st.st_mode))
			return fail_file(f, FAIL_CREATE, path, EISDIR);
		/* A device or pipe is written into; renaming over it would replace it. */
		bool is_stream = is_there && !S_ISREG(st.st_mode);
		if (is_stream)
			w->descriptor = open(w->path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
		if (is_stream ? w->descriptor < 0 : !open_temporary(w, path, mem))
			return fail_file(f, FAIL_CREATE, path, errno);
	}
	out_to(&w->out, to_descriptor, w);
	return true;
}

/* So that the new name itself survives a loss of power. */
static void
sync_folder(struct str path)
{
	struct arena scratch = { 0 };
	struct str folder = path_folder(path);
	int d = open(folder.len ? str_c(folder, &scratch) : ".", O_RDONLY | O_CLOEXEC);

	if (d >= 0) {
		fsync(d);
		close(d);
	}
	arena_free(&scratch);
}

static void
keep_error(struct file_writer *w, bool ok)
{
	if (!ok && !w->error)
		w->error = errno;
}

bool
file_finish(struct file_writer *w, struct fail *f)
{
	struct str path = w->path ? str_from(w->path) : STR("-");

	out_flush(&w->out);
	if (w->temporary && !w->error)
		keep_error(w, fsync(w->descriptor) == 0);
	if (w->path) {
		keep_error(w, close(w->descriptor) == 0);
		w->descriptor = -1;
	}
	if (w->temporary && !w->error)
		keep_error(w, rename(w->temporary, w->path) == 0);
	bool ok = w->error == 0;
	if (ok && w->temporary) {
		w->temporary = NULL;
		sync_folder(path);
	}
	if (!ok)
		fail_file(f, w->temporary ? FAIL_WRITE : FAIL_WRITE_STREAM, path, w->error);
	file_drop(w);
	return ok;
}

void
file_drop(struct file_writer *w)
{
	if (w->path && w->descriptor >= 0)
		close(w->descriptor);
	if (w->temporary)
		unlink(w->temporary);
	out_free(&w->out);
	w->descriptor = -1;
	w->temporary = NULL;
	w->path = NULL;
}

bool
file_make(struct str path, struct fail *f)
{
	struct arena scratch = { 0 };
	int d = open(
	    str_c(path, &scratch), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOCTTY, S_IRUSR | S_IWUSR);

	arena_free(&scratch);
	if (d < 0)
		return fail_file(f, FAIL_CREATE, path, errno);
	close(d);
	return true;
}

bool
file_beside(struct str *temporary, struct str path, struct arena *mem, struct fail *f)
{
	struct file_writer w = { 0 };
	struct stat st;

	if (stat(str_c(path, mem), &st) == 0 && S_ISDIR(st.st_mode))
		return fail_file(f, FAIL_CREATE, path, EISDIR);
	if (!open_temporary(&w, path, mem))
		return fail_file(f, FAIL_CREATE, path, errno);
	close(w.descriptor);
	*temporary = str_from(w.temporary);
	return true;
}

bool
file_replace(struct str path, struct str temporary, struct fail *f)
{
	struct arena scratch = { 0 };
	const char *from = str_c(temporary, &scratch);
	int d = open(from, O_RDONLY | O_CLOEXEC);
	bool ok = d >= 0 && fsync(d) == 0;

	ok = ok && rename(from, str_c(path, &scratch)) == 0;
	if (!ok) {
		fail_file(f, FAIL_WRITE, path, errno);
		unlink(from);
	}
	if (d >= 0)
		close(d);
	if (ok)
		sync_folder(path);
	arena_free(&scratch);
	return ok;
}

void
file_remove(struct str path)
{
	struct arena scratch = { 0 };

	unlink(str_c(path, &scratch));
	arena_free(&scratch);
}

void
file_say(struct str text)
{
	write_all(STDERR_FILENO, text);
}
