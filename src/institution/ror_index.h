/* ror_index.h - ROR's records by their ids, and how they stand to each other. */
#ifndef INSTITUTION_ROR_INDEX_H
#define INSTITUTION_ROR_INDEX_H

#include "base/map.h"
#include "institution/ror.h"

/* Owned by whoever read them; free items with free(). */
struct ror_records {
	struct ror_record *items;
	size_t count, cap;
};

/* The records must outlive it. */
struct ror_index {
	const struct ror_records *records;
	struct map by_ror;
};

void ror_index_init(struct ror_index *out, const struct ror_records *records);
void ror_index_free(struct ror_index *all);
/* The record with that id and its number, or NULL. */
const struct ror_record *ror_find(const struct ror_index *all, struct str ror, uint32_t *index);
/* The record's parent, where it has one only, not counting parents of that one: a joint laboratory
 * of several institutions is below none of them. NULL where there is none. */
const struct ror_record *ror_parent(
    const struct ror_index *all, const struct ror_record *r, uint32_t *index);

/* The country of a record that has none of its own (some thousands have only a name and relations):
 * where all that it is related to and that have one are in one country. Empty otherwise, and for a
 * firm, whose parent is as often abroad. */
struct str ror_country(const struct ror_index *all, const struct ror_record *r);

#endif
