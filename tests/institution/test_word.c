/* What words tell about institutions, and the order of the tables that they stand in. */
#include "rows.h"

#include <string.h>

#include "institution/form.h"
#include "institution/word.h"
#include "text/unicode.h"

/* --- whether a text is a bare department, or says there is no institution --- */

static struct row {
	const char *name, *text;
	bool department, none;
} rows[] = {
	{ "a school", "计算机学院", true, false },
	{ "a department", "物理系", true, false },
	{ "a department in English", "Department of Physics", true, false },
	{ "a school of several", "School of Mathematics and Statistics", true, false },
	{ "a counted school", "第一临床医学院", true, false },
	{ "beyond ten", "第十二临床医学院", true, false },
	{ "a university", "中山大学", false, false },
	{ "a university in English", "University of Oxford", false, false },
	{ "a college with a name of its own", "Trinity College", false, false },
	{ "none", "无", false, true },
	{ "none in English", "N/A", false, true },
	{ "on one's own", "Independent", false, true },
	{ "a private person", "个人", false, true },
	{ "a free profession", "自由职业", false, true },
	{ "a scholar of no house", "独立学者", false, true },
	{ "who does not say which", "高校", false, true },
	{ "in English", "University", false, true },
	{ "who does not work", "个体户", false, true },
	{ "a city", "广州", false, false },
	{ "an address", "天津市南开区卫津路94号", false, true },
	{ "an English street", "3333 University Way", false, true },
	{ "a street without its number", "University Way", false, false },
	{ "a number and a word", "1150 Avenue", false, false },
	{ "a number that is no street's", "第三研究所 94号", false, false },
	{ "a street without a number", "卫津路号", false, false },
	{ "what somebody is, in German", "Privatperson", false, true },
	{ "in Russian", "Студент", false, true },
};

static void
tells(void **state)
{
	const struct row *r = *state;
	struct arena mem = { 0 };
	struct str form = form_of(str_from(r->text), &mem);

	assert_int_equal(word_is_department(form), r->department);
	assert_int_equal(word_says_none(clean_name(str_from(r->text), &mem).text), r->none);
	arena_free(&mem);
}

/* --- what somebody is at an institution --- */

static struct person_row {
	const char *name, *text, *want;
} person_rows[] = {
	{ "a professor", "中山大学教授", "中山大学" },
	{ "of a rank", "中山大学物理学院副教授", "中山大学物理学院" },
	{ "a doctor", "某某医院副主任医师", "某某医院" },
	{ "a student of a year", "中山大学2021级本科生", "中山大学" },
	{ "a year in two digits", "中山大学21级", "中山大学" },
	{ "a year of study", "中山大学研二", "中山大学" },
	{ "several, one behind the other", "中山大学在读博士研究生", "中山大学" },
	{ "two offices", "某某公司董事长兼总经理", "某某公司" },
	{ "nothing else", "博士生", "" },
	{ "a year and nothing else", "2021级", "" },
	{ "a school of graduates", "中国社会科学院研究生院", "中国社会科学院研究生院" },
	{ "a college of workers", "某某市职工大学", "某某市职工大学" },
	{ "a level is no year", "某某高级", "某某高级" },
	{ "an academician is of an academy, too", "中国科学院院士", "中国科学院院士" },
	{ "somebody who has left", "中山大学校友", "中山大学校友" },
	{ "somebody who visits", "中山大学访问学者", "中山大学访问学者" },
	{ "English", "professor", "professor" },
	{ "nothing", "", "" },
};

static void
is_left(struct str rest, const char *want)
{
	if (!str_eq(rest, str_from(want)))
		fail_msg("%.*s", (int)rest.len, rest.at);
}

static void
a_text_without_what_somebody_is(void **state)
{
	const struct person_row *r = *state;
	is_left(word_without_person(str_from(r->text)), r->want);
}

static struct person_row post_rows[] = {
	{ "a student at", "student at sysu", "sysu" },
	{ "of a discipline", "professor of physics at foo university", "foo university" },
	{ "of the institution", "phd student of foo", "foo" },
	{ "two posts", "postdoctoral researcher at foo", "foo" },
	{ "a year of study", "first year phd student in physics at foo", "foo" },
	{ "behind it", "foo university phd student", "foo university" },
	{ "a candidate", "foo phd candidate", "foo" },
	{ "nothing else", "phd student", "phd student" },
	{ "a discipline alone", "professor of physics", "professor of physics" },
	{ "an institution's own word", "student health center at foo",
	    "student health center at foo" },
	{ "an institution of students", "foo association of student",
	    "foo association of student" },
	{ "a college of staff", "national staff college", "national staff college" },
	{ "one who visits", "visiting professor at foo", "visiting professor at foo" },
	{ "a fellow of an academy", "fellow of foo", "fellow of foo" },
	{ "a name", "foo university", "foo university" },
	{ "nothing", "", "" },
};

