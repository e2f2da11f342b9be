#include "institution/sight.h"

#include "institution/word.h"
#include "text/unicode.h"

/* Among those that bear a name: which names of them compete. A present full name outdoes a
 * former one, both outdo a short form that people write alone, and that a mere acronym. */
static bool
competes(enum name_kind kind, enum name_kind best)
{
	return kind == best || (best <= NAME_OTHER && kind <= NAME_OTHER);
}

bool
sighting_named(struct sighting *out, const struct name_hit *hits, size_t count)
{
	enum name_kind best = NAME_KIND_COUNT;

	out->count = 0;
	for (size_t i = 0; i < count; i++)
		if (hits[i].kind < best)
			best = hits[i].kind;
	for (size_t i = 0; i < count; i++) {
		bool known = false;
		for (size_t k = 0; k < out->count; k++)
			known |= out->who[k] == hits[i].institution;
		if (known || !competes(hits[i].kind, best) || out->count == NAMES_ROOM)
			continue;
		out->who[out->count] = hits[i].institution;
		out->kind[out->count++] = hits[i].kind;
		out->form = hits[i].form;
	}
	return out->count > 0;
}

/* A conjunction or a semicolon between two names makes them two affiliations; a comma alone makes
 * an address, which names the same one from the smaller to the larger. Kept simple: an address has
 * at most one university, and what is neither a hospital nor of an academy is a part of it. */
static bool
is_part_of_university(const struct institution *a, const struct institution *b)
{
	bool part = a->kind == KIND_INSTITUTE || a->kind == KIND_LABORATORY;
	return part && b->kind == KIND_UNIVERSITY;
}

/* A laboratory below an institute is a part of it. */
static bool
is_part(const struct institution *a, const struct institution *b)
{
	return is_part_of_university(a, b)
	       || (a->kind == KIND_LABORATORY && b->kind == KIND_INSTITUTE);
}

static bool
is_unit_below(const struct names *names, uint32_t a, uint32_t b)
{
	return a != b && names_above(names, b, a);
}

/* A name of common words that the built-in table has, in its country. */
static bool
is_vouched_here(const struct sighting *s, const struct parts *parts, const struct names *names)
{
	const struct institution *who = names_get(names, s->who[0]);

	return !str_starts(who->id, STR("ror:")) && parts_have_country(parts, who->country);
}

/* How little a sighting says by itself, where another stands beside it. */
static int
weakness(const struct sighting *s, const struct parts *parts, const struct names *names)
{
	bool one_word = !s->alone && !s->twice && str_find(s->form, STR(" "), 0) == STR_NONE
			&& !unicode_has(s->form, SCRIPT_HAN);

	return s->generic && !is_vouched_here(s, parts, names) ? 4
	       : s->rest >= REST_BEHIND                        ? 3
	       : s->kind[0] >= NAME_SHORT && !s->twice         ? 2
							       : one_word;
}

bool
sight_elsewhere(const struct institution *who, const struct parts *parts)
{
	bool international = who->kind == KIND_ORGANISATION && !str_starts(who->id, STR("ror:"));

	return who->kind != KIND_FIRM && !international
	       && !place_compatible(parts->country, who->country)
	       && !parts_have_country(parts, who->country);
}

/* Whether all that bear the name are of another country than the text's. */
static bool
is_foreign(const struct sighting *s, const struct parts *parts, const struct names *names)
{
	for (size_t i = 0; i < s->count; i++)
		if (!sight_elsewhere(names_get(names, s->who[i]), parts))
			return false;
	return true;
}

/* A laboratory or institute that the built-in table does not vouch for, beside a university. */
static bool
is_unvouched_part(const struct institution *a, const struct institution *b)
{
	return is_part_of_university(a, b) && str_starts(a->id, STR("ror:"));
}

/* Whether a university is seen by what is rather the name of a part of it: Niels Bohr Institute. An
 * institute of technology is a university, and a school goes by its own name. */
static bool
is_by_a_part(const struct sighting *s, const struct institution *who)
{
	return kind_is_university(who->kind) && s->rest != REST_CHILD && !s->twice
	       && s->kind[0] == NAME_OTHER && !unicode_has(s->form, SCRIPT_HAN)
	       && !word_has_class(s->form, WORD_UNIVERSITY)
	       && str_find(s->form, STR("school"), 0) == STR_NONE
	       && str_find(s->form, STR("technology"), 0) == STR_NONE
	       && (word_has_class(s->form, WORD_INSTITUTE)
		   || word_has_class(s->form, WORD_DEPARTMENT));
}

/* Center for Quantitative Biology, Peking University: a part that another university has under the
 * same name. */
static bool
is_part_of_other(const struct sighting *a, const struct institution *wa, const struct sighting *b,
    const struct institution *wb)
{
	return is_by_a_part(a, wa) && wb->kind == KIND_UNIVERSITY && !is_by_a_part(b, wb)
	       && a->at <= b->at;
}

