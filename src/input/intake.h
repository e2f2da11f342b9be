/* intake.h - the records of one file, as they come, told apart and made rows.
 *
 * What stands above the header is titles. Below it, a row is an entry unless it is a header again,
 * sums the list up, numbers a page, or holds nothing in any column that is read. A header of
 * another form begins a section (Zoom's reports have three). */
#ifndef INPUT_INTAKE_H
#define INPUT_INTAKE_H

#include "input/csv.h"
#include "input/layout.h"
#include "input/list.h"

struct intake {
	struct sheet_file *file;
	struct rows *rows;
	const struct input *input;
	const struct list_options *options;
	struct findings *findings;
	struct arena *mem;
	struct layout layout;
	struct header header;
	size_t record;  /* how many came */
	size_t columns; /* of the section that names the most */
	size_t *filled; /* rows of the section by the place of their last cell that is not blank */
	size_t full_rows;     /* those that filled counts */
	bool is_thin_before;  /* the row before has at most one cell that is not blank */
	bool is_split_before; /* and that it was several people: --split-names */
	struct {
		size_t line, cells; /* line 0: none */
	} doubt;                    /* a row that is too short, unless a section begins below it */
};

/* A record_taker's function; ctx is a struct intake. Fails with FAIL_RAGGED, FAIL_TWO_NAMES,
 * FAIL_LIMIT_* and as header_read does. */
bool intake_take(void *ctx, const struct record *record, struct fail *f);
/* The end of the file: FAIL_RAGGED. A list may have nobody on it. */
bool intake_end(const struct intake *in, struct fail *f);

#endif
