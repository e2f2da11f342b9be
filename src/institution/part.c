#include "institution/part.h"

#include <string.h>

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

/* A dash between blanks, or one of the long ones, parts a Latin text. */
static bool
is_dash_cut(struct str s, size_t at, uint32_t p, size_t next)
{
	if (p == 0x2013 || p == 0x2014)
		return true;
	return p == '-' && at > 0 && s.at[at - 1] == ' ' && next < s.len && s.at[next] == ' ';
}

/* Two blanks or more stand where a dash or bracket was lost: "University of Strathclyde  SUPA". */
static bool
is_gap(struct str s, size_t at)
{
	return s.at[at] == ' ' && at + 1 < s.len && s.at[at + 1] == ' ';
}

/* "Beijing 100084", "CA 94305": a place with a post code. */
static struct str
without_digits(struct str clean, struct arena *mem)
{
	struct str word, rest = clean;
	char *room = arena_array(mem, char, clean.len + 1);
	size_t n = 0;

	while (str_next(&word, &rest, ' ')) {
		bool digit = false;
		for (size_t i = 0; i < word.len; i++)
			digit |= word.at[i] >= '0' && word.at[i] <= '9';
		if (digit)
			continue;
		if (n)
			room[n++] = ' ';
		for (size_t i = 0; i < word.len; i++)
			room[n++] = word.at[i];
	}
	return (struct str){ room, n };
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
	struct str university = STR(" university");

	if (out->count == 0 || !p->enclosed || !str_starts(p->form, STR("deemed")))
		return false;
	struct part *last = &out->items[out->count - 1];
	if (last->place || str_find(last->form, STR("university"), 0) != STR_NONE)
		return true;
	char *at = arena_array(mem, char, last->form.len + university.len);
	memcpy(at, last->form.at, last->form.len);
	memcpy(at + last->form.len, university.at, university.len);
	last->form = (struct str){ at, last->form.len + university.len };
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
	p->clean = word_without_person(word_without_post(without_lead(clean.text)));
	p->han = unicode_has(p->clean, SCRIPT_HAN);
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
		struct part bare = { .clean = without_digits(p->clean, mem) };
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

#define NAMES_BYTES 512 /* of a part in which "and" is looked for: a longer one is no names */

/* "University of Marburg and Justus Liebig University": where "and" stands between what are names
 * or places on either side by themselves. The end of the text where none does; *next is behind it.
 */
static size_t
and_in(size_t *next, struct str raw, const struct places *places, struct arena *mem)
{
	static const char *const ands[] = { " and ", " & ", " AND " };

	for (size_t i = 0; i < sizeof ands / sizeof *ands && raw.len <= NAMES_BYTES; i++) {
		struct str and = str_from(ands[i]);
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
take(struct parts *out, struct str raw, bool enclosed, const struct places *places,
    struct arena *mem)
{
	size_t next = raw.len, at = and_in(&next, raw, places, mem);

	for (; at < raw.len; at = and_in(&next, raw, places, mem)) {
		take_one(out, str_slice(raw, 0, at), enclosed, places, mem);
		raw = str_slice(raw, next, raw.len);
	}
	take_one(out, raw, enclosed, places, mem);
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

/* What may stand between two affiliations of one cell. */
static bool
is_cut(uint32_t p)
{
	return p == ';' || p == 0xFF1B || p == 0x250B || p == '|' || p == '\n' || p == 0x3001
	       || p == '/' || p == 0xFF0F;
}

/* Where the piece that starts at from ends: at the next cut, or the end. */
static size_t
piece_end(struct str cell, size_t from)
{
	while (from < cell.len) {
		size_t here = from;
		if (is_cut(unicode_next(cell, &from)))
			return here;
	}
	return cell.len;
}

#define CUTS_MOST 64 /* that are looked at: a cell of more is no list of affiliations */

size_t
pieces_of(struct str pieces[PIECE_ROOM], struct str cell,
    bool (*names_one)(const void *ctx, struct str text), const void *ctx)
{
	size_t n = 0, from = 0, cuts = 0, end;

	cell = str_trim(cell);
	if (cell.len == 0)
		return 0;
	for (end = piece_end(cell, 0); end < cell.len && cuts < CUTS_MOST; cuts++) {
		size_t next = end;
		unicode_next(cell, &next);
		size_t next_end = piece_end(cell, next);
		struct str piece = str_trim(str_slice(cell, from, end));
		struct str other = str_trim(str_slice(cell, next, next_end));
		if (n < PIECE_ROOM - 1 && names_one(ctx, piece) && names_one(ctx, other)) {
			pieces[n++] = piece;
			from = next;
		}
		end = next_end;
	}
	pieces[n++] = str_trim(str_slice(cell, from, cell.len));
	return n;
}
