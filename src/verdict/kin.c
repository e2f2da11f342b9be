#include "verdict/kin.h"

#include <stdlib.h>
#include <string.h>

#include "people/forest.h"
#include "verdict/touched.h"

/* What is told of a million rows is given back as soon as it is used. */
struct kindred {
	const struct open *open;
	const struct facts *facts;
	struct touched touched;
	uint32_t *parent; /* a forest over facts */
	struct map at;    /* an institution, to its first fact of the name at hand */
	struct arena *mem, scratch;
};

/* The first row that keys tie to one. */
static uint32_t
class_of(const struct kindred *k, uint32_t fact)
{
	return people_tied(k->open->people, fact);
}

static const struct affiliation *
affiliation_of(const struct kindred *k, uint32_t fact)
{
	return k->facts->affiliations[k->facts->items[fact].affiliation];
}

/* --- the closure --- */

static void
unite_at(struct kindred *k, uint32_t fact, uint32_t institution)
{
	struct str bytes = { (const char *)&institution, sizeof institution };
	uint32_t *first = map_put(&k->at, hash_of(bytes, 0));

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
		for (size_t answer = 0; answer < mention_options(m); answer++)
			if (mention_under(m, answer) != NOBODY)
				unite_at(k, fact, mention_under(m, answer));
	}
}

/* Rows that something open may touch, name by name: of[from[name]] to before of[from[name + 1]]. */
struct near_rows {
	uint32_t *from, *of;
};

static bool
is_near(const struct kindred *k, uint32_t fact)
{
	return k->touched.near[class_of(k, fact)]
	       && touched_name(&k->touched, k->facts, fact) != FACT_NONE;
}

static void
list_near(struct near_rows *out, const struct kindred *k)
{
	size_t names = k->facts->name_count;

	out->from = memory_resize(NULL, names + 2, sizeof *out->from);
	memset(out->from, 0, (names + 2) * sizeof *out->from);
	for (uint32_t i = 0; i < k->facts->count; i++)
		if (is_near(k, i))
			out->from[touched_name(&k->touched, k->facts, i) + 2]++;
	for (size_t name = 0; name < names; name++)
		out->from[name + 2] += out->from[name + 1];
	out->of = memory_resize(NULL, out->from[names + 1], sizeof *out->of);
	for (uint32_t i = 0; i < k->facts->count; i++)
		if (is_near(k, i))
			out->of[out->from[touched_name(&k->touched, k->facts, i) + 1]++] = i;
}

/* Name by name, so that the table of institutions stays small: one of all names took 310 MB of
 * 10,000,000 rows, where this takes 80. */
static void
unite_near(struct kindred *k)
{
	struct near_rows rows;

	list_near(&rows, k);
	for (size_t name = 0; name < k->facts->name_count; name++) {
		uint32_t from = rows.from[name], to = rows.from[name + 1];
		for (uint32_t i = from; to - from > 1 && i < to; i++)
			unite_namesakes(k, rows.of[i]);
		map_free(&k->at);
	}
	free(rows.from);
	free(rows.of);
}

static void
unite(struct kindred *k)
{
	k->parent = memory_resize(NULL, k->facts->count, sizeof *k->parent);
	for (uint32_t i = 0; i < k->facts->count; i++) {
		k->parent[i] = i;
		uint32_t first = class_of(k, i);
		if (k->touched.near[first])
			forest_unite(k->parent, i, first);
	}
	unite_near(k);
	touched_end_names(&k->touched);
}

/* --- what is kept of it --- */

static void
number_kins(struct kindred *k, struct kins *out)
{
	size_t facts = k->facts->count;
	uint32_t *of_root = memory_resize(NULL, facts, sizeof *of_root);

	memset(of_root, 0xff, facts * sizeof *of_root);
	for (uint32_t i = 0; i < facts; i++) {
		uint32_t *kin = &of_root[forest_root(k->parent, i)];
		if (k->touched.open_fact[i] && *kin == KIN_NONE)
			*kin = (uint32_t)out->count++;
	}
	out->items = arena_array(k->mem, struct kin, out->count);
	for (uint32_t i = 0; i < facts; i++) {
		uint32_t kin = of_root[forest_root(k->parent, i)];
		if (kin == KIN_NONE)
			continue;
		sparse_add(&out->of_fact, i, kin);
		out->items[kin].row_count++;
	}
	free(of_root);
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
		uint32_t number = sparse_get(&out->of_fact, i);
		if (number == KIN_NONE)
			continue;
		struct kin *kin = &out->items[number];
		read_row(k, &kin->rows[kin->row_count], i);
		at[i] = kin->row_count++;
		kin->rows[at[i]].lead = at[class_of(k, i)];
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
take(uint32_t *list, uint32_t *count, uint32_t variable)
{
	if (variable == VARIABLE_NONE)
		return;
	for (size_t i = 0; i < *count; i++)
		if (list[i] == variable)
			return;
	list[(*count)++] = variable;
}

/* As long as it is: with room for all that could have been, 148,000 kin took 10 MB more. */
static uint32_t *
copy_list(struct arena *mem, const uint32_t *list, uint32_t count)
{
	uint32_t *copy = arena_array(mem, uint32_t, count);

	for (size_t i = 0; i < count; i++)
		copy[i] = list[i];
	return copy;
}

static void
list_variables(struct kindred *k, struct kin *kin)
{
	size_t mentions = 0;

	for (size_t i = 0; i < kin->row_count; i++)
		mentions += affiliation_of(k, kin->rows[i].fact)->mention_count;
	uint32_t *texts = arena_array(&k->scratch, uint32_t, mentions);
	uint32_t *own = arena_array(&k->scratch, uint32_t, mentions + 2 * (size_t)kin->row_count);
	uint32_t *honours = arena_array(&k->scratch, uint32_t, kin->row_count);
	for (size_t i = 0; i < kin->row_count; i++) {
		const struct kin_row *row = &kin->rows[i];
		take(own, &kin->own_count, row->attended);
		take(own, &kin->own_count, row->place);
		take(honours, &kin->honour_count, row->honour);
		for (size_t m = 0; m < affiliation_of(k, row->fact)->mention_count; m++) {
			uint32_t v = row->of_mention[m];
			if (v != VARIABLE_NONE && k->open->items[v].kind == QUESTION_INSTITUTION)
				take(texts, &kin->text_count, v);
			else
				take(own, &kin->own_count, v);
		}
	}
	kin->texts = copy_list(k->mem, texts, kin->text_count);
	kin->own = copy_list(k->mem, own, kin->own_count);
	kin->honours = copy_list(k->mem, honours, kin->honour_count);
	arena_reset(&k->scratch);
	kin->placed = kin->single && kin->text_count == 0 && kin->own_count == 0;
}

void
kins_find(struct kins *out, const struct open *open, const struct sheet *sheet, struct arena *mem)
{
	struct kindred k = { .open = open, .facts = open->facts, .mem = mem };

	*out = (struct kins){ 0 };
	touched_find(&k.touched, open, sheet);
	unite(&k);
	number_kins(&k, out);
	fill_kins(&k, out);
	number_all_names(&k, out);
	for (size_t i = 0; i < out->count; i++)
		list_variables(&k, &out->items[i]);
	free(k.parent);
	touched_free(&k.touched);
	arena_free(&k.scratch);
}

void
kins_free(struct kins *k)
{
	sparse_free(&k->of_fact);
	*k = (struct kins){ 0 };
}
