/* apart.h - what sets two rows of one name apart. */
#ifndef PEOPLE_APART_H
#define PEOPLE_APART_H

#include "people/facts.h"

enum setting_apart { APART_BY_NOTHING, APART_BY_CONTACT, APART_BY_ID };

static inline bool
keys_differ(uint32_t a, uint32_t b)
{
	return a != FACT_NONE && b != FACT_NONE && a != b;
}

/* Ids of two files may be of two kinds; that they differ is a question. */
static inline enum setting_apart
set_apart(const struct facts *f, uint32_t a, uint32_t b)
{
	const struct fact *x = &f->items[a], *y = &f->items[b];
	bool ids = keys_differ(fact_aside(f->id_of, a), fact_aside(f->id_of, b));

	if (ids && fact_file(f, a) == fact_file(f, b))
		return APART_BY_ID;
	return ids || keys_differ(x->email, y->email)
		       || keys_differ(fact_aside(f->phone_of, a), fact_aside(f->phone_of, b))
		   ? APART_BY_CONTACT
		   : APART_BY_NOTHING;
}

/* Whether they have the same keys, so that nothing tells one from the other. */
static inline bool
keys_alike(const struct facts *f, uint32_t a, uint32_t b)
{
	const struct fact *x = &f->items[a], *y = &f->items[b];
	uint32_t id = fact_aside(f->id_of, a);

	return x->email == y->email && id == fact_aside(f->id_of, b)
	       && fact_aside(f->phone_of, a) == fact_aside(f->phone_of, b)
	       && (id == FACT_NONE || fact_file(f, a) == fact_file(f, b));
}

#endif
