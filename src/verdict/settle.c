#include "verdict/settle.h"

#include <stdlib.h>
#include <string.h>

#include "verdict/offer.h"

const struct settle_limits settle_limits_default
    = { .sets = 10, .combined = 4096, .work = (size_t)1 << 23 };

struct settle {
	struct offering by; /* its sum must reach `least` */
	int64_t least,
	    reached;   /* by people of whom nothing is open, and groups that nothing helps */
	int64_t value; /* by the likelier answers */
	struct candidate *candidates;
	size_t count, cap, work;
	bool fewest;
	struct arena scratch;
};

/* --- what must be reached --- */

/* Whether somebody is in a sum, whatever is answered. */
static bool
is_certain(const struct settle *s, const int *weight)
{
	const int64_t *fixed = s->by.terms->groups->fixed;

	for (int q = 0; q < QUANTITY_COUNT; q++)
		if (weight[q] && fixed[q])
			return true;
	return false;
}

/* As many as may be in a whole in which nobody is certain. */
static int64_t
whole_most(const struct settle *s)
{
	const struct kins *kins = &s->by.terms->groups->kins;
	int64_t most = 0;

	for (size_t k = 0; k < kins->count; k++)
		most += (int64_t)kins->items[k].row_count;
	return most;
}

/* A met check: den * part - num * whole >= 0. Where nobody is certain, an event of nobody is to be
 * told from one at the threshold: then this is multiplied by the greatest whole, and the whole
 * added. */
static void
set_sum(struct settle *s, const struct check *check, enum reading reading, struct measure value)
{
	const int *part = who_weights(check->who, reading), *of = who_weights(check->of, reading);
	bool share = check->kind == CHECK_SHARE, nobody = share && !is_certain(s, of);
	bool met = value.whole >= 1 && check->den * value.part >= check->num * value.whole;
	int64_t sign = met ? 1 : -1, times = nobody ? sign * whole_most(s) : sign;
	int64_t by_part = times * check->den, by_whole = 0;

	s->least = met ? check->num : 1 - check->num;
	if (share) {
		by_whole = (nobody ? sign : 0) - times * check->num;
		s->least = nobody ? met : !met;
	}
	for (int q = 0; q < QUANTITY_COUNT; q++)
		s->by.sum.weight[q] = by_part * part[q] + by_whole * of[q];
	s->value = by_part * value.part + by_whole * value.whole;
}

/* Whether the quantities that are in one sum make the other one some too. */
static bool
implies(const int *part, const int *whole)
{
	bool host = whole[QUANTITY_HOST] || whole[QUANTITY_HOST_CAPPED]
		    || whole[QUANTITY_PARTNERS_PRESENT];
	bool external = whole[QUANTITY_EXTERNAL] || whole[QUANTITY_EXTERNAL_COUNTED];
	bool of_host
	    = part[QUANTITY_HOST] || part[QUANTITY_HOST_CAPPED] || part[QUANTITY_PARTNERS_PRESENT];

	/* Partners are there without anybody. */
	if ((of_host && !host) || part[QUANTITY_PARTNERS])
		return false;
	if ((part[QUANTITY_EXTERNAL] || part[QUANTITY_EXTERNAL_COUNTED]) && !external)
		return false;
	if (part[QUANTITY_UNAFFILIATED] && !whole[QUANTITY_UNAFFILIATED])
		return false;
	return !part[QUANTITY_ACADEMICIANS] || whole[QUANTITY_ACADEMICIANS]
	       || (host && external && whole[QUANTITY_UNAFFILIATED]);
}

/* No sum tells that a share of nobody is missed where its part has somebody all the same. */
static bool
is_sum(const struct settle *s, const struct check *check, enum reading reading)
{
	const int *of = who_weights(check->of, reading);

	return check->kind == CHECK_COUNT || is_certain(s, of)
	       || implies(who_weights(check->who, reading), of);
}

/* --- all groups --- */

/* A variable, or a group, and its rank. */
struct ranked {
	uint32_t rank, index;
};

static int
by_own_rank(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;

	return (x->rank > y->rank) - (x->rank < y->rank);
}

static void
sort_by_rank(uint32_t *variables, size_t count, const uint32_t *rank)
{
	struct ranked *list = memory_resize(NULL, count, sizeof *list);

	for (size_t i = 0; i < count; i++)
		list[i] = (struct ranked){ rank[variables[i]], variables[i] };
	if (count)
		qsort(list, count, sizeof *list, by_own_rank);
	for (size_t i = 0; i < count; i++)
		variables[i] = list[i].index;
	free(list);
}

