/* audit.h - the whole of an audit: what it is told, what it found, the verdict.
 *
 * audit_run is the pipeline; it reads like SPEC.md. Everything later (reports, history) takes
 * the struct by const pointer. */
#ifndef VERDICT_AUDIT_H
#define VERDICT_AUDIT_H

#include "verdict/ask.h"
#include "verdict/judge.h"

struct audit {
	const struct event *event;
	struct policy policy;
	struct registry *registry;
	struct str registry_shown; /* its path, or "(built in)" */
	struct names names;
	struct resolver *resolver;
	struct sheet *sheet;
	struct standings standings;
	struct hosts hosts;
	struct facts facts;
	struct people people;
	struct counts counts;
	struct questions questions;
	struct verdict verdict;
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
	const struct sheet_options *sheet;
};

/* Runs an audit. False with the cause where an input cannot be read; audit_free in both cases. */
bool audit_run(struct audit *out, const struct audit_terms *terms, struct fail *f);
void audit_free(struct audit *a);

/* The stage that was taken: STAGE_REGISTRATION or STAGE_COMPLETED. */
int audit_stage(const struct audit *a);

#endif
