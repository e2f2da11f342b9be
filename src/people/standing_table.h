/* standing_table.h - the words by which a cell says that somebody takes part (data/standing.c). */
#ifndef PEOPLE_STANDING_TABLE_H
#define PEOPLE_STANDING_TABLE_H

#include <stddef.h>

#include "base/arena.h"
#include "terms/column.h"

/* What a cell says. */
enum sense {
	SENSE_BLANK,
	SENSE_UNKNOWN,
	SENSE_YES,     /* registered, paid, attended, a participant */
	SENSE_NO,      /* no registration stands; unpaid; not attended; not on site */
	SENSE_PENDING, /* neither accepted nor refused yet */
	SENSE_CANCELLED,
	SENSE_REJECTED,
	SENSE_WAITLISTED,
	SENSE_ABSENT, /* a state that says so: no-show */
	SENSE_UNPAID,
	SENSE_STAFF,
	SENSE_ACCOMPANYING,
	SENSE_REMOTE,
	SENSE_ON_SITE
};

/* Tried in order; the first that has a word decides. words is a list, separated by |, cleaned as
 * clean_name does. Han words may stand anywhere in the cell, others as whole words; one with =
 * before it is the whole cell. */
struct standing_words {
	enum column column;
	enum sense sense;
	const char *words;
};

extern const struct standing_words standing_words[];
extern const size_t standing_word_count;

/* What a cell of a column says by itself, whatever its heading asks. Cannot fail; mem is for
 * scratch. */
enum sense standing_sense(struct str text, enum column column, struct arena *mem);

#endif
