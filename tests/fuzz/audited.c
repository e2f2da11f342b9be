#include "fuzz/audited.h"

#include "data/image.h"
#include "fuzz/page.h"
#include "people/name.h"
#include "report/html.h"
#include "report/json.h"
#include "report/ledger.h"
#include "report/prom.h"
#include "report/text.h"
#include "text/unicode.h"

static void
tell(struct fuzz_audited *a, const struct str given[GIVEN_COUNT])
{
	struct str path[GIVEN_COUNT] = { { 0 } };

	for (size_t i = 0; i < GIVEN_COUNT; i++)
		if (given[i].at)
			path[i] = fuzz_file(i, given[i]);
	a->list.path = path[GIVEN_LIST];
	a->attendance.path = path[GIVEN_ATTENDANCE];
	a->event.attendance_count = path[GIVEN_ATTENDANCE].at != NULL;
	a->roster = path[GIVEN_ROSTER];
	a->event.roster_count = a->roster.at != NULL;
	a->aliases = path[GIVEN_ALIASES];
	a->event.alias_count = a->aliases.at != NULL;
	a->event.decisions = path[GIVEN_DECISIONS];
	a->event.policy = path[GIVEN_POLICY];
}

bool
fuzz_audit(
    struct fuzz_audited *out, const struct str given[GIVEN_COUNT], bool lenient, struct fail *f)
{
	const struct audit_terms terms
	    = { .event = &out->event, .registry_image = image_registry(), .sheet = &out->options };

	*out = (struct fuzz_audited){
		.hosts = { { .role = HOST_LEAD, .name = STR("中山大学") },
		    { .role = HOST_PARTICIPATING, .name = STR("University of Oxford") } },
		.list = { .shown = STR("list.csv"), .encoding = STR("auto") },
		.attendance
		= { .shown = STR("sign-in.csv"), .encoding = STR("auto"), .is_attendance = true },
		.options = { .ragged = lenient,
		    .split_names = lenient,
		    .fill_down = lenient,
		    .limits = sheet_limits_default },
		.event = { .stage = -1,
		    .hosts = out->hosts,
		    .host_count = 2,
		    .registrations = &out->list,
		    .registration_count = 1,
		    .attendance = &out->attendance,
		    .rosters = &out->roster,
		    .aliases = &out->aliases },
	};
	tell(out, given);
	bool ok = audit_run(&out->audit, &terms, f);
	must(ok == (f->code == FAIL_NONE));
	return ok;
}

/* --- reports --- */

static void
check_text(struct str text, const struct audit *a)
{
	struct str line;

	(void)a;
	while (str_next(&line, &text, '\n'))
		must(unicode_width(line) <= STYLE_WIDTH);
}

static void
check_json(struct str text, const struct audit *a)
{
	(void)a;
	fuzz_is_json(text);
}

static void
check_page(struct str text, const struct audit *a)
{
	(void)a;
	page_check(text);
}

static void
check_ledger(struct str text, const struct audit *a)
{
	fuzz_is_csv(text, sheet_row_count(a->sheet) + 1);
}

static void
check_institutions(struct str text, const struct audit *a)
{
	(void)a;
	must(str_starts(text, STR("id,name,ror,")));
}

static void
check_metrics(struct str text, const struct audit *a)
{
	struct str line;

	(void)a;
	while (str_next(&line, &text, '\n'))
		must(line.len == 0 || str_starts(line, STR("# "))
		     || str_starts(line, STR("rollcall_")));
}

static const struct report {
	void (*write)(struct out *o, const struct audit *a, const struct report_style *style);
	void (*check)(struct str text, const struct audit *a);
} reports[] = {
	{ report_text, check_text },
	{ report_json, check_json },
	{ report_html, check_page },
	{ ledger_rows, check_ledger },
	{ ledger_institutions, check_institutions },
	{ report_prom, check_metrics },
};

/* An address of the lists, long enough to stand nowhere by chance. */
static bool
names_an_email(struct str text, const struct audit *a)
{
	struct arena scratch = { 0 };
	bool found = false;

	for (size_t row = 0; row < sheet_row_count(a->sheet) && !found; row++) {
		struct str email
		    = email_key(sheet_any(a->sheet, row, COLUMN_EMAIL, &scratch), &scratch);
		found = email.len > 8 && str_find(text, email, 0) != STR_NONE;
	}
	arena_free(&scratch);
	return found;
}

static void
report_all(const struct audit *a, const struct report_style *style)
{
	for (size_t i = 0; i < sizeof reports / sizeof *reports; i++) {
		struct out o = { 0 };
		reports[i].write(&o, a, style);
		struct str text = out_text(&o);
		must(text.len && fuzz_text(text).len == text.len);
		reports[i].check(text, a);
		must(!style->redact || !names_an_email(text, a));
		out_free(&o);
	}
}

void
fuzz_reports(const struct audit *a)
{
	/* One language an input is enough: the other has the same words to escape. */
	struct report_style style
	    = { .lang = sheet_row_count(a->sheet) % LANG_COUNT, .width = STYLE_WIDTH };

	report_all(a, &style);
	style.redact = redaction_new(a);
	report_all(a, &style);
	redaction_free(style.redact);
}
