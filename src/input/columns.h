/* columns.h - small CSVs that tell the audit something, by the headings of their columns: aliases,
 * decisions.
 *
 * The first line that is not blank is the header; columns that nobody asked for are passed over. */
#ifndef INPUT_COLUMNS_H
#define INPUT_COLUMNS_H

#include "base/arena.h"
#include "input/csv.h"

#define COLUMNS_HEADINGS 5
#define COLUMNS_MOST     8

/* A column: its headings as clean_tight gives them; the first is the one that a complaint names. */
struct columns_wanted {
	const char *headings[COLUMNS_HEADINGS];
	bool required;
};

struct columns_row {
	const struct record *record;
	const size_t *position; /* of each column from 1; 0: not there */
	struct str file;
};

/* Absent where there is no such column. */
struct str columns_cell(const struct columns_row *row, size_t column);
struct place columns_place(const struct columns_row *row, size_t column);

struct columns_taker {
	bool (*take)(void *ctx, const struct columns_row *row, struct fail *f);
	void *ctx;
};

/* Hands over every row behind the header but blank ones; cells are valid during the call. Fails as
 * a list does (file.h, encoding.h, csv.h), with FAIL_NO_COLUMN, FAIL_RAGGED, FAIL_EMPTY_FILE, or as
 * the taker does. At most COLUMNS_MOST columns. */
bool columns_read(struct str path, const struct columns_wanted *wanted, size_t count,
    struct columns_taker to, struct arena *mem, struct fail *f);

#endif
