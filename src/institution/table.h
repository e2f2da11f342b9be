/* table.h - institutions as a table of facts is read (data/institutions/README.md). */
#ifndef INSTITUTION_TABLE_H
#define INSTITUTION_TABLE_H

#include "base/map.h"
#include "institution/registry.h"

/* One institution on its way into a registry. */
struct entry {
	struct str id, ror, zh, en, country, city, parent_id;
	enum institution_kind kind;
	struct written_name *names; /* all of them, the official ones first */
	size_t name_count;
	struct str *domains;
	size_t domain_count;
	struct place at; /* where it is written */
};

struct entries {
	struct entry *items;
	size_t count, cap;
};

/* Adds the rows of one file's text; texts point into it or live in mem. FAIL_TABLE with file,
 * line and column at the first row that breaks a rule. Free items with free(). */
bool table_read(
    struct entries *out, struct str text, struct str shown, struct arena *mem, struct fail *f);
/* Rules that hold across files: no id twice, every parent exists. */
bool table_check(const struct entries *all, struct fail *f);

#endif
