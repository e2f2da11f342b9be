#include "input/list.h"

#include <stdio.h>
#include <stdlib.h>

#include "input/decoder.h"
#include "input/fill.h"
#include "input/intake.h"

static bool
feed(
    struct reader *reader, struct decoder *d, struct str text, uint64_t limit_bytes, struct fail *f)
{
	bool ok = true;

	while (ok && text.len)
		ok = reader_feed(reader, text, f)
		     && decoder_next(&text, d, reader_place(reader), limit_bytes, f);
	return ok && reader_end(reader, f);
}

static bool
pass_over(void *ctx, const struct record *record, struct fail *f)
{
	(void)ctx;
	(void)record;
	(void)f;
	return true;
}

/* A quote that was open at the end of what layout_find saw may end further on, or never. */
static bool
has_no_header(struct intake *in, struct decoder *d, struct str text, struct fail *f)
{
	const struct sheet_limits *limits = &in->options->sheet->limits;
	struct place start = { in->input->shown, 1, 0 };
	bool ok = true;

	if (in->layout.trouble.code == FAIL_QUOTE_OPEN) {
		struct reader *reader = reader_new(in->input->shown, in->layout.delimiter,
		    limits->columns, limits->cell_bytes, (struct record_taker){ pass_over, NULL });
		ok = feed(reader, d, text, limits->bytes, f);
		reader_free(reader);
	} else if (in->layout.trouble.code) {
		*f = in->layout.trouble;
		ok = false;
	}
	return ok && fail_at(f, FAIL_NO_HEADER, start, in->layout.first, STR(""));
}

static bool
feed_all(struct intake *in, struct decoder *d, struct fail *f)
{
	const struct sheet_limits *limits = &in->options->sheet->limits;
	struct place start = { in->input->shown, 1, 1 };
	struct str text;

	if (!decoder_next(&text, d, start, limits->bytes, f))
		return false;
	if (text.len == 0)
		return fail_at(
		    f, FAIL_EMPTY_FILE, (struct place){ .file = start.file }, STR(""), STR(""));
	layout_find(&in->layout, text, in->input, limits, in->mem);
	in->file->delimiter = in->layout.delimiter;
	if (!in->layout.has_header)
		return has_no_header(in, d, text, f);
	struct reader *reader = reader_new(in->input->shown, in->layout.delimiter, limits->columns,
	    limits->cell_bytes, (struct record_taker){ intake_take, in });
	bool ok = feed(reader, d, text, limits->bytes, f);
	reader_free(reader);
	return ok && intake_end(in, f);
}

static void
report_encoding(struct intake *in, const struct encoding *e)
{
	char room[24];

	in->file->encoding = e->name;
	in->file->detail = encoding_how_word(e->how);
	in->file->encoding_sure = e->sure;
	if (e->how != ENCODING_GUESSED)
		return;
	int len = snprintf(room, sizeof room, "%d", e->sure);
	finding_add(in->findings, &(struct finding){ .code = FINDING_ENCODING_GUESSED,
				      .file = in->options->index,
				      .value = e->name,
				      .detail = { room, (size_t)len } });
}

static bool
read_open(struct intake *in, struct file *file, struct fail *f)
{
	struct encoding encoding;

	if (!encoding_find(&encoding, file, in->input->encoding, in->mem, f))
		return false;
	report_encoding(in, &encoding);
	struct decoder *d = decoder_new(file, &encoding, 0, in->mem);
	bool ok = feed_all(in, d, f) && file_unchanged(file, f);
	if (ok)
		in->file->bytes = decoder_end(in->file->sha256, d);
	decoder_free(d);
	return ok;
}

bool
list_read(struct sheet_file *out, struct rows *rows, const struct input *input,
    const struct list_options *options, struct findings *findings, struct arena *mem,
    struct fail *f)
{
	struct intake in = { .file = out,
		.rows = rows,
		.input = input,
		.options = options,
		.findings = findings,
		.mem = mem };
	struct file file;
	size_t first = rows->count;

	for (int c = 0; c < COLUMN_COUNT; c++)
		in.header.position[c] = -1;
	out->shown = input->shown;
	rows_section(rows, options->index, &in.header);
	if (!file_open(&file, input->path, mem, f))
		return false;
	bool ok = read_open(&in, &file, f);
	file_close(&file);
	free(in.filled);
	out->rows = rows->count - first;
	if (ok)
		fill_down(rows, first, options->index, options->sheet->fill_down, findings);
	return ok;
}
