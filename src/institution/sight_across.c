#include "institution/sight_across.h"

#include "institution/sight_phrase.h"
#include "institution/word.h"

#define HEAD_WORDS 8 /* of a name before the comma */
#define TAIL_WORDS 4 /* of a name behind it */

static bool
is_name(struct str form, const struct names *names)
{
	struct name_hit hits[NAMES_ROOM];

	return names_exact(names, hits, form) && hits[0].kind < NAME_SHORT;
}

/* Whether the part that ends a name may be anything else: a name by itself, or with one inside. */
static bool
is_of_its_own(const struct part *p, struct str form, const struct looking *l)
{
	struct sighting seen[SIGHT_ROOM] = { 0 };

	return !p->place && (is_name(form, l->names) || sight_phrases(seen, SIGHT_ROOM, p, l) > 0);
}

/* Whether the words from `from` to the comma may be a name's whose town stands behind: National
 * Institute of Technology, INFN. Not Science (Science Tokyo), nor University behind Vistula. */
static bool
may_have_town(const struct words *w, size_t from, size_t comma, struct str raw)
{
	struct str head = words_span(w, from, comma);
	enum word_class class;
	bool words = str_find(head, STR(" "), 0) != STR_NONE && word_rank(head, &class) >= 5;

	return from > 0 && (words || typed_in_capitals(raw, head))
	       && (word_is_generic(w->items[from - 1]) || word_is_discipline(w->items[from - 1]));
}

/* Two parts as if no comma stood between them. */
static struct part
without_comma(const struct part *p, struct str before, struct str behind, struct arena *mem)
{
	struct part both = *p;

	both.raw.len = (size_t)(p[1].raw.at + p[1].raw.len - p->raw.at);
	both.form = str_pair(before, behind, mem);
	both.clean = str_pair(p->clean, p[1].clean, mem);
	return both;
}

bool
sight_across(struct sighting *s, const struct parts *parts, const struct str *form, size_t at,
    const struct looking *l)
{
	const struct part *p = &parts->items[at];
	struct name_hit hits[NAMES_ROOM];
	struct words head, w;

	if (at + 1 == parts->count || p->place || p[1].han || p[1].enclosed
	    || is_of_its_own(&p[1], form[at + 1], l))
		return false;
	struct part both = without_comma(p, form[at], form[at + 1], l->mem);
	struct parts whole = *parts;
	struct looking joined = { l->names, l->places, &whole, l->mem };
	whole.items[at] = both;
	words_of(&head, form[at]);
	words_of(&w, both.form);
	size_t cut = head.count, from = cut > HEAD_WORDS ? cut - HEAD_WORDS : 0;
	for (; from < cut; from++)
		for (size_t to = w.count; to > cut; to--) {
			struct str span = words_span(&w, from, to);
			if (to - cut > TAIL_WORDS || word_all_generic(span)
			    || (p[1].place && !may_have_town(&w, from, cut, p->raw)))
				continue;
			size_t n = names_exact(l->names, hits, span);
			if (n == 0 || hits[0].kind >= NAME_SHORT || !sighting_named(s, hits, n))
				continue;
			s->rest = rest_around(s, &w, from, to, &both, &joined);
			s->shown = both.raw;
			return s->rest <= REST_BEHIND && s->rest != REST_CHILD;
		}
	return false;
}
