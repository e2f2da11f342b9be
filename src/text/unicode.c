#include "text/unicode.h"

#include <string.h>
#include <utf8proc.h>

#include "base/fail.h"

struct range {
	uint32_t first, last;
	enum script script;
};

/* Letters whose script matters, in order. Marks, blanks and symbols inside a range are
 * sorted out by category before it is asked. */
static const struct range ranges[] = {
	{ 0x0041, 0x02B8, SCRIPT_LATIN },
	{ 0x1100, 0x11FF, SCRIPT_HANGUL },
	{ 0x1D00, 0x1DBF, SCRIPT_LATIN },
	{ 0x1E00, 0x1EFF, SCRIPT_LATIN },
	{ 0x2C60, 0x2C7F, SCRIPT_LATIN },
	{ 0x2E80, 0x2FDF, SCRIPT_HAN },
	{ 0x3005, 0x3007, SCRIPT_HAN },
	{ 0x3021, 0x3029, SCRIPT_HAN },
	{ 0x3038, 0x303B, SCRIPT_HAN },
	{ 0x3041, 0x3096, SCRIPT_KANA },
	{ 0x309D, 0x309F, SCRIPT_KANA },
	{ 0x30A1, 0x30FA, SCRIPT_KANA },
	{ 0x30FC, 0x30FF, SCRIPT_KANA },
	{ 0x3131, 0x318E, SCRIPT_HANGUL },
	{ 0x31F0, 0x31FF, SCRIPT_KANA },
	{ 0x3400, 0x4DBF, SCRIPT_HAN },
	{ 0x4E00, 0x9FFF, SCRIPT_HAN },
	{ 0xA722, 0xA7FF, SCRIPT_LATIN },
	{ 0xA960, 0xA97F, SCRIPT_HANGUL },
	{ 0xAB30, 0xAB6F, SCRIPT_LATIN },
	{ 0xAC00, 0xD7FF, SCRIPT_HANGUL },
	{ 0xF900, 0xFAFF, SCRIPT_HAN },
	{ 0xFF21, 0xFF5A, SCRIPT_LATIN },
	{ 0xFF66, 0xFF9D, SCRIPT_KANA },
	{ 0xFFA0, 0xFFDC, SCRIPT_HANGUL },
	{ 0x1B000, 0x1B16F, SCRIPT_KANA },
	{ 0x20000, 0x3FFFD, SCRIPT_HAN },
};

/* The bytes of a character by its first byte; 0 where none begins so. */
static size_t
lead_bytes(unsigned char lead)
{
	if (lead < 0x80)
		return 1;
	if (lead < 0xC2)
		return 0;
	return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
}

/* The bytes of the valid character at the start of s, or 0. */
static size_t
valid_bytes(struct str s)
{
	const unsigned char *p = (const unsigned char *)s.at;
	size_t n = lead_bytes(p[0]);

	if (n == 0 || n > s.len)
		return 0;
	for (size_t i = 1; i < n; i++)
		if ((p[i] & 0xC0) != 0x80)
			return 0;
	/* Overlong forms, surrogates, above U+10FFFF: all show in the second byte. */
	if ((p[0] == 0xE0 && p[1] < 0xA0) || (p[0] == 0xED && p[1] > 0x9F)
	    || (p[0] == 0xF0 && p[1] < 0x90) || (p[0] == 0xF4 && p[1] > 0x8F))
		return 0;
	return n;
}

/* The bytes at the start of s that are ASCII, eight at a time where it goes. */
static size_t
ascii_bytes(struct str s)
{
	size_t n = 0;

	for (uint64_t eight; s.len - n >= sizeof eight; n += sizeof eight) {
		memcpy(&eight, s.at + n, sizeof eight);
		if (eight & UINT64_C(0x8080808080808080))
			break;
	}
	while (n < s.len && (unsigned char)s.at[n] < 0x80)
		n++;
	return n;
}

size_t
unicode_valid(struct str s)
{
	size_t at = ascii_bytes(s);

	while (at < s.len) {
		size_t n = valid_bytes(str_slice(s, at, s.len));
		if (n == 0)
			return at;
		at += n;
		if (at < s.len && (unsigned char)s.at[at] < 0x80)
			at += ascii_bytes(str_slice(s, at, s.len));
	}
	return at;
}

