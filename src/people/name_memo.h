/* name_memo.h - the names of a list as small numbers, each read once where it can be remembered.
 *
 * A list says most of its names more than once. What is remembered is of one size, whatever the
 * list: a name takes the place of another that fell into its slot. */
#ifndef PEOPLE_NAME_MEMO_H
#define PEOPLE_NAME_MEMO_H

#include "base/map.h"
#include "input/sheet.h"

#define NAME_NONE ((1u << 30) - 1)

/* What a name is written in. */
enum written { WRITTEN_OTHER, WRITTEN_HAN, WRITTEN_PINYIN };

/* What is found about a name; a million of them are kept. */
struct name_seen {
	uint32_t number : 30; /* of its key (name.h), NAME_NONE for an empty one */
	bool is_person : 1;
	bool may_tell : 1; /* it may carry an honour */
};

struct name_memo {
	struct name_seen *of_row;
	struct map numbers; /* kept only where the list has nicknames, which are numbered later */
	uint32_t count;     /* every number is below */
	uint8_t *scripts;   /* by number: enum written */
	size_t script_cap;
	uint64_t seed;
};

/* Reads the name of every row: from its name cell, or family and given name. Cannot fail. Free with
 * name_memo_free. */
void name_memo_read(struct name_memo *out, const struct sheet *sheet);
void name_memo_free(struct name_memo *m);

/* The number of a key that is no row's; only where the sheet has nicknames. */
uint32_t name_memo_number(struct name_memo *m, struct str key);
/* The scripts, malloc'd, given away to the caller. */
uint8_t *name_memo_scripts(struct name_memo *m);

#endif
