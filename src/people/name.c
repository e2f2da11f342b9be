#include "people/name.h"

#include <string.h>

#include "people/name_han.h"
#include "people/name_table.h"
#include "text/unicode.h"

#define NAME_WORDS 16

/* The words of a Latin name; those past the last are left away. */
struct name_words {
	struct str items[NAME_WORDS];
	size_t count;
};

static bool
in_word(uint32_t point)
{
	return unicode_script(point) != SCRIPT_OTHER || unicode_is_mark(point);
}

static bool
inside_word(uint32_t point)
{
	return point == '-' || point == '\'' || point == 0x2018 || point == 0x2019 || point == 0x2BC
	       || point == 0x2010 || point == '`';
}

/* The words of a folded text. A hyphen or apostrophe inside a word goes: Xiao-Ming is Xiaoming. */
static void
split_words(struct name_words *out, struct str s, struct arena *mem)
{
	char *to = arena_array(mem, char, s.len + 1);
	size_t len = 0, begin = 0;

	out->count = 0;
	for (size_t at = 0; at <= s.len;) {
		uint32_t point = ' ';
		while (at < s.len && s.at[at] >= 'a' && s.at[at] <= 'z')
			to[len++] = s.at[at++];
		if (at < s.len)
			point = unicode_next(s, &at);
		else
			at++;
		if (in_word(point)) {
			len += unicode_put(to + len, point);
			continue;
		}
		if (inside_word(point) && len > begin)
			continue;
		if (len > begin && out->count < NAME_WORDS)
			out->items[out->count++] = (struct str){ to + begin, len - begin };
		begin = len;
	}
}

/* Md before a name is Mohammed; behind it, a doctor's degree. */
static bool
is_title(struct str word, size_t position)
{
	return str_in_order(word, name_titles, name_title_count)
	       || (position > 1 && str_eq(word, STR("md")));
}

/* Ph.D. has fallen into ph and d. */
static bool
is_split_degree(struct str before, struct str word, struct str behind)
{
	return (str_eq(word, STR("ph")) && str_eq(behind, STR("d")))
	       || (str_eq(before, STR("ph")) && str_eq(word, STR("d")));
}

static void
drop_titles(struct name_words *w)
{
	struct name_words kept = { .count = 0 };
	struct str before = { 0 };

	for (size_t i = 0; i < w->count; i++) {
		struct str word = w->items[i];
		struct str behind = i + 1 < w->count ? w->items[i + 1] : STR("");
		if (!is_title(word, i) && !is_split_degree(before, word, behind))
			kept.items[kept.count++] = word;
		before = word;
	}
	if (kept.count > 0)
		*w = kept;
}

/* By insertion: they are two or three. */
static void
sort_words(struct name_words *w)
{
	for (size_t i = 1; i < w->count; i++) {
		struct str word = w->items[i];
		size_t at = i;
		for (; at > 0 && str_cmp(word, w->items[at - 1]) < 0; at--)
			w->items[at] = w->items[at - 1];
		w->items[at] = word;
	}
}

static struct str
join(const struct name_words *w, struct arena *mem)
{
	size_t len = 0;

	for (size_t i = 0; i < w->count; i++)
		len += w->items[i].len + 1;
	char *to = arena_array(mem, char, len + 1);
	len = 0;
	for (size_t i = 0; i < w->count; i++) {
		if (i > 0)
			to[len++] = ' ';
		if (w->items[i].len)
			memcpy(to + len, w->items[i].at, w->items[i].len);
		len += w->items[i].len;
	}
	return (struct str){ to, len };
}

static bool
is_device(struct str word)
{
	for (const char *const *p = name_devices; word.len && *p; p++)
		if ((*p)[0] == word.at[0] && str_starts(word, str_from(*p)))
			return true;
	for (const char *const *p = name_brands; word.len && *p; p++)
		if (str_starts(word, str_from(*p))) {
			struct str rest = str_slice(word, strlen(*p), word.len);
			return rest.len == 0 || (rest.at[0] >= '0' && rest.at[0] <= '9');
		}
	return false;
}

