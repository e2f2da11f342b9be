#include "people/keys.h"

#include <stdlib.h>
#include <string.h>

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

struct reading {
	struct keys *out;
	struct pool *domains; /* NULL where the keys are no addresses */
	struct map numbers;
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

static void
put(struct reading *r)
{
	struct keys *out = r->out;
	struct batch *b = &r->batch;

	for (size_t i = 0; i < b->count; i++)
		map_prefetch(&r->numbers, b->hash[i]);
	for (size_t i = 0; i < b->count; i++) {
		uint32_t *number = map_put(&r->numbers, b->hash[i]);
		if (*number == MAP_NONE) {
			*number = out->count++;
			if (r->domains) {
				GROW(&out->domain, *number, &out->domain_cap);
				out->domain[*number]
				    = pool_add(r->domains, email_domain(b->key[i]));
			}
		}
		out->of_row[b->row[i]] = *number;
	}
	b->count = 0;
	arena_reset(&r->scratch);
}

void
keys_read(struct keys *out, const struct sheet *sheet, enum column column, struct pool *domains)
{
	struct reading r = { .out = out, .domains = column == COLUMN_EMAIL ? domains : NULL };
	size_t rows = sheet_row_count(sheet);
	uint64_t seed = hash_seed_random();
	struct batch *b = &r.batch;

	*out = (struct keys){ 0 };
	if (!sheet_has(sheet, column))
		return;
	out->of_row = memory_resize(NULL, rows, sizeof *out->of_row);
	memset(out->of_row, 0xff, rows * sizeof *out->of_row);
	map_reserve(&r.numbers, rows);
	for (size_t row = 0; row < rows; row++) {
		struct str key = keys_text(sheet_cell(sheet, row, column), column, &r.scratch);
		if (key.len) {
			b->key[b->count] = key;
			b->hash[b->count] = hash_of(key, seed);
			b->row[b->count++] = (uint32_t)row;
		}
		if (b->count == BATCH)
			put(&r);
	}
	put(&r);
	map_free(&r.numbers);
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
	free(k->domain);
	*k = (struct keys){ 0 };
}
