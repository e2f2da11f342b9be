/* A list, and behind it perhaps a sign-in sheet: audited, and reported in every form. */
#include "fuzz/audited.h"

void
fuzz(struct str bytes)
{
	struct str given[GIVEN_COUNT] = { { 0 } };
	struct fuzz_audited audited;
	struct fail f = { 0 };

	fuzz_part(&given[GIVEN_LIST], &bytes);
	fuzz_part(&given[GIVEN_ATTENDANCE], &bytes);
	if (fuzz_audit(&audited, given, true, &f))
		fuzz_reports(&audited.audit);
	audit_free(&audited.audit);
}
