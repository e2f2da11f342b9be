#include "store/work_inside.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/hash.h"

/* The number behind "work" changes with what the tables hold. */
static const char tables[]
    = "CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;"
      "CREATE TABLE IF NOT EXISTS event (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE,"
      " name TEXT NOT NULL UNIQUE, told INTEGER NOT NULL, fingerprint TEXT NOT NULL DEFAULT '',"
      " entry TEXT, attention INTEGER, urgency INTEGER, status INTEGER, rows INTEGER,"
      " people INTEGER, outside INTEGER, same_list INTEGER NOT NULL DEFAULT 0,"
      " same_people INTEGER NOT NULL DEFAULT 0);"
      "CREATE TABLE IF NOT EXISTS list (event INTEGER, file TEXT, sha256 TEXT, content TEXT);"
      "CREATE INDEX IF NOT EXISTS list_event ON list (event);"
      "CREATE TABLE IF NOT EXISTS people (event INTEGER PRIMARY KEY, hashes BLOB);"
      "CREATE TABLE IF NOT EXISTS checks (event INTEGER, place INTEGER, id TEXT, kind INTEGER,"
      " PRIMARY KEY (event, place)) WITHOUT ROWID;"
      "CREATE TRIGGER IF NOT EXISTS anew BEFORE UPDATE OF entry ON event BEGIN"
      " DELETE FROM list WHERE event = old.id; DELETE FROM people WHERE event = old.id;"
      " DELETE FROM checks WHERE event = old.id; END;"
      "CREATE TRIGGER IF NOT EXISTS gone BEFORE DELETE ON event BEGIN"
      " DELETE FROM list WHERE event = old.id; DELETE FROM people WHERE event = old.id;"
      " DELETE FROM checks WHERE event = old.id; END;"
      "CREATE TABLE IF NOT EXISTS left_out (path TEXT PRIMARY KEY) WITHOUT ROWID;"
      "INSERT OR IGNORE INTO about VALUES ('work', '1');"
      "DELETE FROM left_out; UPDATE event SET told = 0, same_list = 0, same_people = 0;";

/* One batch at a time. A kill loses nothing that was kept; what a loss of power may cost is done
 * again. */
static const char manners[] = "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL;"
			      "PRAGMA synchronous = NORMAL;";

bool
work_whole(int64_t *out, struct work *w, const char *sql, struct fail *f)
{
	struct db_query *q;
	bool row = false;

	if (!db_query_begin(&q, w->db, sql, f))
		return false;
	bool ok = db_step(&row, q, f);
	*out = row ? db_whole(q, 0) : 0;
	db_query_end(q);
	return ok;
}

/* Draws the key of a new file. */
static bool
read_key(struct work *w, struct fail *f)
{
	struct db_query *q;
	char drawn[65];
	bool row;

	snprintf(drawn, sizeof drawn, "%016llx%016llx%016llx%016llx",
	    (unsigned long long)hash_seed_random(), (unsigned long long)hash_seed_random(),
	    (unsigned long long)hash_seed_random(), (unsigned long long)hash_seed_random());
	if (!db_query_begin(&q, w->db, "INSERT OR IGNORE INTO about VALUES ('key', ?)", f))
		return false;
	db_bind_text(q, 0, str_from(drawn));
	bool ok = db_step(&row, q, f);
	db_query_end(q);
	if (!ok || !db_query_begin(&q, w->db, "SELECT value FROM about WHERE name = 'key'", f))
		return false;
	ok = db_step(&row, q, f);
	if (ok && row)
		w->key = str_copy(db_text(q, 0), &w->mem);
	db_query_end(q);
	return ok;
}

