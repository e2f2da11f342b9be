#include "institution/part.h"

#include "institution/form.h"
#include "institution/mend.h"
#include "institution/part_place.h"
#include "institution/word.h"
#include "text/clean.h"
#include "text/unicode.h"

enum mark { MARK_NONE, MARK_CUT, MARK_OPEN, MARK_CLOSE };

static enum mark
mark_of(uint32_t p)
{
	switch (p) {
	case ',':
	case ';':
	case ':':
	case '\n':
	case '|':
	case '"':
	case 0x201C: /* “ */
	case 0x201D: /* ” */
	case 0x3001: /* 、 */
	case 0xFF0C: /* ， */
	case 0xFF1B: /* ； */
	case 0xFF1A: /* ： */
	case 0x250B: /* ┋ */
	case 0x2022: /* bullet */
		return MARK_CUT;
	case '(':
	case '[':
	case 0xFF08: /* （ */
	case 0x3010: /* 【 */
		return MARK_OPEN;
	case ')':
	case ']':
	case 0xFF09: /* ） */
	case 0x3011: /* 】 */
		return MARK_CLOSE;
	default:
		return MARK_NONE;
	}
}

#define CAPITALS_LEAST 3

/* CNRS, C.N.R.S. */
static bool
ends_in_capitals(struct str s)
{
	size_t n = 0;

	for (; s.len > 0 && s.at[s.len - 1] != ' '; s.len--) {
		if (s.at[s.len - 1] != '.' && (s.at[s.len - 1] < 'A' || s.at[s.len - 1] > 'Z'))
			return false;
		n += s.at[s.len - 1] != '.';
	}
	return n >= CAPITALS_LEAST;
}

/* A dash between blanks, one of the long ones, or one behind a short form (CNRS-Université de
 * Limoges) parts a Latin text. */
static bool
is_dash_cut(struct str s, size_t at, uint32_t p, size_t next)
{
	if (p == 0x2013 || p == 0x2014)
		return true;
	if (p == '-' && str_starts(str_slice(s, next, s.len), STR("Univ")))
		return ends_in_capitals(str_slice(s, 0, at));
	return p == '-' && at > 0 && s.at[at - 1] == ' ' && next < s.len && s.at[next] == ' ';
}

/* Two blanks or more stand where a dash or bracket was lost: "University of Strathclyde  SUPA". */
static bool
is_gap(struct str s, size_t at)
{
	return s.at[at] == ' ' && at + 1 < s.len && s.at[at + 1] == ' ';
}

bool
parts_have_country(const struct parts *parts, struct str country)
{
	for (size_t i = 0; i < parts->place_count; i++)
		if (country.len && str_eq(str_from(parts->places[i]->country), country))
			return true;
	return false;
}

/* Singapore and Luxembourg are cities too. */
bool
parts_have_city(const struct parts *parts, struct str city)
{
	for (size_t i = 0; i < parts->place_count; i++)
		if (city.len && parts->places[i]->kind != PLACE_REGION
		    && str_eq(str_from(parts->places[i]->english), city))
			return true;
	return false;
}

/* "Acme Robotics Co., Ltd." is one name: its form has no legal form anyway. */
static bool
goes_with_last(struct parts *out, const struct part *p, const struct places *places)
{
	if (out->count == 0 || !form_is_legal(p->clean) || place_find(places, p->clean))
		return false;
	struct part *last = &out->items[out->count - 1];
	last->raw.len = (size_t)(p->raw.at + p->raw.len - last->raw.at);
	last->as_is = false;
	return true;
}

/* "Symbiosis International (Deemed University)", "JAIN (Deemed-to-be University)": the standing of
 * an Indian institution, which its name may have as University. */
static bool
is_standing_of_last(struct parts *out, const struct part *p, struct arena *mem)
{
	if (out->count == 0 || !p->enclosed || !str_starts(p->form, STR("deemed")))
		return false;
	struct part *last = &out->items[out->count - 1];
	if (last->place || str_find(last->form, STR("university"), 0) != STR_NONE)
		return true;
	last->form = str_pair(last->form, STR("university"), mem);
	last->as_is = false;
	return true;
}

/* Whether nothing but brackets and blanks stands between what ends at `end` and what begins at
 * `at`. */
