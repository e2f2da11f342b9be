#include "base/map.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"

/* 20 bytes. A slot is free while its value is MAP_NONE. */
struct map_slot {
	uint32_t key[4];
	uint32_t value;
};

/* Where the search for a key begins: its upper half as a share of the table. */
static struct map_slot *
home(const struct map *m, const uint32_t key[4])
{
	return m->slots + ((uint64_t)key[1] * m->size >> 32);
}

static struct map_slot *
behind(const struct map *m, struct map_slot *slot)
{
	return slot + 1 < m->slots + m->size ? slot + 1 : m->slots;
}

static void
map_grow(struct map *m, size_t size)
{
	struct map_slot *old = m->slots;
	size_t old_size = m->size;

	must(size <= UINT32_MAX);
	m->slots = memory_resize(NULL, size, sizeof *m->slots);
	memset(m->slots, 0xff, size * sizeof *m->slots);
	m->size = size;
	for (size_t i = 0; i < old_size; i++) {
		if (old[i].value == MAP_NONE)
			continue;
		struct map_slot *slot = home(m, old[i].key);
		while (slot->value != MAP_NONE)
			slot = behind(m, slot);
		*slot = old[i];
	}
	free(old);
}

void
map_reserve(struct map *m, size_t keys)
{
	size_t size = keys + keys / 3 + 4;
	if (size > m->size)
		map_grow(m, size);
}

/* The key's slot, or the free one where it belongs. */
static struct map_slot *
find(const struct map *m, const struct hash *hash)
{
	uint32_t key[4];

	memcpy(key, hash, sizeof key);
	struct map_slot *slot = home(m, key);
	while (slot->value != MAP_NONE && memcmp(slot->key, key, sizeof key) != 0)
		slot = behind(m, slot);
	return slot;
}

uint32_t *
map_put(struct map *m, struct hash key)
{
	if (m->count >= m->size / 4 * 3)
		map_grow(m, m->size ? m->size * 2 : 16);
	struct map_slot *slot = find(m, &key);
	if (slot->value == MAP_NONE) {
		m->count++;
		memcpy(slot->key, &key, sizeof slot->key);
	}
	return &slot->value;
}

uint32_t
map_get(const struct map *m, struct hash key)
{
	return m->size ? find(m, &key)->value : MAP_NONE;
}

void
map_prefetch(const struct map *m, struct hash key)
{
	uint32_t words[4];

	memcpy(words, &key, sizeof words);
	if (m->size)
		__builtin_prefetch(home(m, words));
}

void
map_free(struct map *m)
{
	free(m->slots);
	*m = (struct map){ 0 };
}

void
pool_init(struct pool *out, uint64_t seed, struct arena *mem)
{
	*out = (struct pool){ .mem = mem, .seed = seed };
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
	*p = (struct pool){ 0 };
}
