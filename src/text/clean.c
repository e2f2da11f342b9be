#include "text/clean.h"

#include <string.h>

#include "text/traditional.h"
#include "text/unicode.h"

/* How a character takes part in a word. */
enum part {
	PART_BREAK,  /* separates words */
	PART_LETTER, /* of a script that is written with blanks */
	PART_DIGIT,
	PART_DENSE, /* Han and kana: no blank beside it */
	PART_MARK,
	PART_APOSTROPHE,
	PART_DOT,
	PART_AND
};

/* A cleaned text while it is written. */
struct words {
	char *at;
	size_t len;
	size_t letters; /* of the word being written, since its last break or dot; a digit counts as
			   two */
	bool broken;    /* something between words was read */
	bool dense;     /* the text ends in Han or kana */
};

uint32_t
clean_simplified_point(uint32_t point)
{
	if (point < 0x3400 || point >= TRADITIONAL_PAGES << 8)
		return point;
	const struct traditional_page *page = &traditional_pages[point >> 8];
	size_t low = 0, high = page->count;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (page->pairs[2 * middle] < point)
			low = middle + 1;
		else
			high = middle;
	}
	return low < page->count && page->pairs[2 * low] == point ? page->pairs[2 * low + 1]
								  : point;
}

struct str
clean_simplified(struct str s, bool *changed, struct arena *mem)
{
	char *to = NULL;

	*changed = false;
	for (size_t at = 0; at < s.len;) {
		size_t from = at;
		uint32_t point = unicode_next(s, &at);
		uint32_t simple = clean_simplified_point(point);
		if (simple == point)
			continue;
		if (!to) {
			to = arena_array(mem, char, s.len + 1);
			memcpy(to, s.at, s.len);
		}
		unicode_put(to + from, simple); /* both take three bytes */
		*changed = true;
	}
	return to ? (struct str){ to, s.len } : s;
}

static enum part
letter_part(uint32_t point)
{
	switch (unicode_script(point)) {
	case SCRIPT_DIGIT:
		return PART_DIGIT;
	case SCRIPT_HAN:
	case SCRIPT_KANA:
		return PART_DENSE;
	case SCRIPT_LATIN:
	case SCRIPT_HANGUL:
	case SCRIPT_LETTER:
		return PART_LETTER;
	case SCRIPT_OTHER:
		break;
	}
	return unicode_is_mark(point) ? PART_MARK : PART_BREAK;
}

static enum part
part_of(uint32_t point)
{
	switch (point) {
	case '\'':
	case '`':
	case 0x2BB: /* turned comma, as in Hawaiʻi */
	case 0x2BC:
	case 0x2018:
	case 0x2019:
	case 0x2032:
		return PART_APOSTROPHE;
	case '.':
		return PART_DOT;
	case '&':
		return PART_AND;
	default:
		return letter_part(point);
	}
}

/* The part at a place of s, which moves behind it; a break at the end. */
static enum part
part_next(struct str s, size_t *at)
{
	return *at < s.len ? part_of(unicode_next(s, at)) : PART_BREAK;
}

/* Hangul is left out: its letters would be composed into one another when they meet. */
static bool
joins(struct str s, size_t at)
{
	return at < s.len && letter_part(unicode_next(s, &(size_t){ at })) == PART_LETTER
	       && unicode_script(unicode_next(s, &(size_t){ at })) != SCRIPT_HANGUL;
}

/* Whether one letter that is a word stands at a place, behind blanks. */
static bool
single_follows(struct str s, size_t *at)
{
	size_t next = *at;

	while (next < s.len && s.at[next] == ' ')
		next++;
	size_t behind = next;
	if (!joins(s, next))
		return false;
	part_next(s, &behind);
	switch (part_next(s, &behind)) {
	case PART_LETTER:
	case PART_DIGIT:
	case PART_MARK:
	case PART_APOSTROPHE:
		return false;
	case PART_BREAK:
	case PART_DENSE:
	case PART_DOT:
	case PART_AND:
		break;
	}
	*at = next;
	return true;
}

static void
word_put(struct words *w, uint32_t point, enum part part)
{
	bool dense = part == PART_DENSE;

	if (w->broken && w->len && !w->dense && !dense)
		w->at[w->len++] = ' ';
	if (w->broken || dense || w->dense)
		w->letters = 0;
	w->len += unicode_put(w->at + w->len, dense ? clean_simplified_point(point) : point);
	w->letters += dense ? 0 : part == PART_DIGIT ? 2 : 1;
	w->broken = false;
	w->dense = dense;
}

