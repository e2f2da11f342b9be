/* Every way of answering what is open of some kin (turnout.h). */
#include <stdlib.h>
#include <string.h>

#include "people/forest.h"
#include "verdict/contest.h"
#include "verdict/turnout.h"

/* More doubts at once than this are not gone through. */
#define DOUBTS_MOST  28
#define HONOURS_MOST 12

/* The rows that attended, and what is known of them under the answers at hand. */
struct workplace {
	const struct kin *kin;
	struct facts facts; /* its items are these, each with an affiliation of its own */
	size_t cap, mention_cap;
	uint32_t *row, *local, *class_of;
	uint32_t *next;              /* the next row of the same person */
	uint32_t *forest;            /* one for each doubt, and one more */
	uint32_t *side[2];           /* the rows of a doubt's two sets */
	uint32_t *holder;            /* by person whose honour hangs on variables: which, as bits */
	struct people people;        /* sure, doubts, strangers */
	uint32_t doubt[DOUBTS_MOST]; /* variables */
	bool one[DOUBTS_MOST];       /* what was answered */
};

static void
make_room(struct workplace *w, size_t rows, size_t mentions)
{
	if (rows > w->cap) {
		w->cap = memory_room(w->cap, rows);
		w->facts.items = memory_resize(w->facts.items, w->cap, sizeof *w->facts.items);
		uint32_t **const lists[] = { &w->row, &w->local, &w->class_of, &w->next,
			&w->side[0], &w->side[1], &w->holder, &w->facts.id_of, &w->facts.phone_of,
			&w->facts.taken_from };
		for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
			*lists[i] = memory_resize(*lists[i], w->cap + 1, sizeof **lists[i]);
		w->facts.file_of = memory_resize(w->facts.file_of, w->cap, sizeof(uint16_t));
		w->forest = memory_resize(w->forest, w->cap, (DOUBTS_MOST + 1) * sizeof *w->forest);
	}
	/* Nowhere is no place to be counted from, even where nobody has an institution. */
	if (!w->facts.taken || mentions > w->mention_cap) {
		w->mention_cap = memory_room(w->mention_cap, mentions);
		w->facts.taken = memory_resize(w->facts.taken, w->mention_cap, sizeof(uint32_t));
	}
}

void
answering_free(struct answering *a)
{
	struct workplace *w = a->at;

	if (!w)
		return;
	a->at = NULL;
	void *const lists[] = { w->row, w->local, w->class_of, w->next, w->side[0], w->side[1],
		w->holder, w->forest, w->facts.file_of, w->facts.id_of, w->facts.phone_of,
		w->facts.taken, w->facts.taken_from, w->facts.items, w };
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		free(lists[i]);
}

/* --- agreement with the likelier answers --- */

static uint64_t
bit_of(const struct answering *a, uint32_t variable)
{
	return a->bit && a->bit[variable] != BIT_NONE ? (uint64_t)1 << a->bit[variable] : 0;
}

static uint64_t
disagreement(const struct answering *a, const uint32_t *variables, size_t count)
{
	uint64_t bits = 0;

	for (size_t i = 0; i < count; i++)
		if (a->answer[variables[i]] != a->open->items[variables[i]].likelier)
			bits |= bit_of(a, variables[i]);
	return bits;
}

static uint64_t
agreement(const struct answering *a)
{
	const struct workplace *w = a->at;
	uint64_t not = disagreement(a, w->kin->texts, w->kin->text_count)
		       | disagreement(a, w->kin->own, w->kin->own_count);

	for (size_t i = 0; i < w->people.doubt_count; i++)
		if ((a->open->items[w->doubt[i]].likelier == ANSWER_YES) != w->one[i])
			not |= bit_of(a, w->doubt[i]);
	return a->bit ? ~not : 0;
}

/* --- people, once everything but honours is answered --- */

struct turnout
turnout_at(const struct answering *a, uint32_t unit)
{
	struct turnout o = { .agrees = UINT64_MAX };

	if (unit == UNIT_NONE) {
		int choice = a->policy->choice[CHOICE_UNAFFILIATED];
		bool external = choice == UNAFFILIATED_EXTERNAL;
		o.quantity[QUANTITY_UNAFFILIATED] = choice == UNAFFILIATED_NEUTRAL;
		o.quantity[QUANTITY_EXTERNAL] = o.quantity[QUANTITY_EXTERNAL_COUNTED] = external;
		return o;
	}
	const struct seat *seat = &a->seats[unit];
	bool host = a->claims->units[unit].host;
	o.quantity[host ? QUANTITY_HOST : QUANTITY_EXTERNAL] = 1;
	o.quantity[host ? QUANTITY_HOST_CAPPED : QUANTITY_EXTERNAL_COUNTED]
	    = seat->kind == SEAT_FREE;
	if (seat->slot != SLOT_NONE)
		o.seen[seat->slot] = 1;
	return o;
}

