#include "people/ruling.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "people/forest.h"

void
rulings_add(struct rulings *r, const struct ruling *ruling)
{
	GROW(&r->items, r->count, &r->cap);
	r->items[r->count++] = *ruling;
}

void
rulings_free(struct rulings *r)
{
	free(r->items);
	*r = (struct rulings){ 0 };
}

void
rulings_stand(const struct rulings *r, struct standings *standings)
{
	for (size_t i = 0; i < r->count; i++) {
		const struct ruling *ruling = &r->items[i];
		for (size_t k = 0; ruling->kind == RULING_ATTENDED && k < ruling->row_count; k++) {
			struct stand *stand = &standings->of_row[ruling->rows[k]];
			if (!stand->in_doubt)
				continue;
			stand->in_doubt = false;
			if (ruling->yes)
				continue;
			standings->rows[STANDING_IN]--;
			standings->rows[STANDING_NOT_ATTENDED]++;
			stand->standing = STANDING_NOT_ATTENDED;
		}
	}
}

/* --- institutions --- */

/* One link that an officer's word makes certain. */
static struct mention
decided(uint32_t institution, struct str found, struct arena *mem)
{
	struct mention m = { .otherwise = NOBODY };

	m.links = arena_array(mem, struct link, 1);
	m.link_count = 1;
	m.links[0] = (struct link){ institution, LINK_CERTAIN, 1000, REASON_TOLD, found,
		(struct str){ 0 } };
	return m;
}

static bool
asks(const struct mention *m, const struct ruling *ruling)
{
	struct hash h;

	if (!mention_open(m))
		return false;
	h = mention_asks(m);
	return h.lo == ruling->asks.lo && h.hi == ruling->asks.hi;
}

/* The affiliation as it was decided, without what was decided to be none; itself where nothing in
 * it was. */
static const struct affiliation *
affiliation_ruled(const struct affiliation *a, const struct ruling *ruling, struct arena *mem)
{
	struct affiliation *ruled;
	bool any = false;

	for (size_t m = 0; m < a->mention_count && !any; m++)
		any = asks(&a->mentions[m], ruling);
	if (!any)
		return a;
	ruled = arena_array(mem, struct affiliation, 1);
	*ruled = *a;
	ruled->mentions = arena_array(mem, struct mention, a->mention_count);
	ruled->mention_count = 0;
	for (size_t m = 0; m < a->mention_count; m++) {
		const struct mention *was = &a->mentions[m];
		uint32_t who = ruling->institution == NOBODY ? was->otherwise : ruling->institution;
		if (!asks(was, ruling))
			ruled->mentions[ruled->mention_count++] = *was;
		else if (who != NOBODY)
			ruled->mentions[ruled->mention_count++]
			    = decided(who, was->links[0].found, mem);
	}
	return ruled;
}

static void
rule_text(struct facts *facts, const struct ruling *ruling, struct arena *mem)
{
	for (size_t i = 0; i < facts->affiliation_count; i++)
		facts->affiliations[i] = affiliation_ruled(facts->affiliations[i], ruling, mem);
}

/* An affiliation that names no institution, as one that names this. */
static const struct affiliation *
affiliation_from(const struct affiliation *a, uint32_t institution, struct arena *mem)
{
	struct affiliation *from = arena_array(mem, struct affiliation, 1);

	*from = *a;
	from->mentions = arena_array(mem, struct mention, 1);
	from->mentions[0] = decided(institution, a->raw, mem);
	from->mention_count = 1;
	from->says_none = false;
	return from;
}

/* Gives a fact an affiliation of its own. */
static void
move_fact(struct facts *facts, uint32_t fact, const struct affiliation *to)
{
	facts->affiliations = memory_resize(
	    facts->affiliations, facts->affiliation_count + 1, sizeof *facts->affiliations);
	facts->affiliations[facts->affiliation_count] = to;
	must(facts->affiliation_count < FACT_AFFILIATIONS);
	facts->items[fact].affiliation = facts->affiliation_count++ & FACT_AFFILIATIONS;
}

static void
rule_rows(struct facts *facts, const struct ruling *ruling, struct arena *mem)
{
	for (size_t k = 0; k < ruling->row_count; k++) {
		uint32_t fact = facts_find(facts, ruling->rows[k]);
		if (fact == FACT_NONE)
			continue;
		const struct affiliation *was = facts->affiliations[facts->items[fact].affiliation];
		const struct affiliation *is = was;
		if (ruling->kind == RULING_MENTION)
			is = affiliation_ruled(was, ruling, mem);
		else if (was->mention_count == 0)
			is = affiliation_from(was, ruling->institution, mem);
		if (is != was)
			move_fact(facts, fact, is);
	}
}