static bool
touches(const char *end, const char *at)
{
	struct str between = { end, (size_t)(at - end) };

	for (size_t i = 0; i < between.len;) {
		uint32_t p = unicode_next(between, &i);
		if (p != ' ' && mark_of(p) != MARK_OPEN && mark_of(p) != MARK_CLOSE)
			return false;
	}
	return true;
}

/* 某某科技（广州）有限公司 is one name: where it begins whose last part this is, or NULL. */
static const char *
firm_begins(const struct parts *out, const struct part *p)
{
	struct word_place first[WORD_CLASS_COUNT];

	if (!p->han || p->enclosed || out->count < 2)
		return NULL;
	const struct part *inside = &out->items[out->count - 1], *name = inside - 1;
	if (!inside->enclosed || !name->han || name->enclosed
	    || !touches(name->raw.at + name->raw.len, inside->raw.at)
	    || !touches(inside->raw.at + inside->raw.len, p->raw.at))
		return NULL;
	word_firsts(first, p->clean);
	return first[WORD_FIRM].at != STR_NONE ? name->raw.at : NULL;
}

/* What only leads to the name: Currently at Foo University. */
static struct str
without_lead(struct str clean)
{
	static const char *const leads[] = { "currently at ", "currently with ", "now at ",
		"currently ", "current address ", "present address ", "formerly at ",
		"on leave from ", "from ", "work at ", "works at ", "working at ", "employed at ",
		"employed by ", "study at ", "studying at " };

	for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
		if (str_starts(clean, str_from(leads[i])))
			return str_slice(clean, str_from(leads[i]).len, clean.len);
	return clean;
}

static void
take_one(struct parts *out, struct str raw, bool enclosed, const struct places *places,
    struct arena *mem)
{
	raw = str_trim(raw);
	if (raw.len == 0 || out->count == PART_ROOM)
		return;
	struct part *p = &out->items[out->count];
	*p = (struct part){ .raw = raw, .enclosed = enclosed };
	struct str text = mended(raw, mem);
	struct key clean = clean_name(text, mem);
	p->clean = word_without_post(without_lead(clean.text));
	p->han = unicode_has(p->clean, SCRIPT_HAN);
	if (p->han)
		p->clean = word_without_person(p->clean);
	const char *begin = firm_begins(out, p);
	if (begin) {
		out->count -= 2;
		take_one(out, (struct str){ begin, (size_t)(raw.at + raw.len - begin) }, false,
		    places, mem);
		return;
	}
	if (p->clean.len == 0 || goes_with_last(out, p, places))
		return;
	p->as_is = text.at == raw.at && p->clean.len == clean.text.len;
	p->form = form_of_key((struct key){ p->clean }, mem);
	if (is_standing_of_last(out, p, mem))
		return;
	out->count++;
	part_note_place(out, p, places);
	if (!p->place && !p->han) {
		struct part bare = { .clean = part_without_digits(p->clean, mem) };
		if (bare.clean.len && bare.clean.len < p->clean.len) {
			part_note_place(out, &bare, places);
			p->place = bare.place;
			if (p->place)
				p->form = form_of_key((struct key){ bare.clean }, mem);
		}
		if (!p->place)
			part_note_address(out, p, places);
	}
}

#define NAMES_BYTES 512 /* of a part that is cut further: a longer one is no names */

/* Whether a stretch of a part names an institution by itself: Technology of Foo University and
 * University Hospital do not. */
static bool
names_itself(struct str raw, struct arena *mem)
{
	struct str form = form_of(raw, mem), first, rest = form;
	enum word_class class;

	bool names = word_rank(form, &class) >= 7 || str_ends(form, STR(" medical center"));

	return names && str_next(&first, &rest, ' ')
	       && (word_find(first) || !word_is_discipline(first)) && !word_all_generic(form);
}

/* "University of Marburg and Justus Liebig University": where "and" stands between what are names
 * or places on either side by themselves. The end of the text where none does; *next is behind it.
 */
static size_t
and_in(size_t *next, struct str raw, const struct places *places, struct arena *mem)
{
	for (size_t i = 0; i < word_and_count && raw.len <= NAMES_BYTES; i++) {
		struct str and = str_from(word_ands[i]);
		size_t at = str_find(raw, and, 0);
		for (; at != STR_NONE; at = str_find(raw, and, at + 1)) {
			struct str left = str_slice(raw, 0, at);
			*next = at + and.len;
			if (names_itself(str_slice(raw, *next, raw.len), mem)
			    && (names_itself(left, mem)
				|| place_find(places, clean_name(left, mem).text)))
				return at;
		}
	}
	return raw.len;
}

