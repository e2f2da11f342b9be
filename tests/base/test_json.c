#include <stdio.h>
#include <string.h>

#include "base/json.h"
#include "base/jsonscan.h"
#include "rows.h"

static struct str
text_of(const char *at, size_t len)
{
	return (struct str){ at, len };
}

/* What must be refused, with its code and place. len: where the text has a NUL inside. */
static struct refused {
	const char *name, *text;
	size_t len;
	enum fail_code code;
	size_t line, column;
	const char *found;
} refused[] = {
	{ "a key twice", "{\"a\":1,\n \"a\":2}", 0, FAIL_JSON_TWICE, 2, 6, "a" },
	{ "a key twice deep inside", "{\"x\":[{\"a\":1},{\"b\":1,\"b\":1}]}", 0, FAIL_JSON_TWICE, 1,
	    26, "x[1].b" },
	{ "an escaped NUL cuts a text", "{\"a\":\"b\\u0000c\"}", 0, FAIL_JSON_NUL, 1, 8, "" },
	{ "a NUL byte in a text", "\"a\0b\"", 5, FAIL_JSON_NUL, 1, 3, "" },
	{ "a NUL byte behind the end", "1\0", 2, FAIL_JSON_NUL, 1, 2, NULL },
	{ "bad UTF-8", "{\"a\":\"\xE4\xB8\"}", 0, FAIL_JSON_UTF8, 1, 7, "E4" },
	{ "overlong UTF-8", "\"\xC0\xAF\"", 0, FAIL_JSON_UTF8, 1, 2, "C0" },
	{ "overlong UTF-8 of three bytes", "\"\xE0\x9F\xBF\"", 0, FAIL_JSON_UTF8, 1, 2, "E0" },
	{ "overlong UTF-8 of four bytes", "\"\xF0\x8F\xBF\xBF\"", 0, FAIL_JSON_UTF8, 1, 2, "F0" },
	{ "a surrogate in UTF-8", "\"\xED\xA0\x80\"", 0, FAIL_JSON_UTF8, 1, 2, "ED" },
	{ "above U+10FFFF", "\"\xF4\x90\x80\x80\"", 0, FAIL_JSON_UTF8, 1, 2, "F4" },
	{ "a Chinese comma between values", "[1，2]", 0, FAIL_JSON, 1, 3, "，" },
	{ "half a surrogate pair", "\"\\ud83d\"", 0, FAIL_JSON, 0, 0, NULL },
	{ "a raw control in a text", "\"a\tb\"", 0, FAIL_JSON, 1, 3, NULL },
	{ "a control between values", "[1,\v2]", 0, FAIL_JSON, 1, 4, NULL },
	{ "bytes behind the end", "{} x", 0, FAIL_JSON, 1, 4, "x" },
	{ "a second value", "{}\n{}", 0, FAIL_JSON, 2, 1, "{" },
	{ "a comma too many", "[1,\n2,\n]", 0, FAIL_JSON, 3, 1, "]" },
	{ "a leading zero", "[01]", 0, FAIL_JSON, 1, 3, NULL },
	{ "a bare point", "[1.]", 0, FAIL_JSON, 1, 4, NULL },
	{ "a plus sign", "[+1]", 0, FAIL_JSON, 1, 2, "+" },
	{ "not a number", "[NaN]", 0, FAIL_JSON, 1, 2, "N" },
	{ "single quotes", "{'a':1}", 0, FAIL_JSON, 1, 2, "'" },
	{ "a comment", "{} // x", 0, FAIL_JSON, 1, 4, "/" },
	{ "columns count characters", "{\"中山\": x}", 0, FAIL_JSON, 1, 8, "x" },
	{ "columns begin behind a mark", "\xEF\xBB\xBF[x]", 0, FAIL_JSON, 1, 2, "x" },
	{ "an exponent of nothing", "[1e]", 0, FAIL_JSON, 1, 4, "]" },
	{ "an exponent's sign alone", "[1e+]", 0, FAIL_JSON, 1, 5, "]" },
	{ "an escape that is no number", "\"\\u12g4\"", 0, FAIL_JSON, 1, 3, "u" },
	{ "nothing", "", 0, FAIL_JSON, 1, 1, "" },
	{ "blanks only", " \n ", 0, FAIL_JSON, 2, 2, "" },
	{ "cut off", "{\"a\":", 0, FAIL_JSON, 0, 0, NULL },
	{ "cut off in a text", "{\"a\":\"b", 0, FAIL_JSON, 1, 8, "" },
	{ "an unknown escape", "\"\\x\"", 0, FAIL_JSON, 1, 3, "x" },
};

