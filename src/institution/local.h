/* local.h - what to call an institution that no registry has, so that two rows that write it alike
 * are one institution: the part of the text that names it, without departments and places. */
#ifndef INSTITUTION_LOCAL_H
#define INSTITUTION_LOCAL_H

#include "institution/kind.h"
#include "institution/part.h"

/* The form that stands for the unknown institution of one affiliation; empty where the text names
 * none (nothing but a department, a place, or a word such as 无). shown is the text it came from.
 */
struct str local_form(
    struct str *shown, const struct parts *parts, const struct places *places, struct arena *mem);

/* Whether the form says of itself whose it is: a hospital behind the name of a university, which no
 * registry has either. parent is that one's form. */
bool local_parent(struct str *parent, enum institution_kind *kind, struct str form);

#endif
