#include "base/library.h"

#include <dlfcn.h>

static struct str
cause(void)
{
	const char *text = dlerror();
	return text ? str_from(text) : STR("");
}

void *
library_open(struct str *why, const char *soname, void *calls, const struct library_call *names,
    size_t count)
{
	void *library = dlopen(soname, RTLD_NOW | RTLD_LOCAL);

	for (size_t i = 0; library && i < count; i++) {
		void *address = dlsym(library, names[i].name);
		if (address) {
			memcpy((char *)calls + names[i].offset, &address, sizeof address);
			continue;
		}
		*why = cause();
		dlclose(library);
		return NULL;
	}
	if (!library)
		*why = cause();
	return library;
}

void
library_close(void *library)
{
	if (library)
		dlclose(library);
}
