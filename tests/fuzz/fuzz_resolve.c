/* Affiliations, one a line, with e-mail and country behind tabs. */
#include "command/resolve.h"
#include "fuzz/fuzz.h"

void
fuzz(struct str bytes)
{
	const struct options options = { .lang = LANG_EN };
	struct str text = fuzz_text(bytes), lines, line;
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct out o = { 0 };

	must(resolve_lines(&o, text, &options, fuzz_registry(), &mem, &f));
	for (lines = out_text(&o); lines.len && str_next(&line, &lines, '\n');)
		fuzz_is_json(line);
	must(fuzz_text(out_text(&o)).len == o.len);
	out_free(&o);
	arena_free(&mem);
}
