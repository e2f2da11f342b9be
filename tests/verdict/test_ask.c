/* The open questions of a list: what is asked, of whom, with which answers, under which identifier.
 */
#include "verdict/audited.h"
#include "verdict/identity.h"

static const struct question *
only_question(const struct audited *a)
{
	assert_int_equal(a->audit.questions.count, 1);
	return &a->audit.questions.items[0];
}

/* --- a list that leaves one thing open --- */

static struct row {
	const char *name, *list;
	enum question_kind kind;
	const char *prefix, *subject;
	const char *answers; /* the likelier first, a blank between */
	size_t people, line; /* line: of the row that shows it */
	const char *because;
	int permille; /* of the likelier answer */
	const char *found, *other;
	size_t other_line; /* of the other's row, where there are two */
} rows[] = {
	{ "one person or two", "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n张三,深圳大学,b@qq.com\n",
	    QUESTION_PERSON, "same-", "张三", "yes no", 2, 2, "contacts-differ", 800, "",
	    "深圳大学", 3 },
	{ "the same, written otherwise",
	    "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n张三,深大,b@qq.com\n", QUESTION_PERSON,
	    "same-", "张三", "yes no", 2, 2, "contacts-differ", 800, "", "深圳大学", 3 },
	{ "an honour", "姓名,单位,职称\n李四,深圳大学,\n张三,深圳大学,AAIA Fellow\n",
	    QUESTION_HONOUR, "hon-", "张三", "no yes", 1, 3, "disputed", 600, "AAIA Fellow", "",
	    3 },
	{ "an honour on the person's second row",
	    "姓名,单位,职称\n张三,深圳大学,\n张三,深圳大学,AAIA Fellow\n", QUESTION_HONOUR, "hon-",
	    "张三", "no yes", 1, 3, "disputed", 600, "AAIA Fellow", "", 3 },
	{ "an honour of family and given name",
	    "Family name,Given name,Affiliation,Title\nDoe,Jane,Shenzhen University,AAIA Fellow\n",
	    QUESTION_HONOUR, "hon-", "Doe Jane", "no yes", 1, 2, "disputed", 600, "AAIA Fellow", "",
	    2 },
	{ "which of two institutions", "姓名,单位\nJane Doe,NTU\n", QUESTION_WHICH, "which-",
	    "Jane Doe", "other sg-ntu tw-ntu", 1, 2, "shared-name", 600, "NTU", "NTU", 2 },
	{ "rows that one address ties, at two institutions",
	    "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n张三,暨南大学,a@qq.com\n", QUESTION_PLACE,
	    "place-", "张三", "cn-jnu cn-szu", 1, 3, "rows-differ", 500, "", "", 2 },
	{ "what more of them say is likelier",
	    "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n张三,暨南大学,a@qq.com\n张三,深圳大学,a@qq."
	    "com\n",
	    QUESTION_PLACE, "place-", "张三", "cn-szu cn-jnu", 1, 2, "rows-differ", 500, "", "",
	    3 },
	{ "what their namesakes say counts too",
	    "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n张三,暨南大学,a@qq.com\n张三,深圳大学,\n",
	    QUESTION_PLACE, "place-", "张三", "cn-szu cn-jnu", 1, 2, "rows-differ", 500, "", "",
	    3 },
	{ "but not where none of the rows is",
	    "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n张三,暨南大学,a@qq.com\n张三,深圳大学,a@qq."
	    "com\n张三,复旦大学；深圳大学,\n张三,复旦大学；深圳大学,\n张三,复旦大学；深圳大学,\n"
	    "张三,复旦大学；深圳大学,\n张三,复旦大学；深圳大学,\n",
	    QUESTION_PLACE, "place-", "张三", "cn-szu cn-jnu", 1, 2, "rows-differ", 500, "", "",
	    3 },
	{ "whether a blank is the e-mail's institution", "姓名,单位,邮箱\n张三,,z@szu.edu.cn\n",
	    QUESTION_INSTITUTION, "inst-", "", "yes no", 1, 2, "domain-only", 700, "szu.edu.cn", "",
	    2 },
	{ "one person or two, in two scripts",
	    "姓名,单位,邮箱\nZhang San,深圳大学,a@qq.com\n张三,深圳大学,b@qq.com\n",
	    QUESTION_PERSON, "same-", "Zhang San", "no yes", 2, 2, "romanised", 600, "", "深圳大学",
	    3 },
	{ "one at two institutions, in two scripts",
	    "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\nZhang San,暨南大学,a@qq.com\n", QUESTION_PLACE,
	    "place-", "Zhang San", "cn-jnu cn-szu", 1, 3, "rows-differ", 500, "", "", 2 },
	{ "whether somebody came",
	    "姓名,单位,是否签到\n张三,深圳大学,是\n李四,深圳大学,\n王五,深圳大学,否\n",
	    QUESTION_ATTENDED, "att-", "李四", "yes no", 1, 3, "", 800, "", "", 3 },
	{ "whether an academician came",
	    "姓名,单位,职称,是否签到\n张三,深圳大学,,是\n李四,深圳大学,中国科学院院士,\n"
	    "王五,深圳大学,,否\n",
	    QUESTION_ATTENDED, "att-", "李四", "yes no", 1, 3, "", 800, "", "", 3 },
};

