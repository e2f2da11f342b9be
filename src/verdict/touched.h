/* touched.h - which rows what is open may touch: those of whom something is open, and whoever has a
 * key or a name in common with them, closed over. */
#ifndef VERDICT_TOUCHED_H
#define VERDICT_TOUCHED_H

#include "verdict/open.h"

struct touched {
	bool *open_fact; /* by fact: something of it, or of its affiliation, is asked */
	bool *near;      /* by first fact of those that keys tie: something open may touch it */
	/* By name: the first of those that it may be. By fact it took 36 MB of 10,000,000 rows. */
	uint32_t *first_name;
};

/* Cannot fail. Free with touched_free. */
void touched_find(struct touched *out, const struct open *open, const struct sheet *sheet);
/* That of a fact's name, or FACT_NONE. */
uint32_t touched_name(const struct touched *t, const struct facts *facts, uint32_t fact);
/* Gives back what only the closure needs: near and first_name. */
void touched_end_names(struct touched *t);
void touched_free(struct touched *t);

#endif