static void
add_candidate(struct settle *s, const struct group *g, struct candidate *rest)
{
	struct candidate c = { .group = g, .variable_count = g->variable_count };

	c.variables = arena_array(&s->scratch, uint32_t, g->variable_count);
	memcpy(c.variables, g->variables, g->variable_count * sizeof *c.variables);
	sort_by_rank(c.variables, c.variable_count, s->by.terms->rank);
	if (offer_answers(&c, &s->by)) {
		const struct offer *all = &c.offers[c.offer_count - 1];
		s->value -= all->value;
		if (c.offers[0].value == all->value) {
			s->reached += all->value;
		} else {
			GROW(&s->candidates, s->count, &s->cap);
			s->candidates[s->count++] = c;
			s->fewest &= c.by_sets;
		}
		return;
	}
	struct group told = *g;
	if (g->term_count == 0)
		must(group_agreements(&told, s->by.terms->groups, g, NULL, &s->scratch));
	rest->offers[0].value += offer_nothing(&s->by, &told);
	if (g->term_count == 0)
		free(told.terms);
	for (size_t i = 0; i < c.variable_count; i++)
		rest->variables[rest->variable_count++] = c.variables[i];
}

/* A sum that nobody's seat is in is one over bunches, which have nothing else in common. */
static void
add_bunches(struct settle *s, const struct group *g, struct candidate *rest)
{
	const struct groups *groups = s->by.terms->groups;
	const struct open *open = groups->answering.open;
	uint32_t *of_kin = memory_resize(NULL, groups->kins.count, sizeof *of_kin);

	for (uint32_t b = 0; b < g->bunch_count; b++)
		for (size_t k = g->bunches[b]; k < g->bunches[b + 1]; k++)
			of_kin[g->kins[k]] = b;
	for (uint32_t b = 0; b < g->bunch_count; b++) {
		uint32_t kins = g->bunches[b + 1] - g->bunches[b];
		struct group *one = arena_array(&s->scratch, struct group, 1);
		uint32_t *ends = arena_array(&s->scratch, uint32_t, 2);
		ends[1] = kins;
		*one = (struct group){ .state_count = 1,
			.kins = &g->kins[g->bunches[b]],
			.kin_count = kins,
			.bunches = ends,
			.bunch_count = 1,
			.variables = arena_array(&s->scratch, uint32_t, g->variable_count) };
		for (size_t i = 0; i < g->variable_count; i++) {
			uint32_t fact = open->items[g->variables[i]].fact;
			if (of_kin[sparse_get(&groups->kins.of_fact, fact)] == b)
				one->variables[one->variable_count++] = g->variables[i];
		}
		add_candidate(s, one, rest);
	}
	free(of_kin);
}

static void
add_group(struct settle *s, const struct group *g, struct candidate *rest)
{
	const int64_t *weight = s->by.sum.weight;
	bool seated = weight[QUANTITY_HOST_CAPPED] || weight[QUANTITY_EXTERNAL_COUNTED]
		      || weight[QUANTITY_PARTNERS_PRESENT];

	if (offer_is_idle(&s->by, g)) {
		s->reached += offer_nothing(&s->by, g);
		s->value -= offer_nothing(&s->by, g);
	} else if (seated || g->outer) {
		add_candidate(s, g, rest);
	} else {
		add_bunches(s, g, rest);
	}
}

static uint32_t
least_rank(const struct settle *s, const uint32_t *variables, size_t count)
{
	uint32_t least = UINT32_MAX;

	for (size_t i = 0; i < count; i++)
		if (s->by.terms->rank[variables[i]] < least)
			least = s->by.terms->rank[variables[i]];
	return least;
}

static int
by_rank(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;

	return (x->rank > y->rank) - (x->rank < y->rank);
}

/* The order in which groups are worked on while there is room for it: no order of rows. */
static const struct group **
groups_by_rank(struct settle *s)
{
	const struct groups *groups = s->by.terms->groups;
	struct ranked *list = arena_array(&s->scratch, struct ranked, groups->count);
	const struct group **order = arena_array(&s->scratch, const struct group *, groups->count);

	for (uint32_t g = 0; g < groups->count; g++) {
		const struct group *group = &groups->items[g];
		uint32_t rank = least_rank(s, group->variables, group->variable_count);
		list[g] = (struct ranked){ rank, g };
	}
	if (groups->count)
		qsort(list, groups->count, sizeof *list, by_own_rank);
	for (size_t g = 0; g < groups->count; g++)
		order[g] = &groups->items[list[g].index];
	return order;
}

/* What all groups offer; those that are too large only all their answers together. */
static void
list_candidates(struct settle *s)
{
	const struct groups *groups = s->by.terms->groups;
	size_t variables = groups->answering.open->count;
	struct candidate rest = { .offers = arena_array(&s->scratch, struct offer, 2),
		.variables = arena_array(&s->scratch, uint32_t, variables),
		.offer_count = 2 };

	s->reached = linear_weigh(&s->by.sum, groups->fixed);
	s->value -= s->reached;
	const struct group **order = groups_by_rank(s);
	for (size_t g = 0; g < groups->count; g++)
		add_group(s, order[g], &rest);
	if (rest.variable_count) {
		s->fewest = false;
		rest.offers[1]
		    = (struct offer){ .answers = rest.variable_count, .value = s->value };
		GROW(&s->candidates, s->count, &s->cap);
		s->candidates[s->count++] = rest;
	}
	for (size_t c = 0; c < s->count; c++)
		s->candidates[c].rank
		    = least_rank(s, s->candidates[c].variables, s->candidates[c].variable_count);
	if (s->count)
		qsort(s->candidates, s->count, sizeof *s->candidates, by_rank);
}

