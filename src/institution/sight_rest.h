/* sight_rest.h - what stands beside a known name inside a Latin part. */
#ifndef INSTITUTION_SIGHT_REST_H
#define INSTITUTION_SIGHT_REST_H

#include "institution/sight.h"

#define PHRASE_ROOM 20 /* words of a part that are looked at */

struct looking {
	const struct names *names;
	const struct places *places;
	const struct parts *parts;
	struct arena *mem;
};

/* Words of a form. */
struct words {
	struct str items[PHRASE_ROOM];
	bool taken[PHRASE_ROOM];   /* by a known name */
	bool generic[PHRASE_ROOM]; /* word_is_generic */
	size_t count;
};

void words_of(struct words *out, struct str form);
/* The words [from, to) as they stand; empty where there are none. */
struct str words_span(const struct words *w, size_t from, size_t to);

/* Whether a stretch of a form may be a department of a university, by its words. */
bool is_department(struct str stretch);

/* Whether a word is a short form of the institution found, or of one above it: UNSW behind its
 * name, NASA before Goddard Institute. */
bool is_short_of(struct str word, const struct sighting *s, const struct names *names);

/* What stands around the name that the words [from, to) of the part are, up to the next names. Sets
 * the child of s where it is one. Cannot fail. */
enum sight_rest rest_around(struct sighting *s, const struct words *w, size_t from, size_t to,
    const struct part *part, const struct looking *l);

#endif
