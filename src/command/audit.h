/* audit.h - audits an event (SPEC 1 to 6). *status is pass, fail or review. */
#ifndef COMMAND_AUDIT_H
#define COMMAND_AUDIT_H

#include "command/options.h"
#include "verdict/judge.h"

bool command_audit(int *status, const struct options *opt, struct fail *f);
/* What the program exits with. */
int audit_status(enum outcome outcome);

#endif
