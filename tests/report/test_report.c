/* A small event, audited and reported in every form. */
#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "data/image.h"
#include "report/html.h"
#include "report/json.h"
#include "report/ledger.h"
#include "report/prom.h"
#include "report/text.h"
#include "rows.h"
#include "scratch.h"
#include "text/unicode.h"

/* Four people of one institution, one of them twice, so that one is over the cap; one cancelled; an
 * academician; someone without an institution; a name that runs in a spreadsheet; a total row. */
#define LIST                                                                                       \
	"参会人员名单,,,,\n"                                                                 \
	"姓名,单位,邮箱,状态,荣誉\n"                                                     \
	"张大三,中山大学,zhang@sysu.edu.cn,,\n"                                             \
	"李小四,University of Oxford,li4@ox.ac.uk,,中国科学院院士\n"                     \
	"王小五,University of Oxford,wang5@ox.ac.uk,,IET Fellow\n"                              \
	"赵小六,University of Oxford,zhao6@ox.ac.uk,,\n"                                        \
	"孙小七,牛津大学,sun7@ox.ac.uk,,\n"                                                 \
	"李小四,牛津大学,li4@ox.ac.uk,,\n"                                                  \
	"周小八,北京大学,zhou8@pku.edu.cn,已取消,\n"                                     \
	"吴小九,,wu9@qq.com,,\n"                                                                \
	"=郑小十,NTU,zheng10@qq.com,,\n"                                                        \
	"合计,8,,,\n"

struct audited {
	struct scratch file;
	struct event event;
	struct input input;
	struct host host;
	struct sheet_options sheet;
	struct audit audit;
};

static int
begin(void **state)
{
	struct audited *t = calloc(1, sizeof *t);
	struct fail f = { 0 };

	assert_non_null(t);
	t->input = (struct input){ .path = scratch_make(&t->file, str_from(LIST)),
		.shown = STR("list.csv"),
		.encoding = STR("auto") };
	t->host = (struct host){ .role = HOST_LEAD, .name = STR("中山大学") };
	t->event = (struct event){ .stage = -1,
		.policy = POLICY_DEFAULT,
		.hosts = &t->host,
		.host_count = 1,
		.registrations = &t->input,
		.registration_count = 1 };
	t->sheet.limits = sheet_limits_default;
	const struct audit_terms terms
	    = { .event = &t->event, .registry_image = image_registry(), .sheet = &t->sheet };
	assert_true(audit_run(&t->audit, &terms, &f));
	*state = t;
	return 0;
}

static int
end(void **state)
{
	struct audited *t = *state;

	audit_free(&t->audit);
	scratch_remove(&t->file);
	free(t);
	return 0;
}

typedef void writer(struct out *o, const struct audit *a, const struct report_style *style);

static writer *const writers[]
    = { report_text, report_json, report_html, ledger_rows, ledger_institutions, report_prom };

#define WRITERS (sizeof writers / sizeof *writers)

static const struct report_style english = { .lang = LANG_EN, .width = STYLE_WIDTH };

static struct str
line_at(struct str text, size_t number)
{
	struct str line = { 0 };

	while (number-- && str_next(&line, &text, '\n'))
		continue;
	return line;
}

