/* The verdict, the checks, and the readings that it was not given by. */
#include "report/text_part.h"

#include "report/labels.h"

static const struct reading_result *
decisive(const struct audit *a)
{
	return &a->verdict.readings[a->verdict.decisive];
}

/* The names of the checks with an outcome; or, without one, of those that the values miss. */
static void
list_checks(struct out *o, const struct page *p, enum outcome outcome, bool by_value)
{
	const struct reading_result *r = decisive(p->audit);

	for (size_t i = 0; i < p->audit->verdict.check_count; i++) {
		const struct check_result *c = &r->checks[i];
		if (by_value ? c->met : c->outcome != outcome)
			continue;
		page_comma(p, o);
		out_plain(o, view_check_name(c->check, p->style->lang));
	}
}

static void
summary(const struct page *p)
{
	struct out checks = { 0 }, missed = { 0 };
	enum outcome outcome = p->audit->verdict.outcome;

	list_checks(&checks, p, outcome, false);
	list_checks(&missed, p, outcome, true);
	const struct sentence_value values[] = {
		SAY_TEXT("checks", out_text(&checks)),
		SAY_TEXT("missed", out_text(&missed)),
		SAY_WHOLE("count", (int64_t)p->audit->questions.count),
	};
	enum sentence_id id = outcome == OUTCOME_PASS   ? SENTENCE_SUMMARY_PASS
			      : outcome == OUTCOME_FAIL ? SENTENCE_SUMMARY_FAIL
			      : missed.len              ? SENTENCE_SUMMARY_REVIEW_MISSED
							: SENTENCE_SUMMARY_REVIEW_MET;
	page_say(p, id, values, sizeof values / sizeof *values);
	out_free(&checks);
	out_free(&missed);
}

/* Name, dates and place of the event, as far as they are known, and the stage. */
static void
event_line(const struct page *p)
{
	const struct event *e = p->audit->event;
	bool completed = audit_stage(p->audit) == STAGE_COMPLETED;
	struct str parts[] = { view_told(e->name, p->style), e->start, view_told(e->city, p->style),
		sentence_text(completed ? SENTENCE_STAGE_COMPLETED : SENTENCE_STAGE_REGISTRATION,
		    p->style->lang) };
	struct out words = { 0 };

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (parts[i].len == 0)
			continue;
		if (words.len)
			out_trusted(&words, STR(" · "));
		const struct sentence_value dates[]
		    = { SAY_TEXT("start", e->start), SAY_TEXT("end", e->end) };
		bool several_days = i == 1 && e->end.len && !str_eq(e->start, e->end);
		if (several_days)
			sentence_write(&words, SENTENCE_DATES, p->style->lang, out_plain, dates, 2);
		else
			out_plain(&words, parts[i]);
	}
	page_text(p, out_text(&words));
	out_free(&words);
}

void
text_verdict(const struct page *p)
{
	enum outcome outcome = p->audit->verdict.outcome;
	const struct sentence_value value
	    = SAY_TEXT("outcome", label_outcome(outcome, p->style->lang));
	struct out words = { 0 };

	sentence_write(&words, SENTENCE_VERDICT, p->style->lang, out_plain, &value, 1);
	layout_toned(&p->layout, out_text(&words), tone_outcome(outcome));
	out_char(p->layout.out, '\n');
	out_free(&words);
	summary(p);
	event_line(p);
}

/* Whether the answers to open questions move a check. */
static bool
is_spread(const struct check_result *r)
{
	return r->bounded && (r->low.part != r->high.part || r->low.whole != r->high.whole);
}

static void
bounds_cell(const struct page *p, struct grid *g, const struct check_result *r)
{
	struct out low = { 0 }, high = { 0 }, words = { 0 };

	view_measure(&low, r->check, r->low, true);
	view_measure(&high, r->check, r->high, true);
	const struct sentence_value values[]
	    = { SAY_TEXT("low", out_text(&low)), SAY_TEXT("high", out_text(&high)) };
	if (is_spread(r))
		sentence_write(&words, SENTENCE_BOUNDS, p->style->lang, out_plain, values, 2);
	grid_take(g, &words, TONE_PLAIN);
	out_free(&low);
	out_free(&high);
	out_free(&words);
}

