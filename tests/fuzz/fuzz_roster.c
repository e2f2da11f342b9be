/* A list, and a roster of academicians that its claims are held against. */
#include "fuzz/audited.h"

static void
look(const struct audit *a)
{
	for (size_t i = 0; a->facts.proofs && i < a->facts.count; i++)
		must(a->facts.proofs[i] <= PROOF_MISSING);
}

void
fuzz(struct str bytes)
{
	struct str given[GIVEN_COUNT] = { { 0 } };
	struct fuzz_audited audited;
	struct fail f = { 0 };

	fuzz_part(&given[GIVEN_LIST], &bytes);
	fuzz_part(&given[GIVEN_ROSTER], &bytes);
	if (fuzz_audit(&audited, given, false, &f))
		look(&audited.audit);
	audit_free(&audited.audit);
}