static bool
has_answer(const struct question *q, struct str answer)
{
	for (size_t i = 0; i < q->option_count; i++)
		if (str_eq(q->options[i].answer, answer))
			return true;
	return false;
}

static void
asked_as_wanted(void **state)
{
	const struct row *r = *state;
	struct str list = str_from(r->list), answers = str_from(r->answers), answer;
	static struct audited a;
	size_t n = 0;

	audited_run(&a, &list, 1);
	const struct question *q = only_question(&a);
	assert_int_equal(q->kind, r->kind);
	assert_true(str_starts(str_from(q->id), str_from(r->prefix)));
	assert_true(str_eq(q->subject, str_from(r->subject)));
	assert_int_equal(q->people, r->people);
	assert_int_equal(sheet_row(a.audit.sheet, q->rows[0]).line, r->line);
	while (str_next(&answer, &answers, ' ')) {
		assert_true(has_answer(q, answer));
		if (n++ == 0)
			assert_true(str_eq(q->options[q->likelier].answer, answer));
	}
	/* People in doubt are one more or one fewer. */
	const struct check_result *people = &a.audit.verdict.readings[0].checks[0];
	bool in_doubt = q->kind == QUESTION_PERSON || q->kind == QUESTION_ATTENDED;
	assert_int_equal(people->high.part - people->low.part, in_doubt);
	/* More may bear a name than the row says. */
	assert_true(q->kind == QUESTION_WHICH ? q->option_count >= n : q->option_count == n);
	assert_true(str_eq(q->because->word, str_from(r->because)));
	assert_int_equal(q->options[q->likelier].score_permille, r->permille);
	for (size_t i = 0; i < q->option_count; i++)
		assert_true(q->kind == QUESTION_PLACE || q->options[i].row == 0);
	int sum = q->options[0].score_permille + q->options[1].score_permille;
	assert_true(q->option_count > 2 || sum == 1000);
	assert_true(str_eq(q->because->found, str_from(r->found)));
	assert_true(str_eq(q->other, str_from(r->other)));
	assert_int_equal(sheet_row(a.audit.sheet, q->rows[1]).line, r->other_line);
	audited_free(&a);
}

/* --- identifiers --- */

