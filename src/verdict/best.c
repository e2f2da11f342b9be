#include "verdict/best.h"

#include <stdlib.h>
#include <string.h>

int64_t
linear_weigh(const struct linear *sum, const int64_t quantity[QUANTITY_COUNT])
{
	int64_t value = 0;

	for (int q = 0; q < QUANTITY_COUNT; q++)
		value += sum->weight[q] * quantity[q];
	return value;
}

static int64_t
whole_of(const struct linear *sum, const int64_t quantity[QUANTITY_COUNT])
{
	int64_t whole = 0;

	for (int q = 0; q < QUANTITY_COUNT; q++)
		whole += sum->whole[q] * quantity[q];
	return whole;
}

static void
take_better(struct optimum *best, const struct optimum *other)
{
	if (!best->reached || other->value < best->value
	    || (other->value == best->value && other->whole > best->whole))
		*best = *other;
}

static struct optimum
added(const struct optimum *a, const struct optimum *b)
{
	struct optimum sum
	    = { .reached = true, .value = a->value + b->value, .whole = a->whole + b->whole };

	for (int q = 0; q < QUANTITY_COUNT; q++)
		sum.quantity[q] = a->quantity[q] + b->quantity[q];
	return sum;
}

/* --- the states of the seats, the first seat counting fastest --- */

/* What people in seats count as. */
static const enum quantity seated[]
    = { QUANTITY_EXTERNAL_COUNTED, QUANTITY_HOST_CAPPED, QUANTITY_PARTNERS_PRESENT };
#define SEATED_COUNT (sizeof seated / sizeof *seated)

/* The state that a turnout leads to, and how many find room, by what they count as. */
static size_t
seat_people(
    int64_t found[QUANTITY_COUNT], const struct group *g, size_t state, const struct turnout *with)
{
	size_t to = 0, unit = 1;

	for (size_t i = 0; i < SEATED_COUNT; i++)
		found[seated[i]] = 0;
	for (size_t s = 0; s < g->seat_count; s++) {
		size_t size = (size_t)g->room[s] + 1, seen = state % size;
		size_t now = seen + with->seen[s];
		if (now > g->room[s])
			now = g->room[s];
		found[g->counts_as[s]] += (int64_t)(now - seen);
		found[QUANTITY_PARTNERS_PRESENT] += g->awaited[s] && seen == 0 && now > 0;
		to += now * unit;
		unit *= size;
		state /= size;
	}
	return to;
}

/* A turnout, weighed. */
struct weighed {
	int64_t value, whole;
};

static void
step(struct optimum *next, const struct group *g, const struct linear *sum,
    const struct optimum *cell, size_t state, const struct turnout *with, struct weighed as)
{
	struct optimum o = { true, cell->value + as.value, cell->whole + as.whole, { 0 } };
	int64_t found[QUANTITY_COUNT];
	size_t to = seat_people(found, g, state, with);

	for (size_t i = 0; i < SEATED_COUNT; i++) {
		o.value += sum->weight[seated[i]] * found[seated[i]];
		o.whole += sum->whole[seated[i]] * found[seated[i]];
	}
	struct optimum *best = &next[to * WHOLE_COUNT + (o.whole > 0 ? WHOLE_SOME : WHOLE_NONE)];
	if (best->reached
	    && (best->value < o.value || (best->value == o.value && best->whole >= o.whole)))
		return;
	for (int q = 0; q < QUANTITY_COUNT; q++)
		o.quantity[q] = cell->quantity[q] + with->quantity[q];
	for (size_t i = 0; i < SEATED_COUNT; i++)
		o.quantity[seated[i]] += found[seated[i]];
	*best = o;
}

static struct weighed
weighed(const struct linear *sum, const struct turnout *t)
{
	struct weighed w = { 0, 0 };

	for (int q = 0; q < QUANTITY_COUNT; q++) {
		w.value += sum->weight[q] * t->quantity[q];
		w.whole += (int64_t)sum->whole[q] * t->quantity[q];
	}
	return w;
}

