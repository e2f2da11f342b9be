/* history.h - the runs of a live list: a table, a line of JSON for each, and a page with a picture
 * of each check. Its JSON Schema is data/schemas/history.json. None can fail: what could not be
 * written is told by out_flush. */
#ifndef REPORT_HISTORY_H
#define REPORT_HISTORY_H

#include "report/run.h"
#include "report/style.h"

void history_text(struct out *o, const struct history *h, const struct report_style *style);
void history_json(struct out *o, const struct history *h, const struct report_style *style);
void history_html(struct out *o, const struct history *h, const struct report_style *style);

#endif
