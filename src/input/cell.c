#include "input/cell.h"

#include <stdio.h>
#include <string.h>

#include "text/unicode.h"

#define COUNTED_MAX 10000

/* The bytes of a blank that is no ASCII, or of a mark of no width, at s[i]; 0 where none stands
 * there. */
static size_t
wide_blank(struct str s, size_t i)
{
	static const char *const blanks[]
	    = { "\u3000", "\u00a0", "\u200b", "\ufeff", "\u2002", "\u2003", "\u2009", "\u202f" };
	unsigned char lead = (unsigned char)s.at[i];

	if (lead != 0xE3 && lead != 0xC2 && lead != 0xE2 && lead != 0xEF)
		return 0;
	for (size_t k = 0; k < sizeof blanks / sizeof *blanks; k++)
		if (str_starts(str_slice(s, i, s.len), str_from(blanks[k])))
			return strlen(blanks[k]);
	return 0;
}

static struct str
trim_wide(struct str s)
{
	while (s.len) {
		size_t n = wide_blank(s, 0);
		s = str_trim(str_slice(s, n, s.len));
		size_t last = s.len;
		while (last > 0 && ((unsigned char)s.at[--last] & 0xC0) == 0x80)
			;
		size_t behind = s.len ? wide_blank(s, last) : 0;
		s = str_trim(str_slice(s, 0, s.len - behind));
		if (n + behind == 0)
			break;
	}
	return s;
}

static bool
is_plain(struct str s)
{
	return s.len == 0
	       || (((unsigned char)s.at[0] | (unsigned char)s.at[s.len - 1]) & 0x80) == 0;
}

static bool
is_visible(char c)
{
	return c > ' ' && (unsigned char)c < 0x80 && c != '=' && c != '\'';
}

/* The first byte of a common Han character, and of no blank. */
static bool
is_han_lead(char c)
{
	return (unsigned char)c >= 0xE4 && (unsigned char)c <= 0xE9;
}

/* Whether nothing is to be taken off: nearly every cell, and each is asked about several times. */
static bool
is_tidy(struct str s)
{
	return s.len > 2 && (is_visible(s.at[0]) || is_han_lead(s.at[0]))
	       && (is_visible(s.at[s.len - 1]) || is_han_lead(s.at[s.len - 3]));
}

struct str
cell_tidy(struct str raw)
{
	if (is_tidy(raw))
		return raw;
	struct str s = str_trim(raw);

	if (!is_plain(s))
		s = trim_wide(s);
	if (s.len >= 3 && s.at[0] == '=' && s.at[1] == '"' && s.at[s.len - 1] == '"')
		s = str_trim(str_slice(s, 2, s.len - 1));
	/* 't Hooft keeps his; the mark before a number or a Chinese name goes. */
	if (s.len >= 2 && s.at[0] == '\'' && !(s.at[1] >= 'a' && s.at[1] <= 'z'))
		s = str_trim(str_slice(s, 1, s.len));
	return s;
}

bool
cell_is_ditto(struct str tidy)
{
	static const char *const marks[] = { "同上", "同前", "〃", "″", "\"", "''", "“", "”", "々",
		"ditto", "same as above", "as above", "-\"-", "\"\"", "\\", "↑" };

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (str_eq_nocase(tidy, str_from(marks[i])))
			return true;
	return false;
}

/* What separates people wherever it stands; the rest only between two Han names. */
static const char *const always[] = { "、", ";", "；", "┋", "&", "＆", "\n", "|" };
static const char *const between_han[] = { "，", ",", "/", "／", "和", "与", "及" };

static size_t
han_count(struct str s)
{
	size_t n = 0;

	for (size_t at = 0; at < s.len; n++)
		if (unicode_script(unicode_next(s, &at)) != SCRIPT_HAN)
			return 0;
	return n;
}

static bool
is_han_name(struct str s)
{
	size_t n = han_count(s);
	return n >= 2 && n <= 4;
}

static bool
has_letter(struct str s)
{
	for (size_t at = 0; at < s.len;) {
		enum script script = unicode_script(unicode_next(s, &at));
		if (script != SCRIPT_OTHER && script != SCRIPT_DIGIT)
			return true;
	}
	return false;
}

