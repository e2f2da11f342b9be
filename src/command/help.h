/* help.h - what the program can do, told from the tables of commands and options. */
#ifndef COMMAND_HELP_H
#define COMMAND_HELP_H

#include "command/command.h"

/* rollcall help [COMMAND] */
bool command_help(int *status, const struct options *opt, struct fail *f);
/* The versions of the program, the registry in use and the built-in policies. */
bool command_version(int *status, const struct options *opt, struct fail *f);
/* One command's usage, options and example; of help itself: all commands. */
bool help_show(const struct command *command, const struct options *opt, struct fail *f);

#endif
