/* What the sections of the page are made of. */
#include "report/html_part.h"

#include "report/labels.h"
#include "text/unicode.h"

void
html_tag(const struct html *p, const char *markup)
{
	out_trusted(p->out, str_from(markup));
}

void
html_whole(const struct html *p, int64_t n)
{
	out_whole(p->out, n);
}

void
html_text(const struct html *p, struct str text)
{
	struct str shown = text = view_told(text, &p->style[p->lang]);

	if (text.len > HTML_TEXT_BYTES) {
		shown.len = HTML_TEXT_BYTES;
		shown.len = unicode_valid(shown);
	}
	out_html(p->out, shown);
	if (shown.len < text.len)
		html_tag(p, "…");
}

void
html_attr(const struct html *p, struct str text)
{
	out_attr(p->out, text);
}

struct str
html_identifier(const struct html *p, const char *id)
{
	return view_identifier(str_from(id), &p->style[p->lang]);
}

/* Once where both languages say the same. */
static void
write_both(const struct html *p, struct str zh, struct str en)
{
	if (str_eq(zh, en)) {
		out_html(p->out, zh);
		return;
	}
	html_tag(p, "<span lang=\"zh\">");
	out_html(p->out, zh);
	html_tag(p, "</span><span lang=\"en\">");
	out_html(p->out, en);
	html_tag(p, "</span>");
}

void
html_words(const struct html *p)
{
	write_both(p, out_text(&p->words[LANG_ZH]), out_text(&p->words[LANG_EN]));
	p->words[LANG_ZH].len = p->words[LANG_EN].len = 0;
}

void
html_sentence(const struct html *p, enum sentence_id id)
{
	write_both(p, sentence_text(id, LANG_ZH), sentence_text(id, LANG_EN));
}

void
html_say(
    const struct html *p, enum sentence_id id, const struct sentence_value *values, size_t count)
{
	for (int l = 0; l < LANG_COUNT; l++)
		sentence_write(&p->words[l], id, (enum lang)l, out_plain, values, count);
	html_words(p);
}

void
html_paragraph(
    const struct html *p, enum sentence_id id, const struct sentence_value *values, size_t count)
{
	html_tag(p, "<p>");
	html_say(p, id, values, count);
	html_tag(p, "</p>\n");
}

void
html_words_paragraph(const struct html *p)
{
	if (p->words[p->lang].len == 0)
		return;
	html_tag(p, "<p>");
	html_words(p);
	html_tag(p, "</p>\n");
}

void
html_term(const struct html *p, enum sentence_id name)
{
	html_tag(p, "<div><dt>");
	html_sentence(p, name);
	html_tag(p, "</dt><dd>");
	html_words(p);
	html_tag(p, "</dd></div>\n");
}

void
html_more(const struct html *p, size_t shown, size_t all)
{
	const struct sentence_value values[]
	    = { SAY_WHOLE("shown", (int64_t)shown), SAY_WHOLE("count", (int64_t)all) };

	if (shown < all)
		html_paragraph(p, SENTENCE_PAGE_MORE, values, 2);
}

/* --- sections --- */

void
html_section(
    const struct html *p, const char *id, enum sentence_id head, const struct sentence_value *value)
{
	html_tag(p, "<section id=\"");
	html_tag(p, id);
	html_tag(p, "\" aria-labelledby=\"head-");
	html_tag(p, id);
	html_tag(p, "\">\n<h2 id=\"head-");
	html_tag(p, id);
	html_tag(p, "\">");
	html_say(p, head, value, value ? 1 : 0);
	html_tag(p, "</h2>\n");
}

void
html_section_end(const struct html *p)
{
	html_tag(p, "</section>\n");
}

/* --- tables --- */

