/* sentences.h - everything that a person reads, in both languages.
 *
 * One table (data/sentences.c), one row a line, a column for each language. {name} stands for a value. To
 * add a sentence: a name below, its row there; a test compares the placeholders of both languages. A sentence
 * for a fail_code or finding_code needs the row only. */
#ifndef REPORT_SENTENCES_H
#define REPORT_SENTENCES_H

#include "base/fail.h"
#include "base/finding.h"
#include "base/out.h"

enum lang { LANG_ZH, LANG_EN, LANG_COUNT };

/* The sentence of a code. */
#define SENTENCE_OF_FAIL(code)    ((enum sentence_id)(code))
#define SENTENCE_OF_FINDING(code) ((enum sentence_id)((int)FAIL_CODE_COUNT + (int)(code)))

enum sentence_id {
	/* Before these: one for each fail_code, then one for each finding_code. */
	SENTENCE_CODES = (int)FAIL_CODE_COUNT + (int)FINDING_CODE_COUNT - 1,

	/* Parts of a complaint. */
	SENTENCE_MEANT,
	SENTENCE_END_OF_TEXT,
	SENTENCE_WHOLE_FILE,
	SENTENCE_NO_ENTRY,
	SENTENCE_NO_ACCESS,
	SENTENCE_IS_FOLDER,
	SENTENCE_EXISTS,
	SENTENCE_NO_SPACE,
	SENTENCE_READ_ONLY,
	SENTENCE_OTHER_ERROR,

	/* Frames of the help. */
	SENTENCE_ABOUT,
	SENTENCE_USAGE,
	SENTENCE_COMMANDS,
	SENTENCE_OPTIONS,
	SENTENCE_EXAMPLE,
	SENTENCE_MORE_HELP,
	SENTENCE_STATUSES,
	SENTENCE_STATUS_LINE,

	/* What each command does. */
	SENTENCE_COMMAND_AUDIT,
	SENTENCE_COMMAND_RESOLVE,
	SENTENCE_COMMAND_HONOURS,
	SENTENCE_COMMAND_INIT,
	SENTENCE_COMMAND_POLICY,
	SENTENCE_COMMAND_SCHEMA,
	SENTENCE_COMMAND_HELP,
	SENTENCE_COMMAND_VERSION,

	/* What each option does. */
	SENTENCE_OPTION_LEAD,
	SENTENCE_OPTION_PARTICIPATING,
	SENTENCE_OPTION_CO_ORGANISER,
	SENTENCE_OPTION_POLICY,
	SENTENCE_OPTION_STAGE,
	SENTENCE_OPTION_ATTENDANCE,
	SENTENCE_OPTION_ROSTER,
	SENTENCE_OPTION_ALIASES,
	SENTENCE_OPTION_DECISIONS,
	SENTENCE_OPTION_REGISTRY,
	SENTENCE_OPTION_ENCODING,
	SENTENCE_OPTION_DELIMITER,
	SENTENCE_OPTION_COLUMN,
	SENTENCE_OPTION_FILL_DOWN,
	SENTENCE_OPTION_SPLIT_NAMES,
	SENTENCE_OPTION_RAGGED,
	SENTENCE_OPTION_LIMIT_BYTES,
	SENTENCE_OPTION_LIMIT_ROWS,
	SENTENCE_OPTION_LIMIT_COLUMNS,
	SENTENCE_OPTION_LIMIT_CELL,
	SENTENCE_OPTION_FORMAT,
	SENTENCE_OPTION_OUTPUT,
	SENTENCE_OPTION_LANG,
	SENTENCE_OPTION_NOW,
	SENTENCE_OPTION_REDACT,
	SENTENCE_OPTION_HELP,
	SENTENCE_OPTION_VERSION,

	/* What commands say. */
	SENTENCE_POLICY_GOOD,
	SENTENCE_INIT_WROTE,
	SENTENCE_INIT_EVENT_NAME,
	SENTENCE_INIT_LEAD,
	SENTENCE_INIT_PARTICIPATING,

	SENTENCE_COUNT
};

struct sentence {
	const char *words[LANG_COUNT];
};

extern const struct sentence sentences_table[SENTENCE_COUNT];

/* What stands for {name}: a text, or a whole number. */
struct sentence_value {
	const char *name;
	struct str text;
	bool is_whole;
	int64_t whole;
};

#define SAY_TEXT(placeholder, value)  ((struct sentence_value) { .name = (placeholder), .text = (value) })
#define SAY_WHOLE(placeholder, value)                                                              \
	((struct sentence_value) { .name = (placeholder), .is_whole = true, .whole = (value) })

/* Writes a sentence with its values filled in, all of it through escape (out_term, out_html, out_json ...).
 * Cannot fail; each placeholder must have its value. */
void sentence_write(struct out *o, enum sentence_id id, enum lang lang,
    void (*escape)(struct out *o, struct str s), const struct sentence_value *values, size_t count);
/* One without placeholders. */
struct str sentence_text(enum sentence_id id, enum lang lang);

/* "rollcall: event.json:3:7: …" and a line's end, for a terminal: what was found, what was expected
 * and what to do. */
void trouble_write(struct out *o, const struct fail *f, enum lang lang);
/* What a finding says, without its place. */
void finding_write(struct out *o, const struct finding *what, enum lang lang,
    void (*escape)(struct out *o, struct str s));

struct str lang_word(enum lang lang);

#endif
