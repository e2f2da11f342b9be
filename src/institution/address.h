/* address.h - what stands where an affiliation should: a ROR id, a page's address, a domain, an
 * e-mail address. */
#ifndef INSTITUTION_ADDRESS_H
#define INSTITUTION_ADDRESS_H

#include "institution/resolve.h"

/* Whether the text is nothing but one. A ROR id names its institution, and a domain the only one
 * that has it; an id or a page of nobody known is an institution that no registry has. An e-mail
 * address of no institution names none: the mention has no links. A domain of nobody known may be a
 * name with a full stop in it, and is no address. Links live in mem. Cannot fail. */
bool mention_address(struct mention *out, struct str text, struct names *names, struct arena *mem);

/* What nothing but a domain tells of. */
void mention_domain(
    struct mention *out, uint32_t institution, struct str domain, struct arena *mem);

#endif
