/* state_rows.h - the runs of a state as rows of its tables. */
#ifndef STORE_STATE_ROWS_H
#define STORE_STATE_ROWS_H

#include "base/db.h"
#include "report/run.h"

/* All runs, oldest first. */
bool state_runs_read(
    struct history *out, struct db *db, struct str path, struct arena *mem, struct fail *f);
/* One behind the last. */
bool state_run_write(struct db *db, const struct run *run, struct fail *f);

/* False where it is no word of ours. */
bool state_outcome(enum outcome *out, struct str word);
/* What should be ours and is not: FAIL_STATE. Always false. */
bool state_damaged(struct str path, const char *table, struct fail *f);

#endif
