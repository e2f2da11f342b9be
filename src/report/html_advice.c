/* What is missing or to spare, choices turned over, and what is worth a look. */
#include "report/html_part.h"

#include "report/advice_say.h"

static void
remedy_rows(const struct html *p, const struct remedy *r)
{
	html_tag(p, "<dl class=\"remedy\">\n");
	for (size_t i = 0; i < r->count; i++) {
		const struct check_remedy *c = &r->checks[i];
		if (c->action_count == 0)
			continue;
		html_tag(p, "<div><dt>");
		for (int l = 0; l < LANG_COUNT; l++)
			out_plain(&p->words[l], view_check_name(c->check, (enum lang)l));
		html_words(p);
		html_tag(p, c->met ? "</dt><dd>" : "</dt><dd class=\"missed\">");
		for (int l = 0; l < LANG_COUNT; l++)
			remedies_say(&p->words[l], p->audit, c, (enum lang)l);
		html_words(p);
		html_tag(p, "</dd></div>\n");
	}
	for (int l = 0; l < LANG_COUNT; l++)
		together_say(&p->words[l], p->audit, r, (enum lang)l);
	if (p->words[p->lang].len)
		html_term(p, SENTENCE_REMEDY_TOGETHER);
	html_tag(p, "</dl>\n");
}

void
html_remedy(const struct html *p)
{
	const struct verdict *v = &p->audit->verdict;
	bool open = false;

	for (size_t i = 0; i < v->check_count; i++)
		open |= v->readings[v->decisive].checks[i].outcome == OUTCOME_REVIEW;
	html_section(p, "remedy", SENTENCE_HEAD_REMEDY, NULL);
	remedy_rows(p, &p->audit->remedy);
	if (open) {
		html_paragraph(p, SENTENCE_REMEDY_LOW, NULL, 0);
		remedy_rows(p, &p->audit->remedy_for_low);
	}
	for (int l = 0; l < LANG_COUNT; l++)
		absent_say(&p->words[l], p->audit, &p->style[l]);
	html_words_paragraph(p);
	for (int l = 0; l < LANG_COUNT; l++)
		full_say(&p->words[l], p->audit, &p->style[l]);
	html_words_paragraph(p);
	html_section_end(p);
}

/* --- choices turned over --- */

static void
turn_row(const struct html *p, const struct turn *t)
{
	const struct verdict *v = &p->audit->verdict;

	for (int l = 0; l < LANG_COUNT; l++)
		out_plain(&p->words[l], choice_say(t->choice, t->to, (enum lang)l));
	html_row_head(p);
	for (size_t i = 0; i < v->check_count && i < HTML_CHECKS; i++)
		html_cell_measure(p, v->readings[v->decisive].checks[i].check, t->checks[i].value,
		    t->checks[i].met);
	html_tag(p, "<td>");
	html_outcome(p, t->outcome);
	html_tag(p, "\n");
}

void
html_sensitivity(const struct html *p)
{
	const struct sensitivity *s = &p->audit->sensitivity;
	size_t moving = 0;

	if (s->skipped)
		return;
	for (size_t i = 0; i < s->count; i++)
		moving += s->items[i].moves;
	html_section(p, "sensitivity", SENTENCE_HEAD_SENSITIVITY, NULL);
	if (moving) {
		html_table_checks(p, "sensitivity", SENTENCE_COLUMN_CHOICE, SENTENCE_CODES);
		for (size_t i = 0; i < s->count; i++)
			if (s->items[i].moves)
				turn_row(p, &s->items[i]);
		html_table_end(p);
	}
	for (int l = 0; l < LANG_COUNT; l++)
		idle_say(&p->words[l], s, (enum lang)l);
	html_words_paragraph(p);
	html_paragraph(p, SENTENCE_SENSITIVITY_PAIRS, NULL, 0);
	html_section_end(p);
}

/* --- flags --- */

void
html_screens(const struct html *p)
{
	const struct screens *s = &p->audit->screens;

	if (s->count == 0)
		return;
	html_section(p, "screens", SENTENCE_HEAD_SCREENS, NULL);
	html_tag(p, "<ul>\n");
	for (size_t i = 0; i < s->count; i++) {
		html_tag(p, "<li>");
		for (int l = 0; l < LANG_COUNT; l++)
			screen_say(&p->words[l], p->audit, &s->items[i], &p->style[l]);
		html_words(p);
		html_tag(p, "\n");
	}
	html_tag(p, "</ul>\n");
	size_t all = 0;
	for (int k = 0; k < SCREEN_KIND_COUNT; k++)
		all += s->seen[k];
	html_more(p, s->count, all);
	html_section_end(p);
}
