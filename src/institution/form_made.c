#include <stdlib.h>
#include <string.h>

#include "base/out.h"
#include "institution/form.h"
#include "text/unicode.h"

#define SQUEEZED_LEAST 12 /* letters: below that two words run together too easily */

struct str
form_squeezed(struct str form, struct arena *mem)
{
	char *at = arena_array(mem, char, form.len + 1);
	size_t n = 1;

	at[0] = '=';
	for (size_t i = 0; i < form.len; i++)
		if (form.at[i] != ' ')
			at[n++] = form.at[i];
	if (n < SQUEEZED_LEAST || unicode_has(form, SCRIPT_HAN))
		return STR("");
	return (struct str){ at, n };
}

struct str
form_unquoted(struct str name, struct arena *mem)
{
	static const char *const quotes[][2] = { { "\"", "\"" }, { "“", "”" }, { "«", "»" } };
	struct out o = { 0 };
	struct str left = STR("");

	for (size_t i = 0; i < sizeof quotes / sizeof *quotes && !left.len; i++) {
		struct str open = str_from(quotes[i][0]), close = str_from(quotes[i][1]);
		size_t at = str_find(name, open, 0);
		size_t end = at == STR_NONE ? at : str_find(name, close, at + open.len);
		if (at == 0 || end == STR_NONE)
			continue;
		out_plain(&o, str_slice(name, 0, at));
		out_plain(&o, str_slice(name, end + close.len, name.len));
		left = str_copy(out_text(&o), mem);
	}
	out_free(&o);
	return form_of(left, mem);
}

#define LOST_LEAST 10 /* bytes: less is soon another name */

static size_t
words_in(struct str form)
{
	struct str word;
	size_t n = 0;

	while (str_next(&word, &form, ' '))
		n++;
	return n;
}

struct str
form_lost(struct str raw, struct arena *mem)
{
	char *room = arena_array(mem, char, raw.len);
	size_t n = 0;

	for (size_t at = 0, from = 0; at < raw.len; from = at) {
		uint32_t p = unicode_next(raw, &at);
		if (p >= 0x80 && unicode_script(p) == SCRIPT_LATIN)
			continue;
		memcpy(room + n, raw.at + from, at - from);
		n += at - from;
	}
	if (n == raw.len || unicode_has(raw, SCRIPT_HAN))
		return STR("");
	struct str form = form_of((struct str){ room, n }, mem);
	size_t words = words_in(form);
	return words > 1 && words == words_in(form_of(raw, mem)) && form.len >= LOST_LEAST
		   ? form
		   : STR("");
}

#define BAG_WORDS 24

static int
by_text(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

struct str
form_bag(struct str form, struct arena *mem)
{
	struct str words[BAG_WORDS], rest = form;
	size_t n = 0, len = 0;

	while (n < BAG_WORDS && str_next(&words[n], &rest, ' '))
		n++;
	if (n < 2 || rest.at || unicode_has(form, SCRIPT_HAN))
		return STR("");
	qsort(words, n, sizeof *words, by_text);
	char *at = arena_array(mem, char, form.len + 1);
	for (size_t i = 0; i < n; i++) {
		if (i > 0 && str_eq(words[i], words[i - 1]))
			continue;
		at[len++] = i == 0 ? '~' : ' ';
		memcpy(at + len, words[i].at, words[i].len);
		len += words[i].len;
	}
	return (struct str){ at, len };
}
