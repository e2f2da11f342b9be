/* kin.h - rows that could be one person under some answers, closed over: whom they are does not
 * depend on anybody else's rows.
 *
 * Rows are kin where a key ties them, or where they could be at one institution and bear one name,
 * or names of which one may be the other in pinyin. Only kin of whom anything is open are kept; all
 * others are counted as they are. */
#ifndef VERDICT_KIN_H
#define VERDICT_KIN_H

#include "verdict/open.h"

/* One row of some kin. */
struct kin_row {
	uint32_t fact;
	uint32_t name;              /* a number among the names of its kin, or FACT_NONE */
	uint32_t lead;              /* index of the first row that keys tie to it */
	uint32_t attended, honour;  /* variables of its class, or VARIABLE_NONE */
	uint32_t place;             /* that of the rows that keys tie to it, or VARIABLE_NONE */
	const uint32_t *of_mention; /* the variable of each mention, or VARIABLE_NONE */
	bool academician;
};

/* Of 10,000,000 rows there are 148,000. */
struct kin {
	struct kin_row *rows; /* in file order */
	uint8_t *scripts;     /* by name, as in facts; NULL where it is there */
	/* Variables: of texts, which others may have typed; of these rows alone: which institution,
	 * who attended and where they are from; honours. Those of persons are found on the way. */
	uint32_t *texts, *own, *honours;
	uint32_t row_count, name_count, text_count, own_count, honour_count;
	bool single; /* keys tie all the rows: one person at most */
	bool placed; /* certainly there, and at the same institution: honours alone are open */
};

#define KIN_NONE SPARSE_NONE

struct kins {
	struct kin *items;
	size_t count;
	struct sparse of_fact; /* KIN_NONE where nothing is open */
};

/* Lives in mem, save what kins_free frees. Cannot fail. */
void kins_find(
    struct kins *out, const struct open *open, const struct sheet *sheet, struct arena *mem);
void kins_free(struct kins *k);

#endif
