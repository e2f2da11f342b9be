#include "base/jsonscan.h"

#include <stdio.h>
#include <string.h>

enum token {
	TOKEN_END,
	TOKEN_OPEN,
	TOKEN_CLOSE,
	TOKEN_MARK,
	TOKEN_STRING,
	TOKEN_SCALAR,
	TOKEN_BAD
};

/* Walks the text; the token read last is [from, at). A bad one is bad at at. */
struct scan {
	struct str text;
	size_t from, at;
};

static int
byte_at(const struct scan *s, size_t at)
{
	return at < s->text.len ? (unsigned char)s->text.at[at] : -1;
}

static bool
is_digit(int c)
{
	return c >= '0' && c <= '9';
}

static int
hex_value(int c)
{
	return is_digit(c)            ? c - '0'
	       : c >= 'a' && c <= 'f' ? c - 'a' + 10
	       : c >= 'A' && c <= 'F' ? c - 'A' + 10
				      : -1;
}

/* The bytes of the character at at, or 0 where it is not UTF-8: overlong, a surrogate, too large.
 */
static size_t
character_bytes(const struct scan *s, size_t at)
{
	int c = byte_at(s, at);
	size_t n = c < 0x80 ? 1 : c < 0xC2 ? 0 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : c < 0xF5 ? 4 : 0;

	for (size_t i = 1; i < n; i++) {
		int next = byte_at(s, at + i);
		int low = i > 1 ? 0x80 : c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80;
		int high = i > 1 ? 0xBF : c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
		if (next < low || next > high)
			return 0;
	}
	return n;
}

/* An escape, s->at behind its backslash. \u0000 would end the text for the parser: it is bad as a
 * whole. */
static bool
read_escape(struct scan *s)
{
	int c = byte_at(s, s->at);
	int point = 0;

	if (c == '"' || c == '\\' || c == '/' || c == 'b' || c == 'f' || c == 'n' || c == 'r'
	    || c == 't') {
		s->at++;
		return true;
	}
	if (c != 'u')
		return false;
	for (size_t i = 1; i <= 4; i++) {
		int digit = hex_value(byte_at(s, s->at + i));
		if (digit < 0)
			return false;
		point = point * 16 + digit;
	}
	if (point == 0) {
		s->at--;
		return false;
	}
	s->at += 5;
	return true;
}

static enum token
read_string(struct scan *s)
{
	for (;;) {
		int c = byte_at(s, s->at);
		if (c == '"') {
			s->at++;
			return TOKEN_STRING;
		}
		if (c < 0x20)
			return TOKEN_BAD;
		if (c == '\\') {
			s->at++;
			if (!read_escape(s))
				return TOKEN_BAD;
			continue;
		}
		size_t n = character_bytes(s, s->at);
		if (n == 0)
			return TOKEN_BAD;
		s->at += n;
	}
}

static bool
read_digits(struct scan *s)
{
	size_t from = s->at;
	while (is_digit(byte_at(s, s->at)))
		s->at++;
	return s->at > from;
}

/* The parser would take 01, 1. and +1 as well. */
static bool
read_number(struct scan *s)
{
	if (byte_at(s, s->at) == '-')
		s->at++;
	if (byte_at(s, s->at) == '0')
		s->at++;
	else if (!read_digits(s))
		return false;
	if (byte_at(s, s->at) == '.') {
		s->at++;
		if (!read_digits(s))
			return false;
	}
	int c = byte_at(s, s->at);
	if (c == 'e' || c == 'E') {
		s->at++;
		c = byte_at(s, s->at);
		if (c == '+' || c == '-')
			s->at++;
		if (!read_digits(s))
			return false;
	}
	return !is_digit(byte_at(s, s->at));
}

