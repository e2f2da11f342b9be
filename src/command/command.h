/* command.h - the table of commands. */
#ifndef COMMAND_COMMAND_H
#define COMMAND_COMMAND_H

#include "command/option.h"

enum command_id {
	COMMAND_AUDIT,
	COMMAND_RECHECK,
	COMMAND_HISTORY,
	COMMAND_VERIFY,
	COMMAND_BATCH,
	COMMAND_SUMMARY,
	COMMAND_RESOLVE,
	COMMAND_HONOURS,
	COMMAND_INIT,
	COMMAND_POLICY,
	COMMAND_REGISTRY,
	COMMAND_SCHEMA,
	COMMAND_HELP,
	COMMAND_VERSION,
	COMMAND_COUNT
};

struct command {
	const char *name;
	/* What it reads besides options, as help shows it: "[FILE]". */
	const char *words;
	size_t words_least, words_most;
	enum sentence_id help;
	const char *example;
	/* Sets *status where it did its work; false with a cause where it could not. */
	bool (*run)(int *status, const struct options *opt, struct fail *f);
};

/* In the order of enum command_id. */
extern const struct command commands_table[COMMAND_COUNT];

/* NULL where no command has that name. */
const struct command *command_find(struct str name);
unsigned command_bit(const struct command *command);
/* The command's own work, its help (--help) or the versions (--version). */
bool command_run(int *status, const struct options *opt, struct fail *f);

#endif
