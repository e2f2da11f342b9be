/* paired.h - which names of a list may be one name in two scripts (SPEC 5).
 *
 * 张三 is compared with names in pinyin, and only few lists hold many of both. So before anything
 * is compared, the names that have no other to be compared with are told apart: a million rows of
 * which a hundred are Wei Long take a fifth less time. */
#ifndef PEOPLE_PAIRED_H
#define PEOPLE_PAIRED_H

#include "people/facts.h"

/* Leaves in facts->scripts the names that share a spelling with one of the other script; the rest
 * become WRITTEN_OTHER. Only names that a fact bears count. Cannot fail. */
void names_pair(struct facts *facts, const struct sheet *sheet);

#endif