uint32_t
unicode_next(struct str s, size_t *at)
{
	const unsigned char *p = (const unsigned char *)s.at + *at;
	size_t n = lead_bytes(p[0]);

	must(n > 0 && n <= s.len - *at);
	*at += n;
	switch (n) {
	case 1:
		return p[0];
	case 2:
		return (p[0] & 0x1Fu) << 6 | (p[1] & 0x3Fu);
	case 3:
		return (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
	default:
		return (p[0] & 0x07u) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6
		       | (p[3] & 0x3Fu);
	}
}

size_t
unicode_put(char to[4], uint32_t point)
{
	if (point < 0x80) {
		to[0] = (char)point;
		return 1;
	}
	size_t n = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
	static const unsigned lead[] = { 0, 0, 0xC0, 0xE0, 0xF0 };
	for (size_t i = n - 1; i > 0; i--, point >>= 6)
		to[i] = (char)(0x80 | (point & 0x3F));
	to[0] = (char)(lead[n] | point);
	return n;
}

size_t
unicode_count(struct str s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.len; i++)
		n += ((unsigned char)s.at[i] & 0xC0) != 0x80;
	return n;
}

struct str
unicode_first(struct str s, size_t n)
{
	size_t at = 0;

	while (n-- > 0 && at < s.len)
		unicode_next(s, &at);
	return str_slice(s, 0, at);
}

static enum script
ascii_script(uint32_t point)
{
	if (point >= '0' && point <= '9')
		return SCRIPT_DIGIT;
	uint32_t lower = point | 0x20;
	return lower >= 'a' && lower <= 'z' ? SCRIPT_LATIN : SCRIPT_OTHER;
}

static enum script
range_script(uint32_t point)
{
	size_t low = 0, high = sizeof ranges / sizeof ranges[0];

	while (low < high) {
		size_t middle = (low + high) / 2;
		if (point > ranges[middle].last)
			low = middle + 1;
		else if (point < ranges[middle].first)
			high = middle;
		else
			return ranges[middle].script;
	}
	return SCRIPT_LETTER;
}

enum script
unicode_script(uint32_t point)
{
	if (point < 0x80)
		return ascii_script(point);
	if (point >= 0x4E00 && point <= 0x9FFF)
		return SCRIPT_HAN;
	enum script script = range_script(point);
	if (script == SCRIPT_HAN) /* radicals and 〇 are symbols and numbers to Unicode */
		return script;
	switch ((int)utf8proc_category((utf8proc_int32_t)point)) {
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LL:
	case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
		return script;
	case UTF8PROC_CATEGORY_ND:
		return SCRIPT_DIGIT;
	default:
		return SCRIPT_OTHER;
	}
}

bool
unicode_is_mark(uint32_t point)
{
	if (point < 0x300)
		return false;
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)point);
	return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC
	       || category == UTF8PROC_CATEGORY_ME;
}

bool
unicode_has(struct str s, enum script script)
{
	bool is_of_ascii
	    = script == SCRIPT_LATIN || script == SCRIPT_DIGIT || script == SCRIPT_OTHER;

	for (size_t at = 0;;) {
		if (!is_of_ascii)
			at += ascii_bytes(str_slice(s, at, s.len));
		if (at >= s.len)
			return false;
		if (unicode_script(unicode_next(s, &at)) == script)
			return true;
	}
}

size_t
unicode_width(struct str s)
{
	size_t columns = 0;

	for (size_t at = 0; at < s.len;) {
		int width = utf8proc_charwidth((utf8proc_int32_t)unicode_next(s, &at));
		columns += width > 0 ? (size_t)width : 0;
	}
	return columns;
}

/* What a character folds to where folding it needs none of its neighbours and no library;
 * UINT32_MAX where it does. Every other character of such a text is no mark, so nothing is
 * composed. */
static uint32_t
plain_fold(uint32_t point)
{
	if (point < 0x80)
		return point >= 'A' && point <= 'Z' ? point + 0x20 : point;
	if ((point >= 0x4E00 && point <= 0x9FFF) || (point >= 0x3041 && point <= 0x3096)
	    || (point >= 0x30A1 && point <= 0x30FE) || (point >= 0x3001 && point <= 0x301F))
		return point;
	if (point >= 0xFF01 && point <= 0xFF5E)
		return plain_fold(point - 0xFEE0);
	if (point == 0x3000)
		return ' ';
	/* Middle dot, dashes, quotes, bullets; not the hyphen and the double line, which have other
	 * forms. */
	if (point == 0xB7 || (point >= 0x2012 && point <= 0x2022 && point != 0x2017))
		return point;
	return UINT32_MAX;
}

