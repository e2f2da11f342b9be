/* Choices of the policy that can make no difference to a list. */
#include "verdict/inert.h"

#include "verdict/drawn.h"

#define LISTS rows_times(200)

/* Choices of counting, by a letter each. */
static const char letters[CHOICE_COUNT] = {
	[CHOICE_CO_ORGANISERS] = 'o',
	[CHOICE_AFFILIATED_HOSPITAL] = 'h',
	[CHOICE_ACADEMY_INSTITUTE] = 'a',
	[CHOICE_SUBSIDIARY] = 's',
	[CHOICE_BRANCH_CAMPUS] = 'b',
	[CHOICE_UNAFFILIATED] = 'u',
	[CHOICE_SEVERAL_AFFILIATIONS] = 'v',
};

static bool
is_inert(const struct audit *a, enum choice choice, int to)
{
	struct policy other = a->policy;

	other.choice[choice] = to;
	return choice_is_inert(
	    choice, &a->policy, &other, &a->facts, &a->people, &a->names, &a->hosts);
}

/* --- what is known to make none --- */

static struct row {
	const char *name, *list, *want; /* the letters of those that do not matter */
} rows[] = {
	{ "one university each", "姓名,单位\n张三,深圳大学\n李四,复旦大学\n", "uohasbv" },
	{ "a hospital", "姓名,单位\n张三,深圳大学\n李四,四川大学华西医院\n", "uoasbv" },
	{ "an institute of an academy", "姓名,单位\n张三,中国科学院物理研究所\n", "uohsbv" },
	{ "a campus apart", "姓名,单位\n张三,哈尔滨工业大学（深圳）\n", "uohasv" },
	{ "nobody's", "姓名,单位\n张三,深圳大学\n李四,\n", "ohasb" },
	{ "two in a cell", "姓名,单位\n张三,深圳大学；复旦大学\n", "ohasb" },
	{ "two in a cell, the second a hospital", "姓名,单位\n张三,深圳大学；四川大学华西医院\n",
	    "oasb" },
	{ "one of several", "姓名,单位\nJane Doe,NTU\n", "uohasbv" },
	{ "one of several, one of them a campus", "姓名,单位\nJane Doe,UNM\n", "uohasv" },
	{ "one of several, one of them a hospital", "姓名,单位\nJane Doe,CUIMC\n", "uoasbv" },
	{ "a blank that may be the e-mail's", "姓名,单位,邮箱\n张三,,z@szu.edu.cn\n", "ohasb" },
	{ "a text that may be one, or a hospital's",
	    "姓名,单位\nJane Doe,\"West China Hospital, Toronto\"\n", "uoasbv" },
	{ "two rows of one person",
	    "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n张三,深圳大学,a@qq.com\n", "uohasb" },
};

static void
known_to_be_inert(void **state)
{
	const struct row *r = *state;
	const struct str list = str_from(r->list);
	static struct audited a;
	char got[CHOICE_COUNT + 1];
	size_t n = 0;

	audited_run(&a, &list, 1);
	for (int c = 0; c < CHOICE_COUNT; c++) {
		bool all = letters[c];
		for (int to = 0; all && to < choice_value_count((enum choice)c); to++)
			all = is_inert(&a.audit, (enum choice)c, to);
		if (all)
			got[n++] = letters[c];
	}
	got[n] = '\0';
	assert_string_equal(got, r->want);
	audited_free(&a);
}

/* --- partners --- */

static struct partner_row {
	const char *name, *one, *other; /* hosts */
	enum who who;
	enum choice choice;
	bool inert;
} partner_rows[] = {
	{ "a hospital beside its university", "cn-sysu", "cn-sysu1", WHO_PARTNERS_PRESENT,
	    CHOICE_AFFILIATED_HOSPITAL, false },
	{ "however many there are", "cn-sysu", "cn-sysu1", WHO_PARTNERS, CHOICE_AFFILIATED_HOSPITAL,
	    false },
	{ "where nobody asks for partners", "cn-sysu", "cn-sysu1", WHO_PARTICIPANTS,
	    CHOICE_AFFILIATED_HOSPITAL, true },
	{ "two universities", "cn-sysu", "cn-szu", WHO_PARTNERS_PRESENT, CHOICE_AFFILIATED_HOSPITAL,
	    true },
	{ "a campus, and hospitals", "cn-sdu", "cn-sduwh", WHO_PARTNERS_PRESENT,
	    CHOICE_AFFILIATED_HOSPITAL, true },
	{ "a hospital alone, in the first place", "cn-sysu1", "cn-szu", WHO_PARTNERS_PRESENT,
	    CHOICE_AFFILIATED_HOSPITAL, false },
	{ "a hospital alone, in the second", "cn-szu", "cn-sysu1", WHO_PARTNERS_PRESENT,
	    CHOICE_AFFILIATED_HOSPITAL, false },
	{ "a campus, and campuses", "cn-sdu", "cn-sduwh", WHO_PARTNERS_PRESENT,
	    CHOICE_BRANCH_CAMPUS, false },
};

/* Nobody on the list is of any of them. */
static void
partners_are_looked_at_too(void **state)
{
	const struct partner_row *r = *state;
	const struct str list = STR("姓名,单位\n张三,复旦大学\n");
	static struct audited a;
	bool inert = true;

	audited_run(&a, &list, 1);
	a.audit.policy.checks[0] = (struct check){ .who = r->who, .num = 1, .den = 1 };
	a.audit.policy.check_count = 1;
	a.audit.hosts.institution[0] = registry_by_id(a.audit.registry, str_from(r->one));
	a.audit.hosts.institution[1] = registry_by_id(a.audit.registry, str_from(r->other));
	for (int to = 0; to < choice_value_count(r->choice); to++)
		inert &= is_inert(&a.audit, r->choice, to);
	assert_int_equal(inert, r->inert);
	audited_free(&a);
}

/* --- a law --- */

/* What is called inert is: all is worked out again, and is the same. */
static void
inert_choices_change_nothing(void **state)
{
	static struct audited a;
	static struct list list;
	struct chance c = { 21 };
	size_t inert = 0;

	(void)state;
	for (size_t round = 0; round < LISTS; round++) {
		draw_list(&list, &c, false);
		list.count = 1 + list.count % 4;
		struct str text = text_of(&list, 0);
		audited_run(&a, &text, 1);
		for (int choice = 0; choice < CHOICE_COUNT; choice++)
			for (int to = 0; to < choice_value_count((enum choice)choice); to++) {
				struct audit again;
				if (!is_inert(&a.audit, (enum choice)choice, to))
					continue;
				audit_begin_again(&again, &a.audit, false);
				again.policy.choice[choice] = to;
				audit_decide(&again);
				for (int q = 0; q < QUANTITY_COUNT; q++)
					assert_int_equal(
					    again.counts.quantity[q], a.audit.counts.quantity[q]);
				assert_int_equal(again.questions.count, a.audit.questions.count);
				for (size_t i = 0; i < again.verdict.check_count; i++)
					assert_int_equal(
					    again.verdict.readings[0].checks[i].outcome,
					    a.audit.verdict.readings[0].checks[i].outcome);
				audit_end_again(&again, false);
				inert++;
			}
		audited_free(&a);
	}
	assert_true(inert > LISTS);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, known_to_be_inert);
	ROWS_ADD(tests, n, partner_rows, partners_are_looked_at_too);
	ROWS_LAW(tests, n, inert_choices_change_nothing);
	return ROWS_RUN(tests, n);
}
