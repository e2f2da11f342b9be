#include "verdict/kin.h"

#include <stdlib.h>
#include <string.h>

#include "people/forest.h"
#include "people/name_memo.h"
#include "text/pinyin.h"

/* What is told of a million rows is given back as soon as it is used. */
struct kindred {
	const struct open *open;
	const struct facts *facts;
	const uint32_t *class_of; /* by fact: the first that keys tie to it */
	uint32_t *parent;         /* a forest over facts */
	bool *near;               /* by first fact of a class: something open may touch it */
	uint32_t *names; /* a forest over names: those of which one may be the other in pinyin */
	uint32_t *name;  /* by fact: the first of the names that it may be, or FACT_NONE */
	bool *named;     /* by such name: somebody near bears it */
	bool *open_fact; /* by fact */
	struct map at;   /* a name at an institution, to its first fact */
	struct arena *mem;
};

static const struct affiliation *
affiliation_of(const struct kindred *k, uint32_t fact)
{
	return k->facts->affiliations[k->facts->items[fact].affiliation];
}

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
mark_open(struct kindred *k)
{
	const struct open *o = k->open;
	const struct facts *facts = k->facts;
	bool *open = memory_resize(NULL, facts->affiliation_count, sizeof *open);

	k->open_fact = memory_resize(NULL, facts->count, sizeof *k->open_fact);
	for (size_t i = 0; i < facts->affiliation_count; i++)
		open[i] = is_open(facts->affiliations[i]);
	for (uint32_t i = 0; i < facts->count; i++)
		k->open_fact[i] = open[facts->items[i].affiliation];
	free(open);
	for (size_t v = 0; v < o->count; v++)
		for (int s = 0; s < 2; s++)
			for (size_t i = 0; i < o->items[v].side[s].count; i++)
				k->open_fact[o->items[v].side[s].facts[i]] = true;
}

/* --- one name in two scripts --- */

static struct hash
spelling_key(const struct pinyin_spelling *s)
{
	return hash_of((struct str){ (const char *)s->letters, sizeof s->letters }, 0);
}

/* One row that bears each name. */
static uint32_t *
bearers(const struct kindred *k)
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
unite_spelled(struct kindred *k, struct map *spelled, struct pinyin_speller *speller, uint32_t name,
    struct str text)
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
			forest_unite(k->names, *known, name);
		else if (k->facts->scripts[name] == WRITTEN_PINYIN)
			*known = name;
	}
}

static void
unite_names(struct kindred *k, const struct sheet *sheet)
{
	static const enum written order[] = { WRITTEN_PINYIN, WRITTEN_HAN };
	struct map spelled = { 0 };
	struct pinyin_speller speller = { 0 };
	struct arena scratch = { 0 };
	uint32_t *bearer = k->facts->scripts ? bearers(k) : NULL;

	k->names = memory_resize(NULL, k->facts->name_count, sizeof *k->names);
	for (uint32_t name = 0; name < k->facts->name_count; name++)
		k->names[name] = name;
	for (int o = 0; bearer && o < 2; o++)
		for (uint32_t name = 0; name < k->facts->name_count; name++) {
			if (bearer[name] == FACT_NONE || k->facts->scripts[name] != order[o])
				continue;
			if (o == 1 && spelled.count == 0)
				break;
			unite_spelled(k, &spelled, &speller, name,
			    fact_name(k->facts, sheet, bearer[name], &scratch).text);
			arena_reset(&scratch);
		}
	for (uint32_t name = 0; name < k->facts->name_count; name++)
		k->names[name] = forest_root(k->names, name);
	map_free(&spelled);
	pinyin_speller_free(&speller);
	arena_free(&scratch);
	free(bearer);
}

/* --- who is near --- */

/* Row by row, as they are gone through again and again. */
static void
read_names(struct kindred *k)
{
	k->name = memory_resize(NULL, k->facts->count, sizeof *k->name);
	for (uint32_t i = 0; i < k->facts->count; i++) {
		uint32_t name = k->facts->items[i].name;
		k->name[i] = name == FACT_NONE ? FACT_NONE : k->names[name];
	}
	free(k->names);
}

