/* The registry's names, those that the user tells, and institutions that no registry has. */
#include "world.h"

#include <stdio.h>

static void
a_name_of_the_registry(void **state)
{
	struct name_hit hits[NAMES_ROOM];
	struct world w;

	(void)state;
	world_make(&w);
	assert_int_equal(names_exact(&w.names, hits, STR("深圳大学")), 1);
	assert_int_equal(hits[0].institution, number_of(&w, "cn-szu"));
	assert_int_equal(names_exact(&w.names, hits, STR("no such name at all")), 0);
	assert_true(names_exact(&w.names, hits, STR("ntu")) > 1);
	world_end(&w);
}

static void
a_name_in_a_country(void **state)
{
	struct name_hit hits[NAMES_ROOM];
	struct world w;

	(void)state;
	world_make(&w);
	assert_int_equal(names_exact_in(&w.names, hits, STR("ntu"), STR("SG")), 1);
	assert_int_equal(hits[0].institution, number_of(&w, "sg-ntu"));
	assert_int_equal(names_exact_in(&w.names, hits, STR("ntu"), STR("FR")), 0);
	world_end(&w);
}

/* What the user says of a name comes alone, and is formed as any name. */
static void
a_told_name_comes_alone(void **state)
{
	struct name_hit hits[NAMES_ROOM];
	struct world w;

	(void)state;
	world_make(&w);
	uint32_t who = number_of(&w, "cn-sysu");
	names_add(&w.names, STR("NTU"), who);
	assert_int_equal(names_exact(&w.names, hits, STR("ntu")), 1);
	assert_int_equal(hits[0].institution, who);
	names_add(&w.names, STR("The Univ. of Foo"), who);
	assert_int_equal(names_exact(&w.names, hits, STR("university foo")), 1);
	names_add(&w.names, STR(" "), who);
	assert_int_equal(names_exact(&w.names, hits, STR("")), 0);
	world_end(&w);
}

static void
a_name_told_of_two_is_both(void **state)
{
	struct name_hit hits[NAMES_ROOM];
	struct world w;

	(void)state;
	world_make(&w);
	names_add(&w.names, STR("Foo"), number_of(&w, "cn-sysu"));
	names_add(&w.names, STR("foo"), number_of(&w, "gb-oxford"));
	assert_int_equal(names_exact(&w.names, hits, STR("foo")), 2);
	assert_int_not_equal(hits[0].institution, hits[1].institution);
	names_add(&w.names, STR("大学城甲"), number_of(&w, "cn-sysu"));
	names_add(&w.names, STR("大学城甲"), number_of(&w, "gb-oxford"));
	assert_int_equal(names_heads(&w.names, hits, STR("大学城甲")), 2);
	world_end(&w);
}

/* An alias may have the form of the name: it is one and the same, and no ambiguity. */
static void
told_twice_is_told_once(void **state)
{
	struct name_hit hits[NAMES_ROOM];
	struct world w;

	(void)state;
	world_make(&w);
	for (int i = 0; i < 3; i++)
		names_add(
		    &w.names, i ? STR("大学城 甲") : STR("大学城甲"), number_of(&w, "cn-sysu"));
	assert_int_equal(names_exact(&w.names, hits, STR("大学城甲")), 1);
	assert_int_equal(names_heads(&w.names, hits, STR("大学城甲乙")), 1);
	world_end(&w);
}

/* A name told of more institutions than there is room for. */
static void
names_told_have_a_limit(void **state)
{
	struct name_hit hits[NAMES_ROOM];
	struct world w;

	(void)state;
	world_make(&w);
	for (uint32_t i = 1; i <= 100; i++)
		names_add(&w.names, STR("大学城甲"), i);
	assert_int_equal(names_exact(&w.names, hits, STR("大学城甲")), NAMES_ROOM);
	assert_int_equal(names_heads(&w.names, hits, STR("大学城甲乙")), NAMES_ROOM);
	world_end(&w);
}

/* --- what a Chinese text begins with, the longest first --- */

static void
heads_are_longest_first(void **state)
{
	struct str text = STR("中国科学院深圳先进技术研究院");
	struct name_hit hits[NAMES_ROOM];
	struct world w;

	(void)state;
	world_make(&w);
	size_t n = names_heads(&w.names, hits, text);
	assert_true(n >= 2);
	assert_int_equal(hits[0].institution, number_of(&w, "cn-cas-siat"));
	for (size_t i = 0; i < n; i++) {
		assert_true(str_starts(text, hits[i].form));
		assert_true(i == 0 || hits[i - 1].form.len >= hits[i].form.len);
	}
	world_end(&w);
}

