/* work_inside.h - the work file for those who look across its events. */
#ifndef STORE_WORK_INSIDE_H
#define STORE_WORK_INSIDE_H

#include "base/db.h"
#include "store/work.h"

struct work {
	struct db *db;
	struct db_query *next, *keep, *list, *people, *check;
	struct str key;
	struct str at; /* the path of work_next */
	int64_t count;
	struct arena mem, at_mem;
};

/* One whole number that a statement gives. */
bool work_whole(int64_t *out, struct work *w, const char *sql, struct fail *f);

#endif
