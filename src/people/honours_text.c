#include "people/honours_text.h"

#include <string.h>

#include "text/clean.h"
#include "text/unicode.h"

/* Boxes while a text is read. They are no characters of an honest text. */
#define TICKED   '\x12'
#define UNTICKED '\x13'

static struct str
so_far(const struct honour_text *t)
{
	return (struct str){ t->at, t->len };
}

static bool
is_letter(char c)
{
	return c >= 'a' && c <= 'z';
}

/* Characters that are read as others than their fold. */
static const struct {
	uint32_t point;
	char as;
} readings[] = {
	{ 0x221A, TICKED },
	{ 0x2611, TICKED },
	{ 0x2612, TICKED },
	{ 0x2705, TICKED },
	{ 0x2713, TICKED },
	{ 0x2714, TICKED },
	{ 0x25A0, TICKED },
	{ 0x25A3, TICKED },
	{ 0x25C9, TICKED },
	{ 0x25CF, TICKED },
	{ 0x1F5F9, TICKED },
	{ 0x2610, UNTICKED },
	{ 0x25A1, UNTICKED },
	{ 0x25A2, UNTICKED },
	{ 0x25CB, UNTICKED },
	{ 0x25EF, UNTICKED },
	{ 0x25FB, UNTICKED },
	{ '\n', ';' },
	{ '\r', ';' },
	{ '|', ';' },
	{ 0x3001, ';' },
	{ 0x3002, ';' },
	{ 0x3000, ' ' },
	{ 0x2018, '\'' },
	{ 0x2019, '\'' },
	{ 0x2010, '-' },
	{ 0x2013, '-' },
	{ 0x2014, '-' },
};

/* The character that a raw one is read as. */
static uint32_t
read_as(uint32_t point)
{
	for (size_t i = 0; i < sizeof readings / sizeof readings[0]; i++)
		if (readings[i].point == point)
			return (uint32_t)readings[i].as;
	/* The marks of honours_table.h, too, are no characters of a text. */
	return point < ' ' || point == 0x7F ? ' ' : point;
}

/* Whether the last character written is Han. */
static bool
ends_in_han(const struct honour_text *t)
{
	if (t->len < 3 || (unsigned char)t->at[t->len - 1] < 0x80)
		return false;
	size_t at = t->len - 1;
	while (at > 0 && ((unsigned char)t->at[at] & 0xC0) == 0x80)
		at--;
	return unicode_script(unicode_next(so_far(t), &at)) == SCRIPT_HAN;
}

/* A dot behind a single letter is an abbreviation's: F.R.S. */
static bool
is_abbreviation(const struct honour_text *t)
{
	if (t->len == 0 || !is_letter(t->at[t->len - 1]))
		return false;
	/* The letter before it may stand behind a dot that has gone: then the two are no word. */
	return t->len == 1 || !is_letter(t->at[t->len - 2])
	       || t->to[t->len - 2] != t->from[t->len - 1];
}

static void
put(struct honour_text *t, struct str bytes, size_t from, size_t to)
{
	bool blank_behind = t->len > 0 && t->at[t->len - 1] == ' ';

	if (bytes.at[0] == ' ' && (t->len == 0 || blank_behind))
		return;
	/* 院 士: the blank goes when the second Han character comes. */
	if (blank_behind && unicode_script(unicode_next(bytes, &(size_t){ 0 })) == SCRIPT_HAN) {
		t->len--;
		if (!ends_in_han(t))
			t->len++;
	}
	for (size_t i = 0; i < bytes.len; i++) {
		t->from[t->len] = (uint32_t)from;
		t->to[t->len] = (uint32_t)to;
		t->at[t->len++] = bytes.at[i];
	}
}

/* A mark on a Latin letter goes, as in unicode_fold, which sees one character here. */
static bool
is_loose_mark(const struct honour_text *t, uint32_t point)
{
	return unicode_is_mark(point) && t->len > 0 && is_letter(t->at[t->len - 1]);
}

