/* The public interface, as another program uses it. */
#include "rollcall.h"

#include <string.h>

#include "base/out.h"
#include "base/status.h"
#include "rows.h"
#include "scratch.h"

/* A fellow of a society whose standing is disputed is a question. */
#define LIST                                                                                       \
	"姓名,单位,邮箱,荣誉\n"                                                            \
	"张大三,中山大学,zhang@sysu.edu.cn,\n"                                              \
	"王小五,University of Oxford,wang5@ox.ac.uk,IET Fellow\n"                               \
	"李小四,University of Oxford,li4@ox.ac.uk,中国科学院院士\n"

struct files {
	struct scratch list, policy, event;
};

/* An event of that list whose policy asks for so many academicians. */
static const char *
files_make(struct files *at, int academicians)
{
	char policy[256], event[256];

	snprintf(policy, sizeof policy,
	    "{\"name\":\"n\",\"version\":\"1\",\"title\":\"t\",\"cap\":{\"people\":3},\"checks\":"
	    "[{\"id\":\"a\",\"count\":\"academicians\",\"at_least\":%d}]}",
	    academicians);
	scratch_make(&at->list, STR(LIST));
	scratch_make(&at->policy, str_from(policy));
	snprintf(event, sizeof event,
	    "{\"lead\":{\"name\":\"中山大学\"},\"policy\":\"%s\",\"registrations\":[{\"file\":\"%"
	    "s\"}]}",
	    at->policy.path, at->list.path);
	return scratch_make(&at->event, str_from(event)).at;
}

static void
files_remove(struct files *at)
{
	scratch_remove(&at->list);
	scratch_remove(&at->policy);
	scratch_remove(&at->event);
}

static bool
collect(void *context, const char *bytes, size_t length)
{
	out_plain(context, (struct str){ bytes, length });
	return true;
}

static bool
refuse(void *context, const char *bytes, size_t length)
{
	(void)context;
	(void)bytes;
	(void)length;
	return false;
}

static bool
has(const struct out *o, const char *words)
{
	return str_find(out_text(o), str_from(words), 0) != STR_NONE;
}

static struct verdict_row {
	const char *name;
	int academicians;
	enum rollcall_verdict verdict;
} verdicts[] = {
	{ "pass", 1, ROLLCALL_PASS },
	{ "review", 2, ROLLCALL_REVIEW },
	{ "fail", 3, ROLLCALL_FAIL },
};

static void
the_verdict_is(void **state)
{
	const struct verdict_row *r = *state;
	const struct rollcall_options usual = { 0 };
	struct rollcall_trouble trouble;
	struct rollcall_audit *audit;
	struct files files;

	assert_true(rollcall_audit(&audit, files_make(&files, r->academicians), &usual, &trouble));
	files_remove(&files);
	assert_int_equal(rollcall_verdict(audit), r->verdict);
	rollcall_audit_free(audit);
}

static struct report_row {
	const char *name;
	enum rollcall_format format;
	const char *says;
	bool names_people;
} reports[] = {
	{ "text", ROLLCALL_TEXT, "结论：待核\n", true },
	{ "json", ROLLCALL_JSON, "\"verdict\": \"review\"", true },
	{ "html", ROLLCALL_HTML, "<!DOCTYPE html>", true },
	{ "ledger", ROLLCALL_LEDGER, ",external,yes,counted,", true },
	{ "institutions", ROLLCALL_INSTITUTIONS, "gb-oxford,", false },
	{ "metrics", ROLLCALL_METRICS, "rollcall_people", false },
};

/* In the language and with the date of the options; names of people only where they may. */
static void
a_report_is_written(void **state)
{
	const struct report_row *r = *state;
	struct rollcall_options options = { .date = "2023-05-20" };
	struct rollcall_trouble trouble;
	struct rollcall_audit *audit;
	struct files files;
	struct out o = { 0 };

	const char *event = files_make(&files, 2);
	assert_true(rollcall_audit(&audit, event, &options, &trouble));
	assert_true(rollcall_report(audit, r->format, collect, &o, &trouble));
	assert_true(has(&o, r->says));
	assert_int_equal(has(&o, "王小五"), r->names_people);
	assert_false(rollcall_report(audit, r->format, refuse, NULL, &trouble));
	assert_int_equal(trouble.status, STATUS_WRITE);
	rollcall_audit_free(audit);
	o.len = 0;
	options.redact = true;
	assert_true(rollcall_audit(&audit, event, &options, &trouble));
	assert_true(rollcall_report(audit, r->format, collect, &o, &trouble));
	assert_false(has(&o, "王小五") || has(&o, "wang5"));
	rollcall_audit_free(audit);
	files_remove(&files);
	out_free(&o);
}

