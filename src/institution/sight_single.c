#include "institution/sight_single.h"

#include "institution/form.h"
#include "institution/part_place.h"
#include "institution/sight_lost.h"
#include "institution/sight_phrase.h"
#include "institution/word.h"

#define SHORT_LEAST 3
#define SHORT_MOST  6 /* letters of a short form that is written out */

/* A word as it is joined: the short form of an academy, or of the one university that has it, is
 * written out (Institute of Automation, CAS; First Affiliated Hospital, SYSU). */
struct str
sight_written_out(struct str word, const struct looking *l)
{
	struct name_hit hits[NAMES_ROOM];

	if (word.len > SHORT_MOST || str_find(word, STR(" "), 0) != STR_NONE)
		return word;
	size_t n = names_exact(l->names, hits, word);
	for (size_t i = 0; i < n; i++) {
		const struct institution *who = names_get(l->names, hits[i].institution);
		if (hits[i].kind == NAME_SHORT
		    && (who->kind == KIND_ACADEMY || (n == 1 && kind_is_university(who->kind))))
			return form_of(who->name_en, l->mem);
	}
	return word;
}

/* First Affiliated Hospital of SYSU, Institute of Physics CAS: the form with its last word written
 * out; empty where it is none that a university or academy is written for. */
static struct str
with_last_written_out(struct str form, const struct looking *l)
{
	size_t at = form.len;

	while (at > 0 && form.at[at - 1] != ' ')
		at--;
	struct str last = str_slice(form, at, form.len), full;
	if (at == 0
	    || !(word_has_class(form, WORD_HOSPITAL) || word_has_class(form, WORD_INSTITUTE)))
		return STR("");
	full = sight_written_out(last, l);
	return full.at == last.at ? STR("") : str_pair(str_slice(form, 0, at - 1), full, l->mem);
}

#define STATE_LETTERS 2 /* MA, which is Morocco too */

/* Whether a name without its class is not enough: Harvard is, beside nothing but its town and
 * departments; Brown among other words is not, nor Telkom SA. */
static bool
is_too_bare(const struct sighting *s, const struct parts *parts, const struct part *p)
{
	if (s->kind[0] != NAME_BARE)
		return false;
	if (!str_eq(p->clean, p->form))
		return true;
	for (size_t i = 0; i < parts->count; i++) {
		const struct part *other = &parts->items[i];
		if (other != p && !other->place && other->form.len > STATE_LETTERS
		    && !word_is_department(other->form))
			return true;
	}
	return false;
}

/* Whether a clean text, its post codes apart, is places, among them the town of `who`: CH-1211
 * Geneva 23, Shenzhen. */
static bool
is_own_town(struct str clean, const struct institution *who, const struct looking *l)
{
	struct parts behind = { .count = 1 };
	struct str text = part_without_digits(clean, l->mem), code;

	behind.items[0].clean = text;
	if (str_next(&code, &text, ' ') && text.len && str_eq_nocase(code, who->country))
		behind.items[0].clean = text;
	part_note_place(&behind, &behind.items[0], l->places);
	return parts_have_city(&behind, who->city);
}

/* SUSTech Shenzhen, UiB Bergen, CERN CH-1211 Geneva 23: a word that is a name, and behind it
 * nothing but places, among them the town of the one institution that is meant. */
static bool
sight_before_town(struct sighting *s, const struct part *p, const struct looking *l)
{
	struct name_hit hits[NAMES_ROOM];
	struct str word, rest = p->clean;
	size_t kept = 0;

	if (!str_next(&word, &rest, ' ') || rest.len == 0
	    || (word.len < SHORT_LEAST && !typed_in_capitals(p->raw, word)))
		return false;
	size_t n = names_exact(l->names, hits, form_of(word, l->mem));
	for (size_t i = 0; i < n; i++)
		if (is_own_town(rest, names_get(l->names, hits[i].institution), l))
			hits[kept++] = hits[i];
	return kept && sighting_named(s, hits, kept);
}

/* UM, Macau: two capitals are the short form that one institution of the text's country has. */
static bool
sight_two_letters(
    struct sighting *s, const struct parts *parts, const struct part *p, const struct looking *l)
{
	struct name_hit hits[NAMES_ROOM];
	size_t n;

	if (p->place || p->form.len != 2 || !typed_in_capitals(p->raw, p->form))
		return false;
	n = names_exact_in(l->names, hits, p->form, parts->country);
	return n == 1 && hits[0].kind <= NAME_SHORT && sighting_named(s, hits, n);
}

