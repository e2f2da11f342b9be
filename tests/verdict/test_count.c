/* People by institution, held to the cap: thousands of random lists under random policies, counted
 * again naively as SPEC 1 says it. */
#include "chance.h"
#include "rows.h"

#include <stdlib.h>
#include <string.h>

#include "data/image.h"
#include "verdict/count.h"

/* --- institutions of every kind that a policy may roll up --- */

enum site {
	UNIVERSITY,
	HOSPITAL, /* of the university */
	ACADEMY,
	INSTITUTE, /* of the academy */
	FIRM,
	SUBSIDIARY, /* of the firm */
	MOTHER,
	BRANCH, /* of the mother */
	ELSEWHERE,
	UNKNOWN, /* to any registry */
	SITES
};

static const char *const ids[SITES] = {
	[UNIVERSITY] = "cn-sysu",
	[HOSPITAL] = "cn-sysu1",
	[ACADEMY] = "cn-cas",
	[INSTITUTE] = "cn-cas-siat",
	[FIRM] = "cn-huawei",
	[SUBSIDIARY] = "cn-hisilicon",
	[MOTHER] = "cn-sdu",
	[BRANCH] = "cn-sduwh",
	[ELSEWHERE] = "gb-oxford",
};

static struct world {
	struct arena mem;
	struct registry *registry;
	struct names names;
	uint32_t number[SITES];
} w;

static int
world_make(void **state)
{
	struct fail f = { 0 };

	(void)state;
	if (!registry_open(&w.registry, STR(""), image_registry(), &f))
		return -1;
	names_init(&w.names, w.registry, &w.mem);
	for (int p = 0; p < UNKNOWN; p++) {
		w.number[p] = registry_by_id(w.registry, str_from(ids[p]));
		if (w.number[p] == NOBODY)
			return -1;
	}
	w.number[UNKNOWN] = names_add_local(&w.names, STR("nowhere"), STR("Nowhere"), STR(""));
	return 0;
}

static int
world_end(void **state)
{
	(void)state;
	names_free(&w.names);
	registry_free(w.registry);
	arena_free(&w.mem);
	return 0;
}

/* --- a list --- */

#define PEOPLE 14
#define ROWS   3 /* of one person, at most */
#define NAMED  3 /* institutions in one row */
#define HOSTS  3

struct entry {
	size_t count;
	enum site at[NAMED];
	enum academician honour;
};

struct human {
	size_t count;
	struct entry rows[ROWS];
};

struct event_list {
	size_t people, hosts;
	struct human human[PEOPLE];
	enum site host[HOSTS];
	enum host_role role[HOSTS];
	struct policy policy;
};

static struct link links[SITES];
static struct mention mentions[PEOPLE * ROWS][NAMED];
static struct affiliation affiliations[PEOPLE * ROWS];

/* Certain or likely: both are taken. */
static struct mention
mention_of(enum site at, unsigned way)
{
	links[at] = (struct link){ .institution = w.number[at],
		.strength = (at + way) % 2 ? LINK_LIKELY : LINK_CERTAIN };
	return (struct mention){ .links = &links[at], .link_count = 1 };
}

