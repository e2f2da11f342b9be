/* Outcomes of people: sums at their limits, each kept once, and products that a cap folds. */
#include "verdict/turnout.h"

#include <string.h>

#include "chance.h"
#include "rows.h"

#define ROUNDS rows_times(20000)

/* --- sums --- */

static struct row {
	const char *name;
	uint16_t one, other, want; /* people seen at every seat */
} rows[] = {
	{ "nobody", 0, 0, 0 },
	{ "some and some", 300, 400, 700 },
	{ "as many as there is room for", 65534, 1, 65535 },
	{ "one more than there is room for", 65535, 1, 65535 },
	{ "many more", 40000, 40000, 65535 },
};

static void
sums_stop_at_the_most(void **state)
{
	const struct row *r = *state;
	struct turnout a = { .agrees = 6 }, b = { .agrees = 3 };

	for (int s = 0; s < TURNOUT_SEATS; s++) {
		a.seen[s] = r->one;
		b.seen[s] = r->other;
	}
	for (int q = 0; q < QUANTITY_COUNT; q++) {
		a.quantity[q] = 100 * q;
		b.quantity[q] = q - 3;
	}
	turnout_add(&a, &b);
	assert_int_equal(a.agrees, 2);
	for (int s = 0; s < TURNOUT_SEATS; s++)
		assert_int_equal(a.seen[s], r->want);
	for (int q = 0; q < QUANTITY_COUNT; q++)
		assert_int_equal(a.quantity[q], 101 * q - 3);
}

/* --- sets of them --- */

static void
each_is_kept_once_and_no_more_than_the_most(void **state)
{
	struct turnouts all = { 0 };
	struct turnout o = { 0 };

	(void)state;
	for (int way = 0; way < 2; way++)
		for (o.quantity[0] = 0; o.quantity[0] < TURNOUTS_MOST; o.quantity[0]++) {
			assert_int_equal(turnouts_has(&all, &o), way);
			assert_true(turnouts_add(&all, &o));
			assert_true(turnouts_has(&all, &o));
		}
	assert_int_equal(all.count, TURNOUTS_MOST);
	for (size_t i = 0; i < all.count; i++)
		assert_int_equal(all.items[i].quantity[0], i);
	assert_false(turnouts_add(&all, &o));
	assert_int_equal(all.count, TURNOUTS_MOST);
	turnouts_clear(&all);
	assert_int_equal(all.count, 0);
	o.quantity[0] = 0;
	assert_false(turnouts_has(&all, &o));
	assert_true(turnouts_add(&all, &o));
	assert_int_equal(all.count, 1);
	turnouts_free(&all);
	assert_int_equal(all.count, 0);
	turnouts_free(&all);
}

static void
products_are_no_more_than_the_most(void **state)
{
	const uint16_t room[TURNOUT_SEATS] = { 0 };

	(void)state;
	for (int more = 0; more < 2; more++) {
		struct turnouts a = { 0 }, b = { 0 }, product = { 0 }, folded = { 0 };
		struct turnout o = { 0 };
		for (o.quantity[0] = 0; o.quantity[0] < 64; o.quantity[0]++)
			assert_true(turnouts_add(&a, &o));
		o.quantity[0] = 0;
		for (o.quantity[1] = 0; o.quantity[1] < 64 + more; o.quantity[1]++)
			assert_true(turnouts_add(&b, &o));
		assert_int_equal(turnouts_product(&product, &a, &b), !more);
		assert_int_equal(turnouts_fold(&folded, &a, &b, room), !more);
		assert_int_equal(product.count, TURNOUTS_MOST);
		assert_int_equal(folded.count, TURNOUTS_MOST);
		turnouts_free(&a);
		turnouts_free(&b);
		turnouts_free(&product);
		turnouts_free(&folded);
	}
}

/* --- folding --- */

static void
draw_turnouts(struct turnouts *to, struct chance *c)
{
	for (size_t i = draw(c, 5); i > 0; i--) {
		struct turnout o = { .agrees = draw(c, 4) };
		for (int q = 0; q < QUANTITY_COUNT; q++)
			o.quantity[q] = (int32_t)draw(c, 3);
		for (int s = 0; s < TURNOUT_SEATS; s++)
			o.seen[s] = (uint16_t)draw(c, 4);
		assert_true(turnouts_add(to, &o));
	}
}

/* With what is beyond each seat's room left out; the same may be there twice then. */
static void
fill(struct turnouts *o, const uint16_t room[TURNOUT_SEATS])
{
	struct turnouts before = *o;

	before.items = memory_resize(NULL, o->count, sizeof *o->items);
	for (size_t i = 0; i < o->count; i++)
		before.items[i] = o->items[i];
	turnouts_fill(o, room);
	assert_int_equal(o->count, before.count);
	for (size_t i = 0; i < o->count; i++) {
		struct turnout want = before.items[i];
		for (int s = 0; s < TURNOUT_SEATS; s++)
			want.seen[s] = want.seen[s] < room[s] ? want.seen[s] : room[s];
		assert_memory_equal(&o->items[i], &want, sizeof want);
	}
	free(before.items);
}

static void
a_fold_is_a_product_that_is_filled(void **state)
{
	struct chance c = { 31 };

	(void)state;
	for (size_t round = 0; round < ROUNDS; round++) {
		struct turnouts a = { 0 }, b = { 0 }, product = { 0 }, folded = { 0 };
		uint16_t room[TURNOUT_SEATS];
		for (int s = 0; s < TURNOUT_SEATS; s++)
			room[s] = (uint16_t)draw(&c, 4);
		draw_turnouts(&a, &c);
		draw_turnouts(&b, &c);
		fill(&a, room);
		fill(&b, room);
		assert_true(turnouts_product(&product, &a, &b));
		fill(&product, room);
		assert_true(turnouts_fold(&folded, &a, &b, room));
		for (size_t i = 0; i < product.count; i++)
			assert_true(turnouts_has(&folded, &product.items[i]));
		assert_true(folded.count <= product.count);
		for (size_t i = 0; i < folded.count; i++) {
			bool there = false;
			for (size_t k = 0; k < product.count; k++)
				there |= memcmp(&folded.items[i], &product.items[k],
					     sizeof *folded.items)
					 == 0;
			assert_true(there);
		}
		turnouts_free(&a);
		turnouts_free(&b);
		turnouts_free(&product);
		turnouts_free(&folded);
	}
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, sums_stop_at_the_most);
	ROWS_LAW(tests, n, each_is_kept_once_and_no_more_than_the_most);
	ROWS_LAW(tests, n, products_are_no_more_than_the_most);
	ROWS_LAW(tests, n, a_fold_is_a_product_that_is_filled);
	return ROWS_RUN(tests, n);
}