/* The same question of the same people, whatever else the list holds. */
static struct stable_row {
	const char *name, *one, *other;
	bool same;
} stable_rows[] = {
	{ "another row before it", "姓名,单位\nJane Doe,NTU\n",
	    "姓名,单位\n张三,深圳大学\nJane Doe,NTU\n", true },
	{ "another column", "姓名,单位\nJane Doe,NTU\n", "序,姓名,性别,单位\n7,Jane Doe,女,NTU\n",
	    true },
	{ "another person", "姓名,单位\nJane Doe,NTU\n", "姓名,单位\nJohn Doe,NTU\n", false },
	{ "a name in another case and order", "姓名,单位\nJane DOE,NTU\n",
	    "姓名,单位\nDoe Jane,NTU\n", true },
	{ "a row given twice", "姓名,单位,邮箱\nJane Doe,NTU,a@qq.com\n",
	    "姓名,单位,邮箱\nJane Doe,NTU,a@qq.com\nJane Doe,NTU,A@qq.com\n", true },
	{ "the rows of a pair turned",
	    "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n张三,深圳大学,b@qq.com\n",
	    "姓名,单位,邮箱\n张三,深圳大学,b@qq.com\n张三,深圳大学,a@qq.com\n", true },
	{ "a pair with another address",
	    "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n张三,深圳大学,b@qq.com\n",
	    "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n张三,深圳大学,c@qq.com\n", false },
	{ "a pair with another address of the first",
	    "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n张三,深圳大学,z@qq.com\n",
	    "姓名,单位,邮箱\n张三,深圳大学,b@qq.com\n张三,深圳大学,z@qq.com\n", false },
	{ "a pair at another institution",
	    "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n张三,深圳大学,b@qq.com\n",
	    "姓名,单位,邮箱\n张三,暨南大学,a@qq.com\n张三,暨南大学,b@qq.com\n", false },
	{ "rows at two institutions turned",
	    "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n张三,暨南大学,a@qq.com\n",
	    "姓名,单位,邮箱\n张三,暨南大学,a@qq.com\n张三,深圳大学,a@qq.com\n", true },
	{ "rows at two institutions, and at two others",
	    "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n张三,暨南大学,a@qq.com\n",
	    "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n张三,复旦大学,a@qq.com\n", false },
	{ "another person at the same two institutions",
	    "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n张三,暨南大学,a@qq.com\n",
	    "姓名,单位,邮箱\n李四,深圳大学,b@qq.com\n李四,暨南大学,b@qq.com\n", false },
	{ "a second row with another phone",
	    "姓名,单位,邮箱,手机,职称\n张三,深圳大学,a@qq.com,,AAIA Fellow\n"
	    "张三,深圳大学,a@qq.com,13800001001,\n",
	    "姓名,单位,邮箱,手机,职称\n张三,深圳大学,a@qq.com,,AAIA Fellow\n"
	    "张三,深圳大学,a@qq.com,13800001002,\n",
	    false },
	{ "two institutions in a cell, one of them another",
	    "姓名,单位,职称\n张三,深圳大学；暨南大学,AAIA Fellow\n",
	    "姓名,单位,职称\n张三,深圳大学；复旦大学,AAIA Fellow\n", false },
	{ "two institutions in a cell, turned",
	    "姓名,单位,职称\n张三,深圳大学；暨南大学,AAIA Fellow\n",
	    "姓名,单位,职称\n张三,暨南大学；深圳大学,AAIA Fellow\n", true },
	{ "a phone written otherwise",
	    "姓名,单位,手机,职称\n张三,深圳大学,13800001001,AAIA Fellow\n",
	    "姓名,单位,手机,职称\n张三,深圳大学,+86 138-0000-1001,AAIA Fellow\n", true },
};

static void
named_alike(void **state)
{
	const struct stable_row *r = *state;
	struct str one = str_from(r->one), other = str_from(r->other);
	static struct audited a, b;

	audited_run(&a, &one, 1);
	audited_run(&b, &other, 1);
	bool same = strcmp(only_question(&a)->id, only_question(&b)->id) == 0;
	assert_int_equal(same, r->same);
	audited_free(&a);
	audited_free(&b);
}

