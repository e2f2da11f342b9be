#include "command/history.h"

#include "base/file.h"
#include "report/history.h"
#include "store/state.h"

static void (*const writers[FORMAT_COUNT])(
    struct out *o, const struct history *h, const struct report_style *style)
    = {
	      [FORMAT_TEXT] = history_text,
	      [FORMAT_JSON] = history_json,
	      [FORMAT_HTML] = history_html,
      };

/* The one format that is asked for; FORMAT_COUNT where there are several or others. */
static enum format
format_of(const struct options *opt)
{
	enum format found = FORMAT_COUNT;
	int asked = 0;

	for (int i = 0; i < FORMAT_COUNT; i++) {
		asked += opt->format[i];
		if (opt->format[i] && writers[i])
			found = (enum format)i;
	}
	return asked == 1 ? found : FORMAT_COUNT;
}

static bool
write_all(const struct history *h, enum format format, const struct options *opt, struct arena *mem,
    struct fail *f)
{
	bool to_file = opt->output.len && !str_eq(opt->output, STR("-"));
	const struct report_style style = {
		.lang = options_written_lang(opt, to_file),
		.color = opt->color && !to_file,
		.width = STYLE_WIDTH,
	};
	struct file_writer w;

	if (!file_create(&w, to_file ? opt->output : STR("-"), mem, f))
		return false;
	writers[format](&w.out, h, &style);
	return file_finish(&w, f);
}

bool
command_history(int *status, const struct options *opt, struct fail *f)
{
	enum format format = format_of(opt);
	struct arena mem = { 0 };
	struct history h;

	*status = STATUS_PASS;
	if (!opt->state.at)
		return fail_set(f, FAIL_USAGE_MISSING, (struct str){ 0 }, STR("--state FILE"));
	if (format == FORMAT_COUNT)
		return fail_set(f, FAIL_USAGE, STR("--format"), STR("text | json | html"));
	bool ok
	    = state_history_load(&h, opt->state, &mem, f) && write_all(&h, format, opt, &mem, f);
	arena_free(&mem);
	return ok;
}
