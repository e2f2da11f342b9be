/* place.h - countries, provinces and cities as they stand in an affiliation.
 *
 * The table is data/places.c. CN, HK, MO and TW are one region where a place only vetoes. */
#ifndef INSTITUTION_PLACE_H
#define INSTITUTION_PLACE_H

#include "base/arena.h"
#include "base/str.h"

enum place_kind { PLACE_COUNTRY, PLACE_REGION, PLACE_CITY };

/* A row of the table: one name of one place. A name is a form of clean_name and stands once, at the
 * place that an affiliation most likely means by it. Where places of several countries bear the
 * name as usually (Cambridge, Georgia) the country is empty: it is evidence of the city only.
 * Chinese names stand without 省, 市, 自治区: those are known to follow.
 *
 * The texts are in the row itself, so that nothing is relocated or built when the program starts.
 */
struct place_row {
	char name[56];
	char english[36]; /* of a city: as the registry's city column has it (GeoNames) */
	char country[3];  /* two letters, or empty */
	enum place_kind kind;
};

extern const struct place_row place_rows[]; /* sorted by the bytes of the names */
extern const size_t place_row_count;

struct place_adjective {
	const char *adjective, *country; /* a Latin form (form.h), two letters */
};

extern const struct place_adjective place_adjectives[];
extern const size_t place_adjective_count;

struct places; /* a table to be looked up */

/* The built-in one. Nothing is copied; it lives as long as mem. */
struct places *places_new(struct arena *mem);
/* It is empty afterwards. */
void places_free(struct places *p);

/* The place with exactly this name (a clean_name), or NULL. */
const struct place_row *place_find(const struct places *p, struct str name);
/* The same by a form (form_of), which has lost an s that is no plural's: texa, united state. */
const struct place_row *place_find_form(const struct places *p, struct str form, struct arena *mem);
/* The longest place that a Chinese text (a clean_name) begins with, 省, 市 ... included in *bytes;
 * or NULL, also where the text begins with no Chinese character. */
const struct place_row *place_head(const struct places *p, struct str text, size_t *bytes);
/* The longest place that whole words at the start of a Latin text (a clean_name) name, or NULL. */
const struct place_row *place_head_latin(const struct places *p, struct str text, size_t *bytes);
/* The longest place that a Chinese text ends with and has more than; it begins at *at. Or NULL. */
const struct place_row *place_tail(const struct places *p, struct str text, size_t *at);
/* The country that a cell of a country column names: two letters, or empty. A name that is also a
 * state's (Georgia) is the country here. The result lives as long as mem. */
struct str place_country(const struct places *p, struct str cell, struct arena *mem);
/* The country whose adjective a Latin form begins with (italian ministry health), two letters;
 * *rest is what follows. Empty where none does. */
struct str place_of_adjective(struct str *rest, struct str form);
/* Whether two countries may be one: equal, either unknown, or both of CN, HK, MO, TW. */
bool place_compatible(struct str a, struct str b);

#endif
