/* resolve.h - names the institutions of affiliations, one a line (SPEC 4). */
#ifndef COMMAND_RESOLVE_H
#define COMMAND_RESOLVE_H

#include "command/options.h"

bool command_resolve(int *status, const struct options *opt, struct fail *f);

#endif
