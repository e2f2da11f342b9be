/* body.h - rows of a list that are no entries: totals and page lines. */
#ifndef INPUT_BODY_H
#define INPUT_BODY_H

#include "input/sheet.h"

/* ROW_TOTAL or ROW_PAGE where a row that starts with this cell is one, else ROW_ENTRY. */
enum row_kind body_kind(struct str first);
/* Whether a cell is nothing but a number and what it counts: 35, 35人, 共 35 人. */
bool body_is_count(struct str cell);

/* The table's rows (data/rows.c), ended by an absent text: words that such a row begins with, in
 * lower case and without blanks. What stands behind the word is only a number and what it counts.
 */
struct body_word {
	const char *text;
	enum row_kind kind;
};

extern const struct body_word body_words[];
extern const char *const body_counters[];

#endif
