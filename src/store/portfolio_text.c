#include "store/portfolio.h"

#include "base/version.h"
#include "report/entry_say.h"
#include "report/view.h"

#define INDENT      2
#define CHECKS      4   /* columns that a line has room for */
#define GRID_EVENTS 100 /* of which a table takes the widths; so memory is that of so many */
#define PAIRS       20
#define LEFT_OUT    10
#define LISTS       100

struct view {
	struct layout layout;
	const struct portfolio *p;
	const struct report_style *style;
	struct fail *f;
};

static void
head(const struct view *v, struct str words)
{
	out_char(v->layout.out, '\n');
	layout_toned(&v->layout, words, TONE_STRONG);
	out_char(v->layout.out, '\n');
}

static void
head_counted(const struct view *v, enum sentence_id id, int64_t count)
{
	const struct sentence_value value = SAY_WHOLE("count", count);
	struct out words = { 0 };

	sentence_write(&words, id, v->style->lang, out_plain, &value, 1);
	head(v, out_text(&words));
	out_free(&words);
}

static void
say(const struct view *v, enum sentence_id id, const struct sentence_value *values, size_t count)
{
	struct out words = { 0 };

	sentence_write(&words, id, v->style->lang, out_plain, values, count);
	layout_paragraph(&v->layout, STR("  "), out_text(&words));
	out_free(&words);
}

static void
say_more(const struct view *v, int64_t all, int64_t shown)
{
	const struct sentence_value more = SAY_WHOLE("count", all - shown);

	if (all > shown)
		say(v, SENTENCE_PORTFOLIO_MORE, &more, 1);
}

static void
cell(const struct view *v, struct grid *g, enum sentence_id id)
{
	grid_add(g, sentence_text(id, v->style->lang), TONE_DIM);
}

static void
end_grid(const struct view *v, struct grid *g)
{
	grid_write(g, &v->layout, INDENT);
	grid_free(g);
}

/* --- all of them --- */

static void
write_totals(const struct view *v)
{
	const struct portfolio *p = v->p;
	const struct sentence_value events = SAY_WHOLE("events", p->events);
	const struct sentence_value people[]
	    = { SAY_WHOLE("rows", p->rows), SAY_WHOLE("people", p->people) };
	struct out words = { 0 };

	sentence_write(&words, SENTENCE_PORTFOLIO_HEAD, v->style->lang, out_plain, &events, 1);
	layout_toned(&v->layout, out_text(&words), TONE_STRONG);
	out_char(v->layout.out, '\n');
	words.len = 0;
	attentions_say(&words, p->of, v->style->lang);
	layout_paragraph(&v->layout, STR("  "), out_text(&words));
	say(v, SENTENCE_PORTFOLIO_PEOPLE, people, 2);
	out_free(&words);
}

/* --- events --- */

static size_t
checks_shown(const struct view *v)
{
	return v->p->check_count < CHECKS ? v->p->check_count : CHECKS;
}

static void
begin_events(const struct view *v, struct grid *g, enum attention attention)
{
	static const char *const aligns[CHECKS + 1] = { "lr", "lrr", "lrrr", "lrrrr", "lrrrrr" };
	bool audited = attention != ATTENTION_NOT_AUDITED;

	grid_begin(g, audited ? aligns[checks_shown(v)] : "ll");
	cell(v, g, SENTENCE_COLUMN_EVENT);
	for (size_t i = 0; audited && i < checks_shown(v); i++)
		grid_add(g, view_check_name(&v->p->checks[i], v->style->lang), TONE_DIM);
	cell(v, g, audited ? SENTENCE_COLUMN_OPEN : SENTENCE_COLUMN_LOOK_AT);
}

/* What is to be said of it stands below its figures; of one that passes nothing is. */
static void
write_event(const struct view *v, struct grid *g, const struct entry *e)
{
	struct out words = { 0 };
	bool audited = entry_is_audited(e);

	grid_add(g, e->name, TONE_PLAIN);
	for (size_t i = 0; audited && i < checks_shown(v); i++) {
		entry_check_say(&words, e, v->p->checks[i].id);
		grid_take(g, &words, TONE_PLAIN);
	}
	if (audited)
		grid_whole(g, e->questions);
	entry_say(&words, e, v->style->lang);
	if (!audited)
		grid_take(g, &words, TONE_PLAIN);
	else if (entry_attention(e) != ATTENTION_PASS)
		grid_note(g, out_text(&words));
	out_free(&words);
}

static bool
write_attention(const struct view *v, enum attention attention)
{
	const struct sentence_value values[]
	    = { SAY_TEXT("attention", label_attention(attention, v->style->lang)),
		      SAY_WHOLE("count", v->p->of[attention]) };
	struct out words = { 0 };
	struct entries all;
	struct grid g;
	bool more;

	sentence_write(&words, SENTENCE_ATTENTION_COUNT, v->style->lang, out_plain, values, 2);
	out_char(v->layout.out, '\n');
	layout_toned(&v->layout, out_text(&words), tone_attention(attention));
	out_char(v->layout.out, '\n');
	out_free(&words);
	bool ok = entries_begin(&all, v->p, attention, v->f);
	size_t n = 0;
	for (; ok && (ok = entries_next(&more, &all, v->f)) && more; n++) {
		if (n % GRID_EVENTS == 0 && n > 0)
			end_grid(v, &g);
		if (n % GRID_EVENTS == 0)
			begin_events(v, &g, attention);
		write_event(v, &g, &all.entry);
	}
	if (n > 0)
		end_grid(v, &g);
	entries_end(&all);
	return ok;
}