/* A told name stands in its place among them, and instead of the registry's of the same form. */
static void
a_told_head_takes_its_place(void **state)
{
	struct str text = STR("中国科学院深圳先进技术研究院");
	struct name_hit before[NAMES_ROOM], hits[NAMES_ROOM];
	struct world w;

	(void)state;
	world_make(&w);
	size_t had = names_heads(&w.names, before, text);
	uint32_t who = number_of(&w, "gb-oxford");
	names_add(&w.names, STR("中国科学院深圳"), who);
	size_t n = names_heads(&w.names, hits, text);
	assert_int_equal(n, had + 1);
	size_t at = 0;
	while (at < n && hits[at].institution != who)
		at++;
	assert_true(at > 0 && at < n);
	names_add(&w.names, STR("中国科学院"), who);
	n = names_heads(&w.names, hits, text);
	size_t of_academy = 0;
	for (size_t i = 0; i < n; i++) {
		assert_true(i == 0 || hits[i - 1].form.len >= hits[i].form.len);
		if (str_eq(hits[i].form, STR("中国科学院"))) {
			assert_int_equal(hits[i].institution, who);
			of_academy++;
		}
	}
	assert_int_equal(of_academy, 1);
	world_end(&w);
}

/* --- e-mail domains --- */

static struct domain_row {
	const char *name, *id; /* NULL: nobody's */
} domain_rows[] = {
	{ "sysu.edu.cn", "cn-sysu" },
	{ "mail.sysu.edu.cn", "cn-sysu" },
	{ "mail2.cs.sysu.edu.cn", "cn-sysu" },
	{ "qq.com", NULL },
	{ "edu.cn", NULL },
	{ "cn", NULL },
	{ "", NULL },
	{ "notsysu.edu.cn", NULL },
	{ "told.example", "gb-oxford" },
	{ "a.told.example", "gb-oxford" },
	{ "example", NULL },
};

static void
whose_domain(void **state)
{
	const struct domain_row *r = *state;
	uint32_t who[NAMES_ROOM];
	struct world w;

	world_make(&w);
	names_add_domain(&w.names, STR("told.example"), number_of(&w, "gb-oxford"));
	size_t n = names_domain(&w.names, who, str_from(r->name));
	assert_int_equal(n, r->id != NULL);
	if (r->id)
		assert_int_equal(who[0], number_of(&w, r->id));
	world_end(&w);
}

/* --- local ones --- */

static void
the_same_form_is_the_same_institution(void **state)
{
	struct world w;

	(void)state;
	world_make(&w);
	uint32_t a = names_add_local(&w.names, STR("foo bar"), STR("Foo Bar"), STR("CN"));
	uint32_t b = names_add_child(&w.names, STR("baz"), STR("Baz"), KIND_HOSPITAL, a);
	assert_int_equal(names_add_local(&w.names, STR("foo bar"), STR("FOO BAR"), STR("")), a);
	assert_int_not_equal(a, b);
	assert_true((a & NAMES_LOCAL) && (b & NAMES_LOCAL));
	assert_true(str_eq(names_get(&w.names, a)->id, STR("local:foo-bar")));
	assert_true(str_eq(names_get(&w.names, a)->name, STR("Foo Bar")));
	assert_int_equal(names_get(&w.names, b)->parent, a);
	world_end(&w);
}

static void
a_thousand_local_ones_keep_their_numbers(void **state)
{
	uint32_t number[1000];
	char form[24];
	struct world w;

	(void)state;
	world_make(&w);
	for (int i = 0; i < 1000; i++) {
		snprintf(form, sizeof form, "form %d", i);
		number[i] = names_add_local(&w.names, str_from(form), STR("x"), STR(""));
	}
	for (int i = 0; i < 1000; i++) {
		snprintf(form, sizeof form, "local:form-%d", i);
		assert_true(str_eq(names_get(&w.names, number[i])->id, str_from(form)));
	}
	world_end(&w);
}

static void
parents_stand_above(void **state)
{
	struct world w;

	(void)state;
	world_make(&w);
	uint32_t academy = number_of(&w, "cn-cas"), institute = number_of(&w, "cn-cas-siat");
	uint32_t local = names_add_child(&w.names, STR("x"), STR("x"), KIND_HOSPITAL, institute);
	assert_true(names_above(&w.names, academy, institute));
	assert_true(names_above(&w.names, academy, academy));
	assert_true(names_above(&w.names, academy, local));
	assert_false(names_above(&w.names, institute, academy));
	assert_false(names_above(&w.names, academy, number_of(&w, "cn-sysu")));
	world_end(&w);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_LAW(tests, n, a_name_of_the_registry);
	ROWS_LAW(tests, n, a_name_in_a_country);
	ROWS_LAW(tests, n, a_told_name_comes_alone);
	ROWS_LAW(tests, n, a_name_told_of_two_is_both);
	ROWS_LAW(tests, n, told_twice_is_told_once);
	ROWS_LAW(tests, n, names_told_have_a_limit);
	ROWS_LAW(tests, n, heads_are_longest_first);
	ROWS_LAW(tests, n, a_told_head_takes_its_place);
	ROWS_ADD(tests, n, domain_rows, whose_domain);
	ROWS_LAW(tests, n, the_same_form_is_the_same_institution);
	ROWS_LAW(tests, n, a_thousand_local_ones_keep_their_numbers);
	ROWS_LAW(tests, n, parents_stand_above);
	return ROWS_RUN(tests, n);
}
