#include "people/person.h"

#include <stdlib.h>
#include <string.h>

#include "people/forest.h"
#include "people/namesake.h"

struct finding_people {
	struct people *out;
	const struct facts *facts;
	const struct sheet *sheet;
	uint32_t *parent; /* a forest over facts */
	uint32_t *next;   /* the next fact of the same group */
	uint32_t *tied;   /* the first fact that keys tie to one */
	struct arena mem; /* names that are compared */
};

static struct key
name_of(struct finding_people *p, uint32_t fact)
{
	return fact_name(p->facts, p->sheet, fact, &p->mem);
}

/* So many different names of one person, typed with initials, in another script: more are several
 * people's. */
#define FIT_ROOM 16

/* One fact of each name in a group, which is a line of facts; FIT_ROOM + 1 where there are more. */
static size_t
distinct_names(uint32_t out[FIT_ROOM], const struct finding_people *p, uint32_t first)
{
	const struct fact *facts = p->facts->items;
	size_t n = 0;

	for (uint32_t i = first; i != FACT_NONE; i = p->next[i]) {
		size_t k = 0;
		while (k < n && facts[out[k]].name != facts[i].name)
			k++;
		if (k < n || facts[i].name == FACT_NONE)
			continue;
		if (n == FIT_ROOM)
			return n + 1;
		out[n++] = i;
	}
	return n;
}

/* Whether all names of a group may be one person's. A fact without a name fits every name. */
static bool
names_fit(struct finding_people *p, uint32_t first)
{
	uint32_t named[FIT_ROOM];
	size_t n = distinct_names(named, p, first);
	bool fit = n <= FIT_ROOM;

	for (size_t a = 1; a < n && fit; a++)
		for (size_t b = 0; b < a && fit; b++) {
			arena_reset(&p->mem);
			fit = name_compatible(name_of(p, named[a]), name_of(p, named[b]));
		}
	return fit;
}

static void
unite_all(struct finding_people *p, uint32_t first)
{
	for (uint32_t i = p->next[first]; i != FACT_NONE; i = p->next[i])
		forest_unite(p->parent, first, i);
}

static void
unite_equal_names(struct finding_people *p, uint32_t first, bool nameless)
{
	const struct fact *facts = p->facts->items;
	struct map seen = { 0 };

	for (uint32_t i = first; i != FACT_NONE; i = p->next[i]) {
		if (facts[i].name == FACT_NONE && !nameless)
			continue;
		struct str name = { (const char *)&facts[i].name, sizeof facts[i].name };
		uint32_t *value = map_put(&seen, hash_of(name, 0));
		if (*value == MAP_NONE)
			*value = i;
		else
			forest_unite(p->parent, *value, i);
	}
	map_free(&seen);
}

enum key_kind { KEY_EMAIL, KEY_ID, KEY_PHONE };

static uint32_t
key_of(const struct facts *f, uint32_t fact, enum key_kind kind)
{
	switch (kind) {
	case KEY_EMAIL:
		return f->items[fact].email;
	case KEY_ID:
		return fact_aside(f->id_of, fact);
	case KEY_PHONE:
		return fact_aside(f->phone_of, fact);
	}
	return FACT_NONE;
}

static void
add_shared(struct people *out, uint32_t fact)
{
	GROW(&out->shared, out->shared_count, &out->shared_cap);
	out->shared[out->shared_count++] = fact;
}

/* Facts that share a key are one person, as far as their names fit. */
static void
unite_line(struct finding_people *p, enum key_kind kind, uint32_t first)
{
	if (names_fit(p, first)) {
		unite_all(p, first);
		return;
	}
	unite_equal_names(p, first, true);
	if (kind == KEY_EMAIL)
		add_shared(p->out, first);
}

/* Ends a line where another file begins; what is behind it. */
static uint32_t
cut_at_file(struct finding_people *p, uint32_t first)
{
	uint16_t file = fact_file(p->facts, first);
	uint32_t last = first;

	while (p->next[last] != FACT_NONE && fact_file(p->facts, p->next[last]) == file)
		last = p->next[last];
	uint32_t rest = p->next[last];
	p->next[last] = FACT_NONE;
	return rest;
}

/* Lists may number their people each from 1: in two files an id ties where the name is the same. */
static void
unite_line_of_ids(struct finding_people *p, uint32_t first)
{
	unite_equal_names(p, first, false);
	while (first != FACT_NONE) {
		uint32_t rest = cut_at_file(p, first);
		unite_line(p, KEY_ID, first);
		first = rest;
	}
}

static void
unite_by_key(struct finding_people *p, enum key_kind kind, uint32_t keys)
{
	uint32_t *first;

	if (keys == 0)
		return;
	first = memory_resize(NULL, keys, sizeof *first);
	memset(first, 0xff, keys * sizeof *first);
	for (size_t i = p->facts->count; i > 0; i--) {
		uint32_t fact = (uint32_t)(i - 1), key = key_of(p->facts, fact, kind);
		if (key == FACT_NONE)
			continue;
		p->next[fact] = first[key];
		first[key] = fact;
	}
	for (uint32_t i = 0; i < p->facts->count; i++) {
		uint32_t key = key_of(p->facts, i, kind);
		if (key == FACT_NONE || first[key] != i || p->next[i] == FACT_NONE)
			continue;
		if (kind == KEY_ID)
			unite_line_of_ids(p, i);
		else
			unite_line(p, kind, i);
	}
	free(first);
}

