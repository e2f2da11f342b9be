#include "institution/table.h"

#include <stdlib.h>

#include "base/hash.h"
#include "institution/ror.h"
#include "text/unicode.h"

enum {
	CELL_ID,
	CELL_KIND,
	CELL_COUNTRY,
	CELL_CITY,
	CELL_PARENT,
	CELL_ZH,
	CELL_EN,
	CELL_NAMES,
	CELL_FORMER,
	CELL_SHORT,
	CELL_DOMAINS,
	CELL_ROR,
	CELL_COUNT
};

static bool
is_id(struct str s)
{
	for (size_t i = 0; i < s.len; i++) {
		char c = s.at[i];
		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'))
			return false;
	}
	return s.len > 0;
}

static bool
is_country(struct str s)
{
	return s.len == 2 && s.at[0] >= 'A' && s.at[0] <= 'Z' && s.at[1] >= 'A' && s.at[1] <= 'Z';
}

static size_t
count_items(struct str cell)
{
	size_t n = 0;
	struct str item;

	if (cell.len == 0)
		return 0;
	while (str_next(&item, &cell, '|'))
		n++;
	return n;
}

static bool
take_names(struct entry *e, struct str cell, enum name_kind kind, struct str *bad)
{
	struct str item;

	if (cell.len == 0)
		return true;
	while (str_next(&item, &cell, '|')) {
		if (item.len == 0 || str_trim(item).len != item.len) {
			*bad = item;
			return false;
		}
		e->names[e->name_count++] = (struct written_name){ item, kind };
	}
	return true;
}

static bool
take_domains(struct entry *e, struct str cell)
{
	struct str item;

	if (cell.len == 0)
		return true;
	while (str_next(&item, &cell, '|')) {
		if (str_find(item, STR("."), 0) == STR_NONE
		    || str_find(item, STR(" "), 0) != STR_NONE)
			return false;
		e->domains[e->domain_count++] = item;
	}
	return true;
}

/* The first cell that breaks a rule, or CELL_COUNT. */
static size_t
take_cells(struct entry *e, const struct str *cell, struct arena *mem)
{
	struct str bad;

	*e = (struct entry){
		.id = cell[CELL_ID],
		.kind = kind_find(cell[CELL_KIND]),
		.country = cell[CELL_COUNTRY],
		.city = cell[CELL_CITY],
		.parent_id = cell[CELL_PARENT],
		.zh = cell[CELL_ZH],
		.en = cell[CELL_EN],
		.ror = cell[CELL_ROR].len ? cell[CELL_ROR] : (struct str){ 0 },
	};
	e->names = arena_array(mem, struct written_name,
	    2 + count_items(cell[CELL_NAMES]) + count_items(cell[CELL_FORMER])
		+ count_items(cell[CELL_SHORT]));
	e->domains = arena_array(mem, struct str, count_items(cell[CELL_DOMAINS]));
	if (!is_id(e->id))
		return CELL_ID;
	if (e->kind == KIND_COUNT)
		return CELL_KIND;
	if (!is_country(e->country))
		return CELL_COUNTRY;
	if (e->zh.len == 0 && e->en.len == 0)
		return CELL_ZH;
	if (!take_names(e, e->zh, NAME_OFFICIAL, &bad))
		return CELL_ZH;
	if (!take_names(e, e->en, NAME_OFFICIAL, &bad))
		return CELL_EN;
	if (!take_names(e, cell[CELL_NAMES], NAME_OTHER, &bad))
		return CELL_NAMES;
	if (!take_names(e, cell[CELL_FORMER], NAME_FORMER, &bad))
		return CELL_FORMER;
	if (!take_names(e, cell[CELL_SHORT], NAME_SHORT, &bad))
		return CELL_SHORT;
	if (!take_domains(e, cell[CELL_DOMAINS]))
		return CELL_DOMAINS;
	return e->ror.at && !ror_is_bare(e->ror) ? CELL_ROR : CELL_COUNT;
}

bool
table_read(
    struct entries *out, struct str text, struct str shown, struct arena *mem, struct fail *f)
{
	struct str line;
	struct place at = { .file = shown };

	if (unicode_valid(text) != text.len)
		return fail_at(f, FAIL_TABLE, at, STR("?"), STR("UTF-8"));
	while (str_next(&line, &text, '\n')) {
		struct str cell[CELL_COUNT], rest = line;
		size_t cells = 0;

		at.line++;
		if (line.len == 0 || line.at[0] == '#')
			continue;
		while (cells < CELL_COUNT && str_next(&cell[cells], &rest, '\t'))
			cells++;
		if (cells < CELL_COUNT || rest.at)
			return fail_at(f, FAIL_TABLE, at, line, STR("12 cells"));
		GROW(&out->items, out->count, &out->cap);
		struct entry *e = &out->items[out->count];
		at.column = take_cells(e, cell, mem) + 1;
		if (at.column <= CELL_COUNT)
			return fail_at(f, FAIL_TABLE, at, cell[at.column - 1], STR("README.md"));
		e->at = (struct place){ shown, at.line, 0 };
		out->count++;
	}
	return true;
}

bool
table_check(const struct entries *all, struct fail *f)
{
	struct map ids = { 0 };
	bool ok = true;

	for (size_t i = 0; ok && i < all->count; i++) {
		uint32_t *value = map_put(&ids, hash_of(all->items[i].id, 0));
		if (*value != MAP_NONE)
			ok = fail_at(
			    f, FAIL_TABLE, all->items[i].at, all->items[i].id, STR("one id once"));
		*value = (uint32_t)i;
	}
	for (size_t i = 0; ok && i < all->count; i++) {
		const struct entry *e = &all->items[i];
		if (e->parent_id.len && map_get(&ids, hash_of(e->parent_id, 0)) == MAP_NONE)
			ok = fail_at(f, FAIL_TABLE, e->at, e->parent_id, STR("the id of a parent"));
	}
	map_free(&ids);
	return ok;
}
