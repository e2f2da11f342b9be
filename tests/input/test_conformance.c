/* Files that others made to break readers, each read whole or refused with its place.
 *
 * tests/input/conformance.tsv says which: a file under ../shared/data/csv-conformance, its
 * delimiter, and either how many records and cells it has, with a digest of the cells, or the word
 * of the refusal with line and column. Where those files are not beside the checkout nothing is
 * held. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "rows.h"

#include "base/digest.h"
#include "base/json.h"
#include "input/csv.h"
#include "input/decoder.h"

#define FOLDER      "../shared/data/csv-conformance/"
#define TABLE       "tests/input/conformance.tsv"
#define FIELDS      4
#define BLOCK_BYTES 61 /* so that cells, characters and line ends are cut in every way */
#define MOST        ((size_t)1 << 20)

struct row {
	char name[128];
	struct str field[FIELDS]; /* file, delimiter, encoding, outcome */
};

/* What came of a file, as the table says it. */
struct reading {
	int64_t records, cells;
	struct out text;
};

static bool
take(void *ctx, const struct record *record, struct fail *f)
{
	struct reading *r = ctx;

	(void)f;
	r->records++;
	r->cells += (int64_t)record->count;
	for (size_t i = 0; i < record->count; i++) {
		out_plain(&r->text, record->cells[i]);
		out_char(&r->text, '\x1F');
	}
	out_char(&r->text, '\x1E');
	return true;
}

/* Reads the file to its end, or to what is wrong with it. */
static void
read_file(
    struct reading *r, struct file *file, const struct row *row, struct arena *mem, struct fail *f)
{
	struct encoding encoding;
	struct str text, delimiter = row->field[1];

	if (!encoding_find(&encoding, file, STR("auto"), mem, f))
		return;
	if (!str_eq(encoding.name, row->field[2]))
		fail_msg("%s: %.*s", row->name, (int)encoding.name.len, encoding.name.at);
	struct decoder *d = decoder_new(file, &encoding, BLOCK_BYTES, mem);
	struct reader *reader
	    = reader_new(row->field[0], str_eq(delimiter, STR("tab")) ? '\t' : delimiter.at[0],
		MOST, MOST, (struct record_taker){ take, r });
	bool ok = decoder_next(&text, d, reader_place(reader), UINT64_MAX, f);
	while (ok && text.len)
		ok = reader_feed(reader, text, f)
		     && decoder_next(&text, d, reader_place(reader), UINT64_MAX, f);
	if (ok)
		reader_end(reader, f);
	reader_free(reader);
	decoder_free(d);
}

static void
say(struct out *o, const struct reading *r, const struct fail *f)
{
	struct digest digest;

	if (f->code) {
		out_plain(o, fail_word(f->code));
		out_char(o, ' ');
		out_whole(o, (int64_t)f->line);
		out_char(o, ':');
		out_whole(o, (int64_t)f->column);
		return;
	}
	digest_of(&digest, out_text(&r->text));
	out_whole(o, r->records);
	out_char(o, ' ');
	out_whole(o, r->cells);
	out_char(o, ' ');
	out_plain(o, str_slice(str_from(digest.sha256), 0, 16));
}

static void
read_or_refused(void **state)
{
	const struct row *row = *state;
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct reading r = { 0 };
	struct out path = { 0 }, got = { 0 };
	struct file file;

	out_plain(&path, STR(FOLDER));
	out_plain(&path, row->field[0]);
	assert_true(file_open(&file, out_text(&path), &mem, &f));
	read_file(&r, &file, row, &mem, &f);
	say(&got, &r, &f);
	if (!str_eq(out_text(&got), row->field[3]))
		fail_msg("%s: %.*s", row->name, (int)got.len, got.at);
	file_close(&file);
	out_free(&r.text);
	out_free(&path);
	out_free(&got);
	arena_free(&mem);
}

/* Line ends apart: the files were checked out with LF, whatever their authors wrote. */
static void
assert_same_text(struct str want, struct str got)
{
	struct str line, wanted;

	while (want.len && str_next(&wanted, &want, '\n')) {
		assert_true(str_next(&line, &got, '\n'));
		assert_true(str_eq(
		    str_ends(wanted, STR("\r")) ? str_slice(wanted, 0, wanted.len - 1) : wanted,
		    line));
	}
	assert_int_equal(got.len, 0);
}

