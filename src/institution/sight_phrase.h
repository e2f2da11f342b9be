/* sight_phrase.h - the known names that stand inside one Latin part, among other words. */
#ifndef INSTITUTION_SIGHT_PHRASE_H
#define INSTITUTION_SIGHT_PHRASE_H

#include "institution/sight_rest.h"

/* Whether a word of a form was typed in capitals: BIG is an institute, Big is a word. */
bool typed_in_capitals(struct str raw, struct str word);

/* Institute of World Literature, Russian Academy of Sciences: whether one before an academy is of
 * another country. Whoever else has an institute of that name, this one is that academy's. */
bool is_institute_of(
    const struct sighting *academy, const struct sighting *institute, const struct looking *l);

/* The names in the order of their length; at most room of them. Those of one word must begin the
 * part. */
size_t sight_phrases(
    struct sighting *out, size_t room, const struct part *part, const struct looking *l);

/* Whether the letters of a word begin words of a form, in their order: DCMS of "dresden center
 * computer material science". */
bool sight_initials(struct str word, struct str form);

#endif
