#include "input/list.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "input/body.h"
#include "input/cell.h"
#include "input/csv.h"
#include "input/decoder.h"
#include "input/fill.h"
#include "input/layout.h"

#define BLANK_TAIL_SHARE 8 /* one row in so many shows that blank tails are usual */

struct list {
	struct sheet_file *file;
	struct rows *rows;
	const struct input *input;
	const struct list_options *options;
	struct findings *findings;
	struct arena *mem;
	struct layout layout;
	struct header header;
	size_t record; /* how many came */
	uint16_t section;
	size_t columns; /* of the section that names the most */
	size_t entries;
	size_t *filled; /* rows of the section by the place of their last cell that is not blank */
	size_t full_rows;    /* those that filled counts */
	bool is_thin_before; /* the row before has at most one cell that is not blank */
	struct {
		size_t line, cells; /* line 0: none */
	} doubt;                    /* a row that is too short, unless a section begins below it */
};

/* What a row looks like before its kind is known. */
struct look {
	size_t filled;      /* cells that are not blank */
	size_t first, last; /* their places, from 0 */
};

/* Without the work of cell_tidy for most. */
static bool
is_filled(struct str cell)
{
	unsigned char c = cell.len ? (unsigned char)cell.at[0] : 0;

	bool is_plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');

	return is_plain || (c && cell_tidy(cell).len);
}

static struct look
look_of(const struct record *r)
{
	struct look look = { 0 };

	for (size_t i = 0; i < r->count; i++)
		if (is_filled(r->cells[i])) {
			look.first = look.filled++ ? look.first : i;
			look.last = i;
		}
	return look;
}

static struct str
whole(char room[24], size_t n)
{
	int len = snprintf(room, 24, "%zu", n);
	return (struct str){ room, (size_t)len };
}

static void
note(struct list *l, enum finding_code code, size_t line, struct str value, struct str detail)
{
	finding_add(l->findings, &(struct finding){ .code = code,
				     .file = l->options->index,
				     .line = line,
				     .value = value,
				     .detail = detail });
}

static bool
fail_in(struct list *l, enum fail_code code, size_t line, struct str found, struct str expected,
    struct fail *f)
{
	return fail_at(f, code, (struct place){ l->input->shown, line, 0 }, found, expected);
}

/* The cell of a column in a row; empty where it has none. */
static struct str
cell_of(const struct list *l, const struct record *r, enum column column)
{
	int at = l->header.position[column];

	return at >= 0 && (size_t)at < r->count ? cell_tidy(r->cells[at]) : STR("");
}

static void
add_other(struct list *l, enum row_kind kind, const struct record *r, struct look look)
{
	static const enum finding_code codes[ROW_KIND_COUNT] = {
		[ROW_TITLE] = FINDING_ROW_TITLE,
		[ROW_TOTAL] = FINDING_ROW_TOTAL,
		[ROW_PAGE] = FINDING_ROW_PAGE,
	};
	rows_add_other(l->rows, kind, l->section, (uint32_t)r->line);
	if (kind == ROW_TITLE || kind == ROW_TOTAL || kind == ROW_PAGE)
		note(l, codes[kind], r->line, cell_tidy(r->cells[look.first]), STR(""));
}

static void
show(struct list *l)
{
	const struct header *h = &l->header;

	l->file->headings = h->headings;
	l->file->heading_count = h->width;
	l->file->header_line = h->line;
	l->file->is_nickname = h->is_nickname;
	memcpy(l->file->heading, h->heading, sizeof h->heading);
	memcpy(l->file->position, h->position, sizeof h->position);
	memcpy(l->file->asks, h->asks, sizeof h->asks);
}

