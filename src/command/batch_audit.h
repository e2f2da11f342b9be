/* batch_audit.h - one event of a batch, audited in a process of its own. */
#ifndef COMMAND_BATCH_AUDIT_H
#define COMMAND_BATCH_AUDIT_H

#include "base/digest.h"
#include "base/spawn.h"
#include "command/options.h"
#include "store/work.h"

struct batch_terms {
	const struct options *opt;
	struct str key;                /* of hashes */
	struct str folder;             /* of -o; empty: no report is kept */
	struct str registry;           /* a file, or empty: the built-in one */
	struct digest registry_digest; /* of that file */
};

/* Audits it as the options have it, and puts its record; writes its report into the folder, or
 * takes away one that an earlier batch left where it cannot be audited any more. Puts nothing where
 * all is as it was when the event was done. Cannot fail: trouble is in the record. */
void batch_audit(
    struct out *record, const struct batch_terms *terms, const struct work_event *event);
/* The record of an event whose process ended otherwise: how, and what it said. */
void batch_broke_off(struct out *record, const struct batch_terms *terms,
    const struct work_event *event, const struct spawn_end *end);

#endif