/* Rows of one person that do not compete. */
static struct silent_row {
	const char *name, *list;
} silent_rows[] = {
	{ "a host goes first", "姓名,单位,邮箱\n张三,中山大学,a@qq.com\n张三,暨南大学,a@qq.com\n" },
	{ "a host goes first, second in a cell",
	    "姓名,单位,邮箱\n张三,深圳大学；中山大学,a@qq.com\n张三,暨南大学,a@qq.com\n" },
	{ "one institution in two texts",
	    "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n张三,深圳大学计算机学院,a@qq.com\n" },
	{ "one institution in two languages",
	    "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n张三,Shenzhen University,a@qq.com\n" },
	{ "a blank beside an institution",
	    "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n张三,,a@qq.com\n" },
	{ "one row that names two", "姓名,单位,邮箱\n张三,深圳大学；暨南大学,a@qq.com\n" },
	{ "a mailbox that two share",
	    "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n李四,暨南大学,a@qq.com\n" },
	{ "a name alone ties nobody", "姓名,单位\n张三,深圳大学\n张三,暨南大学\n" },
};

static void
nothing_is_asked(void **state)
{
	const struct silent_row *r = *state;
	struct str list = str_from(r->list);
	static struct audited a;

	audited_run(&a, &list, 1);
	assert_int_equal(a.audit.questions.count, 0);
	audited_free(&a);
}

/* More ways than are gone through: anything that a row may be is offered, and bounds are wide. */
static void
rows_in_too_many_ways_are_asked_all_the_same(void **state)
{
	static struct audited a;
	static char room[4096];
	size_t len = (size_t)snprintf(room, sizeof room, "姓名,单位,邮箱\n");
	const char *const names[]
	    = { "Peking", "Fudan", "Nankai", "Jilin", "Xiamen", "Wuhan", "Zhejiang", "Nanjing",
		      "Shandong", "Sichuan", "Chongqing", "Hunan", "Lanzhou", "Tongji", "Tsinghua",
		      "Yunnan", "Guangxi", "Hainan", "Guizhou", "Ningxia", "Sun Yat-sen" };
	size_t offered = 0;

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		len += (size_t)snprintf(room + len, sizeof room - len,
		    "张三,\"%s University, Toronto\",a@qq.com\n", names[i]);
	struct str list = { room, len };
	audited_run(&a, &list, 1);
	for (size_t i = 0; i < a.audit.questions.count; i++)
		if (a.audit.questions.items[i].kind == QUESTION_PLACE)
			offered = a.audit.questions.items[i].option_count;
	/* The host would go first: it is not one of them. */
	assert_int_equal(offered, 2 * sizeof names / sizeof *names - 1);
	assert_true(a.audit.verdict.readings[0].checks[0].outer);
	audited_free(&a);
}

/* Where the host is not meant, either of the other two may be it. */
static struct ways_row {
	const char *name, *list;
	size_t offered;
} ways_rows[] = {
	{ "the host behind",
	    "姓名,单位,邮箱\n张三,\"Peking University, Toronto\",a@qq.com\n"
	    "张三,\"Sun Yat-sen University, Toronto\",a@qq.com\n",
	    3 },
	{ "the host in front",
	    "姓名,单位,邮箱\n"
	    "张三,\"Sun Yat-sen University, Toronto\",a@qq.com\n"
	    "张三,\"Peking University, Toronto\",a@qq.com\n",
	    3 },
	{ "the host second in a cell",
	    "姓名,单位,邮箱\n"
	    "张三,\"深圳大学；Sun Yat-sen University, Toronto\",a@qq.com\n"
	    "张三,暨南大学,a@qq.com\n",
	    2 },
};

static void
every_way_of_answering_texts_is_gone_through(void **state)
{
	const struct ways_row *r = *state;
	struct str list = str_from(r->list);
	static struct audited a;
	size_t offered = 0;

	audited_run(&a, &list, 1);
	for (size_t i = 0; i < a.audit.questions.count; i++)
		if (a.audit.questions.items[i].kind == QUESTION_PLACE)
			offered = a.audit.questions.items[i].option_count;
	assert_int_equal(offered, r->offered);
	audited_free(&a);
}

