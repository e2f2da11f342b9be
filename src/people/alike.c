#include "people/alike.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "people/name_han.h"
#include "text/unicode.h"

#define WORDS_MOST 16 /* as many as name_compatible looks at */

/* What a key is of: the same bytes as a name and as letters are two keys. */
enum shared { SHARED_NAME, SHARED_WORD, SHARED_LETTERS, SHARED_SCRIPT };

static void
add(struct alike_keys *k, enum shared kind, struct str text)
{
	must(k->count < sizeof k->items / sizeof *k->items);
	k->items[k->count++] = hash_of(text, kind);
}

static void
add_letters(struct alike_keys *k, const struct pinyin_spelling *s)
{
	add(k, SHARED_LETTERS, (struct str){ (const char *)s->letters, sizeof s->letters });
}

static struct str
join(struct str a, struct str b, struct arena *mem)
{
	char *to = arena_array(mem, char, a.len + b.len);

	memcpy(to, a.at, a.len);
	memcpy(to + a.len, b.at, b.len);
	return (struct str){ to, a.len + b.len };
}

static void
add_words(struct alike_keys *k, struct str name, struct arena *scratch)
{
	struct str words[WORDS_MOST];
	size_t count = 0;

	while (count < WORDS_MOST && str_next(&words[count], &name, ' '))
		add(k, SHARED_WORD, words[count++]);
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < count; j++)
			if (i != j)
				add(k, SHARED_WORD, join(words[i], words[j], scratch));
}

/* Names in kana alone and those in other scripts than Han may be each other (name_compatible). */
static void
add_script(struct alike_keys *k, bool is_kana)
{
	add(k, SHARED_SCRIPT, is_kana ? STR("kana") : STR("others"));
}

static void
find(struct alike_keys *out, struct key name, bool asks, struct pinyin_speller *speller,
    struct arena *scratch)
{
	struct pinyin_spelling spellings[PINYIN_SPELLINGS];
	size_t count = pinyin_spell(spellings, speller, name.text);

	out->count = 0;
	add(out, SHARED_NAME, name.text);
	for (size_t i = 0; i < count; i++)
		add_letters(out, &spellings[i]);
	if (unicode_has(name.text, SCRIPT_HAN))
		return;
	spellings[0] = pinyin_spelling_of(name.text);
	add_letters(out, &spellings[0]);
	add_words(out, name.text, scratch);
	add_script(out, name_has_han(name.text) != asks);
}

void
alike_find(
    struct alike_keys *out, struct key name, struct pinyin_speller *speller, struct arena *scratch)
{
	find(out, name, true, speller, scratch);
}

void
alike_add(struct alike *a, struct key name, uint32_t number, struct arena *scratch)
{
	struct alike_keys keys;

	find(&keys, name, false, &a->speller, scratch);
	for (size_t i = 0; i < keys.count; i++) {
		uint32_t *first = map_put(&a->first, keys.items[i]);
		must(a->count < MAP_NONE);
		GROW(&a->links, a->count, &a->cap);
		a->links[a->count] = (struct alike_link){ number, *first };
		*first = (uint32_t)a->count++;
	}
}

uint32_t
alike_first(const struct alike *a, struct hash key)
{
	return map_get(&a->first, key);
}

void
alike_free(struct alike *a)
{
	map_free(&a->first);
	free(a->links);
	pinyin_speller_free(&a->speller);
	*a = (struct alike){ 0 };
}
