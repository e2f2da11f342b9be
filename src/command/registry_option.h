/* registry_option.h - which registry a command works with. */
#ifndef COMMAND_REGISTRY_OPTION_H
#define COMMAND_REGISTRY_OPTION_H

#include "command/options.h"

/* The file of --registry or ROLLCALL_REGISTRY; else registry.db of the user's data folder, where
 * there is one; else absent: the built-in registry. Lives in mem or in opt. */
struct str registry_from_options(const struct options *opt, struct arena *mem);
/* Where an import writes: the same, be it there or not; absent where there is no home. */
struct str registry_to_write(const struct options *opt, struct arena *mem);

#endif
