#include "report/prom.h"

#include "base/version.h"
#include "report/view.h"

struct metrics {
	struct out *o;
	const struct audit *audit;
	const struct report_style *style; /* without names */
	const struct reading_result *result;
	struct str metric; /* that samples belong to */
};

/* --- samples --- */

/* What stands before the samples of a metric. */
static void
begin(struct metrics *m, const char *metric, const char *help)
{
	m->metric = str_from(metric);
	out_trusted(m->o, STR("# HELP rollcall_"));
	out_trusted(m->o, m->metric);
	out_char(m->o, ' ');
	out_trusted(m->o, str_from(help));
	out_trusted(m->o, STR("\n# TYPE rollcall_"));
	out_trusted(m->o, m->metric);
	out_trusted(m->o, STR(" gauge\n"));
}

static void
label(const struct metrics *m, const char *name, struct str value)
{
	if (!value.at)
		return;
	out_char(m->o, ',');
	out_trusted(m->o, str_from(name));
	out_trusted(m->o, STR("=\""));
	out_prom(m->o, value);
	out_char(m->o, '"');
}

/* The event's name; without one, that of its file or of its first list. */
static struct str
event_name(const struct metrics *m)
{
	const struct event *e = m->audit->event;

	if (e->name.len)
		return e->name;
	return e->path.len ? event_shown(e, e->path) : e->registrations[0].shown;
}

/* It, or another word for it where it holds a name of the lists. */
static struct str
event_label(const struct metrics *m)
{
	struct str name = event_name(m);

	if (str_eq(view_told(name, m->style), name))
		return name;
	return redaction_pseudonym(m->style->redact, STR("event-"), name);
}

/* A sample up to its value. */
static void
sample(const struct metrics *m)
{
	out_trusted(m->o, STR("rollcall_"));
	out_trusted(m->o, m->metric);
	out_trusted(m->o, STR("{event=\""));
	out_prom(m->o, event_label(m));
	out_char(m->o, '"');
}

static void
whole(const struct metrics *m, int64_t value)
{
	out_trusted(m->o, STR("} "));
	out_whole(m->o, value);
	out_char(m->o, '\n');
}

/* A sample with one label, or none. */
static void
count(const struct metrics *m, const char *name, struct str value, int64_t n)
{
	sample(m);
	if (name)
		label(m, name, value);
	whole(m, n);
}

/* One of several states is the one that holds. */
static void
states(const struct metrics *m, struct str check, enum outcome holds)
{
	static const enum outcome all[] = { OUTCOME_PASS, OUTCOME_FAIL, OUTCOME_REVIEW };

	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		sample(m);
		label(m, "check", check);
		label(m, "status", outcome_word(all[i]));
		whole(m, all[i] == holds);
	}
}

/* --- checks --- */

/* A share of nobody has no value, and no sample. */
static void
measure(const struct metrics *m, const struct check *check, struct measure value)
{
	bool is_count = check->kind == CHECK_COUNT;

	if (!is_count && value.whole == 0)
		return;
	sample(m);
	label(m, "check", check->id);
	out_trusted(m->o, STR("} "));
	out_share(m->o, value.part, is_count ? 1 : value.whole);
	out_char(m->o, '\n');
}

enum part { PART_VALUE, PART_LOW, PART_HIGH, PART_THRESHOLD };

static void
checks(struct metrics *m, enum part part, const char *metric, const char *help)
{
	begin(m, metric, help);
	for (size_t i = 0; i < m->audit->verdict.check_count; i++) {
		const struct check_result *r = &m->result->checks[i];
		const struct measure of[] = {
			[PART_VALUE] = r->value,
			[PART_LOW] = r->low,
			[PART_HIGH] = r->high,
			[PART_THRESHOLD] = { r->check->num, r->check->den },
		};
		bool is_bound = part == PART_LOW || part == PART_HIGH;
		if (!is_bound || r->bounded)
			measure(m, r->check, of[part]);
	}
}

static void
write_checks(struct metrics *m)
{
	const struct verdict *v = &m->audit->verdict;

	begin(m, "verdict", "Verdict of the event: 1 for the status that holds.");
	states(m, (struct str){ 0 }, v->outcome);
	begin(m, "verdict_robust", "Whether every reading of the rule has this verdict.");
	count(m, NULL, STR(""), v->same_in_all);
	begin(m, "check_status", "Status of a check: 1 for the one that holds.");
	for (size_t i = 0; i < v->check_count; i++)
		states(m, m->result->checks[i].check->id, m->result->checks[i].outcome);
	checks(m, PART_VALUE, "check_value",
	    "Best single estimate of a check: people, or a share from 0 to 1.");
	checks(m, PART_LOW, "check_low", "Lowest value over all answers to the open questions.");
	checks(m, PART_HIGH, "check_high", "Highest value over all answers to the open questions.");
	checks(m, PART_THRESHOLD, "check_threshold", "Least value that meets a check.");
	begin(m, "check_margin_people",
	    "People to spare before a check is missed; negative: people who are missing.");
	for (size_t i = 0; i < v->check_count; i++)
		count(
		    m, "check", m->result->checks[i].check->id, m->result->checks[i].margin_people);
}

