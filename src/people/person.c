#include "people/person.h"

#include <stdlib.h>
#include <string.h>

#include "people/name.h"

struct finding_people {
	struct people *out;
	const struct facts *facts;
	const struct sheet *sheet;
	uint32_t *parent;  /* a forest over facts */
	uint32_t *next;    /* the next fact of the same group */
	struct arena mem;  /* names that are compared */
};

static uint32_t
root(uint32_t *parent, uint32_t i)
{
	while (parent[i] != i) {
		parent[i] = parent[parent[i]];
		i = parent[i];
	}
	return i;
}

/* The smaller number leads, so a person's first row is its root. */
static void
unite(uint32_t *parent, uint32_t a, uint32_t b)
{
	a = root(parent, a);
	b = root(parent, b);
	if (a < b)
		parent[b] = a;
	else
		parent[a] = b;
}

static struct key
name_of(struct finding_people *p, uint32_t fact)
{
	return fact_name(p->sheet, p->facts->items[fact].row, &p->mem);
}

/* Whether all names of a group may be one person's. A group is a line of facts; a fact
 * without a name fits every name. */
static bool
names_fit(struct finding_people *p, uint32_t first)
{
	const struct fact *facts = p->facts->items;

	for (uint32_t a = first; a != FACT_NONE; a = p->next[a]) {
		if (facts[a].name == FACT_NONE || facts[a].name == facts[first].name)
			continue;
		for (uint32_t b = first; b != a; b = p->next[b]) {
			if (facts[b].name == FACT_NONE || facts[b].name == facts[a].name)
				continue;
			bool fit = name_compatible(name_of(p, a), name_of(p, b));
			arena_reset(&p->mem);
			if (!fit)
				return false;
		}
	}
	return true;
}

static void
unite_all(struct finding_people *p, uint32_t first)
{
	for (uint32_t i = p->next[first]; i != FACT_NONE; i = p->next[i])
		unite(p->parent, first, i);
}

static void
unite_equal_names(struct finding_people *p, uint32_t first)
{
	const struct fact *facts = p->facts->items;
	struct map seen = { 0 };

	for (uint32_t i = first; i != FACT_NONE; i = p->next[i]) {
		if (facts[i].name == FACT_NONE)
			continue;
		uint32_t *value = map_put(&seen, (struct hash) { facts[i].name * 0x9E3779B97F4A7C15u, 1 });
		if (*value == MAP_NONE)
			*value = i;
		else
			unite(p->parent, *value, i);
	}
	map_free(&seen);
}

enum key_kind { KEY_EMAIL, KEY_ID, KEY_PHONE };

static uint32_t
key_of(const struct fact *f, enum key_kind kind)
{
	switch (kind) {
	case KEY_EMAIL:
		return f->email;
	case KEY_ID:
		return f->person_id;
	case KEY_PHONE:
		return f->phone;
	}
	return FACT_NONE;
}

/* Facts that share a key are one person, as far as their names fit. */
static void
unite_by_key(struct finding_people *p, enum key_kind kind, uint32_t keys)
{
	uint32_t *first = memory_resize(NULL, keys, sizeof *first);

	memset(first, 0xff, keys * sizeof *first);
	for (size_t i = p->facts->count; i > 0; i--) {
		uint32_t fact = (uint32_t)(i - 1), key = key_of(&p->facts->items[fact], kind);
		if (key == FACT_NONE)
			continue;
		p->next[fact] = first[key];
		first[key] = fact;
	}
	for (uint32_t k = 0; k < keys; k++) {
		if (first[k] == FACT_NONE || p->next[first[k]] == FACT_NONE)
			continue;
		if (names_fit(p, first[k]))
			unite_all(p, first[k]);
		else {
			unite_equal_names(p, first[k]);
			p->out->shared_emails += kind == KEY_EMAIL;
		}
	}
	free(first);
}

/* One line of a name at an institution. */
struct namesake {
	uint32_t fact, next; /* index into the table of namesakes */
	bool inner;          /* not the first of its line */
};

struct namesakes {
	struct map first; /* name and institution, to the first of the line */
	struct namesake *items;
	size_t count, cap;
};

static void
namesake_add(struct namesakes *n, uint32_t name, uint32_t institution, uint32_t fact)
{
	uint64_t both = (uint64_t)name << 32 | institution;
	struct str bytes = { (const char *)&both, sizeof both };
	uint32_t *first = map_put(&n->first, hash_of(bytes, 0));

	GROW(&n->items, n->count, &n->cap);
	n->items[n->count] = (struct namesake) { fact, *first, false };
	if (*first != MAP_NONE)
		n->items[*first].inner = true;
	*first = (uint32_t)n->count++;
}

static bool
differ(uint32_t a, uint32_t b)
{
	return a != FACT_NONE && b != FACT_NONE && a != b;
}

static void
add_doubt(struct finding_people *p, uint32_t a, uint32_t b, bool likely)
{
	struct people *out = p->out;

	GROW(&out->doubts, out->doubt_count, &out->doubt_cap);
	out->doubts[out->doubt_count++] = a < b ? (struct person_doubt) { a, b, likely }
	                                        : (struct person_doubt) { b, a, likely };
}

static bool
contacts_differ(const struct fact *a, const struct fact *b)
{
	return differ(a->email, b->email) || differ(a->phone, b->phone);
}

/* Of a line of namesakes: rows that could not be told apart are one person. Every
 * pair is compared, so that the order of rows decides nothing. */
