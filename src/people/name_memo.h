/* name_memo.h - the names of a list as small numbers, each read once where it can be remembered.
 *
 * A list says most of its names more than once. The memory is of one size, whatever the list: a
 * name takes the place of another that fell into its slot. */
#ifndef PEOPLE_NAME_MEMO_H
#define PEOPLE_NAME_MEMO_H

#include "base/map.h"

/* What a name is written in. */
enum written { WRITTEN_OTHER, WRITTEN_HAN, WRITTEN_PINYIN };

/* What is found about a name. */
struct name_seen {
	struct hash typed;
	uint32_t number; /* of its key (name.h), UINT32_MAX for an empty one */
	bool is_set, is_person;
	bool may_tell; /* it may carry an honour */
};

struct name_memo {
	struct name_seen *slots;
	size_t size; /* a power of two */
	struct map numbers;
	uint32_t count;   /* every number is below */
	uint8_t *scripts; /* by number: enum written */
	size_t script_cap;
	uint64_t seed;
};

/* For a list of so many rows. Free with name_memo_free. */
void name_memo_init(struct name_memo *out, size_t rows, uint64_t seed);
void name_memo_free(struct name_memo *m);

/* The name of a row: from a name cell, or family and given name. Cannot fail. */
struct name_seen name_memo_read(struct name_memo *m, struct str name, struct str family,
    struct str given, struct arena *scratch);
/* The number of a key. */
uint32_t name_memo_number(struct name_memo *m, struct str key);
/* The scripts, malloc'd, given away to the caller. */
uint8_t *name_memo_scripts(struct name_memo *m);
/* Whether a name cell may carry an honour: 张三院士, Jane Doe FRS. Few do, and names are many. */
bool name_may_tell(struct str name);

#endif
