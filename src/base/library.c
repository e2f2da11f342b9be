#include "base/library.h"

#include <dlfcn.h>

/* The next call of the linker forgets it. */
static struct str
cause(struct arena *mem)
{
	return str_copy(str_from(dlerror()), mem);
}

void *
library_open(struct str *why, const char *soname, void *calls, const struct library_call *names,
    size_t count, struct arena *mem)
{
	void *library = dlopen(soname, RTLD_NOW | RTLD_LOCAL);

	for (size_t i = 0; library && i < count; i++) {
		void *address = dlsym(library, names[i].name);
		if (address) {
			memcpy((char *)calls + names[i].offset, &address, sizeof address);
			continue;
		}
		*why = cause(mem);
		dlclose(library);
		return NULL;
	}
	if (!library)
		*why = cause(mem);
	return library;
}

void
library_close(void *library)
{
	if (library)
		dlclose(library);
}
