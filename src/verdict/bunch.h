/* bunch.h - the terms of a group: kin who share the answers to their texts, each with its outcomes.
 */
#ifndef VERDICT_BUNCH_H
#define VERDICT_BUNCH_H

#include "verdict/group.h"

/* Adds the outcomes of some kin together, over all answers to their texts. False where they are too
 * many. */
bool bunch_enumerate(
    struct turnouts *out, struct groups *groups, const uint32_t *kins, size_t kin_count);

/* Adds a term of these outcomes. */
void group_add_term(struct group *to, const struct turnouts *o, struct arena *mem);
/* The same; where whether people are academicians hangs on nothing else, as two terms. */
void group_add_terms(struct group *to, const struct turnouts *o, struct arena *mem);
/* Adds a term for a quantity from 0 to most, whatever else is answered. */
void group_add_range(struct group *to, enum quantity q, int64_t most, struct arena *mem);
/* Adds kin who are bounded apart from all others: they answer for themselves. */
void bunch_loosen(struct group *to, struct groups *groups, uint32_t kin, struct arena *mem);

#endif
