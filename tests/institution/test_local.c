/* What an institution is called that no registry has. */
#include "rows.h"

#include <string.h>

#include "institution/local.h"

static struct row {
	const char *name, *text, *want;
} rows[] = {
	{ "a university", "Xyz University", "xyz university" },
	{ "its department", "Department of Anatomy, Xyz University, Nowhere", "xyz university" },
	{ "its department behind it", "Xyz University, School of Law", "xyz university" },
	{ "its city and country", "Xyz University, Guangzhou, China", "xyz university" },
	{ "a Chinese firm", "某某科技有限公司", "某某科技" },
	{ "a Chinese firm's department", "某某大学物理学院", "某某大学" },
	{ "a campus", "某某大学珠海校区", "某某大学" },
	{ "a firm's branch", "某某科技有限公司深圳分公司", "某某科技" },
	{ "a firm with its town in brackets", "某某科技（深圳）有限公司", "某某科技深圳" },
	{ "a bank's branch", "某某银行深圳支行", "某某银行" },
	{ "a legal form and nothing else", "有限公司", "" },
	{ "a name that is written like one", ".SE", "se" },
	{ "a hospital behind a university", "某某大学附属第一医院", "某某大学附属第一医院" },
	{ "and its department", "某某大学附属第一医院眼科", "某某大学附属第一医院" },
	{ "a city's hospital and its department", "某某市人民医院骨科", "某某市人民医院" },
	{ "a province before a city", "四川省成都市第七中学", "成都市第七中学" },
	{ "a city alone", "成都市第七中学", "成都市第七中学" },
	{ "a bare department", "Department of Physics", "" },
	{ "a firm named as a department is", "Analytical Mechanics Associates, Inc.",
	    "analytical mechanic associate" },
	{ "a bare Chinese department", "计算机学院", "" },
	{ "its students of a year", "计算机学院 2021级", "" },
	{ "a student", "在读博士", "" },
	{ "a number", "123", "" },
	{ "a number in a name", "361某某医院", "361某某医院" },
	{ "one that is not said", "某公司", "" },
	{ "nor in its place", "广东省某高校", "" },
	{ "a place", "Beijing, China", "" },
	{ "a word for none", "无", "" },
	{ "nothing", "", "" },
};

static void
called_as_wanted(void **state)
{
	const struct row *r = *state;
	struct arena mem = { 0 };
	struct places *places = places_new(&mem);
	struct parts parts;
	struct str shown = { 0 };

	parts_of(&parts, str_from(r->text), places, &mem);
	struct str form = local_form(&shown, &parts, places, &mem);
	if (!str_eq(form, str_from(r->want)))
		fail_msg("%.*s", (int)form.len, form.at);
	assert_int_equal(shown.at != NULL, form.len > 0);
	arena_free(&mem);
}

/* The same institution, however much else the text says. */
static struct pair_row {
	const char *name, *one, *other;
	bool same;
} pair_rows[] = {
	{ "with and without the department", "某某大学", "某某大学化学系", true },
	{ "with and without what somebody is there", "某某大学", "某某大学 副教授", true },
	{ "with and without the year of study", "某某大学", "某某大学2021级硕士生", true },
	{ "a firm with and without the department", "某某科技有限公司", "某某科技有限公司 市场部",
	    true },
	{ "with and without the province", "湖南省长沙市第一中学", "长沙市第一中学", true },
	{ "with and without the legal form", "Acme Robotics", "Acme Robotics Co., Ltd.", true },
	{ "firms of one form in two towns", "海角（深圳）有限公司", "天涯（深圳）有限公司", false },
	{ "another city's school", "长沙市第一中学", "成都市第一中学", false },
	{ "another university", "Xyz University", "Xyz State University", false },
};

static void
called_alike(void **state)
{
	const struct pair_row *r = *state;
	struct arena mem = { 0 };
	struct places *places = places_new(&mem);
	const char *texts[2] = { r->one, r->other };
	struct str form[2], shown;
	struct parts parts;

	for (int i = 0; i < 2; i++) {
		parts_of(&parts, str_from(texts[i]), places, &mem);
		form[i] = local_form(&shown, &parts, places, &mem);
		assert_true(form[i].len > 0);
	}
	assert_int_equal(str_eq(form[0], form[1]), r->same);
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, called_as_wanted);
	ROWS_ADD(tests, n, pair_rows, called_alike);
	return ROWS_RUN(tests, n);
}
