/* prom.h - an audit as metrics, in Prometheus' text format, for a node's textfile collector.
 *
 * Every sample bears the event's name, so that the files of several events lie in one folder; with
 * people's names, e-mails and phones left out of it. Metrics are gauges, and their texts English
 * whatever the language of the reports. */
#ifndef REPORT_PROM_H
#define REPORT_PROM_H

#include "report/style.h"
#include "verdict/audit.h"

/* Cannot fail: what could not be written is told by out_flush. */
void report_prom(struct out *o, const struct audit *a, const struct report_style *style);

#endif
