#include "institution/tell.h"

#include "text/clean.h"
#include "text/unicode.h"

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

bool
candidate_has_domain(const struct names *names, uint32_t who, const struct evidence *e)
{
	for (size_t i = 0; i < e->domain_count; i++)
		if (names_above(names, who, e->domain[i]) || names_above(names, e->domain[i], who))
			return true;
	return false;
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
		if (sight_elsewhere(names_get(names, c->who[i]), parts))
			continue;
		c->who[n] = c->who[i];
		c->kind[n++] = c->kind[i];
	}
	if (n < c->count) {
		c->reason = REASON_COUNTRY;
		c->by = parts->country;
	}
	c->count = n;
}

static bool
is_vouched(const struct institution *who)
{
	return !str_starts(who->id, STR("ror:"));
}

/* Whether a part of the text has the name in these very words: University of Freiburg is not the
 * Universität Freiburg of Switzerland, though their forms are one. */
static bool
is_worded(uint32_t who, const struct parts *parts, const struct names *names)
{
	struct arena mem = { 0 };
	struct written_name *all;
	bool worded = false;
	size_t n = who & NAMES_LOCAL ? 0 : registry_names(&all, names->registry, who, &mem);

	for (size_t i = 0; i < n && !worded; i++) {
		struct str name = clean_name(all[i].text, &mem).text;
		for (size_t k = 0; name.len && k < parts->count && !worded; k++)
			worded = str_find(parts->items[k].clean, name, 0) != STR_NONE;
	}
	arena_free(&mem);
	return worded;
}

static bool
narrow_worded(struct candidates *c, const struct parts *parts, const struct names *names)
{
	bool worded[NAMES_ROOM] = { false };

	if (c->kind[0] >= NAME_SHORT)
		return false;
	for (size_t i = 0; i < c->count; i++)
		worded[i] = is_worded(c->who[i], parts, names);
	return narrow(c, worded, REASON_NAME, STR("")) && c->count == 1;
}

/* The only one that the built-in table vouches for, where the text is not of another country. */
static bool
narrow_vouched(struct candidates *c, const struct parts *parts, const struct names *names)
{
	bool vouched[NAMES_ROOM] = { false };
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
	bool official[NAMES_ROOM] = { false }, others = false;
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
narrow_all(struct candidates *c, const struct sighting *s, const struct parts *parts,
    const struct evidence *e, const struct names *names)
{
	bool domain[NAMES_ROOM] = { false }, city[NAMES_ROOM] = { false };
	bool country[NAMES_ROOM] = { false }, column[NAMES_ROOM] = { false };

	for (size_t i = 0; i < c->count; i++) {
		const struct institution *found = names_get(names, c->who[i]);
		domain[i] = candidate_has_domain(names, c->who[i], e);
		city[i] = parts_have_city(parts, found->city);
		country[i] = parts_have_country(parts, found->country);
		column[i] = e->country.len && str_eq(e->country, found->country);
	}
	if (narrow(c, domain, REASON_DOMAIN, e->domain_text))
		return;
	if (narrow(c, city, REASON_CITY, STR(""))) {
		c->by = names_get(names, c->who[0])->city;
		return;
	}
	if ((!c->traditional
		&& ((!s->generic && narrow_worded(c, parts, names))
		    || narrow_vouched(c, parts, names) || narrow_officially(c, parts, names)))
	    || narrow(c, country, REASON_COUNTRY, parts->country))
		return;
	narrow(c, column, REASON_COUNTRY, e->country);
}

/* Of those that nothing tells apart: the one above all others, a firm and its national branches. */
static void
prefer_top(struct candidates *c, const struct names *names)
{
	bool top[NAMES_ROOM] = { false };

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
	bool mainland[NAMES_ROOM] = { false };
	size_t n = 0;

	if (!unicode_has(s->form, SCRIPT_HAN))
		return false;
	for (size_t i = 0; i < c->count; i++) {
		mainland[i] = str_eq(names_get(names, c->who[i])->country, STR("CN"));
		n += mainland[i];
	}
	return n == 1 && narrow(c, mainland, REASON_NAME, STR(""));
}

static bool
is_japanese(const struct names *names, uint32_t institution)
{
	return str_eq(names_get(names, institution)->country, STR("JP"));
}

/* In traditional characters 中山大學 is also a name of a Taiwanese one, whatever its kind, and
 * 東北大学 rather the one in Japan. Whether there is one beside others. */
static bool
add_taiwanese(struct candidates *c, const struct sighting *s, const struct names *names)
{
	struct name_hit hits[NAMES_ROOM];
	size_t n = names_exact(names, hits, s->form);
	bool any = false;

	for (size_t i = 1; i < c->count; i++)
		any |= is_japanese(names, c->who[i]) != is_japanese(names, c->who[0]);
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

void
tell_apart(struct candidates *out, const struct sighting *s, const struct parts *parts,
    const struct evidence *e, const struct names *names)
{
	struct candidates *c = out;

	*c = (struct candidates){ .count = s->count, .reason = REASON_NAME };
	for (size_t i = 0; i < s->count; i++) {
		c->who[i] = s->who[i];
		c->kind[i] = s->kind[i];
	}
	c->traditional
	    = e->traditional && unicode_has(s->form, SCRIPT_HAN) && add_taiwanese(c, s, names);
	c->several = c->count > 1;
	drop_foreign(c, parts, names);
	if (c->count > 1)
		narrow_all(c, s, parts, e, names);
	if (c->count > 1 && !c->traditional && s->kind[0] < NAME_SHORT)
		mainland_bears_it(c, s, names);
	if (c->count > 1 && !c->traditional && s->kind[0] < NAME_SHORT)
		prefer_top(c, names);
}
