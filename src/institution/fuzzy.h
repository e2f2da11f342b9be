/* fuzzy.h - the known institution that an unknown Latin name may be a spelling of (SPEC 4).
 *
 * Candidates share words with it (institution/token.h); each is scored by a dozen weights that
 * anybody can read (data/weights.c), and taken only where the score is high and no other comes
 * near. */
#ifndef INSTITUTION_FUZZY_H
#define INSTITUTION_FUZZY_H

#include "institution/names.h"
#include "institution/part.h"

/* What speaks for a candidate, each from 0 to 100. Covered: the share of the words that the other
 * has too, by their weights. */
enum fuzzy_feature {
	FUZZY_COVERED,        /* the text covered by the name, times the name by the text */
	FUZZY_QUERY_WHOLE,    /* the name has all words of the text */
	FUZZY_NAME_WHOLE,     /* the text has all words of the name */
	FUZZY_NAME_KIND_LEFT, /* the name has a word more that sets institutions apart: medical */
	FUZZY_NAME_OWN_LEFT,  /* the name has an own word more: Sadoughi */
	FUZZY_SAME_CLASS,     /* neither is a university, hospital ... where the other is not */
	FUZZY_CITY,           /* the text has its city */
	FUZZY_SLIP,  /* how near to a slip: 100 where no letter differs, 0 from a fifth on */
	FUZZY_ALONE, /* the text covered by the name, if no other's covers as much */
	FUZZY_FEATURES
};

/* Permille for each feature at 100, and what a score starts from; fitted by scripts/fit-weights. */
extern const int fuzzy_weights[FUZZY_FEATURES];
extern const int fuzzy_start;
extern const int fuzzy_likely, fuzzy_possible; /* scores from which a link is drawn */

struct fuzzy_match {
	uint32_t institution;
	int score;       /* permille; above fuzzy_likely it is taken */
	struct str name; /* the form that is alike */
	int covered;
	bool apart;
	/* the text has words that make it another one: never likely */ /* percent of the text's
									   words, by their
									   weights */
	int features[FUZZY_FEATURES];
};

/* The best matches of one form, of different institutions, best first; at most room of them. */
size_t fuzzy_find(struct fuzzy_match *out, size_t room, struct str form, const struct parts *parts,
    const struct names *names, const struct places *places);

#endif
