/* mkmanual - makes the manual page and what shells complete out of the program's own tables.
 *
 *     mkmanual page TEMPLATE >rollcall.1
 *     mkmanual bash >rollcall.bash
 *     mkmanual zsh >_rollcall
 *
 * Run by the Makefile on the machine that builds; not installed. */
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "command/completion.h"
#include "command/manual.h"
#include "command/print.h"

#define PAGE_BYTES ((uint64_t)1 << 20)

static bool
make(int argc, char **argv, struct fail *f)
{
	struct arena mem = { 0 };
	struct out o = { 0 };
	struct str page;
	bool ok = true;

	if (argc == 3) {
		ok = file_load(&page, str_from(argv[2]), PAGE_BYTES, &mem, f);
		if (ok)
			manual_page(&o, page);
	} else if (strcmp(argv[1], "bash") == 0)
		completion_bash(&o);
	else
		completion_zsh(&o);
	ok = ok && print_text(out_text(&o), f);
	out_free(&o);
	arena_free(&mem);
	return ok;
}

int
main(int argc, char **argv)
{
	struct fail f = { 0 };

	if (argc < 2 || argc > 3) {
		fputs("usage: mkmanual page TEMPLATE | bash | zsh\n", stderr);
		return STATUS_USAGE;
	}
	if (make(argc, argv, &f))
		return 0;
	fprintf(stderr, "mkmanual: %s: %s\n", fail_word(f.code).at, f.file);
	return fail_status(f.code);
}
