/* Names that may be one share a key. */
#include "chance.h"
#include "rows.h"

#include <string.h>

#include "people/alike.h"
#include "people/name.h"
#include "text/unicode.h"

/* Words of names, so that many that are drawn from them may be one. */
static const char *const words[] = { "zhang", "wei", "weizhang", "li", "zhangli", "xiao", "ming",
	"xiaoming", "j", "jane", "doe", "lv", "lyu", "ван", "ü", "x" };
static const char *const characters[]
    = { "张", "伟", "李", "小", "明", "吕", "单", "々", "ば", "ラ" };

#define COUNT(list) (sizeof(list) / sizeof *(list))

static struct key
draw_name(struct chance *c, struct arena *mem)
{
	char text[200] = "";
	bool is_han = draw(c, 2);
	size_t count = 1 + draw(c, 4);

	for (size_t i = 0; i < count; i++) {
		strcat(text,
		    is_han ? characters[draw(c, COUNT(characters))] : words[draw(c, COUNT(words))]);
		if (!is_han)
			strcat(text, " ");
	}
	return name_key(str_copy(str_from(text), mem), STR(""), STR(""), mem);
}

static bool
share_a_key(struct key added, struct key asked, struct pinyin_speller *speller, struct arena *mem)
{
	struct alike a = { .count = 0 };
	struct alike_keys keys;
	bool found = false;

	alike_add(&a, added, 7, mem);
	alike_find(&keys, asked, speller, mem);
	for (size_t i = 0; i < keys.count && !found; i++) {
		uint32_t link = alike_first(&a, keys.items[i]);
		found = link != MAP_NONE && a.links[link].number == 7;
	}
	alike_free(&a);
	return found;
}

static bool
is_han(struct key name)
{
	return unicode_has(name.text, SCRIPT_HAN);
}

static void
what_may_be_one_shares_a_key(void **unused)
{
	struct pinyin_speller speller = { 0 };
	struct arena mem = { 0 };
	struct chance c = { 1 };
	size_t alike = 0, apart = 0;

	(void)unused;
	for (int i = 0; i < 20000; i++) {
		struct key a = draw_name(&c, &mem), b = draw_name(&c, &mem);
		bool may_be = is_han(a) == is_han(b)
				  ? name_compatible(a, b)
				  : pinyin_may_be(a.text, b.text) || pinyin_may_be(b.text, a.text);
		bool shares = share_a_key(a, b, &speller, &mem);
		assert_true(shares || !may_be);
		alike += may_be;
		apart += !shares;
		arena_reset(&mem);
	}
	assert_true(alike > 1000);
	assert_true(apart > 1000);
	pinyin_speller_free(&speller);
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_LAW(tests, n, what_may_be_one_shares_a_key);
	return ROWS_RUN(tests, n);
}