/* Whether the person counts at all. */
static bool
count_person(struct answering *a, struct turnout *sum, uint32_t first)
{
	const struct workplace *w = a->at;

	claims_begin(a->claims);
	for (uint32_t i = first; i != FACT_NONE; i = w->next[i]) {
		const struct kin_row *row = &w->kin->rows[w->row[i]];
		uint32_t unit = claims_of_affiliation(a->claims, &w->facts, i);
		contest_add_claim(a->claims, a->open, row->fact, unit, row->place, a->answer);
	}
	uint32_t unit = claims_settle(a->claims);
	struct turnout o = turnout_at(a, unit);
	if (!w->kin->placed)
		turnout_add(sum, &o);
	return unit != UNIT_NONE || a->policy->choice[CHOICE_UNAFFILIATED] != UNAFFILIATED_EXCLUDED;
}

/* The variables of kin->honours that would make a person an academician, as bits; or certainly one.
 */
static uint32_t
honours_of(const struct workplace *w, uint32_t first, bool *certain)
{
	uint32_t by = 0;

	*certain = false;
	for (uint32_t i = first; i != FACT_NONE; i = w->next[i]) {
		const struct kin_row *row = &w->kin->rows[w->row[i]];
		*certain |= row->academician;
		for (size_t k = 0; k < w->kin->honour_count; k++)
			if (row->honour == w->kin->honours[k])
				by |= 1u << k;
	}
	return by;
}

static void
chain_people(struct workplace *w, uint32_t *forest)
{
	for (size_t i = w->facts.count; i > 0; i--) {
		uint32_t fact = (uint32_t)(i - 1), root = forest_root(forest, fact);
		/* A root comes last, and then leads its chain. */
		w->next[fact] = w->local[root];
		w->local[root] = fact;
	}
}

/* An outcome for every way of answering the honours. */
static bool
add_turnouts(struct answering *a, const struct turnout *without, size_t holders)
{
	const struct workplace *w = a->at;

	for (uint32_t yes = 0; yes < 1u << w->kin->honour_count; yes++) {
		struct turnout o = *without;
		for (size_t i = 0; i < holders; i++)
			o.quantity[QUANTITY_ACADEMICIANS] += (w->holder[i] & yes) != 0;
		for (size_t k = 0; k < w->kin->honour_count; k++)
			if (yes >> k & 1)
				o.agrees &= ~bit_of(a, w->kin->honours[k]);
		if (++a->combinations > a->most || !turnouts_add(a->out, &o))
			return false;
	}
	return true;
}

static bool
count_people_so(struct answering *a, uint32_t *forest)
{
	struct workplace *w = a->at;
	struct turnout o = { .agrees = agreement(a) };
	size_t holders = 0;

	for (size_t i = 0; i < w->facts.count; i++)
		w->local[i] = FACT_NONE;
	chain_people(w, forest);
	for (uint32_t i = 0; i < w->facts.count; i++) {
		bool certain;
		if (forest[i] != i || !count_person(a, &o, i))
			continue;
		uint32_t by = honours_of(w, i, &certain);
		o.quantity[QUANTITY_ACADEMICIANS] += certain;
		if (by && !certain)
			w->holder[holders++] = by;
	}
	return add_turnouts(a, &o, holders);
}

/* --- who is one person --- */

/* Whether a pair keeps two people apart. */
static bool
divides(uint32_t *forest, const struct person_doubt *pair, uint32_t a, uint32_t b)
{
	uint32_t ra = forest_root(forest, pair->a), rb = forest_root(forest, pair->b);

	return (ra == a && rb == b) || (ra == b && rb == a);
}

static bool
may_be_one(const struct workplace *w, uint32_t *forest, size_t doubt, uint32_t a, uint32_t b)
{
	const struct people *p = &w->people;

	for (size_t i = 0; i < p->stranger_count; i++)
		if (divides(forest, &p->strangers[i], a, b))
			return false;
	for (size_t i = 0; i < doubt; i++)
		if (!w->one[i] && divides(forest, &p->doubts[i], a, b))
			return false;
	return true;
}

/* Answers the doubts from this one on, in every way that does not contradict itself. */
static bool
answer_doubts(struct answering *a, size_t doubt)
{
	struct workplace *w = a->at;
	size_t n = w->facts.count;
	uint32_t *forest = w->forest + doubt * n;

	if (doubt == w->people.doubt_count)
		return count_people_so(a, forest);
	const struct person_doubt *d = &w->people.doubts[doubt];
	uint32_t ra = forest_root(forest, d->a), rb = forest_root(forest, d->b);
	memcpy(forest + n, forest, n * sizeof *forest);
	if (ra != rb) {
		bool may = may_be_one(w, forest, doubt, ra, rb);
		w->one[doubt] = false;
		if (!answer_doubts(a, doubt + 1))
			return false;
		if (!may)
			return true;
		/* What follows has united nobody here: it works on copies. */
		forest_unite(forest + n, ra, rb);
	}
	w->one[doubt] = true;
	return answer_doubts(a, doubt + 1);
}

