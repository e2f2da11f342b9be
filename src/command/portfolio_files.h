/* portfolio_files.h - the portfolio of many events, in the formats and to the place that the
 * command line names. */
#ifndef COMMAND_PORTFOLIO_FILES_H
#define COMMAND_PORTFOLIO_FILES_H

#include "command/options.h"
#include "store/work.h"

/* Before anything is audited: fails with FAIL_USAGE for a format that there is not of many events,
 * and FAIL_USAGE_MISSING where several have no folder. */
bool portfolio_check(const struct options *opt, struct fail *f);
/* All that is kept in the work file; *status is the worst of all events. is_batch: people can be
 * compared, and -o names a folder in any case. */
bool portfolio_write(int *status, struct work *w, const struct options *opt, bool is_batch,
    struct arena *mem, struct fail *f);

#endif
