#include <stdlib.h>
#include <string.h>

#include "rows.h"
#include "text/unicode.h"

static struct valid_row {
	const char *name, *in;
	size_t want;
} valid_rows[] = {
	{ "ASCII", "abcdefghijk", 11 },
	{ "Han", "abc中山", 9 },
	{ "four bytes", "\xF0\x9F\x98\x80", 4 },
	{ "last character", "\xF4\x8F\xBF\xBF", 4 },
	{ "above the last", "ab\xF4\x90\x80\x80", 2 },
	{ "overlong two", "ab\xC0\x80", 2 },
	{ "overlong three", "ab\xE0\x80\x80", 2 },
	{ "overlong four", "ab\xF0\x80\x80\x80", 2 },
	{ "surrogate", "ab\xED\xA0\x80", 2 },
	{ "a tail alone", "abcdefgh\x80", 8 },
	{ "cut short", "中\xE4\xB8", 3 },
	{ "tail missing", "\xE4\xB8x", 0 },
	{ "no such byte", "abcdefghi\xFF", 9 },
	{ "empty", "", 0 },
};

static void
valid_row(void **state)
{
	const struct valid_row *r = *state;

	assert_int_equal(unicode_valid(str_from(r->in)), r->want);
}

static struct fold_row {
	const char *name, *in, *want;
} fold_rows[] = {
	{ "ASCII case", "Abc-XYZ 09", "abc-xyz 09" },
	{ "plain Han is untouched", "中山大学，ABC", "中山大学,abc" },
	{ "full width", "ＡＢ（１）", "ab(1)" },
	{ "Latin marks go", "Ünïvérsité", "universite" },
	{ "library trap: kana marks stay", "ガ\u30AB\u3099 パ", "ガガ パ" },
	{ "library trap: vowel signs stay", "हिन्दी", "हिन्दी" },
	{ "Hebrew points stay", "שָׁלוֹם", "שָׁלוֹם" },
	{ "mark behind Han stays", "中\u0301", "中\u0301" },
	{ "a Greek final sigma folds", "ΣΑΣ", "σασ" },
	{ "non-breaking hyphen", "a\u2011b", "a\u2010b" },
	{ "controls stay", "a\tb", "a\tb" },
	{ "variation selector goes", "葛\U000E0100", "葛" },
};

static void
fold_row(void **state)
{
	const struct fold_row *r = *state;
	struct arena mem = { 0 };

	struct str once = unicode_fold(str_from(r->in), &mem);
	assert_true(str_eq(once, str_from(r->want)));
	assert_true(str_eq(unicode_fold(once, &mem), once));
	arena_free(&mem);
}

static struct script_row {
	const char *name, *in;
	enum script want;
} script_rows[] = {
	{ "Latin", "a", SCRIPT_LATIN },
	{ "Latin with a stroke", "ø", SCRIPT_LATIN },
	{ "Vietnamese", "ạ", SCRIPT_LATIN },
	{ "multiplication sign", "×", SCRIPT_OTHER },
	{ "Arabic-Indic digit", "٣", SCRIPT_DIGIT },
	{ "Han", "学", SCRIPT_HAN },
	{ "Han of extension B", "𠀀", SCRIPT_HAN },
	{ "Han nought", "〇", SCRIPT_HAN },
	{ "iteration mark", "々", SCRIPT_HAN },
	{ "hiragana", "あ", SCRIPT_KANA },
	{ "long vowel", "ー", SCRIPT_KANA },
	{ "katakana dot", "・", SCRIPT_OTHER },
	{ "Hangul", "한", SCRIPT_HANGUL },
	{ "Cyrillic", "я", SCRIPT_LETTER },
	{ "Thai", "ก", SCRIPT_LETTER },
	{ "a mark", "\u0301", SCRIPT_OTHER },
	{ "blank", " ", SCRIPT_OTHER },
	{ "full stop of Chinese", "。", SCRIPT_OTHER },
};

static void
script_row(void **state)
{
	const struct script_row *r = *state;
	struct str s = str_from(r->in);

	assert_int_equal(unicode_script(unicode_next(s, &(size_t){ 0 })), r->want);
	assert_true(unicode_has(s, r->want));
}

static void
every_character_comes_back(void **state)
{
	(void)state;

	for (uint32_t point = 0; point <= 0x10FFFF; point++) {
		if (point >= 0xD800 && point <= 0xDFFF)
			continue;
		char bytes[4];
		struct str s = { bytes, unicode_put(bytes, point) };
		size_t at = 0;
		assert_int_equal(unicode_valid(s), s.len);
		assert_int_equal(unicode_next(s, &at), point);
		assert_int_equal(at, s.len);
	}
}

/* The short ways of unicode_fold and the library's are one: an ohm sign needs the library. */
static void
short_ways_fold_alike(void **state)
{
	static const uint32_t ranges[][2] = { { 0x20, 0x24F }, { 0x1E00, 0x1EFF },
		{ 0x2010, 0x2022 }, { 0x3000, 0x30FF }, { 0x4E00, 0x4FFF }, { 0xFF01, 0xFF9F } };
	(void)state;

	for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++)
		for (uint32_t point = ranges[i][0]; point <= ranges[i][1]; point++) {
			struct arena mem = { 0 };
			char bytes[16] = "x";
			size_t len = 1 + unicode_put(bytes + 1, point);
			struct str alone = unicode_fold((struct str){ bytes, len }, &mem);
			len += unicode_put(bytes + len, 0x2126);
			struct str beside = unicode_fold((struct str){ bytes, len }, &mem);
			assert_true(str_ends(beside, STR("ω")));
			assert_true(str_eq(alone, str_slice(beside, 0, beside.len - 2)));
			arena_free(&mem);
		}
}

static void
counts_and_cuts_by_character(void **state)
{
	struct str s = STR("a中é😀z");
	(void)state;

	assert_int_equal(unicode_count(s), 5);
	assert_true(str_eq(unicode_first(s, 2), STR("a中")));
	assert_true(str_eq(unicode_first(s, 99), s));
	assert_int_equal(unicode_first(s, 0).len, 0);
}

static void
han_is_two_columns_and_a_mark_none(void **state)
{
	(void)state;

	assert_int_equal(unicode_width(STR("ab")), 2);
	assert_int_equal(unicode_width(STR("中山")), 4);
	assert_int_equal(unicode_width(STR("e\u0301")), 1);
	assert_int_equal(unicode_width(STR("ＡＢ")), 4);
	assert_int_equal(unicode_width(STR("")), 0);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, valid_rows, valid_row);
	ROWS_ADD(tests, n, fold_rows, fold_row);
	ROWS_ADD(tests, n, script_rows, script_row);
	ROWS_LAW(tests, n, every_character_comes_back);
	ROWS_LAW(tests, n, short_ways_fold_alike);
	ROWS_LAW(tests, n, counts_and_cuts_by_character);
	ROWS_LAW(tests, n, han_is_two_columns_and_a_mark_none);
	return ROWS_RUN(tests, n);
}
