#include "people/romanised.h"

#include <stdlib.h>
#include <string.h>

#include "people/apart.h"
#include "text/pinyin.h"

/* Rows of one line that are compared; a line of more with different contacts is of namesakes whom
 * nobody can tell apart. */
#define LINE_ROOM 64

/* The rows of a line that differ in class or contact. */
struct line {
	uint32_t facts[LINE_ROOM];
	size_t count;
};

/* A class in Han characters and one in pinyin. */
struct fit {
	uint32_t han, pinyin;
	enum setting_apart apart;
};

struct romanised {
	const struct namesake *rows;
	size_t row_count;
	const uint32_t *sure;
	const struct facts *facts;
	const struct sheet *sheet;
	struct map spelled; /* institution and letters, to the last line in pinyin */
	uint32_t *before;   /* by row that begins such a line: the one before it, or MAP_NONE */
	struct map places;  /* institutions that have such a line */
	struct map known;   /* two classes, to their fit */
	struct fit *fits;
	size_t fit_count, fit_cap;
	struct arena scratch;
};

static enum written
script_of(const struct romanised *r, const struct namesake *row)
{
	uint32_t name = r->facts->items[row->fact].name;
	return name == FACT_NONE ? WRITTEN_OTHER : (enum written)r->facts->scripts[name];
}

static struct str
name_of(struct romanised *r, const struct namesake *row)
{
	return fact_name(r->facts, r->sheet, row->fact, &r->scratch).text;
}

static struct hash
number_key(uint32_t number)
{
	return hash_of((struct str){ (const char *)&number, sizeof number }, 0);
}

static struct hash
spelled_key(uint32_t institution, const struct pinyin_spelling *s)
{
	char bytes[sizeof institution + sizeof s->letters];

	memcpy(bytes, &institution, sizeof institution);
	memcpy(bytes + sizeof institution, s->letters, sizeof s->letters);
	return hash_of((struct str){ bytes, sizeof bytes }, 0);
}

static void
index_pinyin(struct romanised *r)
{
	for (uint32_t i = 0; i < r->row_count; i++) {
		const struct namesake *row = &r->rows[i];
		if (row->inner || script_of(r, row) != WRITTEN_PINYIN)
			continue;
		const struct pinyin_spelling s = pinyin_spelling_of(name_of(r, row));
		uint32_t *last = map_put(&r->spelled, spelled_key(row->institution, &s));
		r->before[i] = *last;
		*last = i;
		*map_put(&r->places, number_key(row->institution)) = i;
		arena_reset(&r->scratch);
	}
}

/* --- two lines --- */

static bool
is_alike(const struct romanised *r, uint32_t a, uint32_t b)
{
	const struct fact *x = &r->facts->items[a], *y = &r->facts->items[b];

	return r->sure[a] == r->sure[b] && x->email == y->email && x->phone == y->phone
	       && x->person_id == y->person_id && x->file == y->file;
}

static void
read_line(struct line *l, const struct romanised *r, uint32_t first)
{
	l->count = 0;
	for (uint32_t i = first; i != MAP_NONE && l->count < LINE_ROOM; i = r->rows[i].next) {
		uint32_t fact = r->rows[i].fact;
		size_t k = 0;
		while (k < l->count && !is_alike(r, l->facts[k], fact))
			k++;
		if (k == l->count)
			l->facts[l->count++] = fact;
	}
}

static void
fit_facts(struct romanised *r, uint32_t han, uint32_t pinyin)
{
	const uint32_t pair[2] = { r->sure[han], r->sure[pinyin] };
	struct str bytes = { (const char *)pair, sizeof pair };
	enum setting_apart by = set_apart(&r->facts->items[han], &r->facts->items[pinyin]);

	if (pair[0] == pair[1])
		return;
	uint32_t *known = map_put(&r->known, hash_of(bytes, 0));
	if (*known == MAP_NONE) {
		*known = (uint32_t)r->fit_count;
		GROW(&r->fits, r->fit_count, &r->fit_cap);
		r->fits[r->fit_count++] = (struct fit){ pair[0], pair[1], by };
	} else if (by > r->fits[*known].apart)
		r->fits[*known].apart = by;
}

