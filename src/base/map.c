#include "base/map.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"

/* A slot is free while used is 0. */
struct map_slot {
	struct hash key;
	uint32_t value;
	uint32_t used;
};

static void
map_grow(struct map *m, size_t slots)
{
	struct map_slot *old = m->slots;
	size_t old_slots = old ? m->mask + 1 : 0;

	m->slots = memory_resize(NULL, slots, sizeof *m->slots);
	memset(m->slots, 0, slots * sizeof *m->slots);
	m->mask = slots - 1;
	for (size_t i = 0; i < old_slots; i++) {
		if (!old[i].used)
			continue;
		size_t at = old[i].key.lo & m->mask;
		while (m->slots[at].used)
			at = (at + 1) & m->mask;
		m->slots[at] = old[i];
	}
	free(old);
}

void
map_reserve(struct map *m, size_t keys)
{
	size_t slots = 16;
	while (slots / 2 < keys) {
		must(slots < SIZE_MAX / 4);
		slots *= 2;
	}
	if (!m->slots || slots > m->mask + 1)
		map_grow(m, slots);
}

uint32_t *
map_put(struct map *m, struct hash key)
{
	if (!m->slots || m->count >= (m->mask + 1) / 4 * 3)
		map_grow(m, m->slots ? (m->mask + 1) * 2 : 16);
	size_t at = key.lo & m->mask;
	while (m->slots[at].used) {
		if (hash_eq(m->slots[at].key, key))
			return &m->slots[at].value;
		at = (at + 1) & m->mask;
	}
	m->count++;
	m->slots[at] = (struct map_slot) { key, MAP_NONE, 1 };
	return &m->slots[at].value;
}

uint32_t
map_get(const struct map *m, struct hash key)
{
	if (!m->slots)
		return MAP_NONE;
	size_t at = key.lo & m->mask;
	while (m->slots[at].used) {
		if (hash_eq(m->slots[at].key, key))
			return m->slots[at].value;
		at = (at + 1) & m->mask;
	}
	return MAP_NONE;
}

void
map_free(struct map *m)
{
	free(m->slots);
	*m = (struct map) { 0 };
}

void
pool_init(struct pool *out, uint64_t seed, struct arena *mem)
{
	*out = (struct pool) { .mem = mem, .seed = seed };
}

uint32_t
pool_add(struct pool *p, struct str s)
{
	uint32_t *value = map_put(&p->index, hash_of(s, p->seed));
	if (*value == MAP_NONE) {
		must(p->count < MAP_NONE);
		*value = (uint32_t)p->count;
		GROW(&p->items, p->count, &p->cap);
		p->items[p->count++] = str_copy(s, p->mem);
	}
	return *value;
}

uint32_t
pool_find(const struct pool *p, struct str s)
{
	return map_get(&p->index, hash_of(s, p->seed));
}

void
pool_free(struct pool *p)
{
	map_free(&p->index);
	free(p->items);
	*p = (struct pool) { 0 };
}
