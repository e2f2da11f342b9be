#include "institution/part_place.h"

#include <string.h>

#include "institution/form.h"
#include "text/unicode.h"

/* A place that a part names, and after others the last. */
static void
note_row(struct parts *out, const struct place_row *row)
{
	/* Hong Kong, P.R. China: the nearer one tells more. */
	struct str country = str_from(row->country);

	if (out->place_count < PART_ROOM)
		out->places[out->place_count++] = row;
	if (country.len
	    && !(str_eq(country, STR("CN")) && place_compatible(country, out->country)
		 && out->country.len))
		out->country = country;
	if (row->kind == PLACE_CITY)
		out->city = str_from(row->english);
}

/* NH USA, of which the table has no NH: what is left behind two capitals before a country, or all.
 */
static struct str
without_state(struct str clean, struct str raw, const struct places *places)
{
	struct str rest = str_slice(clean, 3, clean.len);
	const struct place_row *row;

	if (clean.len < 4 || clean.at[2] != ' ' || raw.len < 3 || raw.at[0] < 'A' || raw.at[0] > 'Z'
	    || raw.at[1] < 'A' || raw.at[1] > 'Z')
		return clean;
	row = place_find(places, rest);
	return row && row->kind == PLACE_COUNTRY ? rest : clean;
}

#define PLACES_MOST 4 /* 广东省广州市, Aviano Italy: one behind the other in a part */

void
part_note_place(struct parts *out, struct part *p, const struct places *places)
{
	const struct place_row *rows[PLACES_MOST] = { place_find(places, p->clean) };
	struct str rest = rows[0]          ? STR("")
			  : out->count > 1 ? without_state(p->clean, p->raw, places)
					   : p->clean;
	size_t n = rows[0] != NULL, bytes = 0;
	const struct place_row *japan = NULL;

	if (p->han && form_is_japanese(p->clean))
		japan = place_find(places, STR("日本"));
	if (japan)
		note_row(out, japan);
	for (; rest.len; n++) {
		const struct place_row *row = n == PLACES_MOST ? NULL
					      : p->han         ? place_head(places, rest, &bytes)
						       : place_head_latin(places, rest, &bytes);
		if (!row)
			return;
		rows[n] = row;
		rest = str_trim(str_slice(rest, bytes, rest.len));
	}
	for (size_t i = 0; i < n; i++)
		note_row(out, rows[i]);
	p->place = n ? rows[n - 1] : NULL;
}

#define PLACE_WORDS 4 /* that a place's Latin name at the end of a text has at most */

/* The longest place that a Latin text ends with, not the whole of it; the text before it is left.
 */
static const struct place_row *
latin_tail(struct str *left, struct str text, const struct places *places)
{
	const struct place_row *row = NULL;
	size_t at = text.len;

	for (int words = 0; words < PLACE_WORDS; words++) {
		while (at > 0 && text.at[at - 1] != ' ')
			at--;
		if (at == 0)
			break;
		const struct place_row *longer = place_find(places, str_slice(text, at, text.len));
		at--;
		if (longer) {
			row = longer;
			*left = str_slice(text, 0, at);
		}
	}
	return row;
}

/* CAU Kiel, NTU Taiwan, SUSTech Shenzhen: whether a text is one word that was typed with another
 * capital than its first. */
static bool
is_short_form(struct str clean, struct str raw)
{
	bool capital = false;

	if (str_find(clean, STR(" "), 0) != STR_NONE)
		return false;
	for (size_t i = 1; i < clean.len && i < raw.len; i++)
		capital |= raw.at[i] >= 'A' && raw.at[i] <= 'Z';
	return capital;
}

void
part_note_address(struct parts *out, const struct part *p, const struct places *places)
{
	struct str left = p->clean;
	const struct place_row *last = latin_tail(&left, p->clean, places);

	if (!last)
		return;
	const struct place_row *before = latin_tail(&left, left, places);
	bool town = before && before->kind != PLACE_COUNTRY && last->kind == PLACE_COUNTRY
		    && str_eq(str_from(before->country), str_from(last->country));
	if (town)
		note_row(out, before);
	if (town || is_short_form(left, p->raw))
		note_row(out, last);
}

