/* What a report says of an event is what is read of it, and of what entry_write wrote. */
#include "verdict/audited.h"

#include "report/entry_say.h"
#include "report/json.h"

#define LIST                                                                                       \
	"name,affiliation,email,title\n"                                                           \
	"张三,复旦大学,san@qq.com,FRSC\n"                                                    \
	"李四,中山大学,,\n"                                                                  \
	"王五,NTU,,IEEE Fellow\n"

static void
write_line(struct out *o, const struct entry *e)
{
	struct jsonout j;

	o->len = 0;
	jsonout_open(&j, o, false);
	entry_write(&j, e, LANG_EN);
}

static void
read_line(struct entry *out, struct str text, struct arena *mem)
{
	struct json_doc doc;
	struct fail f = { 0 };

	assert_true(json_parse(&doc, text, STR("t"), &f));
	assert_true(entry_read(out, json_root(&doc), mem, &f));
	json_free(&doc);
}

/* Of a whole audit: by its report, and by what was written of that. */
static void
a_report_is_read_and_written_again(void **state)
{
	const struct report_style style = { .lang = LANG_EN, .width = STYLE_WIDTH };
	struct str list = STR(LIST);
	struct audited a;
	struct arena mem = { 0 };
	struct entry of_report, again;
	struct out report = { 0 }, one = { 0 }, other = { 0 };

	(void)state;
	audited_run(&a, &list, 1);
	report_json(&report, &a.audit, &style);
	read_line(&of_report, out_text(&report), &mem);
	assert_int_equal(of_report.outcome, a.audit.verdict.outcome);
	assert_int_equal(of_report.check_count, a.audit.verdict.check_count);
	assert_int_equal(of_report.questions, a.audit.questions.count);
	assert_int_equal(of_report.rows, a.audit.rows);
	for (size_t i = 0; i < of_report.check_count; i++) {
		const struct check_result *got = &of_report.results[i];
		const struct check_result *want
		    = &a.audit.verdict.readings[a.audit.verdict.decisive].checks[i];
		assert_int_equal(got->value.part, want->value.part);
		assert_int_equal(got->met, want->met);
		assert_int_equal(got->outcome, want->outcome);
		assert_int_equal(got->margin_people, want->margin_people);
	}
	of_report.name = of_report.file = STR("ocean");
	write_line(&one, &of_report);
	read_line(&again, out_text(&one), &mem);
	write_line(&other, &again);
	assert_true(str_eq(out_text(&one), out_text(&other)));
	out_free(&report);
	out_free(&one);
	out_free(&other);
	arena_free(&mem);
	audited_free(&a);
}

static void
trouble_comes_back(void **state)
{
	struct entry e = { .name = STR("ocean"), .file = STR("ocean.json"), .status = 65 }, back;
	struct arena mem = { 0 };
	struct out line = { 0 }, words = { 0 };

	(void)state;
	fail_at(&e.trouble, FAIL_RAGGED, (struct place){ STR("a.csv"), 12, 3 }, STR("4"), STR("5"));
	e.trouble.error = 2;
	write_line(&line, &e);
	read_line(&back, out_text(&line), &mem);
	assert_false(entry_is_audited(&back));
	assert_int_equal(entry_attention(&back), ATTENTION_NOT_AUDITED);
	assert_int_equal(back.status, 65);
	assert_memory_equal(&back.trouble, &e.trouble, sizeof e.trouble);
	entry_say(&words, &back, LANG_EN);
	assert_true(str_starts(out_text(&words), STR("a.csv:12:3: This row has 4 cells")));
	assert_true(str_ends(out_text(&words), STR("(status 65)")));
	out_free(&line);
	out_free(&words);
	arena_free(&mem);
}

static struct bad {
	const char *name, *text;
	enum fail_code code;
} bad[] = {
	{ "no object", "[]", FAIL_JSON_TYPE },
	{ "no report", "{\"lead\": 1}", FAIL_JSON_MISSING },
	{ "another format", "{\"rollcall\": {}, \"format\": 2}", FAIL_JSON_VALUE },
	{ "no verdict", "{\"rollcall\": {}, \"format\": 1}", FAIL_JSON_MISSING },
	{ "a verdict of nobody's", "{\"rollcall\": {}, \"format\": 1, \"verdict\": \"good\"}",
	    FAIL_JSON_VALUE },
	{ "no checks", "{\"rollcall\": {}, \"format\": 1, \"verdict\": \"pass\"}", FAIL_JSON_TYPE },
	{ "a check without numbers",
	    "{\"rollcall\": {}, \"format\": 1, \"verdict\": \"pass\", \"checks\": [{\"id\": "
	    "\"a\"}]}",
	    FAIL_JSON_MISSING },
	{ "a share of nothing",
	    "{\"rollcall\": {}, \"format\": 1, \"verdict\": \"pass\", \"checks\": [{\"id\": \"a\","
	    "\"kind\": \"share\", \"numerator\": 1, \"denominator\": 2, \"threshold_numerator\": 1,"
	    "\"threshold_denominator\": 0, \"margin_people\": 1, \"status\": \"pass\"}]}",
	    FAIL_JSON_VALUE },
	{ "an unknown trouble",
	    "{\"attention\": \"not_audited\", \"status\": 65, \"error\": {\"code\": \"zz\"}}",
	    FAIL_JSON_VALUE },
};

static void
is_refused(void **state)
{
	const struct bad *b = *state;
	struct arena mem = { 0 };
	struct json_doc doc;
	struct entry e;
	struct fail f = { 0 };

	assert_true(json_parse(&doc, str_from(b->text), STR("t.json"), &f));
	assert_false(entry_read(&e, json_root(&doc), &mem, &f));
	assert_int_equal(f.code, b->code);
	assert_string_equal(f.file, "t.json");
	json_free(&doc);
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_LAW(tests, n, a_report_is_read_and_written_again);
	ROWS_LAW(tests, n, trouble_comes_back);
	ROWS_ADD(tests, n, bad, is_refused);
	return ROWS_RUN(tests, n);
}
