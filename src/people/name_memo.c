#include "people/name_memo.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "people/name.h"
#include "text/pinyin.h"
#include "text/unicode.h"

/* So many rows are read at once, so that what they wait for from the memory they await together. */
#define BATCH      32
#define SLOTS_MOST ((size_t)1 << 17)

struct slot {
	struct hash typed;
	struct name_seen seen;
	bool is_set;
};

/* A name on its way to its number. */
struct reading {
	struct str name, family, given;
	struct str key; /* what name_read makes of it, until the batch is done */
	struct hash typed, key_hash;
	struct slot *slot;
	struct name_seen *seen;
	bool is_done;
};

struct reader {
	struct name_memo *out;
	const struct sheet *sheet;
	struct slot *slots;
	size_t size; /* a power of two */
	struct reading batch[BATCH];
	struct arena scratch;
};

void
name_memo_free(struct name_memo *m)
{
	map_free(&m->numbers);
	free(m->of_row);
	free(m->scripts);
	*m = (struct name_memo){ 0 };
}

static enum written
script_of(struct str key)
{
	if (unicode_has(key, SCRIPT_HAN))
		return WRITTEN_HAN;
	return pinyin_is_name(key) ? WRITTEN_PINYIN : WRITTEN_OTHER;
}

static uint32_t
number_of(struct name_memo *m, struct hash hash, struct str key)
{
	uint32_t *value = map_put(&m->numbers, hash);

	if (*value == MAP_NONE) {
		must(m->count < NAME_NONE);
		GROW(&m->scripts, m->count, &m->script_cap);
		m->scripts[m->count] = (uint8_t)script_of(key);
		*value = m->count++;
	}
	return *value;
}

uint32_t
name_memo_number(struct name_memo *m, struct str key)
{
	return key.len ? number_of(m, hash_of(key, m->seed), key) : NAME_NONE;
}

uint8_t *
name_memo_scripts(struct name_memo *m)
{
	uint8_t *scripts = m->scripts;

	m->scripts = NULL;
	m->script_cap = 0;
	return scripts;
}

/* Whether one of the words below begins with that byte. */
static bool
may_begin(char c)
{
	unsigned char byte = (unsigned char)c;

	return byte == 'F' || byte == 'A' || byte == 'N' || byte == 0xE4 || byte == 0xE6
	       || byte == 0xE9;
}

/* Whether a name cell may carry an honour: 张三院士, Jane Doe FRS. Few do, and names are many. */
static bool
may_tell(struct str name)
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

static void
look(const struct reader *r, size_t row, struct reading *n)
{
	uint64_t seed = r->out->seed;

	n->seen = &r->out->of_row[row];
	n->name = sheet_cell(r->sheet, row, COLUMN_NAME);
	n->family = sheet_cell(r->sheet, row, COLUMN_FAMILY_NAME);
	n->given = sheet_cell(r->sheet, row, COLUMN_GIVEN_NAME);
	n->typed = hash_of(n->name, seed);
	if (n->family.len || n->given.len) {
		n->typed = hash_of(n->family, n->typed.lo ^ n->typed.hi);
		n->typed = hash_of(n->given, n->typed.lo ^ n->typed.hi);
	}
	n->slot = &r->slots[n->typed.lo & (r->size - 1)];
	__builtin_prefetch(n->slot);
}

/* What the name says, but for its number where it is not remembered. */
static void
read_one(struct reader *r, struct reading *n)
{
	bool is_person;

	n->is_done = n->slot->is_set && hash_eq(n->slot->typed, n->typed);
	if (n->is_done) {
		*n->seen = n->slot->seen;
		return;
	}
	n->key = name_read(&is_person, n->name, n->family, n->given, &r->scratch).text;
	*n->seen = (struct name_seen){ NAME_NONE, is_person, may_tell(n->name) };
	n->is_done = n->key.len == 0;
	n->key_hash = hash_of(n->key, r->out->seed);
	if (n->key.len)
		map_prefetch(&r->out->numbers, n->key_hash);
}

static void
number_one(struct name_memo *out, const struct reading *n)
{
	if (n->is_done)
		return;
	n->seen->number = number_of(out, n->key_hash, n->key) & NAME_NONE;
	*n->slot = (struct slot){ n->typed, *n->seen, true };
}

static void
read_batch(struct reader *r, size_t first, size_t count)
{
	for (size_t i = 0; i < count; i++)
		look(r, first + i, &r->batch[i]);
	for (size_t i = 0; i < count; i++)
		read_one(r, &r->batch[i]);
	for (size_t i = 0; i < count; i++)
		number_one(r->out, &r->batch[i]);
	arena_reset(&r->scratch);
}

static bool
has_nicknames(const struct sheet *sheet)
{
	size_t rows = sheet_row_count(sheet), row = 0;

	while (row < rows && !sheet_is_nickname(sheet, row))
		row++;
	return row < rows;
}

void
name_memo_read(struct name_memo *out, const struct sheet *sheet)
{
	struct reader r = { .out = out, .sheet = sheet, .size = 1 };
	size_t rows = sheet_row_count(sheet);

	*out = (struct name_memo){ .seed = hash_seed_random() };
	out->of_row = memory_resize(NULL, rows, sizeof *out->of_row);
	while (r.size < SLOTS_MOST && r.size < rows)
		r.size *= 2;
	r.slots = memory_resize(NULL, r.size, sizeof *r.slots);
	memset(r.slots, 0, r.size * sizeof *r.slots);
	for (size_t row = 0; row < rows; row += BATCH)
		read_batch(&r, row, rows - row < BATCH ? rows - row : BATCH);
	if (!has_nicknames(sheet))
		map_free(&out->numbers);
	free(r.slots);
	arena_free(&r.scratch);
}
