/* rest_han.h - what stands before and behind a known name in a Chinese text. */
#ifndef INSTITUTION_REST_HAN_H
#define INSTITUTION_REST_HAN_H

#include "institution/sight.h"

/* What stands behind the name, up to the next: nothing, a department, or what makes it another
 * institution. Sets the child of s where it is one. Cannot fail. */
enum sight_rest rest_behind_han(struct sighting *s, struct str rest,
    const struct institution *found, const struct places *places, struct arena *mem);

/* Whether what stands before the name, from the last one on, leaves it alone: nothing, a comma, a
 * department of it, a place where one that bears the name lies: then s keeps the ones that do. 桂林
 * before 电子科技大学 does not. */
bool rest_before_han(
    struct sighting *s, struct str before, const struct names *names, const struct places *places);

#endif
