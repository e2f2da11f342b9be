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
set_apart(const struct fact *a, const struct fact *b)
{
	bool ids = keys_differ(a->person_id, b->person_id);

	if (ids && a->file == b->file)
		return APART_BY_ID;
	return ids || keys_differ(a->email, b->email) || keys_differ(a->phone, b->phone)
		   ? APART_BY_CONTACT
		   : APART_BY_NOTHING;
}

#endif