static void
take_name(struct parts *out, struct str raw, bool enclosed, const struct places *places,
    struct arena *mem)
{
	raw = str_trim(raw);
	size_t town = raw.len, at = raw.len;
	if (raw.len <= NAMES_BYTES)
		at = part_address(&town, raw, places, mem);
	take_one(out, str_slice(raw, 0, at), enclosed, places, mem);
	take_one(out, str_slice(raw, at, town), enclosed, places, mem);
	take_one(out, str_slice(raw, town, raw.len), enclosed, places, mem);
}

/* Institute of Foo 2 Department of Bar: where the number of a footnote ends that stands before a
 * department, or the end. */
static size_t
footnote_in(struct str raw, struct arena *mem)
{
	for (size_t at = 1; at + 2 < raw.len && raw.len <= NAMES_BYTES; at++) {
		size_t end = at;
		while (end < raw.len && end < at + 2 && raw.at[end] >= '0' && raw.at[end] <= '9')
			end++;
		if (raw.at[at - 1] != ' ' || end == at || end + 1 >= raw.len || raw.at[end] != ' ')
			continue;
		size_t next = str_find(raw, STR(" "), end + 1);
		struct str word = str_slice(raw, end + 1, next == STR_NONE ? raw.len : next);
		if (word_has_class(form_of(word, mem), WORD_DEPARTMENT))
			return end;
	}
	return raw.len;
}

static void
take(struct parts *out, struct str raw, bool enclosed, const struct places *places,
    struct arena *mem)
{
	size_t note = footnote_in(raw, mem), next;

	if (note < raw.len) {
		take(out, str_slice(raw, 0, note), enclosed, places, mem);
		raw = str_slice(raw, note, raw.len);
	}
	size_t at = and_in(&next, raw, places, mem);
	for (; at < raw.len; at = and_in(&next, raw, places, mem)) {
		take_name(out, str_slice(raw, 0, at), enclosed, places, mem);
		raw = str_slice(raw, next, raw.len);
	}
	take_name(out, raw, enclosed, places, mem);
}

/* Whether a letter is Chinese behind Latin ones, or the other way round. */
static bool
is_turn(enum script *last, enum script script)
{
	enum script before = *last;

	if (script != SCRIPT_LATIN && script != SCRIPT_HAN)
		return false;
	*last = script;
	return before != SCRIPT_OTHER && before != script;
}

static void
cut_up(struct parts *out, struct str affiliation, bool by_script, const struct places *places,
    struct arena *mem)
{
	enum script last = SCRIPT_OTHER;
	size_t from = 0, at = 0;
	int depth = 0;

	out->count = out->place_count = 0;
	out->country = out->city = STR("");
	while (at < affiliation.len) {
		size_t here = at;
		uint32_t p = unicode_next(affiliation, &at);
		enum mark mark = mark_of(p);
		if (mark == MARK_NONE
		    && (is_dash_cut(affiliation, here, p, at) || is_gap(affiliation, here)))
			mark = MARK_CUT;
		if (by_script && is_turn(&last, unicode_script(p)) && out->count < PART_ROOM - 1) {
			take(out, str_slice(affiliation, from, here), depth > 0, places, mem);
			from = here;
		}
		if (mark == MARK_NONE || (out->count == PART_ROOM - 1 && mark == MARK_CUT))
			continue;
		take(out, str_slice(affiliation, from, here), depth > 0, places, mem);
		from = at;
		depth += (mark == MARK_OPEN) - (mark == MARK_CLOSE && depth > 0);
	}
	take(out, str_slice(affiliation, from, affiliation.len), depth > 0, places, mem);
}

void
parts_of(struct parts *out, struct str affiliation, const struct places *places, struct arena *mem)
{
	cut_up(out, affiliation, false, places, mem);
}

void
parts_of_scripts(
    struct parts *out, struct str affiliation, const struct places *places, struct arena *mem)
{
	cut_up(out, affiliation, true, places, mem);
}
