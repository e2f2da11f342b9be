/* event_options.h - the event that a command is about: the event file with what the command line
 * adds to it, or the command line alone. */
#ifndef COMMAND_EVENT_OPTIONS_H
#define COMMAND_EVENT_OPTIONS_H

#include "command/options.h"
#include "terms/event.h"

/* A word that ends in .json is the event file, any other a registration list. What the command line
 * names once (policy, stage, encoding ...) goes over the event file; what it repeats is
 * added. Fails as event_load does, with FAIL_USAGE for two event files, and FAIL_USAGE_MISSING
 * without a lead or a list. Texts live in mem or in opt. */
bool event_from_options(
    struct event *out, const struct options *opt, struct arena *mem, struct fail *f);
bool is_event_file(struct str word);

#endif
