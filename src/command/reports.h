/* reports.h - the reports of an audit, in the formats and to the place that the command line names.
 */
#ifndef COMMAND_REPORTS_H
#define COMMAND_REPORTS_H

#include "command/options.h"
#include "report/run.h"

/* Before anything is audited: fails with FAIL_USAGE_MISSING where several formats have no folder.
 */
bool reports_check(const struct options *opt, struct fail *f);
/* Whether they go to a file or folder, not to standard output. */
bool reports_are_to_file(const struct options *opt);
/* Whether the files are all there, from an earlier run. */
bool reports_exist(const struct options *opt, struct arena *mem);
/* history: the runs of a live list, for the page; or NULL. Fails with FAIL_CREATE or FAIL_WRITE;
 * reports of last time are then as they were. */
bool reports_write(const struct audit *a, const struct options *opt, const struct history *history,
    struct arena *mem, struct fail *f);

#endif
