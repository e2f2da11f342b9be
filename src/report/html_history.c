/* The runs of a live list, a picture for each check: from left to right in time, a step for each
 * run, under it a strip of its status. */
#include "report/html_part.h"

#include "report/history.h"
#include "report/labels.h"

#define WIDTH  400
#define TOP    12  /* room for the words of the threshold */
#define BOTTOM 112 /* where nobody stands */
#define PARTS  1000

bool
html_has_history(const struct html *p)
{
	const struct history *h = p->style[p->lang].history;

	return h && h->count > 0;
}

/* One check through all runs. */
struct course {
	const struct history *history;
	const struct check *check;
	int64_t most; /* what stands at the top, in people or in parts of 1000 */
};

/* NULL where the policy of that run had no such check. */
static const struct check_result *
result_at(const struct course *c, size_t run)
{
	const struct run *r = &c->history->items[run];

	for (size_t i = 0; i < r->check_count; i++)
		if (str_eq(r->checks[i].check->id, c->check->id)
		    && r->checks[i].check->kind == c->check->kind)
			return &r->checks[i];
	return NULL;
}

static int64_t
amount(const struct check *check, struct measure m)
{
	if (check->kind == CHECK_COUNT)
		return m.part;
	return m.whole ? PARTS * m.part / m.whole : 0;
}

static int64_t
x_of(const struct course *c, size_t run)
{
	const struct run *items = c->history->items;
	int64_t from = items[0].at, to = items[c->history->count - 1].at;

	if (to <= from || items[run].at <= from)
		return 0;
	return items[run].at >= to ? WIDTH : WIDTH * (items[run].at - from) / (to - from);
}

static int64_t
y_of(const struct course *c, int64_t n)
{
	return n >= c->most ? TOP : BOTTOM - (BOTTOM - TOP) * n / c->most;
}

/* The next run that is drawn further right: of several at one place the last is seen. */
static size_t
next_run(const struct course *c, size_t run)
{
	size_t next = run + 1;

	while (next + 1 < c->history->count && x_of(c, next) == x_of(c, next + 1))
		next++;
	return next;
}

enum line { LINE_VALUE, LINE_LOW, LINE_HIGH };

static int64_t
height(const struct course *c, size_t run, enum line line)
{
	const struct check_result *r = result_at(c, run);

	if (!r)
		return BOTTOM;
	struct measure m = line == LINE_VALUE || !r->bounded ? r->value
			   : line == LINE_LOW                ? r->low
							     : r->high;
	return y_of(c, amount(c->check, m));
}

static void
point(const struct html *p, const char *letter, int64_t n)
{
	html_tag(p, letter);
	html_whole(p, n);
}

/* Steps to the right: each run holds until the next. */
static void
steps(const struct html *p, const struct course *c, enum line line)
{
	for (size_t i = 0; i < c->history->count; i = next_run(c, i)) {
		if (i)
			point(p, "H", x_of(c, i));
		point(p, i ? "V" : "M0 ", height(c, i, line));
	}
	point(p, "H", WIDTH);
}

/* From the highest to the lowest that answers make it; back along the lowest. */
static void
band(const struct html *p, const struct course *c)
{
	size_t drawn[WIDTH + 2], count = 0;

	for (size_t i = 0; i < c->history->count && count <= WIDTH; i = next_run(c, i))
		drawn[count++] = i;
	html_tag(p, "<path class=\"band\" d=\"");
	steps(p, c, LINE_HIGH);
	while (count > 0) {
		size_t i = drawn[--count];
		point(p, "V", height(c, i, LINE_LOW));
		point(p, "H", x_of(c, i));
	}
	html_tag(p, "Z\"/>");
}

/* What each run said of the check. */
static void
strip(const struct html *p, const struct course *c)
{
	size_t count = c->history->count;

	for (size_t i = 0, next; i < count; i = next) {
		const struct check_result *r = result_at(c, i), *then;
		next = next_run(c, i);
		while (
		    r && next < count && (then = result_at(c, next)) && then->outcome == r->outcome)
			next = next_run(c, next);
		int64_t from = x_of(c, i), to = next < count ? x_of(c, next) : WIDTH;
		if (!r || to <= from)
			continue;
		html_tag(p, "<rect class=\"");
		out_trusted(p->out, outcome_word(r->outcome));
		point(p, "\" x=\"", from);
		point(p, "\" width=\"", to - from);
		html_tag(p, "\" y=\"116\" height=\"8\"/>");
	}
}

