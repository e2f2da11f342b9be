/* init.h - writes an event file to fill in. */
#ifndef COMMAND_INIT_H
#define COMMAND_INIT_H

#include "base/jsonout.h"
#include "command/options.h"

/* rollcall init [FILE]; event.json where none is named. An existing file is never overwritten
 * (FAIL_CREATE). */
bool command_init(int *status, const struct options *opt, struct fail *f);
/* The file that it writes; "-" is standard output. */
struct str init_path(const struct options *opt);
/* The event file itself: every key that is read, filled in from the options. It loads as it
 * stands. */
void init_event(struct out *out, const struct options *opt);

#endif
