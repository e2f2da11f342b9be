/* unicode.h - characters of UTF-8 text. The door of utf8proc. */
#ifndef TEXT_UNICODE_H
#define TEXT_UNICODE_H

#include "base/arena.h"
#include "base/str.h"

enum script {
	SCRIPT_OTHER, /* punctuation, marks, symbols, blanks */
	SCRIPT_DIGIT,
	SCRIPT_LATIN,
	SCRIPT_HAN,
	SCRIPT_KANA,
	SCRIPT_HANGUL,
	SCRIPT_LETTER /* any other letter: Cyrillic, Greek, Arabic, Thai ... */
};

/* The bytes of s that are valid UTF-8 (no overlong form, no surrogate, nothing
 * above U+10FFFF), counted from its start. */
size_t unicode_valid(struct str s);

/* The character at *at, which moves behind it. s is valid, *at < s.len. */
uint32_t unicode_next(struct str s, size_t *at);
/* Writes one character's bytes; how many (1-4). */
size_t unicode_put(char to[4], uint32_t point);
/* Characters in valid text. */
size_t unicode_count(struct str s);
/* The bytes of the first n characters (or all). */
struct str unicode_first(struct str s, size_t n);

enum script unicode_script(uint32_t point);
bool unicode_has(struct str s, enum script script);
/* A combining mark or vowel sign: part of the letter before it. Its script is SCRIPT_OTHER. */
bool unicode_is_mark(uint32_t point);

/* Columns that a terminal gives to s: two for Han, none for combining marks. */
size_t unicode_width(struct str s);

/* NFKC, case folded, marks taken off Latin letters only (kana and Indic vowel
 * signs stay), ignorable characters (zero width, soft hyphen, bidi) gone. ASCII text
 * takes a path of its own that calls no library. The result lives in mem. */
struct str unicode_fold(struct str s, struct arena *mem);

#endif
