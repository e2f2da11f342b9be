#include "verdict/touched.h"

#include <stdlib.h>
#include <string.h>

#include "people/forest.h"
#include "people/name_memo.h"
#include "text/pinyin.h"

/* What is told of a million rows is given back as soon as it is used. */
struct touching {
	struct touched *out;
	const struct open *open;
	const struct facts *facts;
	bool *named; /* by the first of such names: somebody near bears it */
};

static bool
is_open(const struct affiliation *a)
{
	for (size_t m = 0; m < a->mention_count; m++)
		if (mention_open(&a->mentions[m]))
			return true;
	return false;
}

/* Each affiliation is looked at once: a million rows have some ten thousand. */
static void
mark_open(struct touching *k)
{
	const struct open *o = k->open;
	const struct facts *facts = k->facts;
	bool *open = memory_resize(NULL, facts->affiliation_count, sizeof *open);

	k->out->open_fact = memory_resize(NULL, facts->count, sizeof *k->out->open_fact);
	for (size_t i = 0; i < facts->affiliation_count; i++)
		open[i] = is_open(facts->affiliations[i]);
	for (uint32_t i = 0; i < facts->count; i++)
		k->out->open_fact[i] = open[facts->items[i].affiliation];
	free(open);
	for (size_t v = 0; v < o->count; v++)
		for (int s = 0; s < 2; s++)
			for (size_t i = 0; i < o->items[v].side[s].count; i++)
				k->out->open_fact[o->items[v].side[s].facts[i]] = true;
}

/* --- one name in two scripts --- */

static struct hash
spelling_key(const struct pinyin_spelling *s)
{
	return hash_of((struct str){ (const char *)s->letters, sizeof s->letters }, 0);
}

/* One row that bears each name. */
static uint32_t *
bearers(const struct touching *k)
{
	uint32_t *bearer = memory_resize(NULL, k->facts->name_count, sizeof *bearer);

	memset(bearer, 0xff, k->facts->name_count * sizeof *bearer);
	for (uint32_t i = 0; i < k->facts->count; i++)
		if (k->facts->items[i].name != FACT_NONE)
			bearer[k->facts->items[i].name] = i;
	return bearer;
}

/* Names in pinyin come first: those in Han characters are only looked up. */
static void
unite_spelled(struct touching *k, struct map *spelled, struct pinyin_speller *speller,
    uint32_t name, struct str text)
{
	struct pinyin_spelling spellings[PINYIN_SPELLINGS];
	size_t count = 1;

	if (k->facts->scripts[name] == WRITTEN_PINYIN)
		spellings[0] = pinyin_spelling_of(text);
	else
		count = pinyin_spell(spellings, speller, text);
	for (size_t i = 0; i < count; i++) {
		uint32_t *known = map_put(spelled, spelling_key(&spellings[i]));
		if (*known != MAP_NONE)
			forest_unite(k->out->first_name, *known, name);
		else if (k->facts->scripts[name] == WRITTEN_PINYIN)
			*known = name;
	}
}

static void
unite_names(struct touching *k, const struct sheet *sheet)
{
	static const enum written order[] = { WRITTEN_PINYIN, WRITTEN_HAN };
	struct map spelled = { 0 };
	struct pinyin_speller speller = { 0 };
	struct arena scratch = { 0 };
	uint32_t *bearer = k->facts->scripts ? bearers(k) : NULL;

	uint32_t *first = k->out->first_name
	    = memory_resize(NULL, k->facts->name_count, sizeof *first);
	for (uint32_t name = 0; name < k->facts->name_count; name++)
		first[name] = name;
	for (int o = 0; bearer && o < 2; o++)
		for (uint32_t name = 0; name < k->facts->name_count; name++) {
			if (bearer[name] == FACT_NONE || k->facts->scripts[name] != order[o])
				continue;
			if (o == 1 && spelled.count == 0)
				break;
			arena_reset(&scratch);
			unite_spelled(k, &spelled, &speller, name,
			    fact_name(k->facts, sheet, bearer[name], &scratch).text);
		}
	for (uint32_t name = 0; name < k->facts->name_count; name++)
		first[name] = forest_root(first, name);
	map_free(&spelled);
	pinyin_speller_free(&speller);
	arena_free(&scratch);
	free(bearer);
}

/* --- who is near --- */

uint32_t
touched_name(const struct touched *t, const struct facts *facts, uint32_t fact)
{
	uint32_t name = facts->items[fact].name;

	return name == FACT_NONE ? FACT_NONE : t->first_name[name];
}

/* Names and keys carry nearness on, until nobody new is reached. */
static void
mark_near(struct touching *k)
{
	bool more = true;

	k->out->near = memory_resize(NULL, k->facts->count, sizeof *k->out->near);
	memset(k->out->near, 0, k->facts->count * sizeof *k->out->near);
	k->named = memory_resize(NULL, k->facts->name_count, sizeof *k->named);
	memset(k->named, 0, k->facts->name_count * sizeof *k->named);
	while (more) {
		more = false;
		for (uint32_t i = 0; i < k->facts->count; i++) {
			uint32_t name = touched_name(k->out, k->facts, i);
			bool *near = &k->out->near[people_tied(k->open->people, i)];
			if (!*near
			    && (k->out->open_fact[i] || (name != FACT_NONE && k->named[name])))
				*near = more = true;
			if (*near && name != FACT_NONE && !k->named[name])
				k->named[name] = more = true;
		}
	}
	free(k->named);
}

void
touched_find(struct touched *out, const struct open *open, const struct sheet *sheet)
{
	struct touching k = { .out = out, .open = open, .facts = open->facts };

	unite_names(&k, sheet);
	mark_open(&k);
	mark_near(&k);
}

void
touched_end_names(struct touched *t)
{
	free(t->near);
	free(t->first_name);
	t->near = NULL;
	t->first_name = NULL;
}

void
touched_free(struct touched *t)
{
	touched_end_names(t);
	free(t->open_fact);
}
