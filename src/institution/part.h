/* part.h - an affiliation text, cut up into its parts. */
#ifndef INSTITUTION_PART_H
#define INSTITUTION_PART_H

#include "institution/place.h"

#define PART_ROOM 24 /* parts of one affiliation; what is beyond joins the last */

/* What stands between separators: "Department of Physics", "Guangzhou", "（珠海校区）". */
struct part {
	struct str raw, form, clean;   /* form: form_of; clean: clean_name */
	bool han;                      /* has Chinese characters */
	bool enclosed;                 /* stood in brackets */
	bool as_is;                    /* form is that of raw, of which nothing was changed */
	const struct place_row *place; /* it is nothing but a place; or NULL */
};

struct parts {
	struct part items[PART_ROOM];
	size_t count;
	const struct place_row *places[PART_ROOM]; /* that its parts are, in their order */
	size_t place_count;
	struct str
	    country;     /* the last country among them, two letters, or empty; HK rather than CN */
	struct str city; /* the last city, in the table's English; or empty */
};

/* Whether a part is in that country, or in that city (as the table writes it in English). */
bool parts_have_country(const struct parts *parts, struct str country);
bool parts_have_city(const struct parts *parts, struct str city);

/* The parts of one affiliation. Cannot fail. */
void parts_of(
    struct parts *out, struct str affiliation, const struct places *places, struct arena *mem);

/* The same, cut where Chinese and Latin letters meet, too: SYSU 计算机学院. */
void parts_of_scripts(
    struct parts *out, struct str affiliation, const struct places *places, struct arena *mem);

#endif
