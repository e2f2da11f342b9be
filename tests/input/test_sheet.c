#include "base/arena.h"
#include "base/json.h"
#include "base/out.h"
#include "input/sheet.h"
#include "rows.h"
#include "scratch.h"

struct scene {
	struct arena mem;
	struct findings findings;
	struct fail fail;
	struct sheet *sheet;
	struct scratch file;
};

static bool
scene_read(struct scene *s, struct str bytes, struct input told, struct sheet_options options)
{
	*s = (struct scene){ 0 };
	findings_init(&s->findings, &s->mem);
	told.path = scratch_make(&s->file, bytes);
	told.shown = STR("list.csv");
	if (options.limits.rows == 0)
		options.limits = sheet_limits_default;
	return sheet_load(&s->sheet, &told, 1, &options, &s->findings, &s->mem, &s->fail);
}

static void
scene_free(struct scene *s)
{
	sheet_free(s->sheet);
	findings_free(&s->findings);
	arena_free(&s->mem);
	scratch_remove(&s->file);
}

/* A letter a row; entries with the line and their cells. */
static struct str
scene_text(struct scene *s)
{
	static const char letters[ROW_KIND_COUNT] = { 'E', 'H', 'T', 'S', 'P', 'B', 'R' };
	struct out o = { 0 };

	for (size_t i = 0; i < sheet_row_count(s->sheet); i++) {
		struct sheet_row row = sheet_row(s->sheet, i);
		out_char(&o, letters[row.kind]);
		out_whole(&o, row.line);
		for (int c = 0; c < COLUMN_COUNT; c++) {
			struct str cell = sheet_any(s->sheet, i, (enum column)c, &s->mem);
			if (!cell.at)
				continue;
			out_char(&o, '|');
			out_plain(&o, cell);
		}
		out_char(&o, ' ');
	}
	struct str text = str_trim(str_copy(out_text(&o), &s->mem));
	out_free(&o);
	return text;
}

static void
assert_text(struct str got, const char *want)
{
	if (!str_eq(got, str_from(want)))
		fail_msg("got  %.*s\nwant %s", (int)got.len, got.at, want);
}

#define HEAD "姓名,单位,邮箱\n"

