/* sight_short.h - short forms in a Chinese text: 中大, 哈工大. */
#ifndef INSTITUTION_SIGHT_SHORT_H
#define INSTITUTION_SIGHT_SHORT_H

#include "institution/sight.h"

/* A short form counts only where a word could end, and behind a unit or an address only a
 * university's (a 力学所 there is rather the unit's): 中大 is not in 华中大学. Behind 清华 few
 * characters that are no word may be a school of it: what that comes to is seen later. */
bool short_is_loose(struct str text, size_t at, const struct sighting *s, const struct names *names,
    const struct places *places);

/* 深圳哈工大, 北京中国石油大学: a text that is a known name with its place in front of it, and not
 * behind. */
bool sight_behind_place(struct sighting *s, struct str text, const struct names *names,
    const struct places *places, struct arena *mem);

#endif
