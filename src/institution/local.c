#include "institution/local.h"

#include "institution/word.h"
#include "text/unicode.h"

/* 四川省成都市第七中学 and 成都市第七中学 are one: a province before a city goes. */
static struct str
without_province(struct str form, const struct places *places)
{
	size_t bytes, more;

	for (;;) {
		const struct place_row *row = place_head(places, form, &bytes);
		if (!row || row->kind == PLACE_CITY)
			return form;
		struct str rest = str_slice(form, bytes, form.len);
		const struct place_row *next = place_head(places, rest, &more);
		if (!next || more == rest.len)
			return form;
		form = rest;
	}
}

/* Where the institution's own name ends in a Chinese text that goes on with a department. */
static size_t
han_name_end(struct str form)
{
	static const enum word_class strong[]
	    = { WORD_UNIVERSITY, WORD_HOSPITAL, WORD_FIRM, WORD_SCHOOL, WORD_INSTITUTE, WORD_OFFICE };
	struct str college = STR("学院");
	size_t best = form.len;

	for (size_t i = 0; i < sizeof strong / sizeof *strong; i++) {
		size_t end;
		if (!word_within(form, strong[i], &end) || end >= best)
			continue;
		const struct word_row *rest = word_end(str_slice(form, end, form.len));
		if (rest && (rest->class == WORD_DEPARTMENT || rest->class == WORD_SITE))
			best = end;
	}
	size_t at = str_find(form, college, 0);
	if (at != STR_NONE && at + college.len < best) {
		const struct word_row *rest = word_end(str_slice(form, at + college.len, form.len));
		if (rest && rest->class == WORD_DEPARTMENT)
			best = at + college.len;
	}
	return best;
}

static int
part_rank(const struct part *p)
{
	enum word_class class;

	if (!p->han)
		return word_rank(p->form, &class);
	const struct word_row *row = word_end(p->form);
	if (row && row->rank)
		return row->rank;
	return han_name_end(p->form) < p->form.len ? 6 : row ? 1 : 0;
}

static bool
names_nothing(const struct part *p)
{
	return p->place || word_says_none(p->clean) || word_is_department(p->form);
}

struct str
local_form(struct str *shown, const struct parts *parts, const struct places *places)
{
	const struct part *best = NULL;
	int best_rank = -1;

	for (size_t i = 0; i < parts->count; i++) {
		const struct part *p = &parts->items[i];
		int rank = part_rank(p);
		if (names_nothing(p) || rank <= best_rank)
			continue;
		best = p;
		best_rank = rank;
	}
	if (!best)
		return STR("");
	*shown = best->raw;
	if (!best->han)
		return best->form;
	struct str form = without_province(best->form, places);
	return str_slice(form, 0, han_name_end(form));
}