/* Central South University Xiangya Hospital, Ruijin Hospital Shanghai: whose hospital it is, or
 * where, may stand before its name or behind. */
static bool
is_turned(const struct sighting *s, struct str form, const struct looking *l)
{
	const struct institution *who = names_get(l->names, s->who[0]);

	if (who->kind != KIND_HOSPITAL)
		return true;
	if (who->parent != NOBODY
	    && str_starts(form, form_of(names_get(l->names, who->parent)->name_en, l->mem)))
		return false;
	return !str_ends(form, form_of(who->city, l->mem));
}

/* National Cancer Institute 1: a name with the number of a footnote behind it. Behind a town it is
 * the institution's (Paris 8). */
static bool
sight_noted(struct sighting *s, const struct part *p, const struct looking *l)
{
	struct name_hit hits[NAMES_ROOM];
	size_t end = p->form.len, at, town;

	while (end > 0 && p->form.at[end - 1] >= '0' && p->form.at[end - 1] <= '9')
		end--;
	if (end == p->form.len || p->form.len - end > 2 || end < 2 || p->form.at[end - 1] != ' ')
		return false;
	struct str name = str_slice(p->form, 0, end - 1);
	for (at = 0; (town = str_find(name, STR(" "), at)) != STR_NONE;)
		at = town + 1;
	if (at == 0 || place_find_form(l->places, str_slice(name, at, name.len), l->mem))
		return false;
	size_t n = names_exact(l->names, hits, name);
	s->generic = n && word_all_generic(name);
	return n && hits[0].kind < NAME_SHORT && sighting_named(s, hits, n);
}

/* Whether all parts but one are places. */
static bool
is_only_name(const struct parts *parts)
{
	size_t names = 0;

	for (size_t i = 0; i < parts->count; i++)
		names += !parts->items[i].place;
	return names == 1;
}

/* Whether an institution that `word` is short for is above one that `below` is short for; those are
 * what s bears then. */
static bool
sight_below(struct sighting *s, struct str word, struct str below, const struct looking *l)
{
	struct name_hit above[NAMES_ROOM], hits[NAMES_ROOM];
	size_t n = names_exact(l->names, above, word), m = names_exact(l->names, hits, below),
	       kept = 0;

	for (size_t i = 0; i < m; i++)
		for (size_t k = 0; k < n; k++)
			if (above[k].institution != hits[i].institution
			    && names_above(l->names, above[k].institution, hits[i].institution)) {
				hits[kept++] = hits[i];
				break;
			}
	s->twice = kept == 1 && is_only_name(l->parts);
	return kept && sighting_named(s, hits, kept);
}

/* IOP CAS, CNR-ICMATE: two short forms, of an institution and of one below it. */
static bool
sight_two_shorts(struct sighting *s, const struct part *p, const struct looking *l)
{
	struct str first, last = p->form;

	return str_next(&first, &last, ' ') && last.len && str_find(last, STR(" "), 0) == STR_NONE
	       && typed_in_capitals(p->raw, first) && typed_in_capitals(p->raw, last)
	       && (sight_below(s, first, last, l) || sight_below(s, last, first, l));
}

/* Centro de Física de Materiales CFM: a name and what is short for it, or for what is above it. */
static bool
sight_with_shorts(struct sighting *s, const struct part *p, const struct looking *l)
{
	struct name_hit hits[NAMES_ROOM];
	size_t end = p->form.len, at = end;

	for (int words = 0; words < 2; words++) {
		while (at > 0 && p->form.at[at - 1] != ' ')
			at--;
		if (at == 0 || !typed_in_capitals(p->raw, str_slice(p->form, at, end)))
			return false;
		end = --at;
		size_t n = names_exact(l->names, hits, str_slice(p->form, 0, end)), kept = 0;
		struct str word, shorts = str_slice(p->form, end + 1, p->form.len);
		for (size_t i = 0; i < n; i++) {
			struct sighting one = { .who = { hits[i].institution }, .count = 1 };
			bool all = true;
			for (struct str rest = shorts; str_next(&word, &rest, ' ');)
				all &= is_short_of(word, &one, l->names);
			if (all)
				hits[kept++] = hits[i];
		}
		s->twice = kept == 1;
		if (kept && sighting_named(s, hits, kept))
			return true;
	}
	return false;
}

/* Whether a country has one of that name: a ministry, a national institute. */
static bool
is_national(struct str form)
{
	static const char *const heads[]
	    = { "national ", "federal ", "ministry ", "department ", "united state " };

	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (str_starts(form, str_from(heads[i])))
			return true;
	return false;
}

