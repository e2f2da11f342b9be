/* recheck.h - audits a live list again and again, and tells what changed (SPEC 7).
 *
 * Reports are written first, then the changes are printed, then the state is committed: what could
 * not be told is told by the next run. */
#ifndef COMMAND_RECHECK_H
#define COMMAND_RECHECK_H

#include "command/options.h"

/* rollcall recheck EVENT --state FILE: *status as of audit, also where nothing was to be done. */
bool command_recheck(int *status, const struct options *opt, struct fail *f);

#endif
