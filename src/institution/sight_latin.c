#include <string.h>

#include "institution/child.h"
#include "institution/form.h"
#include "institution/sight_across.h"
#include "institution/sight_phrase.h"
#include "institution/sight_single.h"
#include "institution/word.h"

#define JOIN_ROOM 4 /* parts that one name may run over */

static struct str
join(const struct str *form, size_t from, size_t to, bool turned, struct arena *mem)
{
	size_t room = 0, n = 0;

	for (size_t i = from; i < to; i++)
		room += form[i].len + 1;
	char *at = arena_array(mem, char, room);
	for (size_t i = from; i < to; i++) {
		struct str f = form[turned ? to - 1 - (i - from) : i];
		if (n && f.len)
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
	struct str who = words_span(&w, 0, school);
	if (word_all_generic(who) || place_find(l->places, who))
		return false;
	size_t n = names_exact(l->names, hits, str_pair(who, STR("university"), l->mem));
	s->rest = REST_BEHIND;
	return n && hits[0].kind < NAME_SHORT && sighting_named(s, hits, n);
}

/* Sorbonne University, Paris: a name and its town, and not the Paris-Sorbonne University. */
static bool
is_name_and_town(const struct part *p, const struct looking *l)
{
	struct name_hit hits[NAMES_ROOM];

	return p[1].place && names_exact(l->names, hits, p->form) && hits[0].kind < NAME_SHORT
	       && str_eq(
		   names_get(l->names, hits[0].institution)->city, str_from(p[1].place->english));
}

/* The longest run of parts from `from` on that is a known name. How many parts, or 0. */
static size_t
sight_run(struct sighting *s, const struct parts *parts, const struct str *form, size_t from,
    const struct looking *l)
{
	struct name_hit hits[NAMES_ROOM];
	size_t most = 0;

	while (most < JOIN_ROOM && from + most < parts->count && !parts->items[from + most].han)
		most++;
	for (size_t len = most; len >= 2; len--)
		for (int turned = 0; turned < (len == 2 ? 2 : 1); turned++) {
			struct str whole = join(form, from, from + len, turned != 0, l->mem);
			size_t n
			    = form[from + len - 1].len ? names_exact(l->names, hits, whole) : 0;
			/* Dr B R Ambedkar ..., Jalandhar */
			struct str squeezed = STR("");
			if (n == 0 && !turned && parts->items[from + len - 1].place)
				squeezed = form_squeezed(whole, l->mem);
			if (squeezed.len)
				n = names_exact(l->names, hits, squeezed);
			if (n && hits[0].kind < NAME_SHORT && sighting_named(s, hits, n)
			    && !(turned && is_name_and_town(&parts->items[from], l)))
				return len;
		}
	return 0;
}

/* The same, or without what stands in capitals and brackets behind the first part: Institute of
 * Physics (IOP), Chinese Academy of Sciences. */
static size_t
sight_join(struct sighting *s, const struct parts *parts, const struct str *form, size_t from,
    const struct looking *l)
{
	size_t run = sight_run(s, parts, form, from, l), next = from + 1;
	struct str without[PART_ROOM];

	if (run || next >= parts->count || !parts->items[next].enclosed
	    || word_is_generic(form[from])
	    || !typed_in_capitals(parts->items[next].raw, parts->items[next].form))
		return run;
	memcpy(without, form, parts->count * sizeof *form);
	without[next] = STR("");
	return sight_run(s, parts, without, from, l);
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
		struct str town = form_of(str_from(p->place->english), l->mem);
		size_t n = names_exact(l->names, hits, str_pair(s->form, town, l->mem));
		if (n && hits[0].kind < NAME_SHORT && sighting_named(&campus, hits, n)
		    && campus.count == 1) {
			s->who[0] = campus.who[0];
			s->kind[0] = campus.kind[0];
			s->count = 1;
			return;
		}
	}
}

/* EPFL behind Brain Mind Institute; not UNISA behind Universidade Santo Amaro, which it may be
 * short for. */
