#include "people/namesake.h"

#include <stdlib.h>
#include <string.h>

#include "people/apart.h"
#include "people/forest.h"
#include "people/romanised.h"
#include "people/ruling.h"

#define LINE_ROOM 256
/* Up to so many classes, each pair that may be one person is a question. Beyond it each is asked
 * against the next only, in the order of their contacts. */
#define PAIRS_ROOM 8

/* One row of a name at an institution. */
struct namesake {
	uint32_t fact, next; /* index into the table of namesakes */
	bool inner;          /* not the first of its line */
};

/* The rows of one line that differ in any key, and the classes that they fall in. */
struct line {
	uint32_t fact[LINE_ROOM], entry_class[LINE_ROOM];
	size_t count;
	uint32_t root[LINE_ROOM]; /* by class: its number */
	bool has_id[LINE_ROOM];
	struct str contact[LINE_ROOM];
	size_t classes;
	uint8_t apart[LINE_ROOM][LINE_ROOM]; /* enum setting_apart, between classes */
	bool ids_differ;
};

/* Two classes of one line or more. */
struct pair {
	uint32_t a, b;
	bool likely, strangers;
};

struct namesakes {
	struct people *out;
	const struct facts *facts;
	const struct sheet *sheet;
	struct map first; /* institution to the first of its line, of the name at hand */
	struct namesake *items;
	size_t count, cap;
	struct pair *pair;
	size_t pair_count, pair_cap;
	struct map pairs; /* two classes, to their pair */
	struct line line;
	struct arena scratch;
};

static void
add(struct namesakes *n, uint32_t institution, uint32_t fact)
{
	struct str bytes = { (const char *)&institution, sizeof institution };
	uint32_t *first = map_put(&n->first, hash_of(bytes, 0));

	GROW(&n->items, n->count, &n->cap);
	n->items[n->count] = (struct namesake){ fact, *first, false };
	if (*first != MAP_NONE)
		n->items[*first].inner = true;
	*first = (uint32_t)n->count++;
}

/* A row of a name. All of them stand name by name: a million that were linked to one another would
 * each wait for the memory. */
struct named {
	uint32_t fact, affiliation;
};

/* Most rows are alone in their line, and are not kept: those that are move up. */
static void
drop_single(struct namesakes *n, uint32_t first)
{
	uint32_t *moved = memory_resize(NULL, n->count - first, sizeof *moved), kept = first;

	for (uint32_t i = first; i < n->count; i++) {
		struct namesake item = n->items[i];
		moved[i - first] = kept;
		if (!item.inner && item.next == MAP_NONE)
			continue;
		if (item.next != MAP_NONE)
			item.next = moved[item.next - first];
		n->items[kept++] = item;
	}
	n->count = kept;
	free(moved);
}

/* The lines of one name, from its last row to the first. */
static void
gather_name(struct namesakes *n, const struct named *rows, size_t count)
{
	const uint32_t *from = n->facts->taken_from;
	uint32_t first = (uint32_t)n->count;

	while (count-- > 0)
		for (uint32_t t = from[rows[count].affiliation];
		     t < from[rows[count].affiliation + 1]; t++)
			add(n, n->facts->taken[t], rows[count].fact);
	map_free(&n->first);
	drop_single(n, first);
}

/* Name by name, so that the table of institutions stays small. */
static void
gather(struct namesakes *n)
{
	const struct facts *facts = n->facts;
	uint32_t *end = memory_resize(NULL, (size_t)facts->name_count + 1, sizeof *end);
	struct named *rows = memory_resize(NULL, facts->count, sizeof *rows);
	uint32_t first = 0;

	memset(end, 0, ((size_t)facts->name_count + 1) * sizeof *end);
	for (size_t i = 0; i < facts->count; i++)
		if (facts->items[i].name != FACT_NONE)
			end[facts->items[i].name + 1]++;
	for (uint32_t name = 0; name < facts->name_count; name++)
		end[name + 1] += end[name];
	/* So far end[name] is where the rows of the name begin. */
	for (uint32_t i = 0; i < facts->count; i++) {
		const struct fact *f = &facts->items[i];
		if (f->name != FACT_NONE)
			rows[end[f->name]++] = (struct named){ i, f->affiliation };
	}
	for (uint32_t name = 0; name < facts->name_count; first = end[name++])
		if (end[name] - first > 1)
			gather_name(n, rows + first, end[name] - first);
	free(end);
	free(rows);
}

