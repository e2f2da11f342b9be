/* fuzzy.h - the known institution that an unknown Latin name may be a spelling of (SPEC 4).
 *
 * Candidates share words with it (institution/token.h); each is scored by a dozen weights that
 * anybody can read (data/weights.c), and taken only where the score is high and no other comes
 * near. */
#ifndef INSTITUTION_FUZZY_H
#define INSTITUTION_FUZZY_H

#include "institution/names.h"
#include "institution/part.h"

/* What speaks for a candidate, each from 0 to 100. */
enum fuzzy_feature {
	FUZZY_QUERY_COVERED,   /* of the text's words, by weight, the name has */
	FUZZY_NAME_COVERED,    /* of the name's words, by weight, the text has */
	FUZZY_QUERY_KIND_LEFT, /* the text has a word that sets institutions apart, the name has
				  not: medical */
	FUZZY_NAME_KIND_LEFT,  /* the same the other way round */
	FUZZY_QUERY_OWN_LEFT,  /* the text has a name's own word that the name has not: Sadoughi */
	FUZZY_NAME_OWN_LEFT,   /* the same the other way round */
	FUZZY_SAME_CLASS,      /* both a university, both a hospital ... */
	FUZZY_SAME_ORDER,      /* the shared words come in the same order */
	FUZZY_CITY,            /* the text has its city */
	FUZZY_COUNTRY,         /* the text has its country */
	FUZZY_NO_COUNTRY,      /* the text has none */
	FUZZY_OFFICIAL,        /* an official name of it, not one of many */
	FUZZY_SPELLING,        /* how like the letters of both are */
	FUZZY_ALONE,           /* no other candidate has as much of the text */
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
	int features[FUZZY_FEATURES];
};

/* The best matches of one form, of different institutions, best first; at most room of them. */
size_t fuzzy_find(struct fuzzy_match *out, size_t room, struct str form, const struct parts *parts,
    const struct names *names, const struct places *places);

#endif
