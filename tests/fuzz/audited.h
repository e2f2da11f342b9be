/* audited.h - whole audits of bytes, for fuzzers. The hosts are 中山大学 and the University of
 * Oxford. */
#ifndef TESTS_FUZZ_AUDITED_H
#define TESTS_FUZZ_AUDITED_H

#include "fuzz/fuzz.h"
#include "verdict/audit.h"

/* The files that an audit is given. */
enum fuzz_given {
	GIVEN_LIST,
	GIVEN_ATTENDANCE,
	GIVEN_ROSTER,
	GIVEN_ALIASES,
	GIVEN_DECISIONS,
	GIVEN_POLICY,
	GIVEN_COUNT
};

struct fuzz_audited {
	struct event event;
	struct host hosts[2];
	struct input list, attendance;
	struct str roster, aliases;
	struct sheet_options options;
	struct audit audit;
};

/* Whether the audit ran; an absent text is no file. Free it with audit_free in both cases. */
bool fuzz_audit(
    struct fuzz_audited *out, const struct str given[GIVEN_COUNT], bool lenient, struct fail *f);

/* Every report of it, with and without names, held to its form. */
void fuzz_reports(const struct audit *a);

#endif
