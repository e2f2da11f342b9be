/* jsonout.h - writes JSON as a stream, without a tree.
 *
 *   jsonout_open(&j, &out, true);          two blanks a level; false: one line
 *   jsonout_object(&j, STR(""));           a key is "" inside a list and at the top
 *   jsonout_text(&j, STR("verdict"), v);
 *   jsonout_end(&j);
 *
 * Numbers are whole, or a share: no double is ever printed. */
#ifndef BASE_JSONOUT_H
#define BASE_JSONOUT_H

#include "base/out.h"

#define JSONOUT_DEPTH 32

struct jsonout {
	struct out *out;
	bool pretty;
	size_t depth;
	bool any[JSONOUT_DEPTH];    /* something stands at this level */
	char closer[JSONOUT_DEPTH]; /* } or ] */
};

void jsonout_open(struct jsonout *j, struct out *out, bool pretty);
void jsonout_object(struct jsonout *j, struct str key);
void jsonout_list(struct jsonout *j, struct str key);
/* Closes the object or list begun last; at depth 0 a newline follows. */
void jsonout_end(struct jsonout *j);
/* An absent text (at == NULL) is null. */
void jsonout_text(struct jsonout *j, struct str key, struct str s);
void jsonout_whole(struct jsonout *j, struct str key, int64_t n);
void jsonout_bool(struct jsonout *j, struct str key, bool b);
void jsonout_null(struct jsonout *j, struct str key);
/* num/den, cut after nine decimals, worked out in whole numbers;
 * null where den is 0. den is not negative and below 2^59. */
void jsonout_share(struct jsonout *j, struct str key, int64_t num, int64_t den);

#endif
