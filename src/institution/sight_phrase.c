#include "institution/sight_phrase.h"

#include "institution/word.h"

#define CAPITALS_MOST 16
#define SPOKEN_LEAST  5 /* letters of an acronym that is spoken as a word: Inserm, Embrapa */

bool
typed_in_capitals(struct str raw, struct str word)
{
	char capitals[CAPITALS_MOST];

	if (word.len > sizeof capitals)
		return false;
	for (size_t i = 0; i < word.len; i++) {
		bool small = word.at[i] >= 'a' && word.at[i] <= 'z';
		capitals[i] = small ? (char)(word.at[i] - 'a' + 'A') : word.at[i];
	}
	size_t at = str_find(raw, (struct str){ capitals, word.len }, 0);
	/* A plural's s is taken off; GDUFS is not GDUF. */
	return at != STR_NONE && !str_starts(str_slice(raw, at + word.len, raw.len), STR("S"));
}

bool
sight_initials(struct str word, struct str form)
{
	struct str next, rest = form;
	size_t at = 0;

	while (at < word.len && str_next(&next, &rest, ' '))
		at += next.at[0] == word.at[at];
	return word.len > 2 && at == word.len && form.at[0] == word.at[0];
}

/* University of North Carolina is not that of North: no name ends inside a place's. */
static bool
ends_in_a_place(const struct words *w, size_t from, size_t to, const struct looking *l)
{
	for (size_t end = to + 1; end <= w->count && end <= to + 2; end++)
		if (from < to && place_find(l->places, words_span(w, to - 1, end)))
			return true;
	return false;
}

/* Indian Institute of Science Education and Research is not that of Science. */
static bool
ends_in_a_family(const struct words *w, size_t from, size_t to)
{
	struct str span = words_span(w, from, to), all = words_span(w, from, w->count);

	for (size_t i = 0; i < word_family_count; i++) {
		struct str family = str_trim(str_from(word_families[i].full));
		if (span.len < family.len && str_starts(all, family))
			return true;
	}
	return false;
}

/* ECE UIUC, SYSU CSE: whether a part is two words in capitals. */
static bool
is_two_shorts(const struct words *w, const struct part *part)
{
	return w->count == 2 && typed_in_capitals(part->raw, w->items[0])
	       && typed_in_capitals(part->raw, w->items[1]);
}

/* School of Physics SYSU: whether the word ends the part behind a unit, and is not rather short for
 * what stands before it (Institute of Space Technology IST). */
static bool
is_behind_unit(const struct words *w, size_t from, const struct part *part)
{
	struct str word = w->items[from], before = words_span(w, 0, from);

	for (size_t i = 0; i < from; i++)
		if (w->taken[i])
			return false;
	return from + 1 == w->count && str_ends(part->form, word) && !sight_initials(word, before)
	       && (is_department(before) || is_two_shorts(w, part));
}

/* Whether the words [from, to) may be a name: several that are not all generic, or a short form
 * that people write alone at the start of a part (MIT Center for Space Research) or behind a unit.
 */
static bool
may_be_name(const struct words *w, size_t from, size_t to, const struct part *part)
{
	size_t generic = 0;

	for (size_t i = from; i < to; i++) {
		if (w->taken[i])
			return false;
		generic += w->generic[i];
	}
	if (to - from > 1)
		return generic < to - from || generic > WORD_GENERIC_MOST;
	if (w->items[from].len <= 2 || (from > 0 && !is_behind_unit(w, from, part)))
		return false;
	return w->items[from].len >= SPOKEN_LEAST || typed_in_capitals(part->raw, w->items[from]);
}

/* Centro Universitário Foo is no Universidade Foo: the adjective goes with the word before. */
static bool
begins_in_an_adjective(const struct words *w, size_t from, const struct part *part)
{
	if (from == 0 || !str_eq(w->items[from], STR("university")))
		return false;
	for (size_t i = 0; i < word_adjective_count; i++)
		if (str_find(part->clean, str_from(word_adjectives[i]), 0) != STR_NONE)
			return true;
	return false;
}

/* INSERM U1163, INRIA Saclay: a research body that the built-in table has, before what is its own.
 * Firms (heads_a_unit) and societies (IEEE Fellow) stand there for somebody else. An acronym that
 * nobody vouches for may stand before its town (FMI Basel). */