static struct row {
	const char *name, *in, *want;
	struct sheet_options options;
	struct input told;
} rows[] = {
	{ .name = "a plain list",
	    HEAD "张三,中山大学,z@a.cn\n李四,,\n",
	    "H1 E2|张三|中山大学|z@a.cn E3|李四||" },
	{ .name = "CR LF, CR and no last line end",
	    "姓名,单位\r\n张三,甲\r李四,乙",
	    "H1 E2|张三|甲 E3|李四|乙" },
	{ .name = "quotes, doubled quotes, a newline inside",
	    "name,affiliation\n\"Li, Wei\",\"A \"\"B\"\"\nC\"\nX,Y\n",
	    "H1 E2|Li, Wei|A \"B\"\nC E4|X|Y" },
	{ .name = "nobody on it", HEAD, "H1" },
	{ .name = "blank lines are rows", HEAD "\n张三,甲,\n\n\n", "H1 B2 E3|张三|甲| B4 B5" },
	{ .name = "many blank lines above the header",
	    "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n姓名,单位\n张三,甲\n",
	    "B1 B2 B3 B4 B5 B6 B7 B8 B9 B10 B11 B12 B13 B14 B15 B16 B17 B18 B19 B20 B21 B22 H23 "
	    "E24|张三|甲" },
	{ .name = "title rows above the header",
	    "××会议参会人员名单,,\n广州 2023,,\n" HEAD "张三,甲,\n",
	    "T1 T2 H3 E4|张三|甲|" },
	{ .name = "totals and pages",
	    HEAD "张三,甲,\n合 计,1人,\n第 1 页,共 2 页,\n" HEAD "李四,乙,\n总计：2,,\n",
	    "H1 E2|张三|甲| S3 P4 H5 E6|李四|乙| S7" },
	{ .name = "a person of Total is a person",
	    "name,affiliation\nTotal,TotalEnergies\nTotal,12\n",
	    "H1 E2|Total|TotalEnergies S3" },
	{ .name = "numbers filled in beforehand",
	    "序号,姓名,单位\n1,张三,甲\n2,,\n3,,\n",
	    "H1 E2|张三|甲 B3 B4" },
	{ .name = "cells that read like headings",
	    "name,affiliation,a,b,c\nAnn,MIT,Paid,Online,Attended\n",
	    "H1 E2|Ann|MIT" },
	{ .name = "semicolons, commas in cells",
	    "Name;Affiliation\nLi;A, B, C\n",
	    "H1 E2|Li|A, B, C" },
	{ .name = "tabs, commas and semicolons in cells",
	    "Name\tAffiliation\nLi\tA, B; C\n",
	    "H1 E2|Li|A, B; C" },
	{ .name = "Chinese commas part nothing",
	    "姓名,单位\n张三,重庆人文科技学院，重庆市\n",
	    "H1 E2|张三|重庆人文科技学院，重庆市" },
	{ .name = "Excel wrappers",
	    "学号,姓名,单位\n=\"001\",'张三,\"=\"\"甲\"\"\"\n'002,'t Hooft,乙\n",
	    "H1 E2|001|张三|甲 E3|002|'t Hooft|乙" },
	{ .name = "wide blanks are trimmed",
	    "姓名,单位\n　张三\u00a0,\" 甲　\"\n",
	    "H1 E2|张三|甲" },
	{ .name = "surplus blank cells", HEAD "张三,甲,,,\n", "H1 E2|张三|甲|" },
	{ .name = "missing cells that nobody reads",
	    "姓名,单位,备注,备注二\n张三,甲\n",
	    "H1 E2|张三|甲" },
	{ .name = "missing cells where blank tails are usual",
	    HEAD "张三,甲,\n李四,乙\n",
	    "H1 E2|张三|甲| E3|李四|乙|" },
	{ .name = "ragged rows are listed",
	    HEAD "张三,甲,a@b.cn\n李四,乙\n",
	    "H1 E2|张三|甲|a@b.cn R3",
	    { .ragged = true } },
	{ .name = "merged cells filled",
	    "姓名,单位\n张三,甲\n李四,\n王五,同上\n赵六,乙\n钱七,\n",
	    "H1 E2|张三|甲 E3|李四|甲 E4|王五|甲 E5|赵六|乙 E6|钱七|乙",
	    { .fill_down = true } },
	{ .name = "merged cells left alone",
	    "姓名,单位\n张三,甲\n李四,\n王五,同上\n赵六,乙\n钱七,\n",
	    "H1 E2|张三|甲 E3|李四| E4|王五| E5|赵六|乙 E6|钱七|" },
	{ .name = "blanks of a list without that habit",
	    "姓名,单位\n张三,甲\n李四,甲\n王五,\n赵六,\n钱七,甲\n",
	    "H1 E2|张三|甲 E3|李四|甲 E4|王五| E5|赵六| E6|钱七|甲",
	    { .fill_down = true } },
	{ .name = "names split",
	    "姓名,单位\n张三、李四,甲\n",
	    "H1 E2|张三|甲 E2|李四|甲",
	    { .split_names = true } },
	{ .name = "sections with headers of their own",
	    "Attendee Report\nTopic,ID\n\"T, x\",1\nPanelist Details,\n"
	    "Attended,User Name (Original Name),Email\nYes,Ann,a@x.org\nAttendee Details,\n"
	    "Attended,User Name (Original Name),First Name,Last Name,Email,Organization\n"
	    "Yes,bob,Bob,Lee,b@y.org,MIT\nOther Attended,\nUser Name,Join Time,Country/Region "
	    "Name\n861,x,China\n",
	    "T1 T2 T3 T4 H5 E6|Ann|a@x.org|Yes T7 H8 E9|Lee|Bob|MIT|b@y.org|Yes T10 H11 "
	    "E12|861|China" },
	{ .name = "a nickname needs no affiliation",
	    "会议主题,研讨会\n会议号,1\n\n用户昵称（入会昵称）,首次入会时间,身份\n中山大学-张三,x,"
	    "成员\n",
	    "T1 T2 B3 H4 E5|中山大学-张三|成员" },
	{ .name = "a list of who came",
	    "姓名,签到时间\n张三,9:00\n",
	    "H1 E2|张三|9:00",
	    { 0 },
	    { .is_attendance = true } },
	{ .name = "a list of who came that has one heading we know",
	    "会议主题,研讨会\n会议号,1\n用户昵称,首次入会时间\n张三,9:00\n",
	    "T1 T2 H3 E4|张三",
	    { 0 },
	    { .is_attendance = true } },
	{ .name = "one column alone",
	    "姓名\n张三\n",
	    "H1 E2|张三",
	    { 0 },
	    { .is_attendance = true } },
	{ .name = "the column is told",
	    "序号,姓名,学院\n1,张三,计算机学院\n",
	    "H1 E2|张三|计算机学院",
	    { 0 },
	    { .heading = { [COLUMN_AFFILIATION] = { "学院", 6 } } } },
	{ .name = "the delimiter is told",
	    "姓名|单位\n张三|甲,乙\n",
	    "H1 E2|张三|甲,乙",
	    { 0 },
	    { .delimiter = '|' } },
};

