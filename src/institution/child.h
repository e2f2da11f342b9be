/* child.h - an institution of its own that no registry has, told by a known name beside which it
 * stands: 中山大学附属第九十九医院; Institute of Foo, Chinese Academy of Sciences. Its kind and
 * parent let the policy roll it up (verdict/side.h). */
#ifndef INSTITUTION_CHILD_H
#define INSTITUTION_CHILD_H

#include "institution/sight.h"

/* The form and kind of what a Chinese text names with a known name and the rest behind it; false
 * where the rest is no institution. A hospital's ward, a firm's branch and a plain campus are
 * none. */
bool child_behind(struct sighting *s, struct str rest, const struct institution *found,
    const struct places *places, struct arena *mem);
/* The same for the words around a known name in one part of a Latin text. */
bool child_around(struct sighting *s, struct str before, struct str after, struct str all,
    const struct institution *found);
/* What stands in a part of its own before a university or an academy: an unknown hospital or
 * institute of it. taken tells which parts a known name stands in. */
void children_before(struct sighting *s, size_t n, const bool *taken, const struct parts *parts,
    const struct names *names, struct arena *mem);

#endif
