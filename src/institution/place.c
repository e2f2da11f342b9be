#include "institution/place.h"

#include "text/clean.h"
#include "text/unicode.h"

/* The longest Chinese name of a place in the table, in characters. */
#define LONGEST_HAN 12

struct places {
	struct map rows; /* name to index into place_rows */
};

struct places *
places_new(struct arena *mem)
{
	struct places *p = arena_new(mem, struct places);

	for (size_t i = 0; i < place_row_count; i++) {
		struct str name, rest = str_from(place_rows[i].names);
		while (str_next(&name, &rest, '|')) {
			uint32_t *value = map_put(&p->rows, hash_of(name, 0));
			if (*value == MAP_NONE) /* the first row has the name: countries before cities */
				*value = (uint32_t)i;
		}
	}
	return p;
}

void
places_free(struct places *p)
{
	map_free(&p->rows);
}

const struct place_row *
place_find(const struct places *p, struct str name)
{
	uint32_t row = map_get(&p->rows, hash_of(name, 0));
	return row == MAP_NONE ? NULL : &place_rows[row];
}

/* What may stand behind a place's Chinese name: 广东省, 广州市, 宁夏回族自治区. */
static size_t
han_ending(struct str rest)
{
	static const char *const endings[] = { "特别行政区", "壮族自治区", "回族自治区", "维吾尔自治区",
		"自治区", "自治州", "省", "市" };

	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (str_starts(rest, str_from(endings[i])))
			return str_from(endings[i]).len;
	return 0;
}

const struct place_row *
place_head(const struct places *p, struct str text, size_t *bytes)
{
	struct str window = unicode_first(text, LONGEST_HAN);
	size_t ends[LONGEST_HAN], n = 0;

	for (size_t at = 0; at < window.len && n < LONGEST_HAN;) {
		unicode_next(window, &at);
		ends[n++] = at;
	}
	for (; n >= 2; n--) {
		const struct place_row *row = place_find(p, str_slice(text, 0, ends[n - 1]));
		if (!row)
			continue;
		*bytes = ends[n - 1] + han_ending(str_slice(text, ends[n - 1], text.len));
		return row;
	}
	return NULL;
}

struct str
place_country(const struct places *p, struct str cell, struct arena *mem)
{
	struct str name = clean_name(cell, mem).text;
	const struct place_row *row = name.len ? place_find(p, name) : NULL;

	if (row)
		return str_from(row->country);
	if (cell.len == 2 && name.len == 2) {
		/* A code of two letters that the table does not have as a name. */
		char *code = arena_array(mem, char, 2);
		for (int i = 0; i < 2; i++) {
			if (name.at[i] < 'a' || name.at[i] > 'z')
				return STR("");
			code[i] = (char)(name.at[i] - 'a' + 'A');
		}
		return (struct str) { code, 2 };
	}
	return STR("");
}

static bool
is_greater_china(struct str c)
{
	return str_eq(c, STR("CN")) || str_eq(c, STR("HK")) || str_eq(c, STR("MO")) || str_eq(c, STR("TW"));
}

bool
place_compatible(struct str a, struct str b)
{
	return a.len == 0 || b.len == 0 || str_eq(a, b) || (is_greater_china(a) && is_greater_china(b));
}