static void
same_as_wanted(void **state)
{
	const struct row *r = *state;
	struct scene s;

	if (!scene_read(&s, str_from(r->in), r->told, r->options))
		fail_msg("%s %zu:%zu %s", fail_word(s.fail.code).at, s.fail.line, s.fail.column,
		    s.fail.found);
	assert_text(scene_text(&s), r->want);
	scene_free(&s);
}

static struct trouble {
	const char *name, *in;
	enum fail_code code;
	size_t line, column;
	const char *found, *expected;
	struct sheet_options options;
	struct input told;
} troubles[] = {
	{ .name = "an empty file", "", FAIL_EMPTY_FILE, 0, 0, "", "" },
	{ .name = "no header", "a,b\nc,d\n", FAIL_NO_HEADER, 1, 0, "a", "" },
	{ .name = "nothing but blank lines", "\n \n,,\n\n", FAIL_NO_HEADER, 1, 0, "", "" },
	{ .name = "a quote that opens the list and never ends",
	    "\"姓名,单位\n张三,甲\n",
	    FAIL_QUOTE_OPEN,
	    1,
	    0,
	    "",
	    "" },
	{ .name = "no header below blank lines", "\n\n,a\n", FAIL_NO_HEADER, 1, 0, "a", "" },
	{ .name = "no affiliation",
	    "序号,姓名,学院,邮箱\n1,张三,计算机学院,\n",
	    FAIL_NO_AFFILIATION,
	    1,
	    0,
	    "序号, 姓名, 学院, 邮箱",
	    "" },
	{ .name = "two affiliations",
	    "姓名,工作单位,Company\n张三,甲,乙\n",
	    FAIL_TWO_AFFILIATIONS,
	    1,
	    0,
	    "工作单位, Company",
	    "姓名, 工作单位, Company" },
	{ .name = "no name", "职称,邮箱\n教授,a@b.cn\n", FAIL_NO_NAME, 1, 0, "职称, 邮箱", "" },
	{ .name = "a told heading that is not there",
	    HEAD "张三,甲,\n",
	    FAIL_NO_COLUMN,
	    1,
	    0,
	    "学校",
	    "姓名, 单位, 邮箱",
	    { 0 },
	    { .heading = { [COLUMN_AFFILIATION] = { "学校", 6 } } } },
	{ .name = "too few cells",
	    HEAD "张三,甲,a@b.cn\n李四,乙\n王五,丙,b@b.cn\n",
	    FAIL_RAGGED,
	    3,
	    0,
	    "2",
	    "3" },
	{ .name = "a lone short row",
	    HEAD "张三,甲,a@b.cn\n李四\n王五,丙,b@b.cn\n",
	    FAIL_RAGGED,
	    3,
	    0,
	    "1",
	    "3" },
	{ .name = "too many cells", HEAD "张三,甲,a@b.cn,1\n", FAIL_RAGGED, 2, 0, "4", "3" },
	{ .name = "cut off in the last row",
	    "姓名,单位,备注\n张三,甲,\n李四,中山",
	    FAIL_RAGGED,
	    3,
	    0,
	    "2",
	    "3" },
	{ .name = "cut off in quotes",
	    "姓名,单位\n张三,甲\n李四,\"乙\n王五,丙\n",
	    FAIL_QUOTE_OPEN,
	    3,
	    0,
	    "",
	    "" },
	{ .name = "a stray quote", "姓名,单位\n张三,\"甲\"乙\n", FAIL_QUOTE_STRAY, 2, 7, "", "" },
	{ .name = "a character cut by a line end",
	    "姓名,单位\n张三,甲\xEF\xBC\n",
	    FAIL_ENCODING,
	    2,
	    5,
	    "EF BC 0A",
	    "UTF-8" },
	{ .name = "two names", HEAD "张三、李四,甲,\n", FAIL_TWO_NAMES, 2, 1, "张三、李四", "" },
	{ .name = "an unknown encoding",
	    HEAD,
	    FAIL_ENCODING_NAME,
	    0,
	    0,
	    "klingon",
	    "",
	    { 0 },
	    { .encoding = { "klingon", 7 } } },
	{ .name = "an encoding that drops what it cannot read",
	    HEAD,
	    FAIL_ENCODING_NAME,
	    0,
	    0,
	    "ascii//ignore",
	    "",
	    { 0 },
	    { .encoding = { "ascii//ignore", 13 } } },
	{ .name = "too many rows",
	    HEAD "张三,甲,\n李四,乙,\n",
	    FAIL_LIMIT_ROWS,
	    3,
	    0,
	    "",
	    "2",
	    { .limits = { 1000, 2, 10, 100, JSON_DEPTH } } },
	{ .name = "too many columns",
	    HEAD "张三,甲,,,\n",
	    FAIL_LIMIT_COLUMNS,
	    2,
	    0,
	    "",
	    "3",
	    { .limits = { 1000, 10, 3, 100, JSON_DEPTH } } },
	{ .name = "too many columns in the header",
	    "姓名,单位,邮箱,电话\n张三,甲,,\n",
	    FAIL_LIMIT_COLUMNS,
	    1,
	    0,
	    "",
	    "3",
	    { .limits = { 1000, 10, 3, 100, JSON_DEPTH } } },
	{ .name = "too long a cell",
	    "姓名,单位\n张三,中山大学中山大学\n",
	    FAIL_LIMIT_CELL,
	    2,
	    2,
	    "",
	    "20",
	    { .limits = { 1000, 10, 10, 20, JSON_DEPTH } } },
	{ .name = "too long a quoted cell",
	    "姓名,单位\n张三,\"中山大学中山大学\"\n",
	    FAIL_LIMIT_CELL,
	    2,
	    2,
	    "",
	    "20",
	    { .limits = { 1000, 10, 10, 20, JSON_DEPTH } } },
	{ .name = "too many bytes",
	    HEAD "张三,甲,\n",
	    FAIL_LIMIT_BYTES,
	    0,
	    0,
	    "",
	    "30",
	    { .limits = { 30, 10, 10, 20, JSON_DEPTH } } },
};

