#include "institution/form.h"

#include <stdlib.h>
#include <string.h>

#include "base/out.h"
#include "text/unicode.h"

static const struct form_pair *
pair_found(struct str word)
{
	return bsearch(&word, form_words, form_word_count, sizeof *form_words, str_by_pointed);
}

#define ELIDED_LEAST 5 /* letters behind the article: Lind is no l'ind */

/* dell'università, l'énergie: an article whose apostrophe is gone, before a vowel or h. */
static const struct form_pair *
pair_elided(struct str word)
{
	static const char *const articles[] = { "dell", "nell", "sull", "all", "d", "l" };

	if (word.len <= ELIDED_LEAST)
		return NULL;
	for (size_t i = 0; i < sizeof articles / sizeof *articles; i++) {
		if (articles[i][0] != word.at[0])
			continue;
		struct str article = str_from(articles[i]);
		struct str noun = str_slice(word, article.len, word.len);
		if (!str_starts(word, article) || noun.len < ELIDED_LEAST
		    || !strchr("aeiouh", noun.at[0]))
			continue;
		const struct form_pair *pair = pair_found(noun);
		if (pair)
			return pair;
	}
	return NULL;
}

static const struct form_pair *
pair_of(struct str word)
{
	const struct form_pair *pair = pair_found(word);

	return pair ? pair : pair_elided(word);
}

static bool
is_ascii_word(struct str w)
{
	for (size_t i = 0; i < w.len; i++)
		if (w.at[i] < 'a' || w.at[i] > 'z')
			return false;
	return true;
}

#define PLURAL_LEAST       5 /* letters of one among other words */
#define PLURAL_ALONE_LEAST 6

/* sciences -> science, studies -> study; wrong for some words, and the same for
 * both sides, which is all that counts. A short word alone is rather an acronym: GDUFS is not GDUF;
 * and -as is the academy of sciences as often as a plural. */
static void
put_singular(struct out *o, struct str w, bool alone)
{
	size_t least = alone ? PLURAL_ALONE_LEAST : PLURAL_LEAST;

	if (w.len >= least && is_ascii_word(w) && w.at[w.len - 1] == 's') {
		char before = w.at[w.len - 2];
		if (str_ends(w, STR("ies"))) {
			out_plain(o, str_slice(w, 0, w.len - 3));
			out_char(o, 'y');
			return;
		}
		if (before != 's' && before != 'u' && before != 'i' && before != 'a')
			w.len--;
	}
	out_plain(o, w);
}

static bool
is_legal(struct str w)
{
	return str_listed(w, form_legal, form_legal_count)
	       || str_listed(w, form_legal_han, form_legal_han_count);
}

bool
form_is_legal(struct str clean)
{
	struct str word, rest = clean;

	while (str_next(&word, &rest, ' '))
		if (!is_legal(word))
			return false;
	return clean.len > 0;
}

/* Takes the last word off while it is a legal form and something is left. */
static struct str
without_legal(struct str s)
{
	for (;;) {
		size_t at = s.len;
		while (at > 0 && s.at[at - 1] != ' ')
			at--;
		if (at == 0 || !is_legal(str_slice(s, at, s.len)))
			return s;
		s = str_slice(s, 0, at - 1);
	}
}

/* Leeds Teaching Hospitals NHS Trust; but Manchester University NHS Trust is not the university. */
static struct str
without_tail(struct str s)
{
	for (size_t i = 0; i < form_tail_count; i++) {
		struct str tail = str_from(form_tails[i]);
		if (!str_ends(s, tail))
			continue;
		struct str left = str_slice(s, 0, s.len - tail.len);
		return str_ends(left, STR("university")) ? s : left;
	}
	return s;
}

/* Ryazan State Medical University named after Academician I. P. Pavlov is the one of Ryazan. */
static struct str
without_honour(struct str clean)
{
	for (size_t i = 0; i < form_honour_count; i++) {
		size_t at = str_find(clean, str_from(form_honours[i]), 0);
		if (at != STR_NONE && at > 0)
			return str_slice(clean, 0, at);
	}
	return clean;
}

#define NETWORKED_LEAST                                                                            \
	3 /* words of an institute's own name: ICAR Pune is the council's office                   \
	   */

/* CSIR-National Chemical Laboratory is the National Chemical Laboratory. */
static struct str
without_network(struct str clean)
{
	for (size_t i = 0; i < form_network_count; i++) {
		struct str network = str_from(form_networks[i]);
		struct str word, rest = str_slice(clean, network.len, clean.len), left = rest;
		size_t words = 0;
		if (!str_starts(clean, network))
			continue;
		while (str_next(&word, &rest, ' '))
			words++;
		return words >= NETWORKED_LEAST ? left : clean;
	}
	return clean;
}

static struct str
without_front_han(struct str s)
{
	for (size_t i = 0; i < form_legal_front_count; i++) {
		struct str front = str_from(form_legal_front[i]);
		if (str_starts(s, front) && s.len > front.len + 3)
			return str_trim(str_slice(s, front.len, s.len));
	}
	return s;
}

