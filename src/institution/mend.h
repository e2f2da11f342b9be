/* mend.h - an affiliation as it was typed, before a form or an export hurt it. */
#ifndef INSTITUTION_MEND_H
#define INSTITUTION_MEND_H

#include "base/arena.h"
#include "base/str.h"

/* Words that were run together are parted (TheUniversity, ofthe, CenterJackson), and the mark that
 * an export left for a letter it did not know goes (M?xico). raw itself where nothing is hurt.
 * Cannot fail. */
struct str mended(struct str raw, struct arena *mem);

#endif
