#include <string.h>

#include "institution/child.h"
#include "institution/form.h"
#include "institution/sight_rest.h"
#include "institution/word.h"

#define JOIN_ROOM 4 /* parts that one name may run over */

#define CAPITALS_MOST 16

/* BIG is an institute, Big is a word. */
static bool
in_capitals(struct str raw, struct str word)
{
	char capitals[CAPITALS_MOST];

	if (word.len > sizeof capitals)
		return false;
	for (size_t i = 0; i < word.len; i++) {
		bool small = word.at[i] >= 'a' && word.at[i] <= 'z';
		capitals[i] = small ? (char)(word.at[i] - 'a' + 'A') : word.at[i];
	}
	return str_find(raw, (struct str){ capitals, word.len }, 0) != STR_NONE;
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

/* Whether the words [from, to) may be a name: several that are not all generic, or a short form
 * that people write alone at the start of a part (MIT Center for Space Research). */
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
	return from == 0 && w->items[0].len > 2 && in_capitals(part->raw, w->items[0]);
}

/* The name that the words [from, to) are, if they are one. */
static bool
sight_span(struct sighting *s, const struct words *w, size_t from, size_t to,
    const struct part *part, const struct looking *l)
{
	struct name_hit hits[NAMES_ROOM];

	if (!may_be_name(w, from, to, part))
		return false;
	size_t n = names_exact(l->names, hits, words_span(w, from, to));
	if (n == 0)
		return false;
	if (to - from == 1 ? hits[0].kind != NAME_SHORT
			   : hits[0].kind >= NAME_DERIVED || ends_in_a_place(w, from, to, l))
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

/* The known names inside one part, the longest first. */
static size_t
sight_phrases(struct sighting *out, size_t room, const struct part *part, const struct looking *l)
{
	size_t at[PHRASE_ROOM], end[PHRASE_ROOM], n = 0, kept = 0;
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
	for (size_t i = 0; i < n; i++) {
		out[i].rest = rest_around(&out[i], &w, at[i], end[i], part, l);
		if (out[i].rest == REST_CHILD)
			out[i].shown = part->raw;
		bool alone_short = end[i] - at[i] == 1 && out[i].rest >= REST_BEHIND;
		if (!is_tail_of_another(&out[i], &w, at[i]) && !alone_short)
			out[kept++] = out[i];
	}
	return kept;
}

static struct str
join(const struct str *form, size_t from, size_t to, bool turned, struct arena *mem)
{
	size_t room = 0, n = 0;

	for (size_t i = from; i < to; i++)
		room += form[i].len + 1;
	char *at = arena_array(mem, char, room);
	for (size_t i = from; i < to; i++) {
		struct str f = form[turned ? to - 1 - (i - from) : i];
		if (n)
			at[n++] = ' ';
		memcpy(at + n, f.at, f.len);
		n += f.len;
	}
	return (struct str){ at, n };
}

/* Duke School of Medicine, Yale Law School: the name of a university that is no town's, before
 * its school, stands for the university. */
static bool
sight_school(struct sighting *s, const struct part *part, const struct looking *l)
{
	struct name_hit hits[NAMES_ROOM];
	struct words w;
	size_t school = 0;

	words_of(&w, part->form);
	while (school < w.count && !str_eq(w.items[school], STR("school")))
		school++;
	while (school < w.count && school > 0 && word_is_discipline(w.items[school - 1]))
		school--;
	if (school == 0 || school >= w.count || school > 2)
		return false;
	struct str who[] = { words_span(&w, 0, school), STR("university") };
	if (word_all_generic(who[0]) || place_find(l->places, who[0]))
		return false;
	size_t n = names_exact(l->names, hits, join(who, 0, 2, false, l->mem));
	s->rest = REST_BEHIND;
	return n && hits[0].kind < NAME_SHORT && sighting_named(s, hits, n);
}

/* A part as it is joined: an academy's short form is written out (Institute of Automation, CAS). */
static struct str
joined_form(const struct part *p, const struct looking *l)
{
	struct name_hit hits[NAMES_ROOM];

	if (p->form.len > 6 || str_find(p->form, STR(" "), 0) != STR_NONE)
		return p->form;
	size_t n = names_exact(l->names, hits, p->form);
	for (size_t i = 0; i < n; i++) {
		const struct institution *who = names_get(l->names, hits[i].institution);
		if (who->kind == KIND_ACADEMY && hits[i].kind == NAME_SHORT)
			return form_of(who->name_en, l->mem);
	}
	return p->form;
}

/* The longest run of parts from `from` on that is a known name. How many parts, or 0. */
static size_t
sight_join(struct sighting *s, const struct parts *parts, const struct str *form, size_t from,
    const struct looking *l)
{
	struct name_hit hits[NAMES_ROOM];
	size_t most = 0;

	while (most < JOIN_ROOM && from + most < parts->count && !parts->items[from + most].han)
		most++;
	for (size_t len = most; len >= 2; len--)
		for (int turned = 0; turned < (len == 2 ? 2 : 1); turned++) {
			struct str whole = join(form, from, from + len, turned != 0, l->mem);
			size_t n = names_exact(l->names, hits, whole);
			if (n && hits[0].kind < NAME_SHORT && sighting_named(s, hits, n))
				return len;
		}
	return 0;
}

/* University of California, 1 Cyclotron Road, Berkeley: the town may stand further back. */
static void
sight_campus(struct sighting *s, const struct parts *parts, size_t at, const struct looking *l)
{
	struct name_hit hits[NAMES_ROOM];
	struct sighting campus = *s;

	if (s->count != 1 || names_get(l->names, s->who[0])->kind != KIND_UNIVERSITY)
		return;
	for (size_t i = at + 1; i < parts->count; i++) {
		const struct part *p = &parts->items[i];
		if (!p->place || p->place->kind != PLACE_CITY)
			continue;
		struct str pair[] = { s->form, form_of(str_from(p->place->english), l->mem) };
		size_t n = names_exact(l->names, hits, join(pair, 0, 2, false, l->mem));
		if (n && hits[0].kind < NAME_SHORT && sighting_named(&campus, hits, n)
		    && campus.count == 1) {
			s->who[0] = campus.who[0];
			s->kind[0] = campus.kind[0];
			s->count = 1;
			return;
		}
	}
}

/* The part as a whole: as it is, written together, or its words in another order. */
static bool
sight_single(struct sighting *s, const struct parts *parts, size_t at, const struct looking *l)
{
	const struct part *p = &parts->items[at];
	struct name_hit hits[NAMES_ROOM];

	/* Oxford in an address is the town, and MA the state. */
	if ((p->place || p->form.len <= 2) && parts->count > 1)
		return false;
	size_t n = names_exact(l->names, hits, p->form);
	if (n && sighting_named(s, hits, n)) {
		s->generic = word_all_generic(p->form);
		return true;
	}
	struct str squeezed = form_squeezed(p->form, l->mem);
	n = squeezed.len ? names_exact(l->names, hits, squeezed) : 0;
	if (n && sighting_named(s, hits, n))
		return true;
	struct str bag = form_bag(p->form, l->mem);
	n = bag.len && !word_all_generic(p->form) ? names_exact(l->names, hits, bag) : 0;
	s->turned = n && sighting_named(s, hits, n);
	return s->turned;
}

/* EPFL behind Brain Mind Institute; not UNISA behind Universidade Santo Amaro, which it may be
 * short for. */
static bool
is_own_acronym(const struct sighting *s, const struct parts *parts, size_t at)
{
	struct str before = at > 0 ? parts->items[at - 1].form : STR("");

	return in_capitals(parts->items[at].raw, s->form)
	       && (before.len == 0 || before.at[0] != s->form.at[0] || str_starts(before, s->form));
}

/* Chapman University, Orange, CA: one word behind an institution is its town, whoever else bears
 * that name. No town is an acronym, unless of the name that is known before it. */
static bool
is_town_of_another(const struct sighting *s, const struct parts *parts, size_t at, bool behind)
{
	enum word_class class;

	if (s->joined || str_find(s->form, STR(" "), 0) != STR_NONE || s->kind[0] >= NAME_SHORT)
		return false;
	if (!behind && is_own_acronym(s, parts, at))
		return false;
	for (size_t i = 0; i < at && !behind; i++)
		if (!parts->items[i].han && word_rank(parts->items[i].form, &class) >= 7)
			return true;
	return behind;
}

/* Whether the letters of a word begin words of a form, in their order: DCMS of "dresden center
 * computer material science". */
static bool
is_initials(struct str word, struct str form)
{
	struct str next, rest = form;
	size_t at = 0;

	while (at < word.len && str_next(&next, &rest, ' '))
		at += next.at[0] == word.at[at];
	return word.len > 2 && at == word.len && form.at[0] == word.at[0];
}

static size_t
shared_words(struct str a, struct str b)
{
	struct str word, other, rest = a, more;
	size_t n = 0;

	while (str_next(&word, &rest, ' '))
		for (more = b; str_next(&other, &more, ' ');)
			if (str_eq(word, other)) {
				n++;
				break;
			}
	return n;
}

/* Institute for Lung Health (ILH): the short form of a name that nobody knows is not another's,
 * unless their names are nearly one, or the country is. */
static bool
is_short_of_unknown(const struct sighting *s, const struct parts *parts, size_t at, bool behind,
    const struct looking *l)
{
	if (at == 0 || behind || s->kind[0] < NAME_SHORT || parts->items[at - 1].place
	    || !is_initials(parts->items[at].form, parts->items[at - 1].form))
		return false;
	for (size_t i = 0; i < s->count; i++) {
		const struct institution *who = names_get(l->names, s->who[i]);
		struct str name = form_of(who->name_en, l->mem);
		if (parts_have_country(parts, who->country)
		    || shared_words(parts->items[at - 1].form, name) > 1)
			return false;
	}
	return true;
}

/* What the part at `at`, or a run of parts from it on, names; *used is how many parts. n: names
 * before it; behind: one of them right before. */
static size_t
sight_from(struct sighting *s, size_t *used, const struct parts *parts, const struct str *form,
    size_t at, size_t n, bool behind, const struct looking *l)
{
	const struct part *p = &parts->items[at];
	size_t run = sight_join(s, parts, form, at, l), seen = 0;

	*used = run ? run : 1;
	if (run) {
		const struct str first = p->raw, last = parts->items[at + run - 1].raw;
		s->shown = (struct str){ first.at, (size_t)(last.at + last.len - first.at) };
		s->joined = true;
		s->alone = run == parts->count;
		return 1;
	}
	if (sight_single(s, parts, at, l)) {
		s->alone = parts->count == 1;
		s->shown = p->raw;
		sight_campus(s, parts, at, l);
		return !is_town_of_another(s, parts, at, n > 0)
		       && !is_short_of_unknown(s, parts, at, behind, l);
	}
	if (p->place)
		return 0;
	seen = sight_phrases(s, SIGHT_ROOM - n, p, l);
	for (size_t k = 0; k < seen; k++)
		sight_campus(&s[k], parts, at, l);
	return seen ? seen : sight_school(s, p, l);
}

size_t
sight_latin(struct sighting out[SIGHT_ROOM], const struct parts *parts, const struct names *names,
    const struct places *places, struct arena *mem)
{
	struct looking l = { names, places, mem };
	struct str form[PART_ROOM];
	bool taken[PART_ROOM] = { false };
	size_t n = 0;
	bool behind = false; /* the part before was a name */

	for (size_t i = 0; i < parts->count; i++)
		form[i] = joined_form(&parts->items[i], &l);
	for (size_t i = 0; i < parts->count && n < SIGHT_ROOM;) {
		size_t used = 1, seen = 0;
		out[n] = (struct sighting){ 0 };
		if (!parts->items[i].han)
			seen = sight_from(&out[n], &used, parts, form, i, n, behind, &l);
		for (size_t k = 0; k < seen; k++)
			out[n + k].at = i;
		n += seen;
		for (size_t k = 0; k < used; k++)
			taken[i + k] = seen > 0;
		i += used;
		behind = seen > 0;
	}
	children_before(out, n, taken, parts, names, mem);
	return n;
}
