#include <string.h>

#include "report/link_say.h"
#include "report/view.h"
#include "rows.h"

static void
same(struct out *o, const char *want)
{
	struct str text = out_text(o);

	if (!str_eq(text, str_from(want)))
		fail_msg("\"%.*s\" is not \"%s\"", (int)text.len, text.at, want);
	o->len = 0;
}

static struct measure_row {
	const char *name;
	enum check_kind kind;
	struct measure value;
	bool is_short;
	const char *want;
} measures[] = {
	{ "people are a number", CHECK_COUNT, { 162, 1 }, false, "162" },
	{ "a share shows its whole numbers", CHECK_SHARE, { 131, 159 }, false,
	    "131/159 = 82.38 %" },
	{ "a share in a table is short", CHECK_SHARE, { 131, 159 }, true, "82.38 %" },
	{ "just below 80 is never 80.00", CHECK_SHARE, { 79999, 100000 }, true, "79.99 %" },
	{ "all is 100", CHECK_SHARE, { 3, 3 }, true, "100.00 %" },
	{ "none is 0", CHECK_SHARE, { 0, 3 }, true, "0.00 %" },
	{ "two decimals keep their zero", CHECK_SHARE, { 801, 1000 }, true, "80.10 %" },
	{ "nobody has no share", CHECK_SHARE, { 0, 0 }, false, "—" },
};

static void
a_measure_is_shown(void **state)
{
	const struct measure_row *r = *state;
	const struct check check = { .kind = r->kind };
	struct out o = { 0 };

	view_measure(&o, &check, r->value, r->is_short);
	same(&o, r->want);
	out_free(&o);
}

static struct margin_row {
	const char *name;
	enum check_kind kind;
	int64_t whole, people;
	const char *want;
	enum who who, of;
} margins[] = {
	{ "people to spare", CHECK_COUNT, 1, 12, "12 to spare", 0, 0 },
	{ "people short", CHECK_COUNT, 1, -12, "12 short", 0, 0 },
	{ "just enough", CHECK_COUNT, 1, 0, "just met", 0, 0 },
	{ "a share that bears more", CHECK_SHARE, 160, 4, "bears 4 more hosts",
	    WHO_EXTERNAL_COUNTED, WHO_SHARE_BASE },
	{ "a share just met", CHECK_SHARE, 160, 0, "just met", 0, 0 },
	{ "a share of nobody", CHECK_SHARE, 0, -1, "nobody is counted", 0, 0 },
	{ "a share missed", CHECK_SHARE, 160, -7, "7 external short", WHO_EXTERNAL_COUNTED,
	    WHO_SHARE_BASE },
	{ "a share of hosts", CHECK_SHARE, 160, 4, "bears 4 more others", WHO_HOST, WHO_EVERYONE },
	{ "a share of hosts missed", CHECK_SHARE, 160, -7, "7 short", WHO_HOST, WHO_EVERYONE },
	{ "partners missing", CHECK_SHARE, 3, -2, "partners: 2 short", WHO_PARTNERS_PRESENT,
	    WHO_PARTNERS },
	{ "partners to spare", CHECK_COUNT, 1, 1, "partners: 1 to spare", WHO_PARTNERS_PRESENT, 0 },
	{ "guests among guests", CHECK_SHARE, 3, 5, "bears 5 more others", WHO_EXTERNAL_COUNTED,
	    WHO_EXTERNAL },
};

static void
a_margin_is_said(void **state)
{
	const struct margin_row *r = *state;
	const struct check check
	    = { .kind = r->kind, .who = r->who, .of = r->of, .num = 80, .den = 100 };
	const struct check_result result
	    = { .check = &check, .value = { 1, r->whole }, .margin_people = r->people };
	struct out o = { 0 };

	view_margin(&o, &result, LANG_EN);
	same(&o, r->want);
	out_free(&o);
}

static void
a_check_is_called_by_its_title(void **state)
{
	const struct check titled
	    = { .id = STR("participants"), .title_zh = STR("人数"), .title_en = STR("heads") };
	const struct check known = { .id = STR("participants") };
	const struct check other = { .id = STR("heads") };

	(void)state;
	assert_true(str_eq(view_check_name(&titled, LANG_ZH), STR("人数")));
	assert_true(str_eq(view_check_name(&titled, LANG_EN), STR("heads")));
	assert_true(str_eq(view_check_name(&known, LANG_ZH), STR("总参与人数")));
	assert_true(str_eq(view_check_name(&other, LANG_ZH), STR("heads")));
}

static void
a_threshold_is_shown_as_the_policy_has_it(void **state)
{
	const struct check people = { .kind = CHECK_COUNT, .num = 150, .den = 1 };
	const struct check share = { .kind = CHECK_SHARE, .num = 4, .den = 5 };
	const struct check third = { .kind = CHECK_SHARE, .num = 1, .den = 3 };
	struct out o = { 0 };

	(void)state;
	view_threshold(&o, &people);
	same(&o, "≥ 150");
	view_threshold(&o, &share);
	same(&o, "≥ 80 %");
	view_threshold(&o, &third);
	same(&o, "≥ 1/3");
	out_free(&o);
}