static bool
is_own_acronym(const struct sighting *s, const struct parts *parts, size_t at)
{
	struct str before = at > 0 ? parts->items[at - 1].form : STR("");

	return typed_in_capitals(parts->items[at].raw, s->form)
	       && (before.len == 0 || before.at[0] != s->form.at[0] || str_starts(before, s->form));
}

/* Swiss Federal Institute of Technology (EPFL): whether b tells which of those that bear a's name.
 */
static bool
is_told_by(const struct sighting *a, const struct sighting *b, const struct looking *l)
{
	if (a->count < 2 || names_get(l->names, a->who[0])->kind != KIND_UNIVERSITY)
		return false;
	for (size_t i = 0; i < a->count; i++)
		for (size_t k = 0; k < b->count; k++)
			if (a->who[i] == b->who[k])
				return true;
	return false;
}

/* Chapman University, Orange, CA: one word behind an institution is its town, whoever else bears
 * that name. No town is an acronym, unless of the name that is known before it. */
static bool
is_town_of_another(const struct sighting *s, const struct parts *parts, size_t at, bool behind,
    const struct looking *l)
{
	enum word_class class;

	if (s->joined || str_find(s->form, STR(" "), 0) != STR_NONE || s->kind[0] >= NAME_SHORT)
		return false;
	if (behind ? is_told_by(s - 1, s, l) : is_own_acronym(s, parts, at))
		return false;
	for (size_t i = 0; i < at && !behind; i++)
		if (!parts->items[i].han && word_rank(parts->items[i].form, &class) >= 7)
			return true;
	return behind;
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
	const struct part *p = &parts->items[at], *before = at > 0 ? p - 1 : p;

	if (at == 0 || behind || s->kind[0] < NAME_SHORT || before->place
	    || !sight_initials(p->form, before->form))
		return false;
	for (size_t i = 0; i < s->count; i++) {
		const struct institution *who = names_get(l->names, s->who[i]);
		struct str name = form_of(who->name_en, l->mem);
		if (parts_have_country(parts, who->country) || shared_words(before->form, name) > 1)
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
	struct sighting across = { 0 };
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
		/* Centro Nacional de Investigaciones Cardiovasculares (CNIC) */
		s->beside
		    = at > 0 && !behind && sight_initials(p->form, parts->items[at - 1].clean);
		sight_campus(s, parts, at, l);
		return !is_town_of_another(s, parts, at, n > 0, l)
		       && !is_short_of_unknown(s, parts, at, behind, l);
	}
	if (p->place)
		return 0;
	seen = sight_phrases(s, SIGHT_ROOM - n, p, l);
	for (size_t k = 0; k < seen; k++)
		sight_campus(&s[k], parts, at, l);
	if (seen && !(seen == 1 && s->rest == REST_UNKNOWN))
		return seen;
	if (!sight_across(&across, parts, form, at, l))
		return seen ? seen : sight_school(s, p, l);
	*s = across;
	*used = 2;
	return 1;
}

size_t
sight_latin(struct sighting out[SIGHT_ROOM], const struct parts *parts, const struct names *names,
    const struct places *places, struct arena *mem)
{
	struct looking l = { names, places, parts, mem };
	struct str form[PART_ROOM];
	bool taken[PART_ROOM] = { false };
	size_t n = 0;
	bool behind = false; /* the part before was a name */

	for (size_t i = 0; i < parts->count; i++)
		form[i] = sight_written_out(parts->items[i].form, &l);
	for (size_t i = 0; i < parts->count && n < SIGHT_ROOM;) {
		size_t used = 1, seen = 0;
		out[n] = (struct sighting){ 0 };
		if (!parts->items[i].han)
			seen = sight_from(&out[n], &used, parts, form, i, n, behind, &l);
		for (size_t k = 0; k < seen; k++)
			out[n + k].at = i;
		if (seen == 1 && behind && is_institute_of(&out[n], &out[n - 1], &l)) {
			taken[out[n - 1].at] = false;
			out[n - 1] = out[n];
			n--;
		}
		n += seen;
		for (size_t k = 0; k < used; k++)
			taken[i + k] = seen > 0;
		i += used;
		behind = seen > 0;
	}
	children_before(out, n, taken, parts, names, mem);
	return n;
}
