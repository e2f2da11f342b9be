#include "store/state_rows.h"

#include <stdio.h>
#include <stdlib.h>

/* The most that figures come to: products of what a check is made of are below 2^59. */
#define FIGURE_MOST    ((int64_t)1 << 40)
#define MEASURE_MOST   ((int64_t)1 << 29)
#define THRESHOLD_MOST 1000000000

static const char *const kinds[] = { [CHECK_COUNT] = "count", [CHECK_SHARE] = "share" };

bool
state_outcome(enum outcome *out, struct str word)
{
	for (int o = OUTCOME_PASS; o <= OUTCOME_REVIEW; o++)
		if (str_eq(outcome_word((enum outcome)o), word)) {
			*out = (enum outcome)o;
			return true;
		}
	return false;
}

static bool
reading_of(enum reading *out, struct str word)
{
	for (int r = 0; r < READING_COUNT; r++)
		if (str_eq(reading_word((enum reading)r), word)) {
			*out = (enum reading)r;
			return true;
		}
	return false;
}

bool
state_damaged(struct str path, const char *table, struct fail *f)
{
	char what[64];
	int len = snprintf(what, sizeof what, "damaged table %s", table);

	return fail_at(f, FAIL_STATE, (struct place){ .file = path }, STR(""),
	    (struct str){ what, (size_t)len });
}

/* --- reading --- */

/* Columns one after the other; ok is false once one holds what we never write. */
struct row {
	const struct db_query *q;
	int column;
	bool ok;
	struct arena *mem;
};

static int64_t
next_between(struct row *r, int64_t least, int64_t most)
{
	int64_t n = db_whole(r->q, r->column++);

	r->ok = r->ok && n >= least && n <= most;
	return n;
}

static int64_t
next_figure(struct row *r)
{
	return next_between(r, 0, FIGURE_MOST);
}

static struct str
next_text(struct row *r)
{
	return str_copy(db_text(r->q, r->column++), r->mem);
}

static struct measure
next_measure(struct row *r)
{
	int64_t part = next_between(r, 0, MEASURE_MOST);

	return (struct measure){ part, next_between(r, 0, MEASURE_MOST) };
}

static bool
read_run(struct run *out, const struct db_query *q, struct arena *mem)
{
	struct row r = { q, 0, true, mem };

	out->number = next_between(&r, 1, FIGURE_MOST);
	out->at = next_figure(&r);
	out->program = next_text(&r);
	out->registry = next_text(&r);
	out->policy = next_text(&r);
	out->edition = next_text(&r);
	struct str terms = next_text(&r);
	if (terms.len == SHA256_HEX)
		memcpy(out->terms.sha256, terms.at, SHA256_HEX);
	out->completed = next_figure(&r);
	r.ok = state_outcome(&out->outcome, next_text(&r)) && r.ok;
	r.ok = reading_of(&out->reading, next_text(&r)) && r.ok;
	out->rows = next_figure(&r);
	out->people = next_figure(&r);
	out->institutions = next_figure(&r);
	out->questions = next_figure(&r);
	for (int i = 0; i < QUANTITY_COUNT; i++)
		out->quantity[i] = next_figure(&r);
	out->checks = arena_array(mem, struct check_result, POLICY_CHECKS);
	return r.ok;
}

static bool
read_check(struct run *to, struct row *r)
{
	if (to->check_count == POLICY_CHECKS)
		return false;
	struct check *check = arena_new(r->mem, struct check);
	struct check_result *c = &to->checks[to->check_count++];
	c->check = check;
	check->id = next_text(r);
	check->kind
	    = str_eq(next_text(r), str_from(kinds[CHECK_SHARE])) ? CHECK_SHARE : CHECK_COUNT;
	check->num = next_between(r, 0, THRESHOLD_MOST);
	check->den = next_between(r, 1, THRESHOLD_MOST);
	r->ok = state_outcome(&c->outcome, next_text(r)) && r->ok;
	c->value = next_measure(r);
	c->low = next_measure(r);
	c->high = next_measure(r);
	c->bounded = next_figure(r);
	c->met = next_figure(r);
	c->margin_people = next_between(r, -MEASURE_MOST, MEASURE_MOST);
	return r->ok;
}

