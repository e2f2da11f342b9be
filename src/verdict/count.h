/* count.h - people by institution, held to the cap.
 *
 *   in    people with their affiliations (people/person.h)
 *   out   where each person is counted, one tally a unit, and the quantities that checks are made
 * of rule  每单位最多选派 3 名参加人员（多于 3 名按 3 名计）
 */
#ifndef VERDICT_COUNT_H
#define VERDICT_COUNT_H

#include "people/person.h"
#include "verdict/side.h"

/* Of every person, so in one word: a million of them are kept. */
struct placement {
	uint32_t tally : 27; /* index into tallies, or COUNT_NO_TALLY for an unaffiliated person */
	uint32_t side : 2;   /* enum side */
	bool counted : 1;    /* false: over the cap, or unaffiliated and left out */
	uint32_t honour : 2; /* enum academician, the best of the person's rows */
};

#define COUNT_NO_TALLY ((1u << 27) - 1)

struct tally {
	uint32_t unit; /* the institution, after roll-up */
	enum side side;
	int64_t seen_people, counted_people; /* counted: at most the cap, for an external unit */
};

struct counts {
	struct placement *of_person;
	struct tally *tallies; /* in the order of their first people */
	size_t tally_count, tally_cap;
	int64_t quantity[QUANTITY_COUNT];
	int64_t left_out_people; /* unaffiliated, where the policy excludes them */
};

/* Cannot fail. Free with counts_free. */
void count_people(struct counts *out, const struct people *people, const struct facts *facts,
    const struct names *names, const struct hosts *hosts, const struct policy *policy);
void counts_free(struct counts *c);

#endif
