#include "text/pinyin.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "text/unicode.h"

#define SYLLABLE_LEN 6 /* zhuang */
#define WORD_LEN     ((size_t)PINYIN_SYLLABLES * SYLLABLE_LEN)
#define HAN_FIRST    0x4E00 /* the common characters */
#define HAN_COUNT    0x5200

/* --- the tables --- */

static bool
is_syllable(struct str s)
{
	return bsearch(
	    &s, pinyin_syllables, pinyin_syllable_count, sizeof *pinyin_syllables, str_by_held);
}

static int
by_point(const void *a, const void *b)
{
	const struct pinyin_character *x = a, *y = b;
	return (x->point > y->point) - (x->point < y->point);
}

/* Its readings, with blanks between them; empty where it has none. */
static struct str
readings_of(uint32_t point)
{
	struct pinyin_character c = { .point = (char16_t)point };
	const struct pinyin_character *found = NULL;

	if (point <= UINT16_MAX)
		found = bsearch(&c, pinyin_characters, pinyin_character_count, sizeof c, by_point);
	return found ? str_from(found->readings) : STR("");
}

bool
pinyin_sound_alike(uint32_t a, uint32_t b)
{
	struct str reading, readings = readings_of(a), other, others;

	while (readings.len && str_next(&reading, &readings, ' '))
		for (others = readings_of(b); others.len && str_next(&other, &others, ' ');)
			if (str_eq(reading, other))
				return true;
	return false;
}

/* ü is typed as u, v or yu: lü, lv, lyu. */
static const struct str umlauts[] = { { "u", 1 }, { "v", 1 }, { "yu", 2 } };

#define UMLAUTS (sizeof umlauts / sizeof *umlauts)

/* A reading as it is typed in the way-th manner; false past the last. */
static bool
spell(char out[SYLLABLE_LEN + 2], struct str reading, size_t way)
{
	size_t len = 0, at = str_find(reading, STR("v"), 0);

	if (way >= UMLAUTS || (way > 0 && at == STR_NONE))
		return false;
	for (size_t i = 0; i < reading.len && i < SYLLABLE_LEN; i++) {
		struct str piece = i == at ? umlauts[way] : str_slice(reading, i, i + 1);
		memcpy(out + len, piece.at, piece.len);
		len += piece.len;
	}
	out[len] = '\0';
	return true;
}

/* --- is it pinyin --- */

/* The letters as a syllable of the table, whichever way ü is typed. */
static bool
is_typed_syllable(struct str s)
{
	char text[SYLLABLE_LEN];

	if (s.len > SYLLABLE_LEN)
		return false;
	if (is_syllable(s))
		return true;
	if (s.len < 3 || str_find(s, STR("yu"), 0) != 1)
		return false;
	text[0] = s.at[0];
	text[1] = 'v';
	memcpy(text + 2, s.at + 3, s.len - 3);
	return is_syllable((struct str){ text, s.len - 1 });
}

/* The fewest syllables that a word is made of; 0: it is made of none. */
static size_t
syllables_of(struct str word)
{
	size_t fewest[WORD_LEN + 1] = { 0 };

	if (word.len > WORD_LEN)
		return 0;
	for (size_t end = 1; end <= word.len; end++)
		for (size_t n = 1; n <= SYLLABLE_LEN && n <= end; n++) {
			size_t begin = end - n;
			if ((begin > 0 && fewest[begin] == 0)
			    || !is_typed_syllable(str_slice(word, begin, end)))
				continue;
			size_t count = fewest[begin] + 1;
			if (fewest[end] == 0 || count < fewest[end])
				fewest[end] = count;
		}
	return fewest[word.len];
}

/* Whether a word begins and ends as syllables do: most that are no pinyin do not. */
static bool
may_be_syllables(struct str word)
{
	const char *ends = "aegionruv", *never_begins = "iuv";

	return word.len && strchr(ends, word.at[word.len - 1]) && !strchr(never_begins, word.at[0]);
}

bool
pinyin_is_name(struct str latin)
{
	struct str word, rest = latin;
	size_t all = 0;

	while (str_next(&word, &rest, ' '))
		if (!may_be_syllables(word))
			return false;
	while (str_next(&word, &latin, ' ')) {
		size_t n = syllables_of(word);
		if (n == 0)
			return false;
		all += n;
	}
	/* Xian is one syllable, and two: 西安. */
	return all >= 1 && all <= PINYIN_SYLLABLES;
}

/* --- may one be the other --- */

/* The readings of a name's characters, and the words of the other that are still to be read. */
struct fitting {
	struct str readings[PINYIN_SYLLABLES];
	size_t count;
	struct str words[PINYIN_SYLLABLES];
	size_t word_count;
};

static bool fits_words(const struct fitting *f, size_t word, unsigned used);

/* Whether the rest of a word is the characters from `at` on, none of them used. A word that is the
 * whole name may begin with the given name, and then it goes on with the family name. */
static bool
fits_rest(const struct fitting *f, size_t word, struct str rest, size_t at, unsigned used)
{
	char typed[SYLLABLE_LEN + 2] = "";
	struct str readings, reading;

	if (rest.len == 0)
		return fits_words(f, word + 1, used);
	if (at == f->count && f->word_count == 1)
		at = 0;
	if (at == f->count || used >> at & 1)
		return false;
	readings = f->readings[at];
	while (str_next(&reading, &readings, ' '))
		for (size_t way = 0; spell(typed, reading, way); way++) {
			struct str text = str_from(typed);
			if (str_starts(rest, text)
			    && fits_rest(f, word, str_slice(rest, text.len, rest.len), at + 1,
				used | 1U << at))
				return true;
		}
	return false;
}

