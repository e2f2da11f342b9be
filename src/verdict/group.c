#include "verdict/group.h"

#include <stdlib.h>
#include <string.h>

#include "people/forest.h"
#include "verdict/bunch.h"
#include "verdict/fold.h"
#include "verdict/seat.h"

const struct group_limits group_limits_default
    = { .combinations = 16384, .states = 4096, .work = (size_t)1 << 18, .fold = (size_t)1 << 23 };

struct grouping {
	struct groups *out;
	const struct grouping_terms *terms;
	struct open *open;
	uint32_t *bunch, *parent; /* forests over kins, texts and units: without units, and with */
	size_t kin_count, variable_count, unit_count;
	struct arena scratch; /* what one group is made from */
	struct map known;     /* terms that were kept, to their place in kept */
	struct term *kept;
	size_t kept_count, kept_cap;
};

/* --- the closure --- */

static uint32_t
text_node(const struct grouping *g, uint32_t variable)
{
	return (uint32_t)(g->kin_count + variable);
}

static uint32_t
unit_node(const struct grouping *g, uint32_t unit)
{
	return (uint32_t)(g->kin_count + g->variable_count + unit);
}

static void
join_at_unit(void *context, struct chance c)
{
	struct grouping *g = context;

	if (seat_is_shared(&g->out->seats[c.unit]))
		forest_unite(g->parent, c.kin, unit_node(g, c.unit));
}

static void
close_over(struct grouping *g)
{
	size_t nodes = g->kin_count + g->variable_count + g->unit_count;

	g->bunch = memory_resize(NULL, nodes, sizeof *g->bunch);
	g->parent = memory_resize(NULL, nodes, sizeof *g->parent);
	for (uint32_t i = 0; i < nodes; i++)
		g->bunch[i] = i;
	for (uint32_t k = 0; k < g->kin_count; k++) {
		const struct kin *kin = &g->out->kins.items[k];
		for (size_t t = 0; t < kin->text_count; t++)
			forest_unite(g->bunch, k, text_node(g, kin->texts[t]));
	}
	memcpy(g->parent, g->bunch, nodes * sizeof *g->parent);
	for (uint32_t k = 0; k < g->kin_count; k++)
		seats_each_chance(g->out, k, join_at_unit, g);
}

/* Kins and shared units, those of one group together, and within it those of one bunch. */
struct member {
	uint32_t group, bunch;
	bool is_unit;
	uint32_t index;
};

static int
compare(uint32_t a, uint32_t b)
{
	return (a > b) - (a < b);
}

static int
by_group(const void *a, const void *b)
{
	const struct member *x = a, *y = b;
	int c = compare(x->group, y->group);

	if (c == 0)
		c = x->is_unit - y->is_unit;
	if (c == 0)
		c = compare(x->bunch, y->bunch);
	return c ? c : compare(x->index, y->index);
}

static struct member *
list_members(struct grouping *g, size_t *count)
{
	struct member *list = memory_resize(NULL, g->kin_count + g->unit_count, sizeof *list);
	size_t n = 0;

	for (uint32_t k = 0; k < g->kin_count; k++)
		list[n++] = (struct member){ forest_root(g->parent, k), forest_root(g->bunch, k),
			false, k };
	for (uint32_t u = 0; u < g->unit_count; u++)
		if (seat_is_shared(&g->out->seats[u])) {
			uint32_t root = forest_root(g->parent, unit_node(g, u));
			list[n++] = (struct member){ root, root, true, u };
		}
	if (n)
		qsort(list, n, sizeof *list, by_group);
	*count = n;
	return list;
}

/* --- one group --- */

static bool
is_host(const struct grouping *g, const struct member *unit)
{
	return g->out->claims.units[unit->index].host;
}

