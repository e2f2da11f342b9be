#include "base/db.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <sqlite3.h>

#include "base/arena.h"

struct db {
	sqlite3 *handle;
	bool is_written;
	char shown[FAIL_TEXT_BYTES];
};

struct db_query {
	sqlite3_stmt *statement;
	struct db *db;
};

/* Of a read that the disk refuses, newer versions say that the file system is corrupt. */
static bool
is_reading(int code)
{
#ifdef SQLITE_IOERR_CORRUPTFS
	if (code == SQLITE_IOERR_CORRUPTFS)
		return true;
#endif
	return code == SQLITE_IOERR_READ;
}

/* What a code is to who reads, or writes; FAIL_DATABASE where SQLite says it best. */
static enum fail_code
code_of(const struct db *db, int code)
{
	switch (code) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return FAIL_LOCKED;
	case SQLITE_CANTOPEN: /* once it is open, its journal */
		return db->is_written ? FAIL_CREATE : FAIL_OPEN;
	case SQLITE_IOERR:
		if (is_reading(sqlite3_extended_errcode(db->handle)))
			return FAIL_READ;
		return db->is_written ? FAIL_WRITE : FAIL_DATABASE;
	case SQLITE_FULL:
	case SQLITE_READONLY:
		return db->is_written ? FAIL_WRITE : FAIL_DATABASE;
	default:
		return FAIL_DATABASE;
	}
}

static bool
trouble(struct db *db, struct fail *f)
{
	int code = db->handle ? sqlite3_errcode(db->handle) & 0xff : SQLITE_NOMEM;
	if (code == SQLITE_NOMEM)
		fail_memory();
	enum fail_code what = code_of(db, code);
	struct place at = { .file = str_from(db->shown) };
	if (what == FAIL_OPEN || what == FAIL_READ || what == FAIL_CREATE || what == FAIL_WRITE) {
		int error = code == SQLITE_FULL       ? ENOSPC
			    : code == SQLITE_READONLY ? EACCES
						      : sqlite3_system_errno(db->handle);
		/* The library does not always keep it. */
		return fail_file(f, what, at.file, error || code != SQLITE_IOERR ? error : EIO);
	}
	return fail_at(f, what, at, STR(""), str_from(sqlite3_errmsg(db->handle)));
}

static struct db *
db_new(struct str shown)
{
	struct db *db = memory_resize(NULL, 1, sizeof *db);
	memset(db, 0, sizeof *db);
	size_t n = shown.len < sizeof db->shown - 1 ? shown.len : sizeof db->shown - 1;
	memcpy(db->shown, shown.at, n);
	return db;
}

bool
db_open(struct db **out, struct str path, enum db_mode mode, struct fail *f)
{
	struct arena mem = { 0 };
	struct db *db = db_new(path);
	static const int flags[] = {
		[DB_READ] = SQLITE_OPEN_READONLY,
		[DB_WRITE] = SQLITE_OPEN_READWRITE,
		[DB_CREATE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
	};

	int code = sqlite3_open_v2(
	    str_c(path, &mem), &db->handle, flags[mode] | SQLITE_OPEN_NOMUTEX, NULL);
	arena_free(&mem);
	if (code != SQLITE_OK) {
		trouble(db, f);
		db_close(db);
		return false;
	}
	db->is_written = mode != DB_READ;
	*out = db;
	return true;
}

void
db_open_image(struct db **out, struct str image, struct str shown)
{
	struct db *db = db_new(shown);
	/* SQLite wants a plain pointer, and never writes through it when read-only. */
	union {
		const char *in;
		unsigned char *at;
	} bytes = { .in = image.at };
	sqlite3_int64 size = (sqlite3_int64)image.len;

	/* No byte of the image is looked at yet: nothing but memory can lack here. Its pages are
	 * used where they stand, as far as SQLite allows: to copy them took 2 ms of 10 for 500
	 * rows. A file's are copied, since one that is cut while it is mapped would end the
	 * program. */
	if (sqlite3_open_v2(
		":memory:", &db->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL)
		!= SQLITE_OK
	    || sqlite3_deserialize(
		   db->handle, "main", bytes.at, size, size, SQLITE_DESERIALIZE_READONLY)
		   != SQLITE_OK
	    || sqlite3_exec(db->handle, "PRAGMA mmap_size = 1099511627776", NULL, NULL, NULL)
		   != SQLITE_OK)
		fail_memory();
	*out = db;
}

void
db_close(struct db *db)
{
	if (!db)
		return;
	sqlite3_close(db->handle);
	free(db);
}

void
db_wait(struct db *db, int milliseconds)
{
	sqlite3_busy_timeout(db->handle, milliseconds);
}

bool
db_run(struct db *db, const char *sql, struct fail *f)
{
	return sqlite3_exec(db->handle, sql, NULL, NULL, NULL) == SQLITE_OK || trouble(db, f);
}

bool
db_query_begin(struct db_query **out, struct db *db, const char *sql, struct fail *f)
{
	sqlite3_stmt *statement;

	if (sqlite3_prepare_v3(db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL)
	    != SQLITE_OK)
		return trouble(db, f);
	*out = memory_resize(NULL, 1, sizeof **out);
	**out = (struct db_query){ statement, db };
	return true;
}

void
db_query_end(struct db_query *q)
{
	if (!q)
		return;
	sqlite3_finalize(q->statement);
	free(q);
}

/* What cannot be bound would be NULL in silence. */
static void
bound(int code)
{
	if (code == SQLITE_NOMEM)
		fail_memory();
	must(code == SQLITE_OK);
}

void
db_bind_whole(struct db_query *q, int at, int64_t n)
{
	bound(sqlite3_bind_int64(q->statement, at + 1, n));
}

void
db_bind_text(struct db_query *q, int at, struct str s)
{
	if (!s.at)
		bound(sqlite3_bind_null(q->statement, at + 1));
	else
		bound(sqlite3_bind_text64(
		    q->statement, at + 1, s.at, s.len, SQLITE_TRANSIENT, SQLITE_UTF8));
}

void
db_bind_bytes(struct db_query *q, int at, struct str s)
{
	bound(sqlite3_bind_blob64(q->statement, at + 1, s.at ? s.at : "", s.len, SQLITE_TRANSIENT));
}

bool
db_step(bool *row, struct db_query *q, struct fail *f)
{
	int code = sqlite3_step(q->statement);
	*row = code == SQLITE_ROW;
	if (code == SQLITE_ROW)
		return true;
	bool ok = code == SQLITE_DONE || trouble(q->db, f);
	db_reset(q);
	return ok;
}

void
db_reset(struct db_query *q)
{
	sqlite3_reset(q->statement);
	sqlite3_clear_bindings(q->statement);
}

int64_t
db_whole(const struct db_query *q, int column)
{
	return sqlite3_column_int64(q->statement, column);
}

struct str
db_text(const struct db_query *q, int column)
{
	const char *at = sqlite3_column_blob(q->statement, column);
	return (struct str){ at, (size_t)sqlite3_column_bytes(q->statement, column) };
}
