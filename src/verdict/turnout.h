/* turnout.h - what the people of some rows come to, in every way of answering what is open of them.
 *
 * Only distinct outcomes are kept, so that interchangeable people are counted, not permuted. */
#ifndef VERDICT_TURNOUT_H
#define VERDICT_TURNOUT_H

#include "verdict/claim.h"
#include "verdict/kin.h"

/* Units of one group whose cap hangs on the answers. */
#define TURNOUT_SEATS 12

struct turnout {
	int32_t quantity[QUANTITY_COUNT];
	uint16_t seen[TURNOUT_SEATS]; /* people at units that others may fill up too */
	uint64_t agrees;              /* questions answered the likelier way, as bits */
};
_Static_assert(
    sizeof(struct turnout)
	== QUANTITY_COUNT * sizeof(int32_t) + TURNOUT_SEATS * sizeof(uint16_t) + sizeof(uint64_t),
    "no padding: it is compared and hashed as bytes");

/* Beyond so many distinct ones the people are too many to enumerate. */
#define TURNOUTS_MOST 4096

/* A zeroed one is empty and ready. */
struct turnouts {
	struct turnout *items;
	size_t count, cap;
	struct map known;
};

/* Adds up; a question is answered the likelier way where both say so. */
void turnout_add(struct turnout *to, const struct turnout *o);
/* False where there are too many. */
bool turnouts_add(struct turnouts *to, const struct turnout *o);
bool turnouts_has(const struct turnouts *of, const struct turnout *o);
/* Every outcome of a with every one of b. */
bool turnouts_product(struct turnouts *to, const struct turnouts *a, const struct turnouts *b);
/* People beyond a seat's room are all the same: they are left out. Room is below 2^15. */
void turnouts_fill(struct turnouts *o, const uint16_t room[TURNOUT_SEATS]);
/* The product of two that were filled so, filled. */
bool turnouts_fold(struct turnouts *to, const struct turnouts *a, const struct turnouts *b,
    const uint16_t room[TURNOUT_SEATS]);
void turnouts_clear(struct turnouts *o);
void turnouts_free(struct turnouts *o);

/* How the people of a unit count beside those of whom nothing is open. */
enum seat_kind {
	SEAT_FULL,  /* the cap is reached without them */
	SEAT_FREE,  /* the cap is never reached */
	SEAT_TIGHT, /* it depends */
};

#define SLOT_NONE UINT32_MAX

struct seat {
	int64_t base, most; /* people of whom nothing is open; whom answers could add at most */
	int64_t room;       /* how many of these can count */
	enum seat_kind kind;
	/* A partner of whom nobody is there but by answers, where checks ask who is present. */
	bool awaited;
	uint32_t slot; /* SEAT_TIGHT or awaited: index into seen, or SLOT_NONE where its people are
			  bounded apart */
};

/* What ways of answering are worked out with. */
struct answering {
	struct open *open;
	const struct sheet *sheet;
	const struct policy *policy;
	struct claims *claims;
	const struct seat *seats; /* by unit */
	uint16_t *answer;         /* by variable; of texts, set by the caller */
	const uint8_t *bit; /* by variable: its bit in agrees, or BIT_NONE; NULL: none is kept */
	struct turnouts *out;
	size_t combinations, most; /* gone through; at most to go through */
	struct workplace *at;
};

#define BIT_NONE UINT8_MAX

/* Adds the outcomes of some kin under the answers to their texts. Questions whether two are one
 * that come up are added to what is open. False where there are too many ways. */
bool answering_run(struct answering *a, const struct kin *kin);
/* What a person adds who counts at a unit, or at UNIT_NONE. */
struct turnout turnout_at(const struct answering *a, uint32_t unit);
void answering_free(struct answering *a);

#endif
