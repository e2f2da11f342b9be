/* completion.h - what shells offer on the Tab key, made from the tables of commands and options
 * when the program is built. */
#ifndef COMMAND_COMPLETION_H
#define COMMAND_COMPLETION_H

#include "base/out.h"

/* A script for a shell. Cannot fail. */
void completion_bash(struct out *o);
void completion_zsh(struct out *o);

#endif
