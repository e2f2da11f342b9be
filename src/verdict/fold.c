#include "verdict/fold.h"

#include <stdlib.h>
#include <string.h>

#include "verdict/bunch.h"

static bool
is_of_honours(const struct term *term)
{
	for (size_t i = 0; i < term->count; i++) {
		struct turnout rest = { .agrees = term->turnouts[i].agrees };
		rest.quantity[QUANTITY_ACADEMICIANS]
		    = term->turnouts[i].quantity[QUANTITY_ACADEMICIANS];
		if (memcmp(&rest, &term->turnouts[i], sizeof rest) != 0)
			return false;
	}
	return true;
}

static int
by_content(const void *a, const void *b)
{
	const struct term *x = a, *y = b;

	if (x->count != y->count)
		return x->count < y->count ? -1 : 1;
	return memcmp(x->turnouts, y->turnouts, x->count * sizeof *x->turnouts);
}

/* Whether `after` is `before`, with the quantities of one more person added to each: then so it is
 * from there on, as they have no part in what seats are taken. */
static bool
is_moved(const struct turnouts *after, const struct turnouts *before, const struct turnout *by)
{
	bool moved = after->count == before->count;

	for (size_t i = 0; moved && i < before->count; i++) {
		struct turnout o = before->items[i];
		for (int q = 0; q < QUANTITY_COUNT; q++)
			o.quantity[q] += by->quantity[q];
		moved = turnouts_has(after, &o);
	}
	return moved;
}

static void
move(struct turnouts *all, const struct turnout *by, size_t times)
{
	struct turnouts moved = { 0 };

	for (size_t i = 0; i < all->count; i++) {
		struct turnout o = all->items[i];
		for (int q = 0; q < QUANTITY_COUNT; q++)
			o.quantity[q] += (int32_t)times * by->quantity[q];
		must(turnouts_add(&moved, &o));
	}
	turnouts_free(all);
	*all = moved;
}

/* One term so many times. Once all seats are as full as they can be, more people of one kind change
 * nothing but how many there are. */
static bool
fold_term(
    struct turnouts *to, const struct term *term, size_t times, const uint16_t room[TURNOUT_SEATS])
{
	struct turnouts one = { 0 };
	bool ok = true;

	for (size_t i = 0; ok && i < term->count; i++)
		ok = turnouts_add(&one, &term->turnouts[i]);
	turnouts_fill(&one, room);
	bool still = false;
	for (; ok && times > 0 && !still; times--) {
		struct turnouts both = { 0 };
		ok = turnouts_fold(&both, to, &one, room);
		still = ok && is_moved(&both, to, &term->turnouts[0]);
		turnouts_free(to);
		*to = both;
	}
	if (still)
		move(to, &term->turnouts[0], times);
	turnouts_free(&one);
	return ok;
}

bool
group_fold(struct group *g, struct arena *mem)
{
	const struct turnout nobody = { .agrees = UINT64_MAX };
	struct turnouts parts[2] = { { 0 }, { 0 } };
	bool ok = true;

	for (int honours = 0; honours < 2; honours++)
		must(turnouts_add(&parts[honours], &nobody));
	/* Which terms come first makes no difference. */
	if (g->term_count)
		qsort(g->terms, g->term_count, sizeof *g->terms, by_content);
	for (size_t t = 0; ok && t < g->term_count;) {
		const struct term *term = &g->terms[t];
		size_t times = 1;
		while (t + times < g->term_count && by_content(term, term + times) == 0)
			times++;
		ok = fold_term(&parts[is_of_honours(term)], term, times, g->room);
		t += times;
	}
	if (ok) {
		g->term_count = 0;
		/* First the term that takes no seat: it leads to one state alone. */
		group_add_term(g, &parts[1], mem);
		group_add_term(g, &parts[0], mem);
	}
	turnouts_free(&parts[0]);
	turnouts_free(&parts[1]);
	return ok;
}
