/* Bounds against every way of answering: thousands of random small events. */
#include "verdict/brute.h"

#include <inttypes.h>

#include "verdict/reach.h"
#include "verdict/settle.h"

#define EVENTS rows_times(20000)

/* How much of what was meant to be tried was tried. */
static struct tried {
	size_t events, skipped, review, grouped, ways, of_kind[QUESTION_KIND_COUNT], later, outer;
} tried;

static bool
same(struct measure a, struct measure b)
{
	return !brute_below(a, b) && !brute_below(b, a);
}

static int64_t
slack_of(const struct check_result *c)
{
	return c->check->den * c->tightest.part - c->check->num * c->tightest.whole;
}

static void
tell(const struct small *e, uint64_t seed, int reading, size_t check, const struct check_result *c,
    const struct brute_check *want)
{
	for (size_t t = 0; t < e->texts; t++) {
		const struct text *x = &e->text[t];
		print_message("text %zu: %s%s%s found %d sites", t, x->certain ? "certain" : "open",
		    x->likely ? " likely" : "", x->otherwise ? " or local" : "", x->found);
		for (size_t i = 0; i < x->options; i++)
			print_message(" %d", x->site[i]);
		print_message("\n");
	}
	for (size_t i = 0; i < e->rows; i++) {
		const struct entry *r = &e->row[i];
		print_message(
		    "row %zu: name %d email %d id %d phone %d file %d honour %d open %d texts", i,
		    r->name, r->email, r->id, r->phone, r->file, (int)r->honour,
		    r->attendance_open);
		for (size_t n = 0; n < r->named; n++)
			print_message(" %d", r->text[n]);
		print_message("\n");
	}
	print_message("cap %d, hosts", (int)e->policy.cap_people);
	for (size_t h = 0; h < e->hosts; h++)
		print_message(" %d", e->host[h]);
	fail_msg("seed %" PRIu64 " reading %d check %zu: %s, %d/%d to %d/%d; wanted %d/%d to %d/%d "
		 "met %d unmet %d",
	    seed, reading, check, outcome_word(c->outcome).at, (int)c->low.part, (int)c->low.whole,
	    (int)c->high.part, (int)c->high.whole, (int)want->low.part, (int)want->low.whole,
	    (int)want->high.part, (int)want->high.whole, want->met, want->unmet);
}

/* Outer bounds are never too narrow, and never tell what they do not know. */
static bool
is_sound(const struct check_result *got, const struct brute_check *want)
{
	if (brute_below(want->low, got->low) || brute_below(got->high, want->high))
		return false;
	return got->outcome == OUTCOME_REVIEW || (got->outcome == OUTCOME_PASS && !want->unmet)
	       || (got->outcome == OUTCOME_FAIL && !want->met);
}

static void
outer_bounds_are_sound(void **state)
{
	static struct taken_event t;
	static struct brute b;
	static struct small e;
	size_t outer = 0, exact = 0;

	(void)state;
	for (uint64_t seed = 1; outer < EVENTS; seed++) {
		struct chance c = { seed * 104729 };
		struct group_limits limits = group_limits_default;
		limits.combinations = draw(&c, 4);
		limits.states = 1 + draw(&c, 4);
		draw_event(&e, &c, 2 + draw(&c, 6));
		brute_begin(&b, &e);
		brute_run(&b);
		if (b.too_many)
			continue;
		take_event(&t, &e, &limits);
		outer += t.verdict.readings[0].checks[0].outer;
		for (int r = 0; r < READING_COUNT; r++)
			for (size_t i = 0; i < e.policy.check_count; i++) {
				const struct check_result *got = &t.verdict.readings[r].checks[i];
				if (!is_sound(got, &b.check[r][i]))
					tell(&e, seed, r, i, got, &b.check[r][i]);
				exact += got->outer && same(got->low, b.check[r][i].low)
					 && same(got->high, b.check[r][i].high);
			}
		free_event(&t);
	}
	print_message("%zu events with outer bounds; these were exact in %zu of %zu checks\n",
	    outer, exact, outer * READING_COUNT * e.policy.check_count);
}

static void
note_tried(const struct taken_event *t, const struct brute *b)
{
	bool grouped = false, review = false;

	tried.events++;
	tried.ways += b->ways;
	for (size_t v = 0; v < t->open.count; v++) {
		tried.of_kind[t->open.items[v].kind]++;
		tried.later += t->open.items[v].found_later;
	}
	for (size_t g = 0; g < t->groups.count; g++)
		grouped |= t->groups.items[g].variable_count > 1;
	for (int r = 0; r < READING_COUNT; r++)
		for (size_t i = 0; i < b->e->policy.check_count; i++)
			review |= t->verdict.readings[r].checks[i].outcome == OUTCOME_REVIEW;
	tried.grouped += grouped;
	tried.review += review;
}

