/* registry_inside.h - what a registry is made of, for registry.c and registry_look.c alone. */
#ifndef INSTITUTION_REGISTRY_INSIDE_H
#define INSTITUTION_REGISTRY_INSIDE_H

#include "base/db.h"
#include "institution/registry.h"
#include "institution/shelf.h"

struct registry {
	struct arena mem;
	struct db *db;
	struct shelf names, heads, domains;
	struct tokens *tokens; /* NULL until the first fuzzy look-up */
	struct db_query *by_number, *by_id, *by_ror;
	const struct institution **seen; /* by number; NULL: not read yet */
	size_t count;
	struct str version;
	uint64_t table_digest;
	struct fail broken; /* the first look-up that could not read */
};

#endif
