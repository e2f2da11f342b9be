/* A list: its records, whatever pieces it comes in, and the sheet that it makes. */
#include "fuzz/fuzz.h"
#include "input/csv.h"
#include "input/sheet.h"

#define CELL_BYTES   4096
#define MOST_COLUMNS 64

static bool
take(void *ctx, const struct record *record, struct fail *f)
{
	struct out *o = ctx;

	(void)f;
	out_whole(o, (int64_t)record->line);
	out_char(o, record->is_whole ? '!' : '?');
	for (size_t i = 0; i < record->count; i++) {
		must(fuzz_text(record->cells[i]).len == record->cells[i].len);
		out_plain(o, record->cells[i]);
		out_char(o, '\x1F');
	}
	out_char(o, '\x1E');
	return true;
}

/* Its records, then what was wrong. */
static void
read_in_pieces(struct out *o, struct str text, char delimiter, size_t piece_bytes)
{
	struct fail f = { 0 };
	struct reader *r = reader_new(
	    STR("list.csv"), delimiter, MOST_COLUMNS, CELL_BYTES, (struct record_taker){ take, o });
	bool ok = true;

	for (size_t at = 0; ok && at < text.len; at += piece_bytes)
		ok = reader_feed(r, str_slice(text, at, at + piece_bytes), &f);
	if (ok)
		reader_end(r, &f);
	out_plain(o, fail_word(f.code));
	out_whole(o, (int64_t)f.line);
	out_char(o, ':');
	out_whole(o, (int64_t)f.column);
	reader_free(r);
}

static void
same_in_pieces(struct str text, char delimiter)
{
	struct out whole = { 0 };

	read_in_pieces(&whole, text, delimiter, text.len + 1);
	for (size_t bytes = 1; bytes < 20; bytes += 6) {
		struct out pieces = { 0 };
		read_in_pieces(&pieces, text, delimiter, bytes);
		must(str_eq(out_text(&whole), out_text(&pieces)));
		out_free(&pieces);
	}
	out_free(&whole);
}

static void
look(const struct sheet *s)
{
	struct arena scratch = { 0 };

	for (size_t row = 0; row < sheet_row_count(s); row++) {
		uint32_t number = sheet_number(s, row, COLUMN_AFFILIATION);
		must(number == MAP_NONE || number < sheet_distinct(s));
		for (int c = 0; c < COLUMN_COUNT; c++) {
			struct str cell = sheet_any(s, row, (enum column)c, &scratch);
			must(fuzz_text(cell).len == cell.len);
		}
		arena_reset(&scratch);
	}
	arena_free(&scratch);
}

static void
make_sheet(struct str path, bool lenient)
{
	const struct input input
	    = { .path = path, .shown = STR("list.csv"), .encoding = STR("auto") };
	const struct sheet_options options = { .fill_down = lenient,
		.split_names = lenient,
		.ragged = lenient,
		.limits = sheet_limits_default };
	struct findings findings = { 0 };
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct sheet *sheet = NULL;

	findings_init(&findings, &mem);
	if (sheet_load(&sheet, &input, 1, &options, &findings, &mem, &f))
		look(sheet);
	else
		must(f.code != FAIL_NONE);
	sheet_free(sheet);
	findings_free(&findings);
	arena_free(&mem);
}

void
fuzz(struct str bytes)
{
	struct str text = fuzz_text(bytes), path = fuzz_file(0, bytes);

	same_in_pieces(text, ',');
	same_in_pieces(text, ';');
	same_in_pieces(text, '\t');
	make_sheet(path, false);
	make_sheet(path, true);
}
