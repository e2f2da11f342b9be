/* cluster.h - unknown institutions of one list, compared with each other (SPEC 4).
 *
 * Two spellings of an institution that no registry has are two local ids. Where their own words
 * (not hospital, national, physics, nor a place) are the same, or all but the same, a careful
 * reader of the list would ask whether they are one, and so do we: the rarer spelling gets a link
 * to the more frequent one. Chinese names of two places are two: 广州海角科技 may be 海角科技, and
 * is not 深圳海角科技. A link is likely where one text of the list has both names in it. */
#ifndef INSTITUTION_CLUSTER_H
#define INSTITUTION_CLUSTER_H

#include "institution/resolve.h"

/* Looks at distinct affiliations, uses[i] rows each, and replaces those that got a link; the rest
 * stay as they are. Links live in mem. Cannot fail. */
void cluster_locals(const struct affiliation **affiliations, const size_t *uses, size_t count,
    const struct names *names, const struct places *places, struct arena *mem);

#endif