static void
fit_lines(struct romanised *r, uint32_t han, uint32_t pinyin)
{
	struct line of_han, of_pinyin;

	read_line(&of_han, r, han);
	read_line(&of_pinyin, r, pinyin);
	for (size_t i = 0; i < of_han.count; i++)
		for (size_t k = 0; k < of_pinyin.count; k++)
			fit_facts(r, of_han.facts[i], of_pinyin.facts[k]);
}

/* The lines in pinyin that a line in Han characters may be. */
static void
fit_line(struct romanised *r, uint32_t han)
{
	const struct namesake *row = &r->rows[han];
	struct pinyin_spelling spellings[PINYIN_SPELLINGS];
	struct str name = name_of(r, row);
	size_t count = pinyin_spellings_of(spellings, name);

	for (size_t s = 0; s < count; s++) {
		uint32_t at = map_get(&r->spelled, spelled_key(row->institution, &spellings[s]));
		for (; at != MAP_NONE; at = r->before[at])
			if (pinyin_may_be(name, name_of(r, &r->rows[at])))
				fit_lines(r, han, at);
	}
	arena_reset(&r->scratch);
}

/* --- what is likely --- */

/* Those whom different ids make two people are no fit. */
static void
drop_strangers(struct romanised *r)
{
	size_t kept = 0;

	for (size_t i = 0; i < r->fit_count; i++)
		if (r->fits[i].apart != APART_BY_ID)
			r->fits[kept++] = r->fits[i];
	r->fit_count = kept;
}

/* How many classes of the other script fit each class. */
static void
count_fits(struct map *out, const struct romanised *r)
{
	for (size_t i = 0; i < r->fit_count; i++) {
		const uint32_t pair[2] = { r->fits[i].han, r->fits[i].pinyin };
		for (int k = 0; k < 2; k++) {
			uint32_t *n = map_put(out, number_key(pair[k]));
			*n = *n == MAP_NONE ? 1 : *n + 1;
		}
	}
}

static struct person_doubt *
doubts_of(const struct romanised *r)
{
	struct person_doubt *out = memory_resize(NULL, r->fit_count, sizeof *out);
	struct map fits = { 0 };

	count_fits(&fits, r);
	for (size_t i = 0; i < r->fit_count; i++) {
		const struct fit *f = &r->fits[i];
		bool alone = map_get(&fits, number_key(f->han)) == 1
			     && map_get(&fits, number_key(f->pinyin)) == 1;
		bool is_in_order = f->han < f->pinyin;
		out[i] = (struct person_doubt){ .a = is_in_order ? f->han : f->pinyin,
			.b = is_in_order ? f->pinyin : f->han,
			.likely = alone && f->apart == APART_BY_NOTHING,
			.is_romanised = true };
	}
	map_free(&fits);
	return out;
}

void
romanised_find(struct person_doubt **out, size_t *count, const struct namesake *rows,
    size_t row_count, const uint32_t *sure, const struct facts *facts, const struct sheet *sheet)
{
	struct romanised r = {
		.rows = rows, .row_count = row_count, .sure = sure, .facts = facts, .sheet = sheet
	};

	*out = NULL;
	*count = 0;
	if (!facts->scripts)
		return;
	r.before = memory_resize(NULL, row_count, sizeof *r.before);
	index_pinyin(&r);
	for (uint32_t i = 0; i < row_count && r.places.count; i++)
		if (!rows[i].inner && script_of(&r, &rows[i]) == WRITTEN_HAN
		    && map_get(&r.places, number_key(rows[i].institution)) != MAP_NONE)
			fit_line(&r, i);
	drop_strangers(&r);
	if (r.fit_count)
		*out = doubts_of(&r);
	*count = r.fit_count;
	map_free(&r.spelled);
	map_free(&r.places);
	map_free(&r.known);
	free(r.fits);
	free(r.before);
	arena_free(&r.scratch);
}
