/* claim.h - the unit that a person counts for, from what all of the person's rows say (SPEC 5).
 *
 * A row claims the first host that it names if hosts go first, else the first institution. Rows
 * that differ are weighed: a host if hosts go first, then what more rows say, then the lesser
 * institution's id; never by their order. That is the likelier answer only: which one it is of rows
 * that keys tie is a question (open.h). Its answer silences those of the rows that claim another
 * unit than it names, if any claims that; hosts that go first are never silenced. */
#ifndef VERDICT_CLAIM_H
#define VERDICT_CLAIM_H

#include "people/ruling.h"
#include "verdict/side.h"

#define UNIT_NONE UINT32_MAX
#define SET_NONE  UINT32_MAX

/* An institution after roll-up. */
struct unit {
	uint32_t institution;
	bool host;
};

struct claims {
	const struct names *names;
	const struct hosts *hosts;
	const struct policy *policy;
	struct unit *units; /* those that were asked for */
	size_t unit_count, unit_cap;
	struct map known;    /* by institution: its unit */
	struct claim *items; /* of the person at hand */
	size_t count, cap;
};

void claims_init(struct claims *out, const struct names *names, const struct hosts *hosts,
    const struct policy *policy);
void claims_free(struct claims *c);

/* The number of an institution's unit; UNIT_NONE for NOBODY. */
uint32_t claims_unit_of(struct claims *c, uint32_t institution);

/* The unit that a text of these institutions claims, or UNIT_NONE. */
uint32_t claims_of(struct claims *c, const uint32_t *institutions, size_t count);
/* That of an affiliation as it is taken (facts->taken). */
uint32_t claims_of_affiliation(struct claims *c, const struct facts *facts, uint32_t affiliation);
/* Whether hosts go first, and this is one. */
bool claims_goes_first(const struct claims *c, uint32_t unit);

/* For each person: begin, the claim of every row, then the unit that counts, or UNIT_NONE. */
void claims_begin(struct claims *c);
/* set: a number of rows of which an answer may silence some, or SET_NONE; answered: this one claims
 * what it names. */
void claims_add(struct claims *c, uint32_t unit, uint32_t set, bool answered);
/* The same, by what was decided of the row, if anything was. */
void claims_add_fact(struct claims *c, const struct facts *facts, uint32_t fact, uint32_t unit);
uint32_t claims_settle(struct claims *c);

#endif
