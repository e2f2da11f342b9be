#include "command/honours.h"

#include "base/file.h"
#include "base/jsonout.h"
#include "command/lines.h"
#include "people/honours.h"
#include "report/honour_say.h"

static void
print_line(struct out *o, struct str input, const struct honour *honour, enum lang lang)
{
	struct arena mem = { 0 };
	struct jsonout j;

	jsonout_open(&j, o, false);
	jsonout_object(&j, STR(""));
	jsonout_text(&j, STR("input"), input);
	jsonout_text(&j, STR("academician"), academician_word(honour->academician));
	jsonout_list(&j, STR("bodies"));
	for (size_t i = 0; i < honour->body_count; i++)
		jsonout_text(&j, STR(""), honour->bodies[i]);
	jsonout_end(&j);
	jsonout_text(&j, STR("because"), honour_say(honour, lang, &mem));
	jsonout_end(&j);
	arena_free(&mem);
}

static bool
read_lines(struct out *o, struct honours *h, struct str text, enum lang lang, struct fail *f)
{
	struct str rest = text, line;
	struct honour honour;

	while (lines_next(&line, &rest)) {
		if (!honours_read(&honour, h, line, false, f))
			return false;
		print_line(o, line, &honour, lang);
	}
	return true;
}

bool
honours_lines(struct out *o, struct str text, enum lang lang, struct fail *f)
{
	struct arena mem = { 0 };
	struct honours *h = honours_new(&mem);
	bool ok = read_lines(o, h, text, lang, f);

	honours_free(h);
	arena_free(&mem);
	return ok;
}

bool
command_honours(int *status, const struct options *opt, struct fail *f)
{
	struct arena mem = { 0 };
	struct str path = opt->words.count ? opt->words.items[0] : STR("-"), text;
	struct file_writer w;
	bool ok = lines_load(&text, path, &opt->sheet.limits, &mem, f)
		  && file_create(&w, STR("-"), &mem, f);

	if (ok) {
		ok = honours_lines(&w.out, text, options_written_lang(opt, false), f);
		if (ok)
			ok = file_finish(&w, f);
		else
			file_drop(&w);
	}
	if (ok)
		*status = STATUS_PASS;
	arena_free(&mem);
	return ok;
}
