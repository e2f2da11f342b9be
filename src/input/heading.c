#include "input/heading.h"

#include <string.h>

#include "text/clean.h"
#include "text/unicode.h"

#define HEADING_BYTES                                                                              \
	120 /* a longer cell is no heading, but perhaps a question with its word in it */
#define PEELS 6

static const struct meaning nothing = { COLUMN_COUNT, 0, ASKS_NOT, false };

static const struct {
	const char *open, *close;
} brackets[]
    = { { "(", ")" }, { "（", "）" }, { "[", "]" }, { "【", "】" }, { "<", ">" }, { "〔", "〕" } };

/* The text without its last group in brackets, if that leaves any. */
static bool
cut_brackets(struct str *s, struct arena *mem)
{
	for (size_t i = 0; i < sizeof brackets / sizeof *brackets; i++) {
		struct str open = str_from(brackets[i].open), close = str_from(brackets[i].close);
		size_t from = str_find(*s, open, 0);
		size_t to = from == STR_NONE ? STR_NONE : str_find(*s, close, from);
		if (to == STR_NONE)
			continue;
		struct str before = str_slice(*s, 0, from);
		struct str behind = str_slice(*s, to + close.len, s->len);
		if (str_trim(before).len == 0 && str_trim(behind).len == 0)
			continue;
		char *at = arena_alloc(mem, before.len + behind.len + 1, 1, 1);
		memcpy(at, before.at, before.len);
		at[before.len] = ' ';
		memcpy(at + before.len + 1, behind.at, behind.len);
		*s = (struct str){ at, before.len + 1 + behind.len };
		return true;
	}
	return false;
}

/* Behind "3、", "Q3:", "3." and the like. */
static struct str
cut_number(struct str s)
{
	static const char *const ends[] = { "、", ".", "．", ":", "：", ")", "）" };
	size_t i = 0;

	s = str_trim(s);
	i += i < s.len && (s.at[i] == 'Q' || s.at[i] == 'q');
	size_t digits = i;
	while (i < s.len && s.at[i] >= '0' && s.at[i] <= '9')
		i++;
	if (i == digits)
		return s;
	for (size_t e = 0; e < sizeof ends / sizeof *ends; e++)
		if (str_starts(str_slice(s, i, s.len), str_from(ends[e])))
			return str_trim(str_slice(s, i + strlen(ends[e]), s.len));
	return s;
}

static struct meaning
look_up(struct str clean)
{
	for (const struct column_word *w = column_words; w->text; w++)
		if (clean.len == strlen(w->text) && memcmp(clean.at, w->text, clean.len) == 0)
			return (struct meaning){ w->column, w->rank, w->asks, w->is_nickname };
	return nothing;
}

/* Takes one prefix or suffix off. */
static bool
peel(struct str *s, uint8_t *asks)
{
	for (const struct column_word *p = column_prefixes; p->text; p++) {
		size_t n = strlen(p->text);
		if (s->len > n && str_starts(*s, (struct str){ p->text, n })) {
			*s = str_slice(*s, n, s->len);
			*asks = p->asks ? p->asks : *asks;
			return true;
		}
	}
	for (const struct column_word *p = column_suffixes; p->text; p++) {
		size_t n = strlen(p->text);
		if (s->len > n && str_ends(*s, (struct str){ p->text, n })) {
			*s = str_slice(*s, 0, s->len - n);
			*asks = p->asks ? p->asks : *asks;
			return true;
		}
	}
	return false;
}

static struct meaning
peel_and_look_up(struct str clean)
{
	uint8_t asks = ASKS_NOT;

	for (int i = 0; i <= PEELS && clean.len; i++) {
		struct meaning m = look_up(clean);
		if (m.column != COLUMN_COUNT) {
			m.asks = m.asks ? m.asks : asks;
			return m;
		}
		if (!peel(&clean, &asks))
			break;
	}
	return nothing;
}

/* The Han characters of a heading in two languages, or the others. */
static struct str
one_script(struct str clean, bool want_han, struct arena *mem)
{
	char *to = arena_alloc(mem, clean.len + 1, 1, 1);
	size_t len = 0;

	for (size_t at = 0; at < clean.len;) {
		size_t from = at;
		bool is_han = unicode_script(unicode_next(clean, &at)) == SCRIPT_HAN;
		if (is_han != want_han)
			continue;
		memcpy(to + len, clean.at + from, at - from);
		len += at - from;
	}
	return str_trim((struct str){ to, len });
}

/* 职称/职务, 学号/工号, 单位/学院: parts of one meaning, or of an institution and its parts. */
static struct meaning
meaning_of_parts(struct str raw, struct arena *mem)
{
	struct str part, rest = raw;
	struct meaning m = nothing;

	if (str_find(raw, STR("/"), 0) == STR_NONE)
		return nothing;
	while (str_next(&part, &rest, '/')) {
		struct meaning one = peel_and_look_up(clean_name(part, mem).text);
		if (one.column == COLUMN_COUNT || one.column == m.column)
			continue;
		if (m.column == COLUMN_COUNT || one.column == COLUMN_AFFILIATION)
			m = one;
		else if (m.column != COLUMN_AFFILIATION)
			return nothing;
	}
	return m;
}

struct meaning
heading_meaning(struct str heading, struct arena *mem)
{
	struct str raw = cut_number(heading);

	if (raw.len == 0 || raw.len > HEADING_BYTES)
		return nothing;
	struct meaning m = look_up(clean_name(raw, mem).text);
	while (m.column == COLUMN_COUNT && cut_brackets(&raw, mem))
		m = look_up(clean_name(raw, mem).text);
	struct str clean = clean_name(raw, mem).text;
	if (m.column == COLUMN_COUNT)
		m = peel_and_look_up(clean);
	if (m.column == COLUMN_COUNT)
		m = meaning_of_parts(raw, mem);
	struct str han = one_script(clean, true, mem);
	if (m.column == COLUMN_COUNT && han.len && han.len < clean.len) {
		m = peel_and_look_up(han);
		if (m.column == COLUMN_COUNT)
			m = peel_and_look_up(one_script(clean, false, mem));
	}
	return m;
}

struct meaning
heading_weak_meaning(struct str heading, struct arena *mem)
{
	struct str clean = clean_name(heading, mem).text;

	for (const char *const *n = column_not_parts; *n; n++)
		if (str_find(clean, str_from(*n), 0) != STR_NONE)
			return nothing;
	for (const struct column_word *w = column_parts; w->text; w++)
		if (str_find(clean, str_from(w->text), 0) != STR_NONE) {
			bool asks = str_starts(clean, STR("是否"))
				    || str_find(clean, STR("是否"), 0) != STR_NONE;
			return (struct meaning){ w->column, w->rank, asks ? ASKS_WHETHER : ASKS_NOT,
				false };
		}
	return nothing;
}

bool
heading_is(struct str heading, struct str told, struct arena *mem)
{
	if (told.len == 0)
		return false;
	return str_eq(heading, str_trim(told))
	       || str_eq(clean_name(heading, mem).text, clean_name(told, mem).text);
}
