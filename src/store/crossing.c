#include "store/crossing.h"

#include "store/likeness.h"
#include "store/work_inside.h"

#define TEXT_OF_(n) #n
#define TEXT_OF(n)  TEXT_OF_(n)

/* By their bytes, and then by what they say, where that shows more. */
static const char find_lists[]
    = "CREATE TEMP TABLE same_list (by_bytes INTEGER, mark TEXT, event INTEGER, file TEXT);"
      "INSERT INTO same_list SELECT 1, sha256, event, min(file) FROM list WHERE sha256 IN"
      " (SELECT sha256 FROM list GROUP BY sha256 HAVING count(DISTINCT event) > 1)"
      " GROUP BY sha256, event;"
      "INSERT INTO same_list SELECT 0, content, event, min(file) FROM list WHERE content IN"
      " (SELECT content FROM list WHERE content IS NOT NULL GROUP BY content"
      "  HAVING count(DISTINCT event) > 1 AND count(DISTINCT sha256) > 1)"
      " GROUP BY content, event;";

/* Of the few hashes that several events have, all pairs of these events. */
static const char find_pairs[]
    = "CREATE INDEX temp.hash_order ON hash (hash, event, person);"
      "CREATE TEMP TABLE several AS SELECT hash FROM hash GROUP BY hash"
      " HAVING min(event) < max(event);"
      "CREATE TEMP TABLE everywhere AS SELECT several.hash AS hash FROM several"
      " JOIN hash ON hash.hash = several.hash GROUP BY several.hash"
      " HAVING count(DISTINCT event) > " TEXT_OF(
	  CROSSING_EVENTS) ";"
			   "DELETE FROM several WHERE hash IN everywhere;"
			   "CREATE TEMP TABLE pair AS"
			   " SELECT a.event AS one, b.event AS other,"
			   "  min(count(DISTINCT a.person), count(DISTINCT b.person)) AS people"
			   " FROM several CROSS JOIN hash a ON a.hash = several.hash"
			   " CROSS JOIN hash b ON b.hash = several.hash AND b.event > a.event"
			   " GROUP BY a.event, b.event HAVING people >= " TEXT_OF(
			       CROSSING_PEOPLE) ";"
						"DELETE FROM pair WHERE people * " TEXT_OF(
						    CROSSING_PART) " <"
								   " min((SELECT outside FROM "
								   "event WHERE id = one),"
								   "  (SELECT outside FROM event "
								   "WHERE id = other));";

static const char mark_events[]
    = "UPDATE event SET same_list = 1 WHERE id IN (SELECT event FROM same_list);"
      "CREATE TEMP TABLE paired (id INTEGER PRIMARY KEY, events INTEGER);"
      "INSERT INTO paired SELECT id, count(*) FROM"
      " (SELECT one AS id FROM pair UNION ALL SELECT other FROM pair) GROUP BY id;"
      "UPDATE event SET same_people = (SELECT events FROM paired WHERE paired.id = event.id)"
      " WHERE id IN (SELECT id FROM paired);";

static bool
put_hashes(struct db_query *put, int64_t event, struct str records, struct fail *f)
{
	uint32_t person;
	bool row;

	for (size_t at = 0; at + LIKENESS_PERSON_BYTES <= records.len;
	     at += LIKENESS_PERSON_BYTES) {
		memcpy(&person, records.at + at, sizeof person);
		db_bind_bytes(
		    put, 0, (struct str){ records.at + at + sizeof person, LIKENESS_BYTES });
		db_bind_whole(put, 1, event);
		db_bind_whole(put, 2, person);
		if (!db_step(&row, put, f))
			return false;
	}
	return true;
}

/* A row for each hash: they are put in order at once, and not one by one as they come. */
static bool
spread_hashes(struct work *w, struct fail *f)
{
	struct db_query *get = NULL, *put = NULL;
	bool row = true;
	bool ok
	    = db_run(w->db, "CREATE TEMP TABLE hash (hash BLOB, event INTEGER, person INTEGER)", f)
	      && db_query_begin(&get, w->db, "SELECT event, hashes FROM people", f)
	      && db_query_begin(&put, w->db, "INSERT INTO hash VALUES (?, ?, ?)", f);

	while (ok && row) {
		ok = db_step(&row, get, f);
		if (ok && row)
			ok = put_hashes(put, db_whole(get, 0), db_text(get, 1), f);
	}
	db_query_end(get);
	db_query_end(put);
	return ok;
}

bool
crossing_find(struct work *w, struct fail *f)
{
	return db_run(w->db, "BEGIN", f) && db_run(w->db, find_lists, f) && spread_hashes(w, f)
	       && db_run(w->db, find_pairs, f) && db_run(w->db, mark_events, f)
	       && db_run(w->db, "COMMIT", f);
}

/* --- to be looked at --- */

bool
same_lists_begin(struct crossing *c, struct work *w, struct fail *f)
{
	*c = (struct crossing){ .query = NULL };
	return db_query_begin(&c->query, w->db,
	    "SELECT mark, by_bytes, name, file, count(*) OVER list, min(name) OVER list AS first"
	    " FROM same_list JOIN event ON id = event WINDOW list AS (PARTITION BY by_bytes, mark)"
	    " ORDER BY first, by_bytes DESC, mark, name",
	    f);
}

bool
same_lists_next(bool *more, struct same_list *out, struct crossing *c, struct fail *f)
{
	if (!db_step(more, c->query, f) || !*more)
		return f->code == FAIL_NONE;
	struct str mark = db_text(c->query, 0);
	*out = (struct same_list){ .is_first = !str_eq(mark, out_text(&c->last)),
		.by_bytes = db_whole(c->query, 1),
		.name = db_text(c->query, 2),
		.file = db_text(c->query, 3),
		.events = db_whole(c->query, 4) };
	c->last.len = 0;
	out_plain(&c->last, mark);
	return true;
}

bool
same_people_begin(struct crossing *c, struct work *w, struct fail *f)
{
	*c = (struct crossing){ .query = NULL };
	return db_query_begin(&c->query, w->db,
	    "SELECT a.name, b.name, pair.people, a.outside, b.outside FROM pair"
	    " JOIN event a ON a.id = one JOIN event b ON b.id = other"
	    " ORDER BY pair.people * 1000000 / min(a.outside, b.outside) DESC, pair.people DESC,"
	    "  min(a.name, b.name), max(a.name, b.name)",
	    f);
}

bool
same_people_next(bool *more, struct same_people *out, struct crossing *c, struct fail *f)
{
	if (!db_step(more, c->query, f) || !*more)
		return f->code == FAIL_NONE;
	*out = (struct same_people){ .people = db_whole(c->query, 2) };
	bool turned = str_cmp(db_text(c->query, 0), db_text(c->query, 1)) > 0;
	for (int i = 0; i < 2; i++) {
		int from = turned ? 1 - i : i;
		out->name[i] = db_text(c->query, from);
		out->of[i] = db_whole(c->query, 3 + from);
	}
	return true;
}

void
crossing_end(struct crossing *c)
{
	db_query_end(c->query);
	out_free(&c->last);
	*c = (struct crossing){ .query = NULL };
}