/* --- counts --- */

static void
write_people(struct metrics *m)
{
	const int64_t *q = m->audit->counts.quantity;

	begin(m, "people", "Distinct people who take part, by side.");
	count(m, "side", side_word(SIDE_HOST), q[QUANTITY_HOST]);
	count(m, "side", side_word(SIDE_UNAFFILIATED), q[QUANTITY_UNAFFILIATED]);
	count(m, "side", side_word(SIDE_EXTERNAL), q[QUANTITY_EXTERNAL]);
	begin(m, "people_counted",
	    "People counted in all, each external institution held to the cap.");
	count(m, NULL, STR(""), m->audit->counted_people);
	begin(m, "people_over_cap", "External people whom the cap leaves out.");
	count(m, NULL, STR(""), m->audit->over_cap_people);
	begin(m, "academicians", "Distinct academicians and elected fellows.");
	count(m, NULL, STR(""), q[QUANTITY_ACADEMICIANS]);
}

static void
write_institutions(struct metrics *m)
{
	const struct counts *counts = &m->audit->counts;
	int64_t of[SIDE_COUNT] = { 0 };

	for (size_t t = 0; t < counts->tally_count; t++)
		of[counts->tallies[t].side]++;
	begin(m, "institutions", "Institutions that people come from, by side.");
	count(m, "side", side_word(SIDE_HOST), of[SIDE_HOST]);
	count(m, "side", side_word(SIDE_EXTERNAL), of[SIDE_EXTERNAL]);
}

/* Every row in its one place, as in the ledger. */
static void
write_rows(struct metrics *m)
{
	const struct audit *a = m->audit;
	struct view_rows rows;

	view_rows(&rows, a);
	begin(m, "rows", "Rows of all lists, by the one place where each ended.");
	count(m, "place", STR("counted"), a->counted_people);
	count(m, "place", STR("over_cap"), a->over_cap_people);
	count(m, "place", STR("left_out"), a->counts.left_out_people);
	count(m, "place", STR("duplicate"), a->duplicate_rows);
	for (int s = STANDING_IN + 1; s < STANDING_NOT_ENTRY; s++)
		count(m, "place", standing_word((enum standing)s), (int64_t)a->standings.rows[s]);
	for (int k = ROW_ENTRY + 1; k < ROW_KIND_COUNT; k++)
		count(m, "place", row_kind_word((enum row_kind)k), rows.kind[k]);
}

static void
write_open(struct metrics *m)
{
	const struct audit *a = m->audit;
	int64_t of[QUESTION_KIND_COUNT] = { 0 };

	for (size_t i = 0; i < a->questions.count; i++)
		of[a->questions.items[i].kind]++;
	begin(m, "questions", "Open questions, by what they ask.");
	for (int k = 0; k < QUESTION_KIND_COUNT; k++)
		count(m, "kind", question_kind_word((enum question_kind)k), of[k]);
	begin(m, "findings", "What was noticed while the lists were read, by its code.");
	for (int c = 0; c < FINDING_CODE_COUNT; c++)
		if (a->findings.seen[c])
			count(m, "code", finding_word((enum finding_code)c),
			    (int64_t)a->findings.seen[c]);
}

static void
write_info(struct metrics *m)
{
	const struct policy *policy = &m->audit->policy;
	bool completed = audit_stage(m->audit) == STAGE_COMPLETED;

	begin(m, "info", "What the audit was made with.");
	sample(m);
	label(m, "version", STR(VERSION));
	label(m, "registry", registry_version(m->audit->registry));
	label(m, "policy", policy->name);
	label(m, "policy_version", policy->version);
	label(m, "stage", completed ? STR("completed") : STR("registration"));
	whole(m, 1);
}

void
report_prom(struct out *o, const struct audit *a, const struct report_style *style)
{
	struct redaction *own = style->redact ? NULL : redaction_new(a);
	const struct report_style nameless = { .redact = own ? own : style->redact };
	struct metrics m = { .o = o,
		.audit = a,
		.style = &nameless,
		.result = &a->verdict.readings[a->verdict.decisive] };

	write_info(&m);
	write_checks(&m);
	write_people(&m);
	write_institutions(&m);
	write_rows(&m);
	write_open(&m);
	redaction_free(own);
}