/* The bytes of a separator at s[i], 0 where none stands there. s begins with a name. */
static size_t
separator_at(struct str s, size_t i)
{
	struct str rest = str_slice(s, i, s.len);

	for (size_t k = 0; k < sizeof always / sizeof *always; k++)
		if (str_starts(rest, str_from(always[k])))
			return strlen(always[k]);
	if (rest.len > 5 && str_eq_nocase(str_slice(rest, 0, 5), STR(" and ")))
		return 5;
	if (!is_han_name(str_trim(str_slice(s, 0, i))))
		return 0;
	for (size_t k = 0; k < sizeof between_han / sizeof *between_han; k++) {
		size_t n = strlen(between_han[k]);
		if (!str_starts(rest, str_from(between_han[k])))
			continue;
		/* The name behind may be followed by more names. */
		struct str behind = str_slice(rest, n, rest.len);
		for (size_t m = 0; m < sizeof between_han / sizeof *between_han; m++) {
			size_t cut = str_find(behind, str_from(between_han[m]), 0);
			behind = str_slice(behind, 0, cut);
		}
		if (is_han_name(str_trim(behind)))
			return n;
	}
	return 0;
}

/* The next name in *rest, which goes behind it. A separator with no name before it is passed over.
 */
static bool
next_name(struct str *name, struct str *rest)
{
	while (rest->len) {
		size_t i = 0, n = 0;
		while (i < rest->len && (n = separator_at(*rest, i)) == 0)
			unicode_next(*rest, &i);
		*name = cell_tidy(str_slice(*rest, 0, i));
		*rest = str_slice(*rest, i + n, rest->len);
		if (has_letter(*name))
			return true;
	}
	return false;
}

/* 等5人, 等五人, 等 12 位; 0 where none is counted. *before: what stands before it. */
static size_t
counted(struct str *before, struct str s)
{
	static const char *const digits[]
	    = { "一", "二", "三", "四", "五", "六", "七", "八", "九", "十" };
	size_t at = str_find(s, STR("等"), 0), n = 0;

	if (at == STR_NONE || at == 0)
		return 0;
	struct str rest = str_trim(str_slice(s, at + 3, s.len));
	if (!str_ends(rest, STR("人")) && !str_ends(rest, STR("位")) && !str_ends(rest, STR("名")))
		return 0;
	rest = str_trim(str_slice(rest, 0, rest.len - 3));
	*before = cell_tidy(str_slice(s, 0, at));
	for (size_t i = 0;
	     i < rest.len && rest.at[i] >= '0' && rest.at[i] <= '9' && n < COUNTED_MAX; i++)
		n = n * 10 + (size_t)(rest.at[i] - '0');
	for (size_t i = 0; i < sizeof digits / sizeof *digits && n == 0; i++)
		if (str_eq(rest, str_from(digits[i])))
			n = i + 1;
	return n;
}

/* Most cells have nothing that could part two names. */
static bool
may_hold_several(struct str s)
{
	static const bool parts[UINT8_MAX + 1] = { [';'] = true,
		['&'] = true,
		['\n'] = true,
		['|'] = true,
		[','] = true,
		['/'] = true,
		[0xE2] = true,
		[0xE3] = true,
		[0xEF] = true };

	for (size_t i = 0; i < s.len; i++) {
		if (parts[(unsigned char)s.at[i]])
			return true;
		if (s.at[i] == ' ' && str_eq_nocase(str_slice(s, i, i + 5), STR(" and ")))
			return true;
	}
	/* 和, 与, 及 and 等 stand within; the shortest case is 张三等2人. */
	return s.len >= 10 && (unsigned char)s.at[0] >= 0x80
	       && (str_find(s, STR("等"), 0) != STR_NONE || str_find(s, STR("和"), 6) != STR_NONE
		   || str_find(s, STR("与"), 6) != STR_NONE
		   || str_find(s, STR("及"), 6) != STR_NONE);
}

static size_t
names_in(struct str s)
{
	struct str name, rest = s;
	size_t n = 0;

	while (next_name(&name, &rest))
		n++;
	return n;
}

size_t
cell_people(struct str tidy)
{
	struct str before = tidy;

	if (!may_hold_several(tidy))
		return 1;
	size_t told = counted(&before, tidy);
	size_t named = names_in(before);
	size_t people = told > named ? told : named;
	return people ? people : 1;
}

struct str
cell_person(struct str tidy, size_t index, struct arena *mem)
{
	struct str name, before = tidy;
	size_t n = 0;

	counted(&before, tidy);
	struct str rest = before;
	while (next_name(&name, &rest))
		if (n++ == index)
			return name;
	char *at = arena_alloc(mem, tidy.len + 24, 1, 1);
	int len = snprintf(at, tidy.len + 24, "%.*s #%zu", (int)tidy.len, tidy.at, index + 1);
	return (struct str){ at, (size_t)len };
}
