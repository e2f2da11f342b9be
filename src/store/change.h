/* change.h - what is not as it was at the last run (SPEC 7). */
#ifndef STORE_CHANGE_H
#define STORE_CHANGE_H

#include "report/run.h"
#include "store/trace.h"

struct change {
	const struct audit *audit;
	const struct run *then, *now; /* then: NULL at the first run */
	/* Distinct people, by where they are counted; moved: from one side to another. */
	size_t in[SIDE_COUNT], out[SIDE_COUNT], moved[SIDE_COUNT][SIDE_COUNT];
	size_t elsewhere; /* on the same side, of another institution */
	/* External institutions of which nobody more counts now, and of which somebody does
	 * again; gone: of the latter, those of whom nobody is left. */
	uint32_t *filled, *freed;
	size_t filled_count, freed_count, freed_gone;
	uint32_t *opened; /* indexes of the audit's questions */
	const struct trace_question **closed;
	size_t opened_count, closed_count;
	bool any;      /* something that a history keeps is another */
	bool outcomes; /* the verdict or a check's status is */
	bool shrunk;   /* by a tenth and by five people at least: a broken export */
};

/* then and before: of the last run, or NULL. keys: of the state. Cannot fail. Lives in mem and
 * points into all that is given. */
void change_find(struct change *out, const struct run *then, const struct trace *before,
    const struct run *now, const struct trace *after, const struct audit *a,
    const struct trace_keys *keys, struct arena *mem);

/* The check of a run that has this id, or NULL. */
const struct check_result *change_check(const struct run *run, struct str id);

#endif
