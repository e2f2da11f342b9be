/* People, institutions, questions, rows, and what the audit was made with: a line each. */
#include "store/change_part.h"

#define INSTITUTIONS_SHOWN 12
#define CLOSED_SHOWN       6

static struct str
side_label(enum side side, enum lang lang)
{
	static const enum sentence_id labels[SIDE_COUNT] = {
		[SIDE_HOST] = SENTENCE_COUNT_HOST,
		[SIDE_EXTERNAL] = SENTENCE_COUNT_EXTERNAL,
		[SIDE_UNAFFILIATED] = SENTENCE_COUNT_UNAFFILIATED,
	};

	return sentence_text(labels[side], lang);
}

/* The words are emptied; nothing is written where nothing is to be counted. */
static void
line(const struct telling *t, struct grid *g, enum sentence_id id, int64_t count, struct out *words)
{
	telling_cell(t, g, id, TONE_PLAIN);
	grid_whole(g, count);
	grid_take(g, words, TONE_PLAIN);
}

static void
say_more(struct out *o, const struct telling *t, size_t count, size_t shown, enum sentence_id id)
{
	const struct sentence_value value = SAY_WHOLE("count", (int64_t)(count - shown));

	if (count <= shown)
		return;
	telling_comma(t, o);
	sentence_write(o, id, t->style->lang, out_plain, &value, 1);
}

/* --- people --- */

static void
people_line(const struct telling *t, struct grid *g, enum sentence_id id, const size_t *of_side)
{
	struct out words = { 0 };
	int64_t all = 0;

	for (int s = 0; s < SIDE_COUNT; s++) {
		const struct sentence_value values[]
		    = { SAY_TEXT("side", side_label((enum side)s, t->style->lang)),
			      SAY_WHOLE("count", (int64_t)of_side[s]) };
		all += (int64_t)of_side[s];
		if (of_side[s] == 0)
			continue;
		telling_comma(t, &words);
		sentence_write(&words, SENTENCE_LIVE_OF_SIDE, t->style->lang, out_plain, values, 2);
	}
	if (all)
		line(t, g, id, all, &words);
	out_free(&words);
}

static void
moved_line(const struct telling *t, struct grid *g)
{
	enum lang lang = t->style->lang;
	struct out words = { 0 };
	int64_t all = 0;

	for (int from = 0; from < SIDE_COUNT; from++)
		for (int to = 0; to < SIDE_COUNT; to++) {
			size_t n = t->change->moved[from][to];
			const struct sentence_value values[]
			    = { SAY_TEXT("from", side_label((enum side)from, lang)),
				      SAY_TEXT("to", side_label((enum side)to, lang)),
				      SAY_WHOLE("count", (int64_t)n) };
			all += (int64_t)n;
			if (n == 0)
				continue;
			telling_comma(t, &words);
			sentence_write(&words, SENTENCE_LIVE_FROM_TO, lang, out_plain, values, 3);
		}
	if (all)
		line(t, g, SENTENCE_LIVE_MOVED, all, &words);
	out_free(&words);
}

static void
people_lines(const struct telling *t, struct grid *g)
{
	struct out nothing = { 0 };

	people_line(t, g, SENTENCE_LIVE_IN, t->change->in);
	people_line(t, g, SENTENCE_LIVE_OUT, t->change->out);
	moved_line(t, g);
	if (t->change->elsewhere)
		line(t, g, SENTENCE_LIVE_ELSEWHERE, (int64_t)t->change->elsewhere, &nothing);
	out_free(&nothing);
}

/* --- institutions and questions --- */

static void
institutions_line(const struct telling *t, struct grid *g, enum sentence_id id,
    const uint32_t *units, size_t count, size_t gone)
{
	const struct names *names = &t->change->audit->names;
	struct out words = { 0 };

	if (count + gone == 0)
		return;
	for (size_t i = 0; i < count && i < INSTITUTIONS_SHOWN; i++) {
		telling_comma(t, &words);
		out_plain(&words, view_institution(names_get(names, units[i]), t->style));
	}
	say_more(&words, t, count, INSTITUTIONS_SHOWN, SENTENCE_LIVE_MORE);
	say_more(&words, t, gone, 0, SENTENCE_LIVE_GONE);
	line(t, g, id, (int64_t)(count + gone), &words);
	out_free(&words);
}

/* What a question asked. */
static struct str
asked(const struct trace_question *q, enum lang lang)
{
	static const enum sentence_id asks[QUESTION_KIND_COUNT] = {
		[QUESTION_INSTITUTION] = SENTENCE_LIVE_ASKS_INSTITUTION,
		[QUESTION_WHICH] = SENTENCE_LIVE_ASKS_WHICH,
		[QUESTION_PLACE] = SENTENCE_LIVE_ASKS_PLACE,
		[QUESTION_PERSON] = SENTENCE_LIVE_ASKS_PERSON,
		[QUESTION_HONOUR] = SENTENCE_LIVE_ASKS_HONOUR,
		[QUESTION_ATTENDED] = SENTENCE_LIVE_ASKS_ATTENDED,
		[QUESTION_FROM] = SENTENCE_LIVE_ASKS_WHICH,
	};

	return sentence_text(asks[trace_question_kind(q)], lang);
}

