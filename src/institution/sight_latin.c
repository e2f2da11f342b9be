#include <string.h>

#include "institution/child.h"
#include "institution/form.h"
#include "institution/sight.h"
#include "institution/word.h"

#define JOIN_ROOM   4  /* parts that one name may run over */
#define PHRASE_ROOM 20 /* words of a part that are looked at */

struct looking {
	const struct names *names;
	const struct places *places;
	struct arena *mem;
};

/* Words of a form, and which of them a known name has taken. */
struct words {
	struct str items[PHRASE_ROOM];
	bool taken[PHRASE_ROOM];
	size_t count;
};

static void
words_of(struct words *out, struct str form)
{
	struct str word, rest = form;

	*out = (struct words){ .count = 0 };
	while (out->count < PHRASE_ROOM && str_next(&word, &rest, ' '))
		out->items[out->count++] = word;
}

static struct str
span(const struct words *w, size_t from, size_t to)
{
	if (from >= to)
		return STR("");
	const char *at = w->items[from].at;
	const struct str *last = &w->items[to - 1];
	return (struct str){ at, (size_t)(last->at + last->len - at) };
}

static bool
has_digit(struct str word)
{
	for (size_t i = 0; i < word.len; i++)
		if (word.at[i] >= '0' && word.at[i] <= '9')
			return true;
	return false;
}

/* Whether a word is a short form of the institution found, or of one above it: UNSW behind its
 * name, NASA before Goddard Institute. */
static bool
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

/* Post codes, places, and the institution's own short form say nothing more. */
static bool
adds_nothing(struct str stretch, const struct sighting *s, const struct looking *l)
{
	struct str word, rest = stretch;

	if (stretch.len == 0 || place_find(l->places, stretch))
		return true;
	while (str_next(&word, &rest, ' '))
		if (!has_digit(word) && !form_is_legal(word) && !place_find(l->places, word)
		    && !is_short_of(word, s, l->names) && !is_country_of(word, s, l->names))
			return false;
	return true;
}

static bool
is_department(struct str stretch)
{
	enum word_class class;

	return word_has_class(stretch, WORD_DEPARTMENT) || word_has_class(stretch, WORD_SITE)
	       || word_is_discipline(stretch)
	       || (word_rank(stretch, &class) <= 7 && class != WORD_PLAIN);
}

/* What stands around a name inside its part, up to the next names. */
static enum sight_rest
around(struct sighting *s, const struct words *w, size_t from, size_t to, const struct looking *l)
{
	size_t begin = from, end = to;

	while (begin > 0 && !w->taken[begin - 1])
		begin--;
	while (end < w->count && !w->taken[end])
		end++;
	struct str before = span(w, begin, from), after = span(w, to, end);
	const struct institution *found = names_get(l->names, s->who[0]);
	bool before_none = adds_nothing(before, s, l), after_none = adds_nothing(after, s, l);

	if (before_none && after_none)
		return REST_NONE;
	if (child_around(s, before, after, span(w, begin, end), found))
		return REST_CHILD;
	return (before_none || is_department(before)) && (after_none || is_department(after))
		   ? REST_DEPARTMENT
		   : REST_UNKNOWN;
}

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

/* The name that the words [from, to) are, if they are one: of two words, or a short form
 * that people write alone at the start of a part (MIT Center for Space Research). */
static bool
sight_span(struct sighting *s, const struct words *w, size_t from, size_t to,
    const struct part *part, const struct looking *l)
{
	struct name_hit hits[NAMES_ROOM];
	struct str form = span(w, from, to);

	for (size_t i = from; i < to; i++)
		if (w->taken[i])
			return false;
	if (to - from > 1 && word_all_generic(form))
		return false;
	size_t n = names_exact(l->names, hits, form);
	if (n == 0)
		return false;
	if (to - from == 1
	    && !(from == 0 && hits[0].kind == NAME_SHORT && form.len > 2
		 && in_capitals(part->raw, form)))
		return false;
	if (to - from > 1 && hits[0].kind >= NAME_DERIVED)
		return false;
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
			struct sighting s = { 0 };
			if (!sight_span(&s, &w, from, from + len, part, l))
				continue;
			at[n] = from;
			end[n] = from + len;
			out[n++] = s;
			for (size_t i = from; i < from + len; i++)
				w.taken[i] = true;
		}
	for (size_t i = 0; i < n; i++) {
		out[i].rest = around(&out[i], &w, at[i], end[i], l);
		if (out[i].rest == REST_CHILD)
			out[i].shown = part->raw;
		bool alone_short = end[i] - at[i] == 1 && out[i].rest == REST_UNKNOWN;
		if (!is_tail_of_another(&out[i], &w, at[i]) && !alone_short)
			out[kept++] = out[i];
	}
	return kept;
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

/* Chapman University, Orange, CA: one word behind an institution is its town, whoever else bears
 * that name. */
static bool
is_town_of_another(const struct sighting *s, const struct parts *parts, size_t at, bool behind)
{
	enum word_class class;

	if (s->joined || str_find(s->form, STR(" "), 0) != STR_NONE || s->kind[0] >= NAME_SHORT)
		return false;
	for (size_t i = 0; i < at && !behind; i++)
		if (!parts->items[i].han && word_rank(parts->items[i].form, &class) >= 7)
			return true;
	return behind;
}

size_t
sight_latin(struct sighting out[SIGHT_ROOM], const struct parts *parts, const struct names *names,
    const struct places *places, struct arena *mem)
{
	struct looking l = { names, places, mem };
	struct str form[PART_ROOM];
	bool taken[PART_ROOM] = { false };
	size_t n = 0;

	for (size_t i = 0; i < parts->count; i++)
		form[i] = joined_form(&parts->items[i], &l);
	for (size_t i = 0; i < parts->count && n < SIGHT_ROOM;) {
		struct sighting *s = &out[n];
		const struct part *p = &parts->items[i];
		size_t used = 1, seen = 0;
		*s = (struct sighting){ 0 };
		size_t run = p->han ? 0 : sight_join(s, parts, form, i, &l);
		if (run) {
			used = run;
			seen = 1;
			const struct str first = p->raw, last = parts->items[i + run - 1].raw;
			s->shown
			    = (struct str){ first.at, (size_t)(last.at + last.len - first.at) };
			s->joined = true;
			s->alone = run == parts->count;
		} else if (!p->han && sight_single(s, parts, i, &l)) {
			s->alone = parts->count == 1;
			s->shown = p->raw;
			seen = is_town_of_another(s, parts, i, n > 0) ? 0 : 1;
		} else if (!p->han && !p->place)
			seen = sight_phrases(s, SIGHT_ROOM - n, p, &l);
		for (size_t k = 0; k < seen; k++)
			out[n + k].at = i;
		n += seen;
		for (size_t k = 0; k < used; k++)
			taken[i + k] = seen > 0;
		i += used;
	}
	children_before(out, n, taken, parts, names, mem);
	return n;
}