/* In the order of their runs, to which they are added. */
static bool
read_checks(struct history *h, struct db *db, struct str path, struct arena *mem, struct fail *f)
{
	struct db_query *q;
	bool row, ok = true;
	size_t i = 0;

	if (!db_query_begin(&q, db,
		"SELECT run, id, kind, num, den, outcome, value, value_of, low, low_of, high,"
		" high_of, bounded, met, margin FROM checked ORDER BY run, position",
		f))
		return false;
	while (ok && (ok = db_step(&row, q, f)) && row) {
		struct row r = { q, 1, true, mem };
		int64_t number = db_whole(q, 0);
		while (i < h->count && h->items[i].number < number)
			i++;
		ok = i < h->count && h->items[i].number == number && read_check(&h->items[i], &r);
	}
	db_query_end(q);
	return ok || state_damaged(path, "checked", f);
}

bool
state_runs_read(
    struct history *out, struct db *db, struct str path, struct arena *mem, struct fail *f)
{
	struct db_query *q;
	struct run *items = NULL;
	size_t count = 0, cap = 0;
	bool row, ok = true;

	if (!db_query_begin(&q, db,
		"SELECT number, at, program, registry, policy, edition, terms, completed, outcome,"
		" reading, rows, people, institutions, questions, host, host_capped, unaffiliated,"
		" external, external_counted, academicians, partners_present, partners FROM run"
		" ORDER BY number",
		f))
		return false;
	while (ok && (ok = db_step(&row, q, f)) && row) {
		GROW(&items, count, &cap);
		items[count] = (struct run){ 0 };
		ok = read_run(&items[count++], q, mem);
	}
	db_query_end(q);
	out->items = arena_array(mem, struct run, count + 1);
	out->count = count;
	if (count)
		memcpy(out->items, items, count * sizeof *items);
	free(items);
	return (ok || state_damaged(path, "run", f)) && read_checks(out, db, path, mem, f);
}

/* --- writing --- */

static bool
write_check(struct db_query *q, int64_t number, int64_t position, const struct check_result *c,
    struct fail *f)
{
	const int64_t figures[] = { c->value.part, c->value.whole, c->low.part, c->low.whole,
		c->high.part, c->high.whole, c->bounded, c->met, c->margin_people };
	bool row;

	db_bind_whole(q, 0, number);
	db_bind_whole(q, 1, position);
	db_bind_text(q, 2, c->check->id);
	db_bind_text(q, 3, str_from(kinds[c->check->kind]));
	db_bind_whole(q, 4, c->check->num);
	db_bind_whole(q, 5, c->check->den);
	db_bind_text(q, 6, outcome_word(c->outcome));
	for (int i = 0; i < (int)(sizeof figures / sizeof *figures); i++)
		db_bind_whole(q, 7 + i, figures[i]);
	return db_step(&row, q, f);
}

static bool
write_checks(struct db *db, const struct run *run, int64_t number, struct fail *f)
{
	struct db_query *q;
	bool ok = true;

	if (!db_query_begin(&q, db,
		"INSERT INTO checked VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", f))
		return false;
	for (size_t i = 0; ok && i < run->check_count; i++)
		ok = write_check(q, number, (int64_t)i, &run->checks[i], f);
	db_query_end(q);
	return ok;
}

static bool
write_figures(int64_t *number, struct db *db, const struct run *run, struct fail *f)
{
	const struct str texts[] = { run->program, run->registry, run->policy, run->edition,
		str_from(run->terms.sha256) };
	const struct str words[] = { outcome_word(run->outcome), reading_word(run->reading) };
	const int64_t figures[] = { run->rows, run->people, run->institutions, run->questions };
	struct db_query *q;
	bool row;
	int at = 0;

	if (!db_query_begin(&q, db,
		"INSERT INTO run SELECT coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
		" ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM run RETURNING number",
		f))
		return false;
	db_bind_whole(q, at++, run->at);
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		db_bind_text(q, at++, texts[i].at ? texts[i] : STR(""));
	db_bind_whole(q, at++, run->completed);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		db_bind_text(q, at++, words[i]);
	for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
		db_bind_whole(q, at++, figures[i]);
	for (int i = 0; i < QUANTITY_COUNT; i++)
		db_bind_whole(q, at++, run->quantity[i]);
	bool ok = db_step(&row, q, f);
	*number = ok && row ? db_whole(q, 0) : 0;
	ok = ok && db_step(&row, q, f);
	db_query_end(q);
	return ok;
}

bool
state_run_write(struct db *db, const struct run *run, struct fail *f)
{
	int64_t number;

	return write_figures(&number, db, run, f) && write_checks(db, run, number, f);
}
