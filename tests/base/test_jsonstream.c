#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/jsonstream.h"
#include "base/out.h"
#include "rows.h"

/* A text handed out in pieces of a size. */
struct pieces {
	struct str rest;
	size_t size;
};

static bool
next_piece(void *ctx, struct str *block, struct fail *f)
{
	struct pieces *p = ctx;

	(void)f;
	*block = str_slice(p->rest, 0, p->size);
	p->rest = str_slice(p->rest, block->len, p->rest.len);
	return true;
}

/* The elements with a line after each, as "line:column text". */
static bool
read_all(struct out *all, struct str text, size_t size, struct fail *f)
{
	struct pieces p = { text, size };
	struct jsonstream *s
	    = jsonstream_new((struct jsonstream_source){ next_piece, &p }, STR("dump.json"));
	struct str element;
	struct place at;
	bool ok;

	while ((ok = jsonstream_next(&element, &at, s, f)) && element.len) {
		out_whole(all, (int64_t)at.line);
		out_char(all, ':');
		out_whole(all, (int64_t)at.column);
		out_char(all, ' ');
		out_plain(all, element);
		out_char(all, '\n');
	}
	jsonstream_free(s);
	return ok;
}

static struct row {
	const char *name, *in, *want;
} rows[] = {
	{ "an empty list", "[]", "" },
	{ "an empty list with blanks and a mark", "\xEF\xBB\xBF \n[ \t]\r\n ", "" },
	{ "one object", "[{\"a\":1}]", "1:2 {\"a\":1}\n" },
	{ "several, with their lines", "[\n{},\n {\"b\":2}\n]\n", "2:1 {}\n3:2 {\"b\":2}\n" },
	{ "nested", "[{\"a\":[{\"b\":{}}]},{}]", "1:2 {\"a\":[{\"b\":{}}]}\n1:19 {}\n" },
	{ "braces in strings are text", "[{\"}{][\":\"]}\"}]", "1:2 {\"}{][\":\"]}\"}\n" },
	{ "quotes in strings", "[{\"a\":\"\\\"}\\\\\"},{}]",
	    "1:2 {\"a\":\"\\\"}\\\\\"}\n1:16 {}\n" },
	{ "columns count characters", "[{\"大\":\"学\"}, {}]", "1:2 {\"大\":\"学\"}\n1:13 {}\n" },
};

/* In pieces of any size. */
static void
gives_the_elements(void **state)
{
	const struct row *r = *state;

	for (size_t size = 1; size <= strlen(r->in); size++) {
		struct out all = { 0 };
		struct fail f = { 0 };
		assert_true(read_all(&all, str_from(r->in), size, &f));
		assert_true(str_eq(out_text(&all), str_from(r->want)));
		out_free(&all);
	}
}

static struct bad_row {
	const char *name, *in;
	size_t line, column;
} bad_rows[] = {
	{ "nothing", "", 1, 1 },
	{ "an object and no list", "{\"a\":1}", 1, 1 },
	{ "half a mark", "\xEF\xBB[]", 1, 1 },
	{ "a list of numbers", "[1]", 1, 2 },
	{ "cut off before the list ends", "[{}", 1, 4 },
	{ "cut off behind a comma", "[{},", 1, 5 },
	{ "cut off in an object", "[{\"a\":\n1", 2, 2 },
	{ "cut off in a string", "[{\"a}]", 1, 7 },
	{ "a comma too many", "[{},]", 1, 5 },
	{ "a comma too few", "[{}{}]", 1, 4 },
	{ "bytes behind the list", "[{}]\n[]", 2, 1 },
};

static void
refuses(void **state)
{
	const struct bad_row *r = *state;

	for (size_t size = 1; size <= strlen(r->in) + 1; size++) {
		struct out all = { 0 };
		struct fail f = { 0 };
		assert_false(read_all(&all, str_from(r->in), size, &f));
		assert_int_equal(f.code, FAIL_JSON);
		assert_int_equal(f.line, r->line);
		assert_int_equal(f.column, r->column);
		out_free(&all);
	}
}

static void
an_element_is_held_to_a_megabyte(void **state)
{
	size_t fits = JSONSTREAM_ELEMENT_BYTES;
	char *text = malloc(fits + 4);
	struct out all = { 0 };
	struct fail none = { 0 }, f = { 0 };

	(void)state;
	assert_non_null(text);
	memset(text, ' ', fits + 4);
	memcpy(text, "[{", 2);
	memcpy(text + fits, "}]", 2);
	assert_true(read_all(&all, (struct str){ text, fits + 2 }, 65536, &none));
	memcpy(text + fits, "  }]", 4);
	assert_false(read_all(&all, (struct str){ text, fits + 4 }, 65536, &f));
	assert_int_equal(f.code, FAIL_LIMIT_ELEMENT);
	assert_int_equal(f.column, 2);
	out_free(&all);
	free(text);
}

static bool
cannot_read(void *ctx, struct str *block, struct fail *f)
{
	(void)ctx;
	(void)block;
	return fail_file(f, FAIL_READ, STR("dump.json"), 5);
}

static void
trouble_of_the_source_is_passed_on(void **state)
{
	struct jsonstream *s
	    = jsonstream_new((struct jsonstream_source){ cannot_read, NULL }, STR("dump.json"));
	struct fail f = { 0 };
	struct str element;
	struct place at;

	(void)state;
	assert_false(jsonstream_next(&element, &at, s, &f));
	assert_int_equal(f.code, FAIL_READ);
	jsonstream_free(s);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, gives_the_elements);
	ROWS_ADD(tests, n, bad_rows, refuses);
	ROWS_LAW(tests, n, an_element_is_held_to_a_megabyte);
	ROWS_LAW(tests, n, trouble_of_the_source_is_passed_on);
	return ROWS_RUN(tests, n);
}
