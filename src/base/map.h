/* map.h - a table from 128-bit keys to small numbers, and a pool of distinct
 * texts that uses one.
 *
 * Both own malloc'd blocks; a zeroed one is empty and ready. */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include "base/arena.h"
#include "base/hash.h"

#define MAP_NONE UINT32_MAX

struct map {
	struct map_slot *slots;
	size_t size, count; /* slots; keys in it */
};

/* The place of the key's value, MAP_NONE where the key is new: then the caller gives it one, before
 * the next map_put, at which it moves. Cannot fail. */
uint32_t *map_put(struct map *m, struct hash key);
/* The key's value, or MAP_NONE. */
uint32_t map_get(const struct map *m, struct hash key);
/* Asks the memory for the key's place, for when several are looked up one behind the other. */
void map_prefetch(const struct map *m, struct hash key);
/* Makes room for that many keys at once. */
void map_reserve(struct map *m, size_t keys);
void map_free(struct map *m);

/* Distinct texts, numbered from 0 in the order of their first coming. */
struct pool {
	struct map index;
	struct str *items; /* bytes live in mem */
	size_t count, cap;
	struct arena *mem;
	uint64_t seed;
};

void pool_init(struct pool *out, uint64_t seed, struct arena *mem);
/* The number of s; it is copied when it is new. */
uint32_t pool_add(struct pool *p, struct str s);
/* The number of s, or MAP_NONE. */
uint32_t pool_find(const struct pool *p, struct str s);
void pool_free(struct pool *p);

#endif
