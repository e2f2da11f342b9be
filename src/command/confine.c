#include "command/confine.h"

#include "base/sandbox.h"
#include "command/command.h"
#include "command/init.h"
#include "command/registry_option.h"

/* Paths, with room for all of them. */
struct paths {
	struct str *items;
	size_t count;
};

static void
add(struct paths *p, struct str path)
{
	if (path.len && !str_eq(path, STR("-")))
		p->items[p->count++] = path;
}

static void
add_all(struct paths *p, const struct str *paths, size_t count)
{
	for (size_t i = 0; i < count; i++)
		add(p, paths[i]);
}

static void
add_inputs(struct paths *p, const struct input *inputs, size_t count)
{
	for (size_t i = 0; i < count; i++)
		add(p, inputs[i].path);
}

/* What the command makes or changes. */
static struct paths
outputs(const struct options *opt, struct arena *mem)
{
	struct paths p = { arena_array(mem, struct str, 4), 0 };

	add(&p, opt->output);
	add(&p, opt->state);
	if (opt->command == &commands_table[COMMAND_INIT])
		add(&p, init_path(opt));
	if (opt->command == &commands_table[COMMAND_REGISTRY] && opt->words.count
	    && str_eq(opt->words.items[0], STR("import")))
		add(&p, registry_to_write(opt, mem));
	return p;
}

/* Event files and reports name more. */
static bool
names_more(const struct command *command)
{
	static const enum command_id ids[]
	    = { COMMAND_AUDIT, COMMAND_RECHECK, COMMAND_BATCH, COMMAND_VERIFY };

	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
		if (command == &commands_table[ids[i]])
			return true;
	return false;
}

void
confine_command(struct options *opt)
{
	struct arena mem = { 0 };
	struct paths writes = outputs(opt, &mem);

	sandbox_enter(&opt->held, writes.items, writes.count);
	if (!names_more(opt->command)) {
		struct paths reads
		    = { arena_array(&mem, struct str, opt->words.count + opt->aliases.count + 1),
			      0 };
		add_all(&reads, opt->words.items, opt->words.count);
		add_all(&reads, opt->aliases.items, opt->aliases.count);
		add(&reads, registry_from_options(opt, &mem));
		sandbox_narrow(reads.items, reads.count, writes.items, writes.count);
	}
	arena_free(&mem);
}

void
confine_audit(const struct options *opt, const struct event *event, struct str registry)
{
	struct arena mem = { 0 };
	struct paths writes = outputs(opt, &mem);
	struct paths reads = { arena_array(&mem, struct str,
				   event->registration_count + event->attendance_count
				       + event->roster_count + event->alias_count + 4),
		0 };

	add_inputs(&reads, event->registrations, event->registration_count);
	add_inputs(&reads, event->attendance, event->attendance_count);
	add_all(&reads, event->rosters, event->roster_count);
	add_all(&reads, event->aliases, event->alias_count);
	add(&reads, event->decisions);
	add(&reads, event->policy);
	add(&reads, event->path);
	add(&reads, registry);
	sandbox_narrow(reads.items, reads.count, writes.items, writes.count);
	arena_free(&mem);
}
