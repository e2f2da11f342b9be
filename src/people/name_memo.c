#include "people/name_memo.h"

#include <stdlib.h>
#include <string.h>

#include "people/name.h"

#define SLOTS_MOST ((size_t)1 << 15)

void
name_memo_init(struct name_memo *out, const struct sheet *sheet, uint64_t seed)
{
	*out = (struct name_memo){ .sheet = sheet, .size = 1, .seed = seed };
	while (out->size < SLOTS_MOST && out->size < sheet_row_count(sheet))
		out->size *= 2;
	out->slots = memory_resize(NULL, out->size, sizeof *out->slots);
	memset(out->slots, 0, out->size * sizeof *out->slots);
}

void
name_memo_free(struct name_memo *m)
{
	map_free(&m->numbers);
	free(m->slots);
	arena_free(&m->scratch);
	*m = (struct name_memo){ 0 };
}

uint32_t
name_memo_number(struct name_memo *m, struct str key)
{
	if (key.len == 0)
		return MAP_NONE;
	uint32_t *value = map_put(&m->numbers, hash_of(key, m->seed));
	if (*value == MAP_NONE)
		*value = m->count++;
	return *value;
}

/* Whether one of the words below begins with that byte. */
static bool
may_begin(char c)
{
	unsigned char byte = (unsigned char)c;

	return byte == 'F' || byte == 'A' || byte == 'N' || byte == 0xE4 || byte == 0xE6
	       || byte == 0xE9;
}

bool
name_may_tell(struct str name)
{
	static const char *const words[]
	    = { "院士", "會士", "会士", "FR", "Fellow", "Academician", "NAE", "NAS", "NAM" };

	for (size_t at = 0; at < name.len; at++) {
		if (!may_begin(name.at[at]))
			continue;
		struct str rest = str_slice(name, at, name.len);
		for (size_t i = 0; i < sizeof words / sizeof *words; i++)
			if (words[i][0] == rest.at[0] && str_starts(rest, str_from(words[i])))
				return true;
	}
	return false;
}

/* What the row's name says, but for its number where it was not seen before. */
static void
read_one(struct name_memo *m, size_t row, struct name_seen *seen, struct hash *key)
{
	struct str name = sheet_cell(m->sheet, row, COLUMN_NAME),
		   family = sheet_cell(m->sheet, row, COLUMN_FAMILY_NAME),
		   given = sheet_cell(m->sheet, row, COLUMN_GIVEN_NAME);
	struct hash typed = hash_of(name, m->seed);

	if (family.len || given.len) {
		typed = hash_of(family, typed.lo ^ typed.hi);
		typed = hash_of(given, typed.lo ^ typed.hi);
	}
	*seen = m->slots[typed.lo & (m->size - 1)];
	if (seen->is_set && hash_eq(seen->typed, typed))
		return;
	*seen = (struct name_seen){ .typed = typed, .number = MAP_NONE };
	seen->may_tell = name_may_tell(name);
	struct str text = name_read(&seen->is_person, name, family, given, &m->scratch).text;
	seen->is_set = text.len == 0;
	*key = hash_of(text, m->seed);
	if (text.len)
		map_prefetch(&m->numbers, *key);
	arena_reset(&m->scratch);
}

static void
number_one(struct name_memo *m, struct name_seen *seen, struct hash key)
{
	if (seen->is_set)
		return;
	uint32_t *value = map_put(&m->numbers, key);
	if (*value == MAP_NONE)
		*value = m->count++;
	seen->number = *value;
	seen->is_set = true;
	m->slots[seen->typed.lo & (m->size - 1)] = *seen;
}

static void
read_batch(struct name_memo *m, size_t first)
{
	size_t rows = sheet_row_count(m->sheet) - first;
	size_t count = rows < NAME_BATCH ? rows : NAME_BATCH;

	m->batch_from = first;
	m->batch_end = first + count;
	for (size_t i = 0; i < count; i++)
		read_one(m, first + i, &m->batch[i], &m->key[i]);
	for (size_t i = 0; i < count; i++)
		number_one(m, &m->batch[i], m->key[i]);
}

struct name_seen
name_memo_row(struct name_memo *m, size_t row)
{
	if (row >= m->batch_end)
		read_batch(m, row);
	return m->batch[row - m->batch_from];
}
