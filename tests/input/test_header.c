#include "input/header.h"

#include <string.h>

#include "base/arena.h"
#include "base/out.h"
#include "rows.h"
#include "text/clean.h"

static struct row {
	const char *name, *in, *want; /* headings by |; what each names */
} rows[] = {
	{ "Indico",
	    "ID|Name|Email Address|Affiliation|Position|Registration date|Modification "
	    "date|Registration "
	    "state|Created by|Price|Checked in|Check-in date|Payment date|Tags",
	    "-|name|email|affiliation|title|registered_at|-|state|-|-|attendance|attendance|-|-" },
	{ "pretix",
	    "Order code|Attendee name|Attendee name: Given name|Attendee name: Family "
	    "name|Attendee "
	    "email|Company|Check-in|Invoice address: Company|Country|Product",
	    "-|name|given_name|family_name|email|affiliation|attendance|-|country|role" },
	{ "EasyChair",
	    "submission #|first name|last name|email|country|affiliation|Web page|person "
	    "#|corresponding?",
	    "-|given_name|family_name|email|country|affiliation|-|person_id|-" },
	{ "Eventbrite",
	    "Order no.|Order Date|First Name|Surname|Email|Quantity|Ticket Type|Order Type|Total "
	    "Paid|Currency|"
	    "Attendee Status|Home Country|Job Title|Company",
	    "-|registered_at|given_name|family_name|email|-|role|-|-|-|state|country|title|"
	    "affiliation" },
	{ "Zoom",
	    "Attended|User Name (Original Name)|Email|Join Time|Country/Region Name|Registration "
	    "Time",
	    "attendance|name~|email|-|country|registered_at" },
	{ "腾讯会议", "用户昵称（入会昵称）|首次入会时间|最后退会时间|入会次数|累计参会时长|身份",
	    "name~|-|-|-|-|role" },
	{ "问卷星",
	    "序号|提交答卷时间|所用时间|来源|来源详情|来自IP|1、您的姓名|2、您的单位|3、您的职称：",
	    "-|registered_at|-|-|-|-|name|affiliation|title" },
	{ "腾讯收集表",
	    "提交者（自动）|提交时间（自动）|姓名（必填）|工作单位（必填）|手机号（选填）",
	    "-|registered_at|name|affiliation|phone" },
	{ "Microsoft Forms", "Id|Start time|Completion time|Email|Name|Institution",
	    "-|registered_at|registered_at|email|name|affiliation" },
	{ "Google Forms",
	    "Timestamp|Email Address|Full name|What is your affiliation?|"
	    "Will you attend on site or online?",
	    "registered_at|email|name|affiliation|mode?" },
	{ "home-made",
	    "序号|学号/工号|姓名|学院|报名状态|报名时间|签到状态|签到时间|签到方式|现场签名",
	    "-|person_id|name|department|state|registered_at|attendance|attendance|-|-" },
	{ "numbers, stars and codes",
	    "*姓名|【必填】单位|3. E-mail|Q4: Phone number|Name [ATT_fname]",
	    "name|affiliation|email|phone|name" },
	{ "blanks and traditional characters", "姓 名|單位名稱|電子郵箱",
	    "name|affiliation|email" },
	{ "two languages", "姓名 Name|工作单位 Affiliation|E-mail地址|Country 国家",
	    "name|affiliation|email|country" },
	{ "forms of address", "参会人员姓名|您所在的单位全称|Your affiliation|Attendee e-mail",
	    "name|affiliation?|affiliation|email" },
	{ "either way", "职称/职务|单位/学院|手机/电话|院士/会士",
	    "title|affiliation|phone|honours" },
	{ "yes or no", "是否院士|4、是否院士/会士（如是请填写）|是否线上参会|是否缴费|On-site",
	    "honours!|honours!|mode^|payment!|mode!" },
	{ "nobody's columns",
	    "单位地址|通讯地址|发票抬头|Invoice "
	    "company|推荐单位|单位性质|联系人|序号|编号|备注|证件类型|紧急联系人电话",
	    "-|-|-|-|-|-|-|-|-|-|-|-" },
	{ "a question with its word in it",
	    "请问您来自哪个单位或学校|Name of your institution|请留下您的邮箱以便接收通知",
	    "affiliation?|affiliation?|email?" },
	{ "names of people and institutions are no headings",
	    "张三|中山大学|教授|Li Wei|University of Oxford|IEEE Fellow",
	    "-|-|-|-|affiliation?|-" },
};

