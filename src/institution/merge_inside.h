/* merge_inside.h - a merge of ROR's records into entries while it is under way (merge.h). */
#ifndef INSTITUTION_MERGE_INSIDE_H
#define INSTITUTION_MERGE_INSIDE_H

#include "base/map.h"
#include "institution/merge.h"
#include "institution/place.h"

struct merging {
	struct entries *entries;
	const struct ror_records *records;
	size_t known; /* entries that were there before */
	struct ror_index index;
	struct map by_name; /* form of a known entry's official name to the first that bears it */
	struct map borne;   /* form of any name of a known entry, with the entry */
	struct map owner;   /* form of an official name to a known entry */
	uint32_t *entry_of; /* by record */
	struct places *places;
	struct arena *mem, scratch;
};

/* Adds the record's names that the entry does not bear yet, none as more than best. */
void merge_names(
    struct merging *m, struct entry *e, const struct ror_record *r, enum name_kind best);
/* Adds the record's domains that the entry does not have yet. */
void merge_domains(struct merging *m, struct entry *e, const struct ror_record *r);

#endif
