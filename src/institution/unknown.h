/* unknown.h - what an affiliation means in which no known name was seen. */
#ifndef INSTITUTION_UNKNOWN_H
#define INSTITUTION_UNKNOWN_H

#include "institution/decide.h"
#include "institution/part.h"
#include "institution/resolve.h"

/* A doubtful link to each known institution whose name is almost the form (fuzzy.h), where there
 * is one, and else a local institution, shown as `shown`. One whose e-mail domain the row has is
 * certain. Links live in mem. Cannot fail. */
void mention_unknown(struct mention *out, struct str form, struct str shown,
    const struct parts *parts, const struct evidence *e, const struct places *places,
    struct names *names, struct arena *mem);

#endif
