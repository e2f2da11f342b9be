#include "verdict/contest.h"

#include <stdlib.h>

/* More ways than this of answering what some rows name, times the rows, are not gone through. */
#define WAYS_MOST 16384

struct contesting {
	const struct open *open;
	struct claims *claims;
	struct rows rows; /* one for each affiliation among them */
	uint32_t *variables;
	uint16_t *answer; /* by variable of these */
	size_t variable_count;
	uint32_t *claim, *named; /* room: of each row; of one of them */
	struct contender *items;
	size_t count, cap;
	struct map known; /* institutions among these */
	struct arena scratch;
};

static const struct affiliation *
affiliation_of(const struct contesting *c, size_t row)
{
	const struct facts *facts = c->open->facts;

	return facts->affiliations[facts->items[c->rows.facts[row]].affiliation];
}

static struct hash
number_key(uint32_t number)
{
	return hash_of((struct str){ (const char *)&number, sizeof number }, 0);
}

/* Rows that say the same never differ. */
static void
list_rows(struct contesting *c, struct rows rows)
{
	const struct fact *items = c->open->facts->items;
	uint32_t *facts = arena_array(&c->scratch, uint32_t, rows.count);
	struct map known = { 0 };

	c->rows.facts = facts;
	for (size_t i = 0; i < rows.count; i++) {
		uint32_t at = items[rows.facts[i]].affiliation;
		uint32_t *first = map_put(&known, number_key(at));
		if (*first == MAP_NONE)
			facts[c->rows.count++] = *first = rows.facts[i];
	}
	map_free(&known);
}

static size_t
place_of(const struct contesting *c, uint32_t variable)
{
	size_t i = 0;

	while (i < c->variable_count && c->variables[i] != variable)
		i++;
	return i;
}

/* Whether the ways to answer what the rows name are not too many. */
static bool
list_variables(struct contesting *c)
{
	size_t mentions = 0, most = 0, ways = c->rows.count;

	for (size_t i = 0; i < c->rows.count; i++) {
		size_t n = affiliation_of(c, i)->mention_count;
		mentions += n;
		most = n > most ? n : most;
	}
	c->variables = arena_array(&c->scratch, uint32_t, mentions);
	c->answer = arena_array(&c->scratch, uint16_t, mentions);
	c->named = arena_array(&c->scratch, uint32_t, most);
	c->claim = arena_array(&c->scratch, uint32_t, c->rows.count);
	for (size_t i = 0; i < c->rows.count; i++)
		for (size_t m = 0; m < affiliation_of(c, i)->mention_count; m++) {
			uint32_t v = open_mention(c->open, c->rows.facts[i], m);
			if (v == VARIABLE_NONE || place_of(c, v) < c->variable_count)
				continue;
			c->variables[c->variable_count++] = v;
			ways *= c->open->items[v].option_count;
			if (ways > WAYS_MOST)
				return false;
		}
	return true;
}

static void
add_contender(struct contesting *c, uint32_t unit, uint32_t fact)
{
	uint32_t institution = c->claims->units[unit].institution;
	uint32_t *known = map_put(&c->known, number_key(institution));

	if (*known != MAP_NONE)
		return;
	*known = 0;
	GROW(&c->items, c->count, &c->cap);
	c->items[c->count++] = (struct contender){ institution, fact };
}

/* The unit that a row claims under the answers at hand. */
static uint32_t
claim_of(struct contesting *c, size_t row)
{
	const struct affiliation *a = affiliation_of(c, row);
	size_t n = 0;

	for (size_t m = 0; m < a->mention_count; m++) {
		uint32_t v = open_mention(c->open, c->rows.facts[row], m);
		uint32_t who = v == VARIABLE_NONE
				   ? mention_taken(&a->mentions[m])
				   : mention_under(&a->mentions[m], c->answer[place_of(c, v)]);
		if (who != NOBODY)
			c->named[n++] = who;
	}
	return claims_of(c->claims, c->named, n);
}

/* One way of answering: all that are claimed, where they are several and no host goes first. */
static void
claim_so(struct contesting *c)
{
	uint32_t one = UNIT_NONE;
	bool differ = false;

	for (size_t i = 0; i < c->rows.count; i++) {
		uint32_t unit = c->claim[i] = claim_of(c, i);
		if (unit == UNIT_NONE)
			continue;
		if (claims_goes_first(c->claims, unit))
			return;
		differ |= one != UNIT_NONE && unit != one;
		one = unit;
	}
	for (size_t i = 0; differ && i < c->rows.count; i++)
		if (c->claim[i] != UNIT_NONE)
			add_contender(c, c->claim[i], c->rows.facts[i]);
}

static bool
next_way(struct contesting *c)
{
	for (size_t i = 0; i < c->variable_count; i++) {
		if (++c->answer[i] < c->open->items[c->variables[i]].option_count)
			return true;
		c->answer[i] = 0;
	}
	return false;
}

