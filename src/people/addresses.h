/* addresses.h - the e-mail addresses of a list as they are compared, and their domains as numbers.
 *
 * What an address is, and its domain, is name.h's to say. Here it is said once of each domain that
 * the sheet keeps apart (sheet_mail): most lists have a few thousand. */
#ifndef PEOPLE_ADDRESSES_H
#define PEOPLE_ADDRESSES_H

#include "base/map.h"
#include "input/sheet.h"

struct addresses {
	const struct sheet *sheet;
	struct pool domains; /* as email_domain gives them */
	uint32_t *of_apart; /* by number of the sheet: that in domains, MAP_NONE where it is none */
	struct arena scratch;
};

/* The texts of domains live in mem. Free with addresses_free. */
void addresses_init(struct addresses *out, const struct sheet *sheet, struct arena *mem);
void addresses_free(struct addresses *a);
/* The key of a row's address (email_key), in mem; empty where it has none. Cannot fail. */
struct str addresses_key(struct addresses *a, size_t row, struct arena *mem);
/* The number of its domain, or MAP_NONE. */
uint32_t addresses_domain(struct addresses *a, size_t row);

#endif
