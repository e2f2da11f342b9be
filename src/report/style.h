/* style.h - how a report is to be written: what its reader chose. */
#ifndef REPORT_STYLE_H
#define REPORT_STYLE_H

#include "report/sentences.h"

#define STYLE_WIDTH 80

struct report_style {
	enum lang lang;
	bool color;
	bool redact;    /* no names, e-mails and phones of people */
	size_t width;   /* columns of a terminal, at least 60 */
	struct str now; /* YYYY-MM-DD, or absent: a report has no clock of its own */
};

#endif
