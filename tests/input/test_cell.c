#include "input/cell.h"

#include "input/body.h"
#include "rows.h"

static struct tidy {
	const char *name, *in, *want;
} tidies[] = {
	{ "blanks", "  a b \t\n", "a b" },
	{ "wide blanks", "\u3000 张三\u00a0\u3000", "张三" },
	{ "only wide blanks", "\u3000\u00a0", "" },
	{ "a mark of no width", "\u200b张三\ufeff", "张三" },
	{ "a character that begins like a blank", "　、張", "、張" },
	{ "a spreadsheet's text", "=\"001\"", "001" },
	{ "an apostrophe before a number", "'001", "001" },
	{ "an apostrophe of a name", "'t Hooft", "'t Hooft" },
	{ "a blank behind one letter", "a\u00a0", "a" },
	{ "a wide blank behind a name", "张三\u3000", "张三" },
	{ "a blank of another width behind a letter", "x\u2003", "x" },
	{ "an accent stays", "xé", "xé" },
	{ "a formula stays", "=A1", "=A1" },
};

static void
tidies_as_wanted(void **state)
{
	const struct tidy *row = *state;
	struct str once = cell_tidy(str_from(row->in));

	assert_true(str_eq(once, str_from(row->want)));
	assert_true(str_eq(cell_tidy(once), once));
}

static struct people {
	const char *name;
	size_t people;
	const char *first, *last;
} peoples[] = {
	{ "张三", 1, "张三", "张三" },
	{ "张三、李四", 2, "张三", "李四" },
	{ "张三,李四", 2, "张三", "李四" },
	{ "张三，李四，王五", 3, "张三", "王五" },
	{ "张三 ； 李四；", 2, "张三", "李四" },
	{ "张三/李四", 2, "张三", "李四" },
	{ "张三┋李四", 2, "张三", "李四" },
	{ "张三\n李四", 2, "张三", "李四" },
	{ "张三和李四", 2, "张三", "李四" },
	{ "a & b", 2, "a", "b" },
	{ "Tom Smith; Ann Lee", 2, "Tom Smith", "Ann Lee" },
	{ "John Smith and Ann Lee", 2, "John Smith", "Ann Lee" },
	{ "张三等5人", 5, "张三", "张三等5人 #5" },
	{ "张三、李四等 5 人", 5, "张三", "张三、李四等 5 人 #5" },
	{ "张三等三人", 3, "张三", "张三等三人 #3" },
	{ "张三与李四", 2, "张三", "李四" },
	{ "张三及李四", 2, "张三", "李四" },
	{ "张三等 3 位", 3, "张三", "张三等 3 位 #3" },
	{ "张三等十名", 10, "张三", "张三等十名 #10" },
	{ "张三、李四等多人", 2, "张三", "李四" },
	{ "等5人", 1, "等5人", "等5人" },
	{ "何等、高等", 2, "何等", "高等" },
	{ "李和平", 1, "李和平", "李和平" },
	{ "李及第", 1, "李及第", "李及第" },
	{ "张与之", 1, "张与之", "张与之" },
	{ "孙 红", 1, "孙 红", "孙 红" },
	{ "Smith, John", 1, "Smith, John", "Smith, John" },
	{ "Alexander Sandberg", 1, "Alexander Sandberg", "Alexander Sandberg" },
	{ "张三/Zhang San", 1, "张三/Zhang San", "张三/Zhang San" },
	{ "张三（San Zhang）", 1, "张三（San Zhang）", "张三（San Zhang）" },
	{ "迪丽热巴·买买提", 1, "迪丽热巴·买买提", "迪丽热巴·买买提" },
	{ "O’Brien", 1, "O’Brien", "O’Brien" },
};

static void
names_as_many_people(void **state)
{
	const struct people *row = *state;
	struct arena mem = { 0 };
	struct str cell = str_from(row->name);
	size_t n = cell_people(cell);

	assert_int_equal(n, row->people);
	assert_true(str_eq(cell_person(cell, 0, &mem), str_from(row->first)));
	assert_true(str_eq(
	    cell_person(cell, n - 1, &mem), n == 1 ? str_from(row->first) : str_from(row->last)));
	arena_free(&mem);
}

static struct body {
	const char *name;
	enum row_kind kind;
} bodies[] = {
	{ "合计", ROW_TOTAL },
	{ "合 计", ROW_TOTAL },
	{ "合　计：", ROW_TOTAL },
	{ "总计 35 人", ROW_TOTAL },
	{ "共计：150人", ROW_TOTAL },
	{ "共150人", ROW_TOTAL },
	{ "小计", ROW_TOTAL },
	{ "本页小计：20", ROW_TOTAL },
	{ "TOTAL", ROW_TOTAL },
	{ "Total: 35 participants", ROW_TOTAL },
	{ "Grand Total", ROW_TOTAL },
	{ "第3页", ROW_PAGE },
	{ "第 3 页 / 共 5 页", ROW_PAGE },
	{ "共 5 页", ROW_PAGE },
	{ "Page 1 of 3", ROW_PAGE },
	{ "Page", ROW_ENTRY },
	{ "Total S.A.", ROW_ENTRY },
	{ "TotalEnergies", ROW_ENTRY },
	{ "共青团", ROW_ENTRY },
	{ "第五人民医院", ROW_ENTRY },
	{ "合计算", ROW_ENTRY },
	{ "张三", ROW_ENTRY },
	{ "12", ROW_ENTRY },
	{ "", ROW_ENTRY },
};

static void
is_the_kind_of_row(void **state)
{
	const struct body *row = *state;

	assert_int_equal(body_kind(str_from(row->name)), row->kind);
}

static void
counts_and_dittos(void **state)
{
	(void)state;
	assert_true(body_is_count(STR("35 人")));
	assert_true(body_is_count(STR("共35人")));
	assert_false(body_is_count(STR("113中学")));
	assert_false(body_is_count(STR("人")));
	assert_true(cell_is_ditto(STR("同上")));
	assert_true(cell_is_ditto(STR("〃")));
	assert_true(cell_is_ditto(STR("Ditto")));
	assert_false(cell_is_ditto(STR("同济大学")));
	assert_false(cell_is_ditto(STR("")));
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, tidies, tidies_as_wanted);
	ROWS_ADD(tests, n, peoples, names_as_many_people);
	ROWS_ADD(tests, n, bodies, is_the_kind_of_row);
	ROWS_LAW(tests, n, counts_and_dittos);
	return ROWS_RUN(tests, n);
}
