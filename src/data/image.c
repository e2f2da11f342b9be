#include "data/image.h"

extern const char image_begin[], image_end[];

struct str
image_registry(void)
{
	return (struct str){ image_begin, (size_t)(image_end - image_begin) };
}
