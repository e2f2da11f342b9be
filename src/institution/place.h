/* place.h - countries, provinces and cities as they stand in an affiliation.
 *
 * The table is data/places.c. CN, HK, MO and TW are one region where a place only vetoes. */
#ifndef INSTITUTION_PLACE_H
#define INSTITUTION_PLACE_H

#include "base/map.h"

enum place_kind { PLACE_COUNTRY, PLACE_REGION, PLACE_CITY };

/* A row of the table: one place with all its names as forms of clean_name, `|` between them. Chinese
 * names of regions and cities stand without 省, 市, 自治区: those are known to follow. */
struct place_row {
	enum place_kind kind;
	const char *country; /* two letters */
	const char *english; /* the name that the registry's city column has */
	const char *names;
};

extern const struct place_row place_rows[];
extern const size_t place_row_count;

struct places; /* the table, made ready to be looked up */

struct places *places_new(struct arena *mem);
void places_free(struct places *p);
/* The place with exactly this name (a clean_name), or NULL. */
const struct place_row *place_find(const struct places *p, struct str name);
/* The longest place that a Chinese text begins with, 省, 市 ... included in *bytes; or NULL. */
const struct place_row *place_head(const struct places *p, struct str text, size_t *bytes);
/* The country that a cell of a country column names: two letters, or empty. */
struct str place_country(const struct places *p, struct str cell, struct arena *mem);
/* Whether two countries may be one: equal, either unknown, or both of CN, HK, MO, TW. */
bool place_compatible(struct str a, struct str b);

#endif
