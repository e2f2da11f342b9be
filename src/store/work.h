/* work.h - the work file of a batch: which events there are, which of them are done, and what is
 * known of those. An SQLite file made 0600; a batch that was killed finds it again and does what is
 * missing, and one that has come to its end removes it.
 *
 * It holds verdicts, names of events and files, and keyed hashes of people and lists
 * (likeness.h): nobody's name. All lists of events are read from it, so that memory does not grow
 * with their number. */
#ifndef STORE_WORK_H
#define STORE_WORK_H

#include "report/entry.h"

struct work;

/* Opens the file, or makes it; an empty path is one without a name, which nobody finds again. Fails
 * with FAIL_DATABASE, FAIL_LOCKED (another batch is at it) and FAIL_CREATE. */
bool work_open(struct work **out, struct str path, struct fail *f);
/* NULL may be closed. */
void work_close(struct work *w);
/* After work_close, of a batch that is at its end. */
void work_remove(struct str path);
/* The key of this batch's hashes, drawn when the file was made. Lives as long as w. */
struct str work_key(const struct work *w);

/* Tells of an event file or report that takes part; its name is made of its path, and is no
 * other's. Told again, it changes nothing. */
bool work_add(struct work *w, struct str path, struct fail *f);
/* Tells of a file that does not. */
bool work_leave_out(struct work *w, struct str path, struct fail *f);
/* When all are told: forgets those that an earlier batch was told of alone. */
bool work_begin(struct work *w, struct fail *f);

/* One that takes part. */
struct work_event {
	int64_t id;
	struct str path, name;
	struct str fingerprint; /* of what it was audited from; empty: it is not done */
};

/* The next by path, in mem; *more is false behind the last. */
bool work_next(
    bool *more, struct work_event *out, struct work *w, struct arena *mem, struct fail *f);
int64_t work_count(const struct work *w);

/* What an event's process found. */
struct record {
	struct str fingerprint; /* empty where it could not be audited: so it is done again */
	struct str entry;       /* by entry_write, on one line */
	struct str lists;  /* likeness_of_list of each list, with blanks between; may be empty */
	struct str people; /* of likeness_put_people */
	int64_t people_count;
};

/* As bytes, and back; false where they are no record. */
void record_write(struct out *o, const struct record *r);
bool record_read(struct record *out, struct str bytes);
/* Keeps it at once, with the entry that it holds. */
bool work_keep(struct work *w, const struct work_event *event, const struct record *r,
    const struct entry *e, struct fail *f);

#endif
