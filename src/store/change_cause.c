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
		[QUANTITY_PARTNERS_PRESENT] = SENTENCE_COUNT_PARTNERS,
		[QUANTITY_PARTNERS] = SENTENCE_LIVE_PARTNERS,
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

/* How many of the questions that came, or went, can move a check, or could. */
static size_t
opened_for(const struct change *c, size_t check)
{
	size_t n = 0;

	for (size_t i = 0; i < c->opened_count; i++)
		n += c->audit->questions.items[c->opened[i]].checks >> check & 1;
	return n;
}

static size_t
closed_for(const struct change *c, size_t check)
{
	size_t n = 0;

	for (size_t i = 0; i < c->closed_count; i++)
		n += trace_question_checks(c->closed[i]) >> check & 1;
	return n;
}

static void
say_cause(struct out *o, const struct telling *t, size_t check)
{
	const struct change *c = t->change;
	const struct check_result *is = &c->now->checks[check];

	for (int q = 0; q < QUANTITY_COUNT; q++) {
		int64_t grown = c->now->quantity[q] - c->then->quantity[q];
		if (grown && counts(is->check, c->now->reading, q))
			say_quantity(o, t, q, grown);
	}
	say_questions(o, t, SENTENCE_LIVE_BY_OPENED, opened_for(c, check));
	if (run_same_policy(c->then, c->now)) {
		say_questions(o, t, SENTENCE_LIVE_BY_CLOSED, closed_for(c, check));
	} else {
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
		say_cause(&words, t, i);
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
