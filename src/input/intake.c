#include "input/intake.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "input/body.h"
#include "input/cell.h"

#define BLANK_TAIL_SHARE 8 /* one row in so many shows that blank tails are usual */

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
note(struct intake *in, enum finding_code code, size_t line, struct str value, struct str detail)
{
	finding_add(in->findings, &(struct finding){ .code = code,
				      .file = in->options->index,
				      .line = line,
				      .value = value,
				      .detail = detail });
}

static bool
fail_in(const struct intake *in, enum fail_code code, size_t line, struct str found,
    struct str expected, struct fail *f)
{
	return fail_at(f, code, (struct place){ in->input->shown, line, 0 }, found, expected);
}

/* What rows.h has no room for. */
static bool
refuse_more(const struct intake *in, size_t line, struct fail *f)
{
	return fail_in(in, FAIL_FIXED_BYTES, line, STR(""), STR("17179869184"), f);
}

/* The cell of a column in a row; empty where it has none. */
static struct str
cell_of(const struct intake *in, const struct record *r, enum column column)
{
	int at = in->header.position[column];

	return at >= 0 && (size_t)at < r->count ? cell_tidy(r->cells[at]) : STR("");
}

/* A row that is no entry. */
static bool
add_row(struct intake *in, enum row_kind kind, const struct record *r, struct fail *f)
{
	return rows_add_other(in->rows, kind, (uint32_t)r->line) || refuse_more(in, r->line, f);
}

static bool
add_other(
    struct intake *in, enum row_kind kind, const struct record *r, struct look look, struct fail *f)
{
	static const enum finding_code codes[ROW_KIND_COUNT] = {
		[ROW_TITLE] = FINDING_ROW_TITLE,
		[ROW_TOTAL] = FINDING_ROW_TOTAL,
		[ROW_PAGE] = FINDING_ROW_PAGE,
	};
	if (kind == ROW_TITLE || kind == ROW_TOTAL || kind == ROW_PAGE)
		note(in, codes[kind], r->line, cell_tidy(r->cells[look.first]), STR(""));
	return add_row(in, kind, r, f);
}

static void
show(struct intake *in)
{
	const struct header *h = &in->header;

	in->file->headings = h->headings;
	in->file->heading_count = h->width;
	in->file->header_line = h->line;
	in->file->is_nickname = h->is_nickname;
	memcpy(in->file->heading, h->heading, sizeof h->heading);
	memcpy(in->file->position, h->position, sizeof h->position);
	memcpy(in->file->asks, h->asks, sizeof h->asks);
}

static bool
begin_section(struct intake *in, const struct record *r, struct fail *f)
{
	/* Hosts and panelists stand in sections of their own, which tell less. */
	struct header_options options
	    = { in->input->shown, in->options->index, in->columns > 0 || in->input->is_attendance };
	struct input nothing_told = { 0 };
	size_t columns = 0;

	if (!header_read(&in->header, r->cells, r->count, r->line,
		in->columns > 0 ? &nothing_told : in->input, &options, in->findings, in->mem, f))
		return false;
	if (in->rows->section_count >= ROWS_SECTIONS)
		return fail_in(in, FAIL_LIMIT_SECTIONS, r->line, STR(""), STR("65535"), f);
	rows_section(in->rows, in->options->index, &in->header);
	if (!add_row(in, ROW_HEADER, r, f))
		return false;
	for (int c = 0; c < COLUMN_COUNT; c++)
		columns += in->header.position[c] >= 0;
	if (columns > in->columns) {
		in->columns = columns;
		show(in);
	}
	free(in->filled);
	in->filled = memory_resize(NULL, in->header.width + 1, sizeof *in->filled);
	memset(in->filled, 0, (in->header.width + 1) * sizeof *in->filled);
	in->full_rows = 0;
	return true;
}

static bool
is_same_header(const struct intake *in, const struct record *r)
{
	if (r->count != in->header.width)
		return false;
	for (size_t i = 0; i < r->count; i++)
		if (!str_eq(r->cells[i], in->header.headings[i]))
			return false;
	return true;
}

