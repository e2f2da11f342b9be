#include "institution/decide.h"

#include "institution/local.h"
#include "institution/tell.h"
#include "institution/word.h"

/* Scores until they are calibrated against labelled lists: what a link of that strength
 * is worth when likelier answers are taken by falling score. */
enum { SCORE_CERTAIN = 1000, SCORE_LIKELY = 800, SCORE_POSSIBLE = 400 };

static void
add_link(struct mention *m, uint32_t who, enum link_strength strength, enum link_reason reason,
    struct str found, struct str by)
{
	int score = strength == LINK_CERTAIN  ? SCORE_CERTAIN
		    : strength == LINK_LIKELY ? SCORE_LIKELY
					      : SCORE_POSSIBLE;
	m->links[m->link_count++] = (struct link){ who, strength, score, reason, found, by };
}

static struct str
typed(const struct sighting *s)
{
	return s->shown.len ? s->shown : s->form;
}

static enum link_reason
plain_reason(const struct sighting *s, enum name_kind kind)
{
	if (!s->alone && s->rest == REST_DEPARTMENT)
		return REASON_PART;
	if (kind == NAME_FORMER)
		return REASON_FORMER;
	return kind == NAME_SHORT || kind == NAME_ACRONYM ? REASON_SHORT : REASON_NAME;
}

static size_t
count_words(struct str form)
{
	size_t n = 1;

	for (size_t i = 0; i < form.len; i++)
		n += form.at[i] == ' ';
	return n;
}

/* EUMETSAT: of so many letters few are two institutions'. */
static bool
is_long_acronym(struct str form)
{
	return form.len >= 5 && str_find(form, STR(" "), 0) == STR_NONE;
}

/* A name of common words, alone or beside other parts: how far it tells who bears it. */
static enum link_strength
of_common_words(const struct institution *who, bool alone, bool same_country)
{
	bool vouched = !str_starts(who->id, STR("ror:"));

	if (vouched && (alone || same_country))
		return LINK_CERTAIN;
	return vouched || alone || same_country ? LINK_LIKELY : LINK_POSSIBLE;
}

/* Laboratory of Sensorimotor Research, National Eye Institute: nothing else may be an institution.
 */
static bool
beside_departments(const struct sighting *s, const struct parts *parts)
{
	for (size_t i = 0; i < parts->count; i++) {
		const struct part *p = &parts->items[i];
		if (!str_eq(p->form, s->form) && !p->place && !word_is_department(p->form))
			return false;
	}
	return true;
}

/* Whether a part of the text names one above it: National Institute on Aging, National Institutes
 * of Health. */
static bool
stands_below(uint32_t who, const struct parts *parts, const struct names *names)
{
	struct name_hit hits[NAMES_ROOM];

	for (size_t i = 0; i < parts->count; i++) {
		size_t n = names_exact(names, hits, parts->items[i].form);
		for (size_t k = 0; k < n; k++)
			if (hits[k].institution != who
			    && names_above(names, hits[k].institution, who))
				return true;
	}
	return false;
}

/* How sure it is whose name it is, where nothing but places stands around it. */
static enum link_strength
strength_of(const struct sighting *s, enum name_kind kind, const struct institution *found,
    bool agrees, const struct parts *parts)
{
	bool same_country = parts_have_country(parts, found->country);

	if (agrees || parts_have_city(parts, found->city))
		return LINK_CERTAIN;
	/* The same words in another order: two words are too few to tell, without a place. */
	if (s->turned && !(same_country && count_words(s->form) > 3))
		return LINK_LIKELY;
	if (s->generic)
		return of_common_words(
		    found, s->alone || beside_departments(s, parts), same_country);
	if (kind == NAME_BARE)
		return LINK_LIKELY;
	if (kind == NAME_ACRONYM)
		return is_long_acronym(s->form) ? LINK_LIKELY : LINK_POSSIBLE;
	/* ITRI behind Quux Technology Research Institute may be that one's. */
	if (kind == NAME_SHORT && s->beside && !same_country)
		return is_long_acronym(s->form) ? LINK_LIKELY : LINK_POSSIBLE;
	return LINK_CERTAIN;
}

/* Tivoli in an Italian address is not the firm in Tokyo: one word that only the imported registry
 * has as a firm's name. Firms by a longer name are at home in many countries. */
static bool
is_word_of_elsewhere(
    const struct institution *who, const struct sighting *s, const struct parts *parts)
{
	return who->kind == KIND_FIRM && !s->alone && str_starts(who->id, STR("ror:"))
	       && str_find(s->form, STR(" "), 0) == STR_NONE
	       && !place_compatible(parts->country, who->country)
	       && !parts_have_country(parts, who->country);
}

