#include "command/honours.h"

#include <stdio.h>

#include "base/file.h"
#include "base/jsonout.h"
#include "people/honours.h"
#include "report/honour_say.h"
#include "text/unicode.h"

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

	if (str_starts(rest, STR("\xEF\xBB\xBF")))
		rest = str_slice(rest, 3, rest.len);
	while (rest.len > 0 && str_next(&line, &rest, '\n')) {
		if (str_ends(line, STR("\r")))
			line.len--;
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

/* Where the byte that is no UTF-8 stands. */
static struct place
place_of(struct str file, struct str text, size_t at)
{
	struct place place = { .file = file, .line = 1 };
	size_t from = 0;

	for (size_t i = 0; i < at; i++)
		if (text.at[i] == '\n') {
			place.line++;
			from = i + 1;
		}
	place.column = unicode_count(str_slice(text, from, at)) + 1;
	return place;
}

static bool
load(struct str *text, struct str path, uint64_t limit_bytes, struct arena *mem, struct fail *f)
{
	if (!file_load(text, path, limit_bytes, mem, f))
		return false;
	size_t valid = unicode_valid(*text);
	if (valid == text->len)
		return true;
	char byte[3];
	snprintf(byte, sizeof byte, "%02X", (unsigned)(unsigned char)text->at[valid]);
	return fail_at(
	    f, FAIL_ENCODING, place_of(path, *text, valid), str_from(byte), STR("UTF-8"));
}

bool
command_honours(int *status, const struct options *opt, struct fail *f)
{
	struct arena mem = { 0 };
	struct str path = opt->words.count ? opt->words.items[0] : STR("-"), text;
	struct file_writer w;
	bool ok = load(&text, path, opt->sheet.limits.bytes, &mem, f)
		  && file_create(&w, opt->output.len ? opt->output : STR("-"), &mem, f);

	if (ok) {
		ok = honours_lines(&w.out, text, opt->lang, f);
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
