/* sight_lost.h - a known name of which an export lost letters: Universit?t M?nchen. */
#ifndef INSTITUTION_SIGHT_LOST_H
#define INSTITUTION_SIGHT_LOST_H

#include "institution/sight_rest.h"

/* The part with the letters that Latin alphabets have beyond ASCII (ä, é, ö, ñ ...) in the places
 * of the lost ones, each in turn: those whose name that is. False where it lost none, or more than
 * a person would fill in. */
bool sight_lost(struct sighting *s, const struct part *part, const struct looking *l);

#endif