static bool
is_headed_by(const struct name_hit *hit, const struct words *w, const struct looking *l)
{
	const struct institution *who = names_get(l->names, hit->institution);

	if (hit->kind == NAME_ACRONYM)
		return w->count > 1 && place_find(l->places, words_span(w, 1, w->count));
	return hit->kind < NAME_SHORT && !str_starts(who->id, STR("ror:")) && who->kind != KIND_FIRM
	       && who->kind != KIND_SOCIETY && who->kind != KIND_ORGANISATION;
}

/* Inserm U 1018, Embrapa Soils: a research body that the built-in table has, whose acronym is
 * written as a word. A university's short name (Princeton) may be its town's. */
static bool
is_spoken_acronym(const struct name_hit *hit, const struct looking *l)
{
	const struct institution *who = names_get(l->names, hit->institution);

	return hit->kind <= NAME_SHORT && !str_starts(who->id, STR("ror:"))
	       && (who->kind == KIND_INSTITUTE || who->kind == KIND_ACADEMY
		   || who->kind == KIND_LABORATORY || who->kind == KIND_GOVERNMENT);
}

static size_t
place_ends(const struct words *w, size_t from, const struct looking *l)
{
	for (size_t to = w->count; to > from; to--)
		if (place_find(l->places, words_span(w, from, to)))
			return to;
	return from;
}

/* Google Zurich, Huawei Munich Research Center: a firm that the built-in table has, before places
 * and what its units go by, and nothing else. */
static bool
heads_a_unit(uint32_t institution, const struct words *w, const struct looking *l)
{
	const struct institution *who = names_get(l->names, institution);
	size_t at = 1;

	if (who->kind != KIND_FIRM || str_starts(who->id, STR("ror:")) || w->count < 2)
		return false;
	while (at < w->count) {
		size_t to = word_is_firm_unit(w->items[at]) ? at + 1 : place_ends(w, at, l);
		if (to == at)
			return false;
		at = to;
	}
	return true;
}

/* iXblue Navigation System Division: a firm, before what is no institution by its last word. */
static bool
heads_a_division(const struct name_hit *hit, const struct words *w, const struct looking *l)
{
	struct str last = w->items[w->count - 1];

	return hit->kind <= NAME_SHORT && names_get(l->names, hit->institution)->kind == KIND_FIRM
	       && (str_eq(last, STR("division")) || str_eq(last, STR("department")));
}

/* Whether a single word that a part begins with may be whose it is. */
static bool
may_head(const struct name_hit *hit, const struct words *w, const struct part *part,
    const struct looking *l)
{
	if (heads_a_division(hit, w, l)
	    || (hit->kind <= NAME_SHORT && heads_a_unit(hit->institution, w, l)))
		return true;
	if (!typed_in_capitals(part->raw, w->items[0]))
		return is_spoken_acronym(hit, l);
	return hit->kind == NAME_SHORT || is_headed_by(hit, w, l);
}

/* Whether a single word that a part ends with may be whose it is: a university's short form, or its
 * name without the class behind a bare department (School of Physics Tsinghua). */
static bool
may_end(const struct name_hit *hit, const struct words *w, const struct part *part,
    const struct looking *l)
{
	bool capitals = typed_in_capitals(part->raw, w->items[w->count - 1]);

	return (word_is_department(words_span(w, 0, w->count - 1))
		   || (hit->kind == NAME_SHORT && capitals))
	       && kind_is_university(names_get(l->names, hit->institution)->kind);
}

/* The name that the words [from, to) are, if they are one. */
static bool
sight_span(struct sighting *s, const struct words *w, size_t from, size_t to,
    const struct part *part, const struct looking *l)
{
	struct name_hit hits[NAMES_ROOM];

	if (!may_be_name(w, from, to, part) || begins_in_an_adjective(w, from, part))
		return false;
	size_t n = names_exact(l->names, hits, words_span(w, from, to));
	if (n == 0)
		return false;
	if (to - from == 1
		? !(from > 0 ? may_end(&hits[0], w, part, l) : may_head(&hits[0], w, part, l))
		: hits[0].kind >= NAME_DERIVED || ends_in_a_place(w, from, to, l)
		      || ends_in_a_family(w, from, to))
		return false;
	*s = (struct sighting){ 0 };
	return sighting_named(s, hits, n);
}

