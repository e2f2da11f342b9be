/* confine.h - what the sandbox leaves to each command (base/sandbox.h). */
#ifndef COMMAND_CONFINE_H
#define COMMAND_CONFINE_H

#include "command/options.h"
#include "terms/event.h"

/* Before anything is read: only the outputs that the options name can be written from here on, and
 * of a command whose inputs are all named there, only these can be read. */
void confine_command(struct options *opt);
/* Before the lists of an event are: only what it, opt and registry name can be read. */
void confine_audit(const struct options *opt, const struct event *event, struct str registry);

#endif