static void
unite_line(struct finding_people *p, const uint32_t *line, size_t n)
{
	const struct fact *facts = p->facts->items;

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < i; k++) {
			const struct fact *a = &facts[line[i]], *b = &facts[line[k]];
			bool ids_allow = a->person_id == b->person_id;
			if (ids_allow && !contacts_differ(a, b))
				unite(p->parent, line[i], line[k]);
		}
}

/* What is left apart: different ids are two people, everything else is a question. */
static void
doubt_line(struct finding_people *p, const uint32_t *line, size_t n)
{
	const struct fact *facts = p->facts->items;
	bool ids_differ = false;

	for (size_t i = 1; i < n; i++)
		for (size_t k = 0; k < i && !ids_differ; k++)
			ids_differ = differ(facts[line[i]].person_id, facts[line[k]].person_id);
	for (size_t i = 1; i < n; i++)
		for (size_t k = 0; k < i; k++) {
			uint32_t a = line[k], b = line[i];
			if (root(p->parent, a) == root(p->parent, b)
			    || differ(facts[a].person_id, facts[b].person_id))
				continue;
			/* One without an id beside two who have one may be either. */
			bool certain = !ids_differ && !contacts_differ(&facts[a], &facts[b]);
			if (!certain)
				add_doubt(p, a, b, !ids_differ);
			if (!ids_differ)
				unite(p->parent, a, b);
		}
}

/* So many namesakes with different contacts are compared pair by pair; beyond it each is compared
 * with the first only: a list of a thousand "test" must not cost a million comparisons. */
#define LINE_ROOM 256

static bool
same_signature(const struct fact *a, const struct fact *b)
{
	return a->email == b->email && a->phone == b->phone && a->person_id == b->person_id;
}

static void
compare_line(struct finding_people *p, const struct namesakes *n, size_t first)
{
	const struct fact *facts = p->facts->items;
	uint32_t line[LINE_ROOM];
	size_t count = 0;

	for (uint32_t i = (uint32_t)first; i != MAP_NONE; i = n->items[i].next) {
		uint32_t fact = n->items[i].fact;
		size_t k = 0;
		while (k < count && !same_signature(&facts[line[k]], &facts[fact]))
			k++;
		if (k < count)
			unite(p->parent, line[k], fact);
		else if (count < LINE_ROOM)
			line[count++] = fact;
		else
			doubt_line(p, (uint32_t[]) { line[0], fact }, 2);
	}
	if (count < 2)
		return;
	unite_line(p, line, count);
	doubt_line(p, line, count);
}

static void
unite_namesakes(struct finding_people *p)
{
	struct namesakes n = { 0 };

	for (size_t i = p->facts->count; i > 0; i--) {
		const struct fact *f = &p->facts->items[i - 1];
		const struct affiliation *a = p->facts->affiliations[f->affiliation];
		if (f->name == FACT_NONE)
			continue;
		for (size_t m = 0; m < a->mention_count; m++) {
			uint32_t who = mention_taken(&a->mentions[m]);
			if (who != NOBODY)
				namesake_add(&n, f->name, who, (uint32_t)(i - 1));
		}
	}
	for (size_t i = 0; i < n.count; i++)
		if (!n.items[i].inner)
			compare_line(p, &n, i);
	map_free(&n.first);
	free(n.items);
}

static void
number_people(struct finding_people *p)
{
	struct people *out = p->out;

	for (size_t i = 0; i < p->facts->count; i++) {
		uint32_t r = root(p->parent, (uint32_t)i);
		if (r == i) {
			out->first_fact[out->count] = (uint32_t)i;
			out->of_fact[i] = (uint32_t)out->count++;
		} else
			out->of_fact[i] = out->of_fact[r];
	}
	/* From the last row to the first, p->next remembers the row behind. */
	for (size_t i = 0; i < out->count; i++)
		p->next[i] = FACT_NONE;
	for (size_t i = p->facts->count; i > 0; i--) {
		uint32_t person = out->of_fact[i - 1];
		out->next_fact[i - 1] = p->next[person];
		p->next[person] = (uint32_t)(i - 1);
	}
}

void
people_find(struct people *out, const struct facts *facts, const struct sheet *sheet)
{
	struct finding_people p = { .out = out, .facts = facts, .sheet = sheet };

	*out = (struct people) { 0 };
	out->of_fact = memory_resize(NULL, facts->count, sizeof *out->of_fact);
	out->first_fact = memory_resize(NULL, facts->count, sizeof *out->first_fact);
	out->next_fact = memory_resize(NULL, facts->count, sizeof *out->next_fact);
	p.parent = memory_resize(NULL, facts->count, sizeof *p.parent);
	p.next = memory_resize(NULL, facts->count, sizeof *p.next);
	for (size_t i = 0; i < facts->count; i++)
		p.parent[i] = (uint32_t)i;
	unite_by_key(&p, KEY_EMAIL, facts->email_count);
	unite_by_key(&p, KEY_ID, facts->id_count);
	unite_by_key(&p, KEY_PHONE, facts->phone_count);
	unite_namesakes(&p);
	number_people(&p);
	free(p.parent);
	free(p.next);
	arena_free(&p.mem);
}

void
people_free(struct people *p)
{
	free(p->of_fact);
	free(p->first_fact);
	free(p->next_fact);
	free(p->doubts);
	*p = (struct people) { 0 };
}
