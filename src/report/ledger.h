/* ledger.h - an audit row by row, and its institutions, as CSV for a spreadsheet.
 *
 * ledger_rows: one line for each input row in file order, header and title rows included. Its
 * reason is the one place where the row ended: "counted", "over_cap", "left_out", "duplicate", a
 * standing's word, or the kind of a row that is no entry; so the lines with each reason add up to
 * the sum that the reports print. ledger_institutions: one line for each institution that somebody
 * came from. */
#ifndef REPORT_LEDGER_H
#define REPORT_LEDGER_H

#include "report/view.h"

/* What a line says besides where its row stands. Absent texts are empty cells. */
struct ledger_line {
	char person[VIEW_PERSON];
	struct str reason, academician, side;
	uint32_t institution; /* NOBODY: none */
	bool counted;
};

/* Of one row; rows are asked for in their order, and *fact, 0 at first, goes with them. */
void ledger_read(struct ledger_line *out, const struct audit *a, uint32_t row, uint32_t *fact);

/* Cannot fail: what could not be written is told by out_flush. Nothing is kept per row. */
void ledger_rows(struct out *o, const struct audit *a, const struct report_style *style);
void ledger_institutions(struct out *o, const struct audit *a, const struct report_style *style);

#endif
