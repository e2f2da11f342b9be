/* writer.h - makes a registry file out of entries. */
#ifndef INSTITUTION_WRITER_H
#define INSTITUTION_WRITER_H

#include "institution/table.h"

/* Writes a new database at path (which must not exist). version is shown in reports. Parents are
 * looked up by id; one that is not there is left out. table_digest is that of the registry that the
 * entries begin with (registry_table_digest), 0 where they are a table's. */
bool registry_write(struct str path, const struct entries *entries, struct str version,
    uint64_t table_digest, struct fail *f);

#endif
