#include "verdict/count.h"

#include <stdlib.h>

/* What one person's rows say of the institution: a unit, and how many rows say so. */
struct claim {
	uint32_t unit;
	size_t rows;
};

struct counting {
	struct counts *out;
	const struct people *people;
	const struct facts *facts;
	const struct names *names;
	const struct hosts *hosts;
	const struct policy *policy;
	struct map units;         /* unit to tally */
	uint32_t *of_affiliation; /* the unit that it claims, or NOBODY */
	struct claim *claims;     /* of the person at hand */
	size_t claim_count, claim_cap;
};

static uint32_t
tally_of(struct counting *c, uint32_t unit)
{
	struct str bytes = { (const char *)&unit, sizeof unit };
	uint32_t *tally = map_put(&c->units, hash_of(bytes, 0));

	if (*tally == MAP_NONE) {
		struct counts *out = c->out;
		*tally = (uint32_t)out->tally_count;
		GROW(&out->tallies, out->tally_count, &out->tally_cap);
		bool host = unit_is_host(c->names, c->policy, c->hosts, unit);
		out->tallies[out->tally_count++]
		    = (struct tally){ .unit = unit, .side = host ? SIDE_HOST : SIDE_EXTERNAL };
	}
	return *tally;
}

static void
claim(struct counting *c, uint32_t unit)
{
	for (size_t i = 0; i < c->claim_count; i++)
		if (c->claims[i].unit == unit) {
			c->claims[i].rows++;
			return;
		}
	GROW(&c->claims, c->claim_count, &c->claim_cap);
	c->claims[c->claim_count++] = (struct claim){ unit, 1 };
}

/* The unit that an affiliation claims: the first host it names, else the first of all. */
static uint32_t
claim_of(const struct counting *c, size_t affiliation)
{
	const struct facts *facts = c->facts;
	bool first_only = c->policy->choice[CHOICE_SEVERAL_AFFILIATIONS] == SEVERAL_FIRST;
	uint32_t first = NOBODY;

	for (uint32_t t = facts->taken_from[affiliation]; t < facts->taken_from[affiliation + 1];
	     t++) {
		uint32_t unit = unit_of(c->names, c->policy, facts->taken[t]);
		if (first == NOBODY)
			first = unit;
		if (!first_only && unit_is_host(c->names, c->policy, c->hosts, unit))
			return unit;
	}
	return first;
}

static void
read_claims(struct counting *c)
{
	size_t count = c->facts->affiliation_count;

	c->of_affiliation = memory_resize(NULL, count, sizeof *c->of_affiliation);
	for (size_t i = 0; i < count; i++)
		c->of_affiliation[i] = claim_of(c, i);
}

/* Whether claim a goes before b: rows that differ are weighed by how many say so, then by the
 * institution's id, never by their order. */
static bool
goes_before(const struct counting *c, const struct claim *a, const struct claim *b)
{
	if (c->policy->choice[CHOICE_SEVERAL_AFFILIATIONS] == SEVERAL_HOST_FIRST) {
		bool host = unit_is_host(c->names, c->policy, c->hosts, a->unit);
		if (host != unit_is_host(c->names, c->policy, c->hosts, b->unit))
			return host;
	}
	if (a->rows != b->rows)
		return a->rows > b->rows;
	return str_cmp(names_get(c->names, a->unit)->id, names_get(c->names, b->unit)->id) < 0;
}

/* The claim that counts. */
static uint32_t
choose(const struct counting *c)
{
	const struct claim *best = &c->claims[0];

	for (size_t i = 1; i < c->claim_count; i++)
		if (goes_before(c, &c->claims[i], best))
			best = &c->claims[i];
	return best->unit;
}

static void
place(struct counting *c, struct placement *p, uint32_t first)
{
	c->claim_count = 0;
	*p = (struct placement){
		.tally = COUNT_NO_TALLY, .side = SIDE_UNAFFILIATED, .honour_fact = first
	};
	for (uint32_t i = first; i != FACT_NONE; i = c->people->next_fact[i]) {
		const struct fact *fact = &c->facts->items[i];
		if (c->of_affiliation[fact->affiliation] != NOBODY)
			claim(c, c->of_affiliation[fact->affiliation]);
		if (fact->honour > p->honour) {
			p->honour = fact->honour;
			p->honour_fact = i;
		}
	}
	if (c->claim_count == 0)
		return;
	p->tally = tally_of(c, choose(c));
	p->side = (uint8_t)c->out->tallies[p->tally].side;
}

static void
count_unaffiliated(struct counting *c, struct placement *p)
{
	int64_t *q = c->out->quantity;

	p->counted = true;
	switch (c->policy->choice[CHOICE_UNAFFILIATED]) {
	case UNAFFILIATED_EXTERNAL:
		q[QUANTITY_EXTERNAL]++;
		q[QUANTITY_EXTERNAL_COUNTED]++;
		break;
	case UNAFFILIATED_EXCLUDED:
		p->counted = false;
		c->out->left_out_people++;
		break;
	default:
		q[QUANTITY_UNAFFILIATED]++;
	}
}

static void
count_one(struct counting *c, struct placement *p)
{
	int64_t *q = c->out->quantity, cap = c->policy->cap_people;

	if (p->tally == COUNT_NO_TALLY) {
		count_unaffiliated(c, p);
	} else {
		struct tally *t = &c->out->tallies[p->tally];
		bool within = t->seen_people++ < cap;
		p->counted = t->side == SIDE_HOST || within;
		t->counted_people += p->counted;
		if (t->side == SIDE_HOST) {
			q[QUANTITY_HOST]++;
			q[QUANTITY_HOST_CAPPED] += within;
		} else {
			q[QUANTITY_EXTERNAL]++;
			q[QUANTITY_EXTERNAL_COUNTED] += within;
		}
	}
	bool left_out = p->tally == COUNT_NO_TALLY && !p->counted;
	q[QUANTITY_ACADEMICIANS] += p->honour == ACADEMICIAN_YES && !left_out;
}

void
count_people(struct counts *out, const struct people *people, const struct facts *facts,
    const struct names *names, const struct hosts *hosts, const struct policy *policy)
{
	struct counting c = { .out = out,
		.people = people,
		.facts = facts,
		.names = names,
		.hosts = hosts,
		.policy = policy };

	*out = (struct counts){ 0 };
	out->of_person = memory_resize(NULL, people->count, sizeof *out->of_person);
	read_claims(&c);
	for (size_t p = 0; p < people->count; p++) {
		place(&c, &out->of_person[p], people->first_fact[p]);
		count_one(&c, &out->of_person[p]);
	}
	map_free(&c.units);
	free(c.of_affiliation);
	free(c.claims);
}

void
counts_free(struct counts *c)
{
	free(c->of_person);
	free(c->tallies);
	*c = (struct counts){ 0 };
}
