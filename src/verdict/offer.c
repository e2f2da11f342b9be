#include "verdict/offer.h"

#include <stdlib.h>

/* Whether so many rounds over a group may still be gone through. */
static bool
may_work(const struct offering *by, const struct group *g, size_t rounds)
{
	size_t turnouts = 0;

	must(g->state_count > 0 && rounds > 0);
	for (size_t t = 0; t < g->term_count; t++)
		turnouts += g->terms[t].count;
	if (turnouts > *by->work / g->state_count / rounds)
		return false;
	*by->work -= turnouts * g->state_count * rounds;
	return true;
}

static int64_t
group_least(const struct offering *by, const struct group *g, const uint64_t *agreeing)
{
	struct optimum o[WHOLE_COUNT];
	int64_t least = INT64_MAX;

	best_of_group(o, g, &by->sum, agreeing, by->terms->room);
	for (int w = 0; w < WHOLE_COUNT; w++)
		if (o[w].reached && o[w].value < least)
			least = o[w].value;
	return least;
}

/* --- every set of a small group's questions --- */

static bool
comes_first(uint64_t a, uint64_t b)
{
	uint64_t differ = a ^ b;

	return (differ & (~differ + 1) & a) != 0;
}

static size_t
bits_of(uint64_t set)
{
	size_t n = 0;

	for (; set; set &= set - 1)
		n++;
	return n;
}

static bool
offer_sets(const struct offering *by, struct candidate *c)
{
	struct group told;
	size_t n = c->variable_count;

	if (n > by->terms->limits->sets)
		return false;
	for (size_t i = 0; i < n; i++)
		by->bit[c->variables[i]] = (uint8_t)i;
	if (!group_agreements(&told, by->terms->groups, c->group, by->bit, by->mem)
	    || !may_work(by, &told, (size_t)1 << n)) {
		free(told.terms);
		return false;
	}
	uint64_t *agreeing = arena_array(by->mem, uint64_t, told.term_count);
	c->by_sets = true;
	c->offer_count = n + 1;
	c->offers = arena_array(by->mem, struct offer, n + 1);
	for (size_t k = 0; k <= n; k++)
		c->offers[k] = (struct offer){ .answers = k, .value = INT64_MIN };
	for (uint64_t set = 0; set < (uint64_t)1 << n; set++) {
		struct offer *best = &c->offers[bits_of(set)];
		for (size_t t = 0; t < told.term_count; t++)
			agreeing[t] = set;
		int64_t value = group_least(by, &told, agreeing);
		if (value > best->value || (value == best->value && comes_first(set, best->set))) {
			best->value = value;
			best->set = set;
		}
	}
	free(told.terms);
	return true;
}

/* --- bunch by bunch --- */

struct bunch_gain {
	size_t term, first_rank;
	int64_t value;
};

static int
by_gain(const void *a, const void *b)
{
	const struct bunch_gain *x = a, *y = b;
	int c = (x->value < y->value) - (x->value > y->value);

	return c ? c : (x->first_rank > y->first_rank) - (x->first_rank < y->first_rank);
}

/* The variables of a group's terms: by variable the term, and for each term its first rank. */
static size_t *
terms_of_variables(const struct offering *by, const struct candidate *c, struct bunch_gain *gains)
{
	const struct groups *groups = by->terms->groups;
	const struct group *g = c->group;
	size_t *of = arena_array(by->mem, size_t, c->variable_count);
	uint32_t *of_kin = memory_resize(NULL, groups->kins.count, sizeof *of_kin);

	for (size_t t = 0; t < g->bunch_count; t++) {
		gains[t] = (struct bunch_gain){ .term = t, .first_rank = SIZE_MAX };
		for (size_t k = g->bunches[t]; k < g->bunches[t + 1]; k++)
			of_kin[g->kins[k]] = (uint32_t)t;
	}
	for (size_t i = 0; i < c->variable_count; i++) {
		uint32_t v = c->variables[i];
		uint32_t fact = groups->answering.open->items[v].fact;
		of[i] = of_kin[sparse_get(&groups->kins.of_fact, fact)];
		if (by->terms->rank[v] < gains[of[i]].first_rank)
			gains[of[i]].first_rank = by->terms->rank[v];
	}
	free(of_kin);
	return of;
}

/* The variables of the bunches in the order that they are taken. */
static void
order_variables(const struct offering *by, struct candidate *c, const size_t *of,
    const struct bunch_gain *gains, size_t terms)
{
	uint32_t *ordered = arena_array(by->mem, uint32_t, c->variable_count);
	size_t n = 0;

	for (size_t t = 0; t < terms; t++) {
		for (size_t i = 0; i < c->variable_count; i++)
			if (of[i] == gains[t].term)
				ordered[n++] = c->variables[i];
		c->offers[t + 1].answers = n;
	}
	c->variables = ordered;
}

static bool
offer_bunches(const struct offering *by, struct candidate *c)
{
	struct group told;

	for (size_t i = 0; i < c->variable_count; i++)
		by->bit[c->variables[i]] = 0;
	if (!group_agreements(&told, by->terms->groups, c->group, by->bit, by->mem)
	    || !may_work(by, &told, 2 * told.term_count)) {
		free(told.terms);
		return false;
	}
	size_t terms = told.term_count;
	uint64_t *agreeing = arena_array(by->mem, uint64_t, terms);
	struct bunch_gain *gains = arena_array(by->mem, struct bunch_gain, terms);
	size_t *of = terms_of_variables(by, c, gains);
	for (size_t t = 0; t < terms; t++) {
		agreeing[t] = 1;
		gains[t].value = group_least(by, &told, agreeing);
		agreeing[t] = 0;
	}
	qsort(gains, terms, sizeof *gains, by_gain);
	c->offer_count = terms + 1;
	c->offers = arena_array(by->mem, struct offer, terms + 1);
	order_variables(by, c, of, gains, terms);
	c->offers[0].value = group_least(by, &told, NULL);
	for (size_t t = 0; t < terms; t++) {
		agreeing[gains[t].term] = 1;
		c->offers[t + 1].value = group_least(by, &told, agreeing);
	}
	free(told.terms);
	return true;
}

int64_t
offer_nothing(const struct offering *by, const struct group *g)
{
	return group_least(by, g, NULL);
}

bool
offer_is_idle(const struct offering *by, const struct group *g)
{
	struct offering contrary = *by;

	for (int q = 0; q < QUANTITY_COUNT; q++)
		contrary.sum.weight[q] = -by->sum.weight[q];
	return group_least(by, g, NULL) == -group_least(&contrary, g, NULL);
}

bool
offer_answers(struct candidate *c, const struct offering *by)
{
	return !c->group->outer && (offer_sets(by, c) || offer_bunches(by, c));
}
