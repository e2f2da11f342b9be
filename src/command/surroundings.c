/* Everything that the program takes from its environment. */
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "command/options.h"

/* Set and not empty, or absent. */
static struct str
variable(const char *name)
{
	struct str s = str_from(getenv(name));
	return s.len ? s : (struct str){ 0 };
}

void
surroundings_read(struct surroundings *out)
{
	static const char *const locale_names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

	*out = (struct surroundings){
		.registry = variable("ROLLCALL_REGISTRY"),
		.date_epoch = variable("SOURCE_DATE_EPOCH"),
		.data_home = variable("XDG_DATA_HOME"),
		.home = variable("HOME"),
		.clock = (int64_t)time(NULL),
		.no_color = variable("NO_COLOR").at,
		.out_is_terminal = isatty(STDOUT_FILENO),
		.err_is_terminal = isatty(STDERR_FILENO),
	};
	for (size_t i = 0; i < sizeof locale_names / sizeof *locale_names && !out->locale.at; i++)
		out->locale = variable(locale_names[i]);
}

void
surroundings_apply(struct options *opt, const struct surroundings *around)
{
	opt->lang = str_starts(around->locale, STR("zh")) ? LANG_ZH : LANG_EN;
	opt->moment = around->clock;
	opt->out_is_terminal = around->out_is_terminal;
	opt->err_is_terminal = around->err_is_terminal;
	opt->color = around->out_is_terminal && !around->no_color;
	opt->registry = around->registry;
	/* A relative XDG_DATA_HOME is to be ignored, as its specification says. */
	if (str_starts(around->data_home, STR("/")))
		opt->data_folder = path_join(around->data_home, STR("rollcall/"), &opt->mem);
	else if (around->home.at)
		opt->data_folder
		    = path_join(around->home, STR(".local/share/rollcall/"), &opt->mem);
}

bool
surroundings_date(struct options *opt, const struct surroundings *around, struct fail *f)
{
	uint64_t seconds;
	struct tm day;
	char text[16];

	if (!around->date_epoch.at)
		return true;
	/* Up to the end of the year 9999. */
	if (!str_whole(&seconds, around->date_epoch) || seconds > 253402300799)
		return fail_set(
		    f, FAIL_USAGE, around->date_epoch, STR("SOURCE_DATE_EPOCH=1700000000"));
	time_t when = (time_t)seconds;
	must(gmtime_r(&when, &day));
	size_t len = strftime(text, sizeof text, "%Y-%m-%d", &day);
	opt->now = str_copy((struct str){ text, len }, &opt->mem);
	opt->moment = (int64_t)seconds;
	return true;
}