/* Where nobody's cap is at stake, only the first of them matters. */
static void
give_seat(struct group *group, const struct seat *seat, bool host)
{
	bool capped = seat->kind == SEAT_TIGHT;
	uint32_t slot = group->seat_count++;

	group->room[slot] = capped ? (uint16_t)seat->room : 1;
	group->counts_as[slot] = !capped ? QUANTITY_PARTNERS_PRESENT
				 : host  ? QUANTITY_HOST_CAPPED
					 : QUANTITY_EXTERNAL_COUNTED;
	group->awaited[slot] = capped && seat->awaited;
	group->state_count *= (size_t)group->room[slot] + 1;
}

static bool
give_seats(struct grouping *g, struct group *group, const struct member *units, size_t count)
{
	size_t most = g->terms->limits->states;

	group->state_count = 1;
	for (size_t i = 0; i < count; i++) {
		struct seat *seat = &g->out->seats[units[i].index];
		int64_t room = seat->kind == SEAT_TIGHT ? seat->room : 1;
		if (group->state_count * (size_t)(room + 1) > most)
			return false;
		must(group->seat_count < TURNOUT_SEATS);
		seat->slot = group->seat_count;
		give_seat(group, seat, is_host(g, &units[i]));
	}
	return true;
}

static bool
enumerate_bunches(struct grouping *g, struct group *group, const struct member *kins)
{
	struct turnouts o = { 0 };
	uint32_t first = 0;
	bool ok = true;

	group->bunches = arena_array(g->out->mem, uint32_t, group->kin_count + 1);
	while (ok && first < group->kin_count) {
		uint32_t last = first;
		while (last < group->kin_count && kins[last].bunch == kins[first].bunch)
			last++;
		turnouts_clear(&o);
		ok = bunch_enumerate(&o, g->out, &group->kins[first], last - first);
		group->bunches[++group->bunch_count] = first = last;
		if (ok)
			group_add_terms(group, &o, &g->scratch);
	}
	turnouts_free(&o);
	return ok;
}

static size_t
work_of(const struct group *group)
{
	size_t turnouts = 0;

	for (size_t t = 0; t < group->term_count; t++)
		turnouts += group->terms[t].count;
	return turnouts * group->state_count;
}

/* Whether the group can be gone through; in no order of its kins. */
static bool
enumerate(struct grouping *g, struct group *group, const struct member *kins)
{
	const struct group_limits *most = g->terms->limits;

	if (!enumerate_bunches(g, group, kins))
		return false;
	if (work_of(group) <= most->fold && group_fold(group, &g->scratch))
		return true;
	return work_of(group) <= most->work;
}

/* Sound all the same: everybody answers for themselves, and every seat is taken or free. */
static void
loosen(struct grouping *g, struct group *group, const struct member *units, size_t count)
{
	group->outer = true;
	group->term_count = group->seat_count = 0;
	group->state_count = 1;
	for (size_t i = 0; i < count; i++) {
		struct seat *seat = &g->out->seats[units[i].index];
		seat->slot = SLOT_NONE;
		if (seat->kind == SEAT_TIGHT)
			group_add_range(group,
			    is_host(g, &units[i]) ? QUANTITY_HOST_CAPPED
						  : QUANTITY_EXTERNAL_COUNTED,
			    seat->room, &g->scratch);
		if (seat->awaited)
			group_add_range(group, QUANTITY_PARTNERS_PRESENT, 1, &g->scratch);
	}
	for (size_t i = 0; i < group->kin_count; i++)
		bunch_loosen(group, g->out, group->kins[i], &g->scratch);
}

/* Most groups come to what another one does: the 318,000 terms of 10,000,000 rows are 53 different
 * ones. Each for itself took 36 MB more. */
static void
keep_terms(struct grouping *g, struct group *group)
{
	struct term *terms = arena_array(g->out->mem, struct term, group->term_count);

	for (size_t t = 0; t < group->term_count; t++) {
		size_t count = group->terms[t].count;
		const struct turnout *from = group->terms[t].turnouts;
		struct str bytes = { (const char *)from, count * sizeof *from };
		uint32_t *known = map_put(&g->known, hash_of(bytes, 0));
		if (*known == MAP_NONE) {
			*known = (uint32_t)g->kept_count;
			GROW(&g->kept, g->kept_count, &g->kept_cap);
			struct turnout *copy = arena_array(g->out->mem, struct turnout, count);
			for (size_t i = 0; i < count; i++)
				copy[i] = from[i];
			g->kept[g->kept_count++] = (struct term){ copy, count };
		}
		terms[t] = g->kept[*known];
	}
	free(group->terms);
	group->terms = terms;
	arena_reset(&g->scratch);
}

