/* Terms of a group: what they are made of, and the ways of answering texts that they come from. */
#include "verdict/bunch.h"

#include "chance.h"
#include "rows.h"

#define ROUNDS rows_times(20000)

/* --- outcomes as terms --- */

/* Every turnout of every term with those of the others. */
static void
multiply(struct turnouts *out, const struct group *g)
{
	struct turnout nobody = { .agrees = UINT64_MAX };

	assert_true(turnouts_add(out, &nobody));
	for (size_t t = 0; t < g->term_count; t++) {
		struct turnouts product = { 0 }, term = { 0 };
		for (size_t i = 0; i < g->terms[t].count; i++)
			assert_true(turnouts_add(&term, &g->terms[t].turnouts[i]));
		assert_true(turnouts_product(&product, out, &term));
		turnouts_free(&term);
		turnouts_free(out);
		*out = product;
	}
}

/* Whether every part of one turnout goes with every part of another. */
static bool
is_grid(bool there[3][3])
{
	for (int a = 0; a < 3; a++)
		for (int b = 0; b < 3; b++)
			for (int c = 0; c < 3; c++)
				for (int d = 0; d < 3; d++)
					if (there[a][b] && there[c][d] && !there[a][d])
						return false;
	return true;
}

static void
terms_come_to_what_they_are_made_of(void **state)
{
	struct chance c = { 41 };
	size_t grids = 0;

	(void)state;
	for (size_t round = 0; round < ROUNDS; round++) {
		struct turnouts o = { 0 }, product = { 0 };
		bool there[3][3] = { 0 };
		struct group g = { 0 };
		struct arena mem = { 0 };
		for (unsigned i = 1 + draw(&c, 9); i > 0; i--) {
			int a = (int)draw(&c, 3), b = (int)draw(&c, 3);
			struct turnout one = { .agrees = UINT64_MAX };
			one.quantity[QUANTITY_EXTERNAL] = a;
			one.seen[1] = (uint16_t)a;
			one.quantity[QUANTITY_ACADEMICIANS] = b;
			there[a][b] = true;
			assert_true(turnouts_add(&o, &one));
		}
		group_add_terms(&g, &o, &mem);
		assert_int_equal(g.term_count, is_grid(there) ? 2 : 1);
		grids += g.term_count == 2;
		multiply(&product, &g);
		assert_int_equal(product.count, o.count);
		for (size_t i = 0; i < o.count; i++)
			assert_true(turnouts_has(&product, &o.items[i]));
		turnouts_free(&product);
		turnouts_free(&o);
		free(g.terms);
		arena_free(&mem);
	}
	assert_true(grids > 0 && (grids < ROUNDS));
}

static struct range_row {
	const char *name;
	int64_t most;
	size_t count;
	int32_t values[3];
} range_rows[] = {
	{ "nobody", 0, 1, { 0 } },
	{ "one", 1, 2, { 0, 1 } },
	{ "two", 2, 3, { 0, 1, 2 } },
	{ "many: none, one and all", 70000, 3, { 0, 1, 70000 } },
};

static void
ranges_have_ends(void **state)
{
	const struct range_row *r = *state;
	struct group g = { 0 };
	struct arena mem = { 0 };

	group_add_range(&g, QUANTITY_HOST_CAPPED, r->most, &mem);
	assert_int_equal(g.term_count, 1);
	assert_int_equal(g.terms[0].count, r->count);
	for (size_t i = 0; i < r->count; i++) {
		struct turnout want = { .agrees = UINT64_MAX };
		want.quantity[QUANTITY_HOST_CAPPED] = r->values[i];
		assert_memory_equal(&g.terms[0].turnouts[i], &want, sizeof want);
	}
	free(g.terms);
	arena_free(&mem);
}

/* --- texts that hang together --- */

#define TEXTS 13

/* Groups of two kin, one row each that names nothing: what remains is to go through their texts. */
struct texts {
	struct fact rows[2];
	struct affiliation nothing;
	const struct affiliation *affiliations[1];
	struct facts facts;
	struct kin_row kin_rows[2];
	struct policy policy;
	struct claims claims;
	struct variable asked[TEXTS];
	struct open open;
	uint32_t texts[2][TEXTS];
	struct kin kins[2];
	uint16_t answer[TEXTS];
	struct groups groups;
};

static const uint32_t both[] = { 0, 1 };

/* The second has the same texts, the last one first. */
static void
make_texts(struct texts *to, size_t count)
{
	*to = (struct texts){ .affiliations = { &to->nothing },
		.facts = { .items = to->rows,
		    .count = 2,
		    .affiliations = to->affiliations,
		    .affiliation_count = 1 },
		.open = { .facts = &to->facts, .items = to->asked } };
	for (uint32_t t = 0; t < count; t++)
		to->texts[0][t] = to->texts[1][count - 1 - t] = t;
	for (uint32_t k = 0; k < 2; k++) {
		to->kin_rows[k] = (struct kin_row){ .fact = k,
			.name = FACT_NONE,
			.attended = VARIABLE_NONE,
			.honour = VARIABLE_NONE,
			.place = VARIABLE_NONE };
		to->kins[k] = (struct kin){ .rows = &to->kin_rows[k],
			.row_count = 1,
			.single = true,
			.texts = to->texts[k],
			.text_count = (uint32_t)count };
	}
	to->groups = (struct groups){ .kins = { .items = to->kins, .count = 2 },
		.answering = { .open = &to->open,
		    .policy = &to->policy,
		    .claims = &to->claims,
		    .answer = to->answer,
		    .most = SIZE_MAX } };
}

static struct text_row {
	const char *name;
	size_t texts;
	bool all;
	size_t ways; /* of both */
} text_rows[] = {
	{ "no text", 0, true, 2 },
	{ "one", 1, true, 4 },
	{ "five", 5, true, 64 },
	{ "as many as are gone through", 12, true, 8192 },
	{ "one more", 13, false, 0 },
};

static void
each_way_of_answering_texts_is_gone_through_once(void **state)
{
	const struct text_row *r = *state;
	struct turnouts o = { 0 };
	struct texts t;

	make_texts(&t, r->texts);
	assert_int_equal(bunch_enumerate(&o, &t.groups, both, 2), r->all);
	assert_int_equal(t.groups.answering.combinations, r->ways);
	assert_int_equal(o.count, r->all);
	turnouts_free(&o);
	answering_free(&t.groups.answering);
}

/* Which questions were answered the likelier way: a term for each bunch, and then no more. */
static void
agreements_are_told_of_each_bunch(void **state)
{
	const uint8_t bit[TEXTS] = { 0, 1, BIT_NONE };
	uint32_t bunches[] = { 0, 1, 2 };
	const struct group g
	    = { .kins = both, .kin_count = 2, .bunches = bunches, .bunch_count = 2 };
	struct group told;
	struct arena mem = { 0 };
	struct texts t;

	(void)state;
	make_texts(&t, 3);
	assert_true(group_agreements(&told, &t.groups, &g, bit, &mem));
	assert_null(t.groups.answering.bit);
	assert_int_equal(told.term_count, 2);
	for (size_t b = 0; b < 2; b++)
		assert_int_equal(told.terms[b].count, 4);
	free(told.terms);
	answering_free(&t.groups.answering);
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, range_rows, ranges_have_ends);
	ROWS_ADD(tests, n, text_rows, each_way_of_answering_texts_is_gone_through_once);
	ROWS_LAW(tests, n, agreements_are_told_of_each_bunch);
	ROWS_LAW(tests, n, terms_come_to_what_they_are_made_of);
	return ROWS_RUN(tests, n);
}
