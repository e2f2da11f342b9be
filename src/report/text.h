/* text.h - the report for a person at a terminal: the verdict first, then what needs doing. */
#ifndef REPORT_TEXT_H
#define REPORT_TEXT_H

#include "report/style.h"
#include "verdict/audit.h"

/* Cannot fail: what could not be written is told by out_flush. */
void report_text(struct out *o, const struct audit *a, const struct report_style *style);

#endif
