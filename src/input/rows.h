/* rows.h - a million rows of cells in little room.
 *
 * A row is a record of 8 bytes; its line and its texts stand one behind the other in blocks that
 * are only added to, each text with its length before it. Cells of columns that repeat are numbers
 * of distinct texts, and so are the domains of plain e-mail addresses (10,000,000 rows: 110 MB
 * less). What columns a row has is told by its section: the rows under one header. */
#ifndef INPUT_ROWS_H
#define INPUT_ROWS_H

#include "base/map.h"
#include "input/sheet.h"

/* The rows under one header: those from first on, as far as the next section. */
struct section {
	size_t first;
	uint16_t file;
	bool is_nickname;
	uint8_t asks[COLUMN_COUNT];
	uint8_t place[COLUMN_COUNT]; /* of a column among a row's cells, from 1; 0: it has none */
	uint8_t columns[COLUMN_COUNT];
	uint8_t column_count;
};

struct row {
	uint32_t affiliation; /* number, MAP_NONE where it has none; of no entry: see row_kind */
	uint32_t cells;       /* where they are, behind the line, in units of ROWS_UNIT */
};

#define ROWS_OTHER (MAP_NONE - ROW_KIND_COUNT)
#define ROWS_UNIT  4

/* A repeating column's text in the row before: its number, MAP_NONE in the first, and its length,
 * which for most says that the next is another without a look at it. */
struct last_text {
	uint32_t number;
	size_t len;
};

/* A zeroed one is empty; rows_init readies it. */
struct rows {
	struct row *items;
	size_t count, cap;
	struct section *sections;
	size_t section_count, section_cap;
	struct pool texts, domains;
	char **blocks;
	size_t block_count, block_cap, block_used;
	struct last_text last[COLUMN_COUNT]; /* of COLUMN_EMAIL: the domain */
};

void rows_init(struct rows *out, struct arena *mem);
void rows_free(struct rows *rows);

static inline enum row_kind
row_kind(const struct row *row)
{
	bool is_entry = row->affiliation < ROWS_OTHER || row->affiliation == MAP_NONE;
	return is_entry ? ROW_ENTRY : (enum row_kind)(row->affiliation - ROWS_OTHER);
}

/* A new section, whose columns are those with a position; rows that are added belong to it.
 * There must be room (ROWS_SECTIONS). */
#define ROWS_SECTIONS UINT16_MAX
void rows_section(struct rows *rows, uint16_t file, const struct header *header);

/* Adds a row that is no entry. False where there is no room for more. */
bool rows_add_other(struct rows *rows, enum row_kind kind, uint32_t line);
/* Adds an entry; cell[c] is the text of column c. The same. */
bool rows_add_entry(struct rows *rows, uint32_t line, const struct str cell[COLUMN_COUNT]);
/* What was taken for an entry, and is of another kind. */
void rows_make_other(struct rows *rows, size_t row, enum row_kind kind);

/* Most rows are of the last section: to search for it took 1,000 instructions a row. */
const struct section *rows_section_before(const struct rows *rows, size_t row);
static inline const struct section *
rows_section_of(const struct rows *rows, size_t row)
{
	const struct section *last = &rows->sections[rows->section_count - 1];
	return last->first <= row ? last : rows_section_before(rows, row);
}

uint32_t rows_line(const struct rows *rows, size_t row);
/* As sheet_cell, sheet_mail and sheet_number. */
struct str rows_cell(const struct rows *rows, size_t row, enum column column);
bool rows_mail(struct sheet_mail *out, const struct rows *rows, size_t row);
uint32_t rows_number(const struct rows *rows, size_t row, enum column column);

#endif