static void
bounds_are_those_of_brute_force(void **state)
{
	static struct taken_event t;
	static struct brute b;
	static struct small e;

	(void)state;
	for (uint64_t seed = 1; tried.events < EVENTS; seed++) {
		struct chance c = { seed * 7919 };
		draw_event(&e, &c, 2 + draw(&c, 7));
		brute_begin(&b, &e);
		brute_run(&b);
		if (b.too_many) {
			tried.skipped++;
			continue;
		}
		take_event(&t, &e, &group_limits_default);
		for (int r = 0; r < READING_COUNT; r++)
			for (size_t i = 0; i < e.policy.check_count; i++) {
				const struct check_result *got = &t.verdict.readings[r].checks[i];
				const struct brute_check *want = &b.check[r][i];
				enum outcome outcome = !want->unmet ? OUTCOME_PASS
						       : want->met  ? OUTCOME_REVIEW
								    : OUTCOME_FAIL;
				if (got->outer) {
					if (!is_sound(got, want))
						tell(&e, seed, r, i, got, want);
					tried.outer++;
					continue;
				}
				if (got->outcome != outcome || !same(got->low, want->low)
				    || !same(got->high, want->high) || slack_of(got) != want->slack
				    || brute_below(got->value, got->low)
				    || brute_below(got->high, got->value))
					tell(&e, seed, r, i, got, want);
			}
		note_tried(&t, &b);
		free_event(&t);
	}
	print_message("%zu events (%zu too large for brute force), %zu ways; %zu with a check in "
		      "review, %zu with a group of two questions and more\n",
	    tried.events, tried.skipped, tried.ways, tried.review, tried.grouped);
	for (int k = 0; k < QUESTION_KIND_COUNT; k++)
		print_message("  %zu of kind %s\n", tried.of_kind[k],
		    question_kind_word((enum question_kind)k).at);
	print_message("  %zu checks of groups too large to enumerate\n", tried.outer);
	print_message("  %zu that come up under other answers alone\n", tried.later);
}

/* All are external, so that every share is all of it: that of most people is given, and that of
 * nobody where nobody may come. */
static struct equal_row {
	const char *name;
	int email;
	bool may_stay_away;
	struct measure low, high, tightest;
} equal_rows[] = {
	{ "one person or two", 1, false, { 2, 2 }, { 2, 2 }, { 2, 2 } },
	{ "one who may not come", 0, true, { 0, 0 }, { 1, 1 }, { 1, 1 } },
};

static void
of_equal_shares_that_of_most_people(void **state)
{
	const struct equal_row *r = *state;
	static struct taken_event t;
	const struct small e = { .text
				 = { { .site = { ELSEWHERE }, .options = 1, .certain = true } },
		.texts = 1,
		.row = { { WEI, 0, NOT, NOT, 0, { 0 }, 1, ACADEMICIAN_NO, r->may_stay_away },
		    { WEI, r->email, NOT, NOT, 0, { 0 }, 1, ACADEMICIAN_NO, r->may_stay_away } },
		.rows = 2,
		.policy = { .cap_people = 3,
		    .check_count = 1,
		    .checks = { { .kind = CHECK_SHARE,
			.who = WHO_EXTERNAL,
			.of = WHO_EVERYONE,
			.num = 1,
			.den = 1 } } } };

	take_event(&t, &e, &group_limits_default);
	const struct check_result *got = &t.verdict.readings[0].checks[0];
	assert_memory_equal(&got->low, &r->low, sizeof r->low);
	assert_memory_equal(&got->high, &r->high, sizeof r->high);
	assert_memory_equal(&got->tightest, &r->tightest, sizeof r->tightest);
	free_event(&t);
}

/* --- what to look at first --- */

#define ASKED_MOST 8

/* Whether any way that agrees with the likelier answers to these questions, and others as may be,
 * meets or misses each check. */
struct told {
	const struct taken_event *event;
	const struct brute *brute;
	bool met[1 << ASKED_MOST][POLICY_CHECKS], unmet[1 << ASKED_MOST][POLICY_CHECKS];
};

static unsigned
rows_of(struct rows r)
{
	unsigned rows = 0;

	for (size_t i = 0; i < r.count; i++)
		rows |= 1u << r.facts[i];
	return rows;
}

