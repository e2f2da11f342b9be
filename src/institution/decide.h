/* decide.h - from what was seen in a text to the institution that it means, and how sure. */
#ifndef INSTITUTION_DECIDE_H
#define INSTITUTION_DECIDE_H

#include "institution/resolve.h"
#include "institution/sight.h"

/* What one row knows besides the text. */
struct evidence {
	uint32_t domain[NAMES_ROOM]; /* institutions that have the e-mail domain */
	size_t domain_count;
	struct str domain_text;
	struct str country; /* two letters, of the country column; or empty */
	bool traditional;   /* the text was typed in traditional characters */
};

/* Turns one sighting into a mention. needs tells whether the evidence mattered or would have.
 * Links live in mem. Cannot fail. */
void decide(struct mention *out, bool *needs, const struct sighting *s, const struct parts *parts,
    const struct evidence *e, const struct places *places, struct names *names, struct arena *mem);

#endif
