/* db.h - SQLite databases: the registry and the state of live lists. The door of SQLite.
 *
 * Every failure is FAIL_DATABASE with the file and what SQLite says of it, or FAIL_LOCKED; of one
 * that is written, also FAIL_CREATE and FAIL_WRITE, where the disk is full or may not be written.
 */
#ifndef BASE_DB_H
#define BASE_DB_H

#include "base/fail.h"

struct db;
struct db_query;

enum db_mode { DB_READ, DB_WRITE, DB_CREATE };

/* DB_READ opens an existing file read-only, DB_WRITE one to be written too, DB_CREATE makes a new
 * one. The struct lives until db_close. */
bool db_open(struct db **out, struct str path, enum db_mode mode, struct fail *f);
/* Opens the bytes of a database in place and read-only; they must outlive it and not be in WAL
 * mode. Cannot fail: they are looked at later. */
void db_open_image(struct db **out, struct str image, struct str shown);
/* What was begun and not committed is undone. */
void db_close(struct db *db);
/* Waits that long for others, where it would fail with FAIL_LOCKED at once. */
void db_wait(struct db *db, int milliseconds);

/* Runs statements that give no rows. */
bool db_run(struct db *db, const char *sql, struct fail *f);

/* A prepared statement; db_query_end frees it (NULL is fine). Parameters and columns count from 0.
 */
bool db_query_begin(struct db_query **out, struct db *db, const char *sql, struct fail *f);
void db_query_end(struct db_query *q);
void db_bind_whole(struct db_query *q, int at, int64_t n);
/* Text and bytes are copied by SQLite; an absent str binds NULL. */
void db_bind_text(struct db_query *q, int at, struct str s);
void db_bind_bytes(struct db_query *q, int at, struct str s);
/* The next row (*row true) or the end, after which the query can be bound and run again. */
bool db_step(bool *row, struct db_query *q, struct fail *f);
void db_reset(struct db_query *q);
int64_t db_whole(const struct db_query *q, int column);
/* Lives until the next step or reset. */
struct str db_text(const struct db_query *q, int column);

#endif
