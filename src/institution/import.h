/* import.h - ROR's public dump and the built-in table, made one registry (SPEC 4).
 *
 *   in    the dump: a JSON list of records (ror.h), plain, gzip or zip; and a registry that is
 * already there out   entries for registry_write: those of the registry first and in their order,
 * with their ids, kinds and parents; then ROR's own, in the dump's order, with ids "ror:052gg0110"
 *
 * A record with the ROR id of an entry, or, where the entry has none, with its official name and
 * country, gives it its names and domains. A university's laboratory, and a record whose name the
 * registry has as a name of its parent, is a part of the parent and no entry of its own. Withdrawn
 * records are former names of their successors. A parent is taken where there is one only, not
 * counting parents of that one. */
#ifndef INSTITUTION_IMPORT_H
#define INSTITUTION_IMPORT_H

#include "institution/table.h"

struct import_counts {
	size_t records;    /* in the dump */
	size_t merged;     /* into entries that were there */
	size_t added;      /* as entries of their own */
	size_t parts;      /* to their parents: no institutions of their own */
	size_t former;     /* withdrawn: former names of a successor */
	size_t left;       /* withdrawn without a successor */
	struct str newest; /* the last day on which a record was changed: YYYY-MM-DD, or empty */
};

/* The record of every institution of r, in its order. False where r could not be read. Free items
 * with free(). */
bool import_known(struct entries *out, struct registry *r, struct arena *mem, struct fail *f);
/* Adds the dump at path. Fails with FAIL_OPEN, FAIL_READ, FAIL_ARCHIVE..., or FAIL_DUMP (file,
 * line, column) where the dump is not of schema 2. Texts live in mem. */
bool import_ror(struct import_counts *counts, struct entries *entries, struct str path,
    struct arena *mem, struct fail *f);

#endif
