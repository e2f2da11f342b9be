#include "report/link_say.h"

/* --- what to quote --- */

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* Whether a and b begin with the same bytes, ASCII case apart. */
static bool
same_start(struct str a, struct str b, size_t bytes)
{
	if (a.len < bytes || b.len < bytes)
		return false;
	for (size_t i = 0; i < bytes; i++)
		if (lower(a.at[i]) != lower(b.at[i]))
			return false;
	return true;
}

static bool
is_word_byte(char c)
{
	return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') || (c & 0x80);
}

/* The next word of raw at or after *at, which goes behind it; empty at the end. */
static struct str
next_word(struct str raw, size_t *at)
{
	while (*at < raw.len && !is_word_byte(raw.at[*at]))
		++*at;
	size_t from = *at;
	while (*at < raw.len && is_word_byte(raw.at[*at]))
		++*at;
	return str_slice(raw, from, *at);
}

#define WORDS_BETWEEN 2 /* "of the" inside a name: cleaning leaves them out */
#define STEM_BYTES    4 /* cleaning writes out abbreviations and takes plurals off */

/* The end of found's words in raw from byte `from` on, in their order; 0 where they are not there.
 */
static size_t
words_end(struct str raw, size_t from, struct str found)
{
	struct str wanted, rest = found;
	size_t at = from, between = 0;

	while (str_next(&wanted, &rest, ' ')) {
		size_t stem = wanted.len < STEM_BYTES ? wanted.len : STEM_BYTES;
		struct str word = next_word(raw, &at);
		while (word.len && !same_start(word, wanted, stem) && between++ < WORDS_BETWEEN)
			word = next_word(raw, &at);
		if (!same_start(word, wanted, stem))
			return 0;
		between = 0;
	}
	return at;
}

/* found is a cleaned form: what is quoted is the shortest stretch of raw that it was made of, as it
 * was typed; absent where cleaning changed more than case, endings and small words. */
static struct str
typed(struct str raw, struct str found)
{
	struct str best = { 0 };

	for (size_t at = 0; found.len && at + found.len <= raw.len; at++)
		if (same_start(str_slice(raw, at, raw.len), found, found.len))
			return str_slice(raw, at, at + found.len);
	for (size_t at = 0; found.len && at < raw.len;) {
		struct str word = next_word(raw, &at);
		size_t from = at - word.len;
		size_t end = same_start(word, found, 1) ? words_end(raw, from, found) : 0;
		if (end && (!best.at || end - from < best.len))
			best = str_slice(raw, from, end);
	}
	return best;
}

/* Whether the name is only a part of what was typed, so that all of it is no name. */
static bool
is_of_part(enum link_reason reason)
{
	return reason == REASON_PART || reason == REASON_REST || reason == REASON_ELSEWHERE;
}

static struct str
quote(struct str raw, struct str found, bool is_part)
{
	struct str stretch = typed(raw, found);

	if (stretch.len)
		return stretch;
	return raw.len == 0 || is_part ? found : raw;
}

/* --- saying it --- */

static const enum sentence_id said[REASON_COUNT] = {
	[REASON_NAME] = SENTENCE_LINK_NAME,
	[REASON_FORMER] = SENTENCE_LINK_FORMER,
	[REASON_SHORT] = SENTENCE_LINK_SHORT,
	[REASON_PART] = SENTENCE_LINK_PART,
	[REASON_BARE] = SENTENCE_LINK_BARE,
	[REASON_WORD_ORDER] = SENTENCE_LINK_WORD_ORDER,
	[REASON_DOMAIN] = SENTENCE_LINK_DOMAIN,
	[REASON_COUNTRY] = SENTENCE_LINK_COUNTRY,
	[REASON_CITY] = SENTENCE_LINK_CITY,
	[REASON_DOMAIN_ONLY] = SENTENCE_LINK_DOMAIN_ONLY,
	[REASON_SHARED] = SENTENCE_LINK_SHARED,
	[REASON_TRADITIONAL] = SENTENCE_LINK_TRADITIONAL,
	[REASON_REST] = SENTENCE_LINK_REST,
	[REASON_ELSEWHERE] = SENTENCE_LINK_ELSEWHERE,
	[REASON_CHILD] = SENTENCE_LINK_CHILD,
	[REASON_UNKNOWN] = SENTENCE_LINK_UNKNOWN,
	[REASON_ALIKE] = SENTENCE_LINK_ALIKE,
	[REASON_ALIKE_MAIL] = SENTENCE_LINK_ALIKE_MAIL,
	[REASON_CLUSTER] = SENTENCE_LINK_CLUSTER,
	[REASON_TOLD] = SENTENCE_LINK_TOLD,
};

void
link_say(struct out *o, const struct link_said *what, enum lang lang)
{
	const struct sentence_value values[] = {
		SAY_TEXT("text", quote(what->raw, what->found, is_of_part(what->reason))),
		SAY_TEXT("by", what->by),
		SAY_TEXT("institution", what->institution),
	};

	must(what->reason < REASON_COUNT);
	sentence_write(
	    o, said[what->reason], lang, out_plain, values, sizeof values / sizeof *values);
}

void
link_say_otherwise(struct out *o, struct str institution, enum lang lang)
{
	const struct sentence_value text = SAY_TEXT("text", institution);

	sentence_write(o, SENTENCE_LINK_OTHERWISE, lang, out_plain, &text, 1);
}
