#include "institution/sight_rest.h"

#include "institution/child.h"
#include "institution/form.h"
#include "institution/word.h"

#define PLACE_WORDS 4 /* that a place's name has at most */

void
words_of(struct words *out, struct str form)
{
	struct str word, rest = form;

	*out = (struct words){ .count = 0 };
	while (out->count < PHRASE_ROOM && str_next(&word, &rest, ' ')) {
		out->generic[out->count] = word_is_generic(word);
		out->items[out->count++] = word;
	}
}

struct str
words_span(const struct words *w, size_t from, size_t to)
{
	if (from >= to)
		return STR("");
	const char *at = w->items[from].at;
	const struct str *last = &w->items[to - 1];
	return (struct str){ at, (size_t)(last->at + last->len - at) };
}

bool
is_short_of(struct str word, const struct sighting *s, const struct names *names)
{
	struct name_hit hits[NAMES_ROOM];
	size_t n = names_exact(names, hits, word);

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < s->count; k++)
			if (names_above(names, hits[i].institution, s->who[k]))
				return true;
	return false;
}

/* The country's code behind a name: Tsinghua University CN. */
static bool
is_country_of(struct str word, const struct sighting *s, const struct names *names)
{
	struct str country = names_get(names, s->who[0])->country;
	return country.len && str_eq_nocase(word, country);
}

/* A state of the United States between a town and a post code or country: Stanford CA 94305 USA.
 * New York University AD is the one in Abu Dhabi, and Indiana University PA another one. */
static bool
is_state(struct str word, bool town, struct str rest, const struct institution *found)
{
	static const char states[]
	    = " al ak az ar ca co ct dc de fl ga hi ia id il in ks ky la ma md me mi mn mo ms mt "
	      "nc nd ne nh nj nm nv ny oh ok or pa ri sc sd tn tx ut va vt wa wi wv wy ";
	const char code[] = { ' ', word.at[0], word.len > 1 ? word.at[1] : ' ', ' ' };

	return word.len == 2 && (town || rest.len) && str_eq(found->country, STR("US"))
	       && str_find(STR(states), (struct str){ code, sizeof code }, 0) != STR_NONE;
}

/* What a stretch has behind the institution's own town, however small. */
static struct str
without_town(struct str stretch, const struct sighting *s, const struct looking *l)
{
	struct str city = names_get(l->names, s->who[0])->city;
	struct str town = s->count == 1 && city.len ? form_of(city, l->mem) : STR("");
	bool leads = town.len && str_starts(stretch, town)
		     && (stretch.len == town.len || stretch.at[town.len] == ' ');

	return leads ? str_trim(str_slice(stretch, town.len, stretch.len)) : stretch;
}

/* Centro di Riferimento Oncologico di Aviano, Aviano Italy: what stands again as a part of its own
 * is the town of the address, though no table has it. */
static bool
is_town_of_address(struct str stretch, const struct looking *l)
{
	enum word_class class;

	if (stretch.len < 4 || word_rank(stretch, &class) > 0 || word_is_generic(stretch))
		return false;
	for (size_t i = 0; i < l->parts->count; i++) {
		struct str form = l->parts->items[i].form;
		struct str rest = str_slice(form, stretch.len, form.len);
		if (str_starts(form, stretch)
		    && (rest.len == 0
			|| (rest.at[0] == ' ' && place_find(l->places, str_trim(rest)))))
			return true;
	}
	return false;
}

/* MIT | 77 Mass Ave: behind a name a number begins the address, unless it is another's. */
static bool
is_address(struct str stretch)
{
	enum word_class class;
	size_t digits = 0;

	while (digits < stretch.len && stretch.at[digits] >= '0' && stretch.at[digits] <= '9')
		digits++;
	return digits && digits < stretch.len && stretch.at[digits] == ' '
	       && word_rank(stretch, &class) < 5;
}

/* How many bytes of what follows a word make a place of more words with it: | united kingdom. */
static size_t
place_at(struct str word, struct str rest, const struct looking *l)
{
	size_t best = 0, end = 0;

	for (int words = 1; words < PLACE_WORDS && end < rest.len; words++) {
		end = str_find(rest, STR(" "), end + 1);
		end = end == STR_NONE ? rest.len : end;
		struct str span = { word.at, (size_t)(rest.at + end - word.at) };
		best = place_find_form(l->places, span, l->mem) ? end : best;
	}
	return best;
}