/* People whom a cell tells apart are asked about apart, and counted apart. */
static void
namesakes_are_asked_apart(void **state)
{
	static struct audited a;
	const struct str list = STR("姓名,单位,人员编号,邮箱,职称\n"
				    "张三,深圳大学,1,a@qq.com,AAIA Fellow\n"
				    "张三,深圳大学,2,b@qq.com,AAIA Fellow\n");

	(void)state;
	audited_run(&a, &list, 1);
	assert_int_equal(a.audit.people.count, 2);
	assert_int_equal(a.audit.questions.count, 2);
	assert_string_not_equal(a.audit.questions.items[0].id, a.audit.questions.items[1].id);
	audited_free(&a);
}

/* --- people whom nothing that makes an identifier tells apart --- */

/* Rows that differ in when they were entered alone, in some order; who is answered for, if anybody.
 */
static struct alike_row {
	const char *name, *order, *answered;
} alike_rows[] = {
	{ "two of them", "ba", "" },
	{ "two, once the first is answered for", "ab", "a" },
	{ "two, once the other is", "ba", "b" },
	{ "in their order", "abc", "" },
	{ "from the last", "cba", "" },
	{ "the middle one last", "acb", "" },
	{ "the middle one first", "bac", "" },
	{ "once the first is answered for", "abc", "a" },
	{ "once the middle one is", "cab", "b" },
	{ "once the last is", "bca", "c" },
};

static void
audit_alike(struct audited *out, const char *order, struct str decisions)
{
	char text[400];
	size_t n = (size_t)snprintf(text, sizeof text, "姓名,单位,报名时间,职称\n");

	for (; *order; order++)
		n += (size_t)snprintf(text + n, sizeof text - n, "张三,,%c,AAIA Fellow\n", *order);
	struct str list = { text, n };
	audited_decide(out, &list, 1, decisions);
}

/* The question about a row, by when it was entered; or NULL. */
static const struct question *
question_of(const struct audited *a, char entered)
{
	const struct questions *q = &a->audit.questions;

	for (size_t i = 0; i < q->count; i++) {
		struct str at
		    = sheet_cell(a->audit.sheet, q->items[i].rows[0], COLUMN_REGISTERED_AT);
		if (at.at[0] == entered)
			return &q->items[i];
	}
	return NULL;
}

/* By what their rows say besides: the first is named as it would be alone, the others keep a number
 * of theirs, in any order and whoever else is answered for. */
static void
those_alike_are_told_apart_by_number(void **state)
{
	const struct alike_row *r = *state;
	static struct audited alone, usual, a;
	char decisions[100] = "";

	audit_alike(&alone, "a", STR(""));
	const char *all = strchr(r->order, 'c') ? "abc" : "ab";
	audit_alike(&usual, all, STR(""));
	assert_int_equal(usual.audit.questions.count, strlen(all));
	assert_string_equal(only_question(&alone)->id, question_of(&usual, 'a')->id);
	if (*r->answered)
		snprintf(decisions, sizeof decisions, "question,answer\n%s,yes\n",
		    question_of(&usual, *r->answered)->id);
	audit_alike(&a, r->order, str_from(decisions));
	assert_int_equal(a.audit.questions.count, strlen(all) - strlen(r->answered));
	for (size_t i = 1; i < a.audit.questions.count; i++)
		assert_true(
		    strcmp(a.audit.questions.items[i - 1].id, a.audit.questions.items[i].id) < 0);
	for (const char *d = all; *d; d++) {
		const struct question *q = question_of(&a, *d);
		if (q)
			assert_memory_equal(q->id, "hon-", 4);
		assert_int_equal(!q, *d == *r->answered);
		if (q)
			assert_string_equal(q->id, question_of(&usual, *d)->id);
	}
	audited_free(&a);
	audited_free(&usual);
	audited_free(&alone);
}

