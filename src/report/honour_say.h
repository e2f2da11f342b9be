/* honour_say.h - why a text was read as an academician's or not, in a sentence. */
#ifndef REPORT_HONOUR_SAY_H
#define REPORT_HONOUR_SAY_H

#include "people/honours.h"
#include "report/sentences.h"

/* The sentence of honour->because with the evidence and the names of the bodies. Lives in mem.
 * Cannot fail. */
struct str honour_say(const struct honour *honour, enum lang lang, struct arena *mem);

#endif
