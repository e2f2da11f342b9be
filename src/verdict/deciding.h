/* deciding.h - decisions find what they answer, and become rulings. */
#ifndef VERDICT_DECIDING_H
#define VERDICT_DECIDING_H

#include "verdict/decision.h"
#include "verdict/identity.h"
#include "verdict/pseudonym.h"

/* What is open, to be answered. */
struct deciding {
	const struct questions *questions;
	const struct open *open;
	const struct identities *identities;
	const struct pseudonyms *pseudonyms;
	struct resolver *resolver;
	const struct policy *policy;
	struct arena *mem; /* outlives the decisions */
};

/* Turns the decisions that find their question into rulings; true where any did. Cannot fail. */
bool decisions_match(struct decisions *d, const struct deciding *by);
/* Marks those whose rulings on people contradict others, once all were applied. */
void decisions_check(struct decisions *d, const struct facts *facts, const struct people *people,
    const struct names *names);

#endif
