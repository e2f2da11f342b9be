/* What stands around the sections of a page. */
#include "report/html_part.h"

#include "base/hash.h"
#include "data/assets.h"

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

void
html_open(const struct html *p, struct str title)
{
	struct str style = asset_find(STR("page"), STR("style"));
	struct str script = asset_find(STR("page"), STR("script"));

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
	html_tag(p, "<title>");
	out_attr(p->out, title);
	html_tag(p, "</title>\n<style>");
	out_trusted(p->out, style);
	html_tag(p, "</style>\n</head>\n<body>\n");
}

/* Radio buttons: the style alone switches. */
void
html_switch(const struct html *p)
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

void
html_close(const struct html *p)
{
	html_tag(p, "<script>");
	out_trusted(p->out, asset_find(STR("page"), STR("script")));
	html_tag(p, "</script>\n</body>\n</html>\n");
}