struct str
part_without_digits(struct str clean, struct arena *mem)
{
	struct str word, rest = clean;
	char *room = arena_array(mem, char, clean.len + 1);
	size_t n = 0;

	while (str_next(&word, &rest, ' ')) {
		if (str_has_digit(word))
			continue;
		if (n)
			room[n++] = ' ';
		memcpy(room + n, word.at, word.len);
		n += word.len;
	}
	return (struct str){ room, n };
}

/* Whether a clean text ends in a country: most do not, and are looked at no more. */
static bool
ends_in_country(struct str clean, const struct places *places)
{
	size_t at = clean.len;

	for (int words = 0; words < PLACE_WORDS && at > 0; words++) {
		while (at > 0 && clean.at[at - 1] != ' ')
			at--;
		const struct place_row *row = place_find(places, str_slice(clean, at, clean.len));
		if (row && row->kind == PLACE_COUNTRY)
			return at > 0;
		at -= at > 0;
	}
	return false;
}

/* Whether a text, its post codes apart, is one town and its country: New Delhi 110029 India. A
 * number before the town may be the name's (Université 8 Mai 1945). */
static bool
is_town_address(struct str raw, const struct places *places, struct arena *mem)
{
	struct parts seen = { .count = 1 };
	struct part bare = { .clean = part_without_digits(clean_name(raw, mem).text, mem) };
	size_t towns = 0;

	if (raw.at[0] >= '0' && raw.at[0] <= '9')
		return false;
	part_note_place(&seen, &bare, places);
	for (size_t i = 0; i < seen.place_count; i++)
		towns += seen.places[i]->kind == PLACE_CITY;
	/* Oxford UK is a row of the table by itself. */
	bool country
	    = bare.place
	      && (bare.place->kind == PLACE_COUNTRY || ends_in_country(bare.clean, places));
	return country && towns == 1 && seen.places[0]->kind == PLACE_CITY
	       && place_compatible(
		   str_from(seen.places[0]->country), str_from(bare.place->country));
}

/* Whether the name goes on behind its first bytes: University of | Dhaka. */
static bool
name_goes_on(struct str raw, size_t at, struct arena *mem)
{
	struct str word, form = form_of(str_slice(raw, 0, at), mem);
	size_t words = 0;

	while (str_next(&word, &form, ' '))
		words++;
	return words == 0 || form_goes_on(clean_name(raw, mem).text, words, true);
}

#define ADDRESS_WORDS 7 /* of a town, its country and post code */

size_t
part_address(size_t *town, struct str raw, const struct places *places, struct arena *mem)
{
	size_t begin = raw.len, at = raw.len, end;

	*town = raw.len;
	if (unicode_has(raw, SCRIPT_HAN))
		return raw.len;
	struct str clean = clean_name(raw, mem).text;
	if (!ends_in_country(clean, places) || place_find(places, clean))
		return raw.len;
	for (int words = 0; words < ADDRESS_WORDS; words++) {
		while (at > 0 && raw.at[at - 1] != ' ')
			at--;
		struct str name = str_trim(str_slice(raw, 0, at));
		if (name.len == 0)
			break;
		if (is_town_address(str_slice(raw, at, raw.len), places, mem)
		    && !name_goes_on(raw, at, mem))
			begin = at;
		at = name.len;
	}
	for (end = begin; end < raw.len; end++) {
		size_t next = str_find(raw, STR(" "), end);
		end = next == STR_NONE ? raw.len : next;
		clean = clean_name(str_slice(raw, begin, end), mem).text;
		const struct place_row *row = place_find(places, part_without_digits(clean, mem));
		if (row && row->kind == PLACE_CITY)
			*town = end;
	}
	return begin;
}
