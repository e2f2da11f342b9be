/* A dump of ROR, plain or compressed, and the registry that is made of it. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "fuzz/fuzz.h"
#include "institution/import.h"
#include "institution/writer.h"

/* Every entry is found again by its id. */
static void
write_and_open(const struct entries *entries)
{
	char path[] = "/dev/shm/rollcall-fuzz-XXXXXX";
	struct registry *r;
	struct fail f = { 0 };
	int d = mkstemp(path);

	must(d >= 0 && close(d) == 0);
	must(registry_write(str_from(path), entries, STR("fuzz"), 0, &f));
	must(registry_open(&r, str_from(path), STR(""), &f));
	unlink(path);
	must(registry_count(r) == entries->count);
	for (size_t i = 0; i < entries->count; i++)
		must(registry_by_id(r, entries->items[i].id) != NOBODY);
	must(registry_ok(r, &f));
	registry_free(r);
}

void
fuzz(struct str bytes)
{
	struct import_counts counts;
	struct entries entries = { 0 };
	struct arena mem = { 0 };
	struct fail f = { 0 };

	if (import_ror(&counts, &entries, fuzz_file(0, bytes), &mem, &f)) {
		must(entries.count == counts.added);
		write_and_open(&entries);
	} else
		must(f.code != FAIL_NONE);
	free(entries.items);
	arena_free(&mem);
}