/* --- one line --- */

static size_t
entry_like(const struct line *l, const struct facts *facts, uint32_t fact)
{
	size_t k = 0;

	while (k < l->count && !keys_alike(facts, l->fact[k], fact))
		k++;
	return k;
}

static uint32_t
class_like(struct line *l, uint32_t root)
{
	size_t c = 0;

	while (c < l->classes && l->root[c] != root)
		c++;
	if (c == l->classes) {
		l->root[c] = root;
		l->has_id[c] = false;
		for (size_t k = 0; k <= c; k++)
			l->apart[k][c] = l->apart[c][k] = APART_BY_NOTHING;
		l->classes++;
	}
	return (uint32_t)c;
}

/* What sets the class of the entry behind the last apart from the others. */
static void
compare_last(struct line *l, const struct facts *facts)
{
	uint32_t fact = l->fact[l->count], class = l->entry_class[l->count];

	l->has_id[class] |= fact_aside(facts->id_of, fact) != FACT_NONE;
	for (size_t k = 0; k < l->count; k++) {
		uint32_t other = l->entry_class[k];
		enum setting_apart by = set_apart(facts, l->fact[k], fact);
		if (other == class || by <= l->apart[class][other])
			continue;
		l->apart[class][other] = l->apart[other][class] = (uint8_t)by;
		l->ids_differ |= by == APART_BY_ID;
	}
}

/* Reads the line that begins at `first`. What does not fit in begins the next one; or MAP_NONE. */
static uint32_t
read_line(struct namesakes *n, uint32_t first, const uint32_t *class_of)
{
	struct line *l = &n->line;
	uint32_t i = first;

	l->count = l->classes = 0;
	l->ids_differ = false;
	for (; i != MAP_NONE && l->count < LINE_ROOM; i = n->items[i].next) {
		uint32_t fact = n->items[i].fact;
		if (entry_like(l, n->facts, fact) < l->count)
			continue;
		l->fact[l->count] = fact;
		l->entry_class[l->count] = class_like(l, class_of[fact]);
		compare_last(l, n->facts);
		l->count++;
	}
	return i;
}

/* Rows without any key are one class with all that have none. */
static void
unite_keyless(struct namesakes *n, uint32_t first, uint32_t *parent)
{
	const struct facts *facts = n->facts;
	uint32_t keyless = FACT_NONE;

	for (uint32_t i = first; i != MAP_NONE; i = n->items[i].next) {
		uint32_t fact = n->items[i].fact;
		if (facts->items[fact].email != FACT_NONE
		    || fact_aside(facts->phone_of, fact) != FACT_NONE
		    || fact_aside(facts->id_of, fact) != FACT_NONE)
			continue;
		if (keyless == FACT_NONE)
			keyless = fact;
		else
			forest_unite(parent, keyless, fact);
	}
}

static void
unite_certain(struct namesakes *n, uint32_t *parent)
{
	const struct line *l = &n->line;

	for (size_t a = 1; a < l->classes; a++)
		for (size_t b = 0; b < a; b++)
			if (!l->apart[a][b] && memcmp(l->apart[a], l->apart[b], l->classes) == 0)
				forest_unite(parent, l->root[a], l->root[b]);
}

/* --- doubts --- */

/* A pair of two lines is one question, and likely only where both say so; none at all where
 * different ids tell in either. */
static void
add_pair(struct namesakes *n, uint32_t a, uint32_t b, bool likely, bool strangers)
{
	uint32_t pair[2] = { a < b ? a : b, a < b ? b : a };
	struct str bytes = { (const char *)pair, sizeof pair };
	uint32_t *known = map_put(&n->pairs, hash_of(bytes, 0));

	if (*known != MAP_NONE) {
		n->pair[*known].likely &= likely;
		n->pair[*known].strangers |= strangers;
		return;
	}
	*known = (uint32_t)n->pair_count;
	GROW(&n->pair, n->pair_count, &n->pair_cap);
	n->pair[n->pair_count++] = (struct pair){ pair[0], pair[1], likely, strangers };
}

