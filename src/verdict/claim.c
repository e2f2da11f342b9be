#include "verdict/claim.h"

#include <stdlib.h>

/* What one person's rows say: a unit, and how many rows say so. */
struct claim {
	uint32_t unit, set;
	bool answered;
	size_t rows;
};

void
claims_init(struct claims *out, const struct names *names, const struct hosts *hosts,
    const struct policy *policy)
{
	*out = (struct claims){ .names = names, .hosts = hosts, .policy = policy };
}

void
claims_free(struct claims *c)
{
	free(c->units);
	free(c->items);
	map_free(&c->known);
	*c = (struct claims){ 0 };
}

static uint32_t *
known(struct claims *c, uint32_t institution)
{
	struct str bytes = { (const char *)&institution, sizeof institution };

	return map_put(&c->known, hash_of(bytes, 0));
}

uint32_t
claims_unit_of(struct claims *c, uint32_t institution)
{
	if (institution == NOBODY)
		return UNIT_NONE;
	uint32_t number = *known(c, institution);
	if (number != MAP_NONE)
		return number;
	uint32_t unit = unit_of(c->names, c->policy, institution);
	number = *known(c, unit);
	if (number == MAP_NONE) {
		bool host = unit_is_host(c->names, c->policy, c->hosts, unit);
		number = (uint32_t)c->unit_count;
		GROW(&c->units, c->unit_count, &c->unit_cap);
		c->units[c->unit_count++] = (struct unit){ unit, host };
		*known(c, unit) = number;
	}
	*known(c, institution) = number;
	return number;
}

void
claims_begin(struct claims *c)
{
	c->count = 0;
}

void
claims_add(struct claims *c, uint32_t unit, uint32_t set, bool answered)
{
	if (unit == UNIT_NONE)
		return;
	for (size_t i = 0; i < c->count; i++)
		if (c->items[i].unit == unit && c->items[i].set == set) {
			c->items[i].rows++;
			return;
		}
	GROW(&c->items, c->count, &c->cap);
	c->items[c->count++] = (struct claim){ unit, set, answered, 1 };
}

/* Whether it is the institution that was decided on, rolled up now or as it was then. */
static bool
is_ruled(struct claims *c, const struct ruling *r, uint32_t unit)
{
	return claims_unit_of(c, r->institution) == unit
	       || unit_of(c->names, r->policy, c->units[unit].institution) == r->institution;
}

void
claims_add_fact(struct claims *c, const struct facts *facts, uint32_t fact, uint32_t unit)
{
	uint32_t ruling = fact_aside(facts->place_of, fact);

	if (ruling == FACT_NONE || unit == UNIT_NONE)
		claims_add(c, unit, SET_NONE, false);
	else
		claims_add(c, unit, ruling, is_ruled(c, &facts->rulings->items[ruling], unit));
}

uint32_t
claims_of(struct claims *c, const uint32_t *institutions, size_t count)
{
	uint32_t first = UNIT_NONE;

	for (size_t i = 0; i < count; i++) {
		uint32_t unit = claims_unit_of(c, institutions[i]);
		if (first == UNIT_NONE)
			first = unit;
		if (unit != UNIT_NONE && claims_goes_first(c, unit))
			return unit;
	}
	return first;
}

uint32_t
claims_of_affiliation(struct claims *c, const struct facts *facts, uint32_t affiliation)
{
	uint32_t from = facts->taken_from[affiliation], to = facts->taken_from[affiliation + 1];

	return claims_of(c, facts->taken + from, to - from);
}

bool
claims_goes_first(const struct claims *c, uint32_t unit)
{
	return c->policy->choice[CHOICE_SEVERAL_AFFILIATIONS] == SEVERAL_HOST_FIRST
	       && c->units[unit].host;
}

static bool
goes_before(const struct claims *c, const struct claim *a, const struct claim *b)
{
	bool first = claims_goes_first(c, a->unit);

	if (first != claims_goes_first(c, b->unit))
		return first;
	if (a->rows != b->rows)
		return a->rows > b->rows;
	return str_cmp(names_get(c->names, c->units[a->unit].institution)->id,
		   names_get(c->names, c->units[b->unit].institution)->id)
	       < 0;
}

static bool
is_silent(const struct claims *c, const struct claim *claim)
{
	if (claim->set == SET_NONE || claim->answered || claims_goes_first(c, claim->unit))
		return false;
	for (size_t i = 0; i < c->count; i++)
		if (c->items[i].set == claim->set && c->items[i].answered)
			return true;
	return false;
}

/* Those that have a say, by unit. */
static void
add_up(struct claims *c)
{
	size_t kept = 0;

	for (size_t i = 0; i < c->count; i++)
		if (is_silent(c, &c->items[i]))
			c->items[i].rows = 0;
	for (size_t i = 0; i < c->count; i++) {
		size_t k = 0;
		while (k < kept && c->items[k].unit != c->items[i].unit)
			k++;
		if (k < kept)
			c->items[k].rows += c->items[i].rows;
		else if (c->items[i].rows)
			c->items[kept++] = c->items[i];
	}
	c->count = kept;
}

uint32_t
claims_settle(struct claims *c)
{
	const struct claim *best = c->items;

	add_up(c);
	if (c->count == 0)
		return UNIT_NONE;
	for (size_t i = 1; i < c->count; i++)
		if (goes_before(c, &c->items[i], best))
			best = &c->items[i];
	return best->unit;
}
