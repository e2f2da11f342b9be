/* taken.h - which institution each open mention of a list is taken for. */
#ifndef PEOPLE_TAKEN_H
#define PEOPLE_TAKEN_H

#include "people/facts.h"

/* A zeroed one takes the likelier answer everywhere. */
struct taken {
	const uint32_t *institution; /* by mention of a fact; NOBODY where it names none */
	const uint32_t *first;       /* by fact: its first mention in it */
};

static inline uint32_t
taken_for(const struct taken *t, const struct facts *facts, uint32_t fact, size_t mention)
{
	if (t->institution)
		return t->institution[t->first[fact] + mention];
	return mention_taken(
	    &facts->affiliations[facts->items[fact].affiliation]->mentions[mention]);
}

#endif
