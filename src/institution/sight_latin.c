#include <string.h>

#include "institution/form.h"
#include "institution/sight.h"
#include "institution/word.h"

#define JOIN_ROOM   4  /* parts that one name may run over */
#define PHRASE_ROOM 16 /* words of a part that are looked at */

bool
sighting_named(struct sighting *out, const struct name_hit *hits, size_t count)
{
	enum name_kind best = NAME_KIND_COUNT;

	out->count = 0;
	for (size_t i = 0; i < count; i++)
		if (hits[i].kind < best)
			best = hits[i].kind;
	/* A present full name outdoes a former one, and both outdo a short form. Two present
	 * names of different kinds are still two institutions that bear it. */
	for (size_t i = 0; i < count && out->count < NAMES_ROOM; i++) {
		bool as_good = hits[i].kind == best
		    || (best <= NAME_OTHER && hits[i].kind <= NAME_OTHER)
		    || (best >= NAME_SHORT && hits[i].kind >= NAME_SHORT);
		if (!as_good)
			continue;
		out->who[out->count] = hits[i].institution;
		out->kind[out->count++] = hits[i].kind;
		out->form = hits[i].form;
	}
	return out->count > 0;
}

/* Words of a form and where they lie. */
struct words {
	struct str items[PHRASE_ROOM];
	size_t count;
};

static void
words_of(struct words *out, struct str form)
{
	struct str word, rest = form;

	out->count = 0;
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
	return (struct str) { at, (size_t)(last->at + last->len - at) };
}

static bool
only_digits(struct str rest)
{
	for (size_t i = 0; i < rest.len; i++)
		if ((rest.at[i] < '0' || rest.at[i] > '9') && rest.at[i] != ' ')
			return false;
	return true;
}

/* What stands around a name inside its part. */
static enum sight_rest
around(struct sighting *s, const struct words *w, size_t from, size_t to, const struct names *names)
{
	struct str before = span(w, 0, from), after = span(w, to, w->count);
	const struct institution *found = names_get(names, s->who[0]);

	if (before.len == 0 && only_digits(after))
		return REST_NONE;
	bool child = word_has_class(after, WORD_FIRM)
	    || (found->kind != KIND_HOSPITAL
	        && (word_has_class(after, WORD_HOSPITAL) || word_has_class(before, WORD_HOSPITAL)));
	if (child) {
		s->child = span(w, 0, w->count);
		return REST_CHILD;
	}
	bool before_ok = before.len == 0 || word_has_class(before, WORD_DEPARTMENT)
	    || word_has_class(before, WORD_INSTITUTE) || word_is_discipline(before);
	enum word_class class;
	bool after_ok = only_digits(after) || word_has_class(after, WORD_DEPARTMENT)
	    || word_has_class(after, WORD_SITE)
	    || (word_rank(after, &class) <= 7 && class != WORD_PLAIN);
	return before_ok && after_ok ? REST_DEPARTMENT : REST_UNKNOWN;
}

/* The longest known name inside one part, of two words or more. */
static bool
sight_phrase(struct sighting *s, const struct part *part, const struct names *names)
{
	struct name_hit hits[NAMES_ROOM];
	struct words w;

	words_of(&w, part->form);
	for (size_t len = w.count ? w.count - 1 : 0; len >= 2; len--)
		for (size_t from = 0; from + len <= w.count; from++) {
			size_t n = names_exact(names, hits, span(&w, from, from + len));
			if (n == 0 || hits[0].kind >= NAME_DERIVED || !sighting_named(s, hits, n))
				continue;
			s->rest = around(s, &w, from, from + len, names);
			/* Atma Jaya Catholic University of Indonesia is not the University of Indonesia. */
			if (s->rest == REST_UNKNOWN && from > 0
			    && str_eq(w.items[from], STR("university"))) {
				s->count = 0;
				return false;
			}
			return true;
		}
	return false;
}

static struct str
join(const struct parts *parts, size_t from, size_t to, bool turned, struct arena *mem)
{
	size_t room = 0, n = 0;

	for (size_t i = from; i < to; i++)
		room += parts->items[i].form.len + 1;
	char *at = arena_array(mem, char, room);
	for (size_t i = from; i < to; i++) {
		const struct part *p = &parts->items[turned ? to - 1 - (i - from) : i];
		if (n)
			at[n++] = ' ';
		memcpy(at + n, p->form.at, p->form.len);
		n += p->form.len;
	}
	return (struct str) { at, n };
}

/* The longest run of parts from `from` on that is a known name. How many parts, or 0. */
static size_t
sight_join(struct sighting *s, const struct parts *parts, size_t from, const struct names *names,
    struct arena *mem)
{
	struct name_hit hits[NAMES_ROOM];
	size_t most = 0;

	while (most < JOIN_ROOM && from + most < parts->count && !parts->items[from + most].han)
		most++;
	for (size_t len = most; len >= 2; len--)
		for (int turned = 0; turned < (len == 2 ? 2 : 1); turned++) {
			struct str form = join(parts, from, from + len, turned != 0, mem);
			size_t n = names_exact(names, hits, form);
			if (n && hits[0].kind < NAME_SHORT && sighting_named(s, hits, n))
				return len;
		}
	return 0;
}

/* The same words in another order: "Oxford University" for "University of Oxford". */
static bool
sight_turned(struct sighting *s, const struct part *part, const struct names *names,
    struct arena *mem)
{
	struct name_hit hits[NAMES_ROOM];
	struct str bag = form_bag(part->form, mem);
	size_t n = bag.len ? names_exact(names, hits, bag) : 0;

	s->turned = n && sighting_named(s, hits, n);
	return s->turned;
}

static bool
sight_single(struct sighting *s, const struct parts *parts, size_t at, const struct names *names)
{
	const struct part *p = &parts->items[at];
	struct name_hit hits[NAMES_ROOM];

	/* Oxford in an address is the town. */
	if (p->place && parts->count > 1)
		return false;
	size_t n = names_exact(names, hits, p->form);
	return n && sighting_named(s, hits, n);
}

/* Chapman University, Orange, CA: one word behind an institution is its town, whoever else bears
 * that name. */
static bool
is_town_of_another(const struct sighting *s, const struct parts *parts, size_t at)
{
	enum word_class class;

	if (s->joined || str_find(s->form, STR(" "), 0) != STR_NONE || s->kind[0] >= NAME_SHORT)
		return false;
	for (size_t i = 0; i < at; i++)
		if (!parts->items[i].han && word_rank(parts->items[i].form, &class) >= 7)
			return true;
	return false;
}

size_t
sight_latin(struct sighting out[SIGHT_ROOM], const struct parts *parts, const struct names *names,
    struct arena *mem)
{
	size_t n = 0;

	for (size_t i = 0; i < parts->count && n < SIGHT_ROOM;) {
		struct sighting s = { 0 };
		size_t used = 1;
		if (parts->items[i].han) {
			i++;
			continue;
		}
		size_t run = sight_join(&s, parts, i, names, mem);
		if (run) {
			used = run;
			s.joined = true;
			s.alone = run == parts->count;
		} else if (sight_single(&s, parts, i, names)
		    || sight_turned(&s, &parts->items[i], names, mem))
			s.alone = parts->count == 1;
		else if (parts->items[i].place || !sight_phrase(&s, &parts->items[i], names))
			s.count = 0;
		if (s.count && !is_town_of_another(&s, parts, i)) {
			s.at = i;
			out[n++] = s;
		}
		i += used;
	}
	return n;
}
