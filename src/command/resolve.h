/* resolve.h - names the institutions of affiliations, one a line (SPEC 4). */
#ifndef COMMAND_RESOLVE_H
#define COMMAND_RESOLVE_H

#include "base/out.h"
#include "command/options.h"
#include "institution/registry.h"

/* A JSON object a line for every line of text, which is valid UTF-8; the lines are one list. False
 * where an alias file of the options or the registry could not be read. */
bool resolve_lines(struct out *o, struct str text, const struct options *opt,
    struct registry *registry, struct arena *mem, struct fail *f);
bool command_resolve(int *status, const struct options *opt, struct fail *f);

#endif