/* A header in the body: the same again on a new page, or another section's. Only rows that could be
 * one are looked at closely. */
static bool
is_header(const struct intake *in, const struct record *r, struct look look)
{
	int at = in->header.position[COLUMN_NAME];

	at = at < 0 ? in->header.position[COLUMN_FAMILY_NAME] : at;
	bool repeats
	    = at >= 0 && (size_t)at < r->count && str_eq(r->cells[at], in->header.headings[at]);
	if (look.filled < 2 || !(repeats || in->is_thin_before))
		return false;
	struct header_signs signs = header_signs(r->cells, r->count, &(struct input){ 0 });
	return signs.columns >= 2 && signs.name;
}

static bool
take_header(struct intake *in, const struct record *r, struct fail *f)
{
	struct rows *rows = in->rows;

	if (is_same_header(in, r)) {
		note(in, FINDING_ROW_HEADER_AGAIN, r->line, STR(""), STR(""));
		return add_row(in, ROW_HEADER, r, f);
	}
	/* What stood alone above it was its title. */
	size_t above = rows->count - 1;
	if (in->is_thin_before && rows->count && row_kind(&rows->items[above]) == ROW_ENTRY
	    && !in->is_split_before) {
		rows_make_other(rows, above, ROW_TITLE);
		note(in, FINDING_ROW_TITLE, rows_line(rows, above), STR(""), STR(""));
	}
	return begin_section(in, r, f);
}

/* Spreadsheets leave out cells at the end of a row where they are blank. A row that was cut off
 * looks the same, unless it lacks what every entry has. */
static bool
may_be_short(const struct intake *in, const struct record *r)
{
	const struct header *h = &in->header;
	size_t blank_tails = 0;
	bool lacks_mapped = false;

	if (!r->is_whole)
		return false;
	for (int c = 0; c < COLUMN_COUNT; c++)
		lacks_mapped |= h->position[c] >= (int)r->count;
	if (!lacks_mapped)
		return true;
	if (cell_of(in, r, COLUMN_NAME).len == 0 && cell_of(in, r, COLUMN_FAMILY_NAME).len == 0)
		return false;
	if (h->position[COLUMN_AFFILIATION] >= (int)r->count)
		return false;
	for (size_t i = 0; i <= r->count && i <= h->width; i++)
		blank_tails += in->filled[i];
	return blank_tails > 0 && blank_tails * BLANK_TAIL_SHARE >= in->full_rows;
}

/* How the row's width is: of the right one, of another and listed (--ragged), or trouble. */
enum width { WIDTH_RIGHT, WIDTH_LISTED, WIDTH_DOUBT };

static enum width
width_of(struct intake *in, const struct record *r, struct look look)
{
	bool is_right = r->count >= in->header.width ? look.last < in->header.width || !look.filled
						     : may_be_short(in, r);

	if (is_right)
		return WIDTH_RIGHT;
	return in->options->sheet->ragged ? WIDTH_LISTED : WIDTH_DOUBT;
}

static bool
refuse_ragged(const struct intake *in, size_t line, size_t cells, struct fail *f)
{
	char a[24], b[24];

	return fail_in(in, FAIL_RAGGED, line, whole(a, cells), whole(b, in->header.width), f);
}

static bool
add_entry(struct intake *in, const struct record *r, struct fail *f)
{
	const struct section *section = rows_section_of(in->rows, in->rows->count);
	struct str cell[COLUMN_COUNT] = { 0 };
	size_t people = 1;
	char room[24];

	for (size_t i = 0; i < section->column_count; i++)
		cell[section->columns[i]] = cell_of(in, r, (enum column)section->columns[i]);
	struct str name = cell[COLUMN_NAME];
	if (name.len && !in->header.is_nickname)
		people = cell_people(name);
	if (people > UINT8_MAX || (people > 1 && !in->options->sheet->split_names))
		return fail_at(f, FAIL_TWO_NAMES,
		    (struct place){
			in->input->shown, r->line, (size_t)in->header.position[COLUMN_NAME] + 1 },
		    name, STR(""));
	if (people > 1)
		note(in, FINDING_NAMES_SPLIT, r->line, name, whole(room, people));
	in->is_split_before = people > 1;
	struct arena scratch = { 0 };
	bool ok = true;
	for (size_t i = 0; i < people && ok; i++) {
		if (people > 1)
			cell[COLUMN_NAME] = cell_person(name, i, &scratch);
		ok = rows_add_entry(in->rows, (uint32_t)r->line, cell);
	}
	arena_free(&scratch);
	return ok || refuse_more(in, r->line, f);
}

