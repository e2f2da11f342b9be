/* html.h - the report as one page to read, print and file (SPEC 6).
 *
 * Nothing is loaded: style and script stand in the page, allowed by their SHA-256 in its
 * Content-Security-Policy, and nothing else is. Every sentence stands there in both languages; the
 * style shows one of them. Without its script the page can be read and its language switched. */
#ifndef REPORT_HTML_H
#define REPORT_HTML_H

#include "report/style.h"
#include "verdict/audit.h"

/* The most rows of a ledger in a page; a longer list is told where to find its own. */
#define HTML_LEDGER_ROWS 6000

/* Cannot fail: what could not be written is told by out_flush. */
void report_html(struct out *o, const struct audit *a, const struct report_style *style);

#endif