/* Post codes, places, and the institution's own short form say nothing more. */
static bool
adds_nothing(struct str stretch, const struct sighting *s, const struct looking *l)
{
	struct str word, rest = stretch;

	for (size_t i = 0; i < form_tail_count; i++) {
		struct str tail = str_slice(str_from(form_tails[i]), 1, STR_NONE);
		if (str_starts(stretch, tail))
			stretch = str_trim(str_slice(stretch, tail.len, stretch.len));
	}
	rest = without_town(stretch, s, l);
	bool town = rest.len < stretch.len;
	stretch = rest;
	if (stretch.len == 0 || place_find_form(l->places, stretch, l->mem)
	    || is_town_of_address(stretch, l))
		return true;
	while (str_next(&word, &rest, ' ')) {
		size_t place = place_at(word, rest, l);
		if (place && place == rest.len)
			return true;
		rest = place ? str_slice(rest, place + 1, rest.len) : rest;
		/* A single letter is a footnote's. */
		if (!place && word.len > 1 && !str_has_digit(word) && !form_is_legal(word)
		    && !place_find_form(l->places, word, l->mem) && !is_short_of(word, s, l->names)
		    && !is_country_of(word, s, l->names)
		    && !is_state(word, town, rest, names_get(l->names, s->who[0])))
			return false;
	}
	return true;
}

#define TOWN_WORDS 2 /* of a town that no table has */

/* Moss Landing CA USA, Sun City AZ USA: behind what is no university with its campuses, words that
 * name no institution, and then nothing but its country and what an address has. */
static bool
is_small_town(struct str stretch, const struct sighting *s, const struct looking *l)
{
	const struct institution *found = names_get(l->names, s->who[0]);
	struct str word, rest = stretch;
	enum word_class class;

	if (kind_is_university(found->kind))
		return false;
	for (int words = 0; words < TOWN_WORDS && str_next(&word, &rest, ' '); words++) {
		size_t at = rest.len;
		if (word_rank(word, &class) > 0 || word_is_generic(word) || rest.len == 0)
			return false;
		while (at > 0 && rest.at[at - 1] != ' ')
			at--;
		const struct place_row *row
		    = place_find_form(l->places, str_slice(rest, at, rest.len), l->mem);
		if (row && row->kind == PLACE_COUNTRY && at > 0
		    && str_eq(str_from(row->country), found->country) && adds_nothing(rest, s, l))
			return true;
	}
	return false;
}

/* The 39th Research Institute of a group is the group, as its 第三十九研究所 is. */
static bool
is_numbered_institute(struct str stretch)
{
	struct str no = STR("no "), number, rest = stretch;

	if (str_starts(rest, no))
		rest = str_slice(rest, no.len, rest.len);
	return str_next(&number, &rest, ' ') && str_has_digit(number)
	       && (str_eq(rest, STR("research institute")) || str_eq(rest, STR("institute")));
}

bool
is_department(struct str stretch)
{
	enum word_class class;

	return is_numbered_institute(stretch) || word_has_class(stretch, WORD_DEPARTMENT)
	       || word_has_class(stretch, WORD_SITE) || word_is_discipline(stretch)
	       || (word_rank(stretch, &class) <= 7 && class != WORD_PLAIN);
}

static bool
is_institution_word(struct str stretch)
{
	enum word_class class;

	return word_rank(stretch, &class) >= 5;
}

/* Whether a stretch may be an institution: a center or bureau with a word of its own. Below a
 * university it is a part all the same; below a firm, a ministry or a council it may well stand
 * alone (State Grid Anhui Electric Power Research Institute). */
static bool
may_stand_alone(struct str stretch, const struct looking *l)
{
	struct str word, rest = stretch;
	enum word_class class;

	if (word_rank(stretch, &class) < 3)
		return false;
	while (str_next(&word, &rest, ' '))
		if (!word_is_generic(word) && !form_is_legal(word) && !place_find(l->places, word))
			return true;
	return false;
}

/* A research body that the built-in table has, whose units go by their field: Embrapa Soils. */
static bool
is_research_body(const struct institution *who)
{
	return !str_starts(who->id, STR("ror:"))
	       && (who->kind == KIND_INSTITUTE || who->kind == KIND_ACADEMY);
}

/* Bare disciplines behind a university, a hospital or a research body are its department; behind a
 * firm they make another one: China Electronics | Mathematics. */
static bool
is_part_behind(struct str after, const struct sighting *s, const struct institution *found,
    const struct looking *l)
{
	bool short_form = str_find(s->form, STR(" "), 0) == STR_NONE;

	if (kind_is_university(found->kind))
		return is_department(after);
	if (is_numbered_institute(after))
		return true;
	return is_department(after) && !may_stand_alone(after, l)
	       && (found->kind == KIND_HOSPITAL || !word_is_discipline(after)
		   || (short_form && is_research_body(found) && !word_find(after)));
}

