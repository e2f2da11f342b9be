/* sameness.h - whether all that an audit is made from is what it was, without auditing again.
 *
 * A fingerprint is one SHA-256 of all that may move a verdict or a report: what the command line
 * says, the bytes of event file, policy, lists, decisions, rosters and aliases, which registry it
 * is and which program. Equal fingerprints are equal audits. */
#ifndef STORE_SAMENESS_H
#define STORE_SAMENESS_H

#include "base/hash.h"
#include "terms/event.h"

struct fingerprint {
	char sha256[SHA256_HEX + 1];
};

/* Of the audit of an event with a registry file (empty: the built-in one). more is what else the
 * caller's work hangs on, such as the formats of its reports. Taken before the lists are audited:
 * a list that changes in between then makes the next run another.
 *
 * False where nothing can be told beforehand: an input is standard input or a pipe, which can be
 * read once only, or cannot be read, of which the audit tells. Keeps nothing. */
bool fingerprint_take(
    struct fingerprint *out, const struct event *event, struct str registry, struct str more);

#endif
