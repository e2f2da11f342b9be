/* schema.h - prints the JSON Schema of our file formats. */
#ifndef COMMAND_SCHEMA_H
#define COMMAND_SCHEMA_H

#include "command/options.h"

/* rollcall schema event|policy|report */
bool command_schema(int *status, const struct options *opt, struct fail *f);

#endif