/* The rows keep what they name: it says which of it counts (verdict/claim.h). */
static void
rule_place(struct facts *facts, const struct rulings *r, uint32_t ruling)
{
	if (!facts->place_of) {
		facts->place_of = memory_resize(NULL, facts->count, sizeof *facts->place_of);
		memset(facts->place_of, 0xff, facts->count * sizeof *facts->place_of);
	}
	for (size_t k = 0; k < r->items[ruling].row_count; k++) {
		uint32_t fact = facts_find(facts, r->items[ruling].rows[k]);
		if (fact != FACT_NONE)
			facts->place_of[fact] = ruling;
	}
}

void
rulings_place(const struct rulings *r, struct facts *facts, struct arena *mem)
{
	bool any = false;

	for (size_t i = 0; i < r->count; i++) {
		const struct ruling *ruling = &r->items[i];
		if (ruling->kind == RULING_PLACE)
			rule_place(facts, r, (uint32_t)i);
		if (ruling->kind == RULING_TEXT)
			rule_text(facts, ruling, mem);
		else if (ruling->kind == RULING_MENTION || ruling->kind == RULING_FROM)
			rule_rows(facts, ruling, mem);
		else
			continue;
		any = true;
	}
	if (any)
		facts_settle(facts);
}

/* --- people --- */

void
rulings_honour(const struct rulings *r, struct facts *facts)
{
	for (size_t i = 0; i < r->count; i++) {
		const struct ruling *ruling = &r->items[i];
		for (size_t k = 0; ruling->kind == RULING_HONOUR && k < ruling->row_count; k++) {
			uint32_t fact = facts_find(facts, ruling->rows[k]);
			if (fact != FACT_NONE)
				facts->items[fact].honour
				    = (uint8_t)(ruling->yes ? ACADEMICIAN_YES : ACADEMICIAN_NO);
		}
	}
}

/* --- who is one --- */

struct answering_doubts {
	struct people *out;
	uint32_t *parent, *tried; /* forests over facts */
	bool *is_torn;            /* by root in tried: strangers would be one */
	const struct facts *facts;
	uint32_t *size;    /* by class: its rows */
	struct map doubts; /* pairs of classes */
	bool more;
};

static struct hash
pair_key(uint32_t a, uint32_t b)
{
	const uint32_t both[2] = { a < b ? a : b, a < b ? b : a };

	return hash_of((struct str){ (const char *)both, sizeof both }, 0);
}

/* The class that is just these rows, as far as they are in; FACT_NONE where none is. */
static uint32_t
class_of_rows(const struct answering_doubts *by, const uint32_t *rows, size_t count)
{
	uint32_t class = FACT_NONE, found = 0;

	for (size_t i = 0; i < count; i++) {
		uint32_t fact = facts_find(by->facts, rows[i]);
		if (fact == FACT_NONE)
			continue;
		if (found++ && by->out->sure[fact] != class)
			return FACT_NONE;
		class = by->out->sure[fact];
	}
	return class != FACT_NONE && by->size[class] == found ? class : FACT_NONE;
}

/* The doubt that a ruling answers now; false where it answers none. */
static bool
doubt_of(const struct answering_doubts *by, const struct ruling *r, struct person_doubt *out)
{
	if (r->kind != RULING_SAME && r->kind != RULING_APART)
		return false;
	out->a = class_of_rows(by, r->rows, r->first_count);
	out->b = class_of_rows(by, r->rows + r->first_count, r->row_count - r->first_count);
	return out->a != FACT_NONE && out->b != FACT_NONE
	       && map_get(&by->doubts, pair_key(out->a, out->b)) != MAP_NONE;
}

static void
part_told(struct answering_doubts *by, const struct rulings *r)
{
	struct people *out = by->out;

	for (size_t i = 0; i < r->count; i++) {
		struct person_doubt d = { 0 };
		if (r->items[i].kind != RULING_APART || !doubt_of(by, &r->items[i], &d))
			continue;
		GROW(&out->strangers, out->stranger_count, &out->stranger_cap);
		out->strangers[out->stranger_count++] = d;
		by->more = true;
	}
}

/* In the forest by->tried: all that are told to be one, whatever comes of it. */
static void
try_told(struct answering_doubts *by, const struct rulings *r)
{
	memcpy(by->tried, by->parent, by->facts->count * sizeof *by->tried);
	for (size_t i = 0; i < r->count; i++) {
		struct person_doubt d = { 0 };
		if (r->items[i].kind == RULING_SAME && doubt_of(by, &r->items[i], &d))
			forest_unite(by->tried, d.a, d.b);
	}
	memset(by->is_torn, false, by->facts->count * sizeof *by->is_torn);
	for (size_t i = 0; i < by->out->stranger_count; i++) {
		uint32_t root = forest_root(by->tried, by->out->strangers[i].a);
		by->is_torn[root] |= root == forest_root(by->tried, by->out->strangers[i].b);
	}
}