static void
is_refused(void **state)
{
	const struct refused *r = *state;
	struct fail f = { 0 };
	struct json_doc doc;

	assert_false(json_parse(
	    &doc, text_of(r->text, r->len ? r->len : strlen(r->text)), STR("e.json"), &f));
	assert_int_equal(f.code, r->code);
	assert_string_equal(f.file, "e.json");
	assert_true(f.line > 0 && f.column > 0);
	if (r->line) {
		assert_int_equal(f.line, r->line);
		assert_int_equal(f.column, r->column);
	}
	if (r->found)
		assert_string_equal(f.found, r->found);
}

static struct whole {
	const char *name, *text;
	bool good;
	int64_t want;
	enum fail_code code;
} wholes[] = {
	{ "a whole number", "3", true, 3, FAIL_NONE },
	{ "the least", "-5", true, -5, FAIL_NONE },
	{ "the largest without a gap", "9007199254740991", true, 9007199254740991, FAIL_NONE },
	{ "2^53 + 1 would lose a digit", "9007199254740993", false, 0, FAIL_JSON_VALUE },
	{ "2^53 could be 2^53 + 1", "9007199254740992", false, 0, FAIL_JSON_VALUE },
	{ "below the least", "-6", false, 0, FAIL_JSON_VALUE },
	{ "a fraction", "2.5", false, 0, FAIL_JSON_VALUE },
	{ "an exponent that is whole", "1e2", true, 100, FAIL_NONE },
	{ "a capital one", "1E2", true, 100, FAIL_NONE },
	{ "an exponent with its sign", "1e+2", true, 100, FAIL_NONE },
	{ "a lesser one", "200e-2", true, 2, FAIL_NONE },
	{ "blanks of all kinds", " \t\r\n3\r\n", true, 3, FAIL_NONE },
	{ "too large for a double", "1e999", false, 0, FAIL_JSON_VALUE },
	{ "a text", "\"3\"", false, 0, FAIL_JSON_TYPE },
	{ "null", "null", false, 0, FAIL_JSON_TYPE },
};

static void
reads_whole(void **state)
{
	const struct whole *r = *state;
	struct fail f = { 0 };
	struct json_doc doc;
	int64_t n = 0;

	assert_true(json_parse(&doc, str_from(r->text), STR("x"), &f));
	assert_int_equal(json_whole(&n, json_root(&doc), -5, 9007199254740991, &f), r->good);
	assert_int_equal(n, r->want);
	assert_int_equal(f.code, r->code);
	json_free(&doc);
}

static void
keys_have_case(void **state)
{
	struct fail f = { 0 };
	struct json_doc doc;

	(void)state;
	assert_true(json_parse(&doc, STR("{\"Lead\":1,\"lead\":2}"), STR("x"), &f));
	struct json lead = json_get(json_root(&doc), "lead");
	int64_t n = 0;
	assert_true(json_whole(&n, lead, 0, 9, &f));
	assert_int_equal(n, 2);
	assert_int_equal(json_type(json_get(json_root(&doc), "LEAD")), JSON_ABSENT);
	json_free(&doc);
}

static void
a_mark_in_front_is_skipped(void **state)
{
	struct fail f = { 0 };
	struct json_doc doc;

	(void)state;
	assert_true(
	    json_parse(&doc, STR("\xEF\xBB\xBF{\"a\":[true,null,\"\\u4e2d\"]}"), STR("x"), &f));
	struct json list = json_get(json_root(&doc), "a");
	assert_int_equal(json_count(list), 3);
	struct json v = json_first(list);
	assert_true(json_true(v));
	v = json_next(v);
	assert_int_equal(json_type(v), JSON_NULL);
	v = json_next(v);
	assert_true(str_eq(json_text(v), STR("中")));
	assert_null(json_next(v).node);
	json_free(&doc);
}