static void
fails_as_wanted(void **state)
{
	const struct trouble *t = *state;
	struct scene s;

	assert_false(scene_read(&s, str_from(t->in), t->told, t->options));
	assert_string_equal(fail_word(s.fail.code).at, fail_word(t->code).at);
	assert_string_equal(
	    s.fail.file, t->code == FAIL_LIMIT_BYTES || t->code == FAIL_ENCODING_NAME ? s.file.path
										      : "list.csv");
	assert_int_equal(s.fail.line, t->line);
	assert_int_equal(s.fail.column, t->column);
	assert_string_equal(s.fail.found, t->found);
	assert_string_equal(s.fail.expected, t->expected);
	scene_free(&s);
}

static void
a_nul_is_refused_where_it_stands(void **state)
{
	struct scene s;

	(void)state;
	assert_false(scene_read(
	    &s, STR("姓名,单位\n张三,甲\0乙\n"), (struct input){ 0 }, (struct sheet_options){ 0 }));
	assert_int_equal(s.fail.code, FAIL_NUL);
	assert_int_equal(s.fail.line, 2);
	assert_int_equal(s.fail.column, 5);
	scene_free(&s);
}

static void
a_heading_given_twice_is_said(void **state)
{
	struct scene s;

	(void)state;
	assert_true(scene_read(&s, STR("Name,Company,Country,Company,Country\nA,x,CN,y,DE\n"),
	    (struct input){ 0 }, (struct sheet_options){ 0 }));
	assert_text(scene_text(&s), "H1 E2|A|x|CN");
	assert_int_equal(s.findings.seen[FINDING_HEADER_TWICE], 2);
	scene_free(&s);
}

static void
blanks_that_look_merged_are_said(void **state)
{
	struct scene s;

	(void)state;
	assert_true(scene_read(&s, STR("姓名,单位\n张三,甲\n李四,\n王五,\n赵六,乙\n钱七,\n"),
	    (struct input){ 0 }, (struct sheet_options){ 0 }));
	assert_int_equal(s.findings.seen[FINDING_BLANKS_LOOK_MERGED], 1);
	assert_true(str_eq(s.findings.items[0].value, STR("3")));
	scene_free(&s);
}

static void
lists_have_a_limit(void **state)
{
	const struct sheet_options options = { .limits = sheet_limits_default };
	struct arena mem = { 0 };
	struct fail f = { 0 };
	size_t count = 40000;
	struct input *inputs = arena_array(&mem, struct input, count);
	struct findings findings;
	struct sheet *sheet;

	(void)state;
	findings_init(&findings, &mem);
	assert_false(sheet_load(&sheet, inputs, count, &options, &findings, &mem, &f));
	assert_int_equal(f.code, FAIL_LIMIT_FILES);
	assert_string_equal(f.expected, "32767");
	sheet_free(sheet);
	findings_free(&findings);
	arena_free(&mem);
}

