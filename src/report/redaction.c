#include "report/redaction.h"

#include <stdlib.h>
#include <string.h>

#include "base/out.h"
#include "people/name.h"
#include "text/unicode.h"
#include "verdict/pseudonym.h"

#define WORDS_MOST   8  /* of a name that are compared */
#define WORD_BYTES   64 /* of each of them */
#define PHONE_DIGITS 7

struct redaction {
	struct map secrets; /* names, e-mails and phones; the value says nothing */
	struct map texts;   /* those that were asked about: 1 where they hold a secret */
	size_t words_most;  /* of any secret */
	uint64_t seed;
	struct pseudonyms pseudonyms;
	struct arena mem;
};

/* A cleaned text in words; each Han character is one. */
struct words {
	struct str *items;
	size_t count;
};

static bool
is_han(struct str word)
{
	size_t at = 0;

	return unicode_script(unicode_next(word, &at)) == SCRIPT_HAN;
}

static void
cut(struct words *out, struct str raw, struct arena *mem)
{
	struct str s = clean_name(raw, mem).text;
	size_t from = 0;

	*out = (struct words){ .items = arena_array(mem, struct str, s.len + 1) };
	for (size_t at = 0; at < s.len;) {
		size_t start = at;
		uint32_t point = unicode_next(s, &at);
		bool han = unicode_script(point) == SCRIPT_HAN;
		if ((han || point == ' ') && start > from)
			out->items[out->count++] = str_slice(s, from, start);
		if (han)
			out->items[out->count++] = str_slice(s, start, at);
		if (han || point == ' ')
			from = at;
	}
	if (s.len > from)
		out->items[out->count++] = str_slice(s, from, s.len);
}

/* Of words one behind the other, from one of them on and round to it: what a hyphen or a blank
 * parts here is one word there. */
static struct hash
hash_words(const struct str *words, size_t count, size_t first, uint64_t seed)
{
	char room[WORDS_MOST * WORD_BYTES];
	size_t len = 0;

	for (size_t i = 0; i < count; i++) {
		struct str word = words[(first + i) % count];
		size_t n = word.len < WORD_BYTES ? word.len : WORD_BYTES;
		memcpy(room + len, word.at, n);
		len += n;
	}
	return hash_of((struct str){ room, len }, seed);
}

/* --- gathering --- */

static void
add_secret(struct redaction *r, const struct str *words, size_t count, size_t first)
{
	*map_put(&r->secrets, hash_words(words, count, first, r->seed)) = 1;
}

/* In their order, and Latin ones from each of them on: the family name first or last. A single
 * letter or character tells nobody's name. */
static void
add_words(struct redaction *r, const struct str *words, size_t count)
{
	size_t n = count < WORDS_MOST ? count : WORDS_MOST, turns = n;

	if (n == 0 || (n == 1 && unicode_count(words[0]) < 2))
		return;
	for (size_t i = 0; i < n; i++)
		if (is_han(words[i]))
			turns = 1;
	for (size_t first = 0; first < turns; first++)
		add_secret(r, words, n, first);
	r->words_most = n > r->words_most ? n : r->words_most;
}

/* All of it; and of a name in two scripts each alone. */
static void
add_all(struct redaction *r, const struct words *w)
{
	size_t from = 0;

	add_words(r, w->items, w->count);
	for (size_t i = 1; i < w->count; i++)
		if (is_han(w->items[i]) != is_han(w->items[i - 1])) {
			if (i - from >= 2)
				add_words(r, &w->items[from], i - from);
			from = i;
		}
	if (from && w->count - from >= 2)
		add_words(r, &w->items[from], w->count - from);
}

static void
add_text(struct redaction *r, struct str text, struct arena *mem)
{
	struct words w;

	cut(&w, text, mem);
	add_all(r, &w);
}

