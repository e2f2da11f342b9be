#include <stdlib.h>
#include <string.h>

#include "people/name.h"
#include "people/name_table.h"
#include "rows.h"
#include "text/unicode.h"

static struct key_row {
	const char *name, *whole, *family, *given, *want;
} key_rows[] = {
	{ "Latin words are sorted", "San Zhang", "", "", "san zhang" },
	{ "order and case do not matter", "ZHANG San", "", "", "san zhang" },
	{ "a comma does not matter", "Zhang, San", "", "", "san zhang" },
	{ "family and given", "", "Zhang", "San", "san zhang" },
	{ "the whole name goes before its parts", "Li Si", "Zhang", "San", "li si" },
	{ "accents go", "José García", "", "", "garcia jose" },
	{ "a hyphen inside a name", "LI Xiao-Ming", "", "", "li xiaoming" },
	{ "an apostrophe inside a name", "O’Brien, Pat", "", "", "obrien pat" },
	{ "initials", "J.K. Rowling", "", "", "j k rowling" },
	{ "three initials are no acronym", "J R R Tolkien", "", "", "j r r tolkien" },
	{ "title before", "Prof. Dr. San Zhang", "", "", "san zhang" },
	{ "degree behind", "San Zhang, Ph.D.", "", "", "san zhang" },
	{ "Md is a name before names", "Md Rahman Khan", "", "", "khan md rahman" },
	{ "MD is a degree behind them", "Ann Lee MD", "", "", "ann lee" },
	{ "a title alone stays", "Dr.", "", "", "dr" },
	{ "full width", "Ｌｉ　Ｓｉ", "", "", "li si" },
	{ "Han", "张三", "", "", "张三" },
	{ "spaced-out Han", "张 三", "", "", "张三" },
	{ "Han from family and given", "", "欧阳", "修", "欧阳修" },
	{ "traditional Han", "張三", "", "", "张三" },
	{ "title behind", "张三教授", "", "", "张三" },
	{ "two titles behind", "张三院士、教授", "", "", "张三" },
	{ "forms of address", "张三先生", "", "", "张三" },
	{ "a family name with a title stays whole", "张教授", "", "", "张教授" },
	{ "a compound family name", "欧阳教授", "", "", "欧阳" },
	{ "a Latin title before Han", "Dr. 张三", "", "", "张三" },
	{ "two scripts give the Han", "张三 ZHANG San", "", "", "张三" },
	{ "Han in brackets", "Zhang San（张三）", "", "", "张三" },
	{ "a remark in brackets", "张三（线上）", "", "", "张三" },
	{ "a middle dot", "阿卜杜拉·买买提", "", "", "阿卜杜拉买买提" },
	{ "a number tells two apart", "张伟2", "", "", "张伟2" },
	{ "somebody's device", "张三的iPhone", "", "", "张三" },
	{ "kana", "山田 タロウ", "", "", "山田タロウ" },
	{ "nothing", "  ", "", "", "" },
};

static void
key_is(void **state)
{
	const struct key_row *r = *state;
	struct arena mem = { 0 };

	struct key got
	    = name_key(str_from(r->whole), str_from(r->family), str_from(r->given), &mem);
	assert_int_equal(got.text.len, strlen(r->want));
	assert_memory_equal(got.text.at, r->want, got.text.len);
	arena_free(&mem);
}

static struct pair_row {
	const char *name, *a, *b;
	bool want;
} pair_rows[] = {
	{ "equal", "Zhang San", "SAN ZHANG", true },
	{ "an initial", "J. Smith", "John Smith", true },
	{ "two initials", "J. K. Rowling", "Joanne Kathleen Rowling", true },
	{ "a wrong initial", "K. Smith", "John Smith", false },
	{ "a middle name left out", "John Smith", "John Michael Smith", true },
	{ "given name in one word or two", "Li Xiao Ming", "Li Xiaoming", true },
	{ "given name with a hyphen", "Li Xiao-Ming", "Xiao Ming LI", true },
	{ "another given name", "John Smith", "Jane Smith", false },
	{ "another family name", "John Smith", "John Miller", false },
	{ "initials alone share no word", "J. S.", "John Smith", false },
	{ "Han equal", "张三", "張 三", true },
	{ "Han different", "张三", "李四", false },
	{ "two scripts cannot tell", "张三", "Zhang San", true },
	{ "nothing cannot tell", "", "Zhang San", true },
};

static void
compatible_is(void **state)
{
	const struct pair_row *r = *state;
	struct arena mem = { 0 };
	struct key a = name_key(str_from(r->a), STR(""), STR(""), &mem);
	struct key b = name_key(str_from(r->b), STR(""), STR(""), &mem);

	assert_int_equal(name_compatible(a, b), r->want);
	assert_int_equal(name_compatible(b, a), r->want);
	arena_free(&mem);
}

