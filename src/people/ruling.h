/* ruling.h - what an officer decided (SPEC 2), on the rows that it is about: applied before
 * anything is counted.
 *
 * A ruling names rows of the sheet, which stay what they are while institutions and people are
 * worked out again. Rows that are not in are passed over: under another policy they may be. */
#ifndef PEOPLE_RULING_H
#define PEOPLE_RULING_H

#include "people/person.h"
#include "terms/policy.h"

enum ruling_kind {
	RULING_TEXT,    /* which institution a name is, wherever it is typed */
	RULING_MENTION, /* which institution a name is in these rows */
	RULING_FROM,    /* which institution the rows are from, that name none */
	RULING_PLACE,   /* which institution the rows are from, of those that they name */
	RULING_SAME,    /* two sets of rows, where they may be one person, are */
	RULING_APART,   /* they are two */
	RULING_HONOUR,  /* whether the rows' honour makes an academician */
	RULING_ATTENDED /* whether the person of the rows attended */
};

struct ruling {
	enum ruling_kind kind;
	bool yes;         /* RULING_HONOUR, RULING_ATTENDED */
	bool is_live;     /* RULING_SAME, RULING_APART: it was in doubt when it was decided, and not
			     only if other questions were answered otherwise */
	struct hash asks; /* RULING_TEXT, RULING_MENTION: mention_asks */
	uint32_t institution; /* of the first four; NOBODY: none of those that were offered */
	const struct policy *policy; /* RULING_PLACE: by which the institution was rolled up */
	const uint32_t *rows;        /* all but RULING_TEXT */
	size_t row_count;
	size_t first_count; /* RULING_SAME, RULING_APART: how many rows are of the first set */
};

/* A zeroed one is empty and ready. What rows point to outlives it. */
struct rulings {
	struct ruling *items;
	size_t count, cap;
};

void rulings_add(struct rulings *r, const struct ruling *ruling);
void rulings_free(struct rulings *r);

/* Who attended: a row in doubt is no longer, or is not in. */
void rulings_stand(const struct rulings *r, struct standings *standings);
/* Where rows are from. New affiliations live in mem; works out facts->taken again, and fills
 * facts->place_of. */
void rulings_place(const struct rulings *r, struct facts *facts, struct arena *mem);
/* Who is an academician, whatever rosters say. */
void rulings_honour(const struct rulings *r, struct facts *facts);
/* Who is one person, and who two: answers the doubts of *out (facts->rulings, which may be NULL).
 * Classes of out->sure and the forest parent are united, strangers added, and of doubts and
 * strangers those are kept that are left. A ruling on a pair that is no doubt has no effect. */
void rulings_settle(struct people *out, uint32_t *parent, const struct facts *facts);
/* Whether the people are not as it says, because of others that went before. */
bool ruling_is_broken(
    const struct ruling *r, const struct facts *facts, const struct people *people);

#endif
