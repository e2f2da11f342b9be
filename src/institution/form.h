/* form.h - an institution's name as names are compared.
 *
 * On top of clean_name: abbreviations are written out (univ -> university, 中科院 ->
 * 中国科学院), words that carry nothing go (the, of, and, de, für), plurals become singular, and
 * the legal form of a firm at the end goes (Co., Ltd., 有限公司). The registry's names went the
 * same way. The tables are in data/words.c. */
#ifndef INSTITUTION_FORM_H
#define INSTITUTION_FORM_H

#include "text/clean.h"

/* Never fails; an empty form has len 0. Forming a form changes nothing. */
struct str form_of(struct str raw, struct arena *mem);
/* The same, of a text that is clean already. */
struct str form_of_key(struct key clean, struct arena *mem);

/* Whether a text (clean_name) is nothing but the legal form of a firm: what a comma cut off "Acme
 * Co., Ltd." */
bool form_is_legal(struct str clean);

/* Whether a clean text begins with the legal form of a Japanese name: 国立大学法人, 株式会社. */
bool form_is_japanese(struct str clean);

/* Whether a word that joins two of a name (of, für, de; and where it is told to count) stands in a
 * clean Latin text behind so many words of its form: University of Arts, of which the form has no
 * "of". */
bool form_goes_on(struct str clean, size_t words, bool and_too);

/* The words of a Latin form in order, each once, behind "~": "Federal University of Piauí" and
 * "Universidade Federal do Piauí" have one bag. Empty for a form of fewer than two words, or with
 * Chinese characters. No form begins with "~", so bags and forms share one index. */
struct str form_bag(struct str form, struct arena *mem);

/* A Latin form of several words without its blanks, behind "=": Radioengineering and Radio
 * Engineering. Empty where it is too short to tell. */
struct str form_squeezed(struct str form, struct arena *mem);

/* The form of a name without what stands in quotes in it, behind its start (Università della
 * Campania "Luigi Vanvitelli"); empty where nothing does. */
struct str form_unquoted(struct str name, struct arena *mem);

/* The form of a Latin name of several words from which an export dropped the letters beyond ASCII:
 * Universitt Mnchen. Empty where it has none of them, or too little is left. */
struct str form_lost(struct str raw, struct arena *mem);

/* --- the tables, in data/words.c --- */

struct form_pair {
	const char *from, *to; /* to is "" for a word that goes */
};

extern const struct form_pair form_letters[]; /* letters of Latin alphabets, in ASCII */
extern const size_t form_letter_count;
extern const struct form_pair form_words[]; /* Latin words, ordered by from */
extern const size_t form_word_count;
extern const struct form_pair form_han[]; /* Chinese abbreviations, anywhere in a name */
extern const size_t form_han_count;
extern const char *const form_legal[]; /* legal forms as last words of a Latin name */
extern const size_t form_legal_count;
extern const char *const form_tails[]; /* ends of a Latin form, each behind a blank */
extern const size_t form_tail_count;
extern const char *const form_honours[]; /* where a clean Latin name ends */
extern const size_t form_honour_count;
extern const char *const form_networks[]; /* heads of a clean Latin name, each before a blank */
extern const size_t form_network_count;
extern const char *const form_legal_han[]; /* ends of a Chinese name, longest first */
extern const size_t form_legal_han_count;
extern const char *const form_legal_front[]; /* what a Japanese name begins with */
extern const size_t form_legal_front_count;

#endif
