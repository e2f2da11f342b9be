/* audit.h - the whole of an audit: what it is told, what it found, the verdict.
 *
 * audit_run is the pipeline; it reads like SPEC.md. Everything later (reports, history) takes
 * the struct by const pointer. */
#ifndef VERDICT_AUDIT_H
#define VERDICT_AUDIT_H

#include "base/digest.h"
#include "people/attendance.h"
#include "people/roster.h"
#include "verdict/deciding.h"
#include "verdict/remedy.h"
#include "verdict/screen.h"
#include "verdict/sensitivity.h"

struct audit {
	const struct event *event;
	struct policy policy;
	struct registry *registry;
	struct str registry_path;      /* empty: the built-in one */
	struct digest registry_digest; /* of a file, where it was asked for; else without bytes */
	struct digest *alias_digests;  /* of the event's tables of aliases */
	struct digest decisions_digest;
	struct names names;
	struct resolver *resolver;
	struct sheet *sheet;          /* registration lists, and behind them attendance lists */
	struct attendance attendance; /* where there are such lists */
	struct roster roster;         /* where there are any */
	struct decisions decisions;   /* where there is such a file */
	struct honours *honours;
	struct standings standings;
	struct hosts hosts;
	struct facts facts;
	struct people people;
	struct counts counts;
	struct questions questions;
	struct verdict verdict;
	struct remedy remedy, remedy_for_low; /* for_low: where the checks are bounded */
	struct sensitivity sensitivity;
	struct screens screens;
	struct findings findings;
	/* Conservation: rows in = people counted + over the cap + left out + duplicates + excluded
	 * + no entries. */
	int64_t rows, counted_people, over_cap_people, duplicate_rows;
	struct arena mem;
};

struct audit_terms {
	const struct event *event;
	struct str registry_path; /* absent: the image */
	struct str registry_image;
	bool hash_registry; /* a registry file is large, and its SHA-256 for a report in JSON alone
			     */
	const struct digest *registry_digest; /* where it is known already; else NULL */
	const struct sheet_options *sheet;
};

/* Runs an audit. False with the cause where an input cannot be read; audit_free in both cases. */
bool audit_run(struct audit *out, const struct audit_terms *terms, struct fail *f);
void audit_free(struct audit *a);

/* --- the stages that depend on the policy, for who runs them again (sensitivity.h) --- */

/* Makes of a an audit of the same lists that has yet to go through the stages; a outlives it. */
void audit_begin_again(struct audit *out, const struct audit *a, bool from_standings);
void audit_end_again(struct audit *out, bool from_standings);

/* Which rows take part. */
void audit_stand(struct audit *a);
/* What they say, and who the people are. Fails with FAIL_PATTERN_LIMIT. */
bool audit_admit(struct audit *a, struct fail *f);
/* Counts, questions and the verdict. */
void audit_decide(struct audit *a);
/* What honours count under CHOICE_ACADEMICIAN_EVIDENCE, by rosters and decisions. */
void audit_weigh(struct audit *a, int evidence);

/* The stage that was taken: STAGE_REGISTRATION or STAGE_COMPLETED. */
int audit_stage(const struct audit *a);

#endif
