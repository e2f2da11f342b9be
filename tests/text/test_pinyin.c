/* Names in Han characters against names in pinyin, and the table that they are read with. */
#include "rows.h"

#include <string.h>

#include "text/pinyin.h"
#include "text/unicode.h"

static struct row {
	const char *name, *han, *latin;
	bool want;
} rows[] = {
	{ "family name first", "张三", "zhang san", true },
	{ "given name first", "张三", "san zhang", true },
	{ "given name joined", "李小明", "li xiaoming", true },
	{ "given name apart", "李小明", "li ming xiao", true },
	{ "all in one word", "李小明", "lixiaoming", true },
	{ "in one word, given name first", "李小明", "xiaomingli", true },
	{ "a family name of two characters", "欧阳娜", "na ouyang", true },
	{ "apart", "欧阳娜娜", "na na ou yang", true },
	{ "u for the umlaut", "吕布", "bu lu", true },
	{ "v", "吕布", "bu lv", true },
	{ "yu", "吕布", "bu lyu", true },
	{ "the family name's own reading", "单国玺", "guoxi shan", true },
	{ "the everyday reading too", "单国玺", "dan guoxi", true },
	{ "chou and qiu", "仇英", "qiu ying", true },
	{ "zeng", "曾国藩", "guofan zeng", true },
	{ "ceng", "曾国藩", "ceng guofan", true },
	{ "xie", "解缙", "jin xie", true },
	{ "ou", "区伯", "bo ou", true },
	{ "mo qi", "万俟兴", "moqi xing", true },
	{ "a name's character that is typed in its old form", "陶喆", "tao zhe", true },
	{ "where one syllable ends is open", "李西安", "li xian", true },
	{ "and two", "李先", "li xian", true },
	{ "another name", "张三", "li si", false },
	{ "a syllable more", "张三", "zhang san san", false },
	{ "a syllable less", "张三丰", "zhang san", false },
	{ "a character read twice", "张三", "zhang zhang", false },
	{ "the given name's characters in the wrong order", "李小明", "li mingxiao", false },
	{ "a family name alone", "张", "zhang", false },
	{ "Cantonese", "张学友", "cheung hokyau", false },
	{ "Wade-Giles", "张三", "chang san", false },
	{ "an initial", "张三", "s zhang", false },
	{ "a chosen name beside it", "张三", "tony zhang san", false },
	{ "a number tells two apart", "张三2", "zhang san", false },
	{ "no name", "", "", false },
	{ "kana", "さくら", "sa kura", false },
	{ "more than a name", "张三张三张三张三", "zhang san zhang san zhang san zhang san",
	    false },
};

static void
same_as_wanted(void **state)
{
	const struct row *r = *state;
	assert_int_equal(pinyin_may_be(str_from(r->han), str_from(r->latin)), r->want);
}

static struct sound_row {
	const char *name;
	uint32_t a, b;
	bool want;
} sound_rows[] = {
	{ "another tone", U'学', U'雪', true },
	{ "a reading that is not its first", U'行', U'航', true },
	{ "itself", U'中', U'中', true },
	{ "other sounds", U'师', U'大', false },
	{ "a nasal more", U'林', U'灵', false },
	{ "no character", U'师', U'x', false },
};

static void
sounds_as_wanted(void **state)
{
	const struct sound_row *r = *state;
	assert_int_equal(pinyin_sound_alike(r->a, r->b), r->want);
	assert_int_equal(pinyin_sound_alike(r->b, r->a), r->want);
}

/* Names that may be one have a spelling in common: an index by spelling misses none. */
static void
one_spelling_in_common(void **state)
{
	const struct row *r = *state;
	struct pinyin_spelling of[PINYIN_SPELLINGS];
	const struct pinyin_spelling latin = pinyin_spelling_of(str_from(r->latin));
	struct pinyin_speller speller = { 0 };

	/* The second time it remembers. */
	for (int time = 0; time < 2; time++) {
		size_t count = pinyin_spell(of, &speller, str_from(r->han)), same = 0;
		for (size_t i = 0; i < count; i++)
			same += memcmp(&of[i], &latin, sizeof latin) == 0;
		assert_true(!r->want || same == 1);
	}
	pinyin_speller_free(&speller);
}

static struct latin_row {
	const char *name, *latin;
	bool want;
} latin_rows[] = {
	{ "two words", "san zhang", true },
	{ "one word", "zhangxiaoming", true },
	{ "v", "bu lv", true },
	{ "yu", "bu lyu", true },
	{ "nue", "nue li", true },
	{ "an English name", "john smith", false },
	{ "a Cantonese one", "cheung wing", false },
	{ "initials", "j wang", false },
	{ "too many syllables", "li li li li li li li", false },
	{ "nothing", "", false },
};

static void
is_pinyin(void **state)
{
	const struct latin_row *r = *state;
	assert_int_equal(pinyin_is_name(str_from(r->latin)), r->want);
}

static bool
is_in_table(struct str syllable)
{
	for (size_t i = 0; i < pinyin_syllable_count; i++)
		if (str_eq(str_from(pinyin_syllables[i].text), syllable))
			return true;
	return false;
}

static void
syllables_are_in_order(void **state)
{
	(void)state;
	for (size_t i = 1; i < pinyin_syllable_count; i++)
		assert_true(strcmp(pinyin_syllables[i - 1].text, pinyin_syllables[i].text) < 0);
}

static void
characters_are_in_order_and_read_as_syllables(void **state)
{
	(void)state;
	for (size_t i = 0; i < pinyin_character_count; i++) {
		struct str reading, rest = str_from(pinyin_characters[i].readings);
		assert_true(i == 0 || pinyin_characters[i - 1].point < pinyin_characters[i].point);
		assert_int_equal(unicode_script(pinyin_characters[i].point), SCRIPT_HAN);
		assert_true(rest.len > 0);
		while (str_next(&reading, &rest, ' '))
			assert_true(is_in_table(reading));
	}
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, same_as_wanted);
	ROWS_ADD(tests, n, sound_rows, sounds_as_wanted);
	ROWS_ADD(tests, n, rows, one_spelling_in_common);
	ROWS_ADD(tests, n, latin_rows, is_pinyin);
	ROWS_LAW(tests, n, syllables_are_in_order);
	ROWS_LAW(tests, n, characters_are_in_order_and_read_as_syllables);
	return ROWS_RUN(tests, n);
}
