#include "institution/mend.h"

static bool
is_letter_of_case(char c, char from, char to)
{
	return c >= from && c <= to;
}

static bool
ends_with_word(struct str left, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct str word = str_from(words[i]);
		if (str_ends(left, word)
		    && (left.len == word.len || left.at[left.len - word.len - 1] == ' '))
			return true;
	}
	return false;
}

#define ENDS_WITH(left, words) ends_with_word(left, words, sizeof(words) / sizeof *(words))

/* Where a word was run into the next (TheUniversity, ofthe, CenterJackson, Universityof): behind a
 * word that a capital letter follows, before University, or before "of". 0 where none was. */
static size_t
joint_in(struct str raw)
{
	static const char *const firsts[]
	    = { "The", "the", "of", "at", "and", "for", "la", "address", "University", "Institute",
		      "Center", "Centre", "College", "Hospital", "School", "Department",
		      "Technology", "Science", "Sciences", "Medicine", "Engineering", "Research" };
	static const char *const nouns[] = { "University", "Institute", "College", "School",
		"Department", "Faculty", "Center", "Centre" };

	for (size_t i = 1; i + 1 < raw.len; i++) {
		if (!is_letter_of_case(raw.at[i - 1], 'a', 'z'))
			continue;
		struct str left = str_slice(raw, 0, i), right = str_slice(raw, i, raw.len);
		if (str_starts(right, STR("of ")) && ENDS_WITH(left, nouns))
			return i;
		if (is_letter_of_case(raw.at[i], 'A', 'Z')
		    && (str_starts(right, STR("Universi")) || ENDS_WITH(left, firsts)))
			return i;
	}
	return 0;
}

static struct str
unjoined(struct str raw, struct arena *mem)
{
	size_t at = joint_in(raw), n = 0;

	if (!at)
		return raw;
	char *room = arena_array(mem, char, 2 * raw.len);
	for (; at; at = joint_in(raw)) {
		memcpy(room + n, raw.at, at);
		n += at;
		room[n++] = ' ';
		raw = str_slice(raw, at, raw.len);
	}
	memcpy(room + n, raw.at, raw.len);
	return (struct str){ room, n + raw.len };
}

static bool
is_letter(char c)
{
	return is_letter_of_case(c, 'a', 'z') || is_letter_of_case(c, 'A', 'Z');
}

/* How many bytes of a mark for an unknown letter stand at `at`. */
static size_t
mark_at(struct str raw, size_t at)
{
	struct str rest = str_slice(raw, at, raw.len);

	return str_starts(rest, STR("?")) ? 1 : str_starts(rest, STR("\uFFFD")) ? 3 : 0;
}

/* The same, of one between letters of a word. */
static size_t
lost_at(struct str raw, size_t at)
{
	size_t len = mark_at(raw, at);

	return len && at > 0 && at + len < raw.len && is_letter(raw.at[at - 1])
		       && is_letter(raw.at[at + len])
		   ? len
		   : 0;
}

/* The same, of all marks that stand for one letter: of its two bytes each may have left one. */
static size_t
lost_letter_at(struct str raw, size_t at)
{
	size_t len = mark_at(raw, at), more = len ? mark_at(raw, at + len) : 0;
	size_t end = at + len + more;
	bool beside
	    = (at > 0 && is_letter(raw.at[at - 1])) || (end < raw.len && is_letter(raw.at[end]));

	return len && beside ? len + more : 0;
}

size_t
mend_lost(struct str raw)
{
	size_t n = 0;

	for (size_t at = 0; at < raw.len;) {
		size_t len = lost_letter_at(raw, at);
		n += len > 0;
		at += len ? len : 1;
	}
	return n;
}

struct str
mend_filled(struct str raw, const char *letters, struct arena *mem)
{
	char *room = arena_array(mem, char, raw.len);
	size_t n = 0;

	for (size_t at = 0; at < raw.len;) {
		size_t len = lost_letter_at(raw, at);
		room[n++] = len ? *letters++ : raw.at[at];
		at += len ? len : 1;
	}
	return (struct str){ room, n };
}

static struct str
without_lost(struct str raw, struct arena *mem)
{
	size_t first = 0, n;

	while (first < raw.len && !lost_at(raw, first))
		first++;
	if (first == raw.len)
		return raw;
	char *room = arena_array(mem, char, raw.len);
	n = 0;
	for (size_t at = 0; at < raw.len;) {
		size_t lost = lost_at(raw, at);
		at += lost;
		if (!lost)
			room[n++] = raw.at[at++];
	}
	return (struct str){ room, n };
}

struct str
mended(struct str raw, struct arena *mem)
{
	return unjoined(without_lost(raw, mem), mem);
}
