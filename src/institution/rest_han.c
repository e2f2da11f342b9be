#include "institution/rest_han.h"

#include "institution/child.h"
#include "institution/word.h"
#include "text/unicode.h"

static struct str
trim_commas(struct str s)
{
	while (s.len && (s.at[0] == ',' || s.at[0] == ' '))
		s = str_slice(s, 1, s.len);
	while (s.len && (s.at[s.len - 1] == ',' || s.at[s.len - 1] == ' '))
		s.len--;
	return s;
}

/* Whether s is nothing but places; the last one in *last. */
static bool
only_places(struct str s, const struct places *places, const struct place_row **last)
{
	*last = NULL;
	for (s = trim_commas(s); s.len; s = trim_commas(s)) {
		size_t bytes;
		const struct place_row *row = place_head(places, s, &bytes);
		if (!row)
			return false;
		*last = row;
		s = str_slice(s, bytes, s.len);
	}
	return true;
}

/* 数学学院珠海 -> 数学学院: the text without the places at its end. */
static struct str
without_place(struct str s, const struct places *places)
{
	size_t at;

	while (place_tail(places, s, &at))
		s = trim_commas(str_slice(s, 0, at));
	return s;
}

/* Latin letters beside Chinese ones are read by sight_latin. */
static bool
only_latin(struct str s)
{
	return !unicode_has(s, SCRIPT_HAN);
}

/* Between two names, and nothing else: 深圳大学和暨南大学. */
static bool
is_and(struct str between)
{
	static const char *const ands[]
	    = { "和", "与", "及", "以及", "暨", "兼", "兼任", "兼职于" };

	for (size_t i = 0; i < sizeof ands / sizeof *ands; i++)
		if (str_eq(between, str_from(ands[i])))
			return true;
	return false;
}

#define CAMPUS_LONGEST 5 /* characters before 校区: 中北, 翡翠湖 */

/* 长安校区 with whatever behind it: what touches the name is a campus. */
static bool
begins_with_campus(const struct word_place *site, struct str rest)
{
	return site->at != STR_NONE
	       && unicode_count(str_slice(rest, 0, site->at)) <= CAMPUS_LONGEST;
}

enum sight_rest
rest_behind_han(struct sighting *s, struct str rest, const struct institution *found,
    const struct places *places, struct arena *mem)
{
	const struct place_row *place;
	struct word_place first[WORD_CLASS_COUNT];

	rest = trim_commas(word_without_person(word_without_link(trim_commas(rest))));
	if (is_and(rest) || only_places(rest, places, &place) || only_latin(rest)
	    || word_is_address(rest))
		return REST_NONE;
	if (child_behind(s, rest, found, places, mem))
		return REST_CHILD;
	word_firsts(first, rest);
	const struct word_row *own = word_end(s->form);
	if (begins_with_campus(&first[WORD_SITE], rest) || (own && own->class == WORD_SITE))
		return REST_DEPARTMENT;
	const struct word_row *word = word_end(without_place(rest, places));
	if (word && word->class != WORD_UNIVERSITY && unicode_count(rest) > 1)
		return REST_DEPARTMENT;
	size_t bytes;
	if (place_head(places, rest, &bytes))
		return REST_DEPARTMENT;
	return REST_UNKNOWN;
}

/* 美国东北大学, 深圳市深圳大学: leaves of those that bear the name the ones that lie where the
 * place in front of it says. Whether any does: CN, HK, MO and TW are one there. */
static bool
lies_there(struct sighting *s, const struct place_row *place, const struct names *names)
{
	struct str country = str_from(place->country);
	size_t n = 0, near = 0;

	for (size_t i = 0; i < s->count; i++) {
		const struct institution *who = names_get(names, s->who[i]);
		near += place_compatible(country, who->country);
		if (place->kind == PLACE_CITY ? !str_eq(str_from(place->english), who->city)
					      : !str_eq(country, who->country))
			continue;
		s->who[n] = s->who[i];
		s->kind[n++] = s->kind[i];
	}
	if (n == 0)
		return place->kind == PLACE_COUNTRY && near == s->count;
	s->count = n;
	return true;
}

bool
rest_before_han(
    struct sighting *s, struct str before, const struct names *names, const struct places *places)
{
	const struct place_row *place;

	before = word_without_person(word_without_link(before));
	if (before.len == 0 || is_and(before) || before.at[before.len - 1] == ','
	    || only_latin(before) || word_is_address(before))
		return true;
	/* Only the stretch since the last comma touches the name. */
	for (size_t i = before.len; i > 0; i--)
		if (before.at[i - 1] == ',') {
			before = str_slice(before, i, before.len);
			break;
		}
	if (only_places(before, places, &place))
		return !place || lies_there(s, place, names);
	const struct word_row *word = word_end(before);
	return word && word->class == WORD_DEPARTMENT && unicode_count(before) > 1;
}
