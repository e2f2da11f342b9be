/* audited.h - whole audits of lists that are given as text, for tests.
 *
 * The hosts are 中山大学 and the University of Oxford; every list is written to a file and taken
 * away again. */
#ifndef TESTS_VERDICT_AUDITED_H
#define TESTS_VERDICT_AUDITED_H

#include "data/image.h"
#include "rows.h"
#include "scratch.h"
#include "verdict/audit.h"

#define LISTS_MOST 2

struct audited {
	struct audit audit; /* of what is below; audited_free gives it back */
	struct event event;
	struct host hosts[2];
	struct input inputs[LISTS_MOST];
	struct sheet_options options;
	struct scratch files[LISTS_MOST], decisions;
};

/* Whether the audit ran; *f says why not. Empty decisions: there is no such file. */
static inline bool
audited_decide_try(struct audited *out, const struct str *lists, size_t count, struct str decisions,
    struct fail *f)
{
	*out = (struct audited){ .options = { .limits = sheet_limits_default } };
	out->hosts[0] = (struct host){ .role = HOST_LEAD, .name = STR("中山大学") };
	out->hosts[1]
	    = (struct host){ .role = HOST_PARTICIPATING, .name = STR("University of Oxford") };
	out->event = (struct event){ .stage = -1,
		.hosts = out->hosts,
		.host_count = 2,
		.registrations = out->inputs,
		.registration_count = count };
	for (size_t i = 0; i < count; i++) {
		out->inputs[i] = (struct input){ .path = scratch_make(&out->files[i], lists[i]),
			.shown = STR("list.csv"),
			.encoding = STR("auto") };
	}
	if (decisions.len)
		out->event.decisions = scratch_make(&out->decisions, decisions);
	const struct audit_terms terms
	    = { .event = &out->event, .registry_image = image_registry(), .sheet = &out->options };
	bool ok = audit_run(&out->audit, &terms, f);
	for (size_t i = 0; i < count; i++)
		scratch_remove(&out->files[i]);
	if (decisions.len)
		scratch_remove(&out->decisions);
	return ok;
}

static inline bool
audited_try(struct audited *out, const struct str *lists, size_t count, struct fail *f)
{
	return audited_decide_try(out, lists, count, STR(""), f);
}

static inline void
audited_decide(struct audited *out, const struct str *lists, size_t count, struct str decisions)
{
	struct fail f = { 0 };

	if (!audited_decide_try(out, lists, count, decisions, &f))
		fail_msg("%s: %s, line %zu: %s", fail_word(f.code).at, f.file, f.line, f.found);
}

static inline void
audited_run(struct audited *out, const struct str *lists, size_t count)
{
	audited_decide(out, lists, count, STR(""));
}

static inline void
audited_free(struct audited *a)
{
	audit_free(&a->audit);
}

#endif