static void
check_row(const struct page *p, struct grid *g, const struct check_result *r, bool any_bounds)
{
	struct out words = { 0 };

	grid_add(g, view_check_name(r->check, p->style->lang), TONE_PLAIN);
	grid_add(g, label_outcome(r->outcome, p->style->lang), tone_outcome(r->outcome));
	view_measure(&words, r->check, r->value, false);
	grid_take(g, &words, TONE_STRONG);
	view_threshold(&words, r->check);
	grid_take(g, &words, TONE_PLAIN);
	if (any_bounds)
		bounds_cell(p, g, r);
	view_margin(&words, r, p->style->lang);
	grid_take(g, &words, TONE_PLAIN);
	out_free(&words);
}

void
text_checks(const struct page *p)
{
	const struct reading_result *r = decisive(p->audit);
	bool any_bounds = false;
	struct grid g;

	for (size_t i = 0; i < p->audit->verdict.check_count; i++)
		any_bounds |= is_spread(&r->checks[i]);
	page_head(p, SENTENCE_HEAD_CHECKS);
	grid_begin(&g, any_bounds ? "llrlll" : "llrll");
	page_cell(p, &g, SENTENCE_COLUMN_CHECK, TONE_DIM);
	page_cell(p, &g, SENTENCE_COLUMN_OUTCOME, TONE_DIM);
	page_cell(p, &g, SENTENCE_COLUMN_VALUE, TONE_DIM);
	page_cell(p, &g, SENTENCE_COLUMN_NEEDED, TONE_DIM);
	if (any_bounds)
		page_cell(p, &g, SENTENCE_COLUMN_BOUNDS, TONE_DIM);
	page_cell(p, &g, SENTENCE_COLUMN_MARGIN, TONE_DIM);
	for (size_t i = 0; i < p->audit->verdict.check_count; i++)
		check_row(p, &g, &r->checks[i], any_bounds);
	page_grid(p, &g);
}

/* --- readings --- */

#define CHECKS_SHOWN 4 /* columns that a table has room for */

static void
reading_row(const struct page *p, struct grid *g, const struct reading_result *r, size_t checks)
{
	bool decides = r->reading == p->audit->verdict.decisive;
	enum tone tone = decides ? TONE_STRONG : TONE_PLAIN;
	struct out words = { 0 };

	grid_add(g, reading_word(r->reading), tone);
	grid_add(g, label_reading(r->reading, p->style->lang), TONE_PLAIN);
	for (size_t i = 0; i < checks; i++) {
		const struct check_result *c = &r->checks[i];
		view_measure(&words, c->check, c->value, true);
		out_trusted(&words, c->met ? STR(" ✓") : STR(" ✗"));
		grid_take(g, &words, c->met ? TONE_PLAIN : TONE_BAD);
	}
	grid_add(g, label_outcome(r->outcome, p->style->lang), tone_outcome(r->outcome));
	out_free(&words);
}

void
text_readings(const struct page *p)
{
	const struct verdict *v = &p->audit->verdict;
	size_t checks = v->check_count < CHECKS_SHOWN ? v->check_count : CHECKS_SHOWN;
	static const char *const aligns[CHECKS_SHOWN + 1]
	    = { "lll", "llrl", "llrrl", "llrrrl", "llrrrrl" };
	struct grid g;

	page_head(p, SENTENCE_HEAD_READINGS);
	grid_begin(&g, aligns[checks]);
	page_cell(p, &g, SENTENCE_COLUMN_READING, TONE_DIM);
	grid_add(&g, STR(""), TONE_DIM);
	for (size_t i = 0; i < checks; i++)
		grid_add(
		    &g, view_check_name(v->readings[0].checks[i].check, p->style->lang), TONE_DIM);
	page_cell(p, &g, SENTENCE_COLUMN_OUTCOME, TONE_DIM);
	for (int r = 0; r < READING_COUNT; r++)
		reading_row(p, &g, &v->readings[r], checks);
	page_grid(p, &g);
	const struct sentence_value reading = SAY_TEXT("reading", reading_word(v->decisive));
	page_say(
	    p, v->same_in_all ? SENTENCE_READINGS_SAME : SENTENCE_READINGS_DIFFER, &reading, 1);
}