static struct person_row {
	const char *name, *in;
	bool want;
} person_rows[] = {
	{ "Han name", "张三", true },
	{ "Latin name", "San Zhang", true },
	{ "one word", "Madonna", true },
	{ "short name", "Na Li", true },
	{ "Hangul name", "김철수", true },
	{ "Arabic name", "محمد علي", true },
	{ "name with a title", "张三教授", true },
	{ "a person's device", "张三的iPhone", true },
	{ "iPhone", "iPhone", false },
	{ "a name that begins like a brand", "Xiaoming Shan", true },
	{ "another", "Oppong", true },
	{ "a brand and a model", "Xiaomi 14", false },
	{ "a brand and a model in one word", "Redmi9", false },
	{ "a brand alone", "xiaomi", false },
	{ "device with a model", "HUAWEI P40 Pro", false },
	{ "tablet", "iPad (2)", false },
	{ "computer", "DESKTOP-7A3F", false },
	{ "meeting room", "会议室1", false },
	{ "main hall", "主会场", false },
	{ "test", "test", false },
	{ "tests", "Test User 3", false },
	{ "test, Chinese", "测试", false },
	{ "administrator", "admin", false },
	{ "anonymous", "匿名用户", false },
	{ "number", "12345", false },
	{ "phone", "138 0013 8000", false },
	{ "address", "a@b.cn", false },
	{ "one letter", "A", false },
	{ "punctuation", "—", false },
	{ "nothing", "", false },
};

static void
person_is(void **state)
{
	const struct person_row *r = *state;
	struct arena mem = { 0 };

	bool is_person;
	struct key key = name_read(&is_person, str_from(r->in), STR(""), STR(""), &mem);
	assert_int_equal(is_person && key.text.len > 0, r->want);
	arena_free(&mem);
}

/* name_han_is_person() looks for them before it looks for a word. */
static void
words_no_person_begin_with_the_heads(void **state)
{
	bool begins[NAME_HEADS] = { false };

	(void)state;
	for (const char *const *p = name_han_no_person; *p; p++) {
		uint32_t point = unicode_next(str_from(*p), &(size_t){ 0 });
		size_t i = 0;
		while (i < NAME_HEADS && name_han_no_person_heads[i] != point)
			i++;
		assert_true(i < NAME_HEADS);
		begins[i] = true;
	}
	for (size_t i = 0; i < NAME_HEADS; i++)
		assert_int_equal(begins[i], name_han_no_person_heads[i] != 0);
}

static struct email_row {
	const char *name, *in, *want, *domain;
} email_rows[] = {
	{ "lower case", "Li.Si@SYSU.edu.cn", "li.si@sysu.edu.cn", "sysu.edu.cn" },
	{ "full width at", "lisi＠sysu.edu.cn", "lisi@sysu.edu.cn", "sysu.edu.cn" },
	{ "name and brackets", "Li Si <lisi@sysu.edu.cn>", "lisi@sysu.edu.cn", "sysu.edu.cn" },
	{ "link", "mailto:lisi@sysu.edu.cn", "lisi@sysu.edu.cn", "sysu.edu.cn" },
	{ "the first of two", "a@b.cn; c@d.cn", "a@b.cn", "b.cn" },
	{ "a full stop behind", "a@b.cn.", "a@b.cn", "b.cn" },
	{ "no domain", "lisi@", "", "" },
	{ "no dot", "lisi@localhost", "", "" },
	{ "two ats", "a@b@c.cn", "", "" },
	{ "no address", "无", "", "" },
	{ "nothing", "", "", "" },
};

static void
email_is(void **state)
{
	const struct email_row *r = *state;
	struct arena mem = { 0 };
	struct str got = email_key(str_from(r->in), &mem);

	assert_true(str_eq(got, str_from(r->want)));
	assert_true(str_eq(email_domain(got), str_from(r->domain)));
	arena_free(&mem);
}

static struct phone_row {
	const char *name, *in, *want;
	bool lost;
} phone_rows[] = {
	{ "plain", "13800138001", "13800138001", false },
	{ "country code", "+86 138-0013-8001", "13800138001", false },
	{ "country code with noughts", "008613800138001", "13800138001", false },
	{ "full width", "１３８００１３８００１", "13800138001", false },
	{ "area code", "(020) 8411-2828", "2084112828", false },
	{ "abroad", "+44 20 7946 0958", "442079460958", false },
	{ "extension", "020-84112828转123", "2084112828", false },
	{ "the first of two", "13800138001/13900139001", "13800138001", false },
	{ "digits lost", "1.38E+10", "", true },
	{ "digits lost, small", "1.38001e+10", "", true },
	{ "digits hidden", "138****8001", "", false },
	{ "too short", "110", "", false },
	{ "filler", "00000000000", "", false },
	{ "filler of ones", "11111111111", "", false },
	{ "too long", "123456789012345678901234", "", false },
	{ "nothing", "", "", false },
};

static void
phone_is(void **state)
{
	const struct phone_row *r = *state;
	struct arena mem = { 0 };
	bool lost = !r->lost;
	struct str got = phone_key(str_from(r->in), &lost, &mem);

	assert_true(str_eq(got, str_from(r->want)));
	assert_int_equal(lost, r->lost);
	arena_free(&mem);
}

static void
are_in_order(const char *const *list, size_t count)
{
	for (size_t i = 1; i < count; i++)
		if (strcmp(list[i - 1], list[i]) >= 0)
			fail_msg("%s, %s", list[i - 1], list[i]);
}

static void
counted_lists_are_in_order(void **state)
{
	(void)state;
	are_in_order(name_titles, name_title_count);
	are_in_order(name_no_person, name_no_person_count);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, key_rows, key_is);
	ROWS_ADD(tests, n, pair_rows, compatible_is);
	ROWS_ADD(tests, n, person_rows, person_is);
	ROWS_ADD(tests, n, email_rows, email_is);
	ROWS_ADD(tests, n, phone_rows, phone_is);
	ROWS_LAW(tests, n, words_no_person_begin_with_the_heads);
	ROWS_LAW(tests, n, counted_lists_are_in_order);
	return ROWS_RUN(tests, n);
}
