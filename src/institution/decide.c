#include "institution/decide.h"

#include "institution/local.h"
#include "text/unicode.h"

/* Scores until they are calibrated against labelled lists: what a link of that strength
 * is worth when likelier answers are taken by falling score. */
enum { SCORE_CERTAIN = 1000, SCORE_LIKELY = 800, SCORE_POSSIBLE = 400 };

struct candidates {
	uint32_t who[NAMES_ROOM];
	enum name_kind kind[NAMES_ROOM];
	size_t count;
	enum link_reason reason; /* what told among them */
	struct str by;
};

static void
add_link(struct mention *m, uint32_t who, enum link_strength strength, enum link_reason reason,
    struct str found, struct str by)
{
	int score = strength == LINK_CERTAIN  ? SCORE_CERTAIN
		    : strength == LINK_LIKELY ? SCORE_LIKELY
					      : SCORE_POSSIBLE;
	m->links[m->link_count++] = (struct link){ who, strength, score, reason, found, by };
}

/* Keeps those that the test holds for, if it holds for some and not for all. */
static bool
narrow(struct candidates *c, const bool *keep, enum link_reason reason, struct str by)
{
	size_t n = 0;

	for (size_t i = 0; i < c->count; i++)
		n += keep[i];
	if (n == 0 || n == c->count)
		return false;
	n = 0;
	for (size_t i = 0; i < c->count; i++)
		if (keep[i]) {
			c->who[n] = c->who[i];
			c->kind[n++] = c->kind[i];
		}
	c->count = n;
	c->reason = reason;
	c->by = by;
	return true;
}

static bool
has_domain(const struct names *names, uint32_t who, const struct evidence *e)
{
	for (size_t i = 0; i < e->domain_count; i++)
		if (names_above(names, who, e->domain[i]) || names_above(names, e->domain[i], who))
			return true;
	return false;
}

/* Whether the text is of another country. Firms are at home in many. */
static bool
is_elsewhere(const struct institution *who, const struct parts *parts)
{
	return who->kind != KIND_FIRM && !place_compatible(parts->country, who->country)
	       && !parts_have_country(parts, who->country);
}

/* Of several that bear the name those of another country than the text's are not meant. All of
 * them may be, and then none is left. */
static void
drop_foreign(struct candidates *c, const struct parts *parts, const struct names *names)
{
	size_t n = 0;

	if (c->count < 2)
		return;
	for (size_t i = 0; i < c->count; i++) {
		if (is_elsewhere(names_get(names, c->who[i]), parts))
			continue;
		c->who[n] = c->who[i];
		c->kind[n++] = c->kind[i];
	}
	c->count = n;
}

static bool
is_vouched(const struct institution *who)
{
	return !str_starts(who->id, STR("ror:"));
}

/* The only one that the built-in table vouches for, where the text is not of another country. */
static bool
narrow_vouched(struct candidates *c, const struct parts *parts, const struct names *names)
{
	bool vouched[NAMES_ROOM];
	size_t n = 0;

	for (size_t i = 0; i < c->count; i++) {
		const struct institution *who = names_get(names, c->who[i]);
		vouched[i] = is_vouched(who) && place_compatible(parts->country, who->country);
		n += vouched[i];
	}
	return n == 1 && narrow(c, vouched, REASON_NAME, STR(""));
}

/* The only one that bears the name officially, where the text is not of another country. One that
 * our table says is called so as well (Suzhou University) may be meant. */
static bool
narrow_officially(struct candidates *c, const struct parts *parts, const struct names *names)
{
	bool official[NAMES_ROOM], others = false;
	size_t n = 0;

	for (size_t i = 0; i < c->count; i++) {
		official[i]
		    = c->kind[i] == NAME_OFFICIAL
		      && place_compatible(parts->country, names_get(names, c->who[i])->country);
		n += official[i];
		others |= !official[i] && is_vouched(names_get(names, c->who[i]));
	}
	return n == 1 && !others && narrow(c, official, REASON_NAME, STR(""));
}

/* Several bear the name: the e-mail domain, the city, the country tell which; and, unless it was
 * typed in traditional characters, whose official name it is. */
static void
tell_apart(struct candidates *c, bool traditional, const struct parts *parts,
    const struct evidence *e, const struct names *names)
{
	bool domain[NAMES_ROOM], city[NAMES_ROOM], country[NAMES_ROOM], column[NAMES_ROOM];

	for (size_t i = 0; i < c->count; i++) {
		const struct institution *found = names_get(names, c->who[i]);
		domain[i] = has_domain(names, c->who[i], e);
		city[i] = parts_have_city(parts, found->city);
		country[i] = parts_have_country(parts, found->country);
		column[i] = e->country.len && str_eq(e->country, found->country);
	}
	if (narrow(c, domain, REASON_DOMAIN, e->domain_text)
	    || narrow(c, city, REASON_CITY, parts->city)
	    || (!traditional
		&& (narrow_vouched(c, parts, names) || narrow_officially(c, parts, names)))
	    || narrow(c, country, REASON_COUNTRY, parts->country))
		return;
	narrow(c, column, REASON_COUNTRY, e->country);
}

