/* assets.h - files of the source tree that are part of the program (assets.S). */
#ifndef DATA_ASSETS_H
#define DATA_ASSETS_H

#include "base/str.h"

/* The index-th file of a folder below src/data ("policies", "schemas", "page"): its name without
 * ending, and its bytes. False past the last. */
bool asset_at(struct str *name, struct str *bytes, struct str folder, size_t index);
/* The bytes of one, or absent. */
struct str asset_find(struct str folder, struct str name);

#endif
