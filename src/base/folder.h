/* folder.h - what stands in a folder. */
#ifndef BASE_FOLDER_H
#define BASE_FOLDER_H

#include "base/fail.h"

bool folder_is(struct str path, struct arena *mem);
/* Gives the names in a folder to each, in no order, without . and ..;
 * until one returns false. Fails with FAIL_OPEN, FAIL_READ, and as each does. */
bool folder_read(struct str path, bool (*each)(void *ctx, struct str name, struct fail *f),
    void *ctx, struct fail *f);

#endif
