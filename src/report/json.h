/* json.h - the report for programs. Its JSON Schema is data/schemas/report.json. */
#ifndef REPORT_JSON_H
#define REPORT_JSON_H

#include "report/style.h"
#include "verdict/audit.h"

#define REPORT_FORMAT 1

/* Cannot fail: what could not be written is told by out_flush. */
void report_json(struct out *o, const struct audit *a, const struct report_style *style);

#endif