/* Those of a country that bear a name that several countries have one of. */
static bool
sight_in_country(struct sighting *s, struct str name, struct str country, const struct looking *l)
{
	struct name_hit hits[NAMES_ROOM];
	size_t n = is_national(name) ? names_exact_in(l->names, hits, name, country) : 0;

	/* The name and the country, where one has both, are as good as two names. */
	s->twice = n == 1;
	return n && sighting_named(s, hits, n);
}

#define COUNTRY_WORDS 4

/* Italian Ministry of Health, Federal Ministry of Education and Research of Germany. */
static bool
sight_of_nation(struct sighting *s, const struct part *p, const struct looking *l)
{
	struct str name, country = place_of_adjective(&name, p->form);

	if (country.len)
		return sight_in_country(s, name, country, l)
		       || (str_starts(p->form, STR("us "))
			   && sight_in_country(
			       s, str_pair(STR("united state"), name, l->mem), country, l));
	size_t words = 0;
	for (size_t at = p->form.len; at > 1 && words < COUNTRY_WORDS; at--) {
		if (p->form.at[at - 1] != ' ')
			continue;
		words++;
		const struct place_row *row
		    = place_find_form(l->places, str_slice(p->form, at, p->form.len), l->mem);
		if (row && row->kind == PLACE_COUNTRY
		    && sight_in_country(
			s, str_slice(p->form, 0, at - 1), str_from(row->country), l))
			return true;
	}
	return false;
}

/* The form without the words [at, end). */
static struct str
form_without(struct str form, size_t at, size_t end, struct arena *mem)
{
	struct str before = str_trim(str_slice(form, 0, at));
	struct str behind = str_trim(str_slice(form, end, form.len));

	return before.len && behind.len ? str_pair(before, behind, mem)
	       : before.len             ? before
					: behind;
}

/* Hochschule für angewandte Wissenschaften Foo and, in English, Foo University (of Applied
 * Sciences) are Hochschule Foo, where no university has the name. */
static bool
sight_hochschule(struct sighting *s, const struct part *p, const struct looking *l)
{
	struct str applied = STR("applied science"), university = STR("university");
	struct str name = p->form, hochschule = STR("hochschule");
	struct name_hit hits[NAMES_ROOM];
	size_t at = str_find(name, applied, 0);

	if (at != STR_NONE)
		name = form_without(name, at, at + applied.len, l->mem);
	if (str_find(name, hochschule, 0) == STR_NONE) {
		at = str_find(name, university, 0);
		if (at == STR_NONE)
			return false;
		name = form_without(name, at, at + university.len, l->mem);
		name = str_pair(hochschule, name, l->mem);
	}
	size_t n = names_exact(l->names, hits, name);
	return n && hits[0].kind < NAME_SHORT && sighting_named(s, hits, n);
}

/* The part as a whole: as it is, written together, or its words in another order. */
bool
sight_single(struct sighting *s, const struct parts *parts, size_t at, const struct looking *l)
{
	const struct part *p = &parts->items[at];
	struct name_hit hits[NAMES_ROOM];

	/* Oxford in an address is the town, and MA the state. */
	if (((p->place || p->form.len <= 2) && parts->count > 1) || word_says_none(p->clean))
		return sight_two_letters(s, parts, p, l);
	size_t n = names_exact(l->names, hits, p->form);
	if (n && sighting_named(s, hits, n)) {
		s->generic = word_all_generic(p->form);
		return !is_too_bare(s, parts, p);
	}
	if (sight_before_town(s, p, l))
		return true;
	struct str squeezed = form_squeezed(p->form, l->mem);
	n = squeezed.len ? names_exact(l->names, hits, squeezed) : 0;
	if (n && sighting_named(s, hits, n))
		return true;
	struct str bag = form_bag(p->form, l->mem);
	n = bag.len && !word_all_generic(p->form) ? names_exact(l->names, hits, bag) : 0;
	if (n && sighting_named(s, hits, n)) {
		s->turned = is_turned(s, p->form, l);
		return true;
	}
	struct str full = with_last_written_out(p->form, l);
	n = full.len ? names_exact(l->names, hits, full) : 0;
	return (n && hits[0].kind < NAME_SHORT && sighting_named(s, hits, n))
	       || sight_two_shorts(s, p, l) || sight_with_shorts(s, p, l) || sight_noted(s, p, l)
	       || sight_of_nation(s, p, l) || sight_hochschule(s, p, l) || sight_lost(s, p, l);
}
