#include "input/rows.h"

#include <stdlib.h>
#include <string.h>

#define BLOCK_UNITS  ((size_t)1 << 17)
#define BLOCK_BYTES  (BLOCK_UNITS * ROWS_UNIT)
#define BLOCKS       (UINT32_MAX / BLOCK_UNITS)
#define LENGTH_BYTES 5                 /* of a number, seven bits a byte */
#define DOMAINS_MOST ((size_t)1 << 16) /* addresses at others are kept whole */

/* The affiliation stands in the row itself, where it can be filled in later. */
static const bool repeats[COLUMN_COUNT] = {
	[COLUMN_AFFILIATION] = true,
	[COLUMN_DEPARTMENT] = true,
	[COLUMN_COUNTRY] = true,
	[COLUMN_TITLE] = true,
	[COLUMN_HONOURS] = true,
	[COLUMN_ROLE] = true,
	[COLUMN_STATE] = true,
	[COLUMN_PAYMENT] = true,
	[COLUMN_ATTENDANCE] = true,
	[COLUMN_MODE] = true,
};

void
rows_init(struct rows *out, struct arena *mem)
{
	*out = (struct rows){ .block_used = BLOCK_BYTES };
	pool_init(&out->texts, hash_seed_random(), mem);
	pool_init(&out->domains, hash_seed_random(), mem);
	for (int c = 0; c < COLUMN_COUNT; c++)
		out->last[c].number = MAP_NONE;
}

void
rows_free(struct rows *rows)
{
	for (size_t i = 0; i < rows->block_count; i++)
		free(rows->blocks[i]);
	free(rows->blocks);
	free(rows->items);
	free(rows->sections);
	pool_free(&rows->texts);
	pool_free(&rows->domains);
	*rows = (struct rows){ 0 };
}

void
rows_section(struct rows *rows, uint16_t file, const struct header *header)
{
	struct section s
	    = { .first = rows->count, .file = file, .is_nickname = header->is_nickname };

	must(rows->section_count < ROWS_SECTIONS);
	for (int c = 0; c < COLUMN_COUNT; c++) {
		s.asks[c] = header->asks[c];
		if (header->position[c] < 0)
			continue;
		s.columns[s.column_count++] = (uint8_t)c;
		s.place[c] = s.column_count;
	}
	GROW(&rows->sections, rows->section_count, &rows->section_cap);
	rows->sections[rows->section_count++] = s;
}

const struct section *
rows_section_before(const struct rows *rows, size_t row)
{
	size_t low = 0, high = rows->section_count;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;
		if (rows->sections[middle].first <= row)
			low = middle;
		else
			high = middle;
	}
	return &rows->sections[low];
}

static void
add(struct rows *rows, struct row row)
{
	GROW(&rows->items, rows->count, &rows->cap);
	rows->items[rows->count++] = row;
}

void
rows_make_other(struct rows *rows, size_t row, enum row_kind kind)
{
	rows->items[row].affiliation = ROWS_OTHER + kind;
}

/* Room for at most size bytes, of which less may be used; NULL where there is none. */
static char *
reserve(uint32_t *at, struct rows *rows, size_t size)
{
	if (size > BLOCK_BYTES - rows->block_used) {
		if (rows->block_count >= BLOCKS)
			return NULL;
		GROW(&rows->blocks, rows->block_count, &rows->block_cap);
		rows->blocks[rows->block_count++]
		    = memory_resize(NULL, size > BLOCK_BYTES ? size : BLOCK_BYTES, 1);
		rows->block_used = 0;
	}
	size_t block = rows->block_count - 1;
	*at = (uint32_t)(block * BLOCK_UNITS + rows->block_used / ROWS_UNIT);
	return rows->blocks[block] + rows->block_used;
}

static void
keep(struct rows *rows, size_t used)
{
	used = (used + ROWS_UNIT - 1) / ROWS_UNIT * ROWS_UNIT;
	rows->block_used
	    = used > BLOCK_BYTES - rows->block_used ? BLOCK_BYTES : rows->block_used + used;
}

static char *
put_number(char *to, size_t n)
{
	for (; n >= 0x80; n >>= 7)
		*to++ = (char)(n | 0x80);
	*to++ = (char)n;
	return to;
}

static char *
put_text(char *to, struct str text)
{
	to = put_number(to, text.len);
	if (text.len)
		memcpy(to, text.at, text.len);
	return to + text.len;
}

static const char *
get_number(size_t *n, const char *from)
{
	unsigned shift = 0;

	*n = 0;
	do {
		*n |= ((size_t)(unsigned char)*from & 0x7F) << shift;
		shift += 7;
	} while ((unsigned char)*from++ & 0x80);
	return from;
}

/* Nearly every line is that of the row before, and one more: so it is kept as what it is ahead of
 * the row, or behind (a row of several people), in the lowest bit. */
static char *
put_line(char *to, size_t index, uint32_t line)
{
	bool behind = line < index;

	return put_number(to, (behind ? index - line : line - index) << 1 | behind);
}

static const char *
get_line(uint32_t *line, const char *from, size_t index)
{
	size_t n;

	from = get_number(&n, from);
	*line = (uint32_t)(n & 1 ? index - (n >> 1) : index + (n >> 1));
	return from;
}

bool
rows_add_other(struct rows *rows, enum row_kind kind, uint32_t line)
{
	struct row row = { ROWS_OTHER + kind, 0 };
	char *from = reserve(&row.cells, rows, LENGTH_BYTES);

	if (!from)
		return false;
	keep(rows, (size_t)(put_line(from, rows->count, line) - from));
	add(rows, row);
	return true;
}

