/* image.h - the built-in registry, a database inside the program.
 *
 * Only a program that calls this needs image.o beside the library. */
#ifndef DATA_IMAGE_H
#define DATA_IMAGE_H

#include "base/str.h"

/* The bytes of registry.db, opened in place. Aligned to a page. */
struct str image_registry(void);

#endif
