#include "base/str.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

static char
ascii_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool
str_eq_nocase(struct str a, struct str b)
{
	if (a.len != b.len)
		return false;
	for (size_t i = 0; i < a.len; i++)
		if (ascii_lower(a.at[i]) != ascii_lower(b.at[i]))
			return false;
	return true;
}

int
str_cmp(struct str a, struct str b)
{
	size_t n = a.len < b.len ? a.len : b.len;
	int c = n ? memcmp(a.at, b.at, n) : 0;
	if (c)
		return c < 0 ? -1 : 1;
	return (a.len > b.len) - (a.len < b.len);
}

size_t
str_find(struct str s, struct str needle, size_t from)
{
	if (from > s.len || needle.len > s.len - from)
		return STR_NONE;
	if (needle.len == 0)
		return from;
	/* Han characters of one page begin alike, so the third byte of theirs is looked for. */
	size_t tell = needle.len > 2 && (unsigned char)needle.at[0] >= 0x80 ? 2 : 0;
	const char *at = s.at + from + tell;
	size_t places = s.len - from - needle.len + 1;
	while (places) {
		const char *hit = memchr(at, needle.at[tell], places);
		if (!hit)
			return STR_NONE;
		if (memcmp(hit - tell, needle.at, needle.len) == 0)
			return (size_t)(hit - tell - s.at);
		places -= (size_t)(hit - at) + 1;
		at = hit + 1;
	}
	return STR_NONE;
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

struct str
str_trim(struct str s)
{
	while (s.len && is_blank(s.at[0]))
		s = str_slice(s, 1, s.len);
	while (s.len && is_blank(s.at[s.len - 1]))
		s.len--;
	return s;
}

bool
str_next(struct str *piece, struct str *rest, char sep)
{
	if (!rest->at)
		return false;
	const char *hit = rest->len ? memchr(rest->at, sep, rest->len) : NULL;
	if (!hit) {
		*piece = *rest;
		*rest = (struct str){ NULL, 0 };
		return true;
	}
	size_t n = (size_t)(hit - rest->at);
	*piece = str_slice(*rest, 0, n);
	*rest = (struct str){ hit + 1, rest->len - n - 1 };
	return true;
}

bool
str_whole(uint64_t *out, struct str s)
{
	uint64_t v = 0;

	if (s.len == 0)
		return false;
	for (size_t i = 0; i < s.len; i++) {
		if (s.at[i] < '0' || s.at[i] > '9')
			return false;
		uint64_t digit = (uint64_t)(s.at[i] - '0');
		if (v > (UINT64_MAX - digit) / 10)
			return false;
		v = v * 10 + digit;
	}
	*out = v;
	return true;
}

bool
str_has_digit(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.at[i] >= '0' && s.at[i] <= '9')
			return true;
	return false;
}

bool
str_listed(struct str s, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count && s.len > 0; i++)
		if (*list[i] == *s.at && str_eq(s, str_from(list[i])))
			return true;
	return false;
}

bool
str_in_order(struct str s, const char *const *list, size_t count)
{
	return bsearch(&s, list, count, sizeof *list, str_by_pointed) != NULL;
}

struct str
str_copy(struct str s, struct arena *mem)
{
	char *at = arena_alloc(mem, s.len + 1, 1, 1);
	if (s.len)
		memcpy(at, s.at, s.len);
	return (struct str){ at, s.len };
}

struct str
str_pair(struct str a, struct str b, struct arena *mem)
{
	char *at = arena_alloc(mem, a.len + 1 + b.len, 1, 1);

	if (a.len)
		memcpy(at, a.at, a.len);
	at[a.len] = ' ';
	if (b.len)
		memcpy(at + a.len + 1, b.at, b.len);
	return (struct str){ at, a.len + 1 + b.len };
}

const char *
str_c(struct str s, struct arena *mem)
{
	return str_copy(s, mem).at;
}
