/* What was answered; who may be answered for; and what the answers that are given on the page do,
 * as far as the audit knows it: which questions settle a check, and which way. */
#include "report/html_part.h"

#include <stdlib.h>

#include "report/labels.h"
#include "report/question_say.h"
#include "report/verdict_say.h"

/* --- the answers that are given on the page --- */

/* Whether the questions to look at first settle it. */
static bool
can_settle(const struct check_result *r)
{
	return r->outcome == OUTCOME_REVIEW && r->settled_count > 0;
}

static void
say_outcome(const struct html *p, enum sentence_id id, enum outcome outcome)
{
	for (int l = 0; l < LANG_COUNT; l++) {
		const struct sentence_value value
		    = SAY_TEXT("outcome", label_outcome(outcome, (enum lang)l));
		sentence_write(&p->words[l], id, (enum lang)l, out_plain, &value, 1);
	}
	html_words(p);
}

/* All that may come to be true of a check; the script shows what is. */
static void
effect_on_check(const struct html *p, const struct check_result *r)
{
	html_tag(p, "<li data-check=\"");
	html_attr(p, r->check->id);
	html_tag(p, "\"><b>");
	for (int l = 0; l < LANG_COUNT; l++)
		out_plain(&p->words[l], view_check_name(r->check, (enum lang)l));
	html_words(p);
	html_tag(p, "</b> <span data-when=\"left\">");
	html_sentence(p, SENTENCE_PAGE_EFFECT_LEFT);
	html_tag(p, "<b class=\"left\"></b> ");
	for (int l = 0; l < LANG_COUNT; l++) {
		struct out bounds = { 0 };
		bounds_say(&bounds, r, (enum lang)l);
		const struct sentence_value value = SAY_TEXT("bounds", out_text(&bounds));
		sentence_write(
		    &p->words[l], SENTENCE_PAGE_EFFECT_BOUNDS, (enum lang)l, out_plain, &value, 1);
		out_free(&bounds);
	}
	html_words(p);
	html_tag(p, "</span><span data-when=\"settled\" hidden>");
	say_outcome(p, SENTENCE_PAGE_EFFECT_SETTLED, r->met ? OUTCOME_PASS : OUTCOME_FAIL);
	html_tag(p, "</span><span data-when=\"other\" hidden>");
	html_sentence(p, SENTENCE_PAGE_EFFECT_OTHER);
	html_tag(p, "</span>\n");
}

static void
effect_on_verdict(const struct html *p)
{
	html_tag(p, "<p data-verdict=\"review\">");
	html_sentence(p, SENTENCE_PAGE_EFFECT_OPEN);
	html_tag(p, "</p>\n<p data-verdict=\"pass\" hidden>");
	say_outcome(p, SENTENCE_PAGE_EFFECT_VERDICT, OUTCOME_PASS);
	html_tag(p, "</p>\n<p data-verdict=\"fail\" hidden>");
	say_outcome(p, SENTENCE_PAGE_EFFECT_VERDICT, OUTCOME_FAIL);
	html_tag(p, "</p>\n<p data-verdict=\"unknown\" hidden>");
	html_sentence(p, SENTENCE_PAGE_EFFECT_UNKNOWN);
	html_tag(p, "</p>\n");
}

static void
write_panel(const struct html *p)
{
	const struct verdict *v = &p->audit->verdict;

	html_tag(p, "<p class=\"who script\"><label>");
	html_sentence(p, SENTENCE_PAGE_BY);
	html_tag(p, " <input type=\"text\" id=\"by\" autocomplete=\"name\"></label> <label>");
	html_sentence(p, SENTENCE_PAGE_AT);
	html_tag(p, " <input type=\"date\" id=\"at\" autocomplete=\"off\"></label> "
		    "<button type=\"button\" id=\"download\">");
	html_sentence(p, SENTENCE_PAGE_DOWNLOAD);
	html_tag(p, "</button></p>\n<div class=\"effect script\" role=\"status\">\n<p><b>");
	html_sentence(p, SENTENCE_PAGE_EFFECT);
	html_tag(p, "</b> · ");
	html_sentence(p, SENTENCE_PAGE_ANSWERED);
	html_tag(p, "<b id=\"answered\">0</b></p>\n<ul id=\"effects\">\n");
	for (size_t i = 0; i < v->check_count; i++)
		if (can_settle(&v->readings[v->decisive].checks[i]))
			effect_on_check(p, &v->readings[v->decisive].checks[i]);
	html_tag(p, "</ul>\n");
	effect_on_verdict(p);
	html_tag(p, "</div>\n");
}

/* --- the same for the script --- */

static void
script_text(const struct html *p, struct str s)
{
	html_tag(p, "\"");
	out_script(p->out, s);
	html_tag(p, "\"");
}

static void
script_checks(const struct html *p)
{
	const struct verdict *v = &p->audit->verdict;

	for (size_t i = 0; i < v->check_count; i++) {
		const struct check_result *r = &v->readings[v->decisive].checks[i];
		html_tag(p, i ? ",\n{\"id\":" : "{\"id\":");
		script_text(p, r->check->id);
		html_tag(p, ",\"outcome\":");
		script_text(p, outcome_word(r->outcome));
		html_tag(p,
		    r->met ? ",\"met\":true,\"settled_by\":[" : ",\"met\":false,\"settled_by\":[");
		for (size_t k = 0; can_settle(r) && k < r->settled_count; k++) {
			html_tag(p, k ? "," : "");
			script_text(
			    p, html_identifier(p, p->audit->questions.items[r->settled_by[k]].id));
		}
		html_tag(p, "]}");
	}
}