/* Names and keys carry nearness on, until nobody new is reached. */
static void
mark_near(struct kindred *k)
{
	bool more = true;

	k->near = memory_resize(NULL, k->facts->count, sizeof *k->near);
	memset(k->near, 0, k->facts->count * sizeof *k->near);
	k->named = memory_resize(NULL, k->facts->name_count, sizeof *k->named);
	memset(k->named, 0, k->facts->name_count * sizeof *k->named);
	while (more) {
		more = false;
		for (uint32_t i = 0; i < k->facts->count; i++) {
			uint32_t name = k->name[i];
			bool *near = &k->near[k->class_of[i]];
			if (!*near && (k->open_fact[i] || (name != FACT_NONE && k->named[name])))
				*near = more = true;
			if (*near && name != FACT_NONE && !k->named[name])
				k->named[name] = more = true;
		}
	}
	free(k->named);
}

/* --- the closure --- */

static void
unite_at(struct kindred *k, uint32_t fact, uint32_t institution)
{
	const uint32_t both[2] = { k->name[fact], institution };
	uint32_t *first
	    = map_put(&k->at, hash_of((struct str){ (const char *)both, sizeof both }, 0));

	if (*first == MAP_NONE)
		*first = fact;
	else
		forest_unite(k->parent, *first, fact);
}

static void
unite_namesakes(struct kindred *k, uint32_t fact)
{
	const struct affiliation *a = affiliation_of(k, fact);

	for (size_t i = 0; i < a->mention_count; i++) {
		const struct mention *m = &a->mentions[i];
		if (!mention_open(m)) {
			if (mention_taken(m) != NOBODY)
				unite_at(k, fact, mention_taken(m));
			continue;
		}
		for (size_t answer = 0; answer <= m->link_count; answer++)
			if (mention_under(m, answer) != NOBODY)
				unite_at(k, fact, mention_under(m, answer));
	}
}

static void
unite(struct kindred *k)
{
	k->parent = memory_resize(NULL, k->facts->count, sizeof *k->parent);
	for (uint32_t i = 0; i < k->facts->count; i++) {
		k->parent[i] = i;
		if (!k->near[k->class_of[i]])
			continue;
		forest_unite(k->parent, i, k->class_of[i]);
		if (k->facts->items[i].name != FACT_NONE)
			unite_namesakes(k, i);
	}
	map_free(&k->at);
	free(k->near);
	free(k->name);
}

/* --- what is kept of it --- */

static void
number_kins(struct kindred *k, struct kins *out)
{
	size_t facts = k->facts->count;

	out->of_fact = memory_resize(NULL, facts, sizeof *out->of_fact);
	memset(out->of_fact, 0xff, facts * sizeof *out->of_fact);
	for (uint32_t i = 0; i < facts; i++) {
		uint32_t *kin = &out->of_fact[forest_root(k->parent, i)];
		if (k->open_fact[i] && *kin == KIN_NONE)
			*kin = (uint32_t)out->count++;
	}
	out->items = arena_array(k->mem, struct kin, out->count);
	for (uint32_t i = 0; i < facts; i++) {
		out->of_fact[i] = out->of_fact[forest_root(k->parent, i)];
		if (out->of_fact[i] != KIN_NONE)
			out->items[out->of_fact[i]].row_count++;
	}
}

static void
read_row(struct kindred *k, struct kin_row *row, uint32_t fact)
{
	size_t mentions = affiliation_of(k, fact)->mention_count;
	uint32_t *of_mention = arena_array(k->mem, uint32_t, mentions);

	for (size_t m = 0; m < mentions; m++)
		of_mention[m] = open_mention(k->open, fact, m);
	*row = (struct kin_row){ .fact = fact,
		.attended = open_attended(k->open, fact),
		.honour = open_honour(k->open, fact),
		.place = open_place(k->open, fact),
		.of_mention = of_mention,
		.academician = open_is_academician(k->open, fact) };
}

