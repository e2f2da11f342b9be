#include "base/out.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/fail.h"

#define SINK_BYTES ((size_t)64 * 1024)

void
out_to(struct out *o, bool (*sink)(void *ctx, struct str bytes), void *ctx)
{
	o->sink = sink;
	o->ctx = ctx;
}

bool
out_flush(struct out *o)
{
	if (o->sink && o->len) {
		if (!o->broken && !o->sink(o->ctx, out_text(o)))
			o->broken = true;
		o->len = 0;
	}
	return !o->broken;
}

void
out_free(struct out *o)
{
	free(o->at);
	*o = (struct out){ 0 };
}

struct str
out_text(const struct out *o)
{
	return (struct str){ o->at ? o->at : "", o->len };
}

void
out_plain(struct out *o, struct str s)
{
	if (s.len == 0)
		return;
	if (o->sink && o->len + s.len > SINK_BYTES)
		out_flush(o);
	if (s.len > o->cap - o->len) {
		o->cap = memory_room(o->cap, o->len + s.len);
		o->at = memory_resize(o->at, o->cap, 1);
	}
	memcpy(o->at + o->len, s.at, s.len);
	o->len += s.len;
}

void
out_trusted(struct out *o, struct str ours)
{
	out_plain(o, ours);
}

void
out_char(struct out *o, char c)
{
	out_plain(o, (struct str){ &c, 1 });
}

void
out_repeat(struct out *o, struct str ours, size_t times)
{
	while (times--)
		out_plain(o, ours);
}

void
out_whole(struct out *o, int64_t n)
{
	char text[24];
	int len = snprintf(text, sizeof text, "%lld", (long long)n);
	out_plain(o, (struct str){ text, (size_t)len });
}

/* Behind the point: num / den, below one, cut after nine digits and without noughts at the end. */
static void
write_fraction(struct out *o, int64_t num, int64_t den)
{
	char digits[9];
	size_t last = 0;

	for (size_t i = 0; i < sizeof digits; i++) {
		digits[i] = (char)('0' + num * 10 / den);
		num = num * 10 % den;
		if (digits[i] != '0')
			last = i + 1;
	}
	if (last) {
		out_char(o, '.');
		out_trusted(o, (struct str){ digits, last });
	}
}

void
out_share(struct out *o, int64_t num, int64_t den)
{
	must(den > 0 && den < (int64_t)1 << 59 && num > INT64_MIN);
	if (num < 0) {
		out_char(o, '-');
		num = -num;
	}
	out_whole(o, num / den);
	write_fraction(o, num % den, den);
}

/* The character at s[i], and how many bytes it takes; s is valid UTF-8. */
static uint32_t
point_at(struct str s, size_t i, size_t *bytes)
{
	unsigned char c = (unsigned char)s.at[i];
	size_t n = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
	if (n > s.len - i)
		n = 1;
	uint32_t p = n == 1 ? c : n == 2 ? c & 0x1Fu : n == 3 ? c & 0x0Fu : c & 0x07u;
	for (size_t k = 1; k < n; k++)
		p = p << 6 | ((unsigned char)s.at[i + k] & 0x3Fu);
	*bytes = n;
	return p;
}

/* What would move or hide the text around it: controls, bidi, zero width. */
static bool
is_hidden(uint32_t p)
{
	if (p >= 0x20 && p < 0x7F)
		return false;
	return (p < 0x20 && p != '\t') || (p >= 0x7F && p < 0xA0) || p == 0xAD || p == 0x61C
	       || p == 0x180E || (p >= 0x200B && p <= 0x200F) || (p >= 0x2028 && p <= 0x202E)
	       || (p >= 0x2060 && p <= 0x206F) || p == 0xFEFF || (p >= 0xFFF9 && p <= 0xFFFB)
	       || (p >= 0xE0000 && p <= 0xE007F);
}

static void
show_hidden(struct out *o, uint32_t p, const char *before, const char *behind)
{
	char text[64];
	int len = snprintf(text, sizeof text, "%sU+%04X%s", before, p, behind);
	out_plain(o, (struct str){ text, (size_t)len });
}

/* \u202e, and two of them for a character beyond U+FFFF. */
static void
json_escape(struct out *o, uint32_t p)
{
	char text[16];
	uint32_t high = 0xD800 + ((p - 0x10000) >> 10 & 0x3FF), low = 0xDC00 + (p & 0x3FF);
	int len = p == '"' || p == '\\' ? snprintf(text, sizeof text, "\\%c", (char)p)
		  : p == '\n'           ? snprintf(text, sizeof text, "\\n")
		  : p == '\t'           ? snprintf(text, sizeof text, "\\t")
		  : p <= 0xFFFF         ? snprintf(text, sizeof text, "\\u%04x", p)
					: snprintf(text, sizeof text, "\\u%04x\\u%04x", high, low);

	out_plain(o, (struct str){ text, (size_t)len });
}

void
out_json(struct out *o, struct str s)
{
	size_t from = 0, n = 1;

	for (size_t i = 0; i < s.len; i += n) {
		uint32_t p = point_at(s, i, &n);
		if (p != '"' && p != '\\' && p != '\t' && !is_hidden(p))
			continue;
		out_plain(o, str_slice(s, from, i));
		from = i + n;
		json_escape(o, p);
	}
	out_plain(o, str_slice(s, from, s.len));
}

