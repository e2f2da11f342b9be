/* What is open: each question with its evidence, and its answers to choose from. */
#include "report/html_part.h"

#include <stdlib.h>

#include "report/labels.h"
#include "report/question_say.h"
#include "report/verdict_say.h"

struct asking {
	const struct html *page;
	uint32_t *order; /* the questions shown, by their place on the page */
	size_t shown;
};

/* --- the rows that show it --- */

/* What stands in a cell, as far as it may be shown. */
static struct str
evidence(const struct html *p, uint32_t row, enum column column, struct arena *mem)
{
	const struct report_style *style = &p->style[p->lang];
	struct str cell = sheet_any(p->audit->sheet, row, column, mem);

	return column == COLUMN_AFFILIATION || column == COLUMN_DEPARTMENT
		   ? view_safe(cell, style)
		   : view_hidden(cell, style);
}

/* How many rows show it: one for each institution, or one for each side. */
static size_t
rows_of(const struct question *q)
{
	if (q->kind == QUESTION_PLACE)
		return q->option_count;
	return q->rows[1] == q->rows[0] ? 1 : 2;
}

static uint32_t
row_of(const struct question *q, size_t i)
{
	return q->kind == QUESTION_PLACE ? q->options[i].row : q->rows[i];
}

static bool
is_shown(const struct html *p, const struct question *q, enum column column, struct arena *mem)
{
	bool named
	    = column == COLUMN_NAME || column == COLUMN_FAMILY_NAME || column == COLUMN_GIVEN_NAME;
	bool any = false;

	for (size_t i = 0; i < rows_of(q) && !any; i++)
		any = evidence(p, row_of(q, i), column, mem).len > 0;
	return any && !named;
}

/* Where the rows are, and the names on them. */
static void
evidence_head(const struct html *p, const struct question *q)
{
	html_tag(p, "<thead><tr><th scope=\"col\">");
	html_sentence(p, SENTENCE_PAGE_PLACE);
	for (size_t i = 0; i < rows_of(q); i++) {
		struct sheet_row at = sheet_row(p->audit->sheet, row_of(q, i));
		for (int l = 0; l < LANG_COUNT; l++)
			view_place(&p->words[l], p->audit, at.file, at.line, &p->style[l]);
		html_tag(p, "<th scope=\"col\">");
		html_words(p);
	}
	html_tag(p, "<tbody>\n<tr><th scope=\"row\">");
	html_sentence(p, SENTENCE_COLUMN_NAME);
	for (size_t i = 0; i < rows_of(q); i++) {
		struct out name = { 0 };
		view_person(&name, p->audit, row_of(q, i), &p->style[p->lang]);
		html_cell(p, out_text(&name));
		out_free(&name);
	}
	html_tag(p, "\n");
}

/* A line for each column, so that two rows can be compared and no telephone is too narrow. */
static void
write_evidence(const struct html *p, const struct question *q)
{
	struct arena scratch = { 0 };

	html_tag(p, "<table class=\"evidence\">\n");
	evidence_head(p, q);
	for (int c = 0; c < COLUMN_COUNT; c++) {
		if (!is_shown(p, q, (enum column)c, &scratch))
			continue;
		for (int l = 0; l < LANG_COUNT; l++)
			out_plain(&p->words[l], label_column((enum column)c, (enum lang)l));
		html_row_head(p);
		for (size_t i = 0; i < rows_of(q); i++)
			html_cell(p, evidence(p, row_of(q, i), (enum column)c, &scratch));
		html_tag(p, "\n");
	}
	html_tag(p, "</table>\n");
	arena_free(&scratch);
}

/* --- its answers --- */

static void
write_option(const struct html *p, const struct question *q, size_t i)
{
	const struct question_option *option = &q->options[i];
	enum sentence_id known = str_eq(option->answer, STR("yes"))     ? SENTENCE_PAGE_YES
				 : str_eq(option->answer, STR("no"))    ? SENTENCE_PAGE_NO
				 : str_eq(option->answer, STR("other")) ? SENTENCE_PAGE_OTHER
									: SENTENCE_CODES;

	html_tag(p, "<label><input type=\"radio\" autocomplete=\"off\" name=\"");
	html_attr(p, html_identifier(p, q->id));
	html_tag(p, "\" value=\"");
	html_whole(p, (int64_t)i);
	html_tag(p, "\"><span>");
	if (known != SENTENCE_CODES) {
		html_sentence(p, known);
	} else {
		for (int l = 0; l < LANG_COUNT; l++)
			question_say_answer(&p->words[l], p->audit, option, &p->style[l]);
		html_words(p);
	}
	if (i == q->likelier) {
		html_tag(p, " <em>");
		html_sentence(p, SENTENCE_PAGE_TAKEN);
		html_tag(p, "</em>");
	}
	html_tag(p, "</span></label>\n");
}