static void
fill_kins(struct kindred *k, struct kins *out)
{
	uint32_t *at = memory_resize(NULL, k->facts->count, sizeof *at);

	for (size_t i = 0; i < out->count; i++) {
		out->items[i].rows = arena_array(k->mem, struct kin_row, out->items[i].row_count);
		out->items[i].row_count = 0;
		out->items[i].single = true;
	}
	for (uint32_t i = 0; i < k->facts->count; i++) {
		if (out->of_fact[i] == KIN_NONE)
			continue;
		struct kin *kin = &out->items[out->of_fact[i]];
		read_row(k, &kin->rows[kin->row_count], i);
		at[i] = (uint32_t)kin->row_count++;
		kin->rows[at[i]].lead = at[k->class_of[i]];
		kin->single &= kin->rows[at[i]].lead == 0;
	}
	free(at);
}

/* Kin are few, and so are their names. */
static void
number_names(const struct kindred *k, struct kin *kin, uint32_t *number)
{
	if (k->facts->scripts)
		kin->scripts = arena_array(k->mem, uint8_t, kin->row_count);
	for (size_t i = 0; i < kin->row_count; i++) {
		uint32_t name = k->facts->items[kin->rows[i].fact].name;
		kin->rows[i].name = FACT_NONE;
		if (name == FACT_NONE)
			continue;
		if (number[name] == FACT_NONE) {
			if (k->facts->scripts)
				kin->scripts[kin->name_count] = k->facts->scripts[name];
			number[name] = kin->name_count++;
		}
		kin->rows[i].name = number[name];
	}
	for (size_t i = 0; i < kin->row_count; i++)
		if (kin->rows[i].name != FACT_NONE)
			number[k->facts->items[kin->rows[i].fact].name] = FACT_NONE;
}

static void
number_all_names(const struct kindred *k, struct kins *out)
{
	uint32_t *number = memory_resize(NULL, k->facts->name_count, sizeof *number);

	memset(number, 0xff, k->facts->name_count * sizeof *number);
	for (size_t i = 0; i < out->count; i++)
		number_names(k, &out->items[i], number);
	free(number);
}

/* --- the variables of each --- */

static void
take(uint32_t **list, size_t *count, uint32_t variable)
{
	if (variable == VARIABLE_NONE)
		return;
	for (size_t i = 0; i < *count; i++)
		if ((*list)[i] == variable)
			return;
	(*list)[(*count)++] = variable;
}

static void
list_variables(struct kindred *k, struct kin *kin)
{
	size_t mentions = 0;

	for (size_t i = 0; i < kin->row_count; i++)
		mentions += affiliation_of(k, kin->rows[i].fact)->mention_count;
	kin->texts = arena_array(k->mem, uint32_t, mentions);
	kin->own = arena_array(k->mem, uint32_t, mentions + 2 * kin->row_count);
	kin->honours = arena_array(k->mem, uint32_t, kin->row_count);
	for (size_t i = 0; i < kin->row_count; i++) {
		const struct kin_row *row = &kin->rows[i];
		take(&kin->own, &kin->own_count, row->attended);
		take(&kin->own, &kin->own_count, row->place);
		take(&kin->honours, &kin->honour_count, row->honour);
		for (size_t m = 0; m < affiliation_of(k, row->fact)->mention_count; m++) {
			uint32_t v = row->of_mention[m];
			if (v != VARIABLE_NONE && k->open->items[v].kind == QUESTION_INSTITUTION)
				take(&kin->texts, &kin->text_count, v);
			else
				take(&kin->own, &kin->own_count, v);
		}
	}
	kin->placed = kin->single && kin->text_count == 0 && kin->own_count == 0;
}

void
kins_find(struct kins *out, const struct open *open, const struct sheet *sheet, struct arena *mem)
{
	struct kindred k
	    = { .open = open, .facts = open->facts, .class_of = open->people->tied, .mem = mem };

	*out = (struct kins){ 0 };
	unite_names(&k, sheet);
	read_names(&k);
	mark_open(&k);
	mark_near(&k);
	unite(&k);
	number_kins(&k, out);
	fill_kins(&k, out);
	number_all_names(&k, out);
	for (size_t i = 0; i < out->count; i++)
		list_variables(&k, &out->items[i]);
	free(k.parent);
	free(k.open_fact);
}

void
kins_free(struct kins *k)
{
	free(k->of_fact);
	*k = (struct kins){ 0 };
}