static void
give_pairs(struct namesakes *n)
{
	struct people *out = n->out;

	for (size_t i = 0; i < n->pair_count; i++) {
		const struct pair *p = &n->pair[i];
		struct person_doubt doubt = { p->a, p->b, p->likely && !p->strangers, false };
		if (p->strangers) {
			GROW(&out->strangers, out->stranger_count, &out->stranger_cap);
			out->strangers[out->stranger_count++] = doubt;
		} else {
			GROW(&out->doubts, out->doubt_count, &out->doubt_cap);
			out->doubts[out->doubt_count++] = doubt;
		}
	}
}

static void
doubt_pair(struct namesakes *n, size_t a, size_t b)
{
	const struct line *l = &n->line;
	bool strangers = l->apart[a][b] == APART_BY_ID;
	/* One without an id beside two who have different ones may be either. */
	bool likely = !l->ids_differ || (!l->apart[a][b] && !l->has_id[a] && !l->has_id[b]);

	add_pair(n, l->root[a], l->root[b], likely, strangers);
}

/* The classes in the order of their least contacts, which no order of rows changes. */
static void
order_classes(struct namesakes *n, uint32_t order[LINE_ROOM])
{
	struct line *l = &n->line;

	for (size_t c = 0; c < l->classes; c++)
		l->contact[c] = (struct str){ 0 };
	for (size_t k = 0; k < l->count; k++) {
		struct str contact = fact_contact(n->facts, n->sheet, l->fact[k], &n->scratch),
			   *least = &l->contact[l->entry_class[k]];
		if (!least->at || str_cmp(contact, *least) < 0)
			*least = contact;
	}
	for (size_t c = 0; c < l->classes; c++) {
		size_t at = c;
		for (; at > 0 && str_cmp(l->contact[c], l->contact[order[at - 1]]) < 0; at--)
			order[at] = order[at - 1];
		order[at] = (uint32_t)c;
	}
}

static void
doubt_line(struct namesakes *n)
{
	const struct line *l = &n->line;
	uint32_t order[LINE_ROOM];

	if (l->classes <= PAIRS_ROOM) {
		for (size_t a = 1; a < l->classes; a++)
			for (size_t b = 0; b < a; b++)
				doubt_pair(n, a, b);
		return;
	}
	order_classes(n, order);
	for (size_t i = 1; i < l->classes; i++)
		doubt_pair(n, order[i], order[i - 1]);
	arena_reset(&n->scratch);
}

static void
settle_certain(struct namesakes *n, uint32_t *parent, const uint32_t *class_of)
{
	for (uint32_t i = 0; i < n->count; i++) {
		if (n->items[i].inner || n->items[i].next == MAP_NONE)
			continue;
		unite_keyless(n, i, parent);
		for (uint32_t rest = i; rest != MAP_NONE;) {
			rest = read_line(n, rest, class_of);
			unite_certain(n, parent);
		}
	}
}

static void
settle_doubts(struct namesakes *n)
{
	for (uint32_t i = 0; i < n->count; i++) {
		if (n->items[i].inner || n->items[i].next == MAP_NONE)
			continue;
		for (uint32_t rest = i; rest != MAP_NONE;) {
			uint32_t first = n->out->sure[n->items[i].fact];
			rest = read_line(n, rest, n->out->sure);
			doubt_line(n);
			if (n->line.root[0] != first)
				add_pair(n, first, n->line.root[0], !n->line.ids_differ, false);
		}
	}
}

/* Names in two scripts. */
static void
settle_romanised(struct namesakes *n)
{
	struct people *out = n->out;
	struct person_doubt *found;
	size_t count;

	romanised_find(&found, &count, out->sure, n->facts, n->sheet);
	for (size_t i = 0; i < count; i++) {
		GROW(&out->doubts, out->doubt_count, &out->doubt_cap);
		out->doubts[out->doubt_count++] = found[i];
	}
	free(found);
}

void
namesakes_settle(struct people *out, uint32_t *parent, const uint32_t *class_of,
    const struct facts *facts, const struct sheet *sheet)
{
	struct namesakes *n = memory_resize(NULL, 1, sizeof *n);

	*n = (struct namesakes){ .out = out, .facts = facts, .sheet = sheet };
	gather(n);
	settle_certain(n, parent, class_of);
	for (uint32_t i = 0; i < facts->count; i++)
		out->sure[i] = forest_root(parent, i);
	settle_doubts(n);
	give_pairs(n);
	settle_romanised(n);
	rulings_settle(out, parent, facts);
	map_free(&n->first);
	map_free(&n->pairs);
	arena_free(&n->scratch);
	free(n->items);
	free(n->pair);
	free(n);
}