/* Only one institution bears the name. */
static void
decide_one(struct mention *out, const struct sighting *s, const struct candidates *c,
    const struct parts *parts, const struct evidence *e, struct names *names)
{
	uint32_t who = c->who[0];
	const struct institution *found = names_get(names, who);
	bool told = c->count == 1 && c->reason != REASON_NAME;
	enum link_reason reason = told ? c->reason : plain_reason(s, c->kind[0]);

	/* Of an address with two countries the one where it lies may be the other's. */
	if (sight_elsewhere(found, parts) || is_word_of_elsewhere(found, s, parts)) {
		add_link(out, who, LINK_POSSIBLE, REASON_ELSEWHERE, typed(s), parts->country);
		return;
	}
	if (s->rest == REST_UNKNOWN) {
		add_link(out, who, LINK_POSSIBLE, REASON_REST, typed(s), STR(""));
		return;
	}
	bool domain = candidate_has_domain(names, who, e), agrees = s->twice || domain;
	if (s->rest == REST_BEHIND && !domain) {
		bool whole = c->kind[0] < NAME_SHORT
			     && (kind_is_university(found->kind) || found->kind == KIND_HOSPITAL);
		add_link(
		    out, who, whole ? LINK_LIKELY : LINK_POSSIBLE, REASON_REST, typed(s), STR(""));
		return;
	}
	if (s->rest == REST_UNIT && !agrees) {
		add_link(out, who, LINK_LIKELY, REASON_REST, typed(s), STR(""));
		return;
	}
	enum link_strength strength = strength_of(s, c->kind[0], found, agrees, parts);
	if (strength == LINK_POSSIBLE && stands_below(who, parts, names))
		strength = LINK_LIKELY;
	if (s->turned)
		reason = REASON_WORD_ORDER;
	else if (c->kind[0] == NAME_BARE && strength != LINK_CERTAIN)
		reason = REASON_BARE;
	add_link(out, who, strength, reason, typed(s), c->by);
}

static void
decide_child(struct mention *out, const struct sighting *s, struct names *names)
{
	uint32_t parent = s->count == 1 ? s->who[0] : NOBODY;
	struct str shown = s->shown.len ? s->shown : s->child;
	uint32_t child = names_add_child(names, s->child, shown, s->child_kind, parent);

	add_link(out, child, LINK_CERTAIN, REASON_CHILD, shown,
	    parent == NOBODY ? s->form : names_get(names, parent)->name);
}

/* The links, and what a sighting quotes, live in scratch memory. */
static void
keep(struct mention *out, struct arena *mem)
{
	const struct link *from = out->links;

	out->links = arena_array(mem, struct link, out->link_count);
	for (size_t i = 0; i < out->link_count; i++) {
		out->links[i] = from[i];
		out->links[i].found = str_copy(from[i].found, mem);
		out->links[i].by = str_copy(from[i].by, mem);
	}
}

/* What the text is where none of the links holds. */
static uint32_t
otherwise(const struct sighting *s, const struct parts *parts, const struct places *places,
    struct names *names, struct arena *mem)
{
	struct str shown, form = local_form(&shown, parts, places, mem);

	/* 西南财经大学天府学学院 is not a second 西南财经大学. */
	if (form.len < s->form.len && str_starts(s->form, form)) {
		form = s->form;
		shown = typed(s);
	}
	return names_add_local(names, form, shown, STR(""));
}

/* None of those that bear the name is meant: an institution that no registry has. */
static void
decide_unknown(struct mention *out, const struct sighting *s, const struct parts *parts,
    const struct places *places, struct names *names, struct arena *mem)
{
	struct str shown, form = local_form(&shown, parts, places, mem);

	if (form.len == 0)
		shown = form = s->form;
	uint32_t who = names_add_local(names, form, shown, parts->country);
	add_link(out, who, LINK_CERTAIN, REASON_UNKNOWN, shown, STR(""));
}

void
decide(struct mention *out, bool *needs, const struct sighting *s, const struct parts *parts,
    const struct evidence *e, const struct places *places, struct names *names, struct arena *mem)
{
	struct candidates c;
	struct link links[NAMES_ROOM];

	*out = (struct mention){ .links = links };
	*needs = false;
	if (s->rest == REST_CHILD) {
		decide_child(out, s, names);
		keep(out, mem);
		return;
	}
	tell_apart(&c, s, parts, e, names);
	*needs = c.several || c.kind[0] == NAME_ACRONYM || c.kind[0] == NAME_BARE || s->turned
		 || s->rest == REST_UNIT || s->rest == REST_BEHIND;
	if (c.count == 0) {
		decide_unknown(out, s, parts, places, names, mem);
	} else if (c.count == 1) {
		decide_one(out, s, &c, parts, e, names);
	} else {
		for (size_t i = 0; i < c.count; i++)
			add_link(out, c.who[i], LINK_POSSIBLE,
			    c.traditional ? REASON_TRADITIONAL : REASON_SHARED, typed(s), STR(""));
	}
	if (out->links[0].strength != LINK_CERTAIN)
		out->otherwise = otherwise(s, parts, places, names, mem);
	keep(out, mem);
}
