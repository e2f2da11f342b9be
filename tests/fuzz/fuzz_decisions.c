/* A list, and decisions on its questions. */
#include "fuzz/audited.h"

static void
look(const struct audit *a)
{
	size_t applied = 0;

	for (size_t i = 0; i < a->decisions.count; i++) {
		const struct decision *d = &a->decisions.items[i];
		must(d->outcome < DECISION_OUTCOME_COUNT);
		must(d->outcome != DECISION_APPLIED || d->found);
		applied += d->outcome == DECISION_APPLIED;
	}
	must(applied <= a->decisions.count);
}

void
fuzz(struct str bytes)
{
	struct str given[GIVEN_COUNT] = { { 0 } };
	struct fuzz_audited audited;
	struct fail f = { 0 };

	fuzz_part(&given[GIVEN_LIST], &bytes);
	fuzz_part(&given[GIVEN_DECISIONS], &bytes);
	if (fuzz_audit(&audited, given, false, &f)) {
		look(&audited.audit);
		fuzz_reports(&audited.audit);
	}
	audit_free(&audited.audit);
}
