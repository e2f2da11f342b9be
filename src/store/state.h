/* state.h - what is kept of a live list from run to run, in one SQLite file (SPEC 7).
 *
 * The figures of every run that differed from the one before; of the last run also its fingerprint
 * (sameness.h) and who was there (trace.h): no name, e-mail or phone. A run is one transaction and
 * holds the database's own lock from its beginning: two at once never mix, and one that is killed
 * leaves the state as the last whole run left it. */
#ifndef STORE_STATE_H
#define STORE_STATE_H

#include "report/run.h"
#include "store/sameness.h"
#include "store/trace.h"

struct state {
	struct db *db;
	struct str path;
	bool any;                       /* there was a run; else there is only a key */
	struct str key;                 /* of trace.h, secret */
	struct fingerprint fingerprint; /* of the last run; empty where none could be taken */
	enum outcome outcome;           /* of the last run */
};

/* Opens a state for a run; a new one where there is no file, or an empty one. Fails with
 * FAIL_LOCKED where another run is under way, FAIL_STATE where it is some other file, FAIL_CREATE,
 * FAIL_WRITE ... state_close in both cases; what was not committed is then undone. */
bool state_open(struct state *out, struct str path, struct arena *mem, struct fail *f);
void state_close(struct state *s);

/* The runs, with room for one more behind them. */
bool state_history(struct history *out, const struct state *s, struct arena *mem, struct fail *f);
/* Of the last run, which there is. */
bool state_trace(struct trace *out, const struct state *s, struct arena *mem, struct fail *f);

/* Keeps a run, under the number behind the last one's. print: NULL where none could be taken. */
bool state_keep_run(struct state *s, const struct run *run, const struct trace *trace,
    const struct fingerprint *print, struct fail *f);
/* Keeps that the same came of other inputs. */
bool state_keep_print(struct state *s, const struct fingerprint *print, struct fail *f);
bool state_commit(struct state *s, struct fail *f);

/* The runs of a state, without a lock. Fails with FAIL_OPEN where there is none. */
bool state_history_load(struct history *out, struct str path, struct arena *mem, struct fail *f);

#endif
