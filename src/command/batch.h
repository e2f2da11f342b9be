/* batch.h - rollcall batch: many events, one process each, and one portfolio. */
#ifndef COMMAND_BATCH_H
#define COMMAND_BATCH_H

#include "command/options.h"

bool command_batch(int *status, const struct options *opt, struct fail *f);

#endif
