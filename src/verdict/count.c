#include "verdict/count.h"

#include <stdlib.h>

#include "verdict/claim.h"

struct counting {
	struct counts *out;
	const struct people *people;
	const struct facts *facts;
	const struct policy *policy;
	struct claims claims;
	uint32_t *of_affiliation; /* the unit that it claims */
	uint32_t *tally_of;       /* by unit */
	size_t tally_of_cap;
};

static uint32_t
tally_of(struct counting *c, uint32_t unit)
{
	struct counts *out = c->out;

	/* Units are numbered as they come; the new ones have no tally yet. */
	size_t old = c->tally_of_cap;
	if (unit >= old) {
		c->tally_of_cap = memory_room(old, unit + 1);
		c->tally_of = memory_resize(c->tally_of, c->tally_of_cap, sizeof *c->tally_of);
		for (size_t i = old; i < c->tally_of_cap; i++)
			c->tally_of[i] = COUNT_NO_TALLY;
	}
	if (c->tally_of[unit] == COUNT_NO_TALLY) {
		const struct unit *u = &c->claims.units[unit];
		must(out->tally_count < COUNT_NO_TALLY);
		c->tally_of[unit] = (uint32_t)out->tally_count;
		GROW(&out->tallies, out->tally_count, &out->tally_cap);
		out->tallies[out->tally_count++] = (struct tally){ .unit = u->institution,
			.side = u->host ? SIDE_HOST : SIDE_EXTERNAL };
	}
	return c->tally_of[unit];
}

static void
place(struct counting *c, struct placement *p, uint32_t first)
{
	claims_begin(&c->claims);
	*p = (struct placement){ .tally = COUNT_NO_TALLY, .side = SIDE_UNAFFILIATED };
	for (uint32_t i = first; i != FACT_NONE; i = people_next(c->people, i)) {
		const struct fact *fact = &c->facts->items[i];
		claims_add_fact(&c->claims, c->facts, i, c->of_affiliation[fact->affiliation]);
		if (fact->honour > p->honour)
			p->honour = fact->honour & 3U;
	}
	uint32_t unit = claims_settle(&c->claims);
	if (unit == UNIT_NONE)
		return;
	p->tally = tally_of(c, unit) & COUNT_NO_TALLY;
	p->side = c->out->tallies[p->tally].side & 3;
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
			q[QUANTITY_PARTNERS_PRESENT] += t->seen_people == 1;
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
	struct counting c = { .out = out, .people = people, .facts = facts, .policy = policy };

	claims_init(&c.claims, names, hosts, policy);
	c.of_affiliation = memory_resize(NULL, facts->affiliation_count, sizeof *c.of_affiliation);
	for (uint32_t i = 0; i < facts->affiliation_count; i++)
		c.of_affiliation[i] = claims_of_affiliation(&c.claims, facts, i);
	*out = (struct counts){ 0 };
	out->of_person = memory_resize(NULL, people->count, sizeof *out->of_person);
	for (size_t p = 0; p < people->count; p++) {
		place(&c, &out->of_person[p], people->first_fact[p]);
		count_one(&c, &out->of_person[p]);
	}
	for (size_t h = 0; h < hosts->count; h++)
		out->quantity[QUANTITY_PARTNERS] += partner_unit(names, policy, hosts, h) != NOBODY;
	claims_free(&c.claims);
	free(c.of_affiliation);
	free(c.tally_of);
}

void
counts_free(struct counts *c)
{
	free(c->of_person);
	free(c->tallies);
	*c = (struct counts){ 0 };
}