/* Most cells of such a column are those of the row before. */
static uint32_t
number_of(struct pool *texts, struct last_text *last, struct str text)
{
	if (last->number == MAP_NONE || last->len != text.len
	    || !str_eq(texts->items[last->number], text))
		*last = (struct last_text){ pool_add(texts, text), text.len };
	return last->number;
}

static bool
is_plain(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
	       || c == '.' || c == '-';
}

/* Where the @ of a plain address is (sheet_mail); 0 in all others. */
static size_t
plain_at(struct str cell)
{
	size_t at = 0, i;

	while (at < cell.len && (is_plain(cell.at[at]) || cell.at[at] == '_' || cell.at[at] == '+'))
		at++;
	for (i = at + 1; i < cell.len && is_plain(cell.at[i]);)
		i++;
	return at < cell.len && cell.at[at] == '@' && i == cell.len ? at : 0;
}

/* The number of its domain and one more, then what stands before the @; or 0, and all of it. */
static char *
put_address(char *to, struct rows *rows, struct str cell)
{
	size_t at = plain_at(cell);
	uint32_t domain = MAP_NONE;

	if (at && rows->domains.count < DOMAINS_MOST)
		domain = number_of(
		    &rows->domains, &rows->last[COLUMN_EMAIL], str_slice(cell, at + 1, cell.len));
	if (domain == MAP_NONE)
		return put_text(put_number(to, 0), cell);
	return put_text(put_number(to, (size_t)domain + 1), str_slice(cell, 0, at));
}

bool
rows_add_entry(struct rows *rows, uint32_t line, const struct str cell[COLUMN_COUNT])
{
	const struct section *s = &rows->sections[rows->section_count - 1];
	struct row row = { MAP_NONE, 0 };
	size_t size = (size_t)2 * LENGTH_BYTES;

	for (size_t i = 0; i < s->column_count; i++)
		size += LENGTH_BYTES + (repeats[s->columns[i]] ? 0 : cell[s->columns[i]].len);
	char *from = reserve(&row.cells, rows, size);
	if (!from || rows->texts.count >= ROWS_OTHER - COLUMN_COUNT)
		return false;
	char *to = put_line(from, rows->count, line);
	for (size_t i = 0; i < s->column_count; i++) {
		enum column c = (enum column)s->columns[i];
		if (c == COLUMN_AFFILIATION)
			row.affiliation = number_of(&rows->texts, &rows->last[c], cell[c]);
		else if (repeats[c])
			to = put_number(to, number_of(&rows->texts, &rows->last[c], cell[c]));
		else if (c == COLUMN_EMAIL)
			to = put_address(to, rows, cell[c]);
		else
			to = put_text(to, cell[c]);
	}
	keep(rows, (size_t)(to - from));
	add(rows, row);
	return true;
}

static const char *
cells_of(const struct rows *rows, const struct row *row)
{
	return rows->blocks[row->cells / BLOCK_UNITS] + row->cells % BLOCK_UNITS * ROWS_UNIT;
}

uint32_t
rows_line(const struct rows *rows, size_t index)
{
	uint32_t line;

	get_line(&line, cells_of(rows, &rows->items[index]), index);
	return line;
}

/* Behind a number. */
static const char *
pass(const char *at)
{
	while ((unsigned char)*at++ & 0x80)
		;
	return at;
}

/* Where the cell stands; *n: its number, or its length, or of an address what its domain is. */
static const char *
find(size_t *n, const struct rows *rows, const struct row *row, const struct section *s,
    enum column column)
{
	const char *at = pass(cells_of(rows, row));

	for (size_t i = 0;; i++) {
		enum column c = (enum column)s->columns[i];
		if (c == COLUMN_AFFILIATION)
			continue;
		at = get_number(n, at);
		if (c == column)
			return at;
		if (c == COLUMN_EMAIL)
			at = get_number(n, at);
		at += repeats[c] ? 0 : *n;
	}
}

static bool
has(const struct row *row, const struct section *s, enum column column)
{
	return row_kind(row) == ROW_ENTRY && s->place[column] != 0;
}

uint32_t
rows_number(const struct rows *rows, size_t index, enum column column)
{
	const struct row *row = &rows->items[index];
	const struct section *s = rows_section_of(rows, index);
	size_t n;

	must(repeats[column]);
	if (!has(row, s, column))
		return MAP_NONE;
	if (column == COLUMN_AFFILIATION)
		return row->affiliation;
	find(&n, rows, row, s, column);
	return (uint32_t)n;
}

struct str
rows_cell(const struct rows *rows, size_t index, enum column column)
{
	const struct row *row = &rows->items[index];
	const struct section *s = rows_section_of(rows, index);
	size_t n;

	if (!has(row, s, column))
		return (struct str){ 0 };
	must(column != COLUMN_EMAIL);
	if (repeats[column])
		return rows->texts.items[rows_number(rows, index, column)];
	const char *at = find(&n, rows, row, s, column);
	return (struct str){ at, n };
}

bool
rows_mail(struct sheet_mail *out, const struct rows *rows, size_t index)
{
	const struct row *row = &rows->items[index];
	const struct section *s = rows_section_of(rows, index);
	size_t domain, n;

	*out = (struct sheet_mail){ .domain = MAP_NONE };
	if (!has(row, s, COLUMN_EMAIL))
		return false;
	const char *at = get_number(&n, find(&domain, rows, row, s, COLUMN_EMAIL));
	*out = (struct sheet_mail){ { at, n }, (uint32_t)(domain - 1) };
	return domain != 0;
}
