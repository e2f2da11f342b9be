#include "base/version.h"
#include "report/entry_say.h"
#include "report/html_part.h"
#include "store/portfolio.h"

#define EVENTS 6000
#define PAIRS  300
#define LISTS  300

struct page {
	struct html html;
	const struct portfolio *p;
	struct fail *f;
};

/* The badge of the style's three colours. */
static const char *const colors[ATTENTION_COUNT] = {
	[ATTENTION_NOT_AUDITED] = "fail",
	[ATTENTION_FAIL] = "fail",
	[ATTENTION_REVIEW] = "review",
	[ATTENTION_LOOK] = "review",
	[ATTENTION_PASS] = "pass",
};

static void
collect(
    const struct html *h, enum sentence_id id, const struct sentence_value *values, size_t count)
{
	for (int l = 0; l < LANG_COUNT; l++)
		sentence_write(&h->words[l], id, (enum lang)l, out_plain, values, count);
}

/* The worst that any event is. */
static enum attention
worst(const struct portfolio *p)
{
	int a = ATTENTION_NOT_AUDITED;

	while (a < ATTENTION_PASS && p->of[a] == 0)
		a++;
	return (enum attention)a;
}

static void
write_header(const struct page *page)
{
	const struct html *h = &page->html;
	const struct portfolio *p = page->p;
	const struct sentence_value events = SAY_WHOLE("events", p->events);
	const struct sentence_value people[]
	    = { SAY_WHOLE("rows", p->rows), SAY_WHOLE("people", p->people) };

	html_tag(h, "<header>\n");
	html_switch(h);
	html_tag(h, "<div class=\"verdict ");
	html_tag(h, colors[worst(p)]);
	html_tag(h, "\">\n<h1>");
	html_say(h, SENTENCE_PORTFOLIO_HEAD, &events, 1);
	html_tag(h, "</h1>\n");
	for (int l = 0; l < LANG_COUNT; l++)
		attentions_say(&h->words[l], p->of, (enum lang)l);
	html_words_paragraph(h);
	html_paragraph(h, SENTENCE_PORTFOLIO_PEOPLE, people, 2);
	html_tag(h, "</div>\n</header>\n<main id=\"report\" tabindex=\"-1\">\n");
}

/* --- events --- */

static void
write_heads(const struct page *page)
{
	const struct html *h = &page->html;

	html_table_open(h, "events", "sort");
	html_head(h, SENTENCE_COLUMN_EVENT);
	html_head(h, SENTENCE_COLUMN_OUTCOME);
	for (size_t i = 0; i < page->p->check_count; i++) {
		for (int l = 0; l < LANG_COUNT; l++)
			out_plain(&h->words[l], view_check_name(&page->p->checks[i], (enum lang)l));
		html_head_number(h);
	}
	html_head(h, SENTENCE_COLUMN_OPEN);
	html_head(h, SENTENCE_PAGE_COLUMN_ROWS);
	html_head(h, SENTENCE_COLUMN_PEOPLE);
	html_head(h, SENTENCE_COLUMN_LOOK_AT);
	html_tag(h, "<tbody>\n");
}

static void
write_badge(const struct html *h, enum attention attention)
{
	html_tag(h, "<td><b class=\"badge ");
	html_tag(h, colors[attention]);
	html_tag(h, "\">");
	for (int l = 0; l < LANG_COUNT; l++)
		out_plain(&h->words[l], label_attention(attention, (enum lang)l));
	html_words(h);
	html_tag(h, "</b>");
}

static void
write_figures(const struct page *page, const struct entry *e)
{
	const struct html *h = &page->html;

	if (!entry_is_audited(e)) {
		for (size_t i = 0; i < page->p->check_count + 3; i++)
			html_tag(h, "<td class=\"n\">");
		return;
	}
	for (size_t i = 0; i < page->p->check_count; i++) {
		for (int l = 0; l < LANG_COUNT; l++)
			entry_check_say(&h->words[l], e, page->p->checks[i].id);
		html_tag(h, "<td class=\"n\">");
		html_words(h);
	}
	html_cell_whole(h, e->questions);
	html_cell_whole(h, e->rows);
	html_cell_whole(h, e->people);
}

