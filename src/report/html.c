#include "report/html.h"

#include "base/hash.h"
#include "data/assets.h"
#include "report/html_part.h"
#include "report/input_say.h"
#include "report/labels.h"
#include "report/verdict_say.h"

/* --- the policy of what may run --- */

static unsigned
hex_digit(char c)
{
	return c <= '9' ? (unsigned)(c - '0') : (unsigned)(c - 'a') + 10;
}

/* 'sha256-…' in base64, of a text as it stands in the page. */
static void
write_source(struct out *o, struct str text)
{
	static const char digits[]
	    = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	char hex[SHA256_HEX + 1];
	struct arena mem = { 0 };
	struct sha256 *sum = sha256_new(&mem);
	unsigned bits = 0, held = 0;

	sha256_add(sum, text);
	sha256_end(hex, sum);
	arena_free(&mem);
	out_trusted(o, STR("'sha256-"));
	for (int i = 0; i < SHA256_HEX; i++) {
		bits = bits << 4 | hex_digit(hex[i]);
		held += 4;
		if (held >= 6) {
			held -= 6;
			out_char(o, digits[bits >> held & 63]);
		}
	}
	/* 256 bits are 42 digits and 4 bits: a last digit, and a mark for what is missing. */
	out_char(o, digits[bits << 2 & 63]);
	out_trusted(o, STR("='"));
}

static void
write_title(const struct html *p)
{
	const struct audit *a = p->audit;
	const struct sentence_value values[] = {
		SAY_TEXT("outcome", label_outcome(a->verdict.outcome, p->lang)),
		SAY_TEXT("event", a->event->name.len ? view_told(a->event->name, &p->style[p->lang])
						     : STR("rollcall")),
	};

	html_tag(p, "<title>");
	sentence_write(p->out, SENTENCE_PAGE_TITLE, p->lang, out_attr, values, 2);
	html_tag(p, "</title>\n");
}

static void
write_head(const struct html *p, struct str style, struct str script)
{
	html_tag(p, "<!DOCTYPE html>\n<html lang=\"");
	out_trusted(p->out, lang_word(p->lang));
	html_tag(p, "\">\n<head>\n<meta charset=\"utf-8\">\n"
		    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
		    "style-src ");
	write_source(p->out, style);
	html_tag(p, "; script-src ");
	write_source(p->out, script);
	html_tag(p, "; base-uri 'none'; form-action 'none'\">\n"
		    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
		    "<meta name=\"color-scheme\" content=\"light dark\">\n"
		    "<meta name=\"referrer\" content=\"no-referrer\">\n");
	write_title(p);
	html_tag(p, "<style>");
	out_trusted(p->out, style);
	html_tag(p, "</style>\n</head>\n<body>\n");
}

/* --- the frame --- */

/* Radio buttons: the style alone switches. */
static void
write_switch(const struct html *p)
{
	static const char *const names[] = { [LANG_ZH] = "中文", [LANG_EN] = "English" };

	html_tag(p, "<a class=\"skip\" href=\"#report\">");
	html_sentence(p, SENTENCE_PAGE_SKIP);
	html_tag(p, "</a>\n<fieldset class=\"switch\"><legend>");
	html_sentence(p, SENTENCE_PAGE_LANGUAGE);
	html_tag(p, "</legend>");
	for (int l = 0; l < LANG_COUNT; l++) {
		html_tag(p,
		    "<label><input type=\"radio\" name=\"lang\" autocomplete=\"off\" id=\"show-");
		out_trusted(p->out, lang_word((enum lang)l));
		html_tag(p, "\" value=\"");
		out_trusted(p->out, lang_word((enum lang)l));
		html_tag(p, l == (int)p->lang ? "\" checked><span>" : "\"><span>");
		html_tag(p, names[l]);
		html_tag(p, "</span></label>");
	}
	html_tag(p, "</fieldset>\n");
}

struct section {
	const char *id;
	enum sentence_id name; /* SENTENCE_CODES: not in the contents */
	void (*write)(const struct html *p);
};

static const struct section sections[] = {
	{ "checks", SENTENCE_HEAD_CHECKS, html_checks },
	{ "remedy", SENTENCE_HEAD_REMEDY, html_remedy },
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
write_foot(const struct html *p, struct str script)
{
	html_tag(p, "</main>\n<footer>");
	for (int l = 0; l < LANG_COUNT; l++)
		foot_say(&p->words[l], p->audit, &p->style[l]);
	html_words_paragraph(p);
	html_tag(p, "</footer>\n<script>");
	out_trusted(p->out, script);
	html_tag(p, "</script>\n</body>\n</html>\n");
}

void
report_html(struct out *o, const struct audit *a, const struct report_style *style)
{
	struct str css = asset_find(STR("page"), STR("style"));
	struct str script = asset_find(STR("page"), STR("script"));
	struct out words[LANG_COUNT] = { 0 };
	struct html page = { .out = o, .audit = a, .words = words, .lang = style->lang };

	for (int l = 0; l < LANG_COUNT; l++) {
		page.style[l] = *style;
		page.style[l].lang = (enum lang)l;
	}
	write_head(&page, css, script);
	html_tag(&page, "<header>\n");
	write_switch(&page);
	html_verdict(&page);
	html_tag(&page, "</header>\n");
	write_contents(&page);
	html_tag(&page, "<main id=\"report\" tabindex=\"-1\">\n");
	for (size_t i = 0; i < SECTIONS; i++)
		sections[i].write(&page);
	write_foot(&page, script);
	for (int l = 0; l < LANG_COUNT; l++)
		out_free(&words[l]);
}
