#include "input/header.h"

#include "base/arena.h"
#include "base/out.h"
#include "text/clean.h"

struct header_signs
header_signs(const struct str *cells, size_t count, const struct input *told)
{
	struct arena scratch = { 0 };
	bool seen[COLUMN_COUNT] = { false };
	struct header_signs signs = { 0 };

	for (size_t i = 0; i < count; i++) {
		enum column column = heading_meaning(cells[i], &scratch).column;
		for (int c = 0; c < COLUMN_COUNT; c++)
			if (heading_is(cells[i], told->heading[c], &scratch))
				column = (enum column)c;
		if (column < COLUMN_COUNT && !seen[column]) {
			seen[column] = true;
			signs.columns++;
		}
	}
	signs.name = seen[COLUMN_NAME] || seen[COLUMN_FAMILY_NAME];
	signs.affiliation = seen[COLUMN_AFFILIATION];
	arena_free(&scratch);
	return signs;
}

/* The work of reading one header. */
struct mapping {
	struct header *out;
	struct meaning *of; /* one a heading */
	bool is_told[COLUMN_COUNT];
	const struct header_options *options;
	struct findings *findings;
	struct arena *mem;
	struct fail *f;
};

static struct str
list_of(const struct header *h, struct arena *mem)
{
	struct out o = { 0 };

	for (size_t i = 0; i < h->width; i++) {
		if (i)
			out_plain(&o, STR(", "));
		out_plain(&o, h->headings[i]);
	}
	struct str list = str_copy(out_text(&o), mem);
	out_free(&o);
	return list;
}

static bool
refuse(struct mapping *m, enum fail_code code, struct str found, struct str expected)
{
	return fail_at(
	    m->f, code, (struct place){ m->options->file, m->out->line, 0 }, found, expected);
}

static void
take(struct mapping *m, enum column column, size_t position)
{
	m->out->position[column] = (int)position;
	m->out->heading[column] = m->out->headings[position];
	m->out->asks[column] = m->of[position].asks;
	if (column == COLUMN_NAME)
		m->out->is_nickname = m->of[position].is_nickname;
}

static bool
take_told(struct mapping *m, const struct input *told)
{
	for (int c = 0; c < COLUMN_COUNT; c++) {
		struct str asked = told->heading[c];
		size_t i = 0;
		if (asked.len == 0)
			continue;
		while (i < m->out->width && !heading_is(m->out->headings[i], asked, m->mem))
			i++;
		if (i == m->out->width)
			return refuse(m, FAIL_NO_COLUMN, asked, list_of(m->out, m->mem));
		take(m, (enum column)c, i);
		m->of[i].column = COLUMN_COUNT;
		m->is_told[c] = true;
	}
	return true;
}

static void
say_twice(struct mapping *m, size_t position)
{
	finding_add(m->findings, &(struct finding){ .code = FINDING_HEADER_TWICE,
				     .file = m->options->file_index,
				     .line = m->out->line,
				     .column = position + 1,
				     .value = m->out->headings[position] });
}

static bool
two_affiliations(struct mapping *m, struct str a, struct str b)
{
	struct str both[] = { a, b };
	struct header two = { .headings = both, .width = 2 };

	return refuse(m, FAIL_TWO_AFFILIATIONS, list_of(&two, m->mem), list_of(m->out, m->mem));
}

/* The first of the best; of two affiliations with different headings nobody knows which is meant.
 */
static bool
choose(struct mapping *m, enum column column)
{
	struct header *h = m->out;
	size_t best = SIZE_MAX;

	for (size_t i = 0; i < h->width; i++)
		if (m->of[i].column == column
		    && (best == SIZE_MAX || m->of[i].rank < m->of[best].rank))
			best = i;
	if (best == SIZE_MAX || m->is_told[column])
		return true;
	take(m, column, best);
	for (size_t i = best + 1; i < h->width; i++) {
		if (m->of[i].column != column || m->of[i].rank != m->of[best].rank)
			continue;
		bool same = str_eq(clean_name(h->headings[i], m->mem).text,
		    clean_name(h->headings[best], m->mem).text);
		if (column == COLUMN_AFFILIATION && !same)
			return two_affiliations(m, h->headings[best], h->headings[i]);
		say_twice(m, i);
	}
	return true;
}

static bool
choose_all(struct mapping *m)
{
	for (int c = 0; c < COLUMN_COUNT; c++)
		if (!choose(m, (enum column)c))
			return false;
	return true;
}

/* Headings that name nothing outright may still contain the word of a column that is missing. */
static bool
choose_weak(struct mapping *m)
{
	struct header *h = m->out;

	for (size_t i = 0; i < h->width; i++) {
		bool is_free = m->of[i].column == COLUMN_COUNT;
		for (int c = 0; c < COLUMN_COUNT; c++)
			is_free = is_free && h->position[c] != (int)i;
		struct meaning weak = { .column = COLUMN_COUNT };
		if (is_free)
			weak = heading_weak_meaning(h->headings[i], m->mem);
		m->of[i].column = COLUMN_COUNT;
		if (weak.column == COLUMN_COUNT || h->position[weak.column] >= 0)
			continue;
		if (weak.column == COLUMN_NAME && h->position[COLUMN_FAMILY_NAME] >= 0)
			continue;
		m->of[i] = weak;
	}
	return choose_all(m);
}

static bool
is_enough(struct mapping *m)
{
	struct header *h = m->out;
	bool has_both = h->position[COLUMN_FAMILY_NAME] >= 0 && h->position[COLUMN_GIVEN_NAME] >= 0;

	/* A registered name is better than what somebody is called in a meeting. */
	if (h->is_nickname && has_both) {
		h->position[COLUMN_NAME] = -1;
		h->heading[COLUMN_NAME] = (struct str){ 0 };
		h->is_nickname = false;
	}
	if (h->position[COLUMN_NAME] < 0 && h->position[COLUMN_FAMILY_NAME] < 0
	    && h->position[COLUMN_GIVEN_NAME] < 0) {
		if (h->position[COLUMN_AFFILIATION] < 0)
			return refuse(m, FAIL_NO_NAME, list_of(h, m->mem), STR(""));
		finding_add(m->findings, &(struct finding){ .code = FINDING_NO_NAMES,
					     .file = m->options->file_index,
					     .line = h->line });
	}
	if (h->position[COLUMN_AFFILIATION] < 0 && !h->is_nickname
	    && !m->options->affiliation_optional)
		return refuse(m, FAIL_NO_AFFILIATION, list_of(h, m->mem), STR(""));
	return true;
}

bool
header_read(struct header *out, const struct str *cells, size_t count, size_t line,
    const struct input *told, const struct header_options *options, struct findings *findings,
    struct arena *mem, struct fail *f)
{
	struct mapping m
	    = { .out = out, .options = options, .findings = findings, .mem = mem, .f = f };

	*out = (struct header){ .line = line, .width = count };
	for (int c = 0; c < COLUMN_COUNT; c++)
		out->position[c] = -1;
	out->headings = arena_array(mem, struct str, count);
	m.of = arena_array(mem, struct meaning, count);
	for (size_t i = 0; i < count; i++) {
		out->headings[i] = str_copy(cells[i], mem);
		m.of[i] = heading_meaning(cells[i], mem);
	}
	return take_told(&m, told) && choose_all(&m) && choose_weak(&m) && is_enough(&m);
}
