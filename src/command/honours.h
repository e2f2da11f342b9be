/* honours.h - says of texts, one a line, whether they name an academician (SPEC 5). */
#ifndef COMMAND_HONOURS_H
#define COMMAND_HONOURS_H

#include "base/out.h"
#include "command/options.h"

/* A JSON object a line for every line of text, which is valid UTF-8. False only with
 * FAIL_PATTERN_LIMIT. */
bool honours_lines(struct out *o, struct str text, enum lang lang, struct fail *f);
bool command_honours(int *status, const struct options *opt, struct fail *f);

#endif
