/* registry.h - makes the user's own registry out of ROR's dump, and looks into the one in use. */
#ifndef COMMAND_REGISTRY_H
#define COMMAND_REGISTRY_H

#include "command/options.h"

/* rollcall registry import FILE | info | find WORDS... */
bool command_registry(int *status, const struct options *opt, struct fail *f);

#endif
