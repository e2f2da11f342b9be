/* writer.h - makes a registry file out of entries. */
#ifndef INSTITUTION_WRITER_H
#define INSTITUTION_WRITER_H

#include "institution/table.h"

/* Writes a new database at path (which must not exist). version is shown in reports. Parents are
 * looked up by id; one that is not there is left out. */
bool registry_write(
    struct str path, const struct entries *entries, struct str version, struct fail *f);

#endif
