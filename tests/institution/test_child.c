/* Institutions of their own that no registry has, told by the known name that they stand with. */
#include "world.h"

#include "institution/sight.h"

typedef size_t seer(struct sighting out[SIGHT_ROOM], const struct parts *parts,
    const struct names *names, const struct places *places, struct arena *mem);

static struct row {
	const char *name, *text;
	const char *child; /* its form; NULL: what is seen is no child */
	enum institution_kind kind;
	const char *shown; /* as typed; NULL in a Chinese text */
} han_rows[] = {
	{ "a hospital", "深圳大学附属梅岭医院", "深圳大学附属梅岭医院", KIND_HOSPITAL, NULL },
	{ "a hospital's ward is its own", "中山大学附属第一医院门诊部", NULL, KIND_COUNT, NULL },
	{ "a press", "深圳大学出版社", "深圳大学出版社", KIND_FIRM, NULL },
	{ "a middle school", "深圳大学附属中学", "深圳大学附属中学", KIND_SCHOOL, NULL },
	{ "an academy's institute", "中国科学院梅岭所", "中国科学院梅岭所", KIND_INSTITUTE, NULL },
	{ "a university's institute", "深圳大学梅岭研究所", NULL, KIND_COUNT, NULL },
	{ "a branch school", "深圳大学梅岭分校", "深圳大学梅岭分校", KIND_BRANCH, NULL },
	{ "its department is the branch's", "深圳大学梅岭分校数学系", "深圳大学梅岭分校", KIND_BRANCH,
	    NULL },
	{ "a branch school abroad", "东京大学梅岭分校", "东京大学梅岭分校", KIND_UNIVERSITY, NULL },
	{ "an affiliated college", "深圳大学附属梅岭学院", "深圳大学附属梅岭学院", KIND_COLLEGE,
	    NULL },
	{ "a school is the university's", "深圳大学梅岭学院", NULL, KIND_COUNT, NULL },
	{ "a subsidiary", "比亚迪股份有限公司梅岭子公司", "比亚迪梅岭子公司", KIND_FIRM, NULL },
	{ "a branch of a firm is no legal person", "比亚迪股份有限公司梅岭分公司", NULL, KIND_COUNT,
	    NULL },
}, latin_rows[] = {
	{ "a hospital in one part", "Shenzhen University Meiling Hospital",
	    "shenzhen university meiling hospital", KIND_HOSPITAL,
	    "Shenzhen University Meiling Hospital" },
	{ "a hospital in a part of its own", "Meiling Hospital, Shenzhen University, Shenzhen",
	    "meiling hospital shenzhen university", KIND_HOSPITAL,
	    "Meiling Hospital, Shenzhen University" },
	{ "a hospital and a school between", "Meiling Hospital, School of Law, Shenzhen University",
	    "meiling hospital shenzhen university", KIND_HOSPITAL,
	    "Meiling Hospital, School of Law, Shenzhen University" },
	{ "a hospital of the whole", "Affiliated Hospital of Meiling, Shenzhen University",
	    "affiliated hospital meiling shenzhen university", KIND_HOSPITAL,
	    "Affiliated Hospital of Meiling, Shenzhen University" },
	{ "a college and its hospital", "Meiling Dental College and Hospital, Shenzhen University",
	    NULL, KIND_COUNT, NULL },
	{ "a known hospital is no child",
	    "First Affiliated Hospital, School of Medicine, Zhejiang University", NULL, KIND_COUNT,
	    NULL },
	{ "a department about hospitals", "Department of Hospital Law, Shenzhen University", NULL,
	    KIND_COUNT, NULL },
	{ "an academy's institute", "Institute of Meiling, Chinese Academy of Sciences",
	    "institute meiling chinese academy science", KIND_INSTITUTE,
	    "Institute of Meiling, Chinese Academy of Sciences" },
	{ "a university's institute", "Institute of Meiling, Shenzhen University", NULL, KIND_COUNT,
	    NULL },
	{ "an academy's hospital", "Meiling Hospital, Chinese Academy of Medical Sciences",
	    "meiling hospital chinese academy medical science", KIND_HOSPITAL,
	    "Meiling Hospital, Chinese Academy of Medical Sciences" },
	{ "an academy's laboratory", "Laboratory of Meiling, Chinese Academy of Sciences", NULL,
	    KIND_COUNT, NULL },
	{ "a press", "Shenzhen University Press", "shenzhen university press", KIND_FIRM,
	    "Shenzhen University Press" },
};

static void
check_row(const struct row *r, seer *sight)
{
	struct sighting seen[SIGHT_ROOM];
	struct parts parts;
	struct world w;

	world_make(&w);
	struct places *places = places_new(&w.mem);
	parts_of(&parts, str_from(r->text), places, &w.mem);
	assert_int_equal(sight(seen, &parts, &w.names, places, &w.mem), 1);
	assert_int_equal(seen[0].rest == REST_CHILD, r->child != NULL);
	if (r->child && !str_eq(seen[0].child, str_from(r->child)))
		fail_msg("%.*s", (int)seen[0].child.len, seen[0].child.at);
	if (r->child)
		assert_int_equal(seen[0].child_kind, r->kind);
	if (r->shown && !str_eq(seen[0].shown, str_from(r->shown)))
		fail_msg("%.*s", (int)seen[0].shown.len, seen[0].shown.at);
	places_free(places);
	world_end(&w);
}

static void
told_by_a_chinese_text(void **state)
{
	check_row(*state, sight_han);
}

static void
told_by_a_latin_text(void **state)
{
	check_row(*state, sight_latin);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, han_rows, told_by_a_chinese_text);
	ROWS_ADD(tests, n, latin_rows, told_by_a_latin_text);
	return ROWS_RUN(tests, n);
}
