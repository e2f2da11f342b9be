/* pinyin.h - whether a name in Han characters and one in Latin letters may be the same name.
 *
 * Readings without tones, all that a character has in names (单 dan, shan; data/pinyin.c). The
 * family name may stand first or last, the characters of a name may be joined or apart, and ü is u,
 * v or yu. Names spelled otherwise (Cantonese: Cheung; Wade-Giles: Chang Hsiao-ming; a chosen name:
 * Tony Zhang) never fit.
 *
 * Texts are as name_key (people/name.h) leaves them: small letters without marks, words with one
 * blank between them; characters simplified. Nothing here fails. */
#ifndef TEXT_PINYIN_H
#define TEXT_PINYIN_H

#include <uchar.h>

#include "base/str.h"

/* Whether the words are made of syllables of pinyin and nothing else, at most PINYIN_SYLLABLES. */
bool pinyin_is_name(struct str latin);
/* Whether one may be the other. */
bool pinyin_may_be(struct str han, struct str latin);

#define PINYIN_SYLLABLES 6

/* Whether two characters have a reading in common: 师 and 示. */
bool pinyin_sound_alike(uint32_t a, uint32_t b);

/* How often each letter stands in a name: names that may be one have one spelling in common. Room
 * for 32 letters, so that two are added in two steps. */
struct pinyin_spelling {
	uint8_t letters[32];
};

#define PINYIN_SPELLINGS 32

struct pinyin_spelling pinyin_spelling_of(struct str latin);

/* Remembers how characters are spelled: a million names are written with some thousands. A zeroed
 * one is ready. (Half a million names: 0.03 s, and 0.13 with each character looked up.) */
struct pinyin_speller {
	uint16_t *number; /* by character */
	struct pinyin_ways *ways;
	size_t count, cap;
};

/* The spellings of a name in Han characters, each once; how many. 0 where a character has no
 * reading. */
size_t pinyin_spell(
    struct pinyin_spelling out[PINYIN_SPELLINGS], struct pinyin_speller *s, struct str han);
void pinyin_speller_free(struct pinyin_speller *s);

/* The tables (data/pinyin.c). */
struct pinyin_syllable {
	char text[8];
};

struct pinyin_character {
	char16_t point;
	char readings[22]; /* with blanks between them */
};

extern const struct pinyin_syllable pinyin_syllables[]; /* in order */
extern const size_t pinyin_syllable_count;
extern const struct pinyin_character pinyin_characters[]; /* in order */
extern const size_t pinyin_character_count;

#endif
