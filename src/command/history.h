/* history.h - the runs of a live list, as recheck kept them (SPEC 7). */
#ifndef COMMAND_HISTORY_H
#define COMMAND_HISTORY_H

#include "command/options.h"

/* rollcall history --state FILE: as a table, with --format json a line for each run, with --format
 * html a picture. */
bool command_history(int *status, const struct options *opt, struct fail *f);

#endif
