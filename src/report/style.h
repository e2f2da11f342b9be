/* style.h - how a report is to be written: what its reader chose. */
#ifndef REPORT_STYLE_H
#define REPORT_STYLE_H

#include "report/redaction.h"
#include "report/sentences.h"

#define STYLE_WIDTH 80

struct history;

struct report_style {
	enum lang lang;
	bool color;
	struct redaction *redact; /* without names, e-mails and phones of people; NULL: with them */
	size_t width;             /* columns of a terminal, at least 60 */
	const struct history *history; /* of a live list, drawn in the page; NULL: there is none */
	struct str now;                /* YYYY-MM-DD, or absent: a report has no clock of its own */
};

#endif
