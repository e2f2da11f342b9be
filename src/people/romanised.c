#include "people/romanised.h"

#include <stdlib.h>
#include <string.h>

#include "people/apart.h"
#include "people/name_memo.h"
#include "text/pinyin.h"

/* Rows of one line that are compared; a line of more with different contacts is of namesakes whom
 * nobody can tell apart. */
#define LINE_ROOM 64

/* The rows of one name at one institution. */
struct line {
	uint32_t institution, first; /* index into rows */
	uint32_t before;             /* of lines in pinyin that are spelled alike, or MAP_NONE */
};

struct row {
	uint32_t fact, next; /* MAP_NONE at the end */
};

/* A class in Han characters and one in pinyin. */
struct fit {
	uint32_t han, pinyin;
	enum setting_apart apart;
};

struct romanised {
	const uint32_t *sure;
	const struct facts *facts;
	const struct sheet *sheet;
	struct row *rows;
	size_t row_count, row_cap;
	struct line *lines;
	size_t line_count, line_cap;
	struct map known_lines; /* name and institution, to their line */
	struct map places;      /* institutions that have a line in pinyin */
	struct map spelled;     /* institution and letters, to the last line in pinyin */
	struct map known_fits;  /* two classes, to their fit */
	struct fit *fits;
	size_t fit_count, fit_cap;
	struct pinyin_speller speller;
	struct arena scratch;
};

static enum written
script_of(const struct romanised *r, uint32_t fact)
{
	uint32_t name = r->facts->items[fact].name;
	return name == FACT_NONE ? WRITTEN_OTHER : (enum written)r->facts->scripts[name];
}

static struct str
name_of(struct romanised *r, const struct line *line)
{
	return fact_name(r->facts, r->sheet, r->rows[line->first].fact, &r->scratch).text;
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
add_row(struct romanised *r, uint32_t institution, uint32_t fact)
{
	const uint32_t both[2] = { r->facts->items[fact].name, institution };
	struct str bytes = { (const char *)both, sizeof both };
	uint32_t *line = map_put(&r->known_lines, hash_of(bytes, 0));

	GROW(&r->rows, r->row_count, &r->row_cap);
	if (*line == MAP_NONE) {
		*line = (uint32_t)r->line_count;
		GROW(&r->lines, r->line_count, &r->line_cap);
		r->lines[r->line_count++] = (struct line){ institution, MAP_NONE, MAP_NONE };
	}
	r->rows[r->row_count] = (struct row){ fact, r->lines[*line].first };
	r->lines[*line].first = (uint32_t)r->row_count++;
}

/* The lines in one script; those in Han characters only where there is one in pinyin. */
static void
gather(struct romanised *r, enum written script)
{
	const struct facts *facts = r->facts;

	for (uint32_t i = 0; i < facts->count; i++) {
		if (script_of(r, i) != script)
			continue;
		uint32_t affiliation = facts->items[i].affiliation;
		for (uint32_t t = facts->taken_from[affiliation];
		     t < facts->taken_from[affiliation + 1]; t++) {
			struct hash place = number_key(facts->taken[t]);
			if (script == WRITTEN_PINYIN)
				*map_put(&r->places, place) = i;
			else if (map_get(&r->places, place) == MAP_NONE)
				continue;
			add_row(r, facts->taken[t], i);
		}
	}
}

static void
index_pinyin(struct romanised *r)
{
	for (uint32_t i = 0; i < r->line_count; i++) {
		struct line *line = &r->lines[i];
		const struct pinyin_spelling s = pinyin_spelling_of(name_of(r, line));
		uint32_t *last = map_put(&r->spelled, spelled_key(line->institution, &s));
		line->before = *last;
		*last = i;
		arena_reset(&r->scratch);
	}
}

/* --- two lines --- */

/* The rows of a line that differ in class or contact. */
struct differing {
	uint32_t facts[LINE_ROOM];
	size_t count;
};

static bool
is_alike(const struct romanised *r, uint32_t a, uint32_t b)
{
	return r->sure[a] == r->sure[b] && keys_alike(r->facts, a, b)
	       && fact_file(r->facts, a) == fact_file(r->facts, b);
}

static void
read_line(struct differing *l, const struct romanised *r, const struct line *line)
{
	l->count = 0;
	for (uint32_t i = line->first; i != MAP_NONE && l->count < LINE_ROOM; i = r->rows[i].next) {
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
	enum setting_apart by = set_apart(r->facts, han, pinyin);

	if (pair[0] == pair[1])
		return;
	uint32_t *known = map_put(&r->known_fits, hash_of(bytes, 0));
	if (*known == MAP_NONE) {
		*known = (uint32_t)r->fit_count;
		GROW(&r->fits, r->fit_count, &r->fit_cap);
		r->fits[r->fit_count++] = (struct fit){ pair[0], pair[1], by };
	} else if (by > r->fits[*known].apart)
		r->fits[*known].apart = by;
}

static void
fit_lines(struct romanised *r, const struct line *han, const struct line *pinyin)
{
	struct differing of_han, of_pinyin;

	read_line(&of_han, r, han);
	read_line(&of_pinyin, r, pinyin);
	for (size_t i = 0; i < of_han.count; i++)
		for (size_t k = 0; k < of_pinyin.count; k++)
			fit_facts(r, of_han.facts[i], of_pinyin.facts[k]);
}

/* The lines in pinyin that a line in Han characters may be. */
static void
fit_line(struct romanised *r, const struct line *han)
{
	struct pinyin_spelling spellings[PINYIN_SPELLINGS];
	struct str name = name_of(r, han);
	size_t count = pinyin_spell(spellings, &r->speller, name);

	for (size_t s = 0; s < count; s++) {
		uint32_t at = map_get(&r->spelled, spelled_key(han->institution, &spellings[s]));
		for (; at != MAP_NONE; at = r->lines[at].before)
			if (pinyin_may_be(name, name_of(r, &r->lines[at])))
				fit_lines(r, han, &r->lines[at]);
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

static void
find_fits(struct romanised *r)
{
	gather(r, WRITTEN_PINYIN);
	size_t in_pinyin = r->line_count;
	if (in_pinyin == 0)
		return;
	index_pinyin(r);
	gather(r, WRITTEN_HAN);
	for (size_t i = in_pinyin; i < r->line_count; i++)
		fit_line(r, &r->lines[i]);
	drop_strangers(r);
}

void
romanised_find(struct person_doubt **out, size_t *count, const uint32_t *sure,
    const struct facts *facts, const struct sheet *sheet)
{
	struct romanised r = { .sure = sure, .facts = facts, .sheet = sheet };

	if (facts->scripts)
		find_fits(&r);
	*count = r.fit_count;
	*out = r.fit_count ? doubts_of(&r) : NULL;
	map_free(&r.known_lines);
	map_free(&r.places);
	map_free(&r.spelled);
	map_free(&r.known_fits);
	pinyin_speller_free(&r.speller);
	free(r.rows);
	free(r.lines);
	free(r.fits);
	arena_free(&r.scratch);
}
