#include "input/csv.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <csv.h>

#include "base/arena.h"
#include "text/unicode.h"

struct reader {
	struct csv_parser parser;
	struct str file;
	struct record_taker to;
	char delimiter;
	size_t limit_columns, limit_cell_bytes;
	size_t line, line_chars;       /* of the next character; those before it on its line */
	size_t record_line, cell_line; /* where the record and its cell now read begin */
	bool is_open;                  /* libcsv is inside a record */
	bool after_cr;                 /* a LF now belongs to the line end before it */
	bool has_stopped;
	bool is_quoted, begins_cell; /* of the next character of an open record */
	bool holds_equals;           /* a = that began a cell is not passed on yet */
	struct str *cells;
	size_t cell_count, cell_cap;
	char *bytes; /* of the cells that came through libcsv, one after the other */
	size_t byte_count, byte_cap;
	char *scratch;
	size_t scratch_cap;
	size_t held_count; /* bytes at its start that came with the piece before */
	struct fail *fail; /* during a call: where callbacks leave the cause */
};

static void *
resize(void *old, size_t size)
{
	return memory_resize(old, size, 1);
}

struct reader *
reader_new(struct str file, char delimiter, size_t limit_columns, size_t limit_cell_bytes,
    struct record_taker to)
{
	struct reader *r = memory_resize(NULL, 1, sizeof *r);

	*r = (struct reader){ .file = file,
		.to = to,
		.delimiter = delimiter,
		.limit_columns = limit_columns,
		.limit_cell_bytes = limit_cell_bytes,
		.line = 1 };
	must(csv_init(&r->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) == 0);
	csv_set_delim(&r->parser, (unsigned char)delimiter);
	csv_set_realloc_func(&r->parser, resize);
	csv_set_blk_size(&r->parser, 1024);
	return r;
}

void
reader_free(struct reader *r)
{
	if (!r)
		return;
	csv_free(&r->parser);
	free(r->cells);
	free(r->bytes);
	free(r->scratch);
	free(r);
}

struct place
reader_place(const struct reader *r)
{
	return (struct place){ r->file, r->line, r->line_chars + 1 };
}

static bool
stop(struct reader *r)
{
	r->has_stopped = true;
	return false;
}

static bool
stop_at(struct reader *r, enum fail_code code, struct place at)
{
	fail_at(r->fail, code, at, STR(""), STR(""));
	return stop(r);
}

static bool
stop_at_limit(struct reader *r, enum fail_code code, struct place at, size_t limit)
{
	char text[24];
	int len = snprintf(text, sizeof text, "%zu", limit);

	fail_at(r->fail, code, at, STR(""), (struct str){ text, (size_t)len });
	return stop(r);
}

static bool
add_cell(struct reader *r, struct str cell)
{
	struct place at = { r->file, r->cell_line, 0 };

	if (r->cell_count >= r->limit_columns)
		return stop_at_limit(r, FAIL_LIMIT_COLUMNS, at, r->limit_columns);
	at.column = r->cell_count + 1;
	if (cell.len > r->limit_cell_bytes)
		return stop_at_limit(r, FAIL_LIMIT_CELL, at, r->limit_cell_bytes);
	GROW(&r->cells, r->cell_count, &r->cell_cap);
	r->cells[r->cell_count++] = cell;
	return true;
}

static bool
hand_over(struct reader *r, bool is_whole)
{
	struct record record = { r->record_line, r->cells, r->cell_count, is_whole };

	for (size_t i = 0; i < r->cell_count; i++)
		r->cells[i] = str_trim(r->cells[i]);
	bool ok = r->to.take(r->to.ctx, &record, r->fail);
	r->cell_count = r->byte_count = 0;
	r->is_open = false;
	return ok || stop(r);
}

/* libcsv delivers half a record after an error; has_stopped keeps it out. */
static void
on_cell(void *at, size_t len, void *ctx)
{
	struct reader *r = ctx;

	if (r->has_stopped || !add_cell(r, (struct str){ NULL, len }))
		return;
	r->cell_line = r->line;
	if (len > r->byte_cap - r->byte_count) {
		r->byte_cap = memory_room(r->byte_cap, r->byte_count + len);
		r->bytes = memory_resize(r->bytes, r->byte_cap, 1);
	}
	if (len)
		memcpy(r->bytes + r->byte_count, at, len);
	r->byte_count += len;
}

/* Only now do the cells' bytes stay where they are. A blank line comes without any cell. */
static void
on_row(int end, void *ctx)
{
	struct reader *r = ctx;
	size_t from = 0;

	if (r->has_stopped || (r->cell_count == 0 && !add_cell(r, STR(""))))
		return;
	for (size_t i = 0; i < r->cell_count; i++) {
		r->cells[i].at = r->bytes ? r->bytes + from : "";
		from += r->cells[i].len;
	}
	hand_over(r, end >= 0);
}

/* The characters of raw that became the first bytes of piece, which may lack a = of it (unwrap),
 * and begins with those that were held back before. */
static size_t
raw_count(const struct reader *r, struct str piece, size_t bytes, struct str raw)
{
	size_t from = r->held_count, at = 0;

	for (; from < bytes && at < raw.len; at++)
		from += raw.at[at] == piece.at[from];
	return unicode_count(str_slice(raw, 0, at));
}

static bool
parse(struct reader *r, struct str piece, struct str raw)
{
	size_t done = csv_parse(&r->parser, piece.at, piece.len, on_cell, on_row, r);

	if (r->has_stopped)
		return false;
	if (r->parser.entry_pos > r->limit_cell_bytes) {
		struct place at = { r->file, r->cell_line, r->cell_count + 1 };
		return stop_at_limit(r, FAIL_LIMIT_CELL, at, r->limit_cell_bytes);
	}
	if (done < piece.len) {
		struct place at = reader_place(r);
		at.column += raw_count(r, piece, done, raw);
		return stop_at(r, FAIL_QUOTE_STRAY, at);
	}
	return true;
}