static void
means_what_is_wanted(void **state)
{
	const struct row *row = *state;
	struct arena mem = { 0 };
	struct out o = { 0 };
	struct str heading, rest = str_from(row->in);

	while (str_next(&heading, &rest, '|')) {
		struct meaning m = heading_meaning(heading, &mem);
		bool is_weak = m.column == COLUMN_COUNT;
		if (is_weak)
			m = heading_weak_meaning(heading, &mem);
		if (o.len)
			out_char(&o, '|');
		out_plain(&o, m.column == COLUMN_COUNT ? STR("-") : column_word(m.column));
		out_plain(&o, is_weak && m.column != COLUMN_COUNT ? STR("?") : STR(""));
		out_plain(&o, m.is_nickname ? STR("~") : STR(""));
		out_plain(&o, m.asks == ASKS_WHETHER    ? STR("!")
			      : m.asks == ASKS_CONTRARY ? STR("^")
							: STR(""));
	}
	out_char(&o, '\0');
	assert_string_equal(o.at, row->want);
	out_free(&o);
	arena_free(&mem);
}

static struct choice {
	const char *name, *in, *want; /* column=place, in order, or the code of a failure */
} choices[] = {
	{ "the better of two", "Name|Affiliation|Checked in|Check-in date|Status|Attendee status",
	    "name=0 affiliation=1 state=5 attendance=2 " },
	{ "the first of two alike", "Name|Company|Company|Country|Country",
	    "name=0 affiliation=1 country=3 heading-twice heading-twice " },
	{ "an institution beats its address", "姓名|单位地址|单位|发票抬头",
	    "name=0 affiliation=2 " },
	{ "a word inside only where nothing is outright", "姓名|单位|其他单位",
	    "name=0 affiliation=1 " },
	{ "two outright", "姓名|单位|学校", "two-affiliation-columns" },
	{ "two with the word inside", "姓名|目前就读的学校|目前工作的单位",
	    "two-affiliation-columns" },
	{ "none", "姓名|学院", "no-affiliation-column" },
	{ "no name: its rows are people all the same", "单位|邮箱",
	    "affiliation=0 email=1 no-names " },
	{ "neither name nor affiliation", "邮箱|电话", "no-name-column" },
	{ "a name in two", "First name|Last name|University",
	    "family_name=1 given_name=0 affiliation=2 " },
	{ "a registered name before a nickname",
	    "User Name (Original Name)|First Name|Last Name|Organization",
	    "family_name=2 given_name=1 affiliation=3 " },
	{ "the attendee's e-mail before the order's", "Email|Attendee name|Attendee email|Company",
	    "name=1 affiliation=3 email=2 " },
};

static void
chooses_as_wanted(void **state)
{
	const struct choice *row = *state;
	struct arena mem = { 0 };
	struct out o = { 0 };
	struct fail f = { 0 };
	struct findings findings;
	struct header h;
	struct str cells[16], rest = str_from(row->in);
	size_t count = 0;

	findings_init(&findings, &mem);
	while (str_next(&cells[count], &rest, '|'))
		count++;
	if (!header_read(&h, cells, count, 1, &(struct input){ 0 }, &(struct header_options){ 0 },
		&findings, &mem, &f))
		out_plain(&o, fail_word(f.code));
	for (int c = 0; c < COLUMN_COUNT && !f.code; c++) {
		if (h.position[c] < 0)
			continue;
		out_plain(&o, column_word((enum column)c));
		out_char(&o, '=');
		out_whole(&o, h.position[c]);
		out_char(&o, ' ');
	}
	for (size_t i = 0; i < findings.count && !f.code; i++) {
		out_plain(&o, finding_word(findings.items[i].code));
		out_char(&o, ' ');
	}
	out_char(&o, '\0');
	assert_string_equal(o.at, row->want);
	out_free(&o);
	findings_free(&findings);
	arena_free(&mem);
}

/* Look-ups compare bytes, so the table must be written as headings are cleaned. */
static void
the_table_is_clean(void **state)
{
	struct arena mem = { 0 };

	(void)state;
	for (const struct column_word *w = column_words; w->text; w++) {
		assert_string_equal(clean_name(str_from(w->text), &mem).text.at, w->text);
		for (const struct column_word *v = w + 1; v->text; v++)
			assert_string_not_equal(w->text, v->text);
	}
	for (const struct column_word *w = column_parts; w->text; w++)
		assert_string_equal(clean_name(str_from(w->text), &mem).text.at, w->text);
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, means_what_is_wanted);
	ROWS_ADD(tests, n, choices, chooses_as_wanted);
	ROWS_LAW(tests, n, the_table_is_clean);
	return ROWS_RUN(tests, n);
}