/* Rows that say the same in every column: their order is all that is left. */
static void
rows_that_say_the_same_are_numbered_in_their_order(void **state)
{
	static struct audited one, a;

	(void)state;
	audit_alike(&one, "ab", STR(""));
	audit_alike(&a, "aaa", STR(""));
	assert_int_equal(a.audit.questions.count, 3);
	const char *wanted[] = { question_of(&one, 'a')->id, question_of(&one, 'b')->id };
	for (size_t i = 0; i < a.audit.questions.count; i++) {
		const struct question *q = &a.audit.questions.items[i];
		uint32_t first = sheet_row(a.audit.sheet, q->rows[0]).line - 2;
		assert_int_equal(first == 0, strcmp(q->id, wanted[0]) == 0);
		assert_int_equal(first == 1, strcmp(q->id, wanted[1]) == 0);
	}
	audited_free(&a);
	audited_free(&one);
}

/* A number is put into the identifier that the first has, whatever its kind. */
static void
a_number_makes_an_identifier_of_its_own(void **state)
{
	static struct audited a;
	const struct str list = STR("姓名,单位,报名时间,职称\n张三,,b,AAIA Fellow\n"
				    "张三,,a,AAIA Fellow\n");
	char text[QUESTION_ID_LEN + 8], id[QUESTION_ID_LEN + 1];

	(void)state;
	audited_run(&a, &list, 1);
	snprintf(text, sizeof text, "%s 1", question_of(&a, 'a')->id);
	identity_name(id, "hon", str_from(text));
	assert_string_equal(question_of(&a, 'b')->id, id);
	audited_free(&a);
}

/* Names that are one when cleaned, but are not written alike. */
static void
those_alike_are_told_apart_by_how_they_are_written(void **state)
{
	static struct audited one, other;
	const struct str lists[] = { STR("姓名,单位,职称\nJane Doe,,AAIA Fellow\n"
					 "Jane DOE,,AAIA Fellow\n"),
		STR("姓名,单位,职称\nJane DOE,,AAIA Fellow\nJane Doe,,AAIA Fellow\n") };

	(void)state;
	audited_run(&one, &lists[0], 1);
	audited_run(&other, &lists[1], 1);
	assert_int_equal(one.audit.questions.count, 2);
	for (size_t i = 0; i < 2; i++)
		assert_true(str_eq(
		    one.audit.questions.items[i].subject, other.audit.questions.items[i].subject));
	audited_free(&one);
	audited_free(&other);
}

/* As many questions as there is room for at first, each with an identifier of its own; seven
 * answers to one of them are no likelier together than certain. */
static void
all_that_there_is_room_for_are_asked(void **state)
{
	static struct audited a;
	char text[1024];
	size_t n = (size_t)snprintf(text, sizeof text, "姓名,单位,职称,邮箱\n");
	const char *const names[]
	    = { "Peking", "Fudan", "Nankai", "Jilin", "Xiamen", "Wuhan", "Shantou" };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		n += (size_t)snprintf(
		    text + n, sizeof text - n, "张三,%s University,,a@qq.com\n", names[i]);
	for (char c = 'a'; c < 'a' + 15; c++)
		n += (size_t)snprintf(text + n, sizeof text - n, "Jane D%coe,,AAIA Fellow,\n", c);
	struct str list = { text, n };
	audited_run(&a, &list, 1);
	const struct questions *q = &a.audit.questions;
	assert_int_equal(q->count, 16);
	for (size_t i = 0; i < q->count; i++) {
		if (q->items[i].kind != QUESTION_PLACE)
			continue;
		assert_int_equal(q->items[i].option_count, sizeof names / sizeof *names);
		for (size_t k = 0; k < q->items[i].option_count; k++)
			assert_int_equal(q->items[i].options[k].score_permille, 142);
	}
	audited_free(&a);
}

/* --- by themselves --- */