static enum token
read_word(struct scan *s)
{
	static const char *const words[] = { "true", "false", "null" };
	struct str rest = str_slice(s->text, s->at, s->text.len);

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_starts(rest, str_from(words[i]))) {
			s->at += strlen(words[i]);
			return TOKEN_SCALAR;
		}
	return TOKEN_BAD;
}

static enum token
scan_next(struct scan *s)
{
	int c = byte_at(s, s->at);

	while (c == ' ' || c == '\t' || c == '\n' || c == '\r')
		c = byte_at(s, ++s->at);
	s->from = s->at;
	if (c < 0)
		return TOKEN_END;
	if (c == '-' || is_digit(c))
		return read_number(s) ? TOKEN_SCALAR : TOKEN_BAD;
	if (c != '"' && c != '{' && c != '[' && c != '}' && c != ']' && c != ',' && c != ':')
		return read_word(s);
	s->at++;
	if (c == '"')
		return read_string(s);
	return c == '{' || c == '[' ? TOKEN_OPEN : c == '}' || c == ']' ? TOKEN_CLOSE : TOKEN_MARK;
}

/* Behind a byte order mark, which editors on Windows put there. */
static struct scan
scan_start(struct str text)
{
	return (struct scan){ .text = text, .at = str_starts(text, STR("\xEF\xBB\xBF")) ? 3 : 0 };
}

/* Says what is bad at a byte; nothing is found at the end. */
static bool
refuse(const struct scan *s, struct str file, struct fail *f)
{
	struct str rest = str_slice(s->text, s->at, s->text.len), none = { 0 };
	struct place place = jsonscan_place(s->text, file, s->at);
	char byte[4];

	if (str_starts(rest, STR("\\u0000")) || str_starts(rest, (struct str){ "", 1 }))
		return fail_at(f, FAIL_JSON_NUL, place, none, none);
	size_t n = character_bytes(s, s->at);
	if (n > 0)
		return fail_at(f, FAIL_JSON, place, str_slice(rest, 0, n), none);
	snprintf(byte, sizeof byte, "%02X", (unsigned)byte_at(s, s->at) & 0xFF);
	return fail_at(f, FAIL_JSON_UTF8, place, str_from(byte), none);
}

bool
jsonscan_check(struct str text, struct str file, size_t depth, struct fail *f)
{
	struct scan s = scan_start(text);
	size_t level = 0;
	char limit[24];

	for (;;) {
		enum token t = scan_next(&s);
		if (t == TOKEN_END)
			return true;
		if (t == TOKEN_BAD)
			return refuse(&s, file, f);
		if (t == TOKEN_CLOSE && level > 0)
			level--;
		if (t != TOKEN_OPEN || ++level <= depth)
			continue;
		snprintf(limit, sizeof limit, "%zu", depth);
		return fail_at(f, FAIL_JSON_DEEP, jsonscan_place(text, file, s.from),
		    (struct str){ 0 }, str_from(limit));
	}
}

size_t
jsonscan_value(struct str text, size_t index)
{
	struct scan s = scan_start(text);

	for (;;) {
		enum token t = scan_next(&s);
		must(t != TOKEN_END && t != TOKEN_BAD);
		if (t == TOKEN_CLOSE || t == TOKEN_MARK)
			continue;
		size_t from = s.from;
		if (t == TOKEN_STRING) {
			/* A string before a colon is a key. */
			struct scan ahead = s;
			if (scan_next(&ahead) == TOKEN_MARK && text.at[ahead.from] == ':')
				continue;
		}
		if (index-- == 0)
			return from;
	}
}

struct place
jsonscan_place(struct str text, struct str file, size_t byte)
{
	struct place p = { file, 1, 1 };
	size_t at = str_starts(text, STR("\xEF\xBB\xBF")) ? 3 : 0;

	for (; at < byte && at < text.len; at++)
		if (text.at[at] == '\n') {
			p.line++;
			p.column = 1;
		} else if (((unsigned char)text.at[at] & 0xC0) != 0x80)
			p.column++;
	return p;
}
