/* A table of the user's own names of institutions. */
#include "fuzz/fuzz.h"
#include "institution/aliases.h"

void
fuzz(struct str bytes)
{
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct names names;

	names_init(&names, fuzz_registry(), &mem);
	must(aliases_load(&names, fuzz_file(0, bytes), &mem, &f) == (f.code == FAIL_NONE));
	must(registry_ok(fuzz_registry(), &f));
	names_free(&names);
	arena_free(&mem);
}
