/* roster.h - lists of academicians, held against what people claim (SPEC 5).
 *
 *   in    CSVs with the columns name, body and institution, read as a list is (sheet.h)
 *   out   what they say of every row: facts->proofs; then what counts: fact.honour
 *
 * A claim is verified where a roster has the name at the same institution, whichever body it lists:
 * never by name alone. It is contradicted where rosters list every body that it names, and have
 * the name only at other institutions, or not at all; whether a roster is complete nobody can tell,
 * so that is a question and no refusal. A name in another spelling or script (张三, Zhang San), or
 * an institution that may or may not be the same, neither verifies nor contradicts. Who is on a
 * roster without saying so is a question, taken as no. */
#ifndef PEOPLE_ROSTER_H
#define PEOPLE_ROSTER_H

#include "people/alike.h"
#include "people/facts.h"

enum proof {
	PROOF_NONE,      /* no roster speaks of it */
	PROOF_VERIFIED,  /* name and institution agree */
	PROOF_NEAR,      /* they may agree: another spelling, an institution in doubt */
	PROOF_ELSEWHERE, /* the name stands at other institutions only */
	PROOF_MISSING    /* the body is covered, and has no such name */
};

struct roster {
	struct sheet *sheet; /* of all rosters together */
	struct roster_entry *entries;
	size_t count;
	struct map names;   /* to the first entry of a name; the rest by its next */
	struct alike alike; /* the names, each by one of its entries */
	struct map covered; /* bodies that have an entry, by their word */
};

/* Fails as sheet_load does; the column of bodies must be there. A row whose body nobody knows is a
 * finding; it verifies a claim, and contradicts none. Free with roster_free, also after a failure.
 */
bool roster_load(struct roster *out, const struct event *event, const struct sheet_limits *limits,
    struct resolver *resolver, struct honours *honours, struct findings *findings,
    struct arena *mem, struct fail *f);
void roster_free(struct roster *r);

/* Fills facts->proofs. Cannot fail. */
void roster_prove(struct facts *facts, const struct roster *roster, const struct sheet *sheet,
    const struct names *names);

/* Sets the honour of every fact by its claim and proof under CHOICE_ACADEMICIAN_EVIDENCE (evidence
 * is its value): EVIDENCE_VERIFIED takes no claim without proof. May be called again with another.
 */
void roster_weigh(struct facts *facts, int evidence);

#endif
