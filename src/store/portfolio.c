#include "store/portfolio.h"

#include "store/work_inside.h"

/* What an event needs besides its own report says of it: crossing.h marks it. */
#define SEEN "CASE WHEN attention = 4 AND (same_list OR same_people) THEN 3 ELSE attention END"
_Static_assert(ATTENTION_PASS == 4 && ATTENTION_LOOK == 3, "SEEN speaks of them");

static bool
count_events(struct portfolio *p, struct fail *f)
{
	struct db_query *q;
	bool row = true;

	if (!db_query_begin(&q, p->work->db,
		"SELECT " SEEN " AS seen, count(*), sum(rows), sum(people), max(status) FROM event"
		" GROUP BY seen ORDER BY seen",
		f))
		return false;
	bool ok = db_step(&row, q, f);
	for (; ok && row; ok = db_step(&row, q, f)) {
		int64_t seen = db_whole(q, 0), status = db_whole(q, 4);
		must(seen >= 0 && seen < ATTENTION_COUNT);
		p->of[seen] = db_whole(q, 1);
		p->events += p->of[seen];
		p->rows += db_whole(q, 2);
		p->people += db_whole(q, 3);
		/* They come with the worst first. */
		if (p->events == p->of[seen])
			p->status = (int)status;
	}
	db_query_end(q);
	return ok;
}

static bool
read_checks(struct portfolio *p, struct fail *f)
{
	struct db_query *q;
	bool row = true;

	if (!db_query_begin(&q, p->work->db,
		"SELECT id, min(kind), min(place) AS first FROM checks GROUP BY id"
		" ORDER BY first, id",
		f))
		return false;
	bool ok = db_step(&row, q, f);
	for (; ok && row && p->check_count < PORTFOLIO_CHECKS; ok = db_step(&row, q, f))
		p->checks[p->check_count++]
		    = (struct check){ .id = str_copy(db_text(q, 0), &p->mem),
			      .kind = db_whole(q, 1) == CHECK_SHARE ? CHECK_SHARE : CHECK_COUNT };
	db_query_end(q);
	return ok;
}

bool
portfolio_open(struct portfolio *out, struct work *w, bool has_people, struct fail *f)
{
	*out = (struct portfolio){ .work = w, .has_people = has_people };
	return count_events(out, f) && read_checks(out, f)
	       && work_whole(&out->left_out, w, "SELECT count(*) FROM left_out", f)
	       && work_whole(&out->lists, w,
		   "SELECT count(*) FROM (SELECT DISTINCT by_bytes, mark FROM same_list)", f)
	       && work_whole(&out->pairs, w, "SELECT count(*) FROM pair", f)
	       && work_whole(&out->everywhere, w, "SELECT count(*) FROM everywhere", f);
}

void
portfolio_free(struct portfolio *p)
{
	arena_free(&p->mem);
}

/* --- events --- */

bool
entries_begin(
    struct entries *e, const struct portfolio *p, enum attention attention, struct fail *f)
{
	*e = (struct entries){ .query = NULL };
	if (!db_query_begin(&e->query, p->work->db,
		"SELECT entry, same_list, same_people, " SEEN " AS seen FROM event"
		" WHERE ?1 = 5 OR seen = ?1 ORDER BY seen, urgency, name",
		f))
		return false;
	db_bind_whole(e->query, 0, attention);
	return true;
}
_Static_assert(ATTENTION_COUNT == 5, "entries_begin speaks of it");

bool
entries_next(bool *more, struct entries *e, struct fail *f)
{
	struct json_doc doc;

	if (!db_step(more, e->query, f))
		return false;
	if (!*more)
		return true;
	arena_reset(&e->mem);
	if (!json_parse(&doc, db_text(e->query, 0), STR("work"), f))
		return false;
	bool ok = entry_read(&e->entry, json_root(&doc), &e->mem, f);
	json_free(&doc);
	e->entry.has_same_list = db_whole(e->query, 1);
	e->entry.same_people_events = db_whole(e->query, 2);
	return ok;
}

void
entries_end(struct entries *e)
{
	db_query_end(e->query);
	e->query = NULL;
	arena_free(&e->mem);
}

/* --- what is no event --- */

struct db_query *
left_out_begin(const struct portfolio *p, struct fail *f)
{
	struct db_query *q;

	return db_query_begin(&q, p->work->db, "SELECT path FROM left_out ORDER BY path", f) ? q
											     : NULL;
}

bool
left_out_next(bool *more, struct str *path, struct db_query *q, struct fail *f)
{
	if (!db_step(more, q, f))
		return false;
	if (*more)
		*path = db_text(q, 0);
	return true;
}

void
left_out_end(struct db_query *q)
{
	db_query_end(q);
}
