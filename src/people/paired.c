#include "people/paired.h"

#include <stdlib.h>
#include <string.h>

#include "people/name_memo.h"
#include "text/pinyin.h"

struct pairing {
	struct facts *facts;
	const struct sheet *sheet;
	struct map spelled; /* the letters of names in pinyin, to their number */
	bool *is_paired;    /* by such number: a Han name may be spelled so */
	bool *is_read;      /* by name */
	struct pinyin_speller speller;
	struct arena scratch;
};

static struct hash
letters_key(const struct pinyin_spelling *s)
{
	return hash_of((struct str){ (const char *)s->letters, sizeof s->letters }, 0);
}

static bool
add_pinyin(struct pairing *p, struct str name)
{
	const struct pinyin_spelling s = pinyin_spelling_of(name);
	uint32_t next = (uint32_t)p->spelled.count, *number = map_put(&p->spelled, letters_key(&s));

	if (*number == MAP_NONE)
		*number = next;
	return true;
}

/* Whether a name in Han characters may be one in pinyin, which then is paired too. */
static bool
pair_han(struct pairing *p, struct str name)
{
	struct pinyin_spelling spellings[PINYIN_SPELLINGS];
	size_t count = pinyin_spell(spellings, &p->speller, name);
	bool any = false;

	for (size_t i = 0; i < count; i++) {
		uint32_t number = map_get(&p->spelled, letters_key(&spellings[i]));
		if (number != MAP_NONE)
			p->is_paired[number] = any = true;
	}
	return any;
}

static bool
is_pinyin_paired(struct pairing *p, struct str name)
{
	const struct pinyin_spelling s = pinyin_spelling_of(name);
	return p->is_paired[map_get(&p->spelled, letters_key(&s))];
}

/* Asks about every name in a script that a fact bears. Those told false lose their script. */
static void
each_name(struct pairing *p, enum written script, bool (*ask)(struct pairing *, struct str))
{
	struct facts *facts = p->facts;

	memset(p->is_read, 0, facts->name_count);
	for (uint32_t i = 0; i < facts->count; i++) {
		uint32_t name = facts->items[i].name;
		if (name == FACT_NONE || p->is_read[name] || facts->scripts[name] != script)
			continue;
		p->is_read[name] = true;
		if (!ask(p, fact_name(facts, p->sheet, i, &p->scratch).text))
			facts->scripts[name] = WRITTEN_OTHER;
		arena_reset(&p->scratch);
	}
}

void
names_pair(struct facts *facts, const struct sheet *sheet)
{
	struct pairing p = { .facts = facts, .sheet = sheet };

	p.is_read = memory_resize(NULL, facts->name_count, sizeof *p.is_read);
	each_name(&p, WRITTEN_PINYIN, add_pinyin);
	if (p.spelled.count == 0 && facts->name_count)
		memset(facts->scripts, WRITTEN_OTHER, facts->name_count);
	p.is_paired = memory_resize(NULL, p.spelled.count, sizeof *p.is_paired);
	memset(p.is_paired, 0, p.spelled.count * sizeof *p.is_paired);
	each_name(&p, WRITTEN_HAN, pair_han);
	each_name(&p, WRITTEN_PINYIN, is_pinyin_paired);
	map_free(&p.spelled);
	pinyin_speller_free(&p.speller);
	free(p.is_paired);
	free(p.is_read);
	arena_free(&p.scratch);
}