/* A name as it was typed, and without the titles that its key lacks. */
static void
add_name(struct redaction *r, struct str name, struct str key, struct arena *mem)
{
	struct words w;
	size_t kept = 0;

	cut(&w, name, mem);
	add_all(r, &w);
	for (size_t i = 0; i < w.count; i++)
		if (str_find(key, w.items[i], 0) != STR_NONE)
			w.items[kept++] = w.items[i];
	w.count = kept;
	add_all(r, &w);
}

static void
add_row(struct redaction *r, const struct sheet *sheet, size_t row, struct arena *mem)
{
	struct str name = sheet_cell(sheet, row, COLUMN_NAME);
	struct str family = sheet_cell(sheet, row, COLUMN_FAMILY_NAME);
	struct str given = sheet_cell(sheet, row, COLUMN_GIVEN_NAME);
	struct out both = { 0 };
	bool lost;

	out_plain(&both, family);
	out_char(&both, ' ');
	out_plain(&both, given);
	struct str key = name_key(name, family, given, mem).text;
	add_name(r, name, key, mem);
	add_name(r, out_text(&both), key, mem);
	out_free(&both);
	add_text(r, key, mem);
	add_text(r, sheet_any(sheet, row, COLUMN_EMAIL, mem), mem);
	add_text(r, phone_key(sheet_cell(sheet, row, COLUMN_PHONE), &lost, mem), mem);
}

static void
add_sheet(struct redaction *r, const struct sheet *sheet)
{
	struct arena scratch = { 0 };

	for (size_t row = 0; sheet && row < sheet_row_count(sheet); row++) {
		if (sheet_kind(sheet, row) == ROW_ENTRY)
			add_row(r, sheet, row, &scratch);
		arena_reset(&scratch);
	}
	arena_free(&scratch);
}

struct redaction *
redaction_new(const struct audit *a)
{
	struct redaction *r = memory_resize(NULL, 1, sizeof *r);

	*r = (struct redaction){ .seed = hash_seed_random() };
	add_sheet(r, a->sheet);
	add_sheet(r, a->roster.sheet);
	pseudonyms_init(&r->pseudonyms, a->sheet, a->roster.sheet);
	return r;
}

void
redaction_free(struct redaction *r)
{
	if (!r)
		return;
	map_free(&r->secrets);
	map_free(&r->texts);
	arena_free(&r->mem);
	free(r);
}

/* --- asking --- */

static bool
holds_secret(const struct redaction *r, const struct words *w)
{
	for (size_t from = 0; from < w->count; from++)
		for (size_t n = 1; n <= r->words_most && from + n <= w->count; n++)
			if (map_get(&r->secrets, hash_words(&w->items[from], n, 0, r->seed))
			    != MAP_NONE)
				return true;
	return false;
}

bool
redaction_names(struct redaction *r, struct str text)
{
	struct arena scratch = { 0 };
	uint32_t *known = map_put(&r->texts, hash_of(text, r->seed));
	struct words w;

	if (*known == MAP_NONE) {
		cut(&w, text, &scratch);
		*known = holds_secret(r, &w);
		arena_free(&scratch);
	}
	return *known;
}

/* What may stand between the digits of a phone number. */
static bool
is_joint(char c)
{
	return c == ' ' || c == '-' || c == '.' || c == '(' || c == ')' || c == '+' || c == '/';
}

bool
redaction_contact(struct str text)
{
	struct arena scratch = { 0 };
	struct str s = unicode_fold(text, &scratch);
	size_t digits = 0;
	bool found = false;

	for (size_t i = 0; i < s.len && !found; i++) {
		char c = s.at[i];
		if (c >= '0' && c <= '9')
			digits++;
		else if (!is_joint(c))
			digits = 0;
		found = c == '@' || digits >= PHONE_DIGITS;
	}
	arena_free(&scratch);
	return found;
}

struct str
redaction_pseudonym(struct redaction *r, struct str prefix, struct str text)
{
	return pseudonym(&r->pseudonyms, prefix, text, &r->mem);
}

struct str
redaction_identifier(struct redaction *r, struct str id)
{
	return pseudonym_of_id(&r->pseudonyms, id, &r->mem);
}