static bool
begin_section(struct list *l, const struct record *r, struct fail *f)
{
	/* Hosts and panelists stand in sections of their own, which tell less. */
	struct header_options options = { l->input->shown, l->options->index,
		l->columns > 0 || l->options->sheet->affiliation_optional };
	struct input nothing_told = { 0 };
	size_t columns = 0;

	if (!header_read(&l->header, r->cells, r->count, r->line,
		l->columns > 0 ? &nothing_told : l->input, &options, l->findings, l->mem, f))
		return false;
	if (l->rows->section_count >= ROWS_SECTIONS)
		return fail_in(l, FAIL_LIMIT_ROWS, r->line, STR(""), STR("65535"), f);
	l->section = rows_section(l->rows, l->options->index, &l->header);
	rows_add_other(l->rows, ROW_HEADER, l->section, (uint32_t)r->line);
	for (int c = 0; c < COLUMN_COUNT; c++)
		columns += l->header.position[c] >= 0;
	if (columns > l->columns) {
		l->columns = columns;
		show(l);
	}
	free(l->filled);
	l->filled = memory_resize(NULL, l->header.width + 1, sizeof *l->filled);
	memset(l->filled, 0, (l->header.width + 1) * sizeof *l->filled);
	l->full_rows = 0;
	return true;
}

static bool
is_same_header(const struct list *l, const struct record *r)
{
	if (r->count != l->header.width)
		return false;
	for (size_t i = 0; i < r->count; i++)
		if (!str_eq(r->cells[i], l->header.headings[i]))
			return false;
	return true;
}

/* A header in the body: the same again on a new page, or another section's. Only rows that could be
 * one are looked at closely. */
static bool
is_header(const struct list *l, const struct record *r, struct look look)
{
	int at = l->header.position[COLUMN_NAME];
	bool has_name = false;

	at = at < 0 ? l->header.position[COLUMN_FAMILY_NAME] : at;
	bool repeats
	    = at >= 0 && (size_t)at < r->count && str_eq(r->cells[at], l->header.headings[at]);
	if (look.filled < 2 || !(repeats || l->is_thin_before))
		return false;
	return header_score(&has_name, r->cells, r->count, &(struct input){ 0 }) >= 2 && has_name;
}

static bool
take_header(struct list *l, const struct record *r, struct fail *f)
{
	struct rows *rows = l->rows;

	if (is_same_header(l, r)) {
		rows_add_other(rows, ROW_HEADER, l->section, (uint32_t)r->line);
		note(l, FINDING_ROW_HEADER_AGAIN, r->line, STR(""), STR(""));
		return true;
	}
	/* What stood alone above it was its title. */
	struct row *above = rows->count ? &rows->items[rows->count - 1] : NULL;
	if (l->is_thin_before && above && above->kind == ROW_ENTRY && above->part == 0) {
		above->kind = ROW_TITLE;
		l->entries--;
		note(l, FINDING_ROW_TITLE, above->line, STR(""), STR(""));
	}
	return begin_section(l, r, f);
}

/* Spreadsheets leave out cells at the end of a row where they are blank. A row that was cut off
 * looks the same, unless it lacks what every entry has. */
static bool
may_be_short(const struct list *l, const struct record *r)
{
	const struct header *h = &l->header;
	size_t blank_tails = 0;
	bool lacks_mapped = false;

	if (!r->is_whole)
		return false;
	for (int c = 0; c < COLUMN_COUNT; c++)
		lacks_mapped |= h->position[c] >= (int)r->count;
	if (!lacks_mapped)
		return true;
	if (cell_of(l, r, COLUMN_NAME).len == 0 && cell_of(l, r, COLUMN_FAMILY_NAME).len == 0)
		return false;
	if (h->position[COLUMN_AFFILIATION] >= (int)r->count)
		return false;
	for (size_t i = 0; i <= r->count && i <= h->width; i++)
		blank_tails += l->filled[i];
	return blank_tails > 0 && blank_tails * BLANK_TAIL_SHARE >= l->full_rows;
}

/* How the row's width is: of the right one, of another and listed (--ragged), or trouble. */
enum width { WIDTH_RIGHT, WIDTH_LISTED, WIDTH_DOUBT };

static enum width
width_of(struct list *l, const struct record *r, struct look look)
{
	bool is_right = r->count >= l->header.width ? look.last < l->header.width || !look.filled
						    : may_be_short(l, r);

	if (is_right)
		return WIDTH_RIGHT;
	return l->options->sheet->ragged ? WIDTH_LISTED : WIDTH_DOUBT;
}

static bool
refuse_ragged(struct list *l, size_t line, size_t cells, struct fail *f)
{
	char a[24], b[24];

	return fail_in(l, FAIL_RAGGED, line, whole(a, cells), whole(b, l->header.width), f);
}

