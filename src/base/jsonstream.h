/* jsonstream.h - the objects of a JSON list that is too large for memory, one at a time.
 *
 * Only where each begins and ends is looked for, with an eye on strings and escapes; what is inside
 * is for base/json to parse. Memory is that of the longest element. */
#ifndef BASE_JSONSTREAM_H
#define BASE_JSONSTREAM_H

#include "base/fail.h"

#define JSONSTREAM_ELEMENT_BYTES ((size_t)1024 * 1024)

/* Where the bytes come from: the next block, len 0 at the end. */
struct jsonstream_source {
	bool (*next)(void *ctx, struct str *block, struct fail *f);
	void *ctx;
};

struct jsonstream; /* owns its block */

struct jsonstream *jsonstream_new(struct jsonstream_source source, struct str file);
/* The text of the next object, valid until the next call, and where it begins; len 0 behind the
 * list's end. Fails as the source does, with FAIL_JSON (not a list of objects, cut off, bytes
 * behind it), or with FAIL_LIMIT_ELEMENT. */
bool jsonstream_next(struct str *element, struct place *at, struct jsonstream *s, struct fail *f);
void jsonstream_free(struct jsonstream *s);

#endif
