/* Bounds against every way of answering: thousands of random small events. */
#include "verdict/brute.h"

#include <inttypes.h>

#define EVENTS 20000

/* How much of what was meant to be tried was tried. */
static struct tried {
	size_t events, skipped, review, grouped, ways, of_kind[QUESTION_KIND_COUNT], later, outer;
} tried;

static bool
same(struct measure a, struct measure b)
{
	return !brute_below(a, b) && !brute_below(b, a);
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
		print_message("row %zu: name %d email %d id %d phone %d file %d honour %d open %d texts",
		    i, r->name, r->email, r->id, r->phone, r->file, (int)r->honour,
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
	    seed, reading, check, outcome_word(c->outcome).at, (int)c->low.part,
	    (int)c->low.whole, (int)c->high.part, (int)c->high.whole, (int)want->low.part,
	    (int)want->low.whole, (int)want->high.part, (int)want->high.whole, want->met,
	    want->unmet);
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
		const struct group_limits limits
		    = { .combinations = draw(&c, 4), .states = 1 + draw(&c, 4) };
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
	print_message("%zu events with outer bounds; these were exact in %zu of %zu checks\n", outer,
	    exact, outer * READING_COUNT * e.policy.check_count);
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
	const char *wanted = getenv("BOUNDS_EVENTS");
	size_t events = wanted ? strtoul(wanted, NULL, 10) : EVENTS;

	(void)state;
	for (uint64_t seed = 1; tried.events < events; seed++) {
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
				    || !same(got->high, want->high)
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

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_LAW(tests, n, bounds_are_those_of_brute_force);
	ROWS_LAW(tests, n, outer_bounds_are_sound);
	return _cmocka_run_group_tests(__FILE__, tests, n, world_make, world_end);
}