static void
fill_group(struct grouping *g, struct group *group, const struct member *members, size_t count)
{
	uint32_t *kins = arena_array(g->out->mem, uint32_t, count);

	for (size_t i = 0; i < count && !members[i].is_unit; i++)
		kins[group->kin_count++] = members[i].index;
	group->kins = kins;
	const struct member *units = members + group->kin_count;
	size_t unit_count = count - group->kin_count;
	if (!give_seats(g, group, units, unit_count) || !enumerate(g, group, members))
		loosen(g, group, units, unit_count);
	keep_terms(g, group);
}

static void
fill_groups(struct grouping *g)
{
	size_t count, first = 0, cap = 0;
	struct member *members = list_members(g, &count);

	while (first < count) {
		size_t last = first;
		while (last < count && members[last].group == members[first].group)
			last++;
		/* A unit at which nobody could be in doubt has no group. */
		if (!members[first].is_unit) {
			GROW(&g->out->items, g->out->count, &cap);
			struct group *group = &g->out->items[g->out->count++];
			*group = (struct group){ 0 };
			fill_group(g, group, members + first, last - first);
		}
		first = last;
	}
	free(members);
}

/* --- which questions each is about --- */

static void
list_variables(struct groups *out, const struct open *open)
{
	uint32_t *of_kin = memory_resize(NULL, out->kins.count, sizeof *of_kin);
	uint32_t *of_variable = memory_resize(NULL, open->count, sizeof *of_variable);

	for (uint32_t i = 0; i < out->count; i++)
		for (size_t k = 0; k < out->items[i].kin_count; k++)
			of_kin[out->items[i].kins[k]] = i;
	for (uint32_t v = 0; v < open->count; v++) {
		of_variable[v] = of_kin[sparse_get(&out->kins.of_fact, open->items[v].fact)];
		out->items[of_variable[v]].variable_count++;
	}
	for (size_t i = 0; i < out->count; i++) {
		out->items[i].variables
		    = arena_array(out->mem, uint32_t, out->items[i].variable_count);
		out->items[i].variable_count = 0;
	}
	for (uint32_t v = 0; v < open->count; v++) {
		struct group *group = &out->items[of_variable[v]];
		group->variables[group->variable_count++] = v;
	}
	free(of_kin);
	free(of_variable);
}

void
groups_find(struct groups *out, const struct grouping_terms *terms, struct arena *mem)
{
	struct grouping g = { .out = out, .terms = terms, .open = terms->open };

	*out = (struct groups){ .mem = mem };
	claims_init(&out->claims, terms->names, terms->hosts, terms->policy);
	kins_find(&out->kins, terms->open, terms->sheet, mem);
	g.kin_count = out->kins.count;
	g.variable_count = terms->open->count;
	out->answering = (struct answering){ .open = terms->open,
		.sheet = terms->sheet,
		.policy = terms->policy,
		.claims = &out->claims,
		.most = terms->limits->combinations,
		.answer = arena_array(mem, uint16_t, terms->open->count) };
	seats_make(out, terms);
	g.unit_count = out->claims.unit_count;
	close_over(&g);
	fill_groups(&g);
	list_variables(out, terms->open);
	free(g.bunch);
	free(g.parent);
	free(g.kept);
	map_free(&g.known);
	arena_free(&g.scratch);
}

void
groups_free(struct groups *g)
{
	free(g->items);
	answering_free(&g->answering);
	claims_free(&g->claims);
	kins_free(&g->kins);
	*g = (struct groups){ 0 };
}