static bool
agrees(const struct told *told, const struct brute_way *way, const struct variable *v)
{
	const struct brute *b = told->brute;

	switch (v->kind) {
	case QUESTION_INSTITUTION:
	case QUESTION_WHICH:
		return way->answer[b->of_text[v->fact][v->mention]] == v->likelier;
	case QUESTION_PLACE:
		return world.number[brute_site_of(
			   b->variable[b->place[v->fact]].sites, way->answer[b->place[v->fact]])]
		       == v->contenders[v->likelier].institution;
	case QUESTION_ATTENDED:
		return way->answer[b->attended[v->fact]] == v->likelier;
	case QUESTION_HONOUR:
		return way->answer[b->honour[v->fact]] == v->likelier;
	case QUESTION_PERSON:
		for (size_t d = 0; d < way->doubts; d++)
			if (way->doubt[d][0] == rows_of(v->side[0])
			    && way->doubt[d][1] == rows_of(v->side[1]))
				return way->one[d] == (v->likelier == ANSWER_YES);
		return true;
	case QUESTION_FROM:
	case QUESTION_KIND_COUNT:
		break;
	}
	return false;
}

static void
tell_way(void *context, const struct brute_way *way)
{
	struct told *told = context;
	const struct small *e = told->brute->e;
	const struct open *open = &told->event->open;
	unsigned agreed = 0;

	for (size_t v = 0; v < open->count; v++)
		if (agrees(told, way, &open->items[v]))
			agreed |= 1u << v;
	for (size_t i = 0; i < e->policy.check_count; i++) {
		const struct check *check = &e->policy.checks[i];
		struct measure m = brute_measure(check, e->policy.reading, way->quantity);
		if (m.whole >= 1 && check->den * m.part >= check->num * m.whole)
			told->met[agreed][i] = true;
		else
			told->unmet[agreed][i] = true;
	}
	/* All answered the likelier way is the value. */
	if (agreed + 1 == 1u << open->count)
		assert_memory_equal(
		    way->quantity, told->event->counts.quantity, sizeof way->quantity);
}

static bool
settles(const struct told *told, unsigned set, size_t check, bool met)
{
	for (unsigned agreed = 0; agreed < 1u << told->event->open.count; agreed++)
		if ((agreed & set) == set
		    && (met ? told->unmet[agreed][check] : told->met[agreed][check]))
			return false;
	return true;
}

static size_t
fewest_that_settle(const struct told *told, size_t check, bool met)
{
	size_t fewest = SIZE_MAX;

	for (unsigned set = 0; set < 1u << told->event->open.count; set++) {
		size_t n = 0;
		for (unsigned rest = set; rest; rest &= rest - 1)
			n++;
		if (n < fewest && settles(told, set, check, met))
			fewest = n;
	}
	return fewest;
}

static void
settling_sets_are_the_fewest(void **state)
{
	static struct taken_event t;
	static struct brute b;
	static struct small e;
	static struct told told;
	struct best_room room = { 0 };
	size_t events = 0, sets = 0, marked = 0, of_ample = 0, marked_ample = 0;
	size_t of_size[ASKED_MOST + 1] = { 0 };
	uint32_t rank[ASKED_MOST];

	(void)state;
	for (uint32_t v = 0; v < ASKED_MOST; v++)
		rank[v] = v;
	for (uint64_t seed = 1; events < EVENTS / 4; seed++) {
		struct chance c = { seed * 15485863 };
		draw_event(&e, &c, 2 + draw(&c, 7));
		/* Now and then groups are too large on purpose. */
		struct group_limits small = group_limits_default;
		small.combinations = draw(&c, 8);
		small.states = 1 + draw(&c, 4);
		struct settle_limits limits = settle_limits_default;
		if (draw(&c, 3) == 0)
			limits.sets = draw(&c, 3);
		bool ample = draw(&c, 4) != 0;
		take_event(&t, &e, ample ? &group_limits_default : &small);
		memset(&told, 0, sizeof told);
		told.event = &t;
		told.brute = &b;
		brute_begin(&b, &e);
		b.each = tell_way;
		b.context = &told;
		if (t.open.count > 0 && t.open.count <= ASKED_MOST) {
			events++;
			brute_run(&b);
		}
		const struct reading_result *r = &t.verdict.readings[t.verdict.decisive];
		for (size_t i = 0; t.open.count <= ASKED_MOST && i < e.policy.check_count; i++) {
			const struct check_result *check = &r->checks[i];
			const struct settling_terms terms = { &t.groups, rank, &limits, &room };
			struct settling s;
			unsigned set = 0;
			if (check->outcome != OUTCOME_REVIEW || b.too_many)
				continue;
			settle_find(&s, &terms, check->check, r->reading, check->value, &t.mem);
			for (size_t k = 0; k < s.count; k++)
				set |= 1u << s.variables[k];
			if (!settles(&told, set, i, check->met))
				fail_msg("seed %" PRIu64 " check %zu: does not settle", seed, i);
			if (s.fewest && s.count != fewest_that_settle(&told, i, check->met))
				fail_msg("seed %" PRIu64 " check %zu: %zu, not %zu", seed, i,
				    s.count, fewest_that_settle(&told, i, check->met));
			/* A share of people who need not be in the whole of it may need all. */
			if (ample && limits.sets == settle_limits_default.sets && i != 3
			    && i != 5) {
				of_ample++;
				marked_ample += !s.fewest;
			}
			sets++;
			marked += !s.fewest;
			of_size[s.count]++;
		}
		free_event(&t);
	}
	best_room_free(&room);
	print_message(
	    "%zu settling sets, %zu of them perhaps not the fewest; by size:", sets, marked);
	for (size_t n = 0; n <= ASKED_MOST; n++)
		print_message(" %zu", of_size[n]);
	print_message("\n");
	assert_true(of_ample > 0);
	assert_int_equal(marked_ample, 0);
}

