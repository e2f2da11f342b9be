/* keys.h - the e-mail addresses, person ids and phones of a list as small numbers.
 *
 * Equal numbers are equal keys (name.h). A column is read at a time, so that only one table of a
 * million keys is in memory. */
#ifndef PEOPLE_KEYS_H
#define PEOPLE_KEYS_H

#include "people/addresses.h"

#define KEY_NONE UINT32_MAX

struct keys {
	uint32_t
	    *of_row; /* by sheet row: below count, or KEY_NONE; NULL where no list has the column */
	uint32_t count;
};

/* The key of a cell of COLUMN_EMAIL, COLUMN_PERSON_ID or COLUMN_PHONE; empty where it is none. */
struct str keys_text(struct str cell, enum column column, struct arena *mem);
/* The keys of COLUMN_EMAIL, COLUMN_PERSON_ID or COLUMN_PHONE. Cannot fail. Free with keys_free. */
void keys_read(struct keys *out, struct addresses *addresses, enum column column);
uint32_t keys_number(const struct keys *k, size_t row);
void keys_free(struct keys *k);

#endif
