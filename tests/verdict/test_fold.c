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
	static const uint8_t counted[]
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

/* --- every small kind, so many times --- */

#define SEEN_MOST 2
#define SO_MANY   6
#define CHOICES   (2 * (SEEN_MOST + 1)) /* how many take a seat, and whether they count as well */

/* What may come out: how many sit, and how many count. */
struct outcomes {
	bool may[SO_MANY + 1][SO_MANY + 1];
};

static struct outcomes
one_more(const struct outcomes *from, const unsigned *choices, size_t count, unsigned room)
{
	struct outcomes to = { 0 };

	for (unsigned seen = 0; seen <= room; seen++)
		for (unsigned n = 0; n < SO_MANY; n++)
			for (size_t i = 0; from->may[seen][n] && i < count; i++) {
				unsigned now = seen + choices[i] / 2;
				to.may[now < room ? now : room][n + choices[i] % 2] = true;
			}
	return to;
}

static struct outcomes
outcomes_of(const struct group *folded, enum quantity q)
{
	const struct term *none_sits = &folded->terms[0], *rest = &folded->terms[1];
	struct outcomes out = { 0 };

	for (size_t i = 0; i < none_sits->count; i++)
		for (size_t k = 0; k < rest->count; k++) {
			const struct turnout *a = &none_sits->turnouts[i], *b = &rest->turnouts[k];
			assert_int_equal(a->seen[0], 0);
			if (q != QUANTITY_ACADEMICIANS)
				assert_int_equal(a->quantity[q], 0);
			out.may[b->seen[0]][a->quantity[q] + b->quantity[q]] = true;
		}
	return out;
}

static void
fold_one_kind(const unsigned *choices, size_t count, enum quantity q, unsigned room)
{
	struct outcomes want = { 0 };
	bool seated = false;

	want.may[0][0] = true;
	for (unsigned times = 0; times <= SO_MANY; times++) {
		struct group g = { .seat_count = 1, .state_count = room + 1 };
		struct turnouts kind = { 0 };
		struct arena mem = { 0 };
		g.room[0] = (uint16_t)room;
		for (size_t i = 0; i < count; i++) {
			struct turnout o = { .agrees = UINT64_MAX };
			o.seen[0] = (uint16_t)(choices[i] / 2);
			o.quantity[q] = (int32_t)(choices[i] % 2);
			seated |= o.seen[0] > 0;
			assert_true(turnouts_add(&kind, &o));
		}
		for (unsigned i = 0; i < times; i++)
			group_add_term(&g, &kind, &mem);
		assert_true(group_fold(&g, &mem));
		struct outcomes is = outcomes_of(&g, q);
		assert_memory_equal(&is, &want, sizeof is);
		/* Academicians who take no seat are counted beside. */
		if (q == QUANTITY_ACADEMICIANS)
			assert_int_equal(g.terms[seated ? 0 : 1].count, 1);
		want = one_more(&want, choices, count, room);
		free(g.terms);
		turnouts_free(&kind);
		arena_free(&mem);
	}
}

static void
every_small_kind_comes_to_what_it_does_one_by_one(void **state)
{
	(void)state;
	for (unsigned room = 1; room <= SO_MANY / 2; room++)
		for (unsigned a = 0; a < CHOICES; a++)
			for (unsigned b = 0; b < CHOICES; b++) {
				const unsigned choices[] = { a, b };
				size_t count = a == b ? 1 : 2;
				for (int q = 0; q < QUANTITY_COUNT; q++)
					fold_one_kind(choices, count, (enum quantity)q, room);
			}
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

/* However many they are, the seat is as full as it can be. */
static void
who_finds_no_room_makes_none(void **state)
{
	struct turnout o = { .agrees = UINT64_MAX };
	struct turnouts kind = { 0 };
	struct group g = { .seat_count = 1, .state_count = 4, .room = { 3 } };
	struct arena mem = { 0 };

	(void)state;
	o.seen[0] = UINT16_MAX;
	assert_true(turnouts_add(&kind, &o));
	group_add_term(&g, &kind, &mem);
	group_add_term(&g, &kind, &mem);
	assert_true(group_fold(&g, &mem));
	assert_int_equal(g.terms[1].count, 1);
	assert_int_equal(g.terms[1].turnouts[0].seen[0], 3);
	free(g.terms);
	turnouts_free(&kind);
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_LAW(tests, n, folded_is_what_it_was);
	ROWS_LAW(tests, n, every_small_kind_comes_to_what_it_does_one_by_one);
	ROWS_LAW(tests, n, a_crowd_of_one_kind_is_one_number);
	ROWS_LAW(tests, n, who_finds_no_room_makes_none);
	return ROWS_RUN(tests, n);
}