static bool
prepare(struct work *w, struct fail *f)
{
	return db_query_begin(&w->next, w->db,
		   "SELECT id, path, name, fingerprint FROM event WHERE path > ?"
		   " ORDER BY path LIMIT 1",
		   f)
	       && db_query_begin(&w->keep, w->db,
		   "UPDATE event SET fingerprint = ?, entry = ?, attention = ?, urgency = ?,"
		   " status = ?, rows = ?, people = ?, outside = ? WHERE id = ?",
		   f)
	       && db_query_begin(&w->list, w->db, "INSERT INTO list VALUES (?, ?, ?, ?)", f)
	       && db_query_begin(&w->people, w->db, "REPLACE INTO people VALUES (?, ?)", f)
	       && db_query_begin(&w->check, w->db, "REPLACE INTO checks VALUES (?, ?, ?, ?)", f);
}

bool
work_open(struct work **out, struct str path, struct fail *f)
{
	struct work *w = memory_resize(NULL, 1, sizeof *w);

	*w = (struct work){ .db = NULL };
	*out = w;
	if ((path.len && !file_make(path, f)) || !db_open(&w->db, path, DB_CREATE, f)
	    || !db_run(w->db, manners, f) || !db_run(w->db, tables, f) || !read_key(w, f)
	    || !prepare(w, f)) {
		work_close(w);
		*out = NULL;
		return false;
	}
	return true;
}

void
work_close(struct work *w)
{
	if (!w)
		return;
	db_query_end(w->next);
	db_query_end(w->keep);
	db_query_end(w->list);
	db_query_end(w->people);
	db_query_end(w->check);
	db_close(w->db);
	arena_free(&w->mem);
	arena_free(&w->at_mem);
	free(w);
}

void
work_remove(struct str path)
{
	static const char *const parts[] = { "", "-wal", "-journal" };
	struct out name = { 0 };

	for (size_t i = 0; path.len && i < sizeof parts / sizeof *parts; i++) {
		name.len = 0;
		out_plain(&name, path);
		out_plain(&name, str_from(parts[i]));
		file_remove(out_text(&name));
	}
	out_free(&name);
}

struct str
work_key(const struct work *w)
{
	return w->key;
}

/* --- which events --- */

/* Binds up to two texts, and runs it to its end. */
static bool
run_with(
    struct work *w, const char *sql, struct str one, struct str other, bool *any, struct fail *f)
{
	struct db_query *q;

	if (!db_query_begin(&q, w->db, sql, f))
		return false;
	db_bind_text(q, 0, one);
	if (other.at)
		db_bind_text(q, 1, other);
	bool ok = db_step(any, q, f);
	db_query_end(q);
	return ok;
}

/* "ocean" of ocean.json, and of ocean/event.json. */
static struct str
short_name(struct str path)
{
	struct str folder = path_folder(path);
	struct str name = str_slice(path, folder.len, path.len);

	if (str_ends(name, STR(".json")))
		name.len -= strlen(".json");
	if ((str_eq(name, STR("event")) || str_eq(name, STR("report")) || name.len == 0)
	    && folder.len > 1) {
		struct str above = str_slice(folder, 0, folder.len - 1);
		above = str_slice(above, path_folder(above).len, above.len);
		if (above.len && !str_eq(above, STR(".")) && !str_eq(above, STR("..")))
			return above;
	}
	return name.len ? name : path;
}

/* The short name, and where that is another's, with a number of its path. */
static bool
find_name(struct out *name, struct work *w, struct str path, struct fail *f)
{
	char number[20];
	bool is_taken;

	out_plain(name, short_name(path));
	if (!run_with(w, "SELECT 1 FROM event WHERE name = ?1 AND path <> ?2", out_text(name), path,
		&is_taken, f))
		return false;
	if (is_taken) {
		snprintf(number, sizeof number, "-%016llx", (unsigned long long)hash_stored(path));
		out_plain(name, str_slice(str_from(number), 0, 9));
	}
	return true;
}

bool
work_add(struct work *w, struct str path, struct fail *f)
{
	struct out name = { 0 };
	bool any;
	bool ok = find_name(&name, w, path, f)
		  && run_with(w,
		      "INSERT INTO event (path, name, told) VALUES (?1, ?2, 1)"
		      " ON CONFLICT (path) DO UPDATE SET told = 1",
		      path, out_text(&name), &any, f);

	out_free(&name);
	return ok;
}

