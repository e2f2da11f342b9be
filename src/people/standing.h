/* standing.h - whether an entry takes part, and if not, why (SPEC 1, 3).
 *
 * Read off a row's role, state, payment, attendance and mode cells with the table of words in
 * data/standing.c, under the policy's choices. Before duplicates are found. */
#ifndef PEOPLE_STANDING_H
#define PEOPLE_STANDING_H

#include "people/attendance.h"
#include "terms/policy.h"

enum standing {
	STANDING_IN,
	STANDING_CANCELLED,
	STANDING_REJECTED,
	STANDING_WAITLISTED,
	STANDING_UNPAID,
	STANDING_NOT_ATTENDED,
	STANDING_STAFF,
	STANDING_ACCOMPANYING,
	STANDING_REMOTE,
	STANDING_NOT_PERSON,
	STANDING_SIGN_IN,   /* a row of an attendance list that shows that a registrant came */
	STANDING_NOT_ENTRY, /* header, title, total, blank: see the row's kind */
	STANDING_COUNT
};

/* A byte: there is one of every row. */
struct stand {
	uint8_t standing : 7; /* enum standing */
	bool in_doubt : 1;    /* whether the row attended is a question (taken as attended) */
};

struct standings {
	struct stand *of_row; /* of the sheet; malloc'd */
	bool completed;       /* the stage that was taken: attendance decides */
	bool is_matching; /* everybody is in, to be matched: also who goes by no person's name */
	size_t rows[STANDING_COUNT];
};

/* stage: STAGE_REGISTRATION or STAGE_COMPLETED as the event or policy says, or STAGE_AUTO.
 * attendance is NULL where there are no lists of who came. Before the event these lists say
 * nothing. Cannot fail. */
void standings_read(struct standings *out, const struct sheet *sheet, const struct policy *policy,
    int stage, const struct attendance *attendance, struct findings *findings, struct arena *mem);
/* What is matched: every registrant, and of the rows of attendance lists, which begin with row
 * first, those that do not say themselves that nobody came. */
void standings_to_match(
    struct standings *out, const struct sheet *sheet, size_t first, struct arena *mem);
void standings_free(struct standings *s);
/* The stable word: "cancelled", "event_staff", "not_person". */
struct str standing_word(enum standing s);

#endif
