#include <stdlib.h>
#include <string.h>

#include "rows.h"
#include "text/clean.h"
#include "text/traditional.h"
#include "text/unicode.h"

static struct row {
	const char *name, *in, *want;
} rows[] = {
	{ "outer and double blanks go", "  MIT   CSAIL ", "mit csail" },
	{ "case and accents fold", "ETH ZÜRICH", "eth zurich" },
	{ "a letter is not an accent", "Tromsø", "tromsø" },
	{ "a stroke is not an accent", "Łódź", "łodz" },
	{ "a barred d is a letter", "Đại học", "đai hoc" },
	{ "combining form equals single", "Zu\u0308rich", "zurich" },
	{ "two marks on one letter go", "Vie\u0302\u0323t", "viet" },
	{ "sharp s is two letters", "Gießen", "giessen" },
	{ "capital sharp s too", "GIE\u1E9EEN", "giessen" },
	{ "dotless i stays", "Işık", "isık" },
	{ "dotted capital I is i", "İstanbul", "istanbul" },
	{ "ligatures fall apart", "ﬁnance eﬀect", "finance effect" },
	{ "superscripts are digits", "x²", "x2" },
	{ "trade mark is letters", "Foo™", "footm" },
	{ "full width is ASCII", "ＭＩＴ　ＣＳＡＩＬ１２", "mit csail12" },
	{ "full width brackets separate", "哈尔滨工业大学（深圳）", "哈尔滨工业大学深圳" },
	{ "ideographic blank is a blank", "Peking\u3000University", "peking university" },
	{ "no-break blank is a blank", "Peking\u00A0University", "peking university" },
	{ "zero width blank goes", "Pek\u200Bing", "peking" },
	{ "zero width joiner goes", "清\u200D华", "清华" },
	{ "byte order mark goes", "\uFEFF中山大学", "中山大学" },
	{ "soft hyphen goes", "Univer\u00ADsity", "university" },
	{ "bidi controls go", "\u202Eabc\u202C", "abc" },
	{ "spaced-out Han closes up", "中 山 大 学", "中山大学" },
	{ "Han spaced by ideographic blanks", "中\u3000山\u3000大学", "中山大学" },
	{ "no blank between Han and Latin", "清华大学 THU", "清华大学thu" },
	{ "no blank between Latin and Han", "THU 清华大学", "thu清华大学" },
	{ "kana closes up", "ト ヨ タ", "トヨタ" },
	{ "half-width kana are kana", "ﾄﾖﾀ ｶﾞｽ", "トヨタガス" },
	{ "kana marks stay", "が か\u3099", "がが" },
	{ "Hangul keeps its blanks", "서울 대학교", "서울 대학교" },
	{ "Hangul letters compose", "\u1109\u1165\u110B\u116E\u11AF", "서울" },
	{ "Devanagari vowel signs stay", "दिल्ली", "दिल्ली" },
	{ "Thai vowel signs stay", "จุฬา", "จุฬา" },
	{ "Cyrillic short i stays", "Российский", "российский" },
	{ "Greek accents stay", "Αθήνα", "αθήνα" },
	{ "traditional is simplified", "國立臺灣大學", "国立台湾大学" },
	{ "compatibility Han", "\uF90A", "金" },
	{ "Japanese forms", "広島大学 経済学部", "广岛大学经济学部" },
	{ "simplified stays", "乾县著名", "乾县著名" },
	{ "spelt by blanks", "C S U", "csu" },
	{ "spelt inside", "The M I T Press", "the mit press" },
	{ "two letters are not spelt", "Vitamin C D", "vitamin c d" },
	{ "spelt by hyphens", "U-S-A", "usa" },
	{ "dots between single letters go", "U.S.A.", "usa" },
	{ "dots and blanks", "B. M. S. College", "bms college" },
	{ "a dot ends a word", "St.John", "st john" },
	{ "a single letter before a word", "J.Smith", "j smith" },
	{ "dots between digits separate", "3.5", "3 5" },
	{ "apostrophe inside goes", "King's College", "kings college" },
	{ "curly apostrophe too", "King’s College", "kings college" },
	{ "okina too", "Hawaiʻi", "hawaii" },
	{ "apostrophe outside separates", "'Ca' Foscari'", "ca foscari" },
	{ "and sign is a word", "AT&T", "at and t" },
	{ "and sign, full width", "A＆M", "a and m" },
	{ "and sign with blanks", "Simon & Schuster", "simon and schuster" },
	{ "and sign between Han", "张&李", "张and李" },
	{ "dashes separate", "Aix–Marseille", "aix marseille" },
	{ "middle dot in a Han name", "阿卜杜拉·买买提", "阿卜杜拉买买提" },
	{ "punctuation alone is nothing", " -–—、。?! ", "" },
	{ "a lone mark is nothing", "\u0301", "" },
	{ "nothing is nothing", "", "" },
	{ "a mark in a blank's stead", "か \u3099", "か" },
	{ "Roman numeral", "Paris Ⅷ", "paris viii" },
	{ "mathematical letters", "𝐌𝐈𝐓", "mit" },
};

static struct row tight_rows[] = {
	{ "heading", "1、 您的 姓名 （必填）", "1您的姓名必填" },
	{ "code", "E-mail Address", "emailaddress" },
	{ "state", "Checked-In", "checkedin" },
	{ "Hangul letters that meet compose", "\u1100 \u1161", "가" },
};

