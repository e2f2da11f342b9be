#include "report/verdict_say.h"

#include "report/labels.h"

void
comma_say(struct out *o, enum lang lang)
{
	if (o->len)
		out_trusted(o, sentence_text(SENTENCE_LIST_COMMA, lang));
}

void
verdict_say(struct out *o, const struct audit *a, enum lang lang)
{
	const struct sentence_value value
	    = SAY_TEXT("outcome", label_outcome(a->verdict.outcome, lang));

	sentence_write(o, SENTENCE_VERDICT, lang, out_plain, &value, 1);
}

/* The names of the checks with an outcome; or, without one, of those that the values miss. */
static void
list_checks(
    struct out *o, const struct audit *a, enum outcome outcome, bool by_value, enum lang lang)
{
	const struct reading_result *r = &a->verdict.readings[a->verdict.decisive];

	for (size_t i = 0; i < a->verdict.check_count; i++) {
		const struct check_result *c = &r->checks[i];
		if (by_value ? c->met : c->outcome != outcome)
			continue;
		comma_say(o, lang);
		out_plain(o, view_check_name(c->check, lang));
	}
}

void
summary_say(struct out *o, const struct audit *a, enum lang lang)
{
	struct out checks = { 0 }, missed = { 0 };
	enum outcome outcome = a->verdict.outcome;

	list_checks(&checks, a, outcome, false, lang);
	list_checks(&missed, a, outcome, true, lang);
	const struct sentence_value values[] = {
		SAY_TEXT("checks", out_text(&checks)),
		SAY_TEXT("missed", out_text(&missed)),
		SAY_WHOLE("count", (int64_t)a->questions.count),
	};
	enum sentence_id id = outcome == OUTCOME_PASS   ? SENTENCE_SUMMARY_PASS
			      : outcome == OUTCOME_FAIL ? SENTENCE_SUMMARY_FAIL
			      : missed.len              ? SENTENCE_SUMMARY_REVIEW_MISSED
							: SENTENCE_SUMMARY_REVIEW_MET;
	sentence_write(o, id, lang, out_plain, values, sizeof values / sizeof *values);
	out_free(&checks);
	out_free(&missed);
}

void
event_say(struct out *o, const struct audit *a, const struct report_style *style)
{
	const struct event *e = a->event;
	enum lang lang = style->lang;
	bool completed = audit_stage(a) == STAGE_COMPLETED;
	struct str parts[] = { view_told(e->name, style), e->start, view_told(e->city, style),
		sentence_text(
		    completed ? SENTENCE_STAGE_COMPLETED : SENTENCE_STAGE_REGISTRATION, lang) };

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (parts[i].len == 0)
			continue;
		if (o->len)
			out_trusted(o, STR(" · "));
		const struct sentence_value dates[]
		    = { SAY_TEXT("start", e->start), SAY_TEXT("end", e->end) };
		bool several_days = i == 1 && e->end.len && !str_eq(e->start, e->end);
		if (several_days)
			sentence_write(o, SENTENCE_DATES, lang, out_plain, dates, 2);
		else
			out_plain(o, parts[i]);
	}
}

bool
check_is_spread(const struct check_result *r)
{
	return r->bounded && (r->low.part != r->high.part || r->low.whole != r->high.whole);
}

void
bounds_say(struct out *o, const struct check_result *r, enum lang lang)
{
	struct out low = { 0 }, high = { 0 };

	if (!check_is_spread(r))
		return;
	view_measure(&low, r->check, r->low, true);
	view_measure(&high, r->check, r->high, true);
	const struct sentence_value values[]
	    = { SAY_TEXT("low", out_text(&low)), SAY_TEXT("high", out_text(&high)) };
	sentence_write(o, SENTENCE_BOUNDS, lang, out_plain, values, 2);
	out_free(&low);
	out_free(&high);
}
