#include "store/state.h"

#include "base/db.h"
#include "base/file.h"
#include "store/state_rows.h"

/* "roll" */
#define APPLICATION 1919904876
#define LAYOUT      1
#define KEY_BYTES   16
/* Who reads the history is done in no time, and so is who commits. */
#define WAIT_MS 5000

static const char *const tables
    = "CREATE TABLE last (one INTEGER PRIMARY KEY CHECK (one = 1), key BLOB NOT NULL,"
      " fingerprint TEXT NOT NULL, people BLOB NOT NULL, full BLOB NOT NULL,"
      " questions BLOB NOT NULL);"
      "CREATE TABLE run (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, program TEXT NOT NULL,"
      " registry TEXT NOT NULL, policy TEXT NOT NULL, edition TEXT NOT NULL,"
      " terms TEXT NOT NULL, completed INTEGER NOT NULL, outcome TEXT NOT NULL,"
      " reading TEXT NOT NULL, rows INTEGER NOT NULL, people INTEGER NOT NULL,"
      " institutions INTEGER NOT NULL, questions INTEGER NOT NULL, host INTEGER NOT NULL,"
      " host_capped INTEGER NOT NULL, unaffiliated INTEGER NOT NULL, external INTEGER NOT NULL,"
      " external_counted INTEGER NOT NULL, academicians INTEGER NOT NULL,"
      " partners_present INTEGER NOT NULL, partners INTEGER NOT NULL);"
      "CREATE TABLE checked (run INTEGER NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL,"
      " kind TEXT NOT NULL, num INTEGER NOT NULL, den INTEGER NOT NULL, outcome TEXT NOT NULL,"
      " value INTEGER NOT NULL, value_of INTEGER NOT NULL, low INTEGER NOT NULL,"
      " low_of INTEGER NOT NULL, high INTEGER NOT NULL, high_of INTEGER NOT NULL,"
      " bounded INTEGER NOT NULL, met INTEGER NOT NULL, margin INTEGER NOT NULL,"
      " PRIMARY KEY (run, position)) WITHOUT ROWID;"
      "PRAGMA application_id = 1919904876; PRAGMA user_version = 1";

/* The one number that a statement gives. */
static bool
ask(int64_t *out, struct db *db, const char *sql, struct fail *f)
{
	struct db_query *q;
	bool row;

	if (!db_query_begin(&q, db, sql, f))
		return false;
	bool ok = db_step(&row, q, f);
	*out = ok && row ? db_whole(q, 0) : 0;
	db_query_end(q);
	return ok;
}

/* A key that nobody can guess. */
static bool
make(const struct state *s, struct fail *f)
{
	return db_run(s->db, tables, f)
	       && db_run(
		   s->db, "INSERT INTO last VALUES (1, randomblob(16), '', x'', x'', x'')", f);
}

/* What no database says is told as what it is here. */
static bool
no_state(const struct state *s, const struct fail *trouble, struct fail *f)
{
	struct place at = { .file = s->path };

	if (trouble->code == FAIL_DATABASE)
		return fail_at(f, FAIL_STATE, at, STR(""), str_from(trouble->expected));
	*f = *trouble;
	return false;
}

/* Begins, and looks whose file it is; *is_new: nobody's yet. */
static bool
begin(bool *is_new, const struct state *s, const char *sql, struct fail *f)
{
	int64_t application, layout, count;
	struct fail trouble = { 0 };
	struct place at = { .file = s->path };

	if (!db_run(s->db, sql, &trouble)
	    || !ask(&application, s->db, "PRAGMA application_id", &trouble)
	    || !ask(&layout, s->db, "PRAGMA user_version", &trouble)
	    || !ask(&count, s->db, "SELECT count(*) FROM sqlite_schema", &trouble))
		return no_state(s, &trouble, f);
	*is_new = !application && !layout && !count;
	if (*is_new)
		return true;
	if (application != APPLICATION)
		return fail_at(f, FAIL_STATE, at, STR(""), STR("application_id"));
	return layout == LAYOUT || fail_at(f, FAIL_STATE, at, STR(""), STR("user_version"));
}

