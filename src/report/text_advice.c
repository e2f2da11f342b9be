/* What is missing or to spare, choices turned over, and what is worth a look. */
#include "report/text_part.h"

#include <stdlib.h>

#include "report/advice_say.h"
#include "report/labels.h"

/* --- what is missing or to spare --- */

#define FULL_SHOWN 10

static void
remedy_row(const struct page *p, struct grid *g, const struct check_remedy *r)
{
	struct out words = { 0 };

	if (r->action_count == 0)
		return;
	grid_add(g, view_check_name(r->check, p->style->lang), TONE_PLAIN);
	for (size_t i = 0; i < r->action_count; i++) {
		if (i)
			out_trusted(&words, sentence_text(SENTENCE_LIST_SEMICOLON, p->style->lang));
		remedy_say(&words, p->audit, r->check, &r->actions[i], p->style->lang);
	}
	grid_take(g, &words, r->met ? TONE_PLAIN : TONE_STRONG);
	out_free(&words);
}

/* One figure for all, where more than one check is unmet. */
static void
together_row(const struct page *p, struct grid *g, const struct remedy *r)
{
	const struct remedy_action action = { REMEDY_ADD_EXTERNAL, r->people };
	struct out words = { 0 };
	size_t unmet = 0;

	for (size_t i = 0; i < r->count; i++)
		unmet += !r->checks[i].met;
	if (!r->together || unmet < 2)
		return;
	page_cell(p, g, SENTENCE_REMEDY_TOGETHER, TONE_PLAIN);
	remedy_say(&words, p->audit, NULL, &action, p->style->lang);
	if (r->academicians) {
		out_trusted(&words, sentence_text(SENTENCE_LIST_SEMICOLON, p->style->lang));
		remedy_say_of_them(&words, r->academicians, p->style->lang);
	}
	grid_take(g, &words, TONE_STRONG);
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

static void
say_full(const struct page *p)
{
	const struct audit *a = p->audit;
	uint32_t *full = memory_resize(NULL, a->counts.tally_count, sizeof *full);
	struct out names = { 0 };
	size_t count = 0;

	for (size_t t = 0; t < a->counts.tally_count; t++)
		if (remedy_is_full(&a->counts.tallies[t], &a->policy))
			full[count++] = a->counts.tallies[t].unit;
	institutions_say(&names, a, full, count, FULL_SHOWN, p->style);
	const struct sentence_value values[] = {
		SAY_WHOLE("cap", a->policy.cap_people),
		SAY_TEXT("institutions", out_text(&names)),
	};
	if (count)
		page_say(p, SENTENCE_REMEDY_FULL, values, 2);
	out_free(&names);
	free(full);
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
	if (remedy_wants_external(&p->audit->remedy))
		say_full(p);
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
	for (size_t i = 0; i < s->count; i++) {
		moving += s->items[i].moves;
		if (s->items[i].moves)
			continue;
		page_comma(p, &idle);
		out_plain(&idle, choice_say(s->items[i].choice, s->items[i].to, p->style->lang));
	}
	page_head(p, SENTENCE_HEAD_SENSITIVITY);
	if (moving)
		turn_grid(p);
	const struct sentence_value choices = SAY_TEXT("choices", out_text(&idle));
	if (idle.len)
		page_say(p, SENTENCE_SENSITIVITY_NOTHING, &choices, 1);
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
