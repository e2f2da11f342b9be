/* verify_say.h - two reports compared, and what became of the inputs of the first. */
#ifndef COMMAND_VERIFY_SAY_H
#define COMMAND_VERIFY_SAY_H

#include "base/digest.h"
#include "base/json.h"
#include "report/layout.h"
#include "report/sentences.h"

/* What is found, line by line: same or not, what, which. Free with comparison_free. */
struct comparison {
	enum lang lang;
	bool differs;
	bool other_program; /* made by another version: not all of it is compared */
	struct grid grid;
};

void comparison_begin(struct comparison *c, enum lang lang);
void comparison_free(struct comparison *c);
/* The whole of the report then, and of the one that would be made now. */
void compare_reports(struct comparison *c, struct json then, struct json now);
/* An input of the report then, and its file now: NULL where it cannot be read. */
void compare_input(struct comparison *c, struct json then, const struct digest *now);
/* The outcome first; then the lines. */
void comparison_write(struct out *o, const struct comparison *c, struct str report, size_t width);

#endif
