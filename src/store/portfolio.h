/* portfolio.h - all events of a batch or summary, read from the work file as they are needed. */
#ifndef STORE_PORTFOLIO_H
#define STORE_PORTFOLIO_H

#include "report/style.h"
#include "store/crossing.h"

/* Columns for so many checks; what other policies check besides stands in their reports. */
#define PORTFOLIO_CHECKS 6

struct portfolio {
	struct work *work;
	bool has_people; /* people were compared */
	int64_t events, of[ATTENTION_COUNT], rows, people;
	int64_t left_out;                      /* files that are no event files */
	int64_t lists, pairs;                  /* lists that several events have, pairs of events */
	int64_t everywhere;                    /* hashes that too many events have */
	int status;                            /* the worst of all events (SPEC 6) */
	struct check checks[PORTFOLIO_CHECKS]; /* id and kind of those that events have */
	size_t check_count;
	struct arena mem;
};

/* When crossing_find is done. Free with portfolio_free, also after a failure. */
bool portfolio_open(struct portfolio *out, struct work *w, bool has_people, struct fail *f);
void portfolio_free(struct portfolio *p);

/* Events, one at a time: what needs attention first comes first. */
struct entries {
	struct db_query *query;
	struct entry entry; /* until the next one */
	struct arena mem;
};

/* Of one attention, or, with ATTENTION_COUNT, of all. */
bool entries_begin(
    struct entries *e, const struct portfolio *p, enum attention attention, struct fail *f);
bool entries_next(bool *more, struct entries *e, struct fail *f);
/* Harmless after a begin that failed. */
void entries_end(struct entries *e);

/* Files that are no event files, by path. NULL where that failed. */
struct db_query *left_out_begin(const struct portfolio *p, struct fail *f);
bool left_out_next(bool *more, struct str *path, struct db_query *q, struct fail *f);
void left_out_end(struct db_query *q);

/* --- its reports: each fails as reading the work file does; what could not be written is told by
 * out_flush --- */

bool portfolio_text(
    struct out *o, const struct portfolio *p, const struct report_style *style, struct fail *f);
bool portfolio_json(
    struct out *o, const struct portfolio *p, const struct report_style *style, struct fail *f);
bool portfolio_html(
    struct out *o, const struct portfolio *p, const struct report_style *style, struct fail *f);
/* A line for each event. */
bool portfolio_csv(
    struct out *o, const struct portfolio *p, const struct report_style *style, struct fail *f);
/* A line for each list and each pair of events with the same people. */
bool portfolio_same_csv(
    struct out *o, const struct portfolio *p, const struct report_style *style, struct fail *f);

/* The most pairs that a file shows; the text and the page show fewer. */
#define PORTFOLIO_PAIRS 10000

#endif