/* Whether the words from one on are the characters that are not used, each once. */
static bool
fits_words(const struct fitting *f, size_t word, unsigned used)
{
	if (word == f->word_count)
		return used == (1U << f->count) - 1;
	for (size_t at = 0; at < f->count; at++)
		if (!(used >> at & 1) && fits_rest(f, word, f->words[word], at, used))
			return true;
	return false;
}

/* The readings of a name's characters, or false: it has too many, or one without. */
static bool
read_han(struct fitting *f, struct str han)
{
	for (size_t at = 0; at < han.len; f->count++) {
		if (f->count == PINYIN_SYLLABLES)
			return false;
		f->readings[f->count] = readings_of(unicode_next(han, &at));
		if (f->readings[f->count].len == 0)
			return false;
	}
	return f->count >= 2;
}

bool
pinyin_may_be(struct str han, struct str latin)
{
	struct fitting f = { .count = 0 };

	if (!read_han(&f, han))
		return false;
	while (f.word_count < PINYIN_SYLLABLES && str_next(&f.words[f.word_count], &latin, ' '))
		f.word_count++;
	return latin.len == 0 && fits_words(&f, 0, 0);
}

/* --- spellings --- */

static void
add_letters(struct pinyin_spelling *s, struct str text)
{
	for (size_t i = 0; i < text.len; i++) {
		/* v is ü, and ü may be u. */
		char c = text.at[i] == 'v' ? 'u' : text.at[i];
		if (c >= 'a' && c <= 'z')
			s->letters[c - 'a']++;
	}
}

struct pinyin_spelling
pinyin_spelling_of(struct str latin)
{
	struct pinyin_spelling s = { { 0 } };

	add_letters(&s, latin);
	return s;
}

/* The ways in which a character is spelled: at most so many (pinyin_character's readings). */
#define WAYS 12

struct pinyin_ways {
	size_t count;
	struct pinyin_spelling items[WAYS];
};

static void
add_once(struct pinyin_spelling *list, size_t *count, size_t most, const struct pinyin_spelling *s)
{
	for (size_t i = 0; i < *count; i++)
		if (memcmp(&list[i], s, sizeof *s) == 0)
			return;
	if (*count < most)
		list[(*count)++] = *s;
}

static void
read_ways(struct pinyin_ways *out, uint32_t point)
{
	char typed[SYLLABLE_LEN + 2] = "";
	struct str reading, readings = readings_of(point);

	out->count = 0;
	while (readings.len && str_next(&reading, &readings, ' '))
		for (size_t way = 0; spell(typed, reading, way); way++) {
			const struct pinyin_spelling s = pinyin_spelling_of(str_from(typed));
			add_once(out->items, &out->count, WAYS, &s);
		}
}

/* The ways of a character, until the next is asked for. All that are not common share a place. */
static const struct pinyin_ways *
ways_of(struct pinyin_speller *s, uint32_t point)
{
	uint32_t place = point - HAN_FIRST < HAN_COUNT ? point - HAN_FIRST : HAN_COUNT;

	if (!s->number) {
		s->number = memory_resize(NULL, HAN_COUNT + 1, sizeof *s->number);
		memset(s->number, 0, (HAN_COUNT + 1) * sizeof *s->number);
	}
	uint16_t *number = &s->number[place];
	if (*number && place < HAN_COUNT)
		return &s->ways[*number - 1];
	if (!*number) {
		GROW(&s->ways, s->count, &s->cap);
		*number = (uint16_t)++s->count;
	}
	read_ways(&s->ways[*number - 1], point);
	return &s->ways[*number - 1];
}

static void
add_spelling(struct pinyin_spelling *to, const struct pinyin_spelling *s)
{
	for (size_t i = 0; i < sizeof to->letters; i++)
		to->letters[i] = (uint8_t)(to->letters[i] + s->letters[i]);
}

/* What spellings become with each way of one more character. Most have one. */
static size_t
add_character(
    struct pinyin_spelling out[PINYIN_SPELLINGS], size_t count, const struct pinyin_ways *ways)
{
	struct pinyin_spelling before[PINYIN_SPELLINGS];
	size_t had = count;

	if (ways->count == 1) {
		for (size_t i = 0; i < count; i++)
			add_spelling(&out[i], &ways->items[0]);
		return count;
	}
	memcpy(before, out, had * sizeof *before);
	count = 0;
	for (size_t i = 0; i < had; i++)
		for (size_t way = 0; way < ways->count; way++) {
			struct pinyin_spelling s = before[i];
			add_spelling(&s, &ways->items[way]);
			add_once(out, &count, PINYIN_SPELLINGS, &s);
		}
	return count;
}

size_t
pinyin_spell(struct pinyin_spelling out[PINYIN_SPELLINGS], struct pinyin_speller *s, struct str han)
{
	size_t count = 1, characters = 0;

	out[0] = (struct pinyin_spelling){ { 0 } };
	for (size_t at = 0; at < han.len && count; characters++)
		count = characters < PINYIN_SYLLABLES
			    ? add_character(out, count, ways_of(s, unicode_next(han, &at)))
			    : 0;
	return characters < 2 ? 0 : count;
}

void
pinyin_speller_free(struct pinyin_speller *s)
{
	free(s->number);
	free(s->ways);
	*s = (struct pinyin_speller){ 0 };
}
