#include "people/name_memo.h"

#include <stdlib.h>
#include <string.h>

#include "people/name.h"
#include "text/pinyin.h"
#include "text/unicode.h"

#define SLOTS_MOST ((size_t)1 << 15)

void
name_memo_init(struct name_memo *out, size_t rows, uint64_t seed)
{
	*out = (struct name_memo){ .size = 1, .seed = seed };
	while (out->size < SLOTS_MOST && out->size < rows)
		out->size *= 2;
	out->slots = memory_resize(NULL, out->size, sizeof *out->slots);
	memset(out->slots, 0, out->size * sizeof *out->slots);
}

void
name_memo_free(struct name_memo *m)
{
	map_free(&m->numbers);
	free(m->scripts);
	free(m->slots);
	*m = (struct name_memo){ 0 };
}

static enum written
script_of(struct str key)
{
	if (unicode_has(key, SCRIPT_HAN))
		return WRITTEN_HAN;
	return pinyin_is_name(key) ? WRITTEN_PINYIN : WRITTEN_OTHER;
}

uint32_t
name_memo_number(struct name_memo *m, struct str key)
{
	if (key.len == 0)
		return MAP_NONE;
	uint32_t *value = map_put(&m->numbers, hash_of(key, m->seed));
	if (*value == MAP_NONE) {
		GROW(&m->scripts, m->count, &m->script_cap);
		m->scripts[m->count] = (uint8_t)script_of(key);
		*value = m->count++;
	}
	return *value;
}

uint8_t *
name_memo_scripts(struct name_memo *m)
{
	uint8_t *scripts = m->scripts;

	m->scripts = NULL;
	m->script_cap = 0;
	return scripts;
}

bool
name_may_tell(struct str name)
{
	static const char *const words[]
	    = { "院士", "會士", "会士", "FR", "Fellow", "Academician", "NAE", "NAS", "NAM" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_find(name, str_from(words[i]), 0) != STR_NONE)
			return true;
	return false;
}

struct name_seen
name_memo_read(struct name_memo *m, struct str name, struct str family, struct str given,
    struct arena *scratch)
{
	struct hash typed = hash_of(name, m->seed);

	if (family.len || given.len) {
		typed = hash_of(family, typed.lo ^ typed.hi);
		typed = hash_of(given, typed.lo ^ typed.hi);
	}
	struct name_seen *seen = &m->slots[typed.lo & (m->size - 1)];
	if (!seen->is_set || !hash_eq(seen->typed, typed)) {
		*seen = (struct name_seen){ .typed = typed, .is_set = true };
		seen->may_tell = name_may_tell(name);
		struct key key = name_read(&seen->is_person, name, family, given, scratch);
		seen->number = name_memo_number(m, key.text);
	}
	return *seen;
}
