/* Titles, one a line. */
#include "command/honours.h"
#include "fuzz/fuzz.h"

static void
answer(struct str text, enum lang lang)
{
	struct out o = { 0 };
	struct fail f = { 0 };
	struct str lines, line;

	if (honours_lines(&o, text, lang, &f)) {
		for (lines = out_text(&o); lines.len && str_next(&line, &lines, '\n');)
			fuzz_is_json(line);
	} else
		must(f.code == FAIL_PATTERN_LIMIT);
	out_free(&o);
}

void
fuzz(struct str bytes)
{
	struct str text = fuzz_text(bytes);

	answer(text, LANG_EN);
	answer(text, LANG_ZH);
}
