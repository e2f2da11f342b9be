#include "report/redaction.h"

#include <string.h>

#include "report/view.h"
#include "rows.h"
#include "verdict/audited.h"

static const struct str list = { "姓名,Family name,Given name,单位,邮箱,电话\n"
				 "张大三,,,厦门大学,zhang.dasan@qq.com,13800138000\n"
				 "王小五 WANG Xiaowu,,,清华大学,,\n"
				 "Dr. Maria-Luisa O'Neill,,,MIT,,\n"
				 ",Novák,Petra,Charles University,,\n"
				 "方,,,暨南大学,,\n",
	0 };

static struct audited audited;

static struct row {
	const char *name, *text;
	bool is_named;
} rows[] = {
	{ "a name", "张大三", true },
	{ "in a longer text", "张大三个人工作室", true },
	{ "spaced out, in full width", "张　大 三", true },
	{ "in traditional characters", "張大三", true },
	{ "another name", "张大山", false },
	{ "the Han half of a name in two scripts", "王小五工作室", true },
	{ "the Latin half, turned round", "Xiaowu Wang Lab", true },
	{ "a half of that", "Wang Lab", false },
	{ "without the title", "The Maria-Luisa O’Neill Institute", true },
	{ "in capitals", "MARIA LUISA ONEILL", true },
	{ "family and given name", "Petra Novak Consulting", true },
	{ "the other way round", "Novák, Petra", true },
	{ "inside other words", "Superpetra Novakova", false },
	{ "an e-mail address", "list of zhang.dasan@qq.com", true },
	{ "its domain", "qq.com", false },
	{ "a phone number", "call-13800138000.csv", true },
	{ "a single character", "方正集团", false },
	{ "nothing", "", false },
};

static void
named_as_wanted(void **state)
{
	const struct row *r = *state;
	struct redaction *redact = redaction_new(&audited.audit);

	/* Asked twice, the same. */
	assert_int_equal(redaction_names(redact, str_from(r->text)), r->is_named);
	assert_int_equal(redaction_names(redact, str_from(r->text)), r->is_named);
	redaction_free(redact);
}

/* The same from run to run, and for rows in another order; another for another list. */
static void
pseudonyms_hang_on_the_people(void **state)
{
	const struct str lists[] = { STR("姓名,单位\n张大三,厦门大学\n李小四,清华大学\n"),
		STR("姓名,单位\n李小四,清华大学\n张大三,厦门大学\n"),
		STR("姓名,单位\n李小四,清华大学\n张大山,厦门大学\n") };
	char seen[3][64];

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct audited a;
		audited_run(&a, &lists[i], 1);
		struct redaction *redact = redaction_new(&a.audit);
		struct str other
		    = redaction_pseudonym(redact, STR("hon-"), STR("hon-0123456789abcdef"));
		assert_true(str_starts(other, STR("hon-")));
		assert_int_equal(other.len, strlen("hon-0123456789abcdef"));
		snprintf(seen[i], sizeof seen[i], "%s", other.at);
		redaction_free(redact);
		audited_free(&a);
	}
	assert_string_equal(seen[0], seen[1]);
	assert_string_not_equal(seen[0], seen[2]);
}

/* An unknown institution that bears a name keeps an id of its own. */
static void
a_local_id_is_replaced_where_it_names_somebody(void **state)
{
	const struct report_style style = { .redact = redaction_new(&audited.audit) };
	struct str one = view_id(STR("local:张大三工作室"), STR("张大三工作室"), &style);
	struct str two = view_id(STR("local:张大三公司"), STR("张大三公司"), &style);

	(void)state;
	assert_true(str_starts(one, STR("local:")) && !str_eq(one, two));
	assert_true(str_find(one, STR("张"), 0) == STR_NONE);
	assert_true(str_eq(view_id(STR("local:某厂"), STR("某厂"), &style), STR("local:某厂")));
	assert_true(str_eq(view_id(STR("cn-xmu"), STR("张大三"), &style), STR("cn-xmu")));
	redaction_free(style.redact);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;
	const struct str text = str_from(list.at);

	ROWS_ADD(tests, n, rows, named_as_wanted);
	ROWS_LAW(tests, n, pseudonyms_hang_on_the_people);
	ROWS_LAW(tests, n, a_local_id_is_replaced_where_it_names_somebody);
	audited_run(&audited, &text, 1);
	int status = ROWS_RUN(tests, n);
	audited_free(&audited);
	return status;
}
