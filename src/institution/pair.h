/* pair.h - two names in one Latin text, with nothing but "and" between them. */
#ifndef INSTITUTION_PAIR_H
#define INSTITUTION_PAIR_H

#include "institution/names.h"

/* Whether a text is a name as a whole: 中国科学院、水利部成都山地灾害与环境研究所, though both
 * halves are names too, and Amazon.com, though it is an address. */
bool is_whole_name(struct str text, const struct names *names, struct arena *mem);

/* ETH Zurich and EPFL: where "and" stands between two names and nothing else, and *next behind it;
 * the end of the text where none does. */
size_t pair_cut(size_t *next, struct str text, const struct names *names, struct arena *mem);

#endif
