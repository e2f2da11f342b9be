#include "command/manual.h"

#include "base/version.h"
#include "command/command.h"

/* One argument of a macro. */
static void
argument(struct out *o, const char *macro, struct str s)
{
	out_char(o, ' ');
	out_trusted(o, str_from(macro));
	out_trusted(o, STR(" \"\\&"));
	out_roff(o, s);
	out_char(o, '"');
}

static void
sentence(struct out *o, enum sentence_id id)
{
	out_roff(o, sentence_text(id, LANG_EN));
	out_trusted(o, STR(".\n"));
}

static void
page_commands(struct out *o)
{
	for (size_t i = 0; i < COMMAND_COUNT; i++) {
		const struct command *c = &commands_table[i];
		out_trusted(o, STR(".It"));
		argument(o, "Cm", str_from(c->name));
		if (c->words[0])
			argument(o, "Ar", str_from(c->words));
		out_char(o, '\n');
		sentence(o, c->help);
	}
}

/* "For audit, init." */
static void
page_users(struct out *o, const struct option *option)
{
	unsigned all = (1u << COMMAND_COUNT) - 1;
	bool any = false;

	out_trusted(o, STR("For "));
	for (size_t i = 0; i < COMMAND_COUNT && option->commands != all; i++) {
		if (!(option->commands & command_bit(&commands_table[i])))
			continue;
		out_trusted(o, any ? STR(", ") : STR(""));
		out_roff(o, str_from(commands_table[i].name));
		any = true;
	}
	out_trusted(o, any ? STR(".\n") : STR("all commands.\n"));
}

static void
page_options(struct out *o)
{
	for (size_t i = 0; i < options_count; i++) {
		const struct option *option = &options_table[i];
		struct str letter = { &option->letter, 1 };
		out_trusted(o, STR(".It"));
		if (option->letter) {
			argument(o, "Fl", letter);
			out_trusted(o, STR(" ,"));
		}
		out_trusted(o, STR(" Fl \\-"));
		out_roff(o, str_from(option->name));
		if (option->argument)
			argument(o, "Ar", str_from(option->argument));
		out_char(o, '\n');
		sentence(o, option->help);
		page_users(o, option);
	}
}

static void
page_examples(struct out *o)
{
	for (size_t i = 0; i < COMMAND_COUNT; i++) {
		out_trusted(o, STR(".Dl"));
		out_char(o, ' ');
		out_roff(o, str_from(commands_table[i].example));
		out_char(o, '\n');
	}
}

static void
page_version(struct out *o)
{
	out_trusted(o, STR(".Os rollcall " VERSION "\n"));
}

static const struct {
	const char *line;
	void (*write)(struct out *o);
} parts[] = {
	{ ".\\\"@commands", page_commands },
	{ ".\\\"@options", page_options },
	{ ".\\\"@examples", page_examples },
	{ ".\\\"@version", page_version },
};

void
manual_page(struct out *o, struct str page)
{
	size_t count = sizeof parts / sizeof *parts, found = 0;
	struct str line;

	while (str_next(&line, &page, '\n')) {
		size_t i = 0;
		while (i < count && !str_eq(str_from(parts[i].line), line))
			i++;
		found += i < count;
		if (i < count)
			parts[i].write(o);
		else if (line.len || page.len) {
			out_trusted(o, line);
			out_char(o, '\n');
		}
	}
	must(found == count);
}
