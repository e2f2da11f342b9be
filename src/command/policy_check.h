/* policy_check.h - looks into policies. */
#ifndef COMMAND_POLICY_CHECK_H
#define COMMAND_POLICY_CHECK_H

#include "command/options.h"

/* rollcall policy check FILE | list | show NAME */
bool command_policy(int *status, const struct options *opt, struct fail *f);

#endif