static struct safe_row {
	const char *name, *text;
	bool is_shown;
} safe[] = {
	{ "an institution is shown", "中山大学", true },
	{ "a number in a name is shown", "中国电子科技集团公司第54研究所", true },
	{ "a post code is shown", "510275 广州", true },
	{ "an e-mail address is not", "中山大学 x@y.cn", false },
	{ "a phone number is not", "13800138000", false },
	{ "nor one with blanks and dashes", "138-0013 8000", false },
	{ "nor one in full width", "电话：１３８００１３８０００", false },
	{ "nor one with dots and brackets", "+86 (138).0013.8000", false },
	{ "nor an address in full width", "x＠y.cn", false },
};

static void
contacts_are_left_out_with_names(void **state)
{
	const struct safe_row *r = *state;
	const struct audit nobody = { .rows = 0 };
	const struct report_style open = { .redact = NULL };
	const struct report_style closed = { .redact = redaction_new(&nobody) };
	struct str text = str_from(r->text);

	assert_true(str_eq(view_safe(text, &open), text));
	assert_true(str_eq(view_safe(text, &closed), text) == r->is_shown);
	redaction_free(closed.redact);
}

/* A code that nobody has thought about yet is left out. */
static void
findings_about_people_quote_nothing(void **state)
{
	const struct audit nobody = { .rows = 0 };
	const struct report_style closed = { .redact = redaction_new(&nobody) };

	(void)state;
	for (int c = 0; c < FINDING_CODE_COUNT; c++) {
		const struct finding f = {
			.code = (enum finding_code)c, .value = STR("a@b.cn"), .detail = STR("张三")
		};
		struct finding shown = view_finding(&f, &closed);
		assert_true(str_eq(shown.value, STR("…")));
	}
	const struct finding split = {
		.code = FINDING_NICKNAME_SPLIT, .value = STR("中山大学-张三"), .detail = STR("张三")
	};
	struct finding shown = view_finding(&split, &closed);
	assert_true(str_eq(shown.value, STR("…")) && str_eq(shown.detail, STR("…")));
	redaction_free(closed.redact);
}

/* --- why an institution was recognised --- */

static struct quote_row {
	const char *name, *raw, *found, *want;
	enum link_reason reason;
} quotes[] = {
	{ "what was typed is quoted, not its cleaned form", "UNIVERSITY of Oxford",
	    "university oxford", "“UNIVERSITY of Oxford” is a name of X.", REASON_NAME },
	{ "an abbreviation as it was typed", "Univ. Oxford", "university oxford",
	    "“Univ. Oxford” is a name of X.", REASON_NAME },
	{ "the name alone, out of a longer text", "Dept of Physics, Univ. of Oxford, UK",
	    "university oxford", "“Univ. of Oxford” is a name of X.", REASON_NAME },
	{ "the shortest stretch", "Nature Club, National University of Sciences",
	    "national university science", "“National University of Sciences” is a name of X.",
	    REASON_NAME },
	{ "a Chinese name out of its text", "广州中山大学计算机学院", "中山大学",
	    "The text holds “中山大学”, a name of X; the rest is a part of it.", REASON_PART },
	{ "all of it where cleaning changed more", "清華大學", "清华大学",
	    "“清華大學” is a former name of X.", REASON_FORMER },
	{ "the cleaned form for a part that cannot be found", "國立清華大學電機系", "清华大学",
	    "The text holds “清华大学”, a name of X; the rest is a part of it.", REASON_PART },
	{ "a domain stands for itself", "", "ox.ac.uk",
	    "No institution is named; the e-mail domain ox.ac.uk belongs to X.",
	    REASON_DOMAIN_ONLY },
};

static void
a_link_is_explained(void **state)
{
	const struct quote_row *r = *state;
	const struct link_said said = {
		.reason = r->reason,
		.raw = str_from(r->raw),
		.found = str_from(r->found),
		.by = STR("ox.ac.uk"),
		.institution = STR("X"),
	};
	struct out o = { 0 };

	link_say(&o, &said, LANG_EN);
	same(&o, r->want);
	out_free(&o);
}

static void
every_reason_has_a_sentence(void **state)
{
	struct out o = { 0 };

	(void)state;
	for (int r = 0; r < REASON_COUNT; r++)
		for (int lang = 0; lang < LANG_COUNT; lang++) {
			const struct link_said said
			    = { (enum link_reason)r, STR("T"), STR("T"), STR("B"), STR("I") };
			o.len = 0;
			link_say(&o, &said, (enum lang)lang);
			assert_true(str_find(out_text(&o), STR("T"), 0) != STR_NONE
				    || str_find(out_text(&o), STR("B"), 0) != STR_NONE);
		}
	out_free(&o);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, measures, a_measure_is_shown);
	ROWS_ADD(tests, n, margins, a_margin_is_said);
	ROWS_LAW(tests, n, a_check_is_called_by_its_title);
	ROWS_ADD(tests, n, safe, contacts_are_left_out_with_names);
	ROWS_ADD(tests, n, quotes, a_link_is_explained);
	ROWS_LAW(tests, n, a_threshold_is_shown_as_the_policy_has_it);
	ROWS_LAW(tests, n, findings_about_people_quote_nothing);
	ROWS_LAW(tests, n, every_reason_has_a_sentence);
	return ROWS_RUN(tests, n);
}
