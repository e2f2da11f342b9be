/* option.h - one table of options (data/options.c): names, arguments, the commands that take them,
 * their help, and what a shell may offer for their values. */
#ifndef COMMAND_OPTION_H
#define COMMAND_OPTION_H

#include "command/options.h"

enum option_kind {
	OPTION_FLAG,  /* bool */
	OPTION_TEXT,  /* struct str */
	OPTION_LIST,  /* struct texts */
	OPTION_BYTES, /* uint64_t, at least 1 */
	OPTION_SIZE,  /* size_t, at least 1 */
	OPTION_READ   /* by a function */
};

struct option {
	const char *name;     /* without dashes */
	char letter;          /* of -o, or 0 */
	const char *argument; /* its word in help, NULL where it takes none */
	unsigned commands;    /* bits 1u << enum command_id */
	enum sentence_id help;
	bool is_told; /* it says what to audit or how, not what becomes of the result */
	enum option_kind kind;
	size_t at; /* offset into struct options */
	bool (*read)(struct options *opt, struct str value, struct fail *f);
	/* The words that its value is one of, or a list of; absent past the last. NULL: any. */
	struct str (*word)(int index);
};

/* Whether its argument is, or may be, the name of a file. */
bool option_takes_file(const struct option *o);

extern const struct option options_table[];
extern const size_t options_count;

struct str option_format_word(int index);
struct str option_column_word(int index);
struct str option_stage_word(int index);
struct str option_lang_word(int index);
struct str option_delimiter_word(int index);
struct str option_on_change_word(int index);

/* The functions of OPTION_READ rows. */
bool option_format(struct options *opt, struct str value, struct fail *f);
bool option_column(struct options *opt, struct str value, struct fail *f);
bool option_stage(struct options *opt, struct str value, struct fail *f);
bool option_lang(struct options *opt, struct str value, struct fail *f);
bool option_delimiter(struct options *opt, struct str value, struct fail *f);
bool option_on_change(struct options *opt, struct str value, struct fail *f);
bool option_nesting(struct options *opt, struct str value, struct fail *f);
bool option_now(struct options *opt, struct str value, struct fail *f);

#endif