static bool
is_latin_person(const struct name_words *words)
{
	for (size_t i = 0; i < words->count; i++)
		if (is_device(words->items[i]))
			return false;
	for (size_t i = 0; i < words->count; i++) {
		struct str word = words->items[i];
		if (!unicode_has(word, SCRIPT_DIGIT) && unicode_count(word) > 1
		    && !str_in_order(word, name_no_person, name_no_person_count))
			return true;
	}
	return false;
}

struct key
name_read(bool *is_person, struct str name, struct str family, struct str given, struct arena *mem)
{
	struct name_words words = { { str_trim(family), str_trim(given) }, 2 };
	struct str text = str_trim(name);
	bool is_blank = text.len == 0;
	struct str key;

	if (!is_blank && name_han_only(&key, text, mem)) {
		*is_person = name_han_is_person(key);
		return (struct key){ key };
	}
	text = unicode_fold(is_blank ? join(&words, mem) : text, mem);
	bool is_name = text.len && str_find(text, STR("@"), 0) == STR_NONE;
	if (name_has_han(text)) {
		key = name_han(text, mem);
		*is_person = is_blank || (is_name && name_han_is_person(key));
		return (struct key){ key };
	}
	split_words(&words, text, mem);
	*is_person = is_blank || (is_name && is_latin_person(&words));
	drop_titles(&words);
	sort_words(&words);
	return (struct key){ join(&words, mem) };
}

struct key
name_key(struct str name, struct str family, struct str given, struct arena *mem)
{
	bool is_person;

	return name_read(&is_person, name, family, given, mem);
}

/* A key's words: it has no title left and one blank between them. */
static void
key_words(struct name_words *out, struct key key)
{
	struct str rest = key.text, piece;

	out->count = 0;
	while (out->count < NAME_WORDS && str_next(&piece, &rest, ' '))
		out->items[out->count++] = piece;
}

static void
take_word(struct name_words *w, size_t i)
{
	w->items[i] = w->items[--w->count];
}

/* Takes the words that both have; how many. */
static size_t
take_equal(struct name_words *a, struct name_words *b)
{
	size_t taken = 0;

	for (size_t i = a->count; i-- > 0;)
		for (size_t j = b->count; j-- > 0;)
			if (str_eq(a->items[i], b->items[j])) {
				take_word(a, i);
				take_word(b, j);
				taken++;
				break;
			}
	return taken;
}

static bool
is_pair(struct str whole, struct str first, struct str second)
{
	return whole.len == first.len + second.len && str_starts(whole, first)
	       && str_ends(whole, second);
}

/* Takes a word of a that is two of b written as one: xiaoming, xiao ming. */
static size_t
take_joined(struct name_words *a, struct name_words *b)
{
	for (size_t i = 0; i < a->count; i++)
		for (size_t j = 0; j < b->count; j++)
			for (size_t k = 0; k < b->count; k++)
				if (j != k && is_pair(a->items[i], b->items[j], b->items[k])) {
					take_word(a, i);
					take_word(b, j > k ? j : k);
					take_word(b, j > k ? k : j);
					return 1;
				}
	return 0;
}

static bool
is_initial_of(struct str initial, struct str word)
{
	return unicode_count(initial) == 1 && str_starts(word, initial);
}

/* Takes the words of which the other has the initial. */
static void
take_initials(struct name_words *a, struct name_words *b)
{
	for (size_t i = a->count; i-- > 0;)
		for (size_t j = b->count; j-- > 0;)
			if (is_initial_of(a->items[i], b->items[j])
			    || is_initial_of(b->items[j], a->items[i])) {
				take_word(a, i);
				take_word(b, j);
				break;
			}
}

bool
name_compatible(struct key a, struct key b)
{
	struct name_words x, y;

	if (a.text.len == 0 || b.text.len == 0 || str_eq(a.text, b.text))
		return true;
	bool han = name_has_han(a.text);
	if (han != name_has_han(b.text))
		return true;
	if (han)
		return false;
	key_words(&x, a);
	key_words(&y, b);
	size_t same = take_equal(&x, &y);
	same += take_joined(&x, &y) + take_joined(&y, &x);
	if (same == 0)
		return false;
	take_initials(&x, &y);
	/* What is left of one alone is a middle name that the other leaves out. */
	return x.count == 0 || y.count == 0;
}