static bool
read_last(struct state *out, struct arena *mem, struct fail *f)
{
	struct db_query *q;
	bool row;

	if (!db_query_begin(&q, out->db,
		"SELECT key, fingerprint, (SELECT outcome FROM run ORDER BY number DESC LIMIT 1)"
		" FROM last",
		f))
		return false;
	bool ok = db_step(&row, q, f);
	if (ok && row) {
		struct str print = db_text(q, 1), outcome = db_text(q, 2);
		out->key = str_copy(db_text(q, 0), mem);
		if (print.len == SHA256_HEX)
			memcpy(out->fingerprint.sha256, print.at, SHA256_HEX);
		out->any = outcome.len;
		ok = !out->any || state_outcome(&out->outcome, outcome);
	}
	ok = ok && row && out->key.len == KEY_BYTES;
	db_query_end(q);
	return ok || state_damaged(out->path, "last", f);
}

bool
state_open(struct state *out, struct str path, struct arena *mem, struct fail *f)
{
	bool is_new = false;

	*out = (struct state){ .path = path };
	if (!file_make(path, f) || !db_open(&out->db, path, DB_WRITE, f)
	    || !begin(&is_new, out, "BEGIN IMMEDIATE", f) || (is_new && !make(out, f)))
		return false;
	db_wait(out->db, WAIT_MS);
	return read_last(out, mem, f);
}

void
state_close(struct state *s)
{
	db_close(s->db);
	s->db = NULL;
}

bool
state_history(struct history *out, const struct state *s, struct arena *mem, struct fail *f)
{
	return state_runs_read(out, s->db, s->path, mem, f);
}

bool
state_trace(struct trace *out, const struct state *s, struct arena *mem, struct fail *f)
{
	struct str parts[TRACE_PARTS];
	struct db_query *q;
	bool row;

	if (!db_query_begin(&q, s->db, "SELECT people, full, questions FROM last", f))
		return false;
	bool ok = db_step(&row, q, f) && row;
	for (int i = 0; ok && i < TRACE_PARTS; i++)
		parts[i] = db_text(q, i);
	ok = ok && trace_read(out, parts, mem);
	db_query_end(q);
	return ok || state_damaged(s->path, "last", f);
}

static bool
keep_trace(struct state *s, const struct trace *trace, struct fail *f)
{
	struct str parts[TRACE_PARTS];
	struct db_query *q;
	bool row;

	if (!db_query_begin(&q, s->db, "UPDATE last SET people = ?, full = ?, questions = ?", f))
		return false;
	trace_write(parts, trace);
	for (int i = 0; i < TRACE_PARTS; i++)
		db_bind_bytes(q, i, parts[i]);
	bool ok = db_step(&row, q, f);
	db_query_end(q);
	return ok;
}

bool
state_keep_print(struct state *s, const struct fingerprint *print, struct fail *f)
{
	struct db_query *q;
	bool row;

	if (!db_query_begin(&q, s->db, "UPDATE last SET fingerprint = ?", f))
		return false;
	db_bind_text(q, 0, print ? str_from(print->sha256) : STR(""));
	bool ok = db_step(&row, q, f);
	db_query_end(q);
	return ok;
}

bool
state_keep_run(struct state *s, const struct run *run, const struct trace *trace,
    const struct fingerprint *print, struct fail *f)
{
	return state_run_write(s->db, run, f) && keep_trace(s, trace, f)
	       && state_keep_print(s, print, f);
}

bool
state_commit(struct state *s, struct fail *f)
{
	return db_run(s->db, "COMMIT", f);
}

bool
state_history_load(struct history *out, struct str path, struct arena *mem, struct fail *f)
{
	struct state s = { .path = path };
	bool is_new = false;
	bool ok = db_open(&s.db, path, DB_WRITE, f);

	*out = (struct history){ .count = 0 };
	if (ok)
		db_wait(s.db, WAIT_MS);
	ok = ok && begin(&is_new, &s, "BEGIN", f) && (is_new || state_history(out, &s, mem, f));
	state_close(&s);
	return ok;
}