/* A word before "University of Indonesia" makes it another one (Atma Jaya Catholic ...). */
static bool
is_tail_of_another(const struct sighting *s, const struct words *w, size_t from)
{
	return s->rest == REST_UNKNOWN && str_eq(w->items[from], STR("university")) && from > 0
	       && !w->taken[from - 1];
}

bool
is_institute_of(
    const struct sighting *academy, const struct sighting *institute, const struct looking *l)
{
	const struct institution *whose = names_get(l->names, academy->who[0]);
	const struct institution *found = names_get(l->names, institute->who[0]);

	return whose->kind == KIND_ACADEMY && found->kind == KIND_INSTITUTE && !institute->generic
	       && !place_compatible(whose->country, found->country);
}

/* CSIC Centro de Investigaciones Biológicas is rather an institute than the council; a unit (CNRS
 * UMR 7225) is the council's, and what is below a university is a part of it. */
static bool
is_of_its_own(const struct sighting *s, const struct part *part, const struct looking *l)
{
	enum word_class class;

	return s->kind[0] < NAME_SHORT && s->rest == REST_DEPARTMENT
	       && !kind_is_university(names_get(l->names, s->who[0])->kind)
	       && word_rank(part->form, &class) >= 3;
}

/* What stands right before an academy that it is no institute of by itself is a part of the name.
 */
static void
give_to_academies(struct sighting *s, size_t n, struct words *w, const size_t *at,
    const size_t *end, const struct looking *l)
{
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n; k++) {
			if (end[k] != at[i] || !is_institute_of(&s[i], &s[k], l))
				continue;
			for (size_t word = at[k]; word < end[k]; word++)
				w->taken[word] = false;
			s[k].count = 0;
		}
}

/* SYSU CSE: the short form of a university, and what is rather short for a school of it. */
static bool
is_before_short(const struct sighting *s, const struct words *w, const struct part *part,
    const struct looking *l)
{
	return s->kind[0] == NAME_SHORT && s->rest == REST_BEHIND && is_two_shorts(w, part)
	       && kind_is_university(names_get(l->names, s->who[0])->kind);
}

/* Whether a single word found in a part says who it is of: not with words beside it that do. */
static bool
stays(const struct sighting *s, const struct words *w, size_t at, size_t end,
    const struct part *part, const struct looking *l)
{
	if (is_tail_of_another(s, w, at))
		return false;
	if (end - at == 1 && at > 0)
		return s->rest == REST_DEPARTMENT || s->rest == REST_BEHIND;
	return end - at > 1 || is_before_short(s, w, part, l)
	       || !(s->rest >= REST_BEHIND || is_of_its_own(s, part, l));
}

/* The first word as it was typed, of which a form is made: Siemens, and not Siemen. */
static struct str
first_typed(struct str raw, struct str form)
{
	struct str word, rest = raw;
	bool same = str_next(&word, &rest, ' ') && word.len >= form.len
		    && str_eq_nocase(str_slice(word, 0, form.len), form);

	return same ? word : STR("");
}

size_t
sight_phrases(struct sighting *out, size_t room, const struct part *part, const struct looking *l)
{
	size_t at[PHRASE_ROOM] = { 0 }, end[PHRASE_ROOM] = { 0 }, n = 0, kept = 0;
	struct words w;

	words_of(&w, part->form);
	for (size_t len = w.count ? w.count - 1 : 0; len >= 1; len--)
		for (size_t from = 0; from + len <= w.count && n < room; from++) {
			if (!sight_span(&out[n], &w, from, from + len, part, l))
				continue;
			at[n] = from;
			end[n++] = from + len;
			for (size_t i = from; i < from + len; i++)
				w.taken[i] = true;
		}
	give_to_academies(out, n, &w, at, end, l);
	for (size_t i = 0; i < n; i++) {
		if (out[i].count == 0)
			continue;
		out[i].rest = end[i] == 1 && heads_a_unit(out[i].who[0], &w, l)
				  ? REST_UNIT
				  : rest_around(&out[i], &w, at[i], end[i], part, l);
		if (at[i] > 0 && out[i].rest == REST_UNKNOWN && is_two_shorts(&w, part))
			out[i].rest = REST_BEHIND;
		if (out[i].rest == REST_CHILD)
			out[i].shown = part->raw;
		else if (end[i] == 1 && at[i] == 0)
			out[i].shown = first_typed(part->raw, out[i].form);
		if (stays(&out[i], &w, at[i], end[i], part, l))
			out[kept++] = out[i];
	}
	return kept;
}