/* Of those that together would make one person of two strangers, none is taken. */
static void
unite_told(struct answering_doubts *by, const struct rulings *r)
{
	try_told(by, r);
	for (size_t i = 0; i < r->count; i++) {
		struct person_doubt d = { 0 };
		if (r->items[i].kind != RULING_SAME || !doubt_of(by, &r->items[i], &d)
		    || by->is_torn[forest_root(by->tried, d.a)])
			continue;
		forest_unite(by->parent, d.a, d.b);
		by->more = true;
	}
}

/* Pairs of the classes that are left, each once; none that is in `other`. */
static size_t
pairs_left(struct person_doubt *pairs, size_t count, const uint32_t *sure, const struct map *other)
{
	struct map known = { 0 };
	size_t kept = 0;

	for (size_t i = 0; i < count; i++) {
		struct person_doubt d = pairs[i];
		uint32_t a = sure[d.a], b = sure[d.b];
		struct hash key = pair_key(a, b);
		if (a == b || (other && map_get(other, key) != MAP_NONE))
			continue;
		d.a = a < b ? a : b;
		d.b = a < b ? b : a;
		uint32_t *at = map_put(&known, key);
		if (*at == MAP_NONE) {
			*at = (uint32_t)kept;
			pairs[kept++] = d;
		} else {
			/* One of them would have made both one. */
			pairs[*at].likely |= d.likely;
			pairs[*at].is_romanised &= d.is_romanised;
		}
	}
	map_free(&known);
	return kept;
}

/* Classes and pairs, after answers. */
static void
take_stock(struct answering_doubts *by)
{
	struct people *out = by->out;
	struct map strangers = { 0 };

	memset(by->size, 0, by->facts->count * sizeof *by->size);
	for (uint32_t i = 0; i < by->facts->count; i++) {
		out->sure[i] = forest_root(by->parent, i);
		by->size[out->sure[i]]++;
	}
	out->stranger_count = pairs_left(out->strangers, out->stranger_count, out->sure, NULL);
	for (size_t i = 0; i < out->stranger_count; i++)
		*map_put(&strangers, pair_key(out->strangers[i].a, out->strangers[i].b)) = 0;
	out->doubt_count = pairs_left(out->doubts, out->doubt_count, out->sure, &strangers);
	map_free(&by->doubts);
	for (size_t i = 0; i < out->doubt_count; i++)
		*map_put(&by->doubts, pair_key(out->doubts[i].a, out->doubts[i].b)) = 0;
	map_free(&strangers);
}

/* Two classes that are united may be what another ruling is about. */
void
rulings_settle(struct people *out, uint32_t *parent, const struct facts *facts)
{
	const struct rulings *r = facts->rulings;
	struct answering_doubts by = { .out = out, .parent = parent, .facts = facts };

	if (!r || r->count == 0 || out->doubt_count == 0)
		return;
	by.size = memory_resize(NULL, facts->count, sizeof *by.size);
	by.tried = memory_resize(NULL, facts->count, sizeof *by.tried);
	by.is_torn = memory_resize(NULL, facts->count, sizeof *by.is_torn);
	do {
		by.more = false;
		take_stock(&by);
		part_told(&by, r);
		unite_told(&by, r);
	} while (by.more);
	map_free(&by.doubts);
	free(by.size);
	free(by.tried);
	free(by.is_torn);
}

static bool
has_pair(const struct person_doubt *pairs, size_t count, uint32_t a, uint32_t b)
{
	for (size_t i = 0; i < count; i++)
		if ((pairs[i].a == a && pairs[i].b == b) || (pairs[i].a == b && pairs[i].b == a))
			return true;
	return false;
}

bool
ruling_is_broken(const struct ruling *r, const struct facts *facts, const struct people *people)
{
	uint32_t fact[2] = { FACT_NONE, FACT_NONE };

	if (!r->is_live)
		return false;
	for (size_t i = 0; i < r->row_count; i++) {
		uint32_t at = facts_find(facts, r->rows[i]);
		if (at != FACT_NONE)
			fact[i >= r->first_count] = at;
	}
	if (fact[0] == FACT_NONE || fact[1] == FACT_NONE)
		return false;
	if (r->kind == RULING_APART)
		return people_of(people, fact[0]) == people_of(people, fact[1]);
	uint32_t a = people_sure(people, fact[0]), b = people_sure(people, fact[1]);
	return has_pair(people->strangers, people->stranger_count, a, b)
	       || has_pair(people->doubts, people->doubt_count, a, b);
}