/* The next cell of a line, which goes behind its delimiter. False where there are quotes other than
 * around the whole of it: those are libcsv's to read. */
static bool
next_cell(struct str *cell, struct str *rest, char delimiter, bool has_quotes)
{
	if (!rest->len || rest->at[0] != '"') {
		str_next(cell, rest, delimiter);
		return !has_quotes || !cell->len || !memchr(cell->at, '"', cell->len);
	}
	struct str inside = str_slice(*rest, 1, rest->len);
	const char *quote = memchr(inside.at, '"', inside.len);
	size_t behind = quote ? (size_t)(quote + 1 - rest->at) : 0;
	if (!quote || (behind < rest->len && rest->at[behind] != delimiter))
		return false;
	*cell = str_slice(inside, 0, behind - 2);
	*rest = behind < rest->len ? str_slice(*rest, behind + 1, rest->len) : (struct str){ 0 };
	return true;
}

/* Most lines need no parser. Whether this one does not, and its cells are taken; it may also have
 * stopped. */
static bool
split(struct reader *r, struct str line)
{
	bool has_quotes = line.len && memchr(line.at, '"', line.len);
	struct str cell, rest = line;

	r->record_line = r->cell_line = r->line;
	rest.at = rest.at ? rest.at : "";
	while (rest.at)
		if (!next_cell(&cell, &rest, r->delimiter, has_quotes) || !add_cell(r, cell)) {
			r->cell_count = 0;
			return false;
		}
	return true;
}

/* Takes the = off every ="..." that begins a cell outside quotes. The quote may stand in the next
 * piece. */
static struct str
unwrap(struct reader *r, struct str piece)
{
	size_t len = 0;

	r->held_count = r->holds_equals && piece.len && piece.at[0] != '"';
	if (piece.len >= r->scratch_cap) {
		r->scratch_cap = memory_room(r->scratch_cap, piece.len + 1);
		r->scratch = memory_resize(r->scratch, r->scratch_cap, 1);
	}
	for (size_t i = 0; i < piece.len; i++) {
		char c = piece.at[i];
		if (r->holds_equals && c != '"')
			r->scratch[len++] = '=';
		r->holds_equals = c == '=' && r->begins_cell;
		r->is_quoted ^= c == '"';
		r->begins_cell = c == r->delimiter && !r->is_quoted;
		if (!r->holds_equals)
			r->scratch[len++] = c;
	}
	return (struct str){ r->scratch, len };
}

/* The bytes of the line that text begins with; *end: those of its line end, 0 where it is cut. */
static size_t
line_bytes(size_t *end, struct str text)
{
	const char *lf = memchr(text.at, '\n', text.len);
	size_t len = lf ? (size_t)(lf - text.at) : text.len;
	const char *cr = len ? memchr(text.at, '\r', len) : NULL;

	*end = lf != NULL;
	if (cr) {
		len = (size_t)(cr - text.at);
		*end = len + 1 < text.len && text.at[len + 1] == '\n' ? 2 : 1;
	}
	return len;
}

/* One line with its end, or what there is of it. */
static bool
feed_line(struct reader *r, struct str line, struct str end)
{
	const struct str raw = { line.at, line.len + (end.len ? 1 : 0) };
	struct str all = raw;

	r->held_count = 0;

	if (!r->is_open && end.len && split(r, line))
		return hand_over(r, true);
	if (r->has_stopped)
		return false;
	if (!r->is_open) {
		r->record_line = r->cell_line = r->line;
		r->is_open = r->begins_cell = true;
		r->is_quoted = r->holds_equals = false;
	}
	if (!end.len || r->holds_equals || str_find(line, STR("=\""), 0) != STR_NONE)
		all = unwrap(r, all);
	if (!parse(r, all, raw))
		return false;
	/* Only quotes keep a record open behind its line. */
	if (end.len && r->is_open) {
		r->is_quoted = true;
		r->begins_cell = r->holds_equals = false;
	}
	/* Inside them a CR LF is text, both of it. */
	const struct str lf = str_slice(end, 1, 2);
	return end.len < 2 || !r->is_open || parse(r, lf, lf);
}

bool
reader_feed(struct reader *r, struct str text, struct fail *f)
{
	r->fail = f;
	while (text.len && !r->has_stopped) {
		size_t end, len = line_bytes(&end, text);
		if (r->after_cr && len == 0 && text.at[0] == '\n') {
			r->after_cr = false;
			if (r->is_open && !parse(r, str_slice(text, 0, 1), str_slice(text, 0, 1)))
				return false;
			text = str_slice(text, 1, text.len);
			continue;
		}
		struct str line = str_slice(text, 0, len);
		if (!feed_line(r, line, str_slice(text, len, len + end)))
			return false;
		r->after_cr = end == 1 && text.at[len] == '\r';
		r->line += end > 0;
		r->line_chars = end ? 0 : r->line_chars + unicode_count(line);
		text = str_slice(text, len + end, text.len);
	}
	return !r->has_stopped;
}

bool
reader_end(struct reader *r, struct fail *f)
{
	r->fail = f;
	if (r->has_stopped)
		return false;
	if (r->holds_equals && !parse(r, STR("="), STR("=")))
		return false;
	if (csv_fini(&r->parser, on_cell, on_row, r) != 0)
		return stop_at(r, FAIL_QUOTE_OPEN, (struct place){ r->file, r->cell_line, 0 });
	return !r->has_stopped;
}