static void
each_row_has_a_line_with_its_place(void **state)
{
	static const char *const want[] = {
		("file,line,kind,person,name,institution_id,institution_name,side,counted,reason,"
		 "academician"),
		"list.csv,1,title,,,,,,,title,",
		"list.csv,2,header,,,,,,,header,",
		"list.csv,3,entry,P0001,张大三,cn-sysu,中山大学,host,yes,counted,no",
		"list.csv,4,entry,P0002,李小四,gb-oxford,牛津大学,external,yes,counted,yes",
		"list.csv,5,entry,P0003,王小五,gb-oxford,牛津大学,external,yes,counted,review",
		"list.csv,6,entry,P0004,赵小六,gb-oxford,牛津大学,external,yes,counted,no",
		"list.csv,7,entry,P0005,孙小七,gb-oxford,牛津大学,external,no,over_cap,no",
		"list.csv,8,entry,P0002,李小四,gb-oxford,牛津大学,external,no,duplicate,yes",
		"list.csv,9,entry,,周小八,cn-pku,北京大学,,no,cancelled,",
		"list.csv,10,entry,P0006,吴小九,,,unaffiliated,yes,counted,no",
		"list.csv,11,entry,P0007,\"'=郑小十\",local:ntu,NTU,external,yes,counted,no",
		"list.csv,12,total,,,,,,,total,",
	};
	const struct audited *t = *state;
	struct out o = { 0 };

	ledger_rows(&o, &t->audit, &english);
	for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
		struct str line = line_at(out_text(&o), i + 1);
		if (!str_eq(line, str_from(want[i])))
			fail_msg("\"%.*s\" is not \"%s\"", (int)line.len, line.at, want[i]);
	}
	assert_int_equal(line_at(out_text(&o), sizeof want / sizeof *want + 1).len, 0);
	out_free(&o);
}

static void
institutions_are_listed_once(void **state)
{
	static const char *const want[] = {
		"id,name,ror,country,kind,side,people,counted",
		"cn-sysu,中山大学,https://ror.org/0064kty71,CN,university,host,1,1",
		"gb-oxford,牛津大学,https://ror.org/052gg0110,GB,university,external,4,3",
		"local:ntu,NTU,,,organisation,external,1,1",
	};
	const struct audited *t = *state;
	struct out o = { 0 };

	ledger_institutions(&o, &t->audit, &english);
	for (size_t i = 0; i < sizeof want / sizeof *want; i++)
		assert_true(str_eq(line_at(out_text(&o), i + 1), str_from(want[i])));
	out_free(&o);
}

/* --- JSON --- */

static int64_t
whole(struct json v)
{
	struct fail f = { 0 };
	int64_t n = -1;

	assert_true(json_whole(&n, v, 0, 1000000, &f));
	return n;
}

static int64_t
sum(struct json object)
{
	int64_t n = 0;

	for (struct json v = json_first(object); v.node; v = json_next(v))
		n += whole(v);
	return n;
}

static void
json_says_what_was_counted(void **state)
{
	const struct audited *t = *state;
	struct json_doc doc;
	struct fail f = { 0 };
	struct out o = { 0 };

	report_json(&o, &t->audit, &english);
	assert_true(json_parse(&doc, out_text(&o), STR("report"), &f));
	struct json root = json_root(&doc), counts = json_get(root, "counts");
	assert_int_equal(whole(json_get(counts, "rows")), 12);
	assert_int_equal(whole(json_get(counts, "host")), 1);
	assert_int_equal(whole(json_get(counts, "unaffiliated")), 1);
	assert_int_equal(whole(json_get(counts, "external")), 5);
	assert_int_equal(whole(json_get(counts, "external_counted")), 4);
	assert_int_equal(whole(json_get(counts, "academicians")), 1);
	assert_int_equal(whole(json_get(counts, "institutions")), 2);
	assert_int_equal(whole(json_get(counts, "rows")),
	    whole(json_get(counts, "counted")) + whole(json_get(counts, "over_cap"))
		+ whole(json_get(counts, "left_out")) + whole(json_get(counts, "duplicate_rows"))
		+ sum(json_get(counts, "excluded")) + sum(json_get(counts, "not_entries")));
	assert_int_equal(json_count(json_get(root, "readings")), READING_COUNT);
	assert_int_equal(json_count(json_get(root, "questions")), t->audit.questions.count);
	struct json share = json_next(json_next(json_first(json_get(root, "checks"))));
	assert_true(str_eq(json_text(json_get(share, "id")), STR("external_share")));
	assert_int_equal(whole(json_get(share, "numerator")), 4);
	assert_int_equal(whole(json_get(share, "denominator")), 6);
	json_free(&doc);
	out_free(&o);
}