/* --- what a question can move --- */

struct reached {
	const struct told *told;
	const struct questions *questions;
	bool moved[POLICY_CHECKS];
};

static bool
weighs(const struct check *check, enum reading reading, bool academicians)
{
	const int *who = who_weights(check->who, reading), *of = who_weights(check->of, reading);
	bool weighs = false;

	for (int q = 0; q < QUANTITY_COUNT; q++)
		if ((q == QUANTITY_ACADEMICIANS) == academicians)
			weighs |= who[q] || (check->kind == CHECK_SHARE && of[q]);
	return weighs;
}

/* An honour moves no number of people, and where somebody counts none of academicians: whatever
 * else hangs together with it. */
static void
none_moves_what_is_not_its_own(const struct questions *questions, const struct policy *p)
{
	for (size_t v = 0; v < questions->count; v++)
		for (size_t i = 0; i < p->check_count; i++) {
			const struct question *q = &questions->items[v];
			assert_int_equal(q->checks >> p->check_count, 0);
			bool honour = q->kind == QUESTION_HONOUR;
			if (honour || q->kind == QUESTION_PLACE)
				assert_true(!(q->checks >> i & 1)
					    || weighs(&p->checks[i], p->reading, honour));
		}
}

/* With the likelier answers to all that can move a check, it comes to its value. */
static void
reach_way(void *context, const struct brute_way *way)
{
	struct reached *r = context;
	const struct taken_event *t = r->told->event;
	const struct policy *p = &r->told->brute->e->policy;

	for (size_t i = 0; i < p->check_count; i++) {
		struct measure m = brute_measure(&p->checks[i], p->reading, way->quantity);
		struct measure value = t->verdict.readings[p->reading].checks[i].value;
		bool others = true, same = m.part == value.part && m.whole == value.whole;
		for (size_t v = 0; v < t->open.count; v++)
			others &= !(r->questions->items[v].checks >> i & 1)
				  || agrees(r->told, way, &t->open.items[v]);
		if (others && !same)
			fail_msg("check %zu is moved by what cannot", i);
		r->moved[i] |= !same;
	}
}

static void
what_a_question_can_move_is_known(void **state)
{
	static struct taken_event t;
	static struct brute b;
	static struct small e;
	struct best_room room = { 0 };
	size_t single = 0, moves = 0, idle = 0;

	(void)state;
	for (uint64_t seed = 1; single < EVENTS / 8; seed++) {
		struct chance c = { seed * 32452843 };
		draw_event(&e, &c, 2 + draw(&c, 5));
		take_event(&t, &e, &group_limits_default);
		struct told told = { .event = &t, .brute = &b };
		struct question *items = memory_resize(NULL, t.open.count, sizeof *items);
		struct questions questions = { items, t.open.count, 0 };
		struct reached reached = { .told = &told, .questions = &questions };
		brute_begin(&b, &e);
		b.each = reach_way;
		b.context = &reached;
		if (t.open.count > 0 && t.open.count <= ASKED_MOST) {
			for (uint32_t v = 0; v < t.open.count; v++)
				items[v] = (struct question){ .kind = t.open.items[v].kind,
					.variable = v };
			questions_reach(&questions, &e.policy, &t.groups, &room);
			none_moves_what_is_not_its_own(&questions, &e.policy);
			brute_run(&b);
			for (size_t i = 0; t.open.count == 1 && i < e.policy.check_count; i++) {
				assert_int_equal(items[0].checks >> i & 1, reached.moved[i]);
				*(reached.moved[i] ? &moves : &idle) += 1;
			}
			single += t.open.count == 1;
		}
		free(items);
		free_event(&t);
	}
	best_room_free(&room);
	print_message(
	    "%zu questions alone: they move %zu checks, and %zu not\n", single, moves, idle);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_LAW(tests, n, bounds_are_those_of_brute_force);
	ROWS_ADD(tests, n, equal_rows, of_equal_shares_that_of_most_people);
	ROWS_LAW(tests, n, outer_bounds_are_sound);
	ROWS_LAW(tests, n, settling_sets_are_the_fewest);
	ROWS_LAW(tests, n, what_a_question_can_move_is_known);
	return _cmocka_run_group_tests(__FILE__, tests, n, world_make, world_end);
}
