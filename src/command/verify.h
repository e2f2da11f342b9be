/* verify.h - whether what a report in JSON says still holds (SPEC 6).
 *
 * The audit is run again, as the report's arguments say, from the folder in which its inputs lie;
 * the report that it would make now is compared with the one at hand, member by member. So a
 * changed input is found, and so is a changed report. Of a report that another version of the
 * program made, only inputs, policy and checks are compared. */
#ifndef COMMAND_VERIFY_H
#define COMMAND_VERIFY_H

#include "command/options.h"

/* rollcall verify REPORT.json [FOLDER]: status 0 where all is the same, 1 where it is not. */
bool command_verify(int *status, const struct options *opt, struct fail *f);

#endif
