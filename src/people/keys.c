#include "people/keys.h"

#include <stdlib.h>
#include <string.h>

#include "people/name.h"
#include "text/clean.h"

/* So many are looked for at once: nearly every one is a miss of the cache, and they wait together.
 * (A million e-mail addresses: 0.14 s, and 0.28 one by one.) */
#define BATCH 32

struct batch {
	struct hash hash[BATCH];
	uint32_t row[BATCH];
	size_t count;
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

static void
put(struct keys *out, struct map *numbers, struct batch *b)
{
	for (size_t i = 0; i < b->count; i++)
		map_prefetch(numbers, b->hash[i]);
	for (size_t i = 0; i < b->count; i++) {
		uint32_t *number = map_put(numbers, b->hash[i]);
		if (*number == MAP_NONE)
			*number = out->count++;
		out->of_row[b->row[i]] = *number;
	}
	b->count = 0;
}

void
keys_read(struct keys *out, const struct sheet *sheet, enum column column)
{
	size_t rows = sheet_row_count(sheet);
	uint64_t seed = hash_seed_random();
	struct arena scratch = { 0 };
	struct map numbers = { 0 };
	struct batch batch = { .count = 0 };

	*out = (struct keys){ 0 };
	if (!sheet_has(sheet, column))
		return;
	out->of_row = memory_resize(NULL, rows, sizeof *out->of_row);
	memset(out->of_row, 0xff, rows * sizeof *out->of_row);
	map_reserve(&numbers, rows);
	for (size_t row = 0; row < rows; row++) {
		struct str key = keys_text(sheet_cell(sheet, row, column), column, &scratch);
		if (key.len) {
			batch.hash[batch.count] = hash_of(key, seed);
			batch.row[batch.count++] = (uint32_t)row;
		}
		arena_reset(&scratch);
		if (batch.count == BATCH)
			put(out, &numbers, &batch);
	}
	put(out, &numbers, &batch);
	map_free(&numbers);
	arena_free(&scratch);
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
