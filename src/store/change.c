#include "store/change.h"

#include <stdlib.h>
#include <string.h>

#define SHRUNK_LEAST 5

/* --- people --- */

/* People of one key at both runs who are not the same in all, by their sides. */
struct several {
	size_t then[SIDE_COUNT], now[SIDE_COUNT];
};

static size_t
same_keys(const struct trace_person *p, size_t count)
{
	size_t n = 0;

	while (n < count && memcmp(p[n].key, p->key, TRACE_KEY) == 0)
		n++;
	return n;
}

/* Who is as before in all is left out of both. */
static void
leave_same(struct several *s, const struct trace_person *then, size_t then_count,
    const struct trace_person *now, size_t now_count)
{
	size_t i = 0, k = 0;

	*s = (struct several){ 0 };
	while (i < then_count || k < now_count) {
		int order = i == then_count  ? 1
			    : k == now_count ? -1
					     : trace_cmp_person(&then[i], &now[k]);
		if (order < 0)
			s->then[then[i].side]++;
		if (order > 0)
			s->now[now[k].side]++;
		i += order <= 0;
		k += order >= 0;
	}
}

/* How many went from one to the other; they are taken off both. */
static size_t
take(size_t *from, size_t *to)
{
	size_t n = *from < *to ? *from : *to;

	*from -= n;
	*to -= n;
	return n;
}

/* First those who stayed on their side, of another institution. */
static void
pair(struct change *c, struct several *s)
{
	for (int i = 0; i < SIDE_COUNT; i++)
		c->elsewhere += take(&s->then[i], &s->now[i]);
	for (int i = 0; i < SIDE_COUNT; i++)
		for (int k = 0; k < SIDE_COUNT; k++)
			c->moved[i][k] += take(&s->then[i], &s->now[k]);
	for (int i = 0; i < SIDE_COUNT; i++) {
		c->out[i] += s->then[i];
		c->in[i] += s->now[i];
	}
}

static void
compare_people(struct change *c, const struct trace *then, const struct trace *now)
{
	struct several s;
	size_t i = 0, k = 0;

	while (i < then->person_count || k < now->person_count) {
		const struct trace_person *p = &then->people[i], *q = &now->people[k];
		int order = i == then->person_count  ? 1
			    : k == now->person_count ? -1
						     : memcmp(p->key, q->key, TRACE_KEY);
		size_t ps = order <= 0 ? same_keys(p, then->person_count - i) : 0;
		size_t qs = order >= 0 ? same_keys(q, now->person_count - k) : 0;
		leave_same(&s, p, ps, q, qs);
		pair(c, &s);
		i += ps;
		k += qs;
	}
}

static bool
people_differ(const struct change *c)
{
	size_t n = c->elsewhere;

	for (int s = 0; s < SIDE_COUNT; s++) {
		n += c->in[s] + c->out[s];
		for (int t = 0; t < SIDE_COUNT; t++)
			n += c->moved[s][t];
	}
	return n > 0;
}

/* --- institutions --- */

static bool
is_full(const struct trace *t, const struct trace_institution *i)
{
	return t->full_count
	       && bsearch(i, t->full, t->full_count, sizeof *t->full, trace_cmp_institution);
}

static void
compare_institutions(struct change *c, const struct trace *then, const struct trace *now,
    const struct trace_keys *keys, struct arena *mem)
{
	const struct counts *counts = &c->audit->counts;

	c->filled = arena_array(mem, uint32_t, counts->tally_count + 1);
	c->freed = arena_array(mem, uint32_t, counts->tally_count + 1);
	c->freed_gone = then->full_count;
	for (size_t t = 0; t < counts->tally_count; t++) {
		uint32_t unit = counts->tallies[t].unit;
		struct trace_institution i = trace_institution_of(c->audit, unit, keys);
		bool was = is_full(then, &i), is = is_full(now, &i);
		c->freed_gone -= was;
		if (is && !was)
			c->filled[c->filled_count++] = unit;
		if (was && !is)
			c->freed[c->freed_count++] = unit;
	}
}

/* --- questions --- */

static bool
is_asked(const struct trace *t, const struct trace_question *q)
{
	return t->question_count
	       && bsearch(
		   q, t->questions, t->question_count, sizeof *t->questions, trace_cmp_question);
}

static void
compare_questions(
    struct change *c, const struct trace *then, const struct trace *now, struct arena *mem)
{
	const struct questions *asked = &c->audit->questions;

	c->opened = arena_array(mem, uint32_t, asked->count + 1);
	c->closed = arena_array(mem, const struct trace_question *, then->question_count + 1);
	for (uint32_t i = 0; i < asked->count; i++) {
		struct trace_question q = trace_question_of(&asked->items[i]);
		if (!is_asked(then, &q))
			c->opened[c->opened_count++] = i;
	}
	for (size_t i = 0; i < then->question_count; i++)
		if (!is_asked(now, &then->questions[i]))
			c->closed[c->closed_count++] = &then->questions[i];
}

/* --- all --- */

const struct check_result *
change_check(const struct run *run, struct str id)
{
	for (size_t i = 0; i < run->check_count; i++)
		if (str_eq(run->checks[i].check->id, id))
			return &run->checks[i];
	return NULL;
}

static bool
outcomes_differ(const struct run *then, const struct run *now)
{
	bool differ = then->outcome != now->outcome || then->check_count != now->check_count;

	for (size_t i = 0; !differ && i < now->check_count; i++) {
		const struct check_result *was = change_check(then, now->checks[i].check->id);
		differ = !was || was->outcome != now->checks[i].outcome;
	}
	return differ;
}

void
change_find(struct change *out, const struct run *then, const struct trace *before,
    const struct run *now, const struct trace *after, const struct audit *a,
    const struct trace_keys *keys, struct arena *mem)
{
	static const struct trace nothing = { 0 };

	*out = (struct change){ .audit = a, .then = then, .now = now };
	if (!then)
		before = &nothing;
	compare_people(out, before, after);
	compare_institutions(out, before, after, keys, mem);
	compare_questions(out, before, after, mem);
	out->outcomes = !then || outcomes_differ(then, now);
	out->any = !then || !run_same(then, now) || people_differ(out) || out->filled_count
		   || out->freed_count || out->freed_gone || out->opened_count || out->closed_count;
	if (then) {
		int64_t lost = then->people - now->people;
		out->shrunk = lost >= SHRUNK_LEAST && lost >= (then->people + 9) / 10;
	}
}