static void
read_character(struct honour_text *t, uint32_t point, size_t from, size_t to, struct arena *mem)
{
	char bytes[4];
	uint32_t known = read_as(clean_simplified_point(point));

	if (is_loose_mark(t, point) || (point == '.' && is_abbreviation(t)))
		return;
	if (known < 0x80) {
		bytes[0] = (char)(known >= 'A' && known <= 'Z' ? known + 0x20 : known);
		put(t, (struct str){ bytes, 1 }, from, to);
		return;
	}
	struct str one = { bytes, unicode_put(bytes, known) };
	if (known < 0x4E00 || known > 0x9FFF)
		one = unicode_fold(one, mem);
	if (one.len)
		put(t, one, from, to);
}

/* The longest fold of one character: U+FDFA becomes 33 bytes. */
#define FOLD_BYTES 36

void
honour_text_read(struct honour_text *out, struct str raw, struct arena *mem)
{
	size_t room = 1;

	for (size_t at = 0; at < raw.len; room += FOLD_BYTES) {
		unicode_next(raw, &at);
		while (at < raw.len && (unsigned char)raw.at[at] < 0x80)
			at++, room++;
	}
	must(raw.len < UINT32_MAX / FOLD_BYTES);
	*out = (struct honour_text){ .raw = raw };
	out->at = arena_array(mem, char, room);
	out->from = arena_array(mem, uint32_t, room);
	out->to = arena_array(mem, uint32_t, room);
	out->body = arena_array(mem, const struct honour_body *, room);
	for (size_t at = 0; at < raw.len;) {
		size_t from = at;
		uint32_t point = unicode_next(raw, &at);
		read_character(out, point, from, at, mem);
	}
	while (out->len && out->at[out->len - 1] == ' ')
		out->len--;
}

struct str
honour_text_raw(const struct honour_text *t, size_t from, size_t to)
{
	if (from >= to)
		return str_slice(t->raw, 0, 0);
	return str_trim(str_slice(t->raw, t->from[from], t->to[to - 1]));
}

static bool
is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

bool
honour_text_large(const struct honour_text *t, size_t at)
{
	size_t next = at + 1;

	if (at == 0 && t->len <= 8)
		return true;
	return next < t->len && is_capital(t->raw.at[t->from[at]])
	       && is_capital(t->raw.at[t->from[next]]);
}

static void
erase(struct honour_text *t, size_t from, size_t to)
{
	memset(t->at + from, ';', to - from);
}

/* [x] and (√) are a tick, [ ] and ( ) none, and a tick on a printed box is a tick. */
static void
read_drawn_boxes(struct honour_text *t)
{
	for (size_t i = 0; i + 1 < t->len; i++) {
		bool open = t->at[i] == '[' || t->at[i] == '(';
		size_t shut = i + 1;
		bool full = open && memchr("xv*\x12", t->at[shut], 4);
		if (full || (open && t->at[shut] == ' '))
			shut++;
		if (t->at[i] == UNTICKED && t->at[i + 1] == TICKED)
			t->at[i] = ' ';
		if (!open || shut >= t->len || (t->at[shut] != ']' && t->at[shut] != ')'))
			continue;
		memset(t->at + i, ' ', shut + 1 - i);
		t->at[i] = full ? TICKED : UNTICKED;
	}
}

static bool
is_box(char c)
{
	return c == TICKED || c == UNTICKED;
}

/* Erases boxes and the options not ticked; a box may stand before its option or behind it. */
static void
drop_unticked(struct honour_text *t)
{
	size_t end = t->len;

	while (end && (t->at[end - 1] == ' ' || t->at[end - 1] == ';'))
		end--;
	bool behind = end && is_box(t->at[end - 1]);
	bool drop = false;
	for (size_t i = 0, option = 0; i < end; i++) {
		bool box = is_box(t->at[i]), unticked = t->at[i] == UNTICKED;
		if (box && behind && unticked)
			erase(t, option, i);
		if (box) {
			drop = unticked && !behind;
			option = i + 1;
		}
		if (box || drop)
			t->at[i] = ';';
	}
}