static void
count(struct counts *out, const struct event_list *e)
{
	struct fact items[PEOPLE * ROWS];
	const struct affiliation *pointers[PEOPLE * ROWS];
	uint32_t first[PEOPLE], next[PEOPLE * ROWS], hosts_at[HOSTS];
	enum host_role role[HOSTS];
	struct facts facts = { .items = items, .affiliations = pointers };
	struct people people = { .first_fact = first, .count = e->people };
	struct hosts hosts = { .institution = hosts_at, .role = role, .count = e->hosts };

	/* The rows of all people in turns, so that no person's stand together. */
	memset(first, 0xff, sizeof first);
	for (size_t r = 0; r < ROWS; r++)
		for (uint32_t p = 0; p < e->people; p++) {
			const struct entry *row = &e->human[p].rows[r];
			uint32_t i = (uint32_t)facts.count, *link = &first[p];
			if (r >= e->human[p].count)
				continue;
			affiliations[i] = (struct affiliation){ .mentions = mentions[i],
				.mention_count = row->count };
			for (size_t m = 0; m < row->count; m++)
				mentions[i][m] = mention_of(row->at[m], i);
			pointers[i] = &affiliations[i];
			items[i] = (struct fact){ .row = i,
				.affiliation = i & FACT_AFFILIATIONS,
				.honour = row->honour & 3U };
			while (*link != FACT_NONE)
				link = &next[*link];
			*link = i;
			next[i] = FACT_NONE;
			if (r > 0)
				sparse_add(&people.later, i, p);
			facts.count++;
		}
	facts.affiliation_count = facts.count;
	for (uint32_t i = 0; i < facts.count; i++)
		if (next[i] != FACT_NONE)
			sparse_add(&people.next, i, next[i]);
	for (size_t h = 0; h < e->hosts; h++) {
		hosts_at[h] = w.number[e->host[h]];
		role[h] = e->role[h];
	}
	facts_settle(&facts);
	count_people(out, &people, &facts, &w.names, &hosts, &e->policy);
	sparse_free(&people.later);
	sparse_free(&people.next);
	free(facts.taken);
	free(facts.taken_from);
}

/* --- the same by SPEC 1, naively --- */

static enum site
rolled(enum site at, const struct policy *p)
{
	if (at == HOSPITAL && p->choice[CHOICE_AFFILIATED_HOSPITAL] == ROLL_PARENT)
		return UNIVERSITY;
	if (at == INSTITUTE && p->choice[CHOICE_ACADEMY_INSTITUTE] == ROLL_PARENT)
		return ACADEMY;
	if (at == SUBSIDIARY && p->choice[CHOICE_SUBSIDIARY] == ROLL_PARENT)
		return FIRM;
	if (at == BRANCH && p->choice[CHOICE_BRANCH_CAMPUS] == BRANCH_PARENT)
		return MOTHER;
	return at;
}

static bool
is_host(const struct event_list *e, enum site unit)
{
	for (size_t h = 0; h < e->hosts; h++)
		if (rolled(e->host[h], &e->policy) == unit
		    && (e->role[h] != HOST_CO_ORGANISER
			|| e->policy.choice[CHOICE_CO_ORGANISERS] == CO_ORGANISERS_HOST))
			return true;
	return false;
}

/* What one row says: the first host it names if hosts go first, else the first it names. */
static int
said_by(const struct event_list *e, const struct entry *row)
{
	for (size_t m = 0; m < row->count; m++)
		if (e->policy.choice[CHOICE_SEVERAL_AFFILIATIONS] == SEVERAL_HOST_FIRST
		    && is_host(e, rolled(row->at[m], &e->policy)))
			return (int)rolled(row->at[m], &e->policy);
	return row->count ? (int)rolled(row->at[0], &e->policy) : -1;
}

static struct str
id_of(enum site at)
{
	return names_get(&w.names, w.number[at])->id;
}

/* Rows that differ: a host if hosts go first, then what more rows say, then the lesser id. */
static int
unit_of_human(const struct event_list *e, const struct human *h)
{
	int times[SITES] = { 0 }, best = -1;

	for (size_t r = 0; r < h->count; r++)
		if (said_by(e, &h->rows[r]) >= 0)
			times[said_by(e, &h->rows[r])]++;
	for (int u = 0; u < SITES; u++) {
		if (!times[u])
			continue;
		bool host = e->policy.choice[CHOICE_SEVERAL_AFFILIATIONS] == SEVERAL_HOST_FIRST;
		int by = best < 0 ? 1 : 0;
		if (by == 0 && host)
			by = is_host(e, (enum site)u) - is_host(e, (enum site)best);
		if (by == 0)
			by = times[u] - times[best];
		if (by == 0)
			by = str_cmp(id_of((enum site)best), id_of((enum site)u));
		if (by > 0)
			best = u;
	}
	return best;
}

