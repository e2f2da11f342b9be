/* sight_across.h - a known name that a comma cuts in two, with more words around it. */
#ifndef INSTITUTION_SIGHT_ACROSS_H
#define INSTITUTION_SIGHT_ACROSS_H

#include "institution/sight_rest.h"

/* A name that begins inside the part at `at` and ends inside the next one, which is no name by
 * itself: Department of Physics National Institute of Technology, Rourkela; School of Dentistry
 * Yonsei, University College of Medicine. form: the forms of the parts. */
bool sight_across(struct sighting *s, const struct parts *parts, const struct str *form, size_t at,
    const struct looking *l);

#endif