/* Whether a adds nothing to b. */
static bool
adds_nothing(const struct sighting *a, const struct sighting *b, const struct parts *parts,
    const struct names *names)
{
	const struct institution *wa = names_get(names, a->who[0]),
				 *wb = names_get(names, b->who[0]);

	if (is_foreign(a, parts, names) != is_foreign(b, parts, names))
		return is_foreign(a, parts, names);
	int weak_a = weakness(a, parts, names), weak_b = weakness(b, parts, names);
	if (weak_a != weak_b)
		return weak_a > weak_b;
	/* One that nothing tells apart gives way to one that is clear. */
	if ((a->count > 1) != (b->count > 1) && a->rest != REST_CHILD && b->rest != REST_CHILD)
		return a->count > 1;
	/* Below a university or institute is a part of it; below anything else an institution of
	 * its own. */
	if (is_unit_below(names, a->who[0], b->who[0]))
		return is_part(wa, wb);
	if (is_unit_below(names, b->who[0], a->who[0]))
		return !is_part(wb, wa);
	if (is_part_of_other(a, wa, b, wb) || is_part_of_other(b, wb, a, wa))
		return is_part_of_other(a, wa, b, wb);
	if (is_unvouched_part(wa, wb) || is_unvouched_part(wb, wa))
		return is_unvouched_part(wa, wb);
	/* A hospital affiliated to a university is where the person works. */
	if (wa->kind == KIND_UNIVERSITY && wb->kind == KIND_HOSPITAL && a->at >= b->at)
		return true;
	/* (Ministry of Education) in an address says who pays. */
	return wa->kind == KIND_GOVERNMENT && wb->kind != KIND_GOVERNMENT;
}

/* Those that bear both names, each by the surer one; how many. */
static size_t
common(struct sighting *out, const struct sighting *a, const struct sighting *b)
{
	size_t n = 0;

	for (size_t i = 0; i < a->count; i++)
		for (size_t k = 0; k < b->count; k++)
			if (a->who[i] == b->who[k]) {
				out->who[n] = a->who[i];
				out->kind[n++] = a->kind[i] < b->kind[k] ? a->kind[i] : b->kind[k];
				break;
			}
	return n;
}

/* Two names of one institution in a text, the full one and the acronym in brackets, bear each other
 * out: others that have one of the names are not meant, unless it is of another country. */
static void
bear_out(
    struct sighting *a, struct sighting *b, const struct parts *parts, const struct names *names)
{
	struct sighting both = *a;

	if (a->rest == REST_CHILD || b->rest == REST_CHILD || str_eq(a->form, b->form))
		return;
	both.count = common(&both, a, b);
	if (both.count == 0 || is_foreign(&both, parts, names))
		return;
	enum sight_rest rest = a->rest < b->rest ? a->rest : b->rest;
	for (int i = 0; i < 2; i++) {
		struct sighting *s = i ? b : a;
		s->count = both.count;
		s->rest = rest;
		s->generic = false;
		s->twice = true;
		for (size_t k = 0; k < both.count; k++) {
			s->who[k] = both.who[k];
			s->kind[k] = both.kind[k];
		}
	}
}

/* Whether `who` is a hospital of the other institution, or an institute of an academy among those
 * that bear its name. */
static bool
is_unit_of(uint32_t who, const struct sighting *other, const struct names *names)
{
	enum institution_kind kind = names_get(names, who)->kind;

	if (kind == KIND_HOSPITAL)
		return other->count == 1 && is_unit_below(names, who, other->who[0]);
	for (size_t k = 0; k < other->count && kind == KIND_INSTITUTE; k++)
		if (names_get(names, other->who[k])->kind == KIND_ACADEMY
		    && is_unit_below(names, who, other->who[k]))
			return true;
	return false;
}

/* Zhongshan Hospital, Fudan University; IOP, CAS: of several of that name the one that is a unit of
 * another institution that the text names. */
static void
narrow_below(struct sighting *s, const struct sighting *other, const struct names *names)
{
	size_t at = 0, below = 0;

	for (size_t i = 0; i < s->count; i++)
		if (is_unit_of(s->who[i], other, names)) {
			at = i;
			below++;
		}
	if (s->count < 2 || below != 1)
		return;
	s->who[0] = s->who[at];
	s->kind[0] = s->kind[at];
	s->count = 1;
	s->twice = true;
}

static bool
same_institutions(const struct sighting *a, const struct sighting *b)
{
	struct sighting both;

	return a->rest != REST_CHILD && b->rest != REST_CHILD && common(&both, a, b) > 0;
}

/* Whether a part that holds no known name is an institution's by its words. */
static bool
has_unknown(const struct sighting *s, size_t n, const struct parts *parts)
{
	enum word_class class;

	for (size_t i = 0; i < parts->count; i++) {
		const struct part *p = &parts->items[i];
		bool seen = p->han || p->place;
		for (size_t k = 0; k < n && !seen; k++)
			seen = s[k].at == i;
		if (!seen && word_rank(p->form, &class) >= 7 && !word_all_generic(p->form))
			return true;
	}
	return false;
}

/* Center for Theoretical Physics, Quux University: nobody's name but Quux's, whoever else has a
 * center of that name. Hospital Quux, Ministry of Health: whose hospital it is. */
static bool
gives_way(const struct sighting *s, const struct parts *parts, const struct names *names)
{
	const struct institution *who = names_get(names, s->who[0]);

	if (str_starts(s->form, STR("ministry ")))
		return true;
	return s->generic && !is_vouched_here(s, parts, names)
	       && !(s->count == 1 && parts_have_city(parts, who->city));
}

size_t
sightings_settle(struct sighting *s, size_t n, const struct parts *parts, const struct names *names)
{
	bool drop[2 * SIGHT_ROOM] = { false };
	size_t kept = 0;

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < i; k++)
			bear_out(&s[i], &s[k], parts, names);
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n; k++)
			narrow_below(&s[i], &s[k], names);
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n && !drop[i]; k++)
			if (k != i && !drop[k])
				drop[i] = adds_nothing(&s[i], &s[k], parts, names)
					  || (k < i && same_institutions(&s[i], &s[k]));
	bool unknown = has_unknown(s, n, parts);
	for (size_t i = 0; i < n; i++)
		drop[i] = drop[i] || (unknown && gives_way(&s[i], parts, names));
	for (size_t i = 0; i < n; i++)
		if (!drop[i]) {
			s[i].beside |= unknown;
			s[kept++] = s[i];
		}
	return kept;
}