static void
wanted(struct key got, const char *want)
{
	assert_int_equal(got.text.len, strlen(want));
	assert_memory_equal(got.text.at, want, got.text.len);
}

static void
name_row(void **state)
{
	const struct row *r = *state;
	struct arena mem = { 0 };

	struct key once = clean_name(str_from(r->in), &mem);
	wanted(once, r->want);
	wanted(clean_name(once.text, &mem), r->want);
	arena_free(&mem);
}

static void
tight_row(void **state)
{
	const struct row *r = *state;
	struct arena mem = { 0 };

	struct key once = clean_tight(str_from(r->in), &mem);
	wanted(once, r->want);
	wanted(clean_tight(once.text, &mem), r->want);
	arena_free(&mem);
}

static uint32_t
draw(uint32_t *seed, uint32_t below)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (uint32_t)(((uint64_t)*seed * below) >> 32);
}

/* Characters at which scripts, marks, joiners and folding meet. */
static uint32_t
draw_point(uint32_t *seed)
{
	static const uint32_t near[] = { 'a', 'B', 's', 'T', '.', ' ', '\'', '&', '-', '7', 0x301,
		0x308, 0x323, 0x345, 0x3099, 0x309B, 0x304B, 0xFF76, 0xFF9E, 0x1100, 0x1161, 0x11A8,
		0xAC00, 0x3131, 0x200B, 0x2019, 0x2BC, 0x130, 0x131, 0x149, 0xDF, 0x1E9E, 0x3B1,
		0x1F80, 0x915, 0x93C, 0x9C7, 0x9BE, 0x570B, 0x4E2D, 0x3000, 0xFB1D, 0x5D0, 0x5B4,
		0x2126, 0xFDFA, 0x3A3, 0x3C2, 0x438, 0x306 };
	if (draw(seed, 4))
		return near[draw(seed, sizeof near / sizeof near[0])];
	uint32_t point = draw(seed, draw(seed, 8) ? 0x3400 : 0x110000);
	return point >= 0xD800 && point <= 0xDFFF ? 'x' : point;
}

static void
cleaning_twice_changes_nothing(void **state)
{
	uint32_t seed = 1;
	(void)state;

	for (int i = 0; i < 40000; i++) {
		struct arena mem = { 0 };
		char text[64];
		size_t len = 0;
		for (uint32_t n = draw(&seed, 12); n > 0; n--)
			len += unicode_put(text + len, draw_point(&seed));
		struct str raw = { text, len };
		struct key once = clean_name(raw, &mem), tight = clean_tight(raw, &mem);
		assert_true(str_eq(once.text, clean_name(once.text, &mem).text));
		assert_true(str_eq(tight.text, clean_tight(tight.text, &mem).text));
		assert_int_equal(unicode_valid(once.text), once.text.len);
		arena_free(&mem);
	}
}

static void
every_character_cleans_to_a_fixed_point(void **state)
{
	(void)state;

	for (uint32_t point = 1; point <= 0x10FFFF; point++) {
		if (point >= 0xD800 && point <= 0xDFFF)
			continue;
		struct arena mem = { 0 };
		char text[4];
		struct key once = clean_name((struct str){ text, unicode_put(text, point) }, &mem);
		assert_true(str_eq(once.text, clean_name(once.text, &mem).text));
		arena_free(&mem);
	}
}

static void
the_table_is_sorted_and_closed(void **state)
{
	size_t pairs = 0;
	(void)state;

	for (size_t i = 0; i < TRADITIONAL_PAGES; i++) {
		const struct traditional_page *page = &traditional_pages[i];
		for (size_t n = 0; n < page->count; n++) {
			char16_t from = page->pairs[2 * n], to = page->pairs[2 * n + 1];
			assert_int_equal(from >> 8, i);
			assert_true(n == 0 || page->pairs[2 * n - 2] < from);
			assert_int_equal(clean_simplified_point(from), to);
			assert_int_equal(clean_simplified_point(to), to);
		}
		pairs += page->count;
	}
	assert_true(pairs > 2500);
}

static struct row simplified_rows[] = {
	{ "what institutions and people want", "後鍾瀋於臺裏幹麼範", "后钟沈于台里干么范" },
	{ "blanks and case stay", "清華 THU", "清华 THU" },
	{ "nothing to do", "清华 THU", "清华 THU" },
	{ "legal as they stand", "乾著瞭藉", "乾著瞭藉" },
};

static void
simplified_row(void **state)
{
	const struct row *r = *state;
	struct arena mem = { 0 };
	struct str in = str_from(r->in);
	bool changed;

	struct str got = clean_simplified(in, &changed, &mem);
	assert_true(str_eq(got, str_from(r->want)));
	assert_int_equal(changed, strcmp(r->in, r->want) != 0);
	assert_int_equal(changed, got.at != in.at);
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, name_row);
	ROWS_ADD(tests, n, tight_rows, tight_row);
	ROWS_ADD(tests, n, simplified_rows, simplified_row);
	ROWS_LAW(tests, n, cleaning_twice_changes_nothing);
	ROWS_LAW(tests, n, every_character_cleans_to_a_fixed_point);
	ROWS_LAW(tests, n, the_table_is_sorted_and_closed);
	return ROWS_RUN(tests, n);
}