/* The records as the authors' JSON has them: a list of objects, whose keys are the first record. */
static void
same_as_json(const struct reading *r, struct json list)
{
	struct str records = out_text(&r->text), record, head, heads, cell;
	struct json item = json_first(list);

	assert_true(str_next(&heads, &records, '\x1E'));
	while (records.len && str_next(&record, &records, '\x1E')) {
		struct str keys = heads;
		struct json value = json_first(item);
		while (record.len && str_next(&cell, &record, '\x1F')) {
			assert_true(str_next(&head, &keys, '\x1F'));
			assert_true(str_eq(json_key(value), head));
			assert_same_text(json_text(value), cell);
			value = json_next(value);
		}
		assert_null(value.node);
		item = json_next(item);
	}
	assert_null(item.node);
}

#define SPECTRUM STR("csv-spectrum/csvs/")

static void
means_what_its_json_says(void **state)
{
	const struct row *row = *state;
	struct str name
	    = str_slice(row->field[0], SPECTRUM.len, row->field[0].len - STR(".csv").len);
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct reading r = { 0 };
	struct out path = { 0 }, meant = { 0 };
	struct json_doc doc;
	struct file file;
	struct str text;

	out_plain(&path, STR(FOLDER));
	out_plain(&path, row->field[0]);
	out_plain(&meant, STR(FOLDER "csv-spectrum/json/"));
	out_plain(&meant, name);
	out_plain(&meant, STR(".json"));
	assert_true(file_open(&file, out_text(&path), &mem, &f));
	read_file(&r, &file, row, &mem, &f);
	assert_int_equal(f.code, FAIL_NONE);
	assert_true(file_load(&text, out_text(&meant), MOST, &mem, &f));
	assert_true(json_parse(&doc, text, name, &f));
	same_as_json(&r, json_root(&doc));
	json_free(&doc);
	file_close(&file);
	out_free(&r.text);
	out_free(&path);
	out_free(&meant);
	arena_free(&mem);
}

/* Whether it is read, and not refused. */
static bool
is_read(const struct row *row)
{
	char first = row->field[3].at[0];

	return first >= '0' && first <= '9';
}

/* The rows of the table, at most room. */
static size_t
read_table(struct row *rows, size_t room, struct arena *mem)
{
	struct fail f = { 0 };
	struct str text, line;
	size_t n = 0;

	assert_true(file_load(&text, STR(TABLE), MOST, mem, &f));
	while (text.len && str_next(&line, &text, '\n')) {
		struct row *row = &rows[n];
		if (line.len == 0 || line.at[0] == '#')
			continue;
		assert_true(n++ < room);
		for (int i = 0; i < FIELDS; i++)
			assert_true(str_next(&row->field[i], &line, '\t'));
		snprintf(
		    row->name, sizeof row->name, "%.*s", (int)row->field[0].len, row->field[0].at);
	}
	return n;
}

/* Also where its files are not there. */
static void
the_table_names_each_file_once(void **state)
{
	static struct row rows[ROWS_MOST];
	struct arena mem = { 0 };
	size_t count = read_table(rows, ROWS_MOST, &mem);

	(void)state;
	assert_true(count > 0);
	for (size_t i = 1; i < count; i++)
		assert_true(str_cmp(rows[i - 1].field[0], rows[i].field[0]) < 0);
	arena_free(&mem);
}

/* The tests of one row, behind those before. */
static size_t
add_row(struct CMUnitTest *tests, size_t n, struct row *row)
{
	assert_true(n + 1 < ROWS_MOST);
	tests[n++] = (struct CMUnitTest){ row->name, read_or_refused, NULL, NULL, row };
	if (str_starts(row->field[0], SPECTRUM) && is_read(row))
		tests[n++]
		    = (struct CMUnitTest){ row->name, means_what_its_json_says, NULL, NULL, row };
	return n;
}

int
main(void)
{
	static struct row rows[ROWS_MOST];
	struct CMUnitTest tests[ROWS_MOST];
	struct arena mem = { 0 };
	size_t n = 0, count = 0;

	if (file_exists(STR(FOLDER), &mem))
		count = read_table(rows, ROWS_MOST, &mem);
	ROWS_LAW(tests, n, the_table_names_each_file_once);
	for (size_t i = 0; i < count; i++)
		n = add_row(tests, n, &rows[i]);
	int failed = ROWS_RUN(tests, n);
	arena_free(&mem);
	return failed;
}