/* The words of numbers, which the parser would make doubles of. */
static void
numbers_are_written_exactly(void **state)
{
	static const char *const want[] = { "\"value\": 0.666666666", "\"threshold\": 0.8",
		"\"margin\": -0.133333333", "\"low\": 0.666666666" };
	const struct audited *t = *state;
	struct out o = { 0 };

	report_json(&o, &t->audit, &english);
	for (size_t i = 0; i < sizeof want / sizeof *want; i++)
		assert_true(str_find(out_text(&o), str_from(want[i]), 0) != STR_NONE);
	out_free(&o);
}

static void
a_share_of_nobody_is_null(void **state)
{
	const struct audited *t = *state;
	struct audit copy = t->audit;
	struct out o = { 0 };

	for (int q = 0; q < QUANTITY_COUNT; q++)
		copy.counts.quantity[q] = 0;
	judge(&copy.verdict, &copy.policy, &copy.counts, NULL);
	report_json(&o, &copy, &english);
	assert_true(str_find(out_text(&o), STR("\"value\": null"), 0) != STR_NONE);
	assert_true(str_find(out_text(&o), STR("\"margin\": null"), 0) != STR_NONE);
	assert_true(str_find(out_text(&o), STR("nan"), 0) == STR_NONE);
	out_free(&o);
}

/* --- all forms --- */

static void
text_fits_a_terminal(void **state)
{
	const struct audited *t = *state;

	for (int lang = 0; lang < LANG_COUNT; lang++)
		for (size_t width = 60; width <= 120; width += 20) {
			const struct report_style style
			    = { .lang = (enum lang)lang, .width = width };
			struct out o = { 0 };
			struct str line, rest;
			report_text(&o, &t->audit, &style);
			assert_true(str_starts(
			    out_text(&o), lang == LANG_ZH ? STR("结论：") : STR("Verdict: ")));
			for (rest = out_text(&o); str_next(&line, &rest, '\n');) {
				assert_true(unicode_width(line) <= width);
				assert_false(str_ends(line, STR(" ")));
			}
			out_free(&o);
		}
}

static void
redacted_reports_name_nobody(void **state)
{
	static const char *const people[] = { "张大三", "李小四", "王小五", "赵小六", "孙小七",
		"周小八", "吴小九", "郑小十", "zhang@", "@qq.com", "li4" };
	const struct audited *t = *state;
	struct audit copy = t->audit;
	struct redaction *redact = redaction_new(&copy);

	/* A policy of the user's own may quote anybody. */
	copy.policy.title = STR("如wu9@qq.com所说");
	copy.policy.not_checked[0] = STR("费用由张大三核查");
	copy.policy.checks[0].source = STR("见吴小九的来信");
	copy.verdict.readings[copy.verdict.decisive].checks[0].check = &copy.policy.checks[0];
	for (size_t w = 0; w < WRITERS; w++) {
		struct report_style style = english;
		struct out o = { 0 };
		style.redact = redact;
		writers[w](&o, &copy, &style);
		for (size_t i = 0; i < sizeof people / sizeof *people; i++)
			if (str_find(out_text(&o), str_from(people[i]), 0) != STR_NONE)
				fail_msg("report %zu names %s", w, people[i]);
		out_free(&o);
	}
	redaction_free(redact);
}

static void
the_same_audit_gives_the_same_bytes(void **state)
{
	const struct audited *t = *state;

	for (size_t w = 0; w < WRITERS; w++) {
		struct out a = { 0 }, b = { 0 };
		writers[w](&a, &t->audit, &english);
		writers[w](&b, &t->audit, &english);
		assert_true(a.len > 0 && str_eq(out_text(&a), out_text(&b)));
		out_free(&a);
		out_free(&b);
	}
}

#define OF_EVENT(function) cmocka_unit_test_setup_teardown(function, begin, end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		OF_EVENT(each_row_has_a_line_with_its_place),
		OF_EVENT(institutions_are_listed_once),
		OF_EVENT(json_says_what_was_counted),
		OF_EVENT(numbers_are_written_exactly),
		OF_EVENT(a_share_of_nobody_is_null),
		OF_EVENT(text_fits_a_terminal),
		OF_EVENT(redacted_reports_name_nobody),
		OF_EVENT(the_same_audit_gives_the_same_bytes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