bool
form_is_japanese(struct str clean)
{
	return without_front_han(clean).len < clean.len;
}

static struct str
without_end_han(struct str s)
{
	for (size_t i = 0; i < form_legal_han_count; i++) {
		struct str end = str_from(form_legal_han[i]);
		if (str_ends(s, end) && s.len > end.len + 3)
			return str_slice(s, 0, s.len - end.len);
	}
	return s;
}

/* The same for the ends of a name in Han characters, of which more than one is left. */
static struct str
without_legal_han(struct str s)
{
	size_t before;

	do {
		before = s.len;
		s = without_end_han(without_front_han(s));
	} while (s.len < before);
	return s;
}

/* At every place where one stands. */
static struct str
replace_pair(struct str s, const struct form_pair *pair, struct arena *mem)
{
	struct str from = str_from(pair->from), to;
	size_t done = 0, at = str_find(s, from, 0);
	struct out o = { 0 };

	if (at == STR_NONE)
		return s;
	to = str_from(pair->to);
	for (; at != STR_NONE; at = str_find(s, from, done)) {
		out_plain(&o, str_slice(s, done, at));
		out_plain(&o, to);
		done = at + from.len;
	}
	out_plain(&o, str_slice(s, done, s.len));
	s = str_copy(out_text(&o), mem);
	out_free(&o);
	return s;
}

static struct str
replace_pairs(struct str s, const struct form_pair *pairs, size_t count, struct arena *mem)
{
	for (size_t i = 0; i < count; i++)
		s = replace_pair(s, &pairs[i], mem);
	return s;
}

/* Nevşehir, Łódź, Tromsø and their like are typed without their letters as often as with them. */
static struct str
in_ascii(struct str s, struct arena *mem)
{
	size_t at = 0;

	/* Each of them takes two bytes. */
	while (at < s.len && ((unsigned char)s.at[at] & 0xE0) != 0xC0)
		at++;
	return at == s.len ? s : replace_pairs(s, form_letters, form_letter_count, mem);
}

static struct str
form_words_of(struct str key, struct arena *mem)
{
	struct out o = { 0 };
	struct str word, rest = key;
	bool alone = str_find(key, STR(" "), 0) == STR_NONE;

	while (str_next(&word, &rest, ' ')) {
		/* Kende u. 13-17 is a street, and Inserm U 1018 a unit. */
		bool numbered
		    = str_eq(word, STR("u")) && rest.len && rest.at[0] >= '0' && rest.at[0] <= '9';
		const struct form_pair *pair = numbered ? NULL : pair_of(word);
		if (pair && pair->to[0] == '\0')
			continue;
		if (o.len)
			out_char(&o, ' ');
		put_singular(&o, pair ? str_from(pair->to) : word, alone);
	}
	/* A name of nothing but such words, or of one letter besides (AT&T), stays as it is. */
	struct str form = str_copy(o.len > 1 ? out_text(&o) : key, mem);
	out_free(&o);
	return form;
}

/* A word that makes what follows a part of the same name. */
static bool
is_joint(struct str word, bool and_too)
{
	static const char *const joints[] = { "of", "for", "fur", "de", "del", "della", "di", "do",
		"da", "dos", "des", "du", "der", "and", "et", "und", "y", "e" };
	size_t count = sizeof joints / sizeof *joints - (and_too ? 0 : 5);

	for (size_t i = 0; i < count; i++)
		if (str_eq(word, str_from(joints[i])))
			return true;
	return false;
}

bool
form_goes_on(struct str clean, size_t words, bool and_too)
{
	struct str word, rest = clean;
	size_t n = 0;

	while (str_next(&word, &rest, ' ')) {
		const struct form_pair *pair = pair_of(word);
		bool dropped = pair && pair->to[0] == '\0';
		if (n == words && !dropped)
			return false;
		if (n == words && is_joint(word, and_too))
			return true;
		n += dropped                                                         ? 0
		     : pair && str_find(str_from(pair->to), STR(" "), 0) != STR_NONE ? 2
										     : 1;
	}
	return false;
}

struct str
form_of_key(struct key clean, struct arena *mem)
{
	struct str key = clean.text;

	if (key.len == 0)
		return key;
	/* First, since what stands before a Chinese legal form may be a Latin word. */
	if (unicode_has(key, SCRIPT_HAN)) {
		key = without_legal_han(replace_pairs(key, form_han, form_han_count, mem));
		/* One word of such characters is no word of the tables. */
		if (str_find(key, STR(" "), 0) == STR_NONE && unicode_has(key, SCRIPT_HAN))
			return in_ascii(key, mem);
	}
	key = without_network(without_honour(key));
	return without_tail(without_legal(form_words_of(in_ascii(key, mem), mem)));
}

struct str
form_of(struct str raw, struct arena *mem)
{
	return form_of_key(clean_name(raw, mem), mem);
}