static void
write_answers(const struct html *p, const struct question *q)
{
	html_tag(p, "<fieldset class=\"answers\" disabled data-question=\"");
	html_attr(p, html_identifier(p, q->id));
	html_tag(p, "\"><legend>");
	html_sentence(p, SENTENCE_PAGE_ANSWER);
	html_tag(p, "</legend>\n");
	for (size_t i = 0; i < q->option_count; i++)
		write_option(p, q, i);
	html_tag(p,
	    "<label class=\"script\"><input type=\"radio\" autocomplete=\"off\" checked name=\"");
	html_attr(p, html_identifier(p, q->id));
	html_tag(p, "\" value=\"\"><span>");
	html_sentence(p, SENTENCE_PAGE_LEAVE_OPEN);
	html_tag(p, "</span></label>\n<label class=\"note\">");
	html_sentence(p, SENTENCE_PAGE_NOTE);
	html_tag(p, " <input type=\"text\" autocomplete=\"off\"></label></fieldset>\n");
}

/* --- one question --- */

static void
write_about(const struct html *p, const struct question *q)
{
	const struct policy *policy = &p->audit->policy;
	const struct sentence_value people = SAY_WHOLE("people", (int64_t)q->people);

	html_tag(p, "<p class=\"about\"><code>");
	html_attr(p, html_identifier(p, q->id));
	html_tag(p, "</code> · ");
	html_say(p, SENTENCE_PAGE_QUESTION_ABOUT, &people, 1);
	html_tag(p, " · ");
	for (int l = 0; l < LANG_COUNT; l++) {
		struct out checks = { 0 };
		for (size_t i = 0; i < policy->check_count; i++)
			if (question_moves(p->audit, q, &policy->checks[i])) {
				comma_say(&checks, (enum lang)l);
				out_plain(
				    &checks, view_check_name(&policy->checks[i], (enum lang)l));
			}
		const struct sentence_value value = SAY_TEXT("checks", out_text(&checks));
		sentence_write(&p->words[l],
		    checks.len ? SENTENCE_PAGE_QUESTION_MOVES : SENTENCE_QUESTION_IDLE,
		    (enum lang)l, out_plain, &value, 1);
		out_free(&checks);
	}
	html_words(p);
	html_tag(p, "</p>\n");
}

static void
write_question(const struct html *p, size_t number, const struct question *q)
{
	html_tag(p, "<article class=\"question\" id=\"");
	html_attr(p, html_identifier(p, q->id));
	html_tag(p, "\">\n<h3 id=\"ask-");
	html_attr(p, html_identifier(p, q->id));
	html_tag(p, "\">");
	html_whole(p, (int64_t)number);
	html_tag(p, ". ");
	for (int l = 0; l < LANG_COUNT; l++)
		question_say(&p->words[l], p->audit, q, &p->style[l]);
	html_words(p);
	html_tag(p, "</h3>\n");
	for (int l = 0; l < LANG_COUNT; l++)
		question_say_why(&p->words[l], p->audit, q, &p->style[l]);
	html_words_paragraph(p);
	write_evidence(p, q);
	write_about(p, q);
	write_answers(p, q);
	html_tag(p, "</article>\n");
}

/* --- what to look at first --- */

/* The numbers on the page of the questions that settle a check. */
static void
list_settling(struct out *o, const struct asking *by, const struct check_result *c, enum lang lang)
{
	size_t listed = 0;

	for (size_t i = 0; i < by->shown; i++)
		for (size_t k = 0; k < c->settled_count; k++)
			if (c->settled_by[k] == by->order[i]) {
				comma_say(o, lang);
				out_whole(o, (int64_t)i + 1);
				listed++;
			}
	if (listed < c->settled_count)
		out_trusted(o, STR(" …"));
}

static void
write_settling(const struct asking *by, const struct check_result *c)
{
	const struct html *p = by->page;

	if (c->settled_count == 0)
		return;
	for (int l = 0; l < LANG_COUNT; l++) {
		struct out numbers = { 0 };
		list_settling(&numbers, by, c, (enum lang)l);
		const struct sentence_value values[] = {
			SAY_TEXT("check", view_check_name(c->check, (enum lang)l)),
			SAY_TEXT("numbers", out_text(&numbers)),
		};
		sentence_write(&p->words[l],
		    c->settled_fewest ? SENTENCE_SETTLED_BY : SENTENCE_SETTLED_BY_PERHAPS,
		    (enum lang)l, out_plain, values, 2);
		out_free(&numbers);
	}
	html_words_paragraph(p);
}

void
html_questions(const struct html *p)
{
	const struct audit *a = p->audit;
	const struct verdict *v = &a->verdict;
	const struct sentence_value count = SAY_WHOLE("count", (int64_t)a->questions.count);
	struct asking by = { .page = p };

	if (a->questions.count == 0)
		return;
	by.order = memory_resize(NULL, HTML_QUESTIONS, sizeof *by.order);
	by.shown = questions_first(by.order, HTML_QUESTIONS, a);
	html_section(p, "questions", SENTENCE_HEAD_QUESTIONS, &count);
	for (size_t i = 0; i < v->check_count; i++)
		write_settling(&by, &v->readings[v->decisive].checks[i]);
	for (size_t i = 0; i < by.shown; i++)
		write_question(p, i + 1, &a->questions.items[by.order[i]]);
	html_more(p, by.shown, a->questions.count);
	html_answers(p);
	html_section_end(p);
	free(by.order);
}
