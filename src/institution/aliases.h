/* aliases.h - the user's own names of institutions, which go over the registry's (SPEC 4).
 *
 *   in    a CSV with a header, in any order and any encoding that lists may have:
 *         name         what people write
 *         institution  whom they mean: an id of ours, a ROR id or its address, or a name that is
 *                      known, an alias of a line above included
 *         kind         optional: "name", or "domain" where name is an e-mail domain
 *   out   names_add and names_add_domain, in the order of the lines
 *
 * Headings may be Chinese (名称, 单位, 类型). Blank lines are skipped. */
#ifndef INSTITUTION_ALIASES_H
#define INSTITUTION_ALIASES_H

#include "institution/names.h"

/* Fails as a list does (FAIL_OPEN, FAIL_ENCODING, FAIL_QUOTE_OPEN ...), with FAIL_NO_COLUMN,
 * FAIL_RAGGED, or, at line and cell, FAIL_TABLE (an empty cell, an unknown kind),
 * FAIL_ALIAS_UNKNOWN or FAIL_ALIAS_SHARED. What stands above has been added then. */
bool aliases_load(struct names *n, struct str path, struct arena *mem, struct fail *f);

#endif
