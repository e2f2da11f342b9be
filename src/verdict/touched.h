/* touched.h - which rows what is open may touch: those of whom something is open, and whoever has a
 * key or a name in common with them, closed over. */
#ifndef VERDICT_TOUCHED_H
#define VERDICT_TOUCHED_H

#include "verdict/open.h"

struct touched {
	bool *open_fact; /* by fact: something of it, or of its affiliation, is asked */
	bool *near;      /* by first fact of those that keys tie: something open may touch it */
	uint32_t *name;  /* by fact: the first of the names that it may be, or FACT_NONE */
};

/* Cannot fail. Free with touched_free. */
void touched_find(struct touched *out, const struct open *open, const struct sheet *sheet);
/* Gives back what only the closure needs: near and name. */
void touched_end_names(struct touched *t);
void touched_free(struct touched *t);

#endif
