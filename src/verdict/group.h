/* group.h - open questions that hang together, closed over, and what each group comes to (SPEC 2).
 *
 * Kin whose texts one question is about hang together: a bunch. Bunches hang together where people
 * of both may be at one unit whose cap their number decides; elsewhere a unit is the sum of its
 * people, or full without them. Hosts are units like others: only the quantity that caps them hangs
 * on their number; and, where a check asks which partners are present, whether it is none. */
#ifndef VERDICT_GROUP_H
#define VERDICT_GROUP_H

#include "verdict/count.h"
#include "verdict/turnout.h"

/* One choice among outcomes, free of all other terms but for the seats. */
struct term {
	const struct turnout *turnouts;
	size_t count;
};

/* Of 10,000,000 rows there are 148,000. */
struct group {
	struct term *terms; /* groups that came to the same share their turnouts */
	size_t term_count, term_cap;
	/* The units whose cap or presence the answers decide: how many find room, what each of
	 * them counts as, and whether the first of them makes a partner present too. */
	uint16_t room[TURNOUT_SEATS];
	uint8_t counts_as[TURNOUT_SEATS]; /* enum quantity */
	bool awaited[TURNOUT_SEATS];
	uint32_t seat_count;
	size_t state_count;
	/* Too large to enumerate: terms are free of each other, which allows more than the answers
	 * do. */
	bool outer;
	uint32_t variable_count, kin_count, bunch_count;
	uint32_t *variables;
	const uint32_t *kins;
	uint32_t *bunches; /* where each begins among the kins, and the end */
};

struct groups {
	struct group *items;
	size_t count;
	int64_t fixed[QUANTITY_COUNT]; /* people of whom nothing is open */
	struct kins kins;
	struct answering answering;
	struct claims claims;
	struct seat *seats;
	struct arena *mem;
};

/* How much is gone through before a group counts as too large. */
struct group_limits {
	size_t combinations; /* of the answers of some kin */
	size_t states;       /* of a group's seats; at most 2^TURNOUT_SEATS */
	size_t work;         /* turnouts times states, for one sum */
	size_t fold;         /* the same, once, to have fewer for each */
};

extern const struct group_limits group_limits_default;

/* What is worked with. */
struct grouping_terms {
	struct open *open;
	const struct counts *counts;
	const struct sheet *sheet;
	const struct names *names;
	const struct hosts *hosts;
	const struct policy *policy;
	const struct group_limits *limits;
};

/* Adds to terms->open the questions whether two are one that come up on the way. Cannot fail. Free
 * with groups_free, before what terms point to. */
void groups_find(struct groups *out, const struct grouping_terms *terms, struct arena *mem);
void groups_free(struct groups *g);

/* A group again, with a term for each bunch, which tells which questions were answered the likelier
 * way: bit says by variable which bit of turnout.agrees stands for it, or BIT_NONE; one bit may
 * stand for several. For groups that are not outer. Lives in mem; false where there are too many
 * turnouts then. */
bool group_agreements(struct group *out, struct groups *groups, const struct group *g,
    const uint8_t *bit, struct arena *mem);

#endif