void
html_table_open(const struct html *p, const char *id, const char *kind)
{
	html_tag(p, "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"head-");
	html_tag(p, id);
	html_tag(p, "\"><table class=\"");
	html_tag(p, kind);
	html_tag(p, "\">\n<thead><tr>");
}

static bool
is_number(enum sentence_id head)
{
	static const enum sentence_id numbers[] = { SENTENCE_COLUMN_PEOPLE, SENTENCE_COLUMN_COUNTED,
		SENTENCE_COLUMN_OVER, SENTENCE_PAGE_COLUMN_LINE, SENTENCE_PAGE_COLUMN_ROWS,
		SENTENCE_PAGE_COLUMN_BYTES, SENTENCE_PAGE_COLUMN_HEADER,
		SENTENCE_PAGE_SPREAD_PEOPLE, SENTENCE_PAGE_SPREAD_INSTITUTIONS,
		SENTENCE_COLUMN_OPEN, SENTENCE_COLUMN_SAME_PEOPLE, SENTENCE_COLUMN_SAME_OF,
		SENTENCE_COLUMN_SAME_SHARE };

	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		if (numbers[i] == head)
			return true;
	return false;
}

void
html_head(const struct html *p, enum sentence_id head)
{
	if (head == SENTENCE_CODES) {
		html_tag(p, "<td>");
		return;
	}
	html_tag(p, is_number(head) ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">");
	html_sentence(p, head);
}

void
html_head_number(const struct html *p)
{
	html_tag(p, "<th scope=\"col\" class=\"n\">");
	html_words(p);
}

void
html_table(const struct html *p, const char *id, const char *kind, const enum sentence_id *heads,
    size_t count)
{
	html_table_open(p, id, kind);
	for (size_t i = 0; i < count; i++)
		html_head(p, heads[i]);
	html_tag(p, "<tbody>\n");
}

void
html_table_end(const struct html *p)
{
	html_tag(p, "</table></div>\n");
}

void
html_cell_words(const struct html *p)
{
	html_tag(p, "<td>");
	html_words(p);
}

void
html_cell(const struct html *p, struct str text)
{
	html_tag(p, "<td>");
	html_text(p, text);
}

void
html_cell_whole(const struct html *p, int64_t n)
{
	html_tag(p, "<td class=\"n\">");
	html_whole(p, n);
}

void
html_row_head(const struct html *p)
{
	html_tag(p, "<tr><th scope=\"row\">");
	html_words(p);
}

void
html_outcome(const struct html *p, enum outcome outcome)
{
	html_tag(p, "<b class=\"badge ");
	out_trusted(p->out, outcome_word(outcome));
	html_tag(p, "\">");
	for (int l = 0; l < LANG_COUNT; l++)
		out_plain(&p->words[l], label_outcome(outcome, (enum lang)l));
	html_words(p);
	html_tag(p, "</b>");
}

static size_t
checks_shown(const struct audit *a)
{
	return a->verdict.check_count < HTML_CHECKS ? a->verdict.check_count : HTML_CHECKS;
}

void
html_table_checks(
    const struct html *p, const char *id, enum sentence_id first, enum sentence_id second)
{
	const struct verdict *v = &p->audit->verdict;

	html_table_open(p, id, "");
	html_head(p, first);
	if (second != SENTENCE_CODES)
		html_head(p, second);
	for (size_t i = 0; i < checks_shown(p->audit); i++) {
		for (int l = 0; l < LANG_COUNT; l++)
			out_plain(&p->words[l],
			    view_check_name(v->readings[0].checks[i].check, (enum lang)l));
		html_head_number(p);
	}
	html_head(p, SENTENCE_COLUMN_OUTCOME);
	html_tag(p, "<tbody>\n");
}

void
html_cell_measure(const struct html *p, const struct check *check, struct measure m, bool met)
{
	for (int l = 0; l < LANG_COUNT; l++) {
		view_measure(&p->words[l], check, m, true);
		out_trusted(&p->words[l], met ? STR(" ✓") : STR(" ✗"));
	}
	html_tag(p, met ? "<td class=\"n\">" : "<td class=\"n missed\">");
	html_words(p);
}
