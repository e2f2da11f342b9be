/* attendance.h - lists of those who came (签到表, a Zoom or 腾讯会议 report), matched to the
 * registrants (SPEC 3).
 *
 *   certain   the same e-mail or phone; the same person id or institution and name: the registrant
 *             was there
 *   question  the same name alone, or the same in pinyin: the registrant was probably there; so
 *             also an e-mail or phone under a clearly different name, and a mark between yes and no
 *   neither   the registrant was not there, and who is on these lists alone walked in
 *
 * A sign-in of a registrant is evidence, and no entry of its own, also where it is in question:
 * only walk-ins are people of their own. */
#ifndef PEOPLE_ATTENDANCE_H
#define PEOPLE_ATTENDANCE_H

#include "base/finding.h"
#include "input/sheet.h"

struct resolver;
struct honours;

/* What the lists say of a registrant's row, in rising order; and what a row of theirs is. */
enum sign { SIGN_ABSENT, SIGN_OPEN, SIGN_PRESENT, SIGN_IN, SIGN_WALK_IN };

struct attendance {
	size_t first_row; /* of the attendance lists, which come last in the sheet */
	uint8_t *sign;    /* by sheet row: enum sign */
	uint32_t *
	    registrant; /* by row from first_row on: the row that it is a sign-in of, or MAP_NONE */
	size_t matched_rows; /* registrants' rows that are SIGN_OPEN or SIGN_PRESENT */
};

/* files is how many of the sheet's files are registration lists. Fails as facts_read does. The
 * result lives in mem. */
bool attendance_match(struct attendance *out, const struct sheet *sheet, size_t files,
    struct resolver *resolver, struct honours *honours, struct arena *mem, struct fail *f);

#endif