static bool
add_entry(struct list *l, const struct record *r, struct fail *f)
{
	struct str cell[COLUMN_COUNT];
	size_t people = 1;
	char room[24];

	for (int c = 0; c < COLUMN_COUNT; c++)
		cell[c] = cell_of(l, r, (enum column)c);
	struct str name = cell[COLUMN_NAME];
	if (name.len && !l->header.is_nickname)
		people = cell_people(name);
	if (people > UINT8_MAX || (people > 1 && !l->options->sheet->split_names))
		return fail_at(f, FAIL_TWO_NAMES,
		    (struct place){
			l->input->shown, r->line, (size_t)l->header.position[COLUMN_NAME] + 1 },
		    name, STR(""));
	if (people > 1)
		note(l, FINDING_NAMES_SPLIT, r->line, name, whole(room, people));
	struct arena scratch = { 0 };
	bool ok = true;
	for (size_t i = 0; i < people && ok; i++) {
		if (people > 1)
			cell[COLUMN_NAME] = cell_person(name, i, &scratch);
		ok = rows_add_entry(l->rows, l->section, (uint32_t)r->line,
		    (uint8_t)(people > 1 ? i + 1 : 0), cell);
	}
	arena_free(&scratch);
	l->entries++;
	return ok || fail_in(l, FAIL_LIMIT_BYTES, r->line, STR(""), STR(""), f);
}

static bool
is_numeral(struct str s)
{
	uint64_t n;
	return str_whole(&n, s);
}

static bool
has_digit(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.at[i] >= '0' && s.at[i] <= '9')
			return true;
	return false;
}

/* A total's or page's words, and no institution beside them. */
static enum row_kind
summary_kind(const struct list *l, const struct record *r, struct look look)
{
	struct str affiliation = cell_of(l, r, COLUMN_AFFILIATION);
	bool is_beside
	    = affiliation.len && (int)look.first != l->header.position[COLUMN_AFFILIATION];

	if (is_beside && !has_digit(affiliation))
		return ROW_ENTRY;
	if (is_beside && !is_numeral(affiliation) && body_kind(affiliation) == ROW_ENTRY)
		return ROW_ENTRY;
	return cell_of(l, r, COLUMN_EMAIL).len == 0 ? body_kind(cell_tidy(r->cells[look.first]))
						    : ROW_ENTRY;
}

static enum row_kind
kind_of(const struct list *l, const struct record *r, struct look look)
{
	bool says_something = false;

	for (int c = 0; c < COLUMN_COUNT && !says_something; c++)
		says_something = cell_of(l, r, (enum column)c).len > 0;
	if (says_something)
		return ROW_ENTRY;
	/* Numbers that were filled in beforehand, or a line of text. */
	return look.filled == 0 || (look.filled == 1 && is_numeral(cell_tidy(r->cells[look.first])))
		   ? ROW_BLANK
		   : ROW_TITLE;
}

static bool
take_body(struct list *l, const struct record *r, struct look look, struct fail *f)
{
	char a[24], b[24];

	if (is_header(l, r, look)) {
		l->doubt.line = 0;
		return take_header(l, r, f);
	}
	if (l->doubt.line)
		return refuse_ragged(l, l->doubt.line, l->doubt.cells, f);
	enum row_kind kind = look.filled ? summary_kind(l, r, look) : ROW_BLANK;
	enum width width = kind == ROW_ENTRY ? width_of(l, r, look) : WIDTH_RIGHT;
	if (width == WIDTH_LISTED) {
		rows_add_other(l->rows, ROW_RAGGED, l->section, (uint32_t)r->line);
		note(l, FINDING_ROW_RAGGED, r->line, whole(a, r->count), whole(b, l->header.width));
		return true;
	}
	if (width == WIDTH_DOUBT) {
		l->doubt.line = r->line;
		l->doubt.cells = r->count;
		if (look.filled > 1 || !r->is_whole)
			return refuse_ragged(l, r->line, r->count, f);
		add_other(l, ROW_TITLE, r, look);
		return true;
	}
	kind = kind == ROW_ENTRY ? kind_of(l, r, look) : kind;
	if (kind != ROW_ENTRY) {
		add_other(l, kind, r, look);
		return true;
	}
	if (r->count >= l->header.width) {
		l->filled[look.last + 1]++;
		l->full_rows++;
	}
	return add_entry(l, r, f);
}