static void
draw(const struct html *p, const struct course *c)
{
	const struct measure needed = { c->check->num, c->check->den };

	html_tag(p, "<svg class=\"course\" viewBox=\"0 0 400 124\" aria-hidden=\"true\">");
	band(p, c);
	html_tag(p, "<path class=\"value\" d=\"");
	steps(p, c, LINE_VALUE);
	point(p, "\"/><path class=\"need\" d=\"M0 ", y_of(c, amount(c->check, needed)));
	html_tag(p, "H400\"/>");
	strip(p, c);
	html_tag(p, "</svg>\n");
}

/* What was measured in a run; nothing where its policy had no such check. */
static void
write_value(struct out *out, const struct course *c, size_t run)
{
	const struct check_result *r = result_at(c, run);

	if (r)
		view_measure(out, c->check, r->value, true);
}

/* What the picture shows, in words. */
static void
caption(const struct html *p, const struct course *c)
{
	const struct history *h = c->history;
	struct out from = { 0 }, to = { 0 }, first = { 0 }, last = { 0 }, needed = { 0 };

	run_day(&from, h->items[0].at);
	run_day(&to, h->items[h->count - 1].at);
	write_value(&first, c, 0);
	write_value(&last, c, h->count - 1);
	view_threshold(&needed, c->check);
	for (int l = 0; l < LANG_COUNT; l++) {
		const struct sentence_value values[]
		    = { SAY_TEXT("check", view_check_name(c->check, (enum lang)l)),
			      SAY_TEXT("from", out_text(&from)), SAY_TEXT("to", out_text(&to)),
			      SAY_TEXT("first", out_text(&first)),
			      SAY_TEXT("last", out_text(&last)),
			      SAY_TEXT("needed", out_text(&needed)) };
		sentence_write(&p->words[l], SENTENCE_HISTORY_DRAWN, (enum lang)l, out_plain,
		    values, sizeof values / sizeof *values);
	}
	html_tag(p, "<figcaption>");
	html_words(p);
	html_tag(p, "</figcaption></figure>\n");
	out_free(&from);
	out_free(&to);
	out_free(&first);
	out_free(&last);
	out_free(&needed);
}

static void
check_course(const struct html *p, const struct history *h, const struct check *check)
{
	const struct measure needed = { check->num, check->den };
	struct course c = { h, check, amount(check, needed) };

	for (size_t i = 0; i < h->count; i++) {
		const struct check_result *r = result_at(&c, i);
		int64_t high = r ? amount(check, r->bounded ? r->high : r->value) : 0;
		c.most = high > c.most ? high : c.most;
	}
	/* Room above the highest; a share has no more than all. */
	c.most = check->kind == CHECK_SHARE ? PARTS : c.most + c.most / 8 + 1;
	html_tag(p, "<figure>\n");
	draw(p, &c);
	caption(p, &c);
}

void
html_history(const struct html *p)
{
	const struct history *h = p->style[p->lang].history;

	if (!html_has_history(p))
		return;
	const struct run *last = &h->items[h->count - 1];
	const struct sentence_value count = SAY_WHOLE("count", (int64_t)h->count);
	html_section(p, "history", SENTENCE_HISTORY_HEAD, NULL);
	html_paragraph(p, SENTENCE_HISTORY_KEPT, &count, 1);
	html_tag(p, "<div class=\"courses\">\n");
	for (size_t i = 0; i < last->check_count; i++)
		check_course(p, h, last->checks[i].check);
	html_tag(p, "</div>\n<p class=\"key\">");
	html_sentence(p, SENTENCE_HISTORY_KEY);
	html_tag(p, "</p>\n");
	html_section_end(p);
}

void
history_html(struct out *o, const struct history *h, const struct report_style *style)
{
	struct out words[LANG_COUNT] = { 0 };
	struct html page = { .out = o, .words = words, .lang = style->lang };

	for (int l = 0; l < LANG_COUNT; l++) {
		page.style[l] = *style;
		page.style[l].lang = (enum lang)l;
		page.style[l].history = h;
	}
	html_open(&page, sentence_text(SENTENCE_HISTORY_TITLE, page.lang));
	html_tag(&page, "<header>\n");
	html_switch(&page);
	html_tag(&page, "<h1>");
	html_sentence(&page, SENTENCE_HISTORY_TITLE);
	html_tag(&page, "</h1>\n</header>\n<main id=\"report\" tabindex=\"-1\">\n");
	if (h->count == 0)
		html_paragraph(&page, SENTENCE_HISTORY_NONE, NULL, 0);
	html_history(&page);
	html_tag(&page, "</main>\n");
	html_close(&page);
	for (int l = 0; l < LANG_COUNT; l++)
		out_free(&words[l]);
}