/* All that any row may be of. */
static void
claim_any(struct contesting *c)
{
	for (size_t i = 0; i < c->rows.count; i++) {
		const struct affiliation *a = affiliation_of(c, i);
		for (size_t m = 0; m < a->mention_count; m++)
			for (size_t k = 0; k < mention_options(&a->mentions[m]); k++) {
				uint32_t who = mention_under(&a->mentions[m], k);
				uint32_t unit = claims_unit_of(c->claims, who);
				if (unit != UNIT_NONE && !claims_goes_first(c->claims, unit))
					add_contender(c, unit, c->rows.facts[i]);
			}
	}
}

struct identified {
	struct str id;
	struct contender who;
};

static int
by_id(const void *a, const void *b)
{
	return str_cmp(((const struct identified *)a)->id, ((const struct identified *)b)->id);
}

static void
sort_contenders(struct contesting *c)
{
	struct identified *list = arena_array(&c->scratch, struct identified, c->count);

	for (size_t i = 0; i < c->count; i++) {
		struct str id = names_get(c->claims->names, c->items[i].institution)->id;
		list[i] = (struct identified){ id, c->items[i] };
	}
	if (c->count)
		qsort(list, c->count, sizeof *list, by_id);
	for (size_t i = 0; i < c->count; i++)
		c->items[i] = list[i].who;
}

/* --- the likelier answer --- */

static uint32_t
claim_taken(const struct contesting *c, uint32_t fact)
{
	const struct facts *facts = c->open->facts;

	return claims_of_affiliation(c->claims, facts, facts->items[fact].affiliation);
}

static uint32_t
unit_of_person(const struct contesting *c)
{
	const struct people *p = c->open->people;

	claims_begin(c->claims);
	for (uint32_t i = p->first_fact[people_of(p, c->rows.facts[0])]; i != FACT_NONE;
	     i = people_next(p, i))
		claims_add_fact(c->claims, c->open->facts, i, claim_taken(c, i));
	return claims_settle(c->claims);
}

static uint32_t
unit_of_rows(const struct contesting *c, struct rows rows)
{
	claims_begin(c->claims);
	for (size_t i = 0; i < rows.count; i++)
		claims_add(c->claims, claim_taken(c, rows.facts[i]), SET_NONE, false);
	return claims_settle(c->claims);
}

static uint16_t
likelier(const struct contesting *c, struct rows rows)
{
	uint32_t unit = unit_of_person(c);
	bool claimed = false;

	for (size_t i = 0; i < c->rows.count; i++)
		claimed |= claim_taken(c, c->rows.facts[i]) == unit;
	if (!claimed)
		unit = unit_of_rows(c, rows);
	for (uint16_t i = 0; unit != UNIT_NONE && i < c->count; i++)
		if (c->items[i].institution == c->claims->units[unit].institution)
			return i;
	return 0;
}

bool
contest_find(struct contest *out, const struct open *o, struct rows rows, struct claims *claims)
{
	struct contesting c = { .open = o, .claims = claims };

	list_rows(&c, rows);
	if (list_variables(&c))
		do
			claim_so(&c);
		while (next_way(&c));
	else
		claim_any(&c);
	sort_contenders(&c);
	/* More than an answer can tell apart are too many to enumerate anyway. */
	c.count = c.count < UINT16_MAX ? c.count : UINT16_MAX;
	*out = (struct contest){ .items = arena_array(o->mem, struct contender, c.count),
		.count = (uint16_t)c.count };
	for (size_t i = 0; i < c.count; i++)
		out->items[i] = c.items[i];
	out->likelier = likelier(&c, rows);
	free(c.items);
	map_free(&c.known);
	arena_free(&c.scratch);
	return out->count > 1;
}

/* --- answers --- */

void
contest_add_claim(struct claims *to, const struct open *o, uint32_t fact, uint32_t unit,
    uint32_t place, const uint16_t *answers)
{
	if (place == VARIABLE_NONE) {
		claims_add_fact(to, o->facts, fact, unit);
		return;
	}
	uint32_t who = o->items[place].contenders[answers[place]].institution;
	/* Sets that were decided on are numbered from 0. */
	claims_add(to, unit, SET_NONE - 1 - place, claims_unit_of(to, who) == unit);
}

bool
contest_is_broken(const struct ruling *r, const struct facts *facts, const struct names *names)
{
	bool any = false;

	for (size_t i = 0; i < r->row_count; i++) {
		uint32_t fact = facts_find(facts, r->rows[i]);
		if (fact == FACT_NONE)
			continue;
		const struct affiliation *a = facts->affiliations[facts->items[fact].affiliation];
		any = true;
		for (size_t m = 0; m < a->mention_count; m++)
			for (size_t k = 0; k < mention_options(&a->mentions[m]); k++) {
				uint32_t who = mention_under(&a->mentions[m], k);
				if (who != NOBODY
				    && unit_of(names, r->policy, who) == r->institution)
					return false;
			}
	}
	return any;
}