static void
write_event(const struct page *page, const struct entry *e)
{
	const struct html *h = &page->html;

	html_tag(h, "<tr><th scope=\"row\">");
	html_text(h, e->name);
	if (e->title.len) {
		html_tag(h, "<br><small>");
		html_text(h, e->title);
		html_tag(h, "</small>");
	}
	write_badge(h, entry_attention(e));
	write_figures(page, e);
	for (int l = 0; l < LANG_COUNT; l++)
		entry_say(&h->words[l], e, (enum lang)l);
	html_cell_words(h);
	html_tag(h, "\n");
}

static bool
write_events(const struct page *page)
{
	const struct html *h = &page->html;
	const struct sentence_value events = SAY_WHOLE("events", page->p->events);
	struct entries all;
	bool more = true, ok = entries_begin(&all, page->p, ATTENTION_COUNT, page->f);

	html_section(h, "events", SENTENCE_PORTFOLIO_HEAD, &events);
	write_heads(page);
	for (int n = 0; ok && more && n < EVENTS; n++) {
		ok = entries_next(&more, &all, page->f);
		if (ok && more)
			write_event(page, &all.entry);
	}
	entries_end(&all);
	html_table_end(h);
	html_more(h, EVENTS, (size_t)page->p->events);
	html_section_end(h);
	return ok;
}

/* --- across events --- */

static bool
write_lists(const struct page *page)
{
	static const enum sentence_id heads[]
	    = { SENTENCE_COLUMN_EVENT, SENTENCE_COLUMN_LIST_FILE, SENTENCE_COLUMN_SAME_HOW };
	const struct html *h = &page->html;
	const struct sentence_value count = SAY_WHOLE("count", page->p->lists);
	struct crossing c;
	struct same_list row;
	bool more = true;

	if (page->p->lists == 0)
		return true;
	html_section(h, "lists", SENTENCE_HEAD_SAME_LISTS, &count);
	html_table(h, "lists", "", heads, 3);
	bool ok = same_lists_begin(&c, page->p->work, page->f);
	for (int64_t lists = 0; ok && more;) {
		ok = same_lists_next(&more, &row, &c, page->f);
		lists += ok && more && row.is_first;
		if (!ok || !more || lists > LISTS)
			break;
		html_tag(h, "<tr><th scope=\"row\">");
		html_text(h, row.name);
		html_cell(h, row.file);
		html_tag(h, "<td>");
		if (row.is_first)
			html_sentence(h,
			    row.by_bytes ? SENTENCE_SAME_LIST_BYTES : SENTENCE_SAME_LIST_CONTENT);
		html_tag(h, "\n");
	}
	crossing_end(&c);
	html_table_end(h);
	html_more(h, LISTS, (size_t)page->p->lists);
	html_section_end(h);
	return ok;
}

static void
write_pair(const struct html *h, const struct same_people *row)
{
	const struct check share = { .kind = CHECK_SHARE };
	int64_t smaller = row->of[0] < row->of[1] ? row->of[0] : row->of[1];

	html_tag(h, "<tr><th scope=\"row\">");
	html_text(h, row->name[0]);
	html_cell(h, row->name[1]);
	html_cell_whole(h, row->people);
	for (int l = 0; l < LANG_COUNT; l++) {
		out_whole(&h->words[l], row->of[0]);
		out_trusted(&h->words[l], STR(", "));
		out_whole(&h->words[l], row->of[1]);
	}
	html_tag(h, "<td class=\"n\">");
	html_words(h);
	for (int l = 0; l < LANG_COUNT; l++)
		view_measure(&h->words[l], &share, (struct measure){ row->people, smaller }, true);
	html_tag(h, "<td class=\"n\">");
	html_words(h);
	html_tag(h, "\n");
}

