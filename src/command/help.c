#include "command/help.h"

#include "base/version.h"
#include "command/print.h"
#include "command/registry_option.h"
#include "data/image.h"
#include "institution/registry.h"
#include "report/layout.h"
#include "report/style.h"
#include "terms/policy.h"
#include "text/similarity.h"

#define INDENT 2

static void
say(struct out *o, enum sentence_id id, enum lang lang)
{
	out_term(o, sentence_text(id, lang));
}

static void
paragraph(struct out *o, const char *lead, enum sentence_id id, enum lang lang)
{
	const struct layout layout = { .out = o, .width = STYLE_WIDTH };

	layout_paragraph(&layout, str_from(lead), sentence_text(id, lang));
}

static void
table(struct out *o, struct grid *g)
{
	const struct layout layout = { .out = o, .width = STYLE_WIDTH };

	grid_write(g, &layout, INDENT);
	grid_free(g);
}

/* "-o, --output FILE" */
static void
option_left(struct out *o, const struct option *option)
{
	if (option->letter) {
		out_char(o, '-');
		out_char(o, option->letter);
		out_trusted(o, STR(", "));
	}
	out_trusted(o, STR("--"));
	out_plain(o, str_from(option->name));
	if (option->argument) {
		out_char(o, ' ');
		out_plain(o, str_from(option->argument));
	}
}

static void
show_options(struct out *o, const struct command *command, enum lang lang)
{
	struct out left = { 0 };
	struct grid g;

	out_char(o, '\n');
	say(o, SENTENCE_OPTIONS, lang);
	out_char(o, '\n');
	grid_begin(&g, "ll");
	for (size_t i = 0; i < options_count; i++) {
		if (!(options_table[i].commands & command_bit(command)))
			continue;
		option_left(&left, &options_table[i]);
		grid_take(&g, &left, TONE_PLAIN);
		grid_add(&g, sentence_text(options_table[i].help, lang), TONE_PLAIN);
	}
	table(o, &g);
	out_free(&left);
}

static void
show_usage(struct out *o, const struct command *command, enum lang lang)
{
	say(o, SENTENCE_USAGE, lang);
	out_trusted(o, STR("rollcall "));
	out_plain(o, str_from(command->name));
	if (command->words[0]) {
		out_char(o, ' ');
		out_plain(o, str_from(command->words));
	}
	out_char(o, '\n');
	paragraph(o, "  ", command->help, lang);
}

static void
show_example(struct out *o, const struct command *command, enum lang lang)
{
	out_char(o, '\n');
	say(o, SENTENCE_EXAMPLE, lang);
	out_trusted(o, STR("\n  "));
	out_plain(o, str_from(command->example));
	out_char(o, '\n');
}

static void
show_all(struct out *o, enum lang lang)
{
	struct grid g;

	paragraph(o, "", SENTENCE_ABOUT, lang);
	out_char(o, '\n');
	say(o, SENTENCE_COMMANDS, lang);
	out_char(o, '\n');
	grid_begin(&g, "ll");
	for (size_t i = 0; i < COMMAND_COUNT; i++) {
		grid_add(&g, str_from(commands_table[i].name), TONE_PLAIN);
		grid_add(&g, sentence_text(commands_table[i].help, lang), TONE_PLAIN);
	}
	table(o, &g);
	out_char(o, '\n');
	say(o, SENTENCE_MORE_HELP, lang);
	out_trusted(o, STR("\n\n"));
	say(o, SENTENCE_STATUSES, lang);
	out_char(o, '\n');
	paragraph(o, "  ", SENTENCE_STATUS_LINE, lang);
}

bool
help_show(const struct command *command, const struct options *opt, struct fail *f)
{
	struct out o = { 0 };

	if (command == &commands_table[COMMAND_HELP])
		show_all(&o, opt->lang);
	else {
		show_usage(&o, command, opt->lang);
		show_options(&o, command, opt->lang);
		show_example(&o, command, opt->lang);
	}
	bool ok = print_text(out_text(&o), f);
	out_free(&o);
	return ok;
}

bool
command_help(int *status, const struct options *opt, struct fail *f)
{
	const struct command *command = opt->command;

	*status = STATUS_PASS;
	if (opt->words.count) {
		struct str name = opt->words.items[0];
		struct nearest nearest = nearest_start(name);
		for (size_t i = 0; i < COMMAND_COUNT; i++)
			nearest_offer(&nearest, str_from(commands_table[i].name));
		command = command_find(name);
		if (!command)
			return fail_set(f, FAIL_USAGE_UNKNOWN, name, nearest.best);
	}
	return help_show(command, opt, f);
}

/* "policy gd-2022-topic3 1" */
static void
edition(struct out *o, struct str kind, struct str name, struct str version)
{
	out_trusted(o, kind);
	out_plain(o, name);
	out_char(o, ' ');
	out_term(o, version);
	out_char(o, '\n');
}

/* "sandbox landlock 7, seccomp" */
static void
sandbox(struct out *o, const struct sandbox *held)
{
	out_trusted(o, STR("sandbox "));
	if (held->landlock) {
		out_trusted(o, STR("landlock "));
		out_whole(o, held->landlock);
	}
	if (held->calls)
		out_trusted(o, held->landlock ? STR(", seccomp") : STR("seccomp"));
	out_trusted(o, held->landlock || held->calls ? STR("\n") : STR("none\n"));
}

bool
command_version(int *status, const struct options *opt, struct fail *f)
{
	struct arena mem = { 0 };
	struct out o = { 0 };
	struct str name, json;
	struct policy policy;
	struct registry *registry = NULL;

	*status = STATUS_PASS;
	bool ok = registry_open(&registry, registry_from_options(opt, &mem), image_registry(), f);
	out_trusted(&o, STR("rollcall " VERSION "\n"));
	if (ok)
		edition(&o, STR("registry"), STR(""), registry_version(registry));
	for (size_t i = 0; ok && policy_builtin(&name, &json, i); i++) {
		ok = policy_read(&policy, json, name, &mem, f);
		edition(&o, STR("policy "), name, policy.version);
	}
	sandbox(&o, &opt->held);
	ok = ok && print_text(out_text(&o), f);
	out_free(&o);
	registry_free(registry);
	arena_free(&mem);
	return ok;
}
