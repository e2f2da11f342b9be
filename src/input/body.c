#include "input/body.h"

#include <string.h>

#define ROW_WORD_BYTES 60 /* longer than any such cell */

/* Lower case, without blanks of any width. */
static struct str
squeeze(char *to, struct str s)
{
	size_t len = 0;

	for (size_t i = 0; i < s.len; i++) {
		char c = s.at[i];
		if (str_starts(str_slice(s, i, s.len), STR("\u3000")))
			i += 2;
		else if (str_starts(str_slice(s, i, s.len), STR("\u00a0")))
			i += 1;
		else if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
			to[len++] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
	}
	return (struct str){ to, len };
}

static bool
is_count(struct str s, bool *has_digit)
{
	while (s.len) {
		size_t n = 0;
		if (s.at[0] >= '0' && s.at[0] <= '9') {
			*has_digit = true;
			n = 1;
		}
		for (const char *const *c = body_counters; *c && n == 0; c++)
			if (str_starts(s, str_from(*c)))
				n = strlen(*c);
		if (n == 0)
			return false;
		s = str_slice(s, n, s.len);
	}
	return true;
}

bool
body_is_count(struct str cell)
{
	char room[ROW_WORD_BYTES];
	bool has_digit = false;

	if (cell.len == 0 || cell.len > ROW_WORD_BYTES)
		return false;
	/* Most cells asked about are names of institutions, without any digit. */
	bool counts = false;
	for (size_t i = 0; i < cell.len && !counts; i++)
		counts = cell.at[i] >= '0' && cell.at[i] <= '9';
	if (!counts)
		return false;
	bool begins = (unsigned char)cell.at[0] >= 0x80 || (cell.at[0] >= '0' && cell.at[0] <= '9');
	return begins && is_count(squeeze(room, cell), &has_digit) && has_digit;
}

enum row_kind
body_kind(struct str first)
{
	char room[ROW_WORD_BYTES];

	/* Most cells are names or numbers. */
	if (first.len == 0 || first.len > ROW_WORD_BYTES
	    || (first.at[0] >= '0' && first.at[0] <= '9'))
		return ROW_ENTRY;
	struct str s = squeeze(room, first);
	for (const struct body_word *w = body_words; w->text; w++) {
		struct str word = str_from(w->text);
		bool has_digit = false;
		if (!str_starts(s, word) || !is_count(str_slice(s, word.len, s.len), &has_digit))
			continue;
		bool is_common = w->kind == ROW_PAGE || str_eq(word, STR("共"));
		bool counts_pages = is_common && str_find(s, STR("页"), 0) != STR_NONE;
		/* 第 and 共 alone, or a person called Page, say nothing without a number. */
		if (has_digit || !is_common)
			return counts_pages ? ROW_PAGE : w->kind;
	}
	return ROW_ENTRY;
}
