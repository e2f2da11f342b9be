/* sheet.h - registration lists, read into rows of cells (SPEC 3).
 *
 * All files of an event become one sheet, in their order. Every CSV record is a
 * row with one kind; ROW_ENTRY rows have cells. Cells of columns that repeat
 * (affiliation, department, country, title, honours, role, state, payment, attendance, mode) are
 * kept once each and numbered, so later stages work once per distinct text. */
#ifndef INPUT_SHEET_H
#define INPUT_SHEET_H

#include "base/finding.h"
#include "base/map.h"
#include "input/header.h"

enum row_kind {
	ROW_ENTRY,
	ROW_HEADER, /* also one that is repeated */
	ROW_TITLE,  /* a title, preamble or section row, or one above the header */
	ROW_TOTAL,
	ROW_PAGE,
	ROW_BLANK,
	ROW_RAGGED, /* with --ragged: of the wrong width, not an entry */
	ROW_KIND_COUNT
};

/* How one file was read. Of a report with several sections, each with a header of its own (Zoom),
 * the header that names the most columns is shown here. */
struct sheet_file {
	struct str shown, encoding, detail; /* detail: how the encoding was found */
	int encoding_sure;                  /* per cent */
	char delimiter;
	bool is_nickname;                 /* the name is what people call themselves online */
	uint8_t asks[COLUMN_COUNT];       /* enum asks: the column asks yes or no */
	struct str heading[COLUMN_COUNT]; /* the heading taken for a column, absent where none */
	int position[COLUMN_COUNT];       /* its place from 0, or -1 */
	struct str *headings;             /* all of them, in order */
	size_t heading_count;
	size_t header_line;
	uint64_t bytes, rows;
	char sha256[65];
};

struct sheet_limits {
	uint64_t bytes, rows;
	size_t columns, cell_bytes;
	size_t nesting; /* not of lists: of the JSON files that come with them */
};

/* SHEET_LIMITS: what holds unless told otherwise. */
extern const struct sheet_limits sheet_limits_default;

struct sheet_options {
	bool fill_down, split_names, ragged;
	struct sheet_limits limits;
};

struct sheet_row {
	uint32_t line; /* where the record begins, from 1 */
	uint16_t file; /* index into files */
	uint8_t kind;  /* enum row_kind */
};

struct sheet; /* owns its blocks */

/* Reads all of inputs. A sub-row of --split-names is a row of its own. Fails with FAIL_OPEN,
 * FAIL_ENCODING, FAIL_RAGGED ... (file, line, column). Free with sheet_free, also after a failure.
 */
bool sheet_load(struct sheet **out, const struct input *inputs, size_t count,
    const struct sheet_options *options, struct findings *findings, struct arena *mem,
    struct fail *f);
void sheet_free(struct sheet *s);

size_t sheet_row_count(const struct sheet *s);
struct sheet_row sheet_row(const struct sheet *s, size_t row);
enum row_kind sheet_kind(const struct sheet *s, size_t row);
size_t sheet_file_count(const struct sheet *s);
const struct sheet_file *sheet_file(const struct sheet *s, size_t file);
/* Whether the row's column asks yes or no, and whether its name is a nickname: sections differ. */
enum asks sheet_asks(const struct sheet *s, size_t row, enum column column);
bool sheet_is_nickname(const struct sheet *s, size_t row);
/* Whether any file has the column. */
bool sheet_has(const struct sheet *s, enum column column);

/* The cell's text, of any column but COLUMN_EMAIL, trimmed, Excel wrappers undone; absent
 * ({NULL,0}) where the file has no such column, empty where the cell is blank. */
struct str sheet_cell(const struct sheet *s, size_t row, enum column column);

/* Of plain e-mail addresses, which are letters, digits and a few marks around one @, the domain is
 * kept once for all who have it; so these cells are asked for apart. */
struct sheet_mail {
	struct str local; /* what stands before the @ */
	uint32_t domain;  /* the number of what stands behind it, below sheet_domain_count() */
};

/* False where the cell is no such address: then local is all of it. */
bool sheet_mail(struct sheet_mail *out, const struct sheet *s, size_t row);
size_t sheet_domain_count(const struct sheet *s);
/* As sheet_cell, and also of COLUMN_EMAIL, whose text lives in mem. */
struct str sheet_any(const struct sheet *s, size_t row, enum column column, struct arena *mem);
/* The number of a repeating column's distinct text, below sheet_distinct(); MAP_NONE where the cell
 * is absent. */
uint32_t sheet_number(const struct sheet *s, size_t row, enum column column);
size_t sheet_distinct(const struct sheet *s);
struct str sheet_text(const struct sheet *s, uint32_t number);

#endif
