/* resolution.h - an affiliation and the institutions that it names, as one line of JSON (SPEC 4).
 *
 *   {"input":"…","institutions":[{"id":"…","name":"…","ror":"https://ror.org/…","link":"certain",
 *    "score":1,"because":"…"}]}
 *
 * Each institution comes once: those of one mention together, the best first, and where all of them
 * are in doubt the local institution that it is otherwise. */
#ifndef REPORT_RESOLUTION_H
#define REPORT_RESOLUTION_H

#include "institution/resolve.h"
#include "report/sentences.h"

/* input is what was asked, as it is repeated in the answer. Cannot fail. */
void resolution_write(struct out *o, struct str input, const struct affiliation *a,
    const struct names *names, enum lang lang);

#endif
