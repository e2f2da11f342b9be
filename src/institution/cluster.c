#include "institution/cluster.h"

#include <stdlib.h>
#include <string.h>

#include "institution/form.h"
#include "institution/part.h"
#include "institution/word.h"
#include "text/similarity.h"
#include "text/unicode.h"

enum { SCORE_BOTH_NAMED = 750, SCORE_SAME_WORDS = 400 };

#define OWN_WORDS 8  /* words of a name that tell it from others */
#define ALIKE     40 /* locals with one word in common that are compared */

/* A local institution of the list. */
struct local {
	uint32_t institution;
	struct str form;
	struct str own[OWN_WORDS];
	struct str place; /* that a Chinese name begins or ends with, in English; or empty */
	size_t own_count, uses;
	uint32_t leader; /* the local that it may be; itself where none */
	bool both_named;
};

struct clustering {
	const struct names *names;
	const struct places *places;
	struct local *items;
	size_t count, cap;
	struct map numbers; /* institution to index into items */
	struct arena *mem;
};

static struct hash
key_of(uint32_t institution)
{
	struct str bytes = { (const char *)&institution, sizeof institution };
	return hash_of(bytes, 0);
}

/* The form behind "local:"; blanks are dashes there. */
static struct str
form_of_local(const struct clustering *c, uint32_t institution)
{
	return c->names->local_forms.items[institution & ~NAMES_LOCAL];
}

/* 广州海角科技 and 海角科技广州, which is 海角科技（广州）, are 海角科技 but for the place. */
static void
own_han(struct clustering *c, struct local *l)
{
	struct str rest = l->form;
	const struct place_row *row;
	size_t at;

	while ((row = place_head(c->places, rest, &at))) {
		l->place = str_from(row->english);
		rest = str_slice(rest, at, rest.len);
	}
	row = l->place.len ? NULL : place_tail(c->places, rest, &at);
	if (row) {
		l->place = str_from(row->english);
		rest = str_slice(rest, 0, at);
	}
	if (unicode_count(rest) >= 2)
		l->own[l->own_count++] = rest;
}

static void
own_words(struct clustering *c, struct local *l)
{
	struct str word, rest = l->form;

	if (unicode_has(l->form, SCRIPT_HAN)) {
		own_han(c, l);
		return;
	}
	while (str_next(&word, &rest, ' ')) {
		if (l->own_count == OWN_WORDS)
			break;
		if (word.len > 1 && !word_is_generic(word) && !place_find(c->places, word))
			l->own[l->own_count++] = word;
	}
}

static void
add_local(struct clustering *c, uint32_t institution, size_t uses)
{
	uint32_t *at = map_put(&c->numbers, key_of(institution));

	if (*at == MAP_NONE) {
		*at = (uint32_t)c->count;
		GROW(&c->items, c->count, &c->cap);
		c->items[c->count] = (struct local){ .institution = institution,
			.form = form_of_local(c, institution),
			.leader = (uint32_t)c->count };
		own_words(c, &c->items[c->count++]);
	}
	c->items[*at].uses += uses;
}

static bool
is_plain_local(const struct mention *m)
{
	return m->link_count == 1 && m->links[0].strength == LINK_CERTAIN
	       && (m->links[0].institution & NAMES_LOCAL) && m->links[0].reason == REASON_UNKNOWN;
}

/* One word for another: the same, or a letter apart in a long one that is not Chinese. */
static bool
words_alike(struct str a, struct str b)
{
	size_t most = a.len < 6 || b.len < 6 || unicode_has(a, SCRIPT_HAN) ? 0 : 1;
	return str_eq(a, b) || (most && similarity_edits(a, b, most) <= most);
}

/* Every own word of a has its like in b. */
static bool
covers(const struct local *a, const struct local *b)
{
	for (size_t i = 0; i < a->own_count; i++) {
		bool found = false;
		for (size_t k = 0; k < b->own_count && !found; k++)
			found = words_alike(a->own[i], b->own[k]);
		if (!found)
			return false;
	}
	return true;
}

static bool
is_alike(const struct local *a, const struct local *b)
{
	bool apart = a->place.len && b->place.len && !str_eq(a->place, b->place);
	return a->own_count && a->own_count == b->own_count && !apart && covers(a, b)
	       && covers(b, a);
}

/* The more frequent spelling leads; of two as frequent, the one that comes first by its letters. */
static bool
leads(const struct local *a, const struct local *b)
{
	if (a->uses != b->uses)
		return a->uses > b->uses;
	return str_cmp(a->form, b->form) < 0;
}

