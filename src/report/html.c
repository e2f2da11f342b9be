#include "report/html.h"

#include "report/html_part.h"
#include "report/input_say.h"
#include "report/labels.h"
#include "report/verdict_say.h"

static void
open_page(const struct html *p)
{
	const struct audit *a = p->audit;
	struct out title = { 0 };
	const struct sentence_value values[] = {
		SAY_TEXT("outcome", label_outcome(a->verdict.outcome, p->lang)),
		SAY_TEXT("event", a->event->name.len ? view_told(a->event->name, &p->style[p->lang])
						     : STR("rollcall")),
	};

	sentence_write(&title, SENTENCE_PAGE_TITLE, p->lang, out_plain, values, 2);
	html_open(p, out_text(&title));
	out_free(&title);
}

struct section {
	const char *id;
	enum sentence_id name; /* SENTENCE_CODES: not in the contents */
	void (*write)(const struct html *p);
};

static const struct section sections[] = {
	{ "checks", SENTENCE_HEAD_CHECKS, html_checks },
	{ "remedy", SENTENCE_HEAD_REMEDY, html_remedy },
	{ "history", SENTENCE_HISTORY_HEAD, html_history },
	{ "questions", SENTENCE_PAGE_CONTENTS_QUESTIONS, html_questions },
	{ "decisions", SENTENCE_CODES, html_decisions },
	{ "from", SENTENCE_CODES, html_unaffiliated },
	{ "people", SENTENCE_HEAD_COUNTS, html_people },
	{ "institutions", SENTENCE_PAGE_CONTENTS_INSTITUTIONS, html_institutions },
	{ "readings", SENTENCE_HEAD_READINGS, html_readings },
	{ "sensitivity", SENTENCE_HEAD_SENSITIVITY, html_sensitivity },
	{ "screens", SENTENCE_CODES, html_screens },
	{ "rows", SENTENCE_HEAD_ROWS, html_rows },
	{ "findings", SENTENCE_CODES, html_findings },
	{ "ledger", SENTENCE_PAGE_CONTENTS_LEDGER, html_ledger },
	{ "inputs", SENTENCE_HEAD_INPUTS, html_inputs },
	{ "policy", SENTENCE_PAGE_HEAD_POLICY, html_policy },
	{ "not-checked", SENTENCE_HEAD_NOT_CHECKED, html_not_checked },
};

#define SECTIONS (sizeof sections / sizeof *sections)

static void
write_contents(const struct html *p)
{
	html_tag(p, "<nav aria-labelledby=\"contents\"><h2 id=\"contents\">");
	html_sentence(p, SENTENCE_PAGE_CONTENTS);
	html_tag(p, "</h2><ul>\n");
	for (size_t i = 0; i < SECTIONS; i++) {
		bool there = sections[i].write != html_questions || p->audit->questions.count;
		there &= sections[i].write != html_history || html_has_history(p);
		there &= sections[i].write != html_sensitivity || !p->audit->sensitivity.skipped;
		if (sections[i].name == SENTENCE_CODES || !there)
			continue;
		html_tag(p, "<li><a href=\"#");
		html_tag(p, sections[i].id);
		html_tag(p, "\">");
		html_sentence(p, sections[i].name);
		html_tag(p, "</a>\n");
	}
	html_tag(p, "</ul></nav>\n");
}

static void
write_foot(const struct html *p)
{
	html_tag(p, "</main>\n<footer>");
	for (int l = 0; l < LANG_COUNT; l++)
		foot_say(&p->words[l], p->audit, &p->style[l]);
	html_words_paragraph(p);
	html_tag(p, "</footer>\n");
	html_close(p);
}

void
report_html(struct out *o, const struct audit *a, const struct report_style *style)
{
	struct out words[LANG_COUNT] = { 0 };
	struct html page = { .out = o, .audit = a, .words = words, .lang = style->lang };

	for (int l = 0; l < LANG_COUNT; l++) {
		page.style[l] = *style;
		page.style[l].lang = (enum lang)l;
	}
	open_page(&page);
	html_tag(&page, "<header>\n");
	html_switch(&page);
	html_verdict(&page);
	html_tag(&page, "</header>\n");
	write_contents(&page);
	html_tag(&page, "<main id=\"report\" tabindex=\"-1\">\n");
	for (size_t i = 0; i < SECTIONS; i++)
		sections[i].write(&page);
	write_foot(&page);
	for (int l = 0; l < LANG_COUNT; l++)
		out_free(&words[l]);
}
