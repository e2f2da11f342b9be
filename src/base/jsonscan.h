/* jsonscan.h - what JSON text is made of: where its tokens and values stand.
 *
 * The parser behind base/json lets pass what must not (\u0000, bad UTF-8, 01, raw controls)
 * and keeps no positions. The scanner looks at the text itself. */
#ifndef BASE_JSONSCAN_H
#define BASE_JSONSCAN_H

#include "base/fail.h"

/* Whether text, from a file of that name, holds only well-formed tokens, nested at most depth
 * deep. Their order is left to the parser. Fails with FAIL_JSON or FAIL_JSON_DEEP at line and
 * column. */
bool jsonscan_check(struct str text, struct str file, size_t depth, struct fail *f);
/* The byte where the value begins that is the index-th in reading order (the whole is 0; a key
 * is no value). text has passed the check and the parser. */
size_t jsonscan_value(struct str text, size_t index);
/* The line and column of a byte. */
struct place jsonscan_place(struct str text, struct str file, size_t byte);

#endif
