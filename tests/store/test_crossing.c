/* Pairs of events against counting them one by one. */
#include <stdlib.h>

#include "rows.h"

#include "base/arena.h"
#include "store/crossing.h"
#include "store/likeness.h"

#define EVENTS 9
#define PEOPLE 24
#define HASHES 40 /* that there are */
#define EACH   2  /* of a person */

struct crowd {
	int hash[EVENTS][PEOPLE][EACH];
	int people[EVENTS];
};

static uint32_t
dice(uint32_t *seed, uint32_t sides)
{
	*seed = *seed * 1664525 + 1013904223;
	return (*seed >> 8) % sides;
}

static void
draw(struct crowd *c, uint32_t *seed)
{
	for (int e = 0; e < EVENTS; e++) {
		c->people[e] = (int)dice(seed, PEOPLE + 1);
		for (int p = 0; p < c->people[e]; p++)
			for (int h = 0; h < EACH; h++)
				c->hash[e][p][h] = (int)dice(seed, HASHES);
	}
}

static bool
is_in(const struct crowd *c, int event, const int hash[EACH])
{
	for (int p = 0; p < c->people[event]; p++)
		for (int h = 0; h < EACH; h++)
			for (int k = 0; k < EACH; k++)
				if (c->hash[event][p][h] == hash[k])
					return true;
	return false;
}

/* How many people of one are in the other. */
static int
common(const struct crowd *c, int one, int other)
{
	int n = 0;

	for (int p = 0; p < c->people[one]; p++)
		n += is_in(c, other, c->hash[one][p]);
	return n;
}

static void
put_event(struct work *w, const struct crowd *c, const struct work_event *event, struct fail *f)
{
	const struct entry e = { .outcome = OUTCOME_PASS, .same_in_all = true };
	int number = event->name.at[0] - 'a';
	struct out people = { 0 };

	for (int p = 0; p < c->people[number]; p++)
		for (int h = 0; h < EACH; h++) {
			const uint32_t person = (uint32_t)p;
			char bytes[LIKENESS_BYTES] = { (char)c->hash[number][p][h] };
			out_plain(&people, (struct str){ (const char *)&person, sizeof person });
			out_plain(&people, (struct str){ bytes, sizeof bytes });
		}
	const struct record r = {
		.entry = STR("{}"), .people = out_text(&people), .people_count = c->people[number]
	};
	assert_true(work_keep(w, event, &r, &e, f));
	out_free(&people);
}

static void
fill(struct work *w, const struct crowd *c, struct fail *f)
{
	struct arena mem = { 0 };
	struct work_event event;
	bool more = true;
	char path[] = "a.json";

	for (int e = 0; e < EVENTS; e++) {
		path[0] = (char)('a' + e);
		assert_true(work_add(w, str_from(path), f));
	}
	assert_true(work_begin(w, f));
	while (work_next(&more, &event, w, &mem, f) && more)
		put_event(w, c, &event, f);
	arena_free(&mem);
}

/* How many pairs there are that should be, and none that should not. */
static void
pairs_are_those_counted(void **state)
{
	uint32_t seed = 11;

	(void)state;
	for (int round = 0; round < 60; round++) {
		struct crowd c;
		struct work *w;
		struct fail f = { 0 };
		struct crossing look;
		struct same_people row;
		int wanted = 0, got = 0;
		bool more = true;
		draw(&c, &seed);
		assert_true(work_open(&w, STR(""), &f));
		fill(w, &c, &f);
		assert_true(crossing_find(w, &f));
		for (int a = 0; a < EVENTS; a++)
			for (int b = a + 1; b < EVENTS; b++) {
				int one = common(&c, a, b), other = common(&c, b, a);
				int people = one < other ? one : other;
				int smaller = c.people[a] < c.people[b] ? c.people[a] : c.people[b];
				wanted += people >= CROSSING_PEOPLE
					  && people * CROSSING_PART >= smaller;
			}
		assert_true(same_people_begin(&look, w, &f));
		while (same_people_next(&more, &row, &look, &f) && more) {
			int a = row.name[0].at[0] - 'a', b = row.name[1].at[0] - 'a';
			int one = common(&c, a, b), other = common(&c, b, a);
			assert_true(a < b);
			assert_int_equal(row.people, one < other ? one : other);
			assert_int_equal(row.of[0], c.people[a]);
			assert_int_equal(row.of[1], c.people[b]);
			got++;
		}
		assert_int_equal(got, wanted);
		crossing_end(&look);
		work_close(w);
	}
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_LAW(tests, n, pairs_are_those_counted);
	return ROWS_RUN(tests, n);
}