static void
unite_doubts(struct finding_people *p)
{
	for (size_t i = 0; i < p->out->doubt_count; i++) {
		const struct person_doubt *doubt = &p->out->doubts[i];
		if (doubt->likely)
			forest_unite(p->parent, doubt->a, doubt->b);
	}
}

/* Answers that make one person of two strangers are turned. */
static void
turn_contradictions(struct finding_people *p)
{
	struct people *out = p->out;

	for (size_t i = 0; i < out->stranger_count; i++) {
		uint32_t root = forest_root(p->parent, out->strangers[i].a);
		if (root != forest_root(p->parent, out->strangers[i].b))
			continue;
		for (size_t d = 0; d < out->doubt_count; d++)
			if (forest_root(p->parent, out->doubts[d].a) == root)
				out->doubts[d].likely = false;
	}
}

/* The likelier answer to every doubt. */
static void
unite_likely(struct finding_people *p)
{
	struct people *out = p->out;

	unite_doubts(p);
	turn_contradictions(p);
	memcpy(p->parent, out->sure, p->facts->count * sizeof *p->parent);
	unite_doubts(p);
	/* Two whom other answers make one are one. */
	for (size_t i = 0; i < out->doubt_count; i++) {
		struct person_doubt *doubt = &out->doubts[i];
		doubt->likely
		    = forest_root(p->parent, doubt->a) == forest_root(p->parent, doubt->b);
	}
}

static void
number_people(struct finding_people *p)
{
	struct people *out = p->out;
	size_t count = p->facts->count;

	out->first_fact = memory_resize(NULL, count, sizeof *out->first_fact);
	for (uint32_t i = 0; i < count; i++) {
		uint32_t first = forest_root(p->parent, i);
		if (first == i)
			out->first_fact[out->count++] = i;
		else
			sparse_add(&out->later, i, people_of(out, first));
		if (out->sure[i] != first)
			sparse_add(&out->unsure, i, out->sure[i]);
		if (p->tied[i] != first)
			sparse_add(&out->untied, i, p->tied[i]);
	}
	out->first_fact = memory_resize(out->first_fact, out->count, sizeof *out->first_fact);
}

/* From the last row to the first, the first of a person remembers the row behind. */
static void
link_rows(struct finding_people *p)
{
	struct people *out = p->out;
	size_t count = p->facts->count;
	uint32_t *behind = p->parent;

	memset(behind, 0xff, count * sizeof *behind);
	for (size_t i = count; i-- > 0;) {
		uint32_t fact = (uint32_t)i, person = sparse_get(&out->later, fact);
		if (person == SPARSE_NONE)
			continue;
		uint32_t *last = &behind[out->first_fact[person]];
		behind[fact] = *last;
		*last = fact;
	}
	for (uint32_t i = 0; i < count; i++)
		if (behind[i] != FACT_NONE)
			sparse_add(&out->next, i, behind[i]);
}

static void
tie(struct finding_people *p)
{
	const struct facts *facts = p->facts;

	p->parent = memory_resize(NULL, facts->count, sizeof *p->parent);
	p->next = memory_resize(NULL, facts->count, sizeof *p->next);
	for (uint32_t i = 0; i < facts->count; i++)
		p->parent[i] = i;
	unite_by_key(p, KEY_EMAIL, facts->email_count);
	unite_by_key(p, KEY_ID, facts->id_count);
	unite_by_key(p, KEY_PHONE, facts->phone_count);
}

uint32_t
people_lead(const struct people *p, const struct sparse *apart, uint32_t later)
{
	uint32_t lead = sparse_get(apart, later);
	return lead == SPARSE_NONE ? p->first_fact[sparse_get(&p->later, later)] : lead;
}

bool
people_name_none(const struct people *p, const struct facts *facts, uint32_t person)
{
	for (uint32_t i = p->first_fact[person]; i != FACT_NONE; i = people_next(p, i))
		if (facts->affiliations[facts->items[i].affiliation]->mention_count)
			return false;
	return true;
}

void
people_settle(struct people *out, const uint32_t *class_of, const struct facts *facts,
    const struct sheet *sheet)
{
	uint32_t *parent = memory_resize(NULL, facts->count, sizeof *parent);

	*out = (struct people){ .sure = memory_resize(NULL, facts->count, sizeof *out->sure) };
	memcpy(parent, class_of, facts->count * sizeof *parent);
	namesakes_settle(out, parent, class_of, facts, sheet);
	free(parent);
}

void
people_find(struct people *out, const struct facts *facts, const struct sheet *sheet)
{
	struct finding_people p = { .out = out, .facts = facts, .sheet = sheet };

	*out = (struct people){ 0 };
	tie(&p);
	/* What led from row to row has told all that it knows. */
	p.tied = p.next;
	for (uint32_t i = 0; i < facts->count; i++)
		p.tied[i] = forest_root(p.parent, i);
	out->sure = memory_resize(NULL, facts->count, sizeof *out->sure);
	namesakes_settle(out, p.parent, p.tied, facts, sheet);
	unite_likely(&p);
	number_people(&p);
	free(p.tied);
	free(out->sure);
	out->sure = NULL;
	link_rows(&p);
	free(p.parent);
	arena_free(&p.mem);
}

void
people_free(struct people *p)
{
	free(p->first_fact);
	sparse_free(&p->later);
	sparse_free(&p->next);
	sparse_free(&p->unsure);
	sparse_free(&p->untied);
	free(p->sure);
	free(p->doubts);
	free(p->strangers);
	free(p->shared);
	*p = (struct people){ 0 };
}
