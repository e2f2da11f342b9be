/* change_part.h - the parts in which changes are told. Each writes its heading, or nothing where
 * there is nothing to say. */
#ifndef STORE_CHANGE_PART_H
#define STORE_CHANGE_PART_H

#include "report/layout.h"
#include "report/view.h"
#include "store/change.h"

struct telling {
	struct layout layout;
	const struct change *change;
	const struct report_style *style;
};

/* A blank line and a heading with its one value, which it may do without. */
void telling_head(const struct telling *t, enum sentence_id id, struct sentence_value value);
void telling_cell(const struct telling *t, struct grid *g, enum sentence_id id, enum tone tone);
/* Writes the table and frees it. */
void telling_grid(const struct telling *t, struct grid *g);
/* Puts the language's comma before all but the first of a list. */
void telling_comma(const struct telling *t, struct out *o);

/* --- change_cause.c --- */
/* Which quantities, questions and rules moved each check. */
void change_causes(const struct telling *t);
/* --- change_item.c --- */
/* People, institutions, questions, rows, and what the audit was made with. */
void change_items(const struct telling *t);

#endif