/* Eight ASCII letters at a time: in each byte the highest bit tells whether it is a capital. */
static uint64_t
fold_eight(uint64_t eight)
{
	const uint64_t each = UINT64_C(0x0101010101010101);
	uint64_t from_a = eight + each * (0x80 - 'A'), past_z = eight + each * (0x80 - 'Z' - 1);

	return eight | (from_a & ~past_z & each * 0x80) >> 2;
}

static struct str
fold_ascii(struct str s, char *to)
{
	size_t i = 0;

	for (uint64_t eight; s.len - i >= sizeof eight; i += sizeof eight) {
		memcpy(&eight, s.at + i, sizeof eight);
		eight = fold_eight(eight);
		memcpy(to + i, &eight, sizeof eight);
	}
	for (; i < s.len; i++)
		to[i] = (char)fold_eight((unsigned char)s.at[i]);
	return (struct str){ to, s.len };
}

/* Latin letters with accents, one by one: what is left of them never grows but that of ŉ. */
static bool
is_accented_latin(uint32_t point)
{
	return (point >= 0xC0 && point <= 0x24F && point != 0x149)
	       || (point >= 0x1E00 && point <= 0x1EFF);
}

static size_t
fold_accented(char *to, uint32_t point)
{
	const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE
					  | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK;
	utf8proc_int32_t points[4];
	int class = UTF8PROC_BOUNDCLASS_START;
	utf8proc_ssize_t count
	    = utf8proc_decompose_char((utf8proc_int32_t)point, points, 4, options, &class);
	size_t len = 0;

	must(count >= 0 && count <= 4);
	for (utf8proc_ssize_t i = 0; i < count; i++)
		len += unicode_put(to + len, (uint32_t)points[i]);
	return len;
}

/* Folds s into to (which has room for s.len bytes: none of these grows); false at
 * the first character that needs the library's whole work. */
static bool
fold_plain(struct str *out, struct str s, char *to)
{
	size_t len = 0;

	for (size_t at = 0; at < s.len;) {
		uint32_t point = unicode_next(s, &at), folded = plain_fold(point);
		if (folded != UINT32_MAX)
			len += unicode_put(to + len, folded);
		else if (is_accented_latin(point))
			len += fold_accented(to + len, point);
		else
			return false;
	}
	*out = (struct str){ to, len };
	return true;
}

/* Decomposed text without the marks that follow a Latin letter. The library's own STRIPMARK
 * would take them off kana and Indic letters too. */
static size_t
strip_latin_marks(utf8proc_int32_t *points, size_t count)
{
	size_t kept = 0;
	bool latin = false;

	for (size_t i = 0; i < count; i++) {
		uint32_t point = (uint32_t)points[i];
		if (unicode_is_mark(point)) {
			if (latin)
				continue;
		} else {
			latin = unicode_script(point) == SCRIPT_LATIN;
		}
		points[kept++] = points[i];
	}
	return kept;
}

static struct str
fold_any(struct str s, struct arena *mem)
{
	const utf8proc_option_t options
	    = UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
	const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)s.at;
	must(s.len < PTRDIFF_MAX / 32);

	utf8proc_ssize_t room = utf8proc_decompose(
	    bytes, (utf8proc_ssize_t)s.len, NULL, 0, options | UTF8PROC_DECOMPOSE);
	must(room >= 0);
	utf8proc_int32_t *points = arena_array(mem, utf8proc_int32_t, (size_t)room + 1);
	utf8proc_ssize_t count = utf8proc_decompose(
	    bytes, (utf8proc_ssize_t)s.len, points, room, options | UTF8PROC_DECOMPOSE);
	must(count >= 0 && count <= room);
	size_t kept = strip_latin_marks(points, (size_t)count);
	count = utf8proc_normalize_utf32(
	    points, (utf8proc_ssize_t)kept, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
	must(count >= 0);

	char *to = arena_array(mem, char, (size_t)count * 4 + 1);
	size_t len = 0;
	for (utf8proc_ssize_t i = 0; i < count; i++)
		len += unicode_put(to + len, (uint32_t)points[i]);
	return (struct str){ to, len };
}

struct str
unicode_fold(struct str s, struct arena *mem)
{
	struct str folded;
	char *to = arena_array(mem, char, s.len + 1);

	if (ascii_bytes(s) == s.len)
		return fold_ascii(s, to);
	return fold_plain(&folded, s, to) ? folded : fold_any(s, mem);
}