/* Whatever stood there is written over; a text is nobody's in particular; and nothing is left. */
static void
what_is_open_is_filled_and_given_back(void **state)
{
	static struct audited a;
	const struct str list = STR("姓名,单位,职称\nJane Doe,NTU,AAIA Fellow\n"
				    "张三,\"Peking University, Toronto\",\n");
	const struct map none = { 0 };
	struct open open;
	struct claims claims;
	struct questions questions;
	struct arena mem = { 0 };
	size_t texts = 0;

	(void)state;
	audited_run(&a, &list, 1);
	claims_init(&claims, &a.audit.names, &a.audit.hosts, &a.audit.policy);
	open_find(&open, &a.audit.facts, &a.audit.people, &claims, &mem);
	assert_null(open.sure.next);
	assert_null(open.tied.next);
	for (size_t i = 0; i < open.count; i++) {
		bool text = open.items[i].kind == QUESTION_INSTITUTION;
		assert_int_equal(open.items[i].side[0].count, !text);
		texts += text;
	}
	assert_true(texts > 0 && texts < open.count);
	memset(&questions, 0xff, sizeof questions);
	questions_collect(&questions, &open, a.audit.sheet, &a.audit.names, &none, &mem);
	assert_int_equal(questions.count, open.count);
	assert_int_equal(questions.count, a.audit.questions.count);
	questions_free(&questions);
	assert_null(questions.items);
	assert_int_equal(questions.count, 0);
	open_free(&open);
	assert_null(open.items);
	assert_int_equal(open.count, 0);
	claims_free(&claims);
	arena_free(&mem);
	audited_free(&a);
}

/* Under another choice of the policy more rows may take part than when it was decided. */
static void
a_place_is_decided_where_it_is_for_any_row(void **state)
{
	static struct audited a;
	const struct str list = STR("姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n"
				    "张三,暨南大学,a@qq.com\n张三,复旦大学,a@qq.com\n");

	(void)state;
	for (size_t decided = 0; decided <= 3; decided++) {
		struct open open;
		struct claims claims;
		struct arena mem = { 0 };
		audited_run(&a, &list, 1);
		struct facts *facts = &a.audit.facts;
		facts->place_of = memory_resize(NULL, 3, sizeof *facts->place_of);
		for (size_t i = 0; i < 3; i++)
			facts->place_of[i] = i == decided ? 0 : FACT_NONE;
		claims_init(&claims, &a.audit.names, &a.audit.hosts, &a.audit.policy);
		open_find(&open, facts, &a.audit.people, &claims, &mem);
		assert_int_equal(open.count, decided == 3);
		open_free(&open);
		claims_free(&claims);
		arena_free(&mem);
		audited_free(&a);
	}
}

/* One text is asked once, of all the people who typed it, however many rows they fill. */
static void
one_text_is_one_question(void **state)
{
	static struct audited a;
	const struct str list = STR("姓名,单位,邮箱\n"
				    "张三,\"Peking University, Toronto\",a@qq.com\n"
				    "张三,\"Peking University, Toronto, Canada\",a@qq.com\n"
				    "李四,\"Peking University, Toronto, Canada\",b@qq.com\n"
				    "李四,\"Peking University, Toronto, Canada\",b@qq.com\n");

	(void)state;
	audited_run(&a, &list, 1);
	for (size_t i = 0; i < a.audit.questions.count; i++) {
		const struct question *q = &a.audit.questions.items[i];
		assert_int_equal(q->kind, QUESTION_INSTITUTION);
		if (str_find(q->subject, STR("Canada"), 0) != STR_NONE)
			assert_int_equal(q->people, 2);
	}
	assert_true(a.audit.questions.count > 0);
	audited_free(&a);
}

/* Ordered, and each once: what reports and decisions rely on. */
/* What one officer says of 中山大学中法核 says nothing of what another place is. */
static void
another_rest_is_another_question(void **state)
{
	static struct audited a;
	const struct str list = STR("姓名,单位\n张甲,中山大学中法核\n李乙,广东中山大学北门便利店\n"
				    "王丙,中山大学中法核\n");

	(void)state;
	audited_run(&a, &list, 1);
	assert_int_equal(a.audit.questions.count, 2);
	const struct question *q = a.audit.questions.items;
	assert_string_not_equal(q[0].id, q[1].id);
	assert_int_equal(q[0].people + q[1].people, 3);
	audited_free(&a);
}

