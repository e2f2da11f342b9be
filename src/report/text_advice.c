/* What is missing or to spare, choices turned over, and what is worth a look. */
#include "report/text_part.h"

#include "report/advice_say.h"
#include "report/labels.h"

/* --- what is missing or to spare --- */

static void
remedy_row(const struct page *p, struct grid *g, const struct check_remedy *r)
{
	struct out words = { 0 };

	if (r->action_count == 0)
		return;
	grid_add(g, view_check_name(r->check, p->style->lang), TONE_PLAIN);
	remedies_say(&words, p->audit, r, p->style->lang);
	grid_take(g, &words, r->met ? TONE_PLAIN : TONE_STRONG);
	out_free(&words);
}

static void
together_row(const struct page *p, struct grid *g, const struct remedy *r)
{
	struct out words = { 0 };

	together_say(&words, p->audit, r, p->style->lang);
	if (words.len) {
		page_cell(p, g, SENTENCE_REMEDY_TOGETHER, TONE_PLAIN);
		grid_take(g, &words, TONE_STRONG);
	}
	out_free(&words);
}

static void
remedy_grid(const struct page *p, const struct remedy *r)
{
	struct grid g;

	grid_begin(&g, "ll");
	for (size_t i = 0; i < r->count; i++)
		remedy_row(p, &g, &r->checks[i]);
	together_row(p, &g, r);
	page_grid(p, &g);
}

void
text_remedy(const struct page *p)
{
	const struct verdict *v = &p->audit->verdict;
	const struct reading_result *r = &v->readings[v->decisive];
	bool open = false;

	for (size_t i = 0; i < v->check_count; i++)
		open |= r->checks[i].bounded && r->checks[i].outcome == OUTCOME_REVIEW;
	page_head(p, SENTENCE_HEAD_REMEDY);
	remedy_grid(p, &p->audit->remedy);
	if (open) {
		page_say(p, SENTENCE_REMEDY_LOW, NULL, 0);
		remedy_grid(p, &p->audit->remedy_for_low);
	}
	struct out words = { 0 };
	absent_say(&words, p->audit, p->style);
	if (words.len)
		page_text(p, out_text(&words));
	words.len = 0;
	full_say(&words, p->audit, p->style);
	if (words.len)
		page_text(p, out_text(&words));
	out_free(&words);
}

/* --- choices turned over --- */

#define CHECKS_SHOWN 4 /* columns that a table has room for */

static void
turn_row(const struct page *p, struct grid *g, const struct turn *t, size_t checks)
{
	const struct verdict *v = &p->audit->verdict;
	struct out words = { 0 };

	grid_add(g, choice_say(t->choice, t->to, p->style->lang), TONE_PLAIN);
	for (size_t i = 0; i < checks; i++) {
		const struct turned_check *c = &t->checks[i];
		view_measure(&words, v->readings[v->decisive].checks[i].check, c->value, true);
		out_trusted(&words, c->met ? STR(" ✓") : STR(" ✗"));
		grid_take(g, &words, c->met ? TONE_PLAIN : TONE_BAD);
	}
	grid_add(g, label_outcome(t->outcome, p->style->lang), tone_outcome(t->outcome));
	out_free(&words);
}

static void
turn_grid(const struct page *p)
{
	const struct sensitivity *s = &p->audit->sensitivity;
	const struct verdict *v = &p->audit->verdict;
	static const char *const aligns[CHECKS_SHOWN + 1]
	    = { "ll", "lrl", "lrrl", "lrrrl", "lrrrrl" };
	size_t checks = v->check_count < CHECKS_SHOWN ? v->check_count : CHECKS_SHOWN;
	struct grid g;

	grid_begin(&g, aligns[checks]);
	page_cell(p, &g, SENTENCE_COLUMN_CHOICE, TONE_DIM);
	for (size_t i = 0; i < checks; i++)
		grid_add(
		    &g, view_check_name(v->readings[0].checks[i].check, p->style->lang), TONE_DIM);
	page_cell(p, &g, SENTENCE_COLUMN_OUTCOME, TONE_DIM);
	for (size_t i = 0; i < s->count; i++)
		if (s->items[i].moves)
			turn_row(p, &g, &s->items[i], checks);
	page_grid(p, &g);
}

void
text_sensitivity(const struct page *p)
{
	const struct sensitivity *s = &p->audit->sensitivity;
	struct out idle = { 0 };
	size_t moving = 0;

	if (s->skipped)
		return;
	for (size_t i = 0; i < s->count; i++)
		moving += s->items[i].moves;
	idle_say(&idle, s, p->style->lang);
	page_head(p, SENTENCE_HEAD_SENSITIVITY);
	if (moving)
		turn_grid(p);
	if (idle.len)
		page_text(p, out_text(&idle));
	page_say(p, SENTENCE_SENSITIVITY_PAIRS, NULL, 0);
	out_free(&idle);
}

/* --- flags --- */

#define SCREENS_SHOWN 10

void
text_screens(const struct page *p)
{
	const struct screens *s = &p->audit->screens;
	size_t all = 0, shown = s->count < SCREENS_SHOWN ? s->count : SCREENS_SHOWN;
	struct out words = { 0 };

	if (s->count == 0)
		return;
	for (int k = 0; k < SCREEN_KIND_COUNT; k++)
		all += s->seen[k];
	page_head(p, SENTENCE_HEAD_SCREENS);
	for (size_t i = 0; i < shown; i++) {
		words.len = 0;
		screen_say(&words, p->audit, &s->items[i], p->style);
		layout_paragraph(&p->layout, STR("  - "), out_text(&words));
	}
	const struct sentence_value more = SAY_WHOLE("count", (int64_t)(all - shown));
	if (all > shown)
		page_say(p, SENTENCE_SCREENS_MORE, &more, 1);
	out_free(&words);
}
