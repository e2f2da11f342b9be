/* options.h - what the command line and the environment say, as values.
 *
 * The only module that looks at the environment, and it does so once (surroundings_read);
 * everything below is told. (base/file and base/sandbox ask it as the libraries do: where
 * temporary files go, and where libraries lie.) */
#ifndef COMMAND_OPTIONS_H
#define COMMAND_OPTIONS_H

#include "base/arena.h"
#include "base/fail.h"
#include "base/sandbox.h"
#include "input/sheet.h"
#include "report/sentences.h"
#include "terms/column.h"

/* What a process finds around it. Absent texts are { NULL, 0 }. */
struct surroundings {
	struct str registry;   /* ROLLCALL_REGISTRY */
	struct str date_epoch; /* SOURCE_DATE_EPOCH */
	struct str data_home;  /* XDG_DATA_HOME */
	struct str home;       /* HOME */
	struct str locale;     /* LC_ALL, LC_MESSAGES or LANG: only the default of --lang */
	int64_t clock;         /* seconds since 1970 */
	bool no_color;         /* NO_COLOR is set and not empty */
	bool out_is_terminal, err_is_terminal;
};

enum format { FORMAT_TEXT, FORMAT_JSON, FORMAT_HTML, FORMAT_CSV, FORMAT_PROM, FORMAT_COUNT };

/* A repeated option's values, in their order. */
struct texts {
	struct str *items;
	size_t count;
};

struct options {
	const struct command *command; /* after options_parse never NULL */
	struct texts words;            /* what stands beside the options: files, subcommands */
	struct texts told; /* the options that say what to audit, and how: "--name=value" */
	bool help, version;

	struct str lead;
	struct texts participating, co_organisers;
	struct str policy;
	int stage; /* a value of CHOICE_STAGE, or -1 */
	struct texts attendance, rosters, aliases;
	struct str decisions;

	struct str encoding; /* absent: auto */
	char delimiter;      /* 0: to be found */
	struct str heading[COLUMN_COUNT];
	struct sheet_options sheet;

	bool format[FORMAT_COUNT]; /* text where none was asked for */
	struct str output;         /* absent: standard output */
	enum lang lang;            /* of messages: told, or the locale's */
	bool lang_told, out_is_terminal, err_is_terminal;
	bool color; /* standard output is a terminal and NO_COLOR is unset */
	bool redact;
	size_t jobs;          /* processes at a time; 0: as many as there are processors */
	struct str state;     /* the file of a live list */
	bool on_verdict_only; /* tells a change of the verdict or of a check's status, and no other
			       */
	struct str now; /* YYYY-MM-DD: --now or SOURCE_DATE_EPOCH; absent: a report has no date */
	int64_t moment; /* seconds since 1970: the same, or the clock's */

	struct str registry;    /* --registry or ROLLCALL_REGISTRY; absent: see data_folder */
	struct str data_folder; /* the user's, with its slash: "…/rollcall/"; absent where there is
				   no home */

	struct sandbox held; /* what the kernel keeps us from since confine_command */

	struct arena mem; /* what all of these live in */
};

void surroundings_read(struct surroundings *out);
/* Language, colour, registry and data folder, as the surroundings have them. Cannot fail. */
void surroundings_apply(struct options *opt, const struct surroundings *around);
/* The date of SOURCE_DATE_EPOCH, where there is one. False and FAIL_USAGE where it is no number. */
bool surroundings_date(struct options *opt, const struct surroundings *around, struct fail *f);
/* Reads argv; argv[0] is skipped. On failure (FAIL_USAGE_*) lang is set all the same. Free with
 * options_free in both cases. */
bool options_parse(struct options *out, int argc, char *const *argv,
    const struct surroundings *around, struct fail *f);
void options_free(struct options *opt);
/* The language of what is written: one that was told; else the locale's on a terminal, and English
 * everywhere else, so that a file is the same whatever the locale. */
enum lang options_written_lang(const struct options *opt, bool to_file);

#endif