static bool
is_numeral(struct str s)
{
	uint64_t n;
	return str_whole(&n, s);
}

/* A total's or page's words, and no institution beside them. */
static enum row_kind
summary_kind(const struct intake *in, const struct record *r, struct look look)
{
	if (cell_of(in, r, COLUMN_EMAIL).len)
		return ROW_ENTRY;
	struct str affiliation = cell_of(in, r, COLUMN_AFFILIATION);
	bool is_beside
	    = affiliation.len && (int)look.first != in->header.position[COLUMN_AFFILIATION];

	return is_beside && !body_is_count(affiliation)
		   ? ROW_ENTRY
		   : body_kind(cell_tidy(r->cells[look.first]));
}

static enum row_kind
kind_of(const struct intake *in, const struct record *r, struct look look)
{
	bool says_something = false;

	for (int c = 0; c < COLUMN_COUNT && !says_something; c++)
		says_something = cell_of(in, r, (enum column)c).len > 0;
	if (says_something)
		return ROW_ENTRY;
	/* Numbers that were filled in beforehand, or a line of text. */
	return look.filled == 0 || (look.filled == 1 && is_numeral(cell_tidy(r->cells[look.first])))
		   ? ROW_BLANK
		   : ROW_TITLE;
}

static bool
take_body(struct intake *in, const struct record *r, struct look look, struct fail *f)
{
	char a[24], b[24];

	if (is_header(in, r, look)) {
		in->doubt.line = 0;
		return take_header(in, r, f);
	}
	if (in->doubt.line && look.filled)
		return refuse_ragged(in, in->doubt.line, in->doubt.cells, f);
	enum row_kind kind = look.filled ? summary_kind(in, r, look) : ROW_BLANK;
	enum width width = kind == ROW_ENTRY ? width_of(in, r, look) : WIDTH_RIGHT;
	if (width == WIDTH_LISTED) {
		note(in, FINDING_ROW_RAGGED, r->line, whole(a, r->count),
		    whole(b, in->header.width));
		return add_row(in, ROW_RAGGED, r, f);
	}
	if (width == WIDTH_DOUBT) {
		in->doubt.line = r->line;
		in->doubt.cells = r->count;
		if (look.filled > 1 || !r->is_whole)
			return refuse_ragged(in, r->line, r->count, f);
		return add_other(in, ROW_TITLE, r, look, f);
	}
	kind = kind == ROW_ENTRY ? kind_of(in, r, look) : kind;
	if (kind != ROW_ENTRY)
		return add_other(in, kind, r, look, f);
	if (r->count >= in->header.width) {
		in->filled[look.last + 1]++;
		in->full_rows++;
	}
	return add_entry(in, r, f);
}

bool
intake_take(void *ctx, const struct record *r, struct fail *f)
{
	struct intake *in = ctx;
	struct look look = look_of(r);
	size_t index = in->record++;
	bool ok = true;
	char room[24];

	if (in->rows->count >= in->options->sheet->limits.rows || r->line > UINT32_MAX)
		return fail_in(in, FAIL_LIMIT_ROWS, r->line, STR(""),
		    whole(room, (size_t)in->options->sheet->limits.rows), f);
	if (index < in->layout.header_record)
		ok = add_other(in, look.filled ? ROW_TITLE : ROW_BLANK, r, look, f);
	else if (index == in->layout.header_record)
		ok = begin_section(in, r, f);
	else
		ok = take_body(in, r, look, f);
	in->is_thin_before = look.filled < 2;
	return ok;
}

bool
intake_end(const struct intake *in, struct fail *f)
{
	return !in->doubt.line || refuse_ragged(in, in->doubt.line, in->doubt.cells, f);
}
