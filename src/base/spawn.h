/* spawn.h - work in processes of its own, several at a time. The door of fork and wait.
 *
 * A child works on memory as it was when it was started, leaves what it found in a record, and
 * ends; so one that crashes takes nobody along, and what it needs is given back as a whole. Records
 * pass through unlinked files made 0600: they may have any size, and nobody waits for a full pipe.
 */
#ifndef BASE_SPAWN_H
#define BASE_SPAWN_H

#include "base/fail.h"
#include "base/out.h"

#define SPAWN_MOST 256

/* How a child ended. Texts live until done returns. */
struct spawn_end {
	int status; /* of its exit; STATUS_BUG where a signal ended it */
	int signal; /* or 0 */
	struct str record;
	struct str said; /* the beginning of what it wrote to standard error */
};

/* Seats are numbered from 0 to below processes: what a seat's child is to work on is kept by the
 * caller, from next to done. */
struct spawn_terms {
	size_t processes; /* at most SPAWN_MOST */
	/* Sets *more where there is work for a seat. */
	bool (*next)(bool *more, void *ctx, size_t seat, struct fail *f);
	/* In the child: fills record, which is handed on when it returns; its result is the exit
	 * status. Standard input is empty. */
	int (*work)(void *ctx, size_t seat, struct out *record);
	bool (*done)(void *ctx, size_t seat, const struct spawn_end *end, struct fail *f);
	void *ctx;
};

/* Until there is no more work. Fails as next and done do, with FAIL_PROCESS, and with FAIL_STOPPED
 * when SIGINT, SIGTERM or SIGHUP arrived: children that still run are ended, and are not done. The
 * process must have one thread, and no other children. */
bool spawn_all(const struct spawn_terms *terms, struct fail *f);
/* How many processors there are, at least 1. */
size_t spawn_processors(void);

#endif
