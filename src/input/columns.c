#include "input/columns.h"

#include "base/out.h"
#include "input/decoder.h"
#include "text/clean.h"

#define FILE_BYTES   ((uint64_t)64 * 1024 * 1024)
#define FILE_COLUMNS 64
#define CELL_BYTES   4096

struct reading {
	const struct columns_wanted *wanted;
	size_t count;
	struct columns_taker to;
	struct str file;
	size_t position[COLUMNS_MOST];
	size_t width; /* of the header; 0: not read yet */
	struct arena *mem;
};

struct str
columns_cell(const struct columns_row *row, size_t column)
{
	size_t at = row->position[column];

	return at ? row->record->cells[at - 1] : (struct str){ 0 };
}

struct place
columns_place(const struct columns_row *row, size_t column)
{
	return (struct place){ row->file, row->record->line, row->position[column] };
}

static bool
is_heading(struct str cell, const struct columns_wanted *wanted)
{
	for (size_t i = 0; i < COLUMNS_HEADINGS && wanted->headings[i]; i++)
		if (str_eq(cell, str_from(wanted->headings[i])))
			return true;
	return false;
}

static bool
is_missing(const struct reading *r, const struct record *record, size_t column, struct fail *f)
{
	struct place at = { .file = r->file, .line = record->line };
	struct out all = { 0 };

	for (size_t i = 0; i < record->count; i++) {
		if (i)
			out_trusted(&all, STR(", "));
		out_plain(&all, record->cells[i]);
	}
	fail_at(f, FAIL_NO_COLUMN, at, str_from(r->wanted[column].headings[0]), out_text(&all));
	out_free(&all);
	return false;
}

static bool
take_header(struct reading *r, const struct record *record, struct fail *f)
{
	r->width = record->count;
	for (size_t i = 0; i < record->count; i++) {
		struct str heading = clean_tight(record->cells[i], r->mem).text;
		for (size_t c = 0; c < r->count; c++)
			if (r->position[c] == 0 && is_heading(heading, &r->wanted[c]))
				r->position[c] = i + 1;
	}
	for (size_t c = 0; c < r->count; c++)
		if (r->wanted[c].required && r->position[c] == 0)
			return is_missing(r, record, c, f);
	return true;
}

static bool
is_torn(const struct reading *r, const struct record *record, struct fail *f)
{
	struct place at = { .file = r->file, .line = record->line };
	struct out found = { 0 }, expected = { 0 };

	out_whole(&found, (int64_t)record->count);
	out_whole(&expected, (int64_t)r->width);
	fail_at(f, FAIL_RAGGED, at, out_text(&found), out_text(&expected));
	out_free(&found);
	out_free(&expected);
	return false;
}

static bool
take(void *ctx, const struct record *record, struct fail *f)
{
	struct reading *r = ctx;
	const struct columns_row row = { record, r->position, r->file };

	if (record->count == 1 && record->cells[0].len == 0)
		return true;
	if (r->width == 0)
		return take_header(r, record, f);
	if (record->count != r->width)
		return is_torn(r, record, f);
	return r->to.take(r->to.ctx, &row, f);
}

static bool
read_all(struct reading *r, struct decoder *d, struct fail *f)
{
	struct record_taker to = { take, r };
	struct reader *reader = reader_new(r->file, ',', FILE_COLUMNS, CELL_BYTES, to);
	struct str text;
	bool ok;

	do {
		ok = decoder_next(&text, d, reader_place(reader), FILE_BYTES, f)
		     && (text.len == 0 || reader_feed(reader, text, f));
	} while (ok && text.len);
	ok = ok && reader_end(reader, f);
	reader_free(reader);
	return ok && (r->width || fail_file(f, FAIL_EMPTY_FILE, r->file, 0));
}

/* The limits of lists are set by options; these are not. */
static void
name_fixed(struct fail *f)
{
	static const enum fail_code codes[][2] = {
		{ FAIL_LIMIT_BYTES, FAIL_FIXED_BYTES },
		{ FAIL_LIMIT_COLUMNS, FAIL_FIXED_COLUMNS },
		{ FAIL_LIMIT_CELL, FAIL_FIXED_CELL },
	};

	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		if (f->code == codes[i][0]) {
			f->code = codes[i][1];
			return;
		}
}

bool
columns_read(struct str path, const struct columns_wanted *wanted, size_t count,
    struct columns_taker to, struct arena *mem, struct fail *f)
{
	struct reading r = { .wanted = wanted, .count = count, .to = to, .file = path, .mem = mem };
	struct encoding encoding;
	struct file file;

	must(count <= COLUMNS_MOST);
	if (!file_open(&file, path, mem, f))
		return false;
	bool ok = encoding_find(&encoding, &file, STR(""), mem, f);
	if (ok) {
		struct decoder *d = decoder_new(&file, &encoding, 0, mem);
		ok = read_all(&r, d, f) && file_unchanged(&file, f);
		decoder_free(d);
	}
	file_close(&file);
	if (!ok)
		name_fixed(f);
	return ok;
}
