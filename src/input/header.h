/* header.h - which column of a list is which (SPEC 3).
 *
 * Headings that are told go first, then those that name a column outright; where none does, one
 * that only contains its word. Of two headings for one column the better or first is taken, but two
 * that could both be the affiliation are refused. */
#ifndef INPUT_HEADER_H
#define INPUT_HEADER_H

#include "base/finding.h"
#include "input/heading.h"
#include "terms/event.h"

struct header {
	size_t line, width;
	struct str *headings;             /* all of them, trimmed */
	int position[COLUMN_COUNT];       /* from 0, or -1 */
	struct str heading[COLUMN_COUNT]; /* absent where none */
	uint8_t asks[COLUMN_COUNT];       /* enum asks */
	bool is_nickname;                 /* the name is what people call themselves online */
};

/* What a header is known by: how many columns a row's cells name outright or as told (no entry
 * names two), and whether a name or the affiliation is among them. */
struct header_signs {
	size_t columns;
	bool name, affiliation;
};

struct header_signs header_signs(const struct str *cells, size_t count, const struct input *told);

struct header_options {
	struct str file;
	uint32_t file_index;
	bool affiliation_optional; /* a list of who came */
};

/* Fails with FAIL_NO_COLUMN, FAIL_NO_NAME (where there is no affiliation either),
 * FAIL_NO_AFFILIATION, FAIL_TWO_AFFILIATIONS. */
bool header_read(struct header *out, const struct str *cells, size_t count, size_t line,
    const struct input *told, const struct header_options *options, struct findings *findings,
    struct arena *mem, struct fail *f);

#endif
