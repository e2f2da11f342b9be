/* ror_kind.h - what an institution is, by the types that ROR gives it and the words of its name. */
#ifndef INSTITUTION_ROR_KIND_H
#define INSTITUTION_ROR_KIND_H

#include "base/json.h"
#include "institution/kind.h"

/* Of several types the one that says most counts ("funder" says nothing). Where none says anything,
 * as for the records that are nothing but a name, the name does. Cannot fail. */
enum institution_kind ror_kind(struct json types, struct str name, struct arena *scratch);

#endif