/* Jiaxing Center for Disease Control and Prevention is not the one of another place: behind a
 * place's name one that begins with center or institute is that place's. */
static bool
is_of_another_place(struct str before, const struct sighting *s, const struct looking *l)
{
	const struct place_row *row = before.len ? place_find(l->places, before) : NULL;
	const struct institution *found = names_get(l->names, s->who[0]);
	struct str first, rest = s->form;

	return row && row->kind != PLACE_COUNTRY && str_next(&first, &rest, ' ') && word_find(first)
	       && !str_eq(str_from(row->english), found->city);
}

/* Center for X and Y is not Center for X; University of X and Y may be two. */
static bool
goes_on(const struct sighting *s, const struct part *part, size_t to)
{
	struct str first, rest = s->form;
	const struct word_row *row = str_next(&first, &rest, ' ') ? word_find(first) : NULL;

	return form_goes_on(part->clean, to, row && row->class != WORD_UNIVERSITY);
}

/* Saint Mary's University of Minnesota is not the one in Halifax: a place behind "of" is a part of
 * the name, in another country of another one's. */
static bool
is_of_a_place(const struct sighting *s, struct str after, const struct part *part, size_t to,
    const struct looking *l)
{
	const struct place_row *row = after.len ? place_find(l->places, after) : NULL;
	const struct institution *found = names_get(l->names, s->who[0]);

	return row && found->kind != KIND_FIRM && form_goes_on(part->clean, to, false)
	       && !place_compatible(str_from(row->country), found->country);
}

/* UnitedHealth Group | Incorporated, Minnetonka. */
static struct str
without_legal_head(struct str stretch)
{
	struct str word, rest = stretch;

	while (str_next(&word, &rest, ' ') && form_is_legal(word))
		stretch = rest.at ? rest : str_slice(stretch, stretch.len, stretch.len);
	return stretch;
}

/* CREOP Université de Limoges: a word of capitals that a part begins with, which is not all in
 * them, is rather a laboratory than a word of the name. */
static bool
is_laboratory(struct str before, struct str raw)
{
	bool small = false;

	if (before.len < 3 || before.len >= raw.len || str_find(before, STR(" "), 0) != STR_NONE)
		return false;
	for (size_t i = 0; i < raw.len; i++) {
		bool capital = raw.at[i] >= 'A' && raw.at[i] <= 'Z';
		if (i < before.len && !capital)
			return false;
		small |= raw.at[i] >= 'a' && raw.at[i] <= 'z';
	}
	return small;
}

/* National Research | Quux State University: a standing that Russia gives its universities. */
static bool
is_standing(struct str before, const struct institution *found)
{
	return str_eq(before, STR("national research")) && kind_is_university(found->kind)
	       && str_eq(found->country, STR("RU"));
}

/* Medical | University of Warsaw is another one. */
static bool
is_of_another_kind(struct str before, const struct sighting *s)
{
	return str_starts(s->form, STR("university ")) && word_is_university_kind(before);
}

enum sight_rest
rest_around(struct sighting *s, const struct words *w, size_t from, size_t to,
    const struct part *part, const struct looking *l)
{
	size_t begin = from, end = to;

	while (begin > 0 && !w->taken[begin - 1])
		begin--;
	while (end < w->count && !w->taken[end])
		end++;
	struct str before = words_span(w, begin, from), after = words_span(w, to, end);
	const struct institution *found = names_get(l->names, s->who[0]);
	after = without_legal_head(after);
	bool before_none = adds_nothing(before, s, l) || is_standing(before, found);
	bool after_none
	    = adds_nothing(after, s, l) || is_address(after) || is_small_town(after, s, l);

	if (is_of_another_place(before, s, l) || is_of_a_place(s, after, part, to, l)
	    || is_of_another_kind(before, s))
		return REST_UNKNOWN;
	if (before_none && after_none)
		return REST_NONE;
	if (child_around(s, before, after, words_span(w, begin, end), found))
		return REST_CHILD;
	if (begin == 0 && after_none && kind_is_university(found->kind)
	    && is_laboratory(before, part->raw))
		return REST_BEHIND;
	if (!(before_none || is_department(before)))
		return REST_UNKNOWN;
	if (after_none)
		return REST_DEPARTMENT;
	if (goes_on(s, part, to))
		return REST_UNKNOWN;
	if (is_part_behind(after, s, found, l))
		return REST_DEPARTMENT;
	return is_institution_word(after) ? REST_UNKNOWN : REST_BEHIND;
}