static void
closed_line(const struct telling *t, struct grid *g)
{
	const struct change *c = t->change;
	struct out words = { 0 };

	if (c->closed_count == 0)
		return;
	for (size_t i = 0; i < c->closed_count && i < CLOSED_SHOWN; i++) {
		struct str id = str_from(c->closed[i]->id);
		const struct sentence_value values[]
		    = { SAY_TEXT("kind", asked(c->closed[i], t->style->lang)),
			      SAY_TEXT("id", view_identifier(id, t->style)) };
		telling_comma(t, &words);
		sentence_write(&words, SENTENCE_LIVE_KIND, t->style->lang, out_plain, values, 2);
	}
	say_more(&words, t, c->closed_count, CLOSED_SHOWN, SENTENCE_LIVE_MORE);
	line(t, g, SENTENCE_LIVE_CLOSED, (int64_t)c->closed_count, &words);
	out_free(&words);
}

/* --- what it was made with --- */

/* Compared words; nothing where they are the same. */
static void
was_line(const struct telling *t, struct grid *g, enum sentence_id id, struct out *now,
    struct out *then, bool same)
{
	struct out words = { 0 };
	const struct sentence_value was = SAY_TEXT("then", out_text(then));

	if (!same) {
		out_plain(&words, out_text(now));
		telling_comma(t, &words);
		sentence_write(&words, SENTENCE_LIVE_WAS_NOT, t->style->lang, out_plain, &was, 1);
		telling_cell(t, g, id, TONE_PLAIN);
		grid_add(g, STR(""), TONE_PLAIN);
		grid_take(g, &words, TONE_PLAIN);
	}
	now->len = then->len = 0;
	out_free(&words);
}

static void
policy_say(struct out *o, const struct run *run, enum lang lang)
{
	const struct sentence_value values[]
	    = { SAY_TEXT("name", run->policy), SAY_TEXT("edition", run->edition) };

	sentence_write(o, SENTENCE_LIVE_EDITION, lang, out_plain, values, 2);
}

static void
made_lines(const struct telling *t, struct grid *g)
{
	const struct run *now = t->change->now, *then = t->change->then;
	enum lang lang = t->style->lang;
	struct out is = { 0 }, was = { 0 };

	policy_say(&is, now, lang);
	policy_say(&was, then, lang);
	bool same_stage = now->completed == then->completed;
	was_line(t, g, SENTENCE_LIVE_POLICY, &is, &was, run_same_policy(now, then) || !same_stage);
	out_plain(&is, sentence_text(SENTENCE_STAGE_REGISTRATION + now->completed, lang));
	out_plain(&was, sentence_text(SENTENCE_STAGE_REGISTRATION + then->completed, lang));
	was_line(t, g, SENTENCE_LIVE_STAGE, &is, &was, same_stage);
	out_plain(&is, now->registry);
	out_plain(&was, then->registry);
	was_line(t, g, SENTENCE_LIVE_REGISTRY, &is, &was, str_eq(now->registry, then->registry));
	out_plain(&is, now->program);
	out_plain(&was, then->program);
	was_line(t, g, SENTENCE_LIVE_PROGRAM, &is, &was, str_eq(now->program, then->program));
	out_free(&is);
	out_free(&was);
}

static void
rows_line(const struct telling *t, struct grid *g)
{
	struct out words = { 0 };
	const struct sentence_value was = SAY_WHOLE("then", t->change->then->rows);

	if (t->change->now->rows == t->change->then->rows)
		return;
	sentence_write(&words, SENTENCE_LIVE_WAS, t->style->lang, out_plain, &was, 1);
	line(t, g, SENTENCE_LIVE_ROWS, t->change->now->rows, &words);
	out_free(&words);
}

void
change_items(const struct telling *t)
{
	const struct change *c = t->change;
	struct grid g;

	grid_begin(&g, "lrl");
	if (c->then) {
		made_lines(t, &g);
		rows_line(t, &g);
	}
	people_lines(t, &g);
	if (c->then)
		institutions_line(t, &g, SENTENCE_LIVE_FILLED, c->filled, c->filled_count, 0);
	institutions_line(t, &g, SENTENCE_LIVE_FREED, c->freed, c->freed_count, c->freed_gone);
	closed_line(t, &g);
	if (g.count) {
		telling_head(t, SENTENCE_LIVE_HEAD_CHANGES, SAY_WHOLE("", 0));
		telling_grid(t, &g);
	} else {
		grid_free(&g);
	}
}
