#include "verdict/turnout.h"

#include <stdlib.h>
#include <string.h>

void
turnout_add(struct turnout *to, const struct turnout *o)
{
	to->agrees &= o->agrees;
	for (int q = 0; q < QUANTITY_COUNT; q++)
		to->quantity[q] += o->quantity[q];
	for (int s = 0; s < TURNOUT_SEATS; s++) {
		unsigned sum = (unsigned)to->seen[s] + o->seen[s];
		to->seen[s] = sum < UINT16_MAX ? (uint16_t)sum : UINT16_MAX;
	}
}

bool
turnouts_add(struct turnouts *to, const struct turnout *o)
{
	uint32_t *known
	    = map_put(&to->known, hash_of((struct str){ (const char *)o, sizeof *o }, 0));

	if (*known != MAP_NONE)
		return true;
	if (to->count == TURNOUTS_MOST)
		return false;
	*known = (uint32_t)to->count;
	GROW(&to->items, to->count, &to->cap);
	to->items[to->count++] = *o;
	return true;
}

bool
turnouts_has(const struct turnouts *of, const struct turnout *o)
{
	struct hash key = hash_of((struct str){ (const char *)o, sizeof *o }, 0);

	return map_get(&of->known, key) != MAP_NONE;
}

bool
turnouts_product(struct turnouts *to, const struct turnouts *a, const struct turnouts *b)
{
	for (size_t i = 0; i < a->count; i++)
		for (size_t k = 0; k < b->count; k++) {
			struct turnout o = a->items[i];
			turnout_add(&o, &b->items[k]);
			if (!turnouts_add(to, &o))
				return false;
		}
	return true;
}

void
turnouts_fill(struct turnouts *o, const uint16_t room[TURNOUT_SEATS])
{
	for (size_t i = 0; i < o->count; i++)
		for (int s = 0; s < TURNOUT_SEATS; s++)
			if (o->items[i].seen[s] > room[s])
				o->items[i].seen[s] = room[s];
}

bool
turnouts_fold(struct turnouts *to, const struct turnouts *a, const struct turnouts *b,
    const uint16_t room[TURNOUT_SEATS])
{
	map_reserve(&to->known, a->count);
	for (size_t i = 0; i < a->count; i++)
		for (size_t k = 0; k < b->count; k++) {
			const struct turnout *x = &a->items[i], *y = &b->items[k];
			struct turnout o = { .agrees = x->agrees & y->agrees };
			for (int q = 0; q < QUANTITY_COUNT; q++)
				o.quantity[q] = x->quantity[q] + y->quantity[q];
			for (int s = 0; s < TURNOUT_SEATS; s++) {
				uint16_t sum = (uint16_t)(x->seen[s] + y->seen[s]);
				o.seen[s] = sum < room[s] ? sum : room[s];
			}
			if (!turnouts_add(to, &o))
				return false;
		}
	return true;
}

void
turnouts_clear(struct turnouts *o)
{
	o->count = 0;
	map_free(&o->known);
}

void
turnouts_free(struct turnouts *o)
{
	free(o->items);
	map_free(&o->known);
	*o = (struct turnouts){ 0 };
}
