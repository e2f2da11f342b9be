#include "institution/local.h"

#include "institution/form.h"
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

/* Whether an institution of its own begins behind `end`: 附属第一医院眼科 behind a university. */
static bool
goes_on(const struct word_place first[WORD_CLASS_COUNT], size_t end)
{
	static const enum word_class own[] = { WORD_HOSPITAL, WORD_FIRM, WORD_SCHOOL };

	for (size_t i = 0; i < sizeof own / sizeof *own; i++)
		if (first[own[i]].end != STR_NONE && first[own[i]].end > end)
			return true;
	return false;
}

/* Where the institution's own name ends in a Chinese text that goes on with a department. */
static size_t
han_name_end(struct str form)
{
	static const enum word_class strong[] = { WORD_UNIVERSITY, WORD_HOSPITAL, WORD_FIRM,
		WORD_SCHOOL, WORD_INSTITUTE, WORD_OFFICE };
	struct str college = STR("学院");
	struct word_place first[WORD_CLASS_COUNT];
	size_t best = form.len;

	word_firsts(first, form);
	for (size_t i = 0; i < sizeof strong / sizeof *strong; i++) {
		size_t end = first[strong[i]].end;
		if (end >= best || goes_on(first, end))
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

bool
local_parent(struct str *parent, enum institution_kind *kind, struct str form)
{
	struct word_place first[WORD_CLASS_COUNT];

	if (!unicode_has(form, SCRIPT_HAN))
		return false;
	word_firsts(first, form);
	size_t end = first[WORD_UNIVERSITY].end;
	if (end == STR_NONE || first[WORD_HOSPITAL].end == STR_NONE
	    || first[WORD_HOSPITAL].end <= end)
		return false;
	*parent = str_slice(form, 0, end);
	*kind = KIND_HOSPITAL;
	return true;
}

static int
part_rank(const struct part *p)
{
	enum word_class class;

	/* A name of common words alone gives way to one that says more. */
	if (!p->han)
		return word_rank(p->form, &class) / (word_all_generic(p->form) ? 2 : 1);
	const struct word_row *row = word_end(p->form);
	if (row && row->rank)
		return row->rank;
	return han_name_end(p->form) < p->form.len ? 6 : row ? 1 : 0;
}

/* Analytical Mechanics Associates, Inc. is no department: its form has lost what says so. */
static bool
is_firm(const struct part *p, struct arena *mem)
{
	struct str clean = clean_name(p->raw, mem).text;
	size_t at = clean.len;

	while (at > 0 && clean.at[at - 1] != ' ')
		at--;
	return at > 0 && form_is_legal(str_slice(clean, at, clean.len));
}

/* 某公司, 广东省某高校: one of them, and it is not said which. 某某 stands for a name. */
static bool
is_some(struct str clean, const struct places *places)
{
	struct str one = STR("某");
	size_t bytes;

	while (place_head(places, clean, &bytes))
		clean = str_slice(clean, bytes, clean.len);
	return str_starts(clean, one) && !str_starts(str_slice(clean, one.len, clean.len), one);
}

static bool
is_number(struct str clean)
{
	for (size_t i = 0; i < clean.len; i++)
		if ((clean.at[i] < '0' || clean.at[i] > '9') && clean.at[i] != ' ')
			return false;
	return true;
}

/* Canterbury, NZ: a code beside what is no place, or behind one. LG, Seoul is a firm. */
static bool
is_code(const struct part *p, const struct parts *parts)
{
	if (p->han || p->form.len > 2)
		return false;
	for (size_t i = 0; i < parts->count; i++)
		if (&parts->items[i] != p && !parts->items[i].place)
			return true;
	return p > parts->items;
}

static bool
names_nothing(
    const struct part *p, const struct parts *parts, const struct places *places, struct arena *mem)
{
	return p->place || is_code(p, parts) || word_says_none(p->clean) || is_number(p->clean)
	       || (p->han && (form_is_legal(p->clean) || is_some(p->clean, places)))
	       || (word_is_department(p->form) && !is_firm(p, mem));
}

/* "University Hospital" and "Institute of Biotechnology" are of many towns: such a name takes the
 * next part with it that is no street, which says whose or where. */
static struct str
with_next(struct str *shown, const struct parts *parts, size_t at, struct arena *mem)
{
	const struct part *p = &parts->items[at];

	do
		at++;
	while (
	    at < parts->count && !parts->items[at].place && str_has_digit(parts->items[at].form));
	if (!word_all_generic(p->form) || at == parts->count)
		return p->form;
	const struct part *next = &parts->items[at];
	*shown = (struct str){ p->raw.at, (size_t)(next->raw.at + next->raw.len - p->raw.at) };
	return str_pair(p->form, next->form, mem);
}

struct str
local_form(
    struct str *shown, const struct parts *parts, const struct places *places, struct arena *mem)
{
	const struct part *best = NULL;
	int best_rank = -1;

	for (size_t i = 0; i < parts->count; i++) {
		const struct part *p = &parts->items[i];
		int rank = part_rank(p);
		if (rank <= best_rank || names_nothing(p, parts, places, mem))
			continue;
		best = p;
		best_rank = rank;
	}
	if (!best)
		return STR("");
	*shown = best->raw;
	if (!best->han)
		return with_next(shown, parts, (size_t)(best - parts->items), mem);
	struct str form = without_province(best->form, places);
	struct str name = str_slice(form, 0, han_name_end(form));
	/* It is shown without the department and the standing of who wrote it first, if that is
	 * what they are: not so 平安好医生. */
	if (name.len < form.len)
		*shown = name;
	else if (word_end(best->clean) && best->clean.len < clean_name(best->raw, mem).text.len)
		*shown = best->clean;
	return form_of(name, mem);
}
