/* honours.h - says of texts, one a line, whether they name an academician (SPEC 5). */
#ifndef COMMAND_HONOURS_H
#define COMMAND_HONOURS_H

#include "command/options.h"

bool command_honours(int *status, const struct options *opt, struct fail *f);

#endif
