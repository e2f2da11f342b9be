/* mend.h - an affiliation as it was typed, before a form or an export hurt it. */
#ifndef INSTITUTION_MEND_H
#define INSTITUTION_MEND_H

#include "base/arena.h"
#include "base/str.h"

/* Words that were run together are parted (TheUniversity, ofthe, CenterJackson), and the mark that
 * an export left for a letter it did not know goes (M?xico). raw itself where nothing is hurt.
 * Cannot fail. */
struct str mended(struct str raw, struct arena *mem);

/* How many letters the export lost: one for each mark, or two of them, beside a letter. */
size_t mend_lost(struct str raw);
/* raw with a letter for each that was lost; letters has as many. Cannot fail. */
struct str mend_filled(struct str raw, const char *letters, struct arena *mem);

#endif
