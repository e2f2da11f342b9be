/* alike.h - names by what those that may be one name have in common.
 *
 * Two names that are equal, that are compatible in one script (name_compatible), or that are one in
 * Han characters and one in pinyin (pinyin_may_be) share a key: all of it, a word, two words
 * written as one, or the letters of a spelling. So a name is compared with few others: 8,000 claims
 * and a roster as long took 4.7 s with each held against each, and take 0.2 s. */
#ifndef PEOPLE_ALIKE_H
#define PEOPLE_ALIKE_H

#include "base/map.h"
#include "text/clean.h"
#include "text/pinyin.h"

/* Numbers of names by their keys. A zeroed one is empty; it owns its blocks. */
struct alike {
	struct map first; /* a key, to its link that was added last */
	struct alike_link *links;
	size_t count, cap;
	struct pinyin_speller speller;
};

struct alike_link {
	uint32_t number, next; /* next: another of the key, or MAP_NONE */
};

/* Those of one name, as name_key gives it. */
struct alike_keys {
	struct hash items[320]; /* first the key of the whole name */
	size_t count;
};

void alike_add(struct alike *a, struct key name, uint32_t number, struct arena *scratch);
/* The keys under which those that may be the name were added: the links of each begin with
 * alike_first, MAP_NONE where there are none. A number may stand under several. */
void alike_find(
    struct alike_keys *out, struct key name, struct pinyin_speller *speller, struct arena *scratch);
uint32_t alike_first(const struct alike *a, struct hash key);
void alike_free(struct alike *a);

#endif
