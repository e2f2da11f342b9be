/* path.h - paths as texts; the disk is not asked. */
#ifndef BASE_PATH_H
#define BASE_PATH_H

#include "base/str.h"

/* The folder part of a path with its slash; empty where it has none. */
struct str path_folder(struct str path);
/* name below folder, unless name is absolute. */
struct str path_join(struct str folder, struct str name, struct arena *mem);

#endif
