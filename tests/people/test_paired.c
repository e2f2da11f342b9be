/* Names of a list that may be one name in two scripts. */
#include "lists.h"

#include "people/name_memo.h"

/* scripts: by row, H for Han characters, P for pinyin, - for a name that has no other; . where the
 * name is another row's. */
static struct row {
	const char *name, *rows, *scripts;
} rows[] = {
	{ "a pair", "张三,,\nSan Zhang,,\n", "HP" },
	{ "the other order", "San Zhang,,\n张三,,\n", "PH" },
	{ "no pinyin", "张三,,\n李四,,\nJohn Smith,,\n", "---" },
	{ "no Han", "San Zhang,,\nSi Li,,\n", "--" },
	{ "others beside", "张三,,\nSan Zhang,,\n李四,,\nWu Wang,,\n", "HP--" },
	{ "two who fit", "张伟,,\n章炜,,\nWei Zhang,,\n", "HHP" },
	{ "joined and apart", "李小明,,\nXiaoming Li,,\nLi Ming Xiao,,\nXiao Li,,\n", "HPP-" },
	{ "another reading", "单国玺,,\nShan Guoxi,,\n", "HP" },
	{ "umlaut", "吕布,,\nBu Lv,,\n", "HP" },
	{ "Latin that is no pinyin", "张学友,,\nCheung Hokyau,,\n", "--" },
	{ "again", "张三,,\n张三,,\nZhang San,,\nSan Zhang,,\n", "H.P." },
	{ "nobody's any more", "张三,,Withdrawn\nSan Zhang,,\n", "-" },
};

static void
as_wanted(void **state)
{
	const struct row *r = *state;
	char list[400], got[20] = "";
	const char *const texts[] = { list };
	bool known[20] = { false };
	struct lists l;

	snprintf(list, sizeof list, "姓名,单位,状态\n%s", r->rows);
	lists_open(&l, texts, 1, 1);
	lists_read(&l, NULL);
	for (size_t i = 0; i < l.facts.count; i++) {
		uint32_t name = l.facts.items[i].name;
		got[i] = known[name] ? '.' : "-HP"[l.facts.scripts[name]];
		known[name] = true;
	}
	assert_string_equal(got, r->scripts);
	lists_close(&l);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, as_wanted);
	return ROWS_RUN(tests, n);
}
