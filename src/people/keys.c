#include "people/keys.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "people/name.h"
#include "text/clean.h"

/* So many are looked for at once: nearly every one is a miss of the cache, and they wait together.
 * (A million e-mail addresses: 0.14 s, and 0.28 one by one.) */
#define BATCH 32

struct batch {
	struct str key[BATCH];
	struct hash hash[BATCH];
	uint32_t row[BATCH];
	size_t count;
};

/* A key is known by a row that bears it, to which it is compared: 8 bytes, and 20 with the whole of
 * its hash. (A million e-mail addresses: 11 MB instead of 27.) */
struct slot {
	uint32_t tag; /* of the hash: most keys that differ differ here */
	uint32_t row; /* KEY_NONE in a free one */
};

struct reading {
	struct keys *out;
	const struct sheet *sheet;
	enum column column;
	struct addresses *addresses;
	struct slot *slots;
	size_t size;
	struct batch batch;
	struct arena scratch;
};

struct str
keys_text(struct str cell, enum column column, struct arena *mem)
{
	bool lost;

	if (cell.len == 0)
		return STR("");
	if (column == COLUMN_EMAIL)
		return email_key(cell, mem);
	return column == COLUMN_PHONE ? phone_key(cell, &lost, mem) : clean_tight(cell, mem).text;
}

static struct str
key_of(struct reading *r, size_t row)
{
	if (r->column == COLUMN_EMAIL)
		return addresses_key(r->addresses, row, &r->scratch);
	return keys_text(sheet_cell(r->sheet, row, r->column), r->column, &r->scratch);
}

/* Where the search for a key begins. */
static struct slot *
home(const struct reading *r, struct hash hash)
{
	return r->slots + ((hash.lo >> 32) * r->size >> 32);
}

/* The slot of a key, or the free one where it belongs. */
static struct slot *
find(struct reading *r, struct str key, struct hash hash)
{
	struct slot *slot = home(r, hash);
	uint32_t tag = (uint32_t)hash.lo;

	while (slot->row != KEY_NONE && (slot->tag != tag || !str_eq(key_of(r, slot->row), key)))
		slot = slot + 1 < r->slots + r->size ? slot + 1 : r->slots;
	slot->tag = tag;
	return slot;
}

static void
put(struct reading *r)
{
	struct keys *out = r->out;
	struct batch *b = &r->batch;

	for (size_t i = 0; i < b->count; i++)
		__builtin_prefetch(home(r, b->hash[i]));
	for (size_t i = 0; i < b->count; i++) {
		struct slot *slot = find(r, b->key[i], b->hash[i]);
		bool is_new = slot->row == KEY_NONE;
		if (is_new)
			slot->row = b->row[i];
		out->of_row[b->row[i]] = is_new ? out->count++ : out->of_row[slot->row];
	}
	b->count = 0;
	arena_reset(&r->scratch);
}

void
keys_read(struct keys *out, struct addresses *addresses, enum column column)
{
	const struct sheet *sheet = addresses->sheet;
	struct reading r = { .out = out, .sheet = sheet, .column = column, .addresses = addresses };
	size_t rows = sheet_row_count(sheet);
	uint64_t seed = hash_seed_random();
	struct batch *b = &r.batch;

	*out = (struct keys){ 0 };
	if (!sheet_has(sheet, column))
		return;
	out->of_row = memory_resize(NULL, rows, sizeof *out->of_row);
	memset(out->of_row, 0xff, rows * sizeof *out->of_row);
	r.size = rows + rows / 3 + 4;
	must(r.size <= UINT32_MAX);
	r.slots = memory_resize(NULL, r.size, sizeof *r.slots);
	memset(r.slots, 0xff, r.size * sizeof *r.slots);
	for (size_t row = 0; row < rows; row++) {
		struct str key = key_of(&r, row);
		if (key.len) {
			b->key[b->count] = key;
			b->hash[b->count] = hash_of(key, seed);
			b->row[b->count++] = (uint32_t)row;
		}
		if (b->count == BATCH)
			put(&r);
	}
	put(&r);
	free(r.slots);
	arena_free(&r.scratch);
}

uint32_t
keys_number(const struct keys *k, size_t row)
{
	return k->of_row ? k->of_row[row] : KEY_NONE;
}

void
keys_free(struct keys *k)
{
	free(k->of_row);
	*k = (struct keys){ 0 };
}
