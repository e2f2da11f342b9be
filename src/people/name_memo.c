#include "people/name_memo.h"

#include <stdlib.h>
#include <string.h>

#include "people/name.h"

#define SLOTS_MOST ((size_t)1 << 17)

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

/* A name on its way to its number. */
struct reading {
	struct str name, family, given;
	struct hash typed, key; /* key: of what name_read makes of it */
	struct name_seen *slot;
};

static void
look(struct name_memo *m, size_t row, struct reading *r)
{
	r->name = sheet_cell(m->sheet, row, COLUMN_NAME);
	r->family = sheet_cell(m->sheet, row, COLUMN_FAMILY_NAME);
	r->given = sheet_cell(m->sheet, row, COLUMN_GIVEN_NAME);
	r->typed = hash_of(r->name, m->seed);
	if (r->family.len || r->given.len) {
		r->typed = hash_of(r->family, r->typed.lo ^ r->typed.hi);
		r->typed = hash_of(r->given, r->typed.lo ^ r->typed.hi);
	}
	r->slot = &m->slots[r->typed.lo & (m->size - 1)];
	__builtin_prefetch(r->slot);
}

/* What the name says, but for its number where it is not remembered. */
static void
read_one(struct name_memo *m, struct reading *r, struct name_seen *seen)
{
	*seen = *r->slot;
	if (seen->is_set && hash_eq(seen->typed, r->typed))
		return;
	*seen = (struct name_seen){ .typed = r->typed, .number = MAP_NONE };
	seen->may_tell = name_may_tell(r->name);
	struct str key
	    = name_read(&seen->is_person, r->name, r->family, r->given, &m->scratch).text;
	seen->is_set = key.len == 0;
	r->key = hash_of(key, m->seed);
	if (key.len)
		map_prefetch(&m->numbers, r->key);
	arena_reset(&m->scratch);
}

static void
number_one(struct name_memo *m, const struct reading *r, struct name_seen *seen)
{
	if (seen->is_set)
		return;
	uint32_t *value = map_put(&m->numbers, r->key);
	if (*value == MAP_NONE)
		*value = m->count++;
	seen->number = *value;
	seen->is_set = true;
	*r->slot = *seen;
}

static void
read_batch(struct name_memo *m, size_t first)
{
	struct reading reading[NAME_BATCH];
	size_t rows = sheet_row_count(m->sheet) - first;
	size_t count = rows < NAME_BATCH ? rows : NAME_BATCH;

	m->batch_from = first;
	m->batch_end = first + count;
	for (size_t i = 0; i < count; i++)
		look(m, first + i, &reading[i]);
	for (size_t i = 0; i < count; i++)
		read_one(m, &reading[i], &m->batch[i]);
	for (size_t i = 0; i < count; i++)
		number_one(m, &reading[i], &m->batch[i]);
}

struct name_seen
name_memo_row(struct name_memo *m, size_t row)
{
	if (row >= m->batch_end)
		read_batch(m, row);
	return m->batch[row - m->batch_from];
}