/* The rows that are certainly one with a first one, as they stand in the whole list. */
static struct rows
sure_rows(struct workplace *w, int side, uint32_t first)
{
	size_t count = 0;

	for (uint32_t i = first; i < w->facts.count; i++)
		if (w->people.sure[i] == first)
			w->side[side][count++] = w->kin->rows[w->row[i]].fact;
	return (struct rows){ w->side[side], count };
}

static bool
settle_people(struct answering *a)
{
	struct workplace *w = a->at;

	w->people = (struct people){ 0 };
	if (w->kin->single || w->facts.count == 0) {
		memset(w->forest, 0, w->facts.count * sizeof *w->forest);
		return answer_doubts(a, 0);
	}
	people_settle(&w->people, w->class_of, &w->facts, a->sheet);
	must(w->people.sure);
	bool ok = w->people.doubt_count <= DOUBTS_MOST;
	for (size_t i = 0; ok && i < w->people.doubt_count; i++) {
		const struct person_doubt *d = &w->people.doubts[i];
		w->doubt[i] = open_pair(a->open, sure_rows(w, 0, d->a), sure_rows(w, 1, d->b), d);
	}
	memcpy(w->forest, w->people.sure, w->facts.count * sizeof *w->forest);
	ok = ok && answer_doubts(a, 0);
	people_free(&w->people);
	return ok;
}

/* --- who attended, and where they are from --- */

static uint32_t
institution_of(const struct answering *a, const struct mention *m, uint32_t variable)
{
	return variable == VARIABLE_NONE ? mention_taken(m) : mention_under(m, a->answer[variable]);
}

/* One row that attended. */
static void
gather_row(struct answering *a, uint32_t index)
{
	struct workplace *w = a->at;
	const struct kin_row *row = &w->kin->rows[index];
	const struct facts *all = a->open->facts;
	const struct affiliation *from = all->affiliations[all->items[row->fact].affiliation];
	uint32_t n = (uint32_t)w->facts.count++, *taken = &w->facts.taken_from[n + 1];

	w->facts.items[n] = all->items[row->fact];
	w->facts.items[n].name = row->name;
	w->facts.items[n].affiliation = n & FACT_AFFILIATIONS;
	w->facts.file_of[n] = fact_file(all, row->fact);
	w->facts.id_of[n] = fact_aside(all->id_of, row->fact);
	w->facts.phone_of[n] = fact_aside(all->phone_of, row->fact);
	w->row[n] = index;
	w->local[index] = n;
	w->class_of[n] = w->local[row->lead];
	*taken = w->facts.taken_from[n];
	for (size_t m = 0; m < from->mention_count; m++) {
		uint32_t who = institution_of(a, &from->mentions[m], row->of_mention[m]);
		if (who != NOBODY)
			w->facts.taken[(*taken)++] = who;
	}
}

static bool
gather_rows(struct answering *a)
{
	struct workplace *w = a->at;

	must(w->facts.taken_from);
	w->facts.count = w->facts.taken_from[0] = 0;
	for (uint32_t i = 0; i < w->kin->row_count; i++) {
		uint32_t attended = w->kin->rows[i].attended;
		if (attended == VARIABLE_NONE || a->answer[attended] == ANSWER_YES)
			gather_row(a, i);
	}
	return settle_people(a);
}

static bool
answer_own(struct answering *a, size_t i)
{
	const struct kin *kin = a->at->kin;

	if (i == kin->own_count)
		return gather_rows(a);
	for (uint16_t k = 0; k < a->open->items[kin->own[i]].option_count; k++) {
		a->answer[kin->own[i]] = k;
		if (!answer_own(a, i + 1))
			return false;
	}
	return true;
}

/* Whether the ways that are known beforehand are not too many. */
static bool
is_small(const struct answering *a, const struct kin *kin)
{
	if (kin->honour_count > HONOURS_MOST)
		return false;
	size_t ways = (size_t)1 << kin->honour_count;
	for (size_t i = 0; i < kin->own_count && ways <= a->most; i++)
		ways *= a->open->items[kin->own[i]].option_count;
	return ways <= a->most;
}

bool
answering_run(struct answering *a, const struct kin *kin)
{
	size_t mentions = 0;

	if (!is_small(a, kin))
		return false;
	if (!a->at) {
		a->at = memory_resize(NULL, 1, sizeof *a->at);
		*a->at = (struct workplace){ 0 };
	}
	const struct facts *all = a->open->facts;
	for (size_t i = 0; i < kin->row_count; i++)
		mentions
		    += all->affiliations[all->items[kin->rows[i].fact].affiliation]->mention_count;
	make_room(a->at, kin->row_count, mentions);
	a->at->kin = kin;
	a->at->facts.name_count = kin->name_count;
	a->at->facts.scripts = kin->scripts;
	a->at->facts.nicknames = all->nicknames;
	a->at->facts.rulings = all->rulings;
	return answer_own(a, 0);
}
