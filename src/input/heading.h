/* heading.h - what one heading of a list names.
 *
 * It is taken to pieces (numbering, brackets, stars, forms of address, two languages) and looked up
 * in data/columns.c. */
#ifndef INPUT_HEADING_H
#define INPUT_HEADING_H

#include "base/arena.h"
#include "terms/column.h"

/* Whether a column asks yes or no, and what yes then means. */
enum asks {
	ASKS_NOT,     /* it holds a value */
	ASKS_WHETHER, /* yes: an academician, attended, paid, on site */
	ASKS_CONTRARY /* yes: the opposite: online, cancelled, absent */
};

/* column is COLUMN_COUNT where it names none. */
struct meaning {
	enum column column;
	unsigned rank; /* of several headings for one column the lowest is meant */
	uint8_t asks;
	bool is_nickname;
};

/* What a heading names outright. Cannot fail. */
struct meaning heading_meaning(struct str heading, struct arena *mem);
/* What it may name, as it has a column's word somewhere in it, and none that says otherwise. */
struct meaning heading_weak_meaning(struct str heading, struct arena *mem);
/* Whether it is the heading that somebody told. */
bool heading_is(struct str heading, struct str told, struct arena *mem);

/* The table's rows (data/columns.c), ended by an absent text; texts are as clean_name leaves them.
 */
struct column_word {
	const char *text;
	uint8_t column, rank, asks; /* of several headings the lowest rank is taken */
	bool is_nickname;
};

extern const struct column_word column_words[];
/* Headings that contain a text name the column, if they contain none of the others. */
extern const struct column_word column_parts[];
extern const char *const column_not_parts[];
/* Before and behind the word itself: "your", "参会人"; asks where it makes a question of it. */
extern const struct column_word column_prefixes[], column_suffixes[];

#endif