/* Of those that nothing tells apart: the one above all others, a firm and its national branches. */
static void
prefer_top(struct candidates *c, const struct names *names)
{
	bool top[NAMES_ROOM];

	for (size_t i = 0; i < c->count; i++) {
		top[i] = true;
		for (size_t k = 0; k < c->count; k++)
			top[i] = top[i] && names_above(names, c->who[i], c->who[k]);
	}
	narrow(c, top, REASON_NAME, STR(""));
}

/* A Chinese name in simplified characters is the mainland's institution where one there bears it
 * and only one: 东北大学 is not the one in Sendai. */
static bool
mainland_bears_it(struct candidates *c, const struct sighting *s, const struct names *names)
{
	bool mainland[NAMES_ROOM];
	size_t n = 0;

	if (!unicode_has(s->form, SCRIPT_HAN))
		return false;
	for (size_t i = 0; i < c->count; i++) {
		mainland[i] = str_eq(names_get(names, c->who[i])->country, STR("CN"));
		n += mainland[i];
	}
	return n == 1 && narrow(c, mainland, REASON_NAME, STR(""));
}

/* In traditional characters 中山大學 is also a name of a Taiwanese one, whatever its kind. Whether
 * there is one beside others. */
static bool
add_taiwanese(struct candidates *c, const struct sighting *s, const struct names *names)
{
	struct name_hit hits[NAMES_ROOM];
	size_t n = names_exact(names, hits, s->form);
	bool any = false;

	for (size_t i = 0; i < n && c->count < NAMES_ROOM; i++) {
		bool known = false;
		if (!str_eq(names_get(names, hits[i].institution)->country, STR("TW")))
			continue;
		any = true;
		for (size_t k = 0; k < c->count; k++)
			known |= c->who[k] == hits[i].institution;
		if (known)
			continue;
		c->who[c->count] = hits[i].institution;
		c->kind[c->count++] = hits[i].kind;
	}
	return any && c->count > 1;
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
	return kind >= NAME_SHORT ? REASON_SHORT : REASON_NAME;
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
	if (is_elsewhere(found, parts)) {
		add_link(out, who, LINK_POSSIBLE, REASON_ELSEWHERE, typed(s), parts->country);
		return;
	}
	bool agrees = s->twice || has_domain(names, who, e) || parts_have_city(parts, found->city);
	bool same_country = parts_have_country(parts, found->country);
	if (s->rest == REST_UNKNOWN) {
		add_link(out, who, LINK_POSSIBLE, REASON_REST, typed(s), STR(""));
		return;
	}
	if (s->rest == REST_BEHIND) {
		bool whole = c->kind[0] < NAME_SHORT
			     && (kind_is_university(found->kind) || found->kind == KIND_HOSPITAL);
		add_link(
		    out, who, whole ? LINK_LIKELY : LINK_POSSIBLE, REASON_REST, typed(s), STR(""));
		return;
	}
	enum link_strength strength = LINK_CERTAIN;
	if (s->generic && !agrees)
		strength = of_common_words(found, s->alone, same_country);
	else if (c->kind[0] == NAME_ACRONYM && !agrees)
		strength = is_long_acronym(s->form) ? LINK_LIKELY : LINK_POSSIBLE;
	/* The same words in another order: two words are too few to tell, without a place. */
	if (s->turned && !agrees && !(same_country && count_words(s->form) > 3))
		strength = LINK_LIKELY;
	if (s->turned)
		reason = REASON_WORD_ORDER;
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
	if (form.len < s->form.len && str_starts(s->form, form))
		shown = form = s->form;
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
	struct candidates c = { .count = s->count, .reason = REASON_NAME };
	struct link links[NAMES_ROOM];

	*out = (struct mention){ .links = links };
	*needs = false;
	for (size_t i = 0; i < s->count; i++) {
		c.who[i] = s->who[i];
		c.kind[i] = s->kind[i];
	}
	if (s->rest == REST_CHILD) {
		decide_child(out, s, names);
		keep(out, mem);
		return;
	}
	bool traditional
	    = e->traditional && unicode_has(s->form, SCRIPT_HAN) && add_taiwanese(&c, s, names);
	size_t before = c.count;
	drop_foreign(&c, parts, names);
	if (c.count > 1)
		tell_apart(&c, traditional, parts, e, names);
	if (c.count > 1 && !traditional && s->kind[0] < NAME_SHORT)
		mainland_bears_it(&c, s, names);
	if (c.count > 1 && !traditional && s->kind[0] < NAME_SHORT)
		prefer_top(&c, names);
	*needs = before > 1 || c.kind[0] == NAME_ACRONYM || s->turned;
	if (c.count == 0) {
		decide_unknown(out, s, parts, places, names, mem);
	} else if (c.count == 1) {
		decide_one(out, s, &c, parts, e, names);
	} else {
		for (size_t i = 0; i < c.count; i++)
			add_link(out, c.who[i], LINK_POSSIBLE,
			    traditional ? REASON_TRADITIONAL : REASON_SHARED, typed(s), STR(""));
	}
	if (out->links[0].strength != LINK_CERTAIN)
		out->otherwise = otherwise(s, parts, places, names, mem);
	keep(out, mem);
}