static bool
take_record(void *ctx, const struct record *r, struct fail *f)
{
	struct list *l = ctx;
	struct look look = look_of(r);
	size_t index = l->record++;
	bool ok = true;
	char room[24];

	if (l->rows->count >= l->options->sheet->limits.rows || r->line > UINT32_MAX)
		return fail_in(l, FAIL_LIMIT_ROWS, r->line, STR(""),
		    whole(room, (size_t)l->options->sheet->limits.rows), f);
	if (index < l->layout.header_record)
		add_other(l, look.filled ? ROW_TITLE : ROW_BLANK, r, look);
	else if (index == l->layout.header_record)
		ok = begin_section(l, r, f);
	else
		ok = take_body(l, r, look, f);
	l->is_thin_before = look.filled < 2;
	return ok;
}

static bool
feed_all(struct list *l, struct decoder *d, struct fail *f)
{
	const struct sheet_limits *limits = &l->options->sheet->limits;
	struct reader *reader = NULL;
	struct place start = { l->input->shown, 1, 1 };
	struct str text;
	bool ok = decoder_next(&text, d, start, limits->bytes, f);

	if (ok && text.len == 0)
		return fail_in(l, FAIL_EMPTY_FILE, 0, STR(""), STR(""), f);
	if (ok) {
		layout_find(&l->layout, text, l->input, limits, l->mem);
		l->file->delimiter = l->layout.delimiter;
		if (!l->layout.has_header)
			return fail_in(l, FAIL_NO_HEADER, 1, l->layout.first, STR(""), f);
		reader = reader_new(l->input->shown, l->layout.delimiter, limits->columns,
		    limits->cell_bytes, (struct record_taker){ take_record, l });
	}
	while (ok && text.len)
		ok = reader_feed(reader, text, f)
		     && decoder_next(&text, d, reader_place(reader), limits->bytes, f);
	ok = ok && reader_end(reader, f);
	reader_free(reader);
	if (ok && l->doubt.line)
		return refuse_ragged(l, l->doubt.line, l->doubt.cells, f);
	return ok && (l->entries || fail_in(l, FAIL_NO_ROWS, l->header.line, STR(""), STR(""), f));
}

static void
report_encoding(struct list *l, const struct encoding *e)
{
	char room[24];

	l->file->encoding = e->name;
	l->file->detail = encoding_how_word(e->how);
	l->file->encoding_sure = e->sure;
	if (e->how == ENCODING_GUESSED)
		note(l, FINDING_ENCODING_GUESSED, 0, e->name, whole(room, (size_t)e->sure));
}

static bool
read_open(struct list *l, struct file *file, struct fail *f)
{
	struct encoding encoding;

	if (!encoding_find(&encoding, file, l->input->encoding, l->mem, f))
		return false;
	report_encoding(l, &encoding);
	struct decoder *d = decoder_new(file, &encoding, 0, l->mem);
	bool ok = feed_all(l, d, f) && file_unchanged(file, f);
	if (ok)
		l->file->bytes = decoder_end(l->file->sha256, d);
	decoder_free(d);
	return ok;
}

bool
list_read(struct sheet_file *out, struct rows *rows, const struct input *input,
    const struct list_options *options, struct findings *findings, struct arena *mem,
    struct fail *f)
{
	struct list l = { .file = out,
		.rows = rows,
		.input = input,
		.options = options,
		.findings = findings,
		.mem = mem };
	struct file file;
	size_t first = rows->count;

	for (int c = 0; c < COLUMN_COUNT; c++)
		l.header.position[c] = -1;
	out->shown = input->shown;
	l.section = rows_section(rows, options->index, &l.header);
	if (!file_open(&file, input->path, mem, f))
		return false;
	bool ok = read_open(&l, &file, f);
	file_close(&file);
	free(l.filled);
	out->rows = rows->count - first;
	if (ok)
		fill_down(rows, first, options->index, options->sheet->fill_down, findings);
	return ok;
}