bool
work_leave_out(struct work *w, struct str path, struct fail *f)
{
	bool any;

	return run_with(
	    w, "INSERT OR IGNORE INTO left_out VALUES (?)", path, (struct str){ 0 }, &any, f);
}

bool
work_begin(struct work *w, struct fail *f)
{
	return db_run(w->db, "DELETE FROM event WHERE NOT told", f)
	       && work_whole(&w->count, w, "SELECT count(*) FROM event", f);
}

int64_t
work_count(const struct work *w)
{
	return w->count;
}

bool
work_next(bool *more, struct work_event *out, struct work *w, struct arena *mem, struct fail *f)
{
	db_bind_text(w->next, 0, w->at.at ? w->at : STR(""));
	if (!db_step(more, w->next, f))
		return false;
	if (!*more)
		return true;
	*out = (struct work_event){ .id = db_whole(w->next, 0),
		.path = str_copy(db_text(w->next, 1), mem),
		.name = str_copy(db_text(w->next, 2), mem),
		.fingerprint = str_copy(db_text(w->next, 3), mem) };
	db_reset(w->next);
	arena_reset(&w->at_mem);
	w->at = str_copy(out->path, &w->at_mem);
	return true;
}

/* --- what became of them --- */

static bool
keep_event(struct work *w, const struct work_event *event, const struct record *r,
    const struct entry *e, struct fail *f)
{
	const int64_t numbers[] = { entry_attention(e), entry_urgency(e), e->status, e->rows,
		e->people, r->people_count, event->id };
	bool row;

	db_bind_text(w->keep, 0, r->fingerprint.len ? r->fingerprint : STR(""));
	db_bind_text(w->keep, 1, r->entry);
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		db_bind_whole(w->keep, (int)i + 2, numbers[i]);
	return db_step(&row, w->keep, f);
}

static bool
is_list(const struct entry_input *input)
{
	return str_eq(input->role, STR("registrations")) || str_eq(input->role, STR("attendance"));
}

/* Lists stand before all other inputs, in the order of the sheet. */
static bool
keep_lists(
    struct work *w, int64_t event, struct str contents, const struct entry *e, struct fail *f)
{
	bool row;

	for (size_t i = 0; i < e->input_count; i++) {
		struct str content = { 0 };
		if (!is_list(&e->inputs[i]))
			continue;
		str_next(&content, &contents, ' ');
		db_bind_whole(w->list, 0, event);
		db_bind_text(w->list, 1, e->inputs[i].file);
		db_bind_text(w->list, 2, e->inputs[i].sha256);
		db_bind_text(w->list, 3, content.len ? content : (struct str){ 0 });
		if (!db_step(&row, w->list, f))
			return false;
	}
	return true;
}

static bool
keep_rest(
    struct work *w, int64_t event, const struct record *r, const struct entry *e, struct fail *f)
{
	bool row;

	for (size_t i = 0; i < e->check_count; i++) {
		db_bind_whole(w->check, 0, event);
		db_bind_whole(w->check, 1, (int64_t)i);
		db_bind_text(w->check, 2, e->checks[i].id);
		db_bind_whole(w->check, 3, e->checks[i].kind);
		if (!db_step(&row, w->check, f))
			return false;
	}
	if (r->people.len == 0)
		return true;
	db_bind_whole(w->people, 0, event);
	db_bind_bytes(w->people, 1, r->people);
	return db_step(&row, w->people, f);
}

bool
work_keep(struct work *w, const struct work_event *event, const struct record *r,
    const struct entry *e, struct fail *f)
{
	struct fail unused = { 0 };

	if (!db_run(w->db, "BEGIN", f))
		return false;
	bool ok = keep_event(w, event, r, e, f) && keep_lists(w, event->id, r->lists, e, f)
		  && keep_rest(w, event->id, r, e, f) && db_run(w->db, "COMMIT", f);
	if (!ok)
		db_run(w->db, "ROLLBACK", &unused);
	return ok;
}