void
out_script(struct out *o, struct str s)
{
	struct str rest = s;
	size_t from = 0, n = 1;

	for (size_t i = 0; i < rest.len; i += n) {
		uint32_t p = point_at(rest, i, &n);
		if (p != '<' && p != '>' && p != '&' && p != 0x2028 && p != 0x2029)
			continue;
		out_json(o, str_slice(rest, from, i));
		from = i + n;
		char text[8];
		int len = snprintf(text, sizeof text, "\\u%04x", p);
		out_plain(o, (struct str){ text, (size_t)len });
	}
	out_json(o, str_slice(rest, from, rest.len));
}

static void
markup(struct out *o, struct str s, bool show)
{
	size_t from = 0, n = 1;

	for (size_t i = 0; i < s.len; i += n) {
		uint32_t p = point_at(s, i, &n);
		struct str entity = p == '<'    ? STR("&lt;")
				    : p == '>'  ? STR("&gt;")
				    : p == '&'  ? STR("&amp;")
				    : p == '"'  ? STR("&quot;")
				    : p == '\'' ? STR("&#39;")
						: STR("");
		bool hidden = is_hidden(p) && p != '\n';
		if (!entity.len && !hidden)
			continue;
		out_plain(o, str_slice(s, from, i));
		from = i + n;
		if (hidden && show)
			show_hidden(o, p, "<span class=\"hidden\">", "</span>");
		else if (hidden)
			show_hidden(o, p, "[", "]");
		else
			out_plain(o, entity);
	}
	out_plain(o, str_slice(s, from, s.len));
}

void
out_html(struct out *o, struct str s)
{
	markup(o, s, true);
}

void
out_attr(struct out *o, struct str s)
{
	markup(o, s, false);
}

/* What a spreadsheet would take for a formula, also in full width. */
static bool
runs_in_sheet(struct str s)
{
	size_t n;

	if (s.len == 0)
		return false;
	uint32_t p = point_at(s, 0, &n);
	return p == '=' || p == '+' || p == '-' || p == '@' || p == '\t' || p == '\r' || p == 0xFF1D
	       || p == 0xFF0B || p == 0xFF0D || p == 0xFF20;
}

void
out_csv(struct out *o, struct str s)
{
	bool guard = runs_in_sheet(s);
	bool quote = guard;

	for (size_t i = 0, n = 1; i < s.len && !quote; i += n) {
		uint32_t p = point_at(s, i, &n);
		quote = p == '"' || p == ',' || p == ';' || p == '\t' || is_hidden(p);
	}
	if (!quote) {
		out_plain(o, s);
		return;
	}
	out_char(o, '"');
	if (guard)
		out_char(o, '\'');
	for (size_t i = 0, n; i < s.len; i += n) {
		uint32_t p = point_at(s, i, &n);
		if (p == '"')
			out_char(o, '"');
		if (is_hidden(p) && p != '\n' && p != '\r')
			show_hidden(o, p, "<", ">");
		else
			out_plain(o, str_slice(s, i, i + n));
	}
	out_char(o, '"');
}

void
out_prom(struct out *o, struct str s)
{
	for (size_t i = 0, n; i < s.len; i += n) {
		uint32_t p = point_at(s, i, &n);
		if (p == '"' || p == '\\')
			out_char(o, '\\');
		if (p == '\n')
			out_plain(o, STR("\\n"));
		else if (is_hidden(p))
			show_hidden(o, p, "<", ">");
		else
			out_plain(o, str_slice(s, i, i + n));
	}
}

void
out_roff(struct out *o, struct str s)
{
	char text[16];

	/* At a line's start it would be a request. */
	if (s.len && (s.at[0] == '.' || s.at[0] == '\''))
		out_plain(o, STR("\\&"));
	for (size_t i = 0, n; i < s.len; i += n) {
		uint32_t p = point_at(s, i, &n);
		int len = snprintf(text, sizeof text, "\\[u%04X]", p);
		if (p == '\\')
			out_plain(o, STR("\\e"));
		else if (p == '-')
			out_plain(o, STR("\\-"));
		else if (p == '"')
			out_plain(o, STR("\\(dq"));
		else if (p >= 0x80)
			out_plain(o, (struct str){ text, (size_t)len });
		else
			out_char(o, (char)p);
	}
}

void
out_shell(struct out *o, struct str s)
{
	out_char(o, '\'');
	for (size_t i = 0; i < s.len; i++)
		if (s.at[i] == '\'')
			out_plain(o, STR("'\\''"));
		else
			out_char(o, s.at[i]);
	out_char(o, '\'');
}

void
out_term(struct out *o, struct str s)
{
	size_t from = 0, n = 1;

	for (size_t i = 0; i < s.len; i += n) {
		uint32_t p = point_at(s, i, &n);
		if (!is_hidden(p) && p != '\t')
			continue;
		out_plain(o, str_slice(s, from, i));
		from = i + n;
		show_hidden(o, p, "<", ">");
	}
	out_plain(o, str_slice(s, from, s.len));
}