static void
a_text_without_a_post(void **state)
{
	const struct person_row *r = *state;
	is_left(word_without_post(str_from(r->text)), r->want);
}

static void
no_person_hides_behind_a_shorter_one(void **state)
{
	(void)state;
	for (size_t i = 1; i < word_person_count; i++)
		assert_true(strlen(word_persons[i]) <= strlen(word_persons[i - 1]));
	for (size_t i = 0; i < word_person_count; i++)
		assert_true(unicode_has(unicode_first(str_from(word_persons[i]), 1), SCRIPT_HAN));
}

/* --- the class of a text --- */

static struct class_row {
	const char *name, *text;
	enum word_class class;
} class_rows[] = {
	{ "a university", "中山大学", WORD_UNIVERSITY },
	{ "a school inside one", "中山大学物理学院", WORD_DEPARTMENT },
	{ "a hospital", "中山大学附属第一医院", WORD_HOSPITAL },
	{ "an institute", "自动化研究所", WORD_INSTITUTE },
	{ "a campus", "珠海校区", WORD_SITE },
	{ "a middle school", "广州市第二中学", WORD_SCHOOL },
	{ "a firm", "某某科技公司", WORD_FIRM },
	{ "a bureau", "广州市科技局", WORD_OFFICE },
};

static void
ends_in_its_class(void **state)
{
	const struct class_row *r = *state;
	const struct word_row *row = word_end(str_from(r->text));

	assert_non_null(row);
	assert_int_equal(row->class, r->class);
}

static void
a_number_is_as_long_as_its_digits(void **state)
{
	(void)state;
	assert_int_equal(word_number(STR("第一医院"), strlen("第")), strlen("一"));
	assert_int_equal(word_number(STR("第九十九医院"), strlen("第")), strlen("九十九"));
	assert_int_equal(word_number(STR("第医院"), strlen("第")), 0);
	assert_int_equal(word_number(STR("第"), strlen("第")), 0);
}

static void
the_first_word_of_a_class_is_found(void **state)
{
	struct word_place first[WORD_CLASS_COUNT];

	(void)state;
	word_firsts(first, STR("甲医院乙医院"));
	assert_int_equal(first[WORD_HOSPITAL].at, strlen("甲"));
	assert_int_equal(first[WORD_HOSPITAL].end, strlen("甲医院"));
	word_firsts(first, STR("中山大学"));
	assert_true(first[WORD_HOSPITAL].at == STR_NONE);
	assert_int_equal(first[WORD_UNIVERSITY].end, strlen("中山大学"));
	assert_null(word_end(STR("中山")));
}

static void
the_best_word_ranks_a_text(void **state)
{
	enum word_class class;

	(void)state;
	int university = word_rank(STR("department physics university"), &class);
	assert_int_equal(class, WORD_UNIVERSITY);
	assert_true(university > word_rank(STR("department physics"), &class));
	assert_int_equal(class, WORD_DEPARTMENT);
	assert_int_equal(word_rank(STR("plain"), &class), 0);
	assert_int_equal(class, WORD_PLAIN);
	assert_true(word_has_class(STR("school physics"), WORD_DEPARTMENT));
	assert_false(word_has_class(STR("oxford"), WORD_UNIVERSITY));
}

static void
a_word_may_run_over_a_names_end(void **state)
{
	(void)state;
	assert_true(word_runs_over(STR("广州大学城"), strlen("广州大学")));
	assert_false(word_runs_over(STR("广州大学城市学院"), strlen("广州大学城")));
	assert_false(word_runs_over(STR("广州大学物理学院"), strlen("广州大学")));
	assert_false(word_runs_over(STR(""), 0));
}

static void
many_common_words_tell(void **state)
{
	(void)state;
	assert_true(word_all_generic(STR("institute theoretical physic")));
	assert_true(word_all_generic(STR("national institute public health research")));
	assert_false(
	    word_all_generic(STR("institute condensed matter chemistry technology energy")));
	assert_false(word_all_generic(STR("institute zyxwv")));
}

/* --- the tables --- */

static void
is_its_own_form(const char *text, struct arena *mem)
{
	struct str form = form_of(str_from(text), mem);

	if (!str_eq(form, str_from(text)))
		fail_msg("%s: %.*s", text, (int)form.len, form.at);
}