static void
texts_of_repeating_columns_are_kept_once(void **state)
{
	struct scene s;

	(void)state;
	assert_true(scene_read(&s, STR("姓名,单位,国家\n张三,甲,中国\n李四,乙,中国\n王五,甲,\n"),
	    (struct input){ 0 }, (struct sheet_options){ 0 }));
	assert_int_equal(sheet_number(s.sheet, 1, COLUMN_AFFILIATION),
	    sheet_number(s.sheet, 3, COLUMN_AFFILIATION));
	assert_int_equal(
	    sheet_number(s.sheet, 1, COLUMN_COUNTRY), sheet_number(s.sheet, 2, COLUMN_COUNTRY));
	assert_int_equal(sheet_number(s.sheet, 1, COLUMN_ROLE), MAP_NONE);
	assert_int_equal(sheet_number(s.sheet, 0, COLUMN_AFFILIATION), MAP_NONE);
	assert_int_equal(sheet_distinct(s.sheet), 4);
	assert_true(
	    str_eq(sheet_text(s.sheet, sheet_number(s.sheet, 2, COLUMN_AFFILIATION)), STR("乙")));
	assert_true(sheet_has(s.sheet, COLUMN_COUNTRY));
	assert_false(sheet_has(s.sheet, COLUMN_ROLE));
	scene_free(&s);
}

static void
the_evidence_is_the_raw_bytes(void **state)
{
	struct scene s;

	(void)state;
	assert_true(scene_read(&s, STR("\xEF\xBB\xBFname,affiliation\nA,b\n"), (struct input){ 0 },
	    (struct sheet_options){ 0 }));
	const struct sheet_file *file = sheet_file(s.sheet, 0);
	assert_int_equal(file->bytes, 24);
	assert_string_equal(
	    file->sha256, "684beb7cdf8668f442aedf3a85b64f95125eedfc6e166cf728210436ec0bb736");
	assert_true(str_eq(file->heading[COLUMN_NAME], STR("name")));
	scene_free(&s);
}

/* A list long enough to cross blocks, with every kind of row in it. */
static struct str
long_list(struct arena *mem)
{
	struct out o = { 0 };

	out_plain(&o, STR("学号,姓名,单位,邮箱,备注\r\n"));
	for (int i = 0; i < 9000; i++) {
		out_whole(&o, i);
		out_plain(
		    &o, i % 7 ? STR(",张三,中山大学,") : STR(",李四,\"Li, \"\"X\"\"\r\nY\","));
		out_whole(&o, i * 7);
		out_plain(&o, i % 5 ? STR("@a.cn,\r\n") : STR("@b.cn,é\n"));
		if (i % 1000 == 0)
			out_plain(&o, STR("\r\n"));
	}
	struct str text = str_copy(out_text(&o), mem);
	out_free(&o);
	return text;
}

static void
a_long_list_is_read_whole(void **state)
{
	struct arena mem = { 0 };
	struct scene s;

	(void)state;
	assert_true(
	    scene_read(&s, long_list(&mem), (struct input){ 0 }, (struct sheet_options){ 0 }));
	assert_int_equal(sheet_row_count(s.sheet), 1 + 9000 + 9);
	size_t last = sheet_row_count(s.sheet) - 1;
	assert_true(str_eq(sheet_cell(s.sheet, last, COLUMN_PERSON_ID), STR("8999")));
	assert_true(str_eq(sheet_any(s.sheet, last, COLUMN_EMAIL, &s.mem), STR("62993@a.cn")));
	/* 1286 quoted cells have a line end in them. */
	assert_int_equal(sheet_row(s.sheet, last).line, 1 + 9000 + 9 + 1286);
	scene_free(&s);
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, same_as_wanted);
	ROWS_ADD(tests, n, troubles, fails_as_wanted);
	ROWS_LAW(tests, n, a_nul_is_refused_where_it_stands);
	ROWS_LAW(tests, n, a_heading_given_twice_is_said);
	ROWS_LAW(tests, n, blanks_that_look_merged_are_said);
	ROWS_LAW(tests, n, lists_have_a_limit);
	ROWS_LAW(tests, n, texts_of_repeating_columns_are_kept_once);
	ROWS_LAW(tests, n, the_evidence_is_the_raw_bytes);
	ROWS_LAW(tests, n, a_long_list_is_read_whole);
	return ROWS_RUN(tests, n);
}
