/* run.h - the figures of an audit that a history keeps, one run after the other: nothing about
 * anybody. Texts and checks live as long as what they were taken from. */
#ifndef REPORT_RUN_H
#define REPORT_RUN_H

#include "report/sentences.h"
#include "verdict/audit.h"

struct run {
	int64_t number; /* from 1 */
	int64_t at;     /* seconds since 1970 */
	struct str program, registry, policy, edition;
	struct digest terms; /* of the policy's bytes: one edition may be changed */
	bool completed;      /* after the event: who came is counted */
	enum outcome outcome;
	int64_t rows, people, institutions, questions;
	int64_t quantity[QUANTITY_COUNT];
	enum reading reading;
	/* In the policy's own reading. Of a run that was kept a check has its id, kind and
	 * threshold only, and no questions to look at first. */
	struct check_result *checks;
	size_t check_count;
};

struct history {
	struct run *items; /* oldest first */
	size_t count;
};

/* number is 0: a state gives one. */
void run_of(struct run *out, struct audit *a, int64_t at);
/* Whether all but number and time are the same. */
bool run_same(const struct run *a, const struct run *b);
bool run_same_check(const struct check_result *a, const struct check_result *b);
/* Whether another rule was held against the list. */
bool run_same_policy(const struct run *a, const struct run *b);

/* "2023-04-01 08:00 UTC", "2023-04-01T08:00:00Z", and the day alone. */
void run_time(struct out *o, int64_t at);
void run_stamp(struct out *o, int64_t at);
void run_day(struct out *o, int64_t at);

#endif
