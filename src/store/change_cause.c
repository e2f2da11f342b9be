/* What moved which check. */
#include "store/change_part.h"

/* Whether a check counts a quantity, on either side of its stroke. */
static bool
counts(const struct check *check, enum reading reading, int quantity)
{
	return who_weights(check->who, reading)[quantity] != 0
	       || (check->kind == CHECK_SHARE && who_weights(check->of, reading)[quantity] != 0);
}

/* "external counted +6" */
static void
say_quantity(struct out *o, const struct telling *t, int quantity, int64_t grown)
{
	static const enum sentence_id labels[QUANTITY_COUNT] = {
		[QUANTITY_HOST] = SENTENCE_COUNT_HOST,
		[QUANTITY_HOST_CAPPED] = SENTENCE_LIVE_HOST_CAPPED,
		[QUANTITY_UNAFFILIATED] = SENTENCE_COUNT_UNAFFILIATED,
		[QUANTITY_EXTERNAL] = SENTENCE_COUNT_EXTERNAL,
		[QUANTITY_EXTERNAL_COUNTED] = SENTENCE_LIVE_EXTERNAL_COUNTED,
		[QUANTITY_ACADEMICIANS] = SENTENCE_COUNT_ACADEMICIANS,
	};

	telling_comma(t, o);
	out_plain(o, sentence_text(labels[quantity], t->style->lang));
	out_trusted(o, grown < 0 ? STR(" −") : STR(" +"));
	out_whole(o, grown < 0 ? -grown : grown);
}

static void
say_questions(struct out *o, const struct telling *t, enum sentence_id id, size_t count)
{
	const struct sentence_value value = SAY_WHOLE("count", (int64_t)count);

	if (count == 0)
		return;
	telling_comma(t, o);
	sentence_write(o, id, t->style->lang, out_plain, &value, 1);
}

/* How many of the questions that came, or went, can move a check. */
static size_t
opened_for(const struct change *c, unsigned counted)
{
	size_t n = 0;

	for (size_t i = 0; i < c->opened_count; i++)
		n += (question_touches(c->audit->questions.items[c->opened[i]].kind) & counted)
		     != 0;
	return n;
}

static size_t
closed_for(const struct change *c, unsigned counted)
{
	size_t n = 0;

	for (size_t i = 0; i < c->closed_count; i++)
		n += (question_touches(trace_question_kind(c->closed[i])) & counted) != 0;
	return n;
}

static void
say_cause(struct out *o, const struct telling *t, const struct check_result *is)
{
	const struct change *c = t->change;
	unsigned counted = 0;

	for (int q = 0; q < QUANTITY_COUNT; q++) {
		int64_t grown = c->now->quantity[q] - c->then->quantity[q];
		if (!counts(is->check, c->now->reading, q))
			continue;
		counted |= 1u << q;
		if (grown)
			say_quantity(o, t, q, grown);
	}
	say_questions(o, t, SENTENCE_LIVE_BY_OPENED, opened_for(c, counted));
	say_questions(o, t, SENTENCE_LIVE_BY_CLOSED, closed_for(c, counted));
	if (!run_same_policy(c->then, c->now)) {
		telling_comma(t, o);
		out_plain(o, sentence_text(SENTENCE_LIVE_BY_POLICY, t->style->lang));
	}
}

void
change_causes(const struct telling *t)
{
	const struct change *c = t->change;
	struct out words = { 0 };
	bool any = false;
	struct grid g;

	if (!c->then)
		return;
	grid_begin(&g, "ll");
	for (size_t i = 0; i < c->now->check_count; i++) {
		const struct check_result *is = &c->now->checks[i];
		const struct check_result *was = change_check(c->then, is->check->id);
		if (!was || run_same_check(was, is))
			continue;
		say_cause(&words, t, is);
		if (words.len == 0)
			continue;
		any = true;
		grid_add(&g, view_check_name(is->check, t->style->lang), TONE_PLAIN);
		grid_take(&g, &words, TONE_PLAIN);
	}
	if (any)
		telling_head(t, SENTENCE_LIVE_HEAD_MOVED, SAY_WHOLE("", 0));
	if (any)
		telling_grid(t, &g);
	else
		grid_free(&g);
	out_free(&words);
}
