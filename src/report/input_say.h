/* input_say.h - what was read, and what became of every row, in words. Words are not escaped.
 * Cannot fail. */
#ifndef REPORT_INPUT_SAY_H
#define REPORT_INPUT_SAY_H

#include "report/view.h"

/* The sum in which every row has its place, and what is in it; each writes nothing where there is
 * nothing to say. */
enum rows_line { ROWS_SUM, ROWS_EXCLUDED, ROWS_OTHER, ROWS_ATTENDANCE, ROWS_SAY_LINES };
void rows_say(struct out *o, const struct audit *a, const struct view_rows *rows,
    enum rows_line line, enum lang lang);

/* "3 times: list.csv:4, 7, 9"; writes nothing of a finding that was made once. */
void places_say(
    struct out *o, const struct audit *a, enum finding_code code, const struct report_style *style);

/* The program, its registry, the policy and the date. */
void foot_say(struct out *o, const struct audit *a, const struct report_style *style);

#endif
