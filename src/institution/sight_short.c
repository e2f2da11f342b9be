#include "institution/sight_short.h"

#include <string.h>

#include "institution/word.h"
#include "text/unicode.h"

/* 南开区 is a place and 东大街 a street, whatever is called 南开 or 东大. */
static bool
goes_on_as_place(struct str rest)
{
	static const char *const units[] = { "区", "县", "市", "镇", "乡", "村", "街", "路", "门" };

	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (str_starts(rest, str_from(units[i])))
			return true;
	return false;
}

#define SCHOOL_SHORTEST 2 /* characters that schools go by behind a short form: 经管, 光华 */
#define SCHOOL_LONGEST  4

/* What stands before a name, from the last comma on. */
static struct str
touching(struct str text, size_t at)
{
	size_t from = at;

	while (from > 0 && text.at[from - 1] != ',')
		from--;
	return str_slice(text, from, at);
}

/* 土木学院（同济）, 计算机学院浙大: behind a unit a short form is whose it is, and ends the text.
 */
static bool
ends_behind_unit(struct str before, struct str rest)
{
	return (rest.len == 0 || rest.at[0] == ',')
	       && (word_is_department(before) || str_ends(before, STR("重点实验室")));
}

/* Whether nothing stands behind a name, or a department: 学院 alone would be a word of it. */
static bool
ends(struct str rest)
{
	size_t comma = str_find(rest, STR(","), 0);

	rest.len = comma == STR_NONE ? rest.len : comma;
	return rest.len == 0 || (word_is_department(rest) && unicode_count(rest) > 2);
}

/* 武汉华科, 台湾中研院: whether a place is the town of one that bears a name, or a country other
 * than China that it lies in. */
static bool
is_home(const struct place_row *place, const struct sighting *s, const struct names *names)
{
	struct str country = str_from(place->country);

	for (size_t i = 0; i < s->count; i++) {
		const struct institution *who = names_get(names, s->who[i]);
		bool abroad = str_eq(country, who->country) && !str_eq(country, STR("CN"));
		if (place->kind == PLACE_CITY ? str_eq(str_from(place->english), who->city)
					      : abroad)
			return true;
	}
	return false;
}

/* Whether a short form counts behind a place: at home, and a university's in another town of the
 * mainland, where it may have a campus (深圳武大: a question). A province is too much: 湖北科大 is
 * not the one of Hefei. */
static bool
counts_behind(const struct place_row *place, const struct sighting *s, struct str rest,
    const struct names *names)
{
	if (is_home(place, s, names))
		return ends(rest);
	return place->kind == PLACE_CITY && str_eq(str_from(place->country), STR("CN"))
	       && kind_is_university(names_get(names, s->who[0])->kind)
	       && (rest.len == 0 || rest.at[0] == ',');
}

bool
short_is_loose(struct str text, size_t at, const struct sighting *s, const struct names *names,
    const struct places *places)
{
	if (s->kind[0] != NAME_SHORT && s->kind[0] != NAME_DERIVED)
		return true;
	struct str before = touching(text, at);
	struct str rest = str_slice(text, at + s->form.len, text.len);
	bool behind = before.len && s->kind[0] == NAME_SHORT;
	size_t bytes = 0;
	const struct place_row *place = behind ? place_head(places, before, &bytes) : NULL;
	if (place && bytes == before.len)
		return counts_behind(place, s, rest, names);
	if (behind && !kind_is_university(names_get(names, s->who[0])->kind))
		return false;
	if (behind && !word_is_address(before))
		return ends_behind_unit(before, rest);
	if (rest.len == 0 || rest.at[0] == ',' || rest.at[0] == ' ' || s->kind[0] == NAME_DERIVED)
		return true;
	if (goes_on_as_place(rest) || str_starts(rest, STR("学")))
		return false;
	const struct word_row *word = word_end(rest);
	size_t count = unicode_count(rest);
	if (!word)
		return count >= SCHOOL_SHORTEST && count <= SCHOOL_LONGEST;
	bool ward = str_ends(rest, STR("科"));
	return word->class != WORD_UNIVERSITY && count > (ward ? 1 : 2);
}

bool
sight_behind_place(struct sighting *s, struct str text, const struct names *names,
    const struct places *places, struct arena *mem)
{
	struct name_hit hits[NAMES_ROOM];
	size_t bytes, n;

	if (str_find(text, STR(","), 0) != STR_NONE || !place_head(places, text, &bytes)
	    || bytes == text.len || names_exact(names, hits, text))
		return false;
	char *turned = arena_array(mem, char, text.len);
	memcpy(turned, text.at + bytes, text.len - bytes);
	memcpy(turned + text.len - bytes, text.at, bytes);
	n = names_exact(names, hits, (struct str){ turned, text.len });
	*s = (struct sighting){ .joined = true, .alone = true };
	return n && sighting_named(s, hits, n);
}
