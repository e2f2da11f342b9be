#include <errno.h>
#include <string.h>

#include "base/arena.h"
#include "report/sentences.h"
#include "rows.h"

/* The next {placeholder} at or after *at; absent at the end. */
static struct str
placeholder(struct str s, size_t *at)
{
	size_t open = str_find(s, STR("{"), *at);
	if (open == STR_NONE)
		return (struct str){ 0 };
	size_t close = str_find(s, STR("}"), open);
	assert_true(close != STR_NONE && close > open + 1);
	*at = close + 1;
	return str_slice(s, open, close + 1);
}

static void
has_all_of(struct str a, struct str b)
{
	size_t at = 0;
	for (struct str p = placeholder(b, &at); p.len; p = placeholder(b, &at))
		assert_true(str_find(a, p, 0) != STR_NONE);
}

static void
both_languages_say_it_with_the_same_values(void **state)
{
	(void)state;
	for (int id = 0; id < SENTENCE_COUNT; id++) {
		if (id == SENTENCE_CODES)
			continue;
		for (int l = 0; l < LANG_COUNT; l++)
			if (!sentences_table[id].words[l] || !sentences_table[id].words[l][0])
				fail_msg("sentence %d has no words in language %d", id, l);
		struct str zh = sentence_text((enum sentence_id)id, LANG_ZH);
		struct str en = sentence_text((enum sentence_id)id, LANG_EN);
		has_all_of(zh, en);
		has_all_of(en, zh);
		/* A line each: who needs a new line writes it. */
		assert_true(str_find(zh, STR("\n"), 0) == STR_NONE);
		assert_true(str_find(en, STR("\n"), 0) == STR_NONE);
	}
}

/* Every code can be said in both languages: no placeholder is left without a value. */
static void
every_trouble_and_finding_is_written(void **state)
{
	(void)state;
	for (int l = 0; l < LANG_COUNT; l++) {
		for (int c = 0; c < FAIL_CODE_COUNT; c++) {
			struct fail f = { .code = (enum fail_code)c,
				.file = "F",
				.found = "X",
				.expected = "Y" };
			struct out o = { 0 };
			trouble_write(&o, &f, (enum lang)l);
			assert_true(str_starts(out_text(&o), STR("rollcall: F: ")));
			assert_true(str_ends(out_text(&o), STR("\n")));
			assert_true(str_find(out_text(&o), STR("{"), 0) == STR_NONE);
			out_free(&o);
		}
		for (int c = 0; c < FINDING_CODE_COUNT; c++) {
			struct finding what = {
				.code = (enum finding_code)c, .value = STR("V"), .detail = STR("D")
			};
			struct out o = { 0 };
			finding_write(&o, &what, (enum lang)l, out_html);
			assert_true(out_text(&o).len > 0);
			assert_true(str_find(out_text(&o), STR("{"), 0) == STR_NONE);
			out_free(&o);
		}
	}
}

static struct row {
	const char *name;
	struct fail fail;
	enum lang lang;
	const char *want;
} rows[] = {
	{ "file, line and column stand in front",
	    { .code = FAIL_JSON_KEY,
		.line = 3,
		.column = 7,
		.file = "e.json",
		.found = "contry",
		.expected = "country" },
	    LANG_EN,
	    "rollcall: e.json:3:7: The key “contry” is not known. Correct it or take it out. Did "
	    "you "
	    "mean “country”?\n" },
	{ "nothing near, nothing offered", { .code = FAIL_USAGE_UNKNOWN, .found = "zz" }, LANG_EN,
	    "rollcall: “zz” is not known here. See rollcall help for commands and options.\n" },
	{ "an error in the reader's language",
	    { .code = FAIL_OPEN, .file = "a.csv", .error = ENOENT }, LANG_ZH,
	    "rollcall: a.csv: 无法打开：没有这个文件或文件夹。请检查路径和权限。\n" },
	{ "a hostile name is shown, not obeyed",
	    { .code = FAIL_EMPTY_FILE, .file = "a\x1B[31m\u202E.csv" }, LANG_EN,
	    "rollcall: a<U+001B>[31m<U+202E>.csv: The file is empty. Export the list again.\n" },
	{ "the end of a text has words", { .code = FAIL_JSON, .line = 1, .column = 2, .file = "e" },
	    LANG_EN,
	    "rollcall: e:1:2: This is not JSON: found the end of the text. Check quotes, commas "
	    "and "
	    "brackets here and just before.\n" },
	{ "standard input by its name", { .code = FAIL_EMPTY_FILE, .file = "-" }, LANG_EN,
	    "rollcall: standard input: The file is empty. Export the list again.\n" },
	{ "standard output by its name", { .code = FAIL_WRITE_STREAM, .file = "-", .error = EPIPE },
	    LANG_ZH, "rollcall: 标准输出: 写入中断：读取的一方已经关闭。已输出的内容不完整。\n" },
	{ "blank lines are not the whole file",
	    { .code = FAIL_NO_HEADER, .line = 1, .file = "a.csv" }, LANG_EN,
	    "rollcall: a.csv:1: No header was found; what was read: nothing but blank lines. Name "
	    "the columns with --column, such as --column affiliation=单位.\n" },
	{ "a value with a brace is a value", { .code = FAIL_USAGE_MISSING, .expected = "{file}" },
	    LANG_EN, "rollcall: The command line lacks {file}. See rollcall help.\n" },
};

static void
trouble_as_wanted(void **state)
{
	const struct row *r = *state;
	struct out o = { 0 };

	trouble_write(&o, &r->fail, r->lang);
	assert_int_equal(out_text(&o).len, strlen(r->want));
	assert_memory_equal(out_text(&o).at, r->want, strlen(r->want));
	out_free(&o);
}

static void
numbers_and_escapes(void **state)
{
	const struct sentence_value values[] = {
		SAY_TEXT("file", STR("<a>")),
		SAY_TEXT("name", STR("&")),
		SAY_TEXT("version", STR("1")),
		SAY_WHOLE("checks", 3),
	};
	struct out o = { 0 };

	(void)state;
	sentence_write(&o, SENTENCE_POLICY_GOOD, LANG_EN, out_html, values, 4);
	assert_true(
	    str_eq(out_text(&o), STR("&lt;a&gt;: a good policy: &amp;, version 1; checks: 3.")));
	out_free(&o);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, trouble_as_wanted);
	ROWS_LAW(tests, n, both_languages_say_it_with_the_same_values);
	ROWS_LAW(tests, n, every_trouble_and_finding_is_written);
	ROWS_LAW(tests, n, numbers_and_escapes);
	return ROWS_RUN(tests, n);
}
