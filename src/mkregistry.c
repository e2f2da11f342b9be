/* mkregistry - makes the registry that is built in out of the tables of facts.
 *
 *     mkregistry REGISTRY.DB TABLE.tsv ...
 *
 * Run by the Makefile on the machine that builds; not installed. */
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/version.h"
#include "institution/writer.h"

#define TABLE_BYTES ((uint64_t)64 * 1024 * 1024)

static bool
make(const char *target, char **tables, int count, struct arena *mem, struct fail *f)
{
	struct entries entries = { 0 };
	bool ok = true;

	for (int i = 0; ok && i < count; i++) {
		struct str text;
		ok = file_load(&text, str_from(tables[i]), TABLE_BYTES, mem, f)
		     && table_read(&entries, text, str_from(tables[i]), mem, f);
	}
	ok = ok && table_check(&entries, f)
	     && registry_write(str_from(target), &entries, STR(VERSION), 0, f);
	free(entries.items);
	return ok;
}

int
main(int argc, char **argv)
{
	struct arena mem = { 0 };
	struct fail f = { 0 };

	if (argc < 3) {
		fputs("usage: mkregistry REGISTRY.DB TABLE.tsv ...\n", stderr);
		return STATUS_USAGE;
	}
	remove(argv[1]);
	bool ok = make(argv[1], argv + 2, argc - 2, &mem, &f);
	if (!ok) {
		fprintf(stderr, "%s:%zu:%zu: %s: found \"%s\", expected %s\n", f.file, f.line,
		    f.column, fail_word(f.code).at, f.found, f.expected);
		remove(argv[1]);
	}
	arena_free(&mem);
	return ok ? STATUS_PASS : fail_status(f.code);
}
