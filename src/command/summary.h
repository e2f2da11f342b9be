/* summary.h - rollcall summary: reports of many events, wherever they were made, added up. */
#ifndef COMMAND_SUMMARY_H
#define COMMAND_SUMMARY_H

#include "command/options.h"

bool command_summary(int *status, const struct options *opt, struct fail *f);

#endif
