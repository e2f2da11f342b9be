#include "institution/sight_once.h"

#include "institution/word.h"

/* Where a word that ends a text begins, or STR_NONE. */
static size_t
last_word(struct str s, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_ends(s, str_from(words[i])))
			return s.len - str_from(words[i]).len;
	return STR_NONE;
}

/* Whether a word may begin behind a text: 教授，原, 博士后原, and not 太原 nor 目前. */
static bool
word_begins_behind(struct str before)
{
	return before.len == 0 || before.at[before.len - 1] == ','
	       || word_without_person(before).len < before.len;
}

/* Where a word begins, at the end of what stands before a name, that says that somebody was there
 * once: 毕业于 anywhere, 原 where a word begins, 本科 where it is not of the name before it
 * (清华大学本科北京大学硕士). STR_NONE where none does. */
static size_t
once_in(struct str before, bool first)
{
	static const char *const once[] = { "曾在", "曾任职于", "曾就职于", "毕业于" };
	static const char *const former[] = { "原", "前" };
	static const char *const bachelor[] = { "本科" };
	size_t at = last_word(before, once, sizeof once / sizeof *once);

	if (at != STR_NONE)
		return at;
	at = last_word(before, former, sizeof former / sizeof *former);
	if (at != STR_NONE)
		return word_begins_behind(str_slice(before, 0, at)) ? at : STR_NONE;
	at = last_word(before, bachelor, sizeof bachelor / sizeof *bachelor);
	return at != STR_NONE && (at == 0 ? first : before.at[at - 1] == ',') ? at : STR_NONE;
}

void
sight_once(size_t once[SIGHT_ROOM], const struct sighting *s, size_t n, struct str text)
{
	for (size_t i = 0; i < n; i++) {
		size_t from = i > 0 ? s[i - 1].at + s[i - 1].form.len : 0;
		size_t at = once_in(str_slice(text, from, s[i].at), i == 0);
		once[i] = at == STR_NONE ? STR_NONE : from + at;
	}
}