static void
script_questions(const struct html *p)
{
	uint32_t *order = memory_resize(NULL, HTML_QUESTIONS, sizeof *order);
	size_t shown = questions_first(order, HTML_QUESTIONS, p->audit);

	for (size_t i = 0; i < shown; i++) {
		const struct question *q = &p->audit->questions.items[order[i]];
		html_tag(p, i ? ",\n" : "");
		script_text(p, html_identifier(p, q->id));
		html_tag(p, ":{\"likely\":");
		html_whole(p, (int64_t)q->likelier);
		html_tag(p, ",\"answers\":[");
		for (size_t k = 0; k < q->option_count; k++) {
			html_tag(p, k ? "," : "");
			script_text(
			    p, question_answer(p->audit, &q->options[k], &p->style[p->lang]));
		}
		html_tag(p, "]}");
	}
	free(order);
}

static size_t
count_unaffiliated(const struct audit *a)
{
	size_t count = 0;

	for (uint32_t i = 0; i < a->people.count; i++)
		count += people_name_none(&a->people, &a->facts, i);
	return count;
}

void
html_answers(const struct html *p)
{
	html_tag(p, "<div id=\"answers\">\n<h3>");
	html_sentence(p, SENTENCE_PAGE_HEAD_ANSWERS);
	html_tag(p, "</h3>\n<noscript>");
	html_paragraph(p, SENTENCE_PAGE_NO_SCRIPT, NULL, 0);
	html_tag(p, "</noscript>\n<p class=\"script\">");
	html_sentence(p, SENTENCE_PAGE_HOW);
	html_tag(p, "</p>\n");
	write_panel(p);
	html_tag(p, "<script type=\"application/json\" id=\"data\">{\"checks\":[");
	script_checks(p);
	html_tag(p, "],\n\"questions\":{");
	script_questions(p);
	html_tag(p, "}}</script>\n</div>\n");
}

/* --- decisions --- */

#define DECISIONS_SHOWN 1000

static void
write_decision(const struct html *p, const struct decision *d)
{
	html_tag(p,
	    d->outcome == DECISION_APPLIED ? "<li class=\"applied\">" : "<li class=\"warning\">");
	for (int l = 0; l < LANG_COUNT; l++)
		decision_say(&p->words[l], p->audit, d, &p->style[l]);
	html_words(p);
	html_tag(p, "<p class=\"about\">");
	for (int l = 0; l < LANG_COUNT; l++)
		decision_say_line(&p->words[l], p->audit, d, &p->style[l]);
	html_words(p);
	html_tag(p, "</p>\n");
}

void
html_decisions(const struct html *p)
{
	const struct decisions *d = &p->audit->decisions;
	const struct sentence_value count = SAY_WHOLE("count", (int64_t)d->count);
	size_t shown = 0;

	if (d->count == 0)
		return;
	html_section(p, "decisions", SENTENCE_HEAD_DECISIONS, &count);
	html_tag(p, "<ul>\n");
	for (int applied = 0; applied < 2; applied++)
		for (size_t i = 0; i < d->count && shown < DECISIONS_SHOWN; i++)
			if ((d->items[i].outcome == DECISION_APPLIED) == applied) {
				write_decision(p, &d->items[i]);
				shown++;
			}
	html_tag(p, "</ul>\n");
	html_more(p, shown, d->count);
	html_section_end(p);
}

/* --- people without an institution --- */

#define UNAFFILIATED_SHOWN 300

static void
person_row(const struct html *p, uint32_t person)
{
	const struct audit *a = p->audit;
	const struct identities identities = { &a->facts, &a->people, a->sheet, &a->names };
	uint32_t row = a->facts.items[a->people.first_fact[person]].row;
	struct sheet_row at = sheet_row(a->sheet, row);
	char id[QUESTION_ID_LEN + 1];
	struct out name = { 0 };

	person_identity(id, &identities, person);
	view_person(&name, a, row, &p->style[p->lang]);
	for (int l = 0; l < LANG_COUNT; l++)
		view_place(&p->words[l], a, at.file, at.line, &p->style[l]);
	html_row_head(p);
	html_cell(p, out_text(&name));
	html_tag(p, "<td><code>");
	html_attr(p, html_identifier(p, id));
	html_tag(p, "</code><td class=\"script\"><label><span class=\"unseen\">");
	const struct sentence_value value = SAY_TEXT("person", out_text(&name));
	html_say(p, SENTENCE_PAGE_FROM_INSTITUTION, &value, 1);
	html_tag(p, "</span><input type=\"text\" autocomplete=\"off\" data-person=\"");
	html_attr(p, html_identifier(p, id));
	html_tag(p, "\"></label>\n");
	out_free(&name);
}

void
html_unaffiliated(const struct html *p)
{
	static const enum sentence_id heads[] = { SENTENCE_PAGE_PLACE, SENTENCE_COLUMN_NAME,
		SENTENCE_PAGE_IDENTIFIER, SENTENCE_COLUMN_INSTITUTION };
	const struct people *people = &p->audit->people;
	size_t count = count_unaffiliated(p->audit), shown = 0;
	const struct sentence_value value = SAY_WHOLE("count", (int64_t)count);

	if (count == 0)
		return;
	html_section(p, "from", SENTENCE_HEAD_FROM, &value);
	html_paragraph(p, SENTENCE_FROM_HOW, NULL, 0);
	html_table(p, "from", "", heads, sizeof heads / sizeof *heads);
	for (uint32_t i = 0; i < people->count && shown < UNAFFILIATED_SHOWN; i++)
		if (people_name_none(people, &p->audit->facts, i)) {
			person_row(p, i);
			shown++;
		}
	html_table_end(p);
	html_more(p, shown, count);
	if (p->audit->questions.count == 0)
		html_answers(p);
	html_section_end(p);
}
