/* print.h - a text of ours to standard output, whole or not at all. */
#ifndef COMMAND_PRINT_H
#define COMMAND_PRINT_H

#include "base/fail.h"

bool print_text(struct str text, struct fail *f);

#endif
