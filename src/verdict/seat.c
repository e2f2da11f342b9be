#include "verdict/seat.h"

#include <stdlib.h>

struct seating {
	struct groups *out;
	const struct grouping_terms *terms;
	struct map chances;
	uint32_t *unit; /* by tally */
};

void
seats_each_chance(
    struct groups *g, uint32_t kin, void (*seen)(void *context, struct chance c), void *context)
{
	const struct kin *k = &g->kins.items[kin];
	const struct facts *facts = g->answering.open->facts;

	for (size_t i = 0; !k->placed && i < k->row_count; i++) {
		const struct fact *fact = &facts->items[k->rows[i].fact];
		const struct affiliation *a = facts->affiliations[fact->affiliation];
		for (size_t n = 0; n < a->mention_count; n++) {
			const struct mention *m = &a->mentions[n];
			for (size_t answer = 0; answer < mention_options(m); answer++) {
				struct chance c = { kin, k->rows[k->rows[i].lead].fact,
					claims_unit_of(&g->claims, mention_under(m, answer)) };
				if (c.unit != UNIT_NONE)
					seen(context, c);
			}
		}
	}
}

/* What matters is that it was looked for: now it has a number. */
static void
make_unit(void *context, struct chance c)
{
	(void)context, (void)c;
}

/* At most one person for rows that keys tie. */
static void
add_to_most(void *context, struct chance c)
{
	struct seating *g = context;
	uint32_t *known
	    = map_put(&g->chances, hash_of((struct str){ (const char *)&c, sizeof c }, 0));

	g->out->seats[c.unit].most += *known == MAP_NONE;
	*known = 0;
}

/* People of whom nothing is open, or only whether they are academicians, are counted once. */
static void
count_fixed(struct seating *g)
{
	const struct people *people = g->terms->open->people;
	const struct counts *counts = g->terms->counts;
	int64_t *q = g->out->fixed;

	for (size_t p = 0; p < people->count; p++) {
		const struct placement *place = &counts->of_person[p];
		uint32_t kin = sparse_get(&g->out->kins.of_fact, people->first_fact[p]);
		if (kin != KIN_NONE && !g->out->kins.items[kin].placed)
			continue;
		if (place->tally != COUNT_NO_TALLY) {
			g->out->seats[g->unit[place->tally]].base++;
		} else if (!place->counted) {
			continue;
		} else if (g->terms->policy->choice[CHOICE_UNAFFILIATED] == UNAFFILIATED_EXTERNAL) {
			q[QUANTITY_EXTERNAL]++;
			q[QUANTITY_EXTERNAL_COUNTED]++;
		} else {
			q[QUANTITY_UNAFFILIATED]++;
		}
		q[QUANTITY_ACADEMICIANS] += place->honour == ACADEMICIAN_YES;
	}
}

static void
settle_seats(struct seating *g)
{
	int64_t cap = g->terms->policy->cap_people, *q = g->out->fixed;
	bool presence = policy_weighs(g->terms->policy, QUANTITY_PARTNERS_PRESENT);

	q[QUANTITY_PARTNERS] = g->terms->counts->quantity[QUANTITY_PARTNERS];
	for (size_t u = 0; u < g->out->claims.unit_count; u++) {
		struct seat *seat = &g->out->seats[u];
		bool host = g->out->claims.units[u].host;
		seat->slot = SLOT_NONE;
		seat->room = cap > seat->base ? cap - seat->base : 0;
		seat->kind = seat->room == 0            ? SEAT_FULL
			     : seat->most <= seat->room ? SEAT_FREE
							: SEAT_TIGHT;
		seat->awaited = presence && host && seat->base == 0 && seat->most > 0;
		q[QUANTITY_PARTNERS_PRESENT] += host && seat->base > 0;
		q[host ? QUANTITY_HOST : QUANTITY_EXTERNAL] += seat->base;
		q[host ? QUANTITY_HOST_CAPPED : QUANTITY_EXTERNAL_COUNTED]
		    += seat->base < cap ? seat->base : cap;
	}
}

bool
seat_is_shared(const struct seat *seat)
{
	return seat->kind == SEAT_TIGHT || seat->awaited;
}

void
seats_make(struct groups *groups, const struct grouping_terms *terms)
{
	struct seating g = { .out = groups, .terms = terms };
	const struct counts *counts = terms->counts;

	for (uint32_t k = 0; k < groups->kins.count; k++)
		seats_each_chance(groups, k, make_unit, &g);
	g.unit = memory_resize(NULL, counts->tally_count, sizeof *g.unit);
	for (size_t t = 0; t < counts->tally_count; t++)
		g.unit[t] = claims_unit_of(&groups->claims, counts->tallies[t].unit);
	groups->seats = arena_array(groups->mem, struct seat, groups->claims.unit_count);
	groups->answering.seats = groups->seats;
	for (uint32_t k = 0; k < groups->kins.count; k++)
		seats_each_chance(groups, k, add_to_most, &g);
	map_free(&g.chances);
	count_fixed(&g);
	settle_seats(&g);
	free(g.unit);
}
