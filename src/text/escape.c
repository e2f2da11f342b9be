#include "text/escape.h"

#include <string.h>

/* What is never longer than the word that stands for it. */
static const struct {
	const char *written, *means;
} escapes[] = {
	{ "&amp;", "&" },
	{ "&quot;", "\"" },
	{ "&apos;", "'" },
	{ "&#39;", "'" },
	{ "&lt;", "<" },
	{ "&gt;", ">" },
	{ "&nbsp;", " " },
	{ "<br>", "\n" },
	{ "<br/>", "\n" },
	{ "<br />", "\n" },
	{ "_x0009_", " " },
	{ "_x000A_", "\n" },
	{ "_x000D_", " " },
	{ "#TAB#", " " },
	{ "#N#", "\n" },
	{ "#R#", " " },
};

/* The bytes that one of them begins with. */
static bool
may_begin(char c)
{
	return c == '&' || c == '<' || c == '_' || c == '#';
}

/* The row of the word that stands at `at`, or -1. */
static int
escape_at(struct str s, size_t at)
{
	struct str rest = str_slice(s, at, s.len);

	for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++) {
		struct str written = str_from(escapes[i].written);
		if (str_eq_nocase(str_slice(rest, 0, written.len), written))
			return (int)i;
	}
	return -1;
}

struct str
unescaped(struct str s, struct arena *mem)
{
	size_t first = 0, n = 0;

	while (first < s.len && !(may_begin(s.at[first]) && escape_at(s, first) >= 0))
		first++;
	if (first == s.len)
		return s;
	char *out = arena_array(mem, char, s.len);
	for (size_t i = 0; i < s.len;) {
		int row = may_begin(s.at[i]) ? escape_at(s, i) : -1;
		struct str piece = row < 0 ? str_slice(s, i, i + 1) : str_from(escapes[row].means);
		memcpy(out + n, piece.at, piece.len);
		n += piece.len;
		i += row < 0 ? 1 : strlen(escapes[row].written);
	}
	return (struct str){ out, n };
}
