#include "store/change_say.h"

#include <stdio.h>

#include "report/labels.h"
#include "report/question_say.h"
#include "report/verdict_say.h"
#include "store/change_part.h"
#include "store/pace.h"

#define QUESTIONS_SHOWN 10

void
telling_comma(const struct telling *t, struct out *o)
{
	comma_say(o, t->style->lang);
}

void
telling_head(const struct telling *t, enum sentence_id id, struct sentence_value value)
{
	struct out words = { 0 };

	sentence_write(&words, id, t->style->lang, out_plain, &value, 1);
	out_char(t->layout.out, '\n');
	layout_toned(&t->layout, out_text(&words), TONE_STRONG);
	out_char(t->layout.out, '\n');
	out_free(&words);
}

void
telling_cell(const struct telling *t, struct grid *g, enum sentence_id id, enum tone tone)
{
	grid_add(g, sentence_text(id, t->style->lang), tone);
}

void
telling_grid(const struct telling *t, struct grid *g)
{
	grid_write(g, &t->layout, 2);
	grid_free(g);
}

/* --- the verdict --- */

void
change_say_shrunk(struct out *o, const struct change *c, const struct report_style *style)
{
	const struct layout layout = { .out = o, .width = style->width, .color = style->color };
	struct out words = { 0 };

	if (!c->shrunk)
		return;
	const struct sentence_value values[]
	    = { SAY_WHOLE("then", c->then->people), SAY_WHOLE("now", c->now->people) };
	sentence_write(&words, SENTENCE_LIVE_SHRUNK, style->lang, out_plain, values, 2);
	layout_paragraph(&layout, STR(""), out_text(&words));
	out_free(&words);
}

static void
say_verdict(const struct telling *t)
{
	const struct change *c = t->change;
	enum lang lang = t->style->lang;
	bool same = !c->then || c->then->outcome == c->now->outcome;
	struct out words = { 0 }, time = { 0 };
	const struct sentence_value values[] = {
		SAY_TEXT("now", label_outcome(c->now->outcome, lang)),
		SAY_TEXT("then", label_outcome(same ? c->now->outcome : c->then->outcome, lang)),
	};

	if (!c->then)
		verdict_say(&words, c->audit, lang);
	else
		sentence_write(&words, same ? SENTENCE_LIVE_VERDICT_SAME : SENTENCE_LIVE_VERDICT,
		    lang, out_plain, values, same ? 1 : 2);
	layout_toned(&t->layout, out_text(&words), tone_outcome(c->now->outcome));
	out_char(t->layout.out, '\n');
	words.len = 0;
	if (c->then)
		run_time(&time, c->then->at);
	const struct sentence_value since = SAY_TEXT("time", out_text(&time));
	sentence_write(&words, c->then ? SENTENCE_LIVE_SINCE : SENTENCE_LIVE_FIRST, lang, out_plain,
	    &since, 1);
	layout_paragraph(&t->layout, STR("  "), out_text(&words));
	out_free(&words);
	out_free(&time);
}

/* --- the checks --- */

/* "review 150 (149–151)"; a check that was not there is empty. */
static void
add_value(const struct telling *t, struct grid *g, const struct check_result *r, bool with_bounds)
{
	struct out words = { 0 };

	if (!r) {
		grid_add(g, STR(""), TONE_PLAIN);
		return;
	}
	out_plain(&words, label_outcome(r->outcome, t->style->lang));
	out_char(&words, ' ');
	view_measure(&words, r->check, r->value, true);
	if (with_bounds && check_is_spread(r)) {
		out_trusted(&words, STR(" ("));
		bounds_say(&words, r, t->style->lang);
		out_char(&words, ')');
	}
	grid_take(g, &words, tone_outcome(r->outcome));
	out_free(&words);
}

/* A check that was kept knows no more whom it counts: the one of today tells. */
static void
say_margin_then(struct out *o, const struct telling *t, const struct check_result *was,
    const struct check_result *is)
{
	struct check_result then = *was;

	if (was->check->kind == is->check->kind)
		then.check = is->check;
	view_margin(o, &then, t->style->lang);
}

static void
add_margin(const struct telling *t, struct grid *g, const struct check_result *was,
    const struct check_result *is)
{
	struct out now = { 0 }, then = { 0 }, words = { 0 };

	view_margin(&now, is, t->style->lang);
	if (was)
		say_margin_then(&then, t, was, is);
	const struct sentence_value values[]
	    = { SAY_TEXT("now", out_text(&now)), SAY_TEXT("then", out_text(&then)) };
	if (!was || str_eq(out_text(&now), out_text(&then)))
		out_plain(&words, out_text(&now));
	else
		sentence_write(&words, SENTENCE_LIVE_MARGIN, t->style->lang, out_plain, values, 2);
	grid_take(g, &words, TONE_PLAIN);
	out_free(&now);
	out_free(&then);
	out_free(&words);
}

