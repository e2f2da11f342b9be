/* part_place.h - the places that the parts of an affiliation name. */
#ifndef INSTITUTION_PART_PLACE_H
#define INSTITUTION_PART_PLACE_H

#include "institution/part.h"

/* Where p is nothing but places (广东省广州市, Aviano Italy), p->place is the last of them, and out
 * has them all; out has Japan where p is 国立大学法人 and a name. out->count is that of the parts
 * with p. Reads p->clean, han and raw. */
void part_note_place(struct parts *out, struct part *p, const struct places *places);
/* The places at the end of a Latin part that is none: an address without commas (Foo University
 * Vienna Austria), or a short form and where it is (CAU Kiel). */
void part_note_address(struct parts *out, const struct part *p, const struct places *places);

/* "beijing 100084", "ca 94305": a clean text without its words that have a digit. */
struct str part_without_digits(struct str clean, struct arena *mem);

/* Of a text without blanks around it, Dhaka Medical College Dhaka Bangladesh: where behind a Latin
 * name, with no comma, its town and country begin, and where the town ends. Both are the text's
 * length where there are none. */
size_t part_address(size_t *town, struct str raw, const struct places *places, struct arena *mem);

#endif