static void
resolve_answers_in_one_line(void **state)
{
	const struct rollcall_options options = { .language = ROLLCALL_ENGLISH };
	struct rollcall_trouble trouble;
	struct rollcall_resolver *r;
	struct out o = { 0 };

	(void)state;
	assert_true(rollcall_resolver_new(&r, &options, &trouble));
	assert_true(rollcall_resolve(r, "广州医学院", NULL, NULL, collect, &o, &trouble));
	assert_true(str_find(out_text(&o), STR("\"name\":\"广州医科大学\""), 0) != STR_NONE);
	assert_true(str_find(out_text(&o),
			STR("“广州医学院” is a former name of Guangzhou Medical University."), 0)
		    != STR_NONE);
	o.len = 0;
	assert_true(rollcall_resolve(r, "NTU", NULL, NULL, collect, &o, &trouble));
	assert_true(
	    str_find(out_text(&o), STR("\"link\":\"possible\",\"score\":0."), 0) != STR_NONE);
	assert_true(str_find(out_text(&o), STR("\"id\":\"local:ntu\""), 0) != STR_NONE);
	o.len = 0;
	assert_true(rollcall_resolve(r, "NTU", "a@ntu.edu.sg", NULL, collect, &o, &trouble));
	assert_true(str_find(out_text(&o), STR("\"id\":\"sg-ntu\""), 0) != STR_NONE);
	assert_true(str_find(out_text(&o), STR("local:"), 0) == STR_NONE);
	o.len = 0;
	assert_true(rollcall_resolve(r, "", NULL, NULL, collect, &o, &trouble));
	assert_true(str_eq(out_text(&o), STR("{\"input\":\"\",\"institutions\":[]}\n")));
	assert_false(rollcall_resolve(r, "\xFF", NULL, NULL, collect, &o, &trouble));
	assert_int_equal(trouble.status, STATUS_DATA);
	assert_false(rollcall_resolve(r, "NTU", NULL, NULL, refuse, NULL, &trouble));
	assert_int_equal(trouble.status, STATUS_WRITE);
	rollcall_resolver_free(r);
	out_free(&o);
}

static void
trouble_is_told_in_one_line(void **state)
{
	const struct rollcall_options options = { .language = ROLLCALL_ENGLISH };
	struct rollcall_trouble trouble;
	struct rollcall_audit *audit;

	(void)state;
	assert_false(rollcall_audit(&audit, "/nowhere/event.json", &options, &trouble));
	assert_null(audit);
	assert_int_equal(trouble.status, STATUS_NO_INPUT);
	assert_non_null(strstr(trouble.message, "/nowhere/event.json"));
	assert_null(strchr(trouble.message, '\n'));
	rollcall_audit_free(audit);
}

/* What a list holds is not quoted where reports are redacted. */
static void
trouble_may_be_redacted(void **state)
{
	struct rollcall_options options = { .language = ROLLCALL_ENGLISH };
	struct rollcall_trouble trouble;
	struct rollcall_audit *audit;
	struct files files;

	(void)state;
	const char *event = files_make(&files, 2);
	scratch_remove(&files.list);
	FILE *list = fopen(files.list.path, "wb");
	assert_non_null(list);
	fputs("姓名,单位\n张三、李四,中山大学\n", list);
	fclose(list);
	assert_false(rollcall_audit(&audit, event, &options, &trouble));
	assert_int_equal(trouble.status, STATUS_DATA);
	assert_non_null(strstr(trouble.message, "张三、李四"));
	options.redact = true;
	assert_false(rollcall_audit(&audit, event, &options, &trouble));
	assert_null(strstr(trouble.message, "张三"));
	files_remove(&files);
}

static void
a_registry_that_is_none_is_told(void **state)
{
	const struct rollcall_options options
	    = { .language = ROLLCALL_ENGLISH, .registry = "/nowhere/registry.db" };
	struct rollcall_trouble trouble;
	struct rollcall_resolver *r;
	struct rollcall_audit *audit;
	struct files files;

	(void)state;
	assert_false(rollcall_resolver_new(&r, &options, &trouble));
	assert_null(r);
	assert_int_equal(trouble.status, STATUS_NO_INPUT);
	rollcall_resolver_free(r);
	assert_false(rollcall_audit(&audit, files_make(&files, 2), &options, &trouble));
	assert_int_equal(trouble.status, STATUS_NO_INPUT);
	files_remove(&files);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, verdicts, the_verdict_is);
	ROWS_ADD(tests, n, reports, a_report_is_written);
	ROWS_LAW(tests, n, resolve_answers_in_one_line);
	ROWS_LAW(tests, n, trouble_is_told_in_one_line);
	ROWS_LAW(tests, n, trouble_may_be_redacted);
	ROWS_LAW(tests, n, a_registry_that_is_none_is_told);
	return ROWS_RUN(tests, n);
}