static void
say_checks(const struct telling *t)
{
	const struct run *now = t->change->now, *then = t->change->then;
	bool any = false;
	struct grid g;

	grid_begin(&g, then ? "llll" : "lll");
	telling_cell(t, &g, SENTENCE_COLUMN_CHECK, TONE_DIM);
	if (then)
		telling_cell(t, &g, SENTENCE_LIVE_BEFORE, TONE_DIM);
	telling_cell(t, &g, SENTENCE_LIVE_NOW, TONE_DIM);
	telling_cell(t, &g, SENTENCE_COLUMN_MARGIN, TONE_DIM);
	for (size_t i = 0; i < now->check_count; i++) {
		const struct check_result *is = &now->checks[i];
		const struct check_result *was = then ? change_check(then, is->check->id) : NULL;
		if (was && run_same_check(was, is))
			continue;
		any = true;
		grid_add(&g, view_check_name(is->check, t->style->lang), TONE_PLAIN);
		if (then)
			add_value(t, &g, was, false);
		add_value(t, &g, is, true);
		add_margin(t, &g, was, is);
	}
	if (any)
		telling_head(t, SENTENCE_HEAD_CHECKS, SAY_WHOLE("", 0));
	if (any)
		telling_grid(t, &g);
	else
		grid_free(&g);
}

/* --- questions that are new --- */

static void
say_opened(const struct telling *t)
{
	const struct change *c = t->change;
	struct out words = { 0 }, asked = { 0 };

	if (c->opened_count == 0)
		return;
	telling_head(t, SENTENCE_LIVE_HEAD_OPENED, SAY_WHOLE("count", (int64_t)c->opened_count));
	for (size_t i = 0; i < c->opened_count && i < QUESTIONS_SHOWN; i++) {
		const struct question *q = &c->audit->questions.items[c->opened[i]];
		words.len = asked.len = 0;
		question_say(&asked, c->audit, q, t->style);
		const struct sentence_value values[] = { SAY_TEXT("question", out_text(&asked)),
			SAY_TEXT("id", view_identifier(str_from(q->id), t->style)) };
		sentence_write(
		    &words, SENTENCE_LIVE_QUESTION, t->style->lang, out_plain, values, 2);
		layout_paragraph(&t->layout, STR("  "), out_text(&words));
	}
	words.len = 0;
	const struct sentence_value more
	    = SAY_WHOLE("count", (int64_t)c->opened_count - QUESTIONS_SHOWN);
	if (c->opened_count > QUESTIONS_SHOWN) {
		sentence_write(&words, SENTENCE_LIVE_MORE, t->style->lang, out_plain, &more, 1);
		layout_paragraph(&t->layout, STR("  "), out_text(&words));
	}
	out_free(&words);
	out_free(&asked);
}

/* --- pace --- */

static void
pace_say(struct out *o, const struct telling *t, const struct pace *pace)
{
	struct str start = t->change->audit->event->start;
	struct out date = { 0 };
	enum sentence_id id = pace->kind == PACE_MET         ? SENTENCE_LIVE_PACE_MET
			      : pace->kind == PACE_NO_NEARER ? SENTENCE_LIVE_PACE_NO_NEARER
			      : start.len                    ? SENTENCE_LIVE_PACE_LATE
							     : SENTENCE_LIVE_PACE_NEVER;

	if (pace->kind == PACE_MET)
		run_day(&date, pace->at);
	else
		out_plain(&date, start);
	const struct sentence_value values[] = { SAY_WHOLE("days", pace->days),
		SAY_WHOLE("people", pace->people), SAY_TEXT("date", out_text(&date)) };
	sentence_write(o, id, t->style->lang, out_plain, values, 3);
	out_free(&date);
}

static void
say_pace(const struct telling *t, const struct history *history)
{
	const struct run *now = t->change->now;
	struct out words = { 0 };
	bool any = false;
	struct grid g;

	grid_begin(&g, "ll");
	for (size_t i = 0; i < now->check_count; i++) {
		struct pace pace;
		pace_find(&pace, history, i, t->change->audit->event->start);
		if (pace.kind == PACE_UNKNOWN)
			continue;
		any = true;
		grid_add(&g, view_check_name(now->checks[i].check, t->style->lang), TONE_PLAIN);
		pace_say(&words, t, &pace);
		grid_take(&g, &words, TONE_PLAIN);
	}
	if (any)
		telling_head(t, SENTENCE_LIVE_HEAD_PACE, SAY_WHOLE("", 0));
	if (any)
		telling_grid(t, &g);
	else
		grid_free(&g);
	out_free(&words);
}

void
change_say(struct out *o, const struct change *c, const struct history *history,
    const struct report_style *style)
{
	const struct telling t = {
		.layout = { .out = o, .width = style->width, .color = style->color },
		.change = c,
		.style = style,
	};

	change_say_shrunk(o, c, style);
	say_verdict(&t);
	say_checks(&t);
	change_causes(&t);
	change_items(&t);
	say_opened(&t);
	say_pace(&t, history);
}
