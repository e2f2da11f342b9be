/* Folding a group: what it comes to stays the same. */
#include "verdict/fold.h"

#include "chance.h"
#include "rows.h"
#include "verdict/best.h"
#include "verdict/bunch.h"

#define GROUPS rows_times(4000)
#define SUMS   6
#define KINDS  3

/* Terms of a few kinds, each of them so many times. */
struct drawn {
	struct turnouts kind[KINDS];
	unsigned times[KINDS];
};

static void
draw_seats(struct group *g, struct chance *c)
{
	static const enum quantity counted[]
	    = { QUANTITY_EXTERNAL_COUNTED, QUANTITY_HOST_CAPPED, QUANTITY_PARTNERS_PRESENT };

	*g = (struct group){ .seat_count = draw(c, 3), .state_count = 1 };
	for (size_t s = 0; s < g->seat_count; s++) {
		g->counts_as[s] = counted[draw(c, 3)];
		g->awaited[s] = g->counts_as[s] == QUANTITY_HOST_CAPPED && draw(c, 2);
		g->room[s]
		    = g->counts_as[s] == QUANTITY_PARTNERS_PRESENT ? 1 : (uint16_t)(1 + draw(c, 3));
		g->state_count *= (size_t)g->room[s] + 1;
	}
}

/* People who may be academicians; who differ in their seats alone; or in anything. */
static void
draw_kind(struct turnouts *out, const struct group *g, struct chance *c)
{
	enum { HONOURS, SEATS, ANYTHING, WAYS } way = draw(c, WAYS);
	struct turnout o = { .agrees = UINT64_MAX };

	for (unsigned n = 1 + draw(c, 4); n > 0; n--) {
		for (size_t s = 0; way != HONOURS && s < g->seat_count; s++)
			o.seen[s] = (uint16_t)draw(c, 3);
		if (way == HONOURS)
			o.quantity[QUANTITY_ACADEMICIANS] = (int32_t)draw(c, 3);
		for (int q = 0; way == ANYTHING && q < 3; q++)
			o.quantity[draw(c, QUANTITY_COUNT)] = (int32_t)draw(c, 3);
		if (way == SEATS && out->count == 0)
			o.quantity[QUANTITY_EXTERNAL] = (int32_t)draw(c, 2);
		assert_true(turnouts_add(out, &o));
	}
}

/* The terms of all kinds, as they come. */
static void
fill(struct group *g, const struct drawn *d, struct chance c, struct arena *mem)
{
	unsigned left[KINDS], all = 0;

	for (int k = 0; k < KINDS; k++)
		all += left[k] = d->times[k];
	for (; all > 0; all--) {
		unsigned k = draw(&c, KINDS);
		while (left[k] == 0)
			k = (k + 1) % KINDS;
		left[k]--;
		group_add_term(g, &d->kind[k], mem);
	}
}

static void
draw_sum(struct linear *sum, struct chance *c)
{
	for (int q = 0; q < QUANTITY_COUNT; q++) {
		sum->weight[q] = (int64_t)draw(c, 7) - 3;
		sum->whole[q] = (int)draw(c, 2);
	}
}

static void
folded_is_what_it_was(void **state)
{
	struct chance c = { 17 };
	struct best_room room = { 0 };

	(void)state;
	for (size_t round = 0; round < GROUPS; round++) {
		struct drawn d = { 0 };
		struct group g, folded;
		struct arena mem = { 0 };
		draw_seats(&g, &c);
		for (int k = 0; k < KINDS; k++) {
			draw_kind(&d.kind[k], &g, &c);
			d.times[k] = draw(&c, 8);
		}
		folded = g;
		fill(&g, &d, c, &mem);
		fill(&folded, &d, c, &mem);
		if (group_fold(&folded, &mem))
			assert_int_equal(folded.term_count, 2);
		for (int i = 0; i < SUMS; i++) {
			struct linear sum;
			struct optimum was[WHOLE_COUNT], is[WHOLE_COUNT];
			draw_sum(&sum, &c);
			best_of_group(was, &g, &sum, NULL, &room);
			best_of_group(is, &folded, &sum, NULL, &room);
			for (int w = 0; w < WHOLE_COUNT; w++) {
				assert_int_equal(is[w].reached, was[w].reached);
				if (was[w].reached && is[w].value != was[w].value)
					fail_msg("round %zu", round);
				if (was[w].reached)
					assert_int_equal(is[w].whole, was[w].whole);
			}
		}
		for (int k = 0; k < KINDS; k++)
			turnouts_free(&d.kind[k]);
		free(g.terms);
		free(folded.terms);
		arena_free(&mem);
	}
	best_room_free(&room);
}

/* People of one kind are so many, however many they are: seats apart, that is one number. Who may
 * be an academician is counted beside. */
static void
a_crowd_of_one_kind_is_one_number(void **state)
{
	const size_t crowd = 3000, honoured = 5;
	struct turnout o = { .agrees = UINT64_MAX };
	struct turnouts kind = { 0 }, honours = { 0 };
	struct group g = { .seat_count = 1, .state_count = 4, .room = { 3 } };
	struct arena mem = { 0 };

	(void)state;
	assert_true(turnouts_add(&honours, &o));
	o.quantity[QUANTITY_ACADEMICIANS] = 1;
	assert_true(turnouts_add(&honours, &o));
	o.quantity[QUANTITY_ACADEMICIANS] = 0;
	o.quantity[QUANTITY_EXTERNAL] = 1;
	assert_true(turnouts_add(&kind, &o));
	o.seen[0] = 1;
	assert_true(turnouts_add(&kind, &o));
	for (size_t i = 0; i < crowd; i++)
		group_add_term(&g, i < honoured ? &honours : &kind, &mem);
	assert_true(group_fold(&g, &mem));
	assert_int_equal(g.terms[0].count, honoured + 1);
	assert_int_equal(g.terms[1].count, 4);
	for (size_t i = 0; i < g.terms[1].count; i++) {
		assert_int_equal(
		    g.terms[1].turnouts[i].quantity[QUANTITY_EXTERNAL], crowd - honoured);
		assert_int_equal(g.terms[1].turnouts[i].seen[0], i);
	}
	free(g.terms);
	turnouts_free(&honours);
	turnouts_free(&kind);
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_LAW(tests, n, folded_is_what_it_was);
	ROWS_LAW(tests, n, a_crowd_of_one_kind_is_one_number);
	return ROWS_RUN(tests, n);
}
