#include "verdict/claim.h"

#include <stdlib.h>

/* What one person's rows say: a unit, and how many rows say so. */
struct claim {
	uint32_t unit;
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
claims_add(struct claims *c, uint32_t unit)
{
	if (unit == UNIT_NONE)
		return;
	for (size_t i = 0; i < c->count; i++)
		if (c->items[i].unit == unit) {
			c->items[i].rows++;
			return;
		}
	GROW(&c->items, c->count, &c->cap);
	c->items[c->count++] = (struct claim){ unit, 1 };
}

uint32_t
claims_of_affiliation(struct claims *c, const struct facts *facts, uint32_t affiliation)
{
	bool first_only = c->policy->choice[CHOICE_SEVERAL_AFFILIATIONS] == SEVERAL_FIRST;
	uint32_t first = UNIT_NONE;

	for (uint32_t t = facts->taken_from[affiliation]; t < facts->taken_from[affiliation + 1];
	     t++) {
		uint32_t unit = claims_unit_of(c, facts->taken[t]);
		if (first == UNIT_NONE)
			first = unit;
		if (c->units[unit].host && !first_only)
			return unit;
	}
	return first;
}

static bool
goes_before(const struct claims *c, const struct claim *a, const struct claim *b)
{
	const struct unit *ua = &c->units[a->unit], *ub = &c->units[b->unit];

	if (c->policy->choice[CHOICE_SEVERAL_AFFILIATIONS] == SEVERAL_HOST_FIRST
	    && ua->host != ub->host)
		return ua->host;
	if (a->rows != b->rows)
		return a->rows > b->rows;
	return str_cmp(names_get(c->names, ua->institution)->id,
		   names_get(c->names, ub->institution)->id)
	       < 0;
}

uint32_t
claims_settle(const struct claims *c)
{
	const struct claim *best = c->items;

	if (c->count == 0)
		return UNIT_NONE;
	for (size_t i = 1; i < c->count; i++)
		if (goes_before(c, &c->items[i], best))
			best = &c->items[i];
	return best->unit;
}