/* --- across events --- */

static void
write_same_list(const struct view *v, const struct same_list *row)
{
	struct out words = { 0 };

	if (row->is_first)
		say(v, row->by_bytes ? SENTENCE_SAME_LIST_BYTES : SENTENCE_SAME_LIST_CONTENT, NULL,
		    0);
	out_plain(&words, row->name);
	out_trusted(&words, STR(" · "));
	out_plain(&words, row->file);
	layout_paragraph(&v->layout, STR("    "), out_text(&words));
	out_free(&words);
}

static bool
write_same_lists(const struct view *v)
{
	struct crossing c;
	struct same_list row;
	int64_t lists = 0;
	bool more = true;

	if (v->p->lists == 0)
		return true;
	head_counted(v, SENTENCE_HEAD_SAME_LISTS, v->p->lists);
	bool ok = same_lists_begin(&c, v->p->work, v->f);
	while (ok && more) {
		ok = same_lists_next(&more, &row, &c, v->f);
		lists += ok && more && row.is_first;
		if (ok && more && lists <= LISTS)
			write_same_list(v, &row);
	}
	crossing_end(&c);
	say_more(v, lists, LISTS);
	return ok;
}

static void
write_pair(struct grid *g, const struct same_people *row)
{
	struct out words = { 0 };
	int64_t smaller = row->of[0] < row->of[1] ? row->of[0] : row->of[1];
	const struct check share = { .kind = CHECK_SHARE };

	grid_add(g, row->name[0], TONE_PLAIN);
	grid_add(g, row->name[1], TONE_PLAIN);
	grid_whole(g, row->people);
	out_whole(&words, row->of[0]);
	out_trusted(&words, STR(", "));
	out_whole(&words, row->of[1]);
	grid_take(g, &words, TONE_PLAIN);
	view_measure(&words, &share, (struct measure){ row->people, smaller }, true);
	grid_take(g, &words, TONE_STRONG);
	out_free(&words);
}

static bool
write_pairs(const struct view *v)
{
	struct crossing c;
	struct same_people row;
	struct grid g;
	bool more = true;

	grid_begin(&g, "llrrr");
	cell(v, &g, SENTENCE_COLUMN_EVENT);
	cell(v, &g, SENTENCE_COLUMN_OTHER_EVENT);
	cell(v, &g, SENTENCE_COLUMN_SAME_PEOPLE);
	cell(v, &g, SENTENCE_COLUMN_SAME_OF);
	cell(v, &g, SENTENCE_COLUMN_SAME_SHARE);
	bool ok = same_people_begin(&c, v->p->work, v->f);
	for (int shown = 0; ok && more && shown < PAIRS; shown++) {
		ok = same_people_next(&more, &row, &c, v->f);
		if (ok && more)
			write_pair(&g, &row);
	}
	crossing_end(&c);
	end_grid(v, &g);
	say_more(v, v->p->pairs, PAIRS);
	return ok;
}

static bool
write_same_people(const struct view *v)
{
	const struct sentence_value least = SAY_WHOLE("people", CROSSING_PEOPLE);
	const struct sentence_value many[]
	    = { SAY_WHOLE("count", v->p->everywhere), SAY_WHOLE("events", CROSSING_EVENTS) };

	if (v->p->events < 2)
		return true;
	if (!v->p->has_people) {
		out_char(v->layout.out, '\n');
		say(v, SENTENCE_SAME_PEOPLE_UNKNOWN, NULL, 0);
		return true;
	}
	head_counted(v, SENTENCE_HEAD_SAME_PEOPLE, v->p->pairs);
	if (v->p->pairs && !write_pairs(v))
		return false;
	say(v, SENTENCE_SAME_PEOPLE_HOW, &least, 1);
	if (v->p->everywhere)
		say(v, SENTENCE_SAME_EVERYWHERE, many, 2);
	return true;
}

static bool
write_left_out(const struct view *v)
{
	bool ok = true, more = true;
	struct str path;

	if (v->p->left_out == 0)
		return true;
	head_counted(v, SENTENCE_HEAD_LEFT_OUT, v->p->left_out);
	struct db_query *q = left_out_begin(v->p, v->f);
	for (int shown = 0; q && ok && more && shown < LEFT_OUT; shown++) {
		ok = left_out_next(&more, &path, q, v->f);
		if (ok && more)
			layout_paragraph(&v->layout, STR("  "), path);
	}
	left_out_end(q);
	say_more(v, v->p->left_out, LEFT_OUT);
	return q && ok;
}

static void
write_foot(const struct view *v)
{
	const struct sentence_value values[]
	    = { SAY_TEXT("version", STR(VERSION)), SAY_TEXT("date", v->style->now) };

	out_char(v->layout.out, '\n');
	sentence_write(v->layout.out,
	    v->style->now.len ? SENTENCE_PORTFOLIO_FOOT_DATE : SENTENCE_PORTFOLIO_FOOT,
	    v->style->lang, out_term, values, 2);
	out_char(v->layout.out, '\n');
}

bool
portfolio_text(
    struct out *o, const struct portfolio *p, const struct report_style *style, struct fail *f)
{
	const struct view v = { { o, style->width, style->color }, p, style, f };

	write_totals(&v);
	for (int a = 0; a < ATTENTION_COUNT; a++)
		if (p->of[a] && !write_attention(&v, (enum attention)a))
			return false;
	if (!write_same_lists(&v) || !write_same_people(&v) || !write_left_out(&v))
		return false;
	write_foot(&v);
	return true;
}