static void
latin_words_are_forms_in_order(void **state)
{
	struct arena mem = { 0 };

	(void)state;
	for (size_t i = 0; i < word_latin_count; i++) {
		if (i > 0
		    && str_cmp(str_from(word_latin[i - 1].word), str_from(word_latin[i].word)) >= 0)
			fail_msg("%s, %s", word_latin[i - 1].word, word_latin[i].word);
		assert_ptr_equal(word_find(str_from(word_latin[i].word)), &word_latin[i]);
		is_its_own_form(word_latin[i].word, &mem);
	}
	arena_free(&mem);
}

static void
disciplines_are_forms_in_order(void **state)
{
	struct arena mem = { 0 };

	(void)state;
	for (size_t i = 0; i < word_discipline_latin_count; i++) {
		const char *word = word_disciplines_latin[i];
		if (i > 0 && str_cmp(str_from(word_disciplines_latin[i - 1]), str_from(word)) >= 0)
			fail_msg("%s, %s", word_disciplines_latin[i - 1], word);
		assert_null(strchr(word, ' '));
		assert_true(word_is_discipline(str_from(word)));
		is_its_own_form(word, &mem);
	}
	arena_free(&mem);
}

static void
chinese_words_are_longest_first(void **state)
{
	struct arena mem = { 0 };

	(void)state;
	for (size_t i = 0; i < word_han_count; i++) {
		struct str word = str_from(word_han[i].word);
		assert_true(str_eq(clean_name(word, &mem).text, word));
		if (i > 0)
			assert_true(
			    unicode_count(str_from(word_han[i - 1].word)) >= unicode_count(word));
		for (size_t k = 0; k < i; k++)
			if (str_eq(str_from(word_han[k].word), word))
				fail_msg("%s twice", word_han[i].word);
		assert_ptr_equal(word_end(word), &word_han[i]);
	}
	arena_free(&mem);
}

static void
lists_hold_cleaned_texts_once(const char *const *list, size_t count)
{
	struct arena mem = { 0 };

	for (size_t i = 0; i < count; i++) {
		struct str clean = clean_name(str_from(list[i]), &mem).text;
		if (!str_eq(clean, str_from(list[i])))
			fail_msg("%s is cleaned to %.*s", list[i], (int)clean.len, clean.at);
		for (size_t k = 0; k < i; k++)
			if (strcmp(list[k], list[i]) == 0)
				fail_msg("%s twice", list[i]);
	}
	arena_free(&mem);
}

static void
words_for_none_are_in_order(void **state)
{
	(void)state;
	for (size_t i = 1; i < word_none_count; i++)
		if (strcmp(word_none[i - 1], word_none[i]) >= 0)
			fail_msg("%s, %s", word_none[i - 1], word_none[i]);
}

static void
words_of_lists_are_cleaned(void **state)
{
	(void)state;
	lists_hold_cleaned_texts_once(word_none, word_none_count);
	lists_hold_cleaned_texts_once(word_wholes, word_whole_count);
	lists_hold_cleaned_texts_once(word_disciplines, word_discipline_count);
	lists_hold_cleaned_texts_once(word_persons, word_person_count);
	lists_hold_cleaned_texts_once(word_posts, word_post_count);
	lists_hold_cleaned_texts_once(word_post_fillers, word_post_filler_count);
	lists_hold_cleaned_texts_once(word_university_kinds, word_university_kind_count);
	lists_hold_cleaned_texts_once(word_firm_units, word_firm_unit_count);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, tells);
	ROWS_ADD(tests, n, class_rows, ends_in_its_class);
	ROWS_ADD(tests, n, person_rows, a_text_without_what_somebody_is);
	ROWS_ADD(tests, n, post_rows, a_text_without_a_post);
	ROWS_LAW(tests, n, no_person_hides_behind_a_shorter_one);
	ROWS_LAW(tests, n, a_number_is_as_long_as_its_digits);
	ROWS_LAW(tests, n, the_first_word_of_a_class_is_found);
	ROWS_LAW(tests, n, the_best_word_ranks_a_text);
	ROWS_LAW(tests, n, a_word_may_run_over_a_names_end);
	ROWS_LAW(tests, n, many_common_words_tell);
	ROWS_LAW(tests, n, latin_words_are_forms_in_order);
	ROWS_LAW(tests, n, disciplines_are_forms_in_order);
	ROWS_LAW(tests, n, chinese_words_are_longest_first);
	ROWS_LAW(tests, n, words_of_lists_are_cleaned);
	ROWS_LAW(tests, n, words_for_none_are_in_order);
	return ROWS_RUN(tests, n);
}