static bool
write_pairs(const struct page *page)
{
	static const enum sentence_id heads[]
	    = { SENTENCE_COLUMN_EVENT, SENTENCE_COLUMN_OTHER_EVENT, SENTENCE_COLUMN_SAME_PEOPLE,
		      SENTENCE_COLUMN_SAME_OF, SENTENCE_COLUMN_SAME_SHARE };
	const struct html *h = &page->html;
	struct crossing c;
	struct same_people row;
	bool more = true, ok = same_people_begin(&c, page->p->work, page->f);

	html_table(h, "people", "sort", heads, 5);
	for (int shown = 0; ok && more && shown < PAIRS; shown++) {
		ok = same_people_next(&more, &row, &c, page->f);
		if (ok && more)
			write_pair(h, &row);
	}
	crossing_end(&c);
	html_table_end(h);
	html_more(h, PAIRS, (size_t)page->p->pairs);
	return ok;
}

static bool
write_people(const struct page *page)
{
	const struct html *h = &page->html;
	const struct portfolio *p = page->p;
	const struct sentence_value count = SAY_WHOLE("count", p->pairs);
	const struct sentence_value least = SAY_WHOLE("people", CROSSING_PEOPLE);
	const struct sentence_value many[]
	    = { SAY_WHOLE("count", p->everywhere), SAY_WHOLE("events", CROSSING_EVENTS) };

	if (!p->has_people) {
		html_paragraph(h, SENTENCE_SAME_PEOPLE_UNKNOWN, NULL, 0);
		return true;
	}
	html_section(h, "people", SENTENCE_HEAD_SAME_PEOPLE, &count);
	bool ok = p->pairs == 0 || write_pairs(page);
	html_paragraph(h, SENTENCE_SAME_PEOPLE_HOW, &least, 1);
	if (p->everywhere)
		html_paragraph(h, SENTENCE_SAME_EVERYWHERE, many, 2);
	html_section_end(h);
	return ok;
}

static bool
write_left_out(const struct page *page)
{
	const struct html *h = &page->html;
	const struct sentence_value count = SAY_WHOLE("count", page->p->left_out);
	bool ok = true, more = true;
	struct str path;

	if (page->p->left_out == 0)
		return true;
	html_section(h, "left-out", SENTENCE_HEAD_LEFT_OUT, &count);
	html_tag(h, "<ul>\n");
	struct db_query *q = left_out_begin(page->p, page->f);
	for (int shown = 0; q && ok && more && shown < LISTS; shown++) {
		ok = left_out_next(&more, &path, q, page->f);
		if (ok && more) {
			html_tag(h, "<li>");
			html_text(h, path);
			html_tag(h, "\n");
		}
	}
	left_out_end(q);
	html_tag(h, "</ul>\n");
	html_more(h, LISTS, (size_t)page->p->left_out);
	html_section_end(h);
	return q && ok;
}

bool
portfolio_html(
    struct out *o, const struct portfolio *p, const struct report_style *style, struct fail *f)
{
	struct out words[LANG_COUNT] = { 0 };
	struct page page = { { .out = o, .words = words, .lang = style->lang }, p, f };
	const struct sentence_value values[] = { SAY_TEXT("version", STR(VERSION)),
		SAY_TEXT("date", style->now), SAY_WHOLE("events", p->events) };
	struct out title = { 0 };

	for (int l = 0; l < LANG_COUNT; l++) {
		page.html.style[l] = *style;
		page.html.style[l].lang = (enum lang)l;
	}
	sentence_write(&title, SENTENCE_PORTFOLIO_HEAD, style->lang, out_plain, values, 3);
	html_open(&page.html, out_text(&title));
	out_free(&title);
	write_header(&page);
	bool ok = write_events(&page) && write_lists(&page) && write_people(&page)
		  && write_left_out(&page);
	html_tag(&page.html, "</main>\n<footer>");
	collect(&page.html, style->now.len ? SENTENCE_PORTFOLIO_FOOT_DATE : SENTENCE_PORTFOLIO_FOOT,
	    values, 3);
	html_words_paragraph(&page.html);
	html_tag(&page.html, "</footer>\n");
	html_close(&page.html);
	for (int l = 0; l < LANG_COUNT; l++)
		out_free(&words[l]);
	return ok;
}
