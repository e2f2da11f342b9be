#include "report/text.h"

#include "report/text_part.h"
#include "report/verdict_say.h"

void
page_head(const struct page *p, enum sentence_id id)
{
	out_char(p->layout.out, '\n');
	layout_toned(&p->layout, sentence_text(id, p->style->lang), TONE_STRONG);
	out_char(p->layout.out, '\n');
}

void
page_head_with(const struct page *p, enum sentence_id id, struct sentence_value value)
{
	struct out words = { 0 };

	sentence_write(&words, id, p->style->lang, out_plain, &value, 1);
	out_char(p->layout.out, '\n');
	layout_toned(&p->layout, out_text(&words), TONE_STRONG);
	out_char(p->layout.out, '\n');
	out_free(&words);
}

void
page_text(const struct page *p, struct str text)
{
	layout_paragraph(&p->layout, STR("  "), text);
}

void
page_say(
    const struct page *p, enum sentence_id id, const struct sentence_value *values, size_t count)
{
	struct out words = { 0 };

	sentence_write(&words, id, p->style->lang, out_plain, values, count);
	page_text(p, out_text(&words));
	out_free(&words);
}

void
page_cell(const struct page *p, struct grid *g, enum sentence_id id, enum tone tone)
{
	grid_add(g, sentence_text(id, p->style->lang), tone);
}

void
page_grid(const struct page *p, struct grid *g)
{
	grid_write(g, &p->layout, PAGE_INDENT);
	grid_free(g);
}

void
page_comma(const struct page *p, struct out *o)
{
	comma_say(o, p->style->lang);
}

void
report_text(struct out *o, const struct audit *a, const struct report_style *style)
{
	const struct page page = {
		.layout = { .out = o, .width = style->width, .color = style->color },
		.audit = a,
		.style = style,
	};

	text_verdict(&page);
	text_checks(&page);
	text_remedy(&page);
	text_questions(&page);
	text_decisions(&page);
	text_hosts(&page);
	text_counts(&page);
	text_readings(&page);
	text_sensitivity(&page);
	text_over_cap(&page);
	text_unaffiliated(&page);
	text_screens(&page);
	text_rows(&page);
	text_findings(&page);
	text_inputs(&page);
	text_not_checked(&page);
	text_foot(&page);
}
