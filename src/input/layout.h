/* layout.h - where a list's header stands, and what separates its cells. */
#ifndef INPUT_LAYOUT_H
#define INPUT_LAYOUT_H

#include "input/sheet.h"

struct layout {
	char delimiter;
	bool has_header;
	size_t header_record; /* how many records stand above it */
	struct str first;     /* for the message where there is no header: the first text */
	struct fail trouble;  /* there too: the limit or open quote that was met, or FAIL_NONE */
};

/* Reads the first rows of text with each delimiter, or the one that is told; the one under which
 * the header names the most columns is taken. Cannot fail. */
void layout_find(struct layout *out, struct str text, const struct input *told,
    const struct sheet_limits *limits, struct arena *mem);

#endif
