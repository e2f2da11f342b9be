/* Known names in a Chinese text: the longest, from the left, and what stands around them. */
#include "sights.h"

static struct sight_row rows[] = {
	{ "a name", "深圳大学", "cn-szu none " },
	{ "its school", "深圳大学计算机学院", "cn-szu department " },
	{ "its school first", "计算机学院，深圳大学", "cn-szu none " },
	{ "what somebody is there first", "教授 深圳大学", "cn-szu none " },
	{ "what somebody is there", "深圳大学2021级本科生", "cn-szu none " },
	{ "somebody who visits", "深圳大学访问学者", "cn-szu unknown " },
	{ "its campus", "深圳大学丽湖校区", "cn-szu department " },
	{ "its city behind it", "深圳大学，深圳", "cn-szu none " },
	{ "a country and province before it", "中国广东省深圳大学", "cn-szu none " },
	{ "its own city before it", "深圳市深圳大学", "cn-szu none " },
	{ "the longer name", "中国科学院深圳先进技术研究院", "cn-cas-siat none " },
	{ "the longer name with a place", "香港中文大学（深圳）", "cn-cuhksz none " },
	{ "a hospital nobody lists", "深圳大学附属第九十九医院", "cn-szu child " },
	{ "an institute nobody lists", "中国科学院某某研究所", "cn-cas child " },
	{ "a middle school", "深圳大学附属中学", "cn-szu child " },
	{ "two names", "深圳大学，暨南大学", "cn-szu none cn-jnu none " },
	{ "two names and what joins them", "深圳大学和暨南大学", "cn-szu none cn-jnu none " },
	{ "two names and a word", "深圳大学和平暨南大学", "cn-szu unknown cn-jnu unknown " },
	{ "a word over the end of a name", "广州大学城", "" },
	{ "a country before one abroad", "美国斯坦福大学", "us-stanford none " },
	{ "another country", "美国深圳大学", "cn-szu unknown " },
	{ "a province before it", "广东深圳大学", "cn-szu none " },
	{ "another city", "广州深圳大学", "cn-szu unknown " },
	{ "a region that is one with it there", "中国香港中文大学（深圳）", "cn-cuhksz none " },
	{ "another institution's beginning before it", "桂林某某深圳大学", "cn-szu unknown " },
	{ "a short form where a word ends", "深大，计算机学院", "cn-szu department " },
	{ "a short form behind its town", "深圳深大", "cn-szu none " },
	{ "behind its town and before a department", "深圳深大计算机学院", "cn-szu department " },
	{ "behind its town and before a firm", "深圳深大科技有限公司", "" },
	{ "behind another town", "广州深大", "cn-szu behind " },
	{ "and before a department", "广州深大计算机学院", "" },
	{ "a firm's behind another town", "广州腾讯", "" },
	{ "behind its province", "广东深大", "" },
	{ "an academy's behind where it is", "台湾中研院", "tw-sinica none " },
	{ "a name that begins inside a town's", "南京东大", "cn-seu none " },
	{ "a place before a name that has it behind", "深圳香港中文大学", "cn-cuhksz none " },
	{ "a short form inside a word", "水深大桥", "" },
	{ "a short form and what may be a school", "深大经管", "cn-szu unknown " },
	{ "a street that begins like one", "深大街小学", "" },
	{ "and a place", "深大区教育局", "" },
	{ "a short form inside a longer one", "中电科七所", "" },
	{ "the longer one", "中电科第七研究所", "cn-cetc department " },
	{ "a campus, and something behind it", "深圳大学丽湖校区第五宿舍", "cn-szu department " },
	{ "a short form that goes on to a longer name", "西交大城市学院", "cn-xjtucc none " },
	{ "one of several that bear the short form", "北大第三医院", "cn-puh3 none " },
	{ "a short form and a school", "西交大数学学院", "cn-xjtu department " },
	{ "a college of medicine left out", "浙江大学附属第一医院", "cn-zju1 none " },
	{ "a school with another institution's name", "北京大学国际关系学院",
	    "cn-pku department " },
	{ "a college behind a place is none of its schools", "深圳大学广州医学院",
	    "cn-szu none cn-gzhmu none " },
	{ "a slip from a short form's own name", "首体育学院", "cn-cupes unknown " },
	{ "a slip from a longer name", "西南财经大学天府学学院", "cn-tfswufe unknown " },
	{ "a school is no slip from another school", "云南师范大学文学院", "cn-ynnu department " },
	{ "who has moved", "原深圳大学教授，现暨南大学", "cn-jnu none " },
	{ "who was there, and is", "前深圳大学", "cn-szu none " },
	{ "a remark", "深圳大学（注：清华大学毕业）", "cn-szu none " },
	{ "no name", "某某科技有限公司", "" },
	{ "nothing", "", "" },
	{ "Latin letters alone", "Shenzhen University", "" },
};

static void
seen_as_wanted(void **state)
{
	check_sights(*state, sight_han);
}

/* The child's name is the whole of it, parent included. */
static void
a_child_has_its_whole_name(void **state)
{
	struct sighting seen[SIGHT_ROOM];
	struct world w;

	(void)state;
	world_make(&w);
	assert_int_equal(see(seen, &w, sight_han, "深圳大学附属第九十九医院骨科"), 1);
	assert_true(str_eq(seen[0].child, STR("深圳大学附属第九十九医院")));
	assert_false(seen[0].alone);
	assert_int_equal(see(seen, &w, sight_han, "深圳大学"), 1);
	assert_true(seen[0].alone);
	world_end(&w);
}

/* A hostile cell of many names has no more sightings than there is room for. */
static void
many_names_are_cut_off(void **state)
{
	char text[64 * 16] = "";
	struct sighting seen[SIGHT_ROOM];
	struct world w;

	(void)state;
	world_make(&w);
	for (int i = 0; i < 40; i++)
		strcat(text, "深圳大学");
	assert_int_equal(see(seen, &w, sight_han, text), SIGHT_ROOM);
	world_end(&w);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, seen_as_wanted);
	ROWS_LAW(tests, n, a_child_has_its_whole_name);
	ROWS_LAW(tests, n, many_names_are_cut_off);
	return ROWS_RUN(tests, n);
}
