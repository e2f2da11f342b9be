/* csv.h - CSV text to records. The door of libcsv.
 *
 *   in    valid UTF-8 without NUL, in pieces of any size
 *   out   records, each to a callback: cells without quotes, trimmed of ASCII blanks
 *
 * Strict: a quote inside an unquoted cell, text behind a closing quote or a quote left open is an
 * error, and what stands before it has been handed over as records. An unquoted ="001" is the cell
 * that a spreadsheet makes of it. A line with nothing on it is a record of one empty cell; lines
 * end in LF, CR LF or CR. */
#ifndef INPUT_CSV_H
#define INPUT_CSV_H

#include "base/fail.h"

struct record {
	size_t line;             /* where it begins, from 1 */
	const struct str *cells; /* valid during the callback */
	size_t count;
	bool is_whole; /* a line end stands behind it: the file was not cut off in it */
};

/* False stops the reading; with a cause in *f, if it is trouble. */
struct record_taker {
	bool (*take)(void *ctx, const struct record *record, struct fail *f);
	void *ctx;
};

struct reader; /* owns its blocks */

struct reader *reader_new(struct str file, char delimiter, size_t limit_columns,
    size_t limit_cell_bytes, struct record_taker to);
/* Fails with FAIL_QUOTE_STRAY, FAIL_LIMIT_COLUMNS, FAIL_LIMIT_CELL, or as the taker does; also
 * false, without a cause, once the taker has stopped. */
bool reader_feed(struct reader *r, struct str text, struct fail *f);
/* The end of the file; also fails with FAIL_QUOTE_OPEN. */
bool reader_end(struct reader *r, struct fail *f);
/* Where the next character stands. */
struct place reader_place(const struct reader *r);
void reader_free(struct reader *r);

#endif
