/* ledger.h - an audit row by row, and its institutions, as CSV for a spreadsheet.
 *
 * ledger_rows: one line for each input row in file order, header and title rows included. Its
 * reason is the one place where the row ended: "counted", "over_cap", "left_out", "duplicate", a
 * standing's word, or the kind of a row that is no entry; so the lines with each reason add up to
 * the sum that the reports print. ledger_institutions: one line for each institution that somebody
 * came from. */
#ifndef REPORT_LEDGER_H
#define REPORT_LEDGER_H

#include "report/style.h"
#include "verdict/audit.h"

/* Cannot fail: what could not be written is told by out_flush. Nothing is kept per row. */
void ledger_rows(struct out *o, const struct audit *a, const struct report_style *style);
void ledger_institutions(struct out *o, const struct audit *a, const struct report_style *style);

#endif
