/* forest.h - things that are joined into groups, the smallest number leading each. */
#ifndef PEOPLE_FOREST_H
#define PEOPLE_FOREST_H

#include <stdint.h>

/* parent[i] <= i, and i itself where it leads. */
static inline uint32_t
forest_root(uint32_t *parent, uint32_t i)
{
	while (parent[i] != i) {
		parent[i] = parent[parent[i]];
		i = parent[i];
	}
	return i;
}

static inline void
forest_unite(uint32_t *parent, uint32_t a, uint32_t b)
{
	a = forest_root(parent, a);
	b = forest_root(parent, b);
	if (a < b)
		parent[b] = a;
	else
		parent[a] = b;
}

#endif