/* Compares locals that share the first letters of an own word. */
static void
compare_locals(struct clustering *c)
{
	struct map first = { 0 };
	uint32_t *next = arena_array(c->mem, uint32_t, c->count * OWN_WORDS + 1);
	uint32_t *line = arena_array(c->mem, uint32_t, c->count * OWN_WORDS + 1);
	size_t n = 0;

	for (uint32_t i = 0; i < c->count; i++)
		for (size_t w = 0; w < c->items[i].own_count; w++) {
			struct local *a = &c->items[i];
			uint32_t *head = map_put(&first, hash_of(str_slice(a->own[w], 0, 4), 0));
			size_t seen = 0;
			for (uint32_t at = *head; at != MAP_NONE && seen < ALIKE;
			     at = next[at], seen++) {
				struct local *b = &c->items[line[at]];
				if (b == a || !is_alike(a, b))
					continue;
				struct local *leader = leads(a, b) ? a : b,
					     *other = leader == a ? b : a;
				if (leads(leader, &c->items[other->leader]))
					other->leader = (uint32_t)(leader - c->items);
			}
			line[n] = i;
			next[n] = *head;
			*head = (uint32_t)n++;
		}
	map_free(&first);
}

/* Whether one affiliation's text has the names of both. */
static void
look_for_both(struct clustering *c, const struct affiliation *a)
{
	struct parts parts;
	uint32_t seen[PART_ROOM];
	size_t n = 0;

	parts_of(&parts, a->raw, c->places, c->mem);
	for (size_t i = 0; i < parts.count; i++) {
		uint32_t local = pool_find(&c->names->local_forms, parts.items[i].form);
		uint32_t at = local == MAP_NONE ? MAP_NONE
						: map_get(&c->numbers, key_of(NAMES_LOCAL | local));
		if (at != MAP_NONE)
			seen[n++] = at;
	}
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n; k++)
			if (c->items[seen[i]].leader == seen[k] && seen[i] != seen[k])
				c->items[seen[i]].both_named = true;
}

static void
link_mention(struct clustering *c, struct mention *m, const struct local *l)
{
	const struct local *leader = &c->items[l->leader];
	struct link *link = arena_new(c->mem, struct link);

	*link = (struct link){ leader->institution, l->both_named ? LINK_LIKELY : LINK_POSSIBLE,
		l->both_named ? SCORE_BOTH_NAMED : SCORE_SAME_WORDS, REASON_CLUSTER,
		m->links[0].found, names_get(c->names, leader->institution)->name };
	*m = (struct mention){ link, 1, l->institution };
}

/* The affiliation with its links, or itself where it has none. */
static const struct affiliation *
linked(struct clustering *c, const struct affiliation *a)
{
	struct affiliation *copy = NULL;

	for (size_t m = 0; m < a->mention_count; m++) {
		if (!is_plain_local(&a->mentions[m]))
			continue;
		uint32_t at = map_get(&c->numbers, key_of(a->mentions[m].links[0].institution));
		if (at == MAP_NONE || c->items[at].leader == at)
			continue;
		if (!copy) {
			copy = arena_new(c->mem, struct affiliation);
			*copy = *a;
			copy->mentions = arena_array(c->mem, struct mention, a->mention_count);
			memcpy(copy->mentions, a->mentions, a->mention_count * sizeof *a->mentions);
		}
		link_mention(c, &copy->mentions[m], &c->items[at]);
	}
	return copy ? copy : a;
}

void
cluster_locals(const struct affiliation **affiliations, const size_t *uses, size_t count,
    const struct names *names, const struct places *places, struct arena *mem)
{
	struct clustering c = { .names = names, .places = places, .mem = mem };

	for (size_t i = 0; i < count; i++)
		for (size_t m = 0; uses[i] && m < affiliations[i]->mention_count; m++)
			if (is_plain_local(&affiliations[i]->mentions[m]))
				add_local(
				    &c, affiliations[i]->mentions[m].links[0].institution, uses[i]);
	if (c.count > 1) {
		compare_locals(&c);
		for (size_t i = 0; i < count; i++)
			if (uses[i] && affiliations[i]->mention_count == 1
			    && is_plain_local(&affiliations[i]->mentions[0]))
				look_for_both(&c, affiliations[i]);
		for (size_t i = 0; i < count; i++)
			affiliations[i] = linked(&c, affiliations[i]);
	}
	free(c.items);
	map_free(&c.numbers);
}
