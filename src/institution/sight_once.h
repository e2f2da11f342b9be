/* sight_once.h - which of the names in a Chinese text somebody was at once. */
#ifndef INSTITUTION_SIGHT_ONCE_H
#define INSTITUTION_SIGHT_ONCE_H

#include "institution/sight.h"

/* once[i]: where the word begins, right before the i-th name, that says so (原, 毕业于); STR_NONE
 * where none does. The names are in the order of the text. */
void sight_once(size_t once[SIGHT_ROOM], const struct sighting *s, size_t n, struct str text);

#endif