/* --- the knapsack: the most that n answers reach, over the first candidates --- */

struct knapsack {
	int64_t *value;   /* by number of answers */
	uint32_t *choice; /* by candidate and number of answers: the offer taken */
	size_t most;
};

#define UNREACHED INT64_MIN

static void
pack(struct settle *s, struct knapsack *k)
{
	int64_t *next = arena_array(&s->scratch, int64_t, k->most + 1);
	size_t so_far = 0;

	k->value[0] = s->reached;
	for (size_t c = 0; c < s->count; c++) {
		const struct candidate *candidate = &s->candidates[c];
		uint32_t *choice = k->choice + c * (k->most + 1);
		for (size_t n = 0; n <= k->most; n++)
			next[n] = UNREACHED;
		for (size_t n = 0; n <= so_far; n++)
			for (uint32_t o = 0; o < candidate->offer_count; o++) {
				const struct offer *offer = &candidate->offers[o];
				if (k->value[n] == UNREACHED)
					break;
				int64_t value = k->value[n] + offer->value;
				if (value > next[n + offer->answers]) {
					next[n + offer->answers] = value;
					choice[n + offer->answers] = o;
				}
			}
		so_far += candidate->variable_count;
		int64_t *before = k->value;
		k->value = next;
		next = before;
	}
}

static void
take_offer(struct settling *out, const struct candidate *c, const struct offer *offer)
{
	for (size_t i = 0; i < c->variable_count; i++)
		if (c->by_sets ? offer->set >> i & 1 : i < offer->answers)
			out->variables[out->count++] = c->variables[i];
}

static void
unpack(struct settling *out, const struct settle *s, const struct knapsack *k)
{
	size_t n = 0;

	while (n < k->most && k->value[n] < s->least)
		n++;
	for (size_t c = s->count; c > 0; c--) {
		const struct candidate *candidate = &s->candidates[c - 1];
		uint32_t o = k->choice[(c - 1) * (k->most + 1) + n];
		take_offer(out, candidate, &candidate->offers[o]);
		n -= candidate->offers[o].answers;
	}
}

/* Everything that helps, where there is too much to combine. */
static void
take_all(struct settling *out, const struct settle *s)
{
	int64_t reached = s->reached;

	out->fewest = false;
	for (size_t c = 0; c < s->count; c++)
		reached += s->candidates[c].offers[0].value;
	for (size_t c = 0; c < s->count && reached < s->least; c++) {
		const struct candidate *candidate = &s->candidates[c];
		const struct offer *all = &candidate->offers[candidate->offer_count - 1];
		take_offer(out, candidate, all);
		reached += all->value - candidate->offers[0].value;
	}
}

static void
combine(struct settling *out, struct settle *s, struct arena *mem)
{
	struct knapsack k = { 0 };

	list_candidates(s);
	for (size_t c = 0; c < s->count; c++)
		k.most += s->candidates[c].variable_count;
	*out = (struct settling){ .variables = arena_array(mem, uint32_t, k.most),
		.fewest = s->fewest };
	if (k.most > s->by.terms->limits->combined) {
		take_all(out, s);
		return;
	}
	k.value = arena_array(&s->scratch, int64_t, k.most + 1);
	k.choice = arena_array(&s->scratch, uint32_t, s->count * (k.most + 1));
	pack(s, &k);
	unpack(out, s, &k);
}

void
settle_find(struct settling *out, const struct settling_terms *terms, const struct check *check,
    enum reading reading, struct measure value, struct arena *mem)
{
	size_t variables = terms->groups->answering.open->count;
	struct settle s = { .by = { .terms = terms }, .fewest = true, .work = terms->limits->work };

	s.by.mem = &s.scratch;
	s.by.work = &s.work;
	s.by.bit = arena_array(&s.scratch, uint8_t, variables);
	memset(s.by.bit, BIT_NONE, variables);
	set_sum(&s, check, reading, value);
	if (is_sum(&s, check, reading)) {
		combine(out, &s, mem);
	} else {
		*out = (struct settling){ .variables = arena_array(mem, uint32_t, variables) };
		for (uint32_t v = 0; v < variables; v++)
			out->variables[out->count++] = v;
	}
	sort_by_rank(out->variables, out->count, terms->rank);
	free(s.candidates);
	arena_free(&s.scratch);
}