/* One term from every state that is reached. */
static void
step_all(struct optimum *to, const struct group *g, const struct linear *sum,
    const struct optimum *from, const struct term *term, uint64_t agreeing, struct best_room *room)
{
	size_t cells = g->state_count * WHOLE_COUNT;

	for (size_t i = 0; i < term->count; i++)
		room->weighed[i] = weighed(sum, &term->turnouts[i]);
	for (size_t c = 0; c < cells; c++)
		for (size_t i = 0; from[c].reached && i < term->count; i++)
			if ((term->turnouts[i].agrees & agreeing) == agreeing)
				step(to, g, sum, &from[c], c / WHOLE_COUNT, &term->turnouts[i],
				    room->weighed[i]);
}

static void
clear(struct optimum *cells, size_t count)
{
	for (size_t i = 0; i < count; i++)
		cells[i].reached = false;
}

static void
make_room(struct best_room *room, const struct group *g)
{
	size_t cells = g->state_count * WHOLE_COUNT, most = 0;

	for (size_t t = 0; t < g->term_count; t++)
		most = g->terms[t].count > most ? g->terms[t].count : most;
	for (int i = 0; i < 2 && cells > room->cap; i++)
		room->cells[i] = memory_resize(room->cells[i], cells, sizeof *room->cells[i]);
	room->cap = cells > room->cap ? cells : room->cap;
	if (most > room->weighed_cap) {
		room->weighed_cap = memory_room(room->weighed_cap, most);
		room->weighed
		    = memory_resize(room->weighed, room->weighed_cap, sizeof *room->weighed);
	}
}

void
best_of_group(struct optimum out[WHOLE_COUNT], const struct group *g, const struct linear *sum,
    const uint64_t *agreeing, struct best_room *room)
{
	size_t cells = g->state_count * WHOLE_COUNT;

	make_room(room, g);
	clear(room->cells[0], cells);
	room->cells[0][WHOLE_NONE] = (struct optimum){ .reached = true };
	for (size_t t = 0; t < g->term_count; t++) {
		struct optimum *from = room->cells[t % 2], *to = room->cells[1 - t % 2];
		clear(to, cells);
		step_all(to, g, sum, from, &g->terms[t], agreeing ? agreeing[t] : 0, room);
	}
	const struct optimum *last = room->cells[g->term_count % 2];
	clear(out, WHOLE_COUNT);
	for (size_t c = 0; c < cells; c++)
		if (last[c].reached)
			take_better(&out[c % WHOLE_COUNT], &last[c]);
}

/* The least of two sums that have nothing in common. */
static void
join(struct optimum to[WHOLE_COUNT], const struct optimum with[WHOLE_COUNT])
{
	struct optimum joined[WHOLE_COUNT] = { 0 };

	for (int a = 0; a < WHOLE_COUNT; a++)
		for (int b = 0; b < WHOLE_COUNT; b++) {
			if (!to[a].reached || !with[b].reached)
				continue;
			struct optimum both = added(&to[a], &with[b]);
			take_better(&joined[both.whole > 0 ? WHOLE_SOME : WHOLE_NONE], &both);
		}
	memcpy(to, joined, sizeof joined);
}

void
best_of_all(struct optimum out[WHOLE_COUNT], const struct groups *groups, const struct linear *sum,
    struct best_room *room)
{
	struct optimum fixed = { .reached = true,
		.value = linear_weigh(sum, groups->fixed),
		.whole = whole_of(sum, groups->fixed) };

	memcpy(fixed.quantity, groups->fixed, sizeof fixed.quantity);
	clear(out, WHOLE_COUNT);
	out[fixed.whole > 0 ? WHOLE_SOME : WHOLE_NONE] = fixed;
	for (size_t i = 0; i < groups->count; i++) {
		struct optimum of_group[WHOLE_COUNT];
		best_of_group(of_group, &groups->items[i], sum, NULL, room);
		join(out, of_group);
	}
}

void
best_room_free(struct best_room *room)
{
	free(room->cells[0]);
	free(room->cells[1]);
	free(room->weighed);
	*room = (struct best_room){ 0 };
}
