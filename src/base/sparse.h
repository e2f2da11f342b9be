/* sparse.h - numbers that few of many things have.
 *
 * A million rows of which a thousand have a number take a quarter of a byte each, and 4 bytes for
 * each of the thousand; if all of them had one, it would be little more than an array takes. */
#ifndef BASE_SPARSE_H
#define BASE_SPARSE_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

#define SPARSE_NONE UINT32_MAX

/* Which of 32 things have a number, and how many before them have. */
struct sparse_word {
	uint32_t bits, before;
};

/* A zeroed one is empty and ready; it owns malloc'd blocks. */
struct sparse {
	struct sparse_word *words;
	uint32_t *values;
	size_t word_count, word_cap, count, cap;
};

/* Each index behind all that were added. */
void sparse_add(struct sparse *s, uint32_t index, uint32_t value);
void sparse_free(struct sparse *s);

/* How many of the things before index have a number. */
static inline uint32_t
sparse_before(const struct sparse *s, uint32_t index)
{
	if (index / 32 >= s->word_count)
		return (uint32_t)s->count;
	const struct sparse_word *w = &s->words[index / 32];
	uint32_t below = w->bits & (((uint32_t)1 << index % 32) - 1);
	return w->before + (uint32_t)__builtin_popcount(below);
}

static inline bool
sparse_has(const struct sparse *s, uint32_t index)
{
	return index / 32 < s->word_count && s->words[index / 32].bits >> index % 32 & 1;
}

/* Its number, or SPARSE_NONE. */
static inline uint32_t
sparse_get(const struct sparse *s, uint32_t index)
{
	return sparse_has(s, index) ? s->values[sparse_before(s, index)] : SPARSE_NONE;
}

#endif
