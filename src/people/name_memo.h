/* name_memo.h - the names of a list as small numbers, each read once where it can be remembered.
 *
 * A list says most of its names more than once. The memory is of one size, whatever the list: a
 * name takes the place of another that fell into its slot. */
#ifndef PEOPLE_NAME_MEMO_H
#define PEOPLE_NAME_MEMO_H

#include "base/map.h"
#include "input/sheet.h"

/* What is found about a name. */
struct name_seen {
	struct hash typed;
	uint32_t number; /* of its key (name.h), UINT32_MAX for an empty one */
	bool is_set, is_person;
	bool may_tell; /* it may carry an honour */
};

/* So many rows are read at once, so that what they wait for from the memory they await together. */
#define NAME_BATCH 32

struct name_memo {
	const struct sheet *sheet;
	struct name_seen *slots;
	size_t size; /* a power of two */
	struct map numbers;
	uint32_t count; /* every number is below */
	uint64_t seed;
	size_t batch_from, batch_end; /* the rows that are in it */
	struct name_seen batch[NAME_BATCH];
	struct arena scratch;
};

/* Free with name_memo_free. sheet outlives it. */
void name_memo_init(struct name_memo *out, const struct sheet *sheet, uint64_t seed);
void name_memo_free(struct name_memo *m);

/* The name of a row: from its name cell, or family and given name. Rows are asked for from the
 * first to the last. Cannot fail. */
struct name_seen name_memo_row(struct name_memo *m, size_t row);
/* The number of a key. */
uint32_t name_memo_number(struct name_memo *m, struct str key);
/* Whether a name cell may carry an honour: 张三院士, Jane Doe FRS. Few do, and names are many. */
bool name_may_tell(struct str name);

#endif
