/* The verdict, the checks, and the readings that it was not given by. */
#include "report/text_part.h"

#include "report/labels.h"
#include "report/verdict_say.h"

static const struct reading_result *
decisive(const struct audit *a)
{
	return &a->verdict.readings[a->verdict.decisive];
}

void
text_verdict(const struct page *p)
{
	const struct audit *a = p->audit;
	struct out words = { 0 };

	verdict_say(&words, a, p->style->lang);
	layout_toned(&p->layout, out_text(&words), tone_outcome(a->verdict.outcome));
	out_char(p->layout.out, '\n');
	words.len = 0;
	summary_say(&words, a, p->style->lang);
	page_text(p, out_text(&words));
	words.len = 0;
	event_say(&words, a, p->style);
	page_text(p, out_text(&words));
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
	if (any_bounds) {
		bounds_say(&words, r, p->style->lang);
		grid_take(g, &words, TONE_PLAIN);
	}
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
		any_bounds |= check_is_spread(&r->checks[i]);
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
	if (policy_reads_one_way(&p->audit->policy)) {
		page_say(p, SENTENCE_READINGS_ONE, NULL, 0);
		return;
	}
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
