/* merge.h - which of ROR's records are which entries (import.h says by what rules). */
#ifndef INSTITUTION_MERGE_H
#define INSTITUTION_MERGE_H

#include "institution/import.h"
#include "institution/ror_index.h"

/* Cannot fail. */
void merge_ror(struct import_counts *counts, struct entries *entries,
    const struct ror_records *records, struct arena *mem);

#endif