static int64_t
least(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

struct sums {
	int64_t at[SITES], quantity[QUANTITY_COUNT], left_out;
};

static void
naive(struct sums *out, const struct event_list *e)
{
	int64_t nobody = 0, *q = out->quantity;
	int choice = e->policy.choice[CHOICE_UNAFFILIATED];

	*out = (struct sums){ 0 };
	for (size_t p = 0; p < e->people; p++) {
		int unit = unit_of_human(e, &e->human[p]);
		bool academician = false;
		for (size_t r = 0; r < e->human[p].count; r++)
			academician |= e->human[p].rows[r].honour == ACADEMICIAN_YES;
		if (unit < 0)
			nobody++;
		else
			out->at[unit]++;
		if (unit >= 0 || choice != UNAFFILIATED_EXCLUDED)
			q[QUANTITY_ACADEMICIANS] += academician;
	}
	for (int u = 0; u < SITES; u++) {
		bool host = is_host(e, (enum site)u);
		q[host ? QUANTITY_HOST : QUANTITY_EXTERNAL] += out->at[u];
		q[host ? QUANTITY_HOST_CAPPED : QUANTITY_EXTERNAL_COUNTED]
		    += least(e->policy.cap_people, out->at[u]);
		q[QUANTITY_PARTNERS] += host;
		q[QUANTITY_PARTNERS_PRESENT] += host && out->at[u];
	}
	q[QUANTITY_UNAFFILIATED] = choice == UNAFFILIATED_NEUTRAL ? nobody : 0;
	q[QUANTITY_EXTERNAL] += choice == UNAFFILIATED_EXTERNAL ? nobody : 0;
	q[QUANTITY_EXTERNAL_COUNTED] += choice == UNAFFILIATED_EXTERNAL ? nobody : 0;
	out->left_out = choice == UNAFFILIATED_EXCLUDED ? nobody : 0;
}

/* --- random lists and policies --- */

static void
draw_list(struct event_list *e, struct chance *c)
{
	unsigned places = 1 + draw(c, SITES), most_rows = 1 + draw(c, ROWS);

	*e = (struct event_list){ .people = draw(c, PEOPLE + 1), .hosts = 1 + draw(c, HOSTS) };
	e->policy.cap_people = draw(c, 6) ? 1 + draw(c, 4) : POLICY_NO_CAP;
	for (int k = 0; k < CHOICE_COUNT; k++)
		e->policy.choice[k] = (int)draw(c, (unsigned)choice_value_count((enum choice)k));
	for (size_t h = 0; h < e->hosts; h++) {
		e->host[h] = (enum site)draw(c, SITES);
		e->role[h] = (enum host_role)draw(c, 3);
	}
	for (size_t p = 0; p < e->people; p++) {
		struct human *human = &e->human[p];
		human->count = 1 + draw(c, most_rows);
		for (size_t r = 0; r < human->count; r++) {
			struct entry *row = &human->rows[r];
			row->count = draw(c, 4) ? 1 : draw(c, NAMED + 1);
			for (size_t m = 0; m < row->count; m++)
				row->at[m] = (enum site)draw(c, places);
			row->honour = draw(c, 5) ? ACADEMICIAN_NO : (enum academician)draw(c, 3);
		}
	}
}

#define LISTS rows_times(20000)

static void
counts_are_those_of_the_specification(void **state)
{
	static struct event_list e;
	struct chance c = { 1 };

	(void)state;
	for (size_t round = 0; round < LISTS; round++) {
		struct counts got;
		struct sums want;
		draw_list(&e, &c);
		count(&got, &e);
		naive(&want, &e);
		for (int q = 0; q < QUANTITY_COUNT; q++)
			if (got.quantity[q] != want.quantity[q])
				fail_msg("list %zu, quantity %d: %d, not %d", round, q,
				    (int)got.quantity[q], (int)want.quantity[q]);
		assert_int_equal(got.left_out_people, want.left_out);
		counts_free(&got);
	}
}

/* Every person is in one place; tallies, placements and quantities tell the same. */
static void
everybody_is_in_one_place(void **state)
{
	static struct event_list e;
	struct chance c = { 2 };

	(void)state;
	for (size_t round = 0; round < LISTS; round++) {
		struct counts got;
		draw_list(&e, &c);
		count(&got, &e);
		int64_t counted = 0, seen = 0, none = 0, tally_seen = 0, tally_counted = 0;
		for (size_t p = 0; p < e.people; p++) {
			const struct placement *at = &got.of_person[p];
			counted += at->counted;
			none += at->tally == COUNT_NO_TALLY;
			seen += at->tally != COUNT_NO_TALLY;
			assert_int_equal(at->side, at->tally == COUNT_NO_TALLY
						       ? SIDE_UNAFFILIATED
						       : got.tallies[at->tally].side);
		}
		for (size_t t = 0; t < got.tally_count; t++) {
			const struct tally *tally = &got.tallies[t];
			int64_t cap
			    = tally->side == SIDE_HOST ? tally->seen_people : e.policy.cap_people;
			assert_true(tally->seen_people > 0);
			assert_int_equal(tally->counted_people, least(cap, tally->seen_people));
			tally_seen += tally->seen_people;
			tally_counted += tally->counted_people;
			for (size_t k = 0; k < t; k++)
				assert_int_not_equal(tally->unit, got.tallies[k].unit);
		}
		const int64_t *q = got.quantity;
		assert_int_equal(tally_seen, seen);
		assert_int_equal(seen + none, e.people);
		assert_int_equal(counted, tally_counted + none - got.left_out_people);
		assert_int_equal(q[QUANTITY_HOST] + q[QUANTITY_EXTERNAL] + q[QUANTITY_UNAFFILIATED]
				     + got.left_out_people,
		    e.people);
		counts_free(&got);
	}
}

/* The first people of an institution in file order are those within the cap. */
static void
the_first_are_within_the_cap(void **state)
{
	static struct event_list e;
	struct chance c = { 3 };

	(void)state;
	for (size_t round = 0; round < LISTS; round++) {
		struct counts got;
		int64_t seen[PEOPLE] = { 0 };
		draw_list(&e, &c);
		count(&got, &e);
		for (size_t p = 0; p < e.people; p++) {
			const struct placement *at = &got.of_person[p];
			if (at->side == SIDE_EXTERNAL)
				assert_int_equal(
				    at->counted, seen[at->tally]++ < e.policy.cap_people);
			else if (at->side == SIDE_HOST)
				assert_true(at->counted);
		}
		counts_free(&got);
	}
}

/* --- examples: one person and what the policy makes of them --- */

#define U UNIVERSITY

static struct row {
	const char *name;
	enum choice choice;
	int value;
	struct human human;
	enum side side;
	bool counted;
	enum site unit;
} rows[] = {
	{ "a host's", CHOICE_STAGE, 0, { 1, { { 1, { U }, 0 } } }, SIDE_HOST, true, U },
	{ "a host's hospital is external", CHOICE_STAGE, 0, { 1, { { 1, { HOSPITAL }, 0 } } },
	    SIDE_EXTERNAL, true, HOSPITAL },
	{ "a host's hospital, rolled up", CHOICE_AFFILIATED_HOSPITAL, ROLL_PARENT,
	    { 1, { { 1, { HOSPITAL }, 0 } } }, SIDE_HOST, true, U },
	{ "a branch is its university", CHOICE_STAGE, 0, { 1, { { 1, { BRANCH }, 0 } } },
	    SIDE_EXTERNAL, true, MOTHER },
	{ "a branch apart", CHOICE_BRANCH_CAMPUS, BRANCH_SEPARATE, { 1, { { 1, { BRANCH }, 0 } } },
	    SIDE_EXTERNAL, true, BRANCH },
	{ "an institute of an academy", CHOICE_STAGE, 0, { 1, { { 1, { INSTITUTE }, 0 } } },
	    SIDE_EXTERNAL, true, INSTITUTE },
	{ "an institute, rolled up", CHOICE_ACADEMY_INSTITUTE, ROLL_PARENT,
	    { 1, { { 1, { INSTITUTE }, 0 } } }, SIDE_EXTERNAL, true, ACADEMY },
	{ "a subsidiary", CHOICE_STAGE, 0, { 1, { { 1, { SUBSIDIARY }, 0 } } }, SIDE_EXTERNAL, true,
	    SUBSIDIARY },
	{ "a subsidiary, rolled up", CHOICE_SUBSIDIARY, ROLL_PARENT,
	    { 1, { { 1, { SUBSIDIARY }, 0 } } }, SIDE_EXTERNAL, true, FIRM },
	{ "a host named second", CHOICE_STAGE, 0, { 1, { { 2, { ELSEWHERE, U }, 0 } } }, SIDE_HOST,
	    true, U },
	{ "a host named second, the first counts", CHOICE_SEVERAL_AFFILIATIONS, SEVERAL_FIRST,
	    { 1, { { 2, { ELSEWHERE, U }, 0 } } }, SIDE_EXTERNAL, true, ELSEWHERE },
	{ "a host on another row", CHOICE_STAGE, 0,
	    { 3, { { 1, { ELSEWHERE }, 0 }, { 1, { ELSEWHERE }, 0 }, { 1, { U }, 0 } } }, SIDE_HOST,
	    true, U },
	{ "what more rows say", CHOICE_SEVERAL_AFFILIATIONS, SEVERAL_FIRST,
	    { 3, { { 1, { U }, 0 }, { 1, { ELSEWHERE }, 0 }, { 1, { ELSEWHERE }, 0 } } },
	    SIDE_EXTERNAL, true, ELSEWHERE },
	{ "a blank row says nothing", CHOICE_STAGE, 0,
	    { 2, { { 0, { 0 }, 0 }, { 1, { FIRM }, 0 } } }, SIDE_EXTERNAL, true, FIRM },
	{ "no institution", CHOICE_STAGE, 0, { 1, { { 0, { 0 }, 0 } } }, SIDE_UNAFFILIATED, true,
	    SITES },
	{ "no institution, left out", CHOICE_UNAFFILIATED, UNAFFILIATED_EXCLUDED,
	    { 1, { { 0, { 0 }, 0 } } }, SIDE_UNAFFILIATED, false, SITES },
};

static void
counted_as_wanted(void **state)
{
	const struct row *r = *state;
	static struct event_list e;
	struct counts got;

	e = (struct event_list){ .people = 1,
		.hosts = 1,
		.human = { r->human },
		.host = { UNIVERSITY },
		.policy = { .cap_people = 3 } };
	e.policy.choice[r->choice] = r->value;
	count(&got, &e);
	assert_int_equal(got.of_person[0].side, r->side);
	assert_int_equal(got.of_person[0].counted, r->counted);
	if (r->unit == SITES)
		assert_int_equal(got.of_person[0].tally, COUNT_NO_TALLY);
	else
		assert_int_equal(got.tallies[got.of_person[0].tally].unit, w.number[r->unit]);
	counts_free(&got);
	assert_int_equal(got.tally_count, 0);
	counts_free(&got);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, counted_as_wanted);
	ROWS_LAW(tests, n, counts_are_those_of_the_specification);
	ROWS_LAW(tests, n, everybody_is_in_one_place);
	ROWS_LAW(tests, n, the_first_are_within_the_cap);
	return _cmocka_run_group_tests(__FILE__, tests, n, world_make, world_end);
}