/* The text from a place on without blanks and clause ends around it. */
static struct str
bare(const struct honour_text *t, size_t from)
{
	struct str s = str_slice(so_far(t), from, t->len);

	while (s.len && strchr(" ;:?()[]", s.at[0]))
		s = str_slice(s, 1, s.len);
	while (s.len && strchr(" ;.!()[]", s.at[s.len - 1]))
		s.len--;
	return s;
}

static bool
is_one_of(struct str s, const char *list)
{
	struct str rest = str_from(list), piece;

	while (str_next(&piece, &rest, '|'))
		if (str_eq(s, piece))
			return true;
	return false;
}

/* The answer alone, or before an explanation: 是，中国工程院院士. */
static enum form_answer
answer_of(struct str s)
{
	size_t end = 0;

	if (is_one_of(s, "是/否|是|否/是|yes/no|y/n") && s.len > 3)
		return FORM_OPEN;
	while (end < s.len && !strchr(" ,;:()", s.at[end]))
		end++;
	struct str first = str_slice(s, 0, end);
	if (is_one_of(first, "是|是的|有|对|yes|y|true|1"))
		return FORM_YES;
	if (is_one_of(first,
		"否|无|没有|不是|非|没|no|n|false|0|×|x|none|n/a|na|-|--|/|nil|null|暂无|不适用"))
		return FORM_NO;
	return FORM_NONE;
}

/* Where the question that opens the text ends: "是否院士" or "院士：", 0 where there is none. */
static size_t
question_end(const struct honour_text *t, bool *whether)
{
	struct str s = so_far(t);
	size_t end = 0;

	*whether = str_find(s, STR("是否"), 0) < 12 || str_find(s, STR("是不是"), 0) < 12;
	while (
	    end < s.len && s.at[end] != ':' && s.at[end] != '?' && (*whether || s.at[end] != '('))
		end++;
	struct str label = str_slice(s, 0, end);
	static const char *titles[] = { "院士", "会士", "academician", "fellow" };
	for (size_t i = 0; i < sizeof titles / sizeof titles[0]; i++) {
		size_t title = str_find(label, str_from(titles[i]), 0);
		if (title == STR_NONE)
			continue;
		if (end < s.len && (*whether || title < 24))
			return end;
		/* 是否院士 是: without a colon the answer stands behind the title. */
		if (*whether || title == 0)
			return title + strlen(titles[i]);
	}
	return 0;
}

static enum form_answer
read_question(struct honour_text *t)
{
	bool whether;
	size_t end = question_end(t, &whether);

	if (end == 0)
		return FORM_NONE;
	static const char *const choices[] = { "yes/no", "y/n", "是/否" };
	struct str rest = bare(t, end);
	for (size_t i = 0; i < sizeof choices / sizeof choices[0]; i++)
		if (str_starts(rest, str_from(choices[i])) && rest.len > strlen(choices[i]))
			rest = bare(t, (size_t)(rest.at - t->at) + strlen(choices[i]));
	enum form_answer answer = answer_of(rest);
	/* 院士 否: without a colon or a question, only an answer and nothing behind it is one. */
	bool asked = whether || (end < t->len && strchr(":?(", t->at[end]));
	if (!asked && !is_one_of(rest, "是|否|无|yes|no|y|n"))
		answer = FORM_NONE;
	if (whether || answer != FORM_NONE)
		erase(t, 0, end);
	return whether && rest.len == 0 ? FORM_OPEN : answer;
}

enum form_answer
honour_text_answer(struct honour_text *t, bool asks)
{
	read_drawn_boxes(t);
	bool ticked = memchr(t->at, TICKED, t->len) != NULL;
	bool boxes = ticked || memchr(t->at, UNTICKED, t->len) != NULL;
	if (boxes)
		drop_unticked(t);
	enum form_answer answer = read_question(t);
	if (boxes && answer == FORM_OPEN && !ticked)
		return FORM_UNTICKED;
	if (answer != FORM_NONE)
		return answer;
	struct str rest = bare(t, 0);
	if (boxes && rest.len == 0)
		return !ticked ? FORM_UNTICKED : asks ? FORM_YES : FORM_NONE;
	return asks ? answer_of(rest) : FORM_NONE;
}
