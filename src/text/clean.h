/* clean.h - the form of a text that is compared.
 *
 * Raw text is shown, a key is compared, and the types keep them apart. Cleaning
 * a key's text again changes nothing. */
#ifndef TEXT_CLEAN_H
#define TEXT_CLEAN_H

#include "base/arena.h"
#include "base/str.h"

/* A cleaned text: folded (unicode_fold), Chinese in simplified characters, words
 * of letters and digits with one blank between them, no blank beside Han or kana. */
struct key {
	struct str text;
};

/* For names of institutions, people and headings. What is neither letter nor
 * digit separates words, but: an apostrophe inside a word goes (king's -> kings), & is
 * the word "and", and dots between single letters go (u.s.a. -> usa). None of it is lost to
 * the eye: raw text stays with the caller. Never fails; an empty key has len 0. */
struct key clean_name(struct str raw, struct arena *mem);

/* For headings, codes and states: as clean_name without any blank. */
struct key clean_tight(struct str raw, struct arena *mem);

/* Only traditional characters made simplified; *changed says whether
 * any was. The result is s itself where none was. */
struct str clean_simplified(struct str s, bool *changed, struct arena *mem);

/* The simplified form of a character, or the character itself (data/traditional.c). */
uint32_t clean_simplified_point(uint32_t point);

#endif