static void
word_and(struct words *w)
{
	w->broken = true;
	word_put(w, 'a', PART_LETTER);
	word_put(w, 'n', PART_LETTER);
	word_put(w, 'd', PART_LETTER);
	w->broken = true;
}

/* Takes the character at *at, which moves behind it. */
static void
word_step(struct words *w, struct str s, size_t *at)
{
	uint32_t point = unicode_next(s, at);
	enum part part = part_of(point);

	switch (part) {
	case PART_LETTER:
	case PART_DIGIT:
	case PART_DENSE:
		word_put(w, point, part);
		break;
	case PART_MARK:
		if (w->len && !w->broken)
			w->len += unicode_put(w->at + w->len, point);
		break;
	case PART_APOSTROPHE:
		if (w->broken || w->dense || !joins(s, *at))
			w->broken = true;
		break;
	case PART_DOT:
		if (w->broken || w->dense || w->letters != 1 || !single_follows(s, at))
			w->broken = true;
		else
			w->letters = 0;
		break;
	case PART_AND:
		word_and(w);
		break;
	case PART_BREAK:
		w->broken = true;
		break;
	}
}

/* Copies the small letters and digits at a place, as long as a word goes on. */
static size_t
word_run(struct words *w, struct str s, size_t at)
{
	if (w->broken || w->dense)
		return at;
	for (; at < s.len; at++) {
		char c = s.at[at];
		bool letter = c >= 'a' && c <= 'z';
		if (!letter && (c < '0' || c > '9'))
			break;
		w->at[w->len++] = c;
		w->letters += letter ? 1 : 2;
	}
	return at;
}

/* How many words of one letter stand one behind the other at from; *end is behind the last. */
static size_t
spelled_words(struct str s, size_t from, size_t *end)
{
	size_t count = 0;

	for (size_t at = from; at < s.len; count++) {
		if (!joins(s, at))
			break;
		unicode_next(s, &at);
		if (at < s.len && s.at[at] != ' ')
			break;
		*end = at++;
	}
	return count;
}

/* Three single letters or more are one word that was spaced out: c s u -> csu. */
static size_t
join_spelled(char *text, size_t len)
{
	struct str s = { text, len };
	size_t kept = 0;

	for (size_t at = 0; at < len;) {
		const char *blank = memchr(text + at, ' ', len - at);
		size_t end = blank ? (size_t)(blank - text) : len;
		/* Most words are longer than any one character. */
		bool spelled = end - at <= 4 && spelled_words(s, at, &end) >= 3;
		if (!spelled) {
			end = blank ? (size_t)(blank - text) : len;
			memmove(text + kept, text + at, end - at);
			kept += end - at;
			at = end;
		}
		for (; at < end; at++)
			if (text[at] != ' ')
				text[kept++] = text[at];
		if (at < len)
			text[kept++] = text[at++];
	}
	return kept;
}

static size_t
count_byte(struct str s, char byte)
{
	size_t n = 0;

	for (size_t i = 0; i < s.len; i++)
		n += s.at[i] == byte;
	return n;
}

struct key
clean_name(struct str raw, struct arena *mem)
{
	struct str s = unicode_fold(raw, mem);
	/* Nothing grows but & to " and ". */
	struct words w = { .at = arena_array(mem, char, s.len + 4 * count_byte(s, '&') + 1) };

	for (size_t at = 0; at < s.len;) {
		word_step(&w, s, &at);
		at = word_run(&w, s, at);
	}
	w.len = join_spelled(w.at, w.len);
	return (struct key){ { w.at, w.len } };
}

/* Small letters and digits alone: most numbers and codes. */
static bool
is_clean(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!(s.at[i] >= '0' && s.at[i] <= '9') && !(s.at[i] >= 'a' && s.at[i] <= 'z'))
			return false;
	return true;
}

struct key
clean_tight(struct str raw, struct arena *mem)
{
	if (is_clean(raw))
		return (struct key){ str_copy(raw, mem) };
	struct key key = clean_name(raw, mem);
	char *to = arena_array(mem, char, key.text.len + 1);
	size_t len = 0;

	for (size_t i = 0; i < key.text.len; i++)
		if (key.text.at[i] != ' ')
			to[len++] = key.text.at[i];
	struct str tight = { to, len };
	/* Letters of Hangul that have met are one syllable now. */
	return (struct key){ unicode_has(tight, SCRIPT_HANGUL) ? unicode_fold(tight, mem) : tight };
}