static void
identifiers_are_in_order(void **state)
{
	static struct audited a;
	const struct str list = STR("姓名,单位,邮箱,职称\n"
				    "Jane Doe,NTU,,AAIA Fellow\n"
				    "John Roe,NTU,,\n"
				    "张三,华师,a@qq.com,\n"
				    "张三,深圳大学,a@qq.com,AAIA Fellow\n"
				    "王五,深圳大学,c@qq.com,\n"
				    "王五,深圳大学,d@qq.com,\n"
				    "王五,深圳大学,e@qq.com,\n");

	(void)state;
	audited_run(&a, &list, 1);
	assert_true(a.audit.questions.count >= 8);
	for (size_t i = 1; i < a.audit.questions.count; i++)
		assert_true(
		    strcmp(a.audit.questions.items[i - 1].id, a.audit.questions.items[i].id) < 0);
	for (size_t i = 0; i < a.audit.questions.count; i++) {
		const struct question *q = &a.audit.questions.items[i];
		assert_true(q->option_count >= 2 && q->likelier < q->option_count);
		assert_true(strlen(q->id) <= QUESTION_ID_LEN);
	}
	audited_free(&a);
}

/* Who is out is asked nothing. */
static void
nobody_who_is_out_is_asked_about(void **state)
{
	static struct audited a;
	const struct str list = STR("姓名,单位,状态,职称\n"
				    "Jane Doe,NTU,已取消,AAIA Fellow\n"
				    "张三,深圳大学,已报名,教授\n");

	(void)state;
	audited_run(&a, &list, 1);
	assert_int_equal(a.audit.people.count, 1);
	assert_int_equal(a.audit.questions.count, 0);
	audited_free(&a);
}

/* A person is asked about attendance only where no row of theirs says that they came. */
static void
attendance_is_asked_of_the_person(void **state)
{
	static struct audited a;
	const struct str list = STR("姓名,单位,邮箱,是否签到\n"
				    "张三,深圳大学,a@qq.com,是\n"
				    "张三,深圳大学,a@qq.com,\n"
				    "李四,深圳大学,b@qq.com,\n"
				    "王五,深圳大学,c@qq.com,否\n");

	(void)state;
	audited_run(&a, &list, 1);
	const struct question *q = only_question(&a);
	assert_int_equal(q->kind, QUESTION_ATTENDED);
	assert_true(str_eq(q->subject, STR("李四")));
	assert_true(str_eq(q->options[q->likelier].answer, STR("yes")));
	audited_free(&a);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, asked_as_wanted);
	ROWS_ADD(tests, n, stable_rows, named_alike);
	ROWS_ADD(tests, n, silent_rows, nothing_is_asked);
	ROWS_LAW(tests, n, rows_in_too_many_ways_are_asked_all_the_same);
	ROWS_ADD(tests, n, ways_rows, every_way_of_answering_texts_is_gone_through);
	ROWS_LAW(tests, n, namesakes_are_asked_apart);
	ROWS_ADD(tests, n, alike_rows, those_alike_are_told_apart_by_number);
	ROWS_LAW(tests, n, rows_that_say_the_same_are_numbered_in_their_order);
	ROWS_LAW(tests, n, a_number_makes_an_identifier_of_its_own);
	ROWS_LAW(tests, n, those_alike_are_told_apart_by_how_they_are_written);
	ROWS_LAW(tests, n, all_that_there_is_room_for_are_asked);
	ROWS_LAW(tests, n, what_is_open_is_filled_and_given_back);
	ROWS_LAW(tests, n, a_place_is_decided_where_it_is_for_any_row);
	ROWS_LAW(tests, n, one_text_is_one_question);
	ROWS_LAW(tests, n, another_rest_is_another_question);
	ROWS_LAW(tests, n, identifiers_are_in_order);
	ROWS_LAW(tests, n, nobody_who_is_out_is_asked_about);
	ROWS_LAW(tests, n, attendance_is_asked_of_the_person);
	return ROWS_RUN(tests, n);
}
