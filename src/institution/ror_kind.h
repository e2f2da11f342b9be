/* ror_kind.h - what an institution is, by the types that ROR gives it and the words of its name. */
#ifndef INSTITUTION_ROR_KIND_H
#define INSTITUTION_ROR_KIND_H

#include "base/json.h"
#include "institution/kind.h"

/* Of several types the one that says most counts ("funder" says nothing). Where none says anything,
 * as for the records that are nothing but a name, the name does. Cannot fail. */
enum institution_kind ror_kind(struct json types, struct str name, struct arena *scratch);

/* Whether the name is that of a school or faculty of the one that bears the other name: Indiana
 * University School of Medicine. Cannot fail. */
bool ror_is_school(
    enum institution_kind kind, struct str name, struct str whole, struct arena *scratch);

/* Whether the name says that it is a campus of the one that bears the other name: Islamic Azad
 * University, Qom Branch. Cannot fail. */
bool ror_is_campus(struct str name, struct str whole, struct arena *scratch);

#endif