static struct text_row {
	const char *name, *text, *want;
} texts[] = {
	{ "escapes", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t" },
	{ "hexadecimal in both cases", "\"\\u4E2D\\u4e2d\\u00eF\"", "中中ï" },
	{ "a surrogate pair", "\"\\ud83d\\ude00\"", "😀" },
	{ "the least of three and four bytes", "\"\u0800\U00010000\"", "\u0800\U00010000" },
	{ "the last before the surrogates, and of all", "\"\uD7FF\U0010FFFF\"",
	    "\uD7FF\U0010FFFF" },
};

static void
reads_text(void **state)
{
	const struct text_row *r = *state;
	struct fail f = { 0 };
	struct json_doc doc;

	assert_true(json_parse(&doc, str_from(r->text), STR("x"), &f));
	struct str got = json_text(json_root(&doc));
	assert_int_equal(got.len, strlen(r->want));
	assert_memory_equal(got.at, r->want, got.len);
	json_free(&doc);
}

static void
depth_has_a_limit(void **state)
{
	static char text[2 * JSON_DEPTH_MOST];
	struct fail f = { 0 };
	struct json_doc doc;

	(void)state;
	memset(text, '[', JSON_DEPTH);
	memset(text + JSON_DEPTH, ']', JSON_DEPTH);
	assert_true(json_parse(&doc, text_of(text, (size_t)2 * JSON_DEPTH), STR("x"), &f));
	json_free(&doc);
	memset(text, '[', JSON_DEPTH_MOST);
	memset(text + JSON_DEPTH_MOST, ']', JSON_DEPTH_MOST);
	assert_true(json_parse_to(&doc, text_of(text, sizeof text), STR("x"), JSON_DEPTH_MOST, &f));
	json_free(&doc);
	assert_false(json_parse(&doc, text_of(text, JSON_DEPTH + 1), STR("x"), &f));
	assert_int_equal(f.code, FAIL_JSON_DEEP);
	assert_int_equal(f.column, JSON_DEPTH + 1);
	f = (struct fail){ 0 };
	assert_true(json_parse_to(&doc, STR("[[1], [[]]]"), STR("x"), 3, &f));
	json_free(&doc);
	assert_false(json_parse_to(&doc, STR("[[1], [[]]]"), STR("x"), 2, &f));
	assert_int_equal(f.code, FAIL_JSON_DEEP);
	assert_string_equal(f.expected, "2");
}

/* Every complaint stands where its value does, whatever comes before. */
static void
complaints_have_places(void **state)
{
	struct fail f = { 0 };
	struct json_doc doc;

	(void)state;
	assert_true(json_parse(&doc,
	    STR("{\"a:\": [\"x:\", {}],\n  \"中\": {\"n\" : 17 , \"s\":\n\"t\"}}"), STR("x"), &f));
	struct json inner = json_get(json_root(&doc), "中");
	assert_false(json_fail(json_get(inner, "n"), FAIL_JSON_VALUE, STR("1"), &f));
	assert_int_equal(f.line, 2);
	assert_int_equal(f.column, 15);
	assert_string_equal(f.found, "中.n: 17");
	f = (struct fail){ 0 };
	json_fail(
	    json_next(json_first(json_get(json_root(&doc), "a:"))), FAIL_JSON_KEY, STR(""), &f);
	assert_string_equal(f.found, "a:[1]");
	assert_int_equal(f.column, 15);
	f = (struct fail){ 0 };
	json_fail(json_get(inner, "s"), FAIL_JSON_TYPE, STR("number"), &f);
	assert_int_equal(f.line, 3);
	assert_int_equal(f.column, 1);
	json_free(&doc);
}

/* No cut of a good text is good, and none crashes. */
static void
every_cut_is_refused(void **state)
{
	struct str whole = STR("{\"a\":[1,-2.5e3,\"\\u4e2d中\",true],\"b\":{\"c\":null}}");

	(void)state;
	for (size_t n = 0; n <= whole.len; n++) {
		/* Of its own size, so that a sanitizer sees the first byte too many. */
		struct arena mem = { 0 };
		char *copy = arena_array(&mem, char, n);
		struct fail f = { 0 };
		struct json_doc doc;
		memcpy(copy, whole.at, n);
		assert_int_equal(json_parse(&doc, text_of(copy, n), STR("x"), &f), n == whole.len);
		/* Inside a character it is the byte that is named. */
		if (n < whole.len)
			assert_true(f.code == FAIL_JSON || f.code == FAIL_JSON_UTF8);
		if (n == whole.len)
			json_free(&doc);
		arena_free(&mem);
	}
}

static void
many_keys_take_no_square(void **state)
{
	struct arena mem = { 0 };
	size_t keys = 200000, len = 0, room = keys * 16;
	char *text = arena_array(&mem, char, room);
	struct fail f = { 0 };
	struct json_doc doc;

	(void)state;
	text[len++] = '{';
	for (size_t i = 0; i < keys; i++)
		len += (size_t)snprintf(text + len, room - len, "%s\"%zu\":1", i ? "," : "", i);
	text[len++] = '}';
	assert_true(json_parse(&doc, text_of(text, len), STR("x"), &f));
	json_free(&doc);
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, refused, is_refused);
	ROWS_ADD(tests, n, wholes, reads_whole);
	ROWS_ADD(tests, n, texts, reads_text);
	ROWS_LAW(tests, n, keys_have_case);
	ROWS_LAW(tests, n, a_mark_in_front_is_skipped);
	ROWS_LAW(tests, n, depth_has_a_limit);
	ROWS_LAW(tests, n, complaints_have_places);
	ROWS_LAW(tests, n, every_cut_is_refused);
	ROWS_LAW(tests, n, many_keys_take_no_square);
	return ROWS_RUN(tests, n);
}
