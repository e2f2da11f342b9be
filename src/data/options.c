#include "command/command.h"

#define AUDIT      (1u << COMMAND_AUDIT)
#define RECHECK    (1u << COMMAND_RECHECK)
#define BATCH      (1u << COMMAND_BATCH)
#define SUMMARY    (1u << COMMAND_SUMMARY)
#define HISTORY    (1u << COMMAND_HISTORY)
#define EVENT      (AUDIT | RECHECK)
#define RESOLVE    (1u << COMMAND_RESOLVE)
#define LINES      (RESOLVE | 1u << COMMAND_HONOURS)
#define JSON       (1u << COMMAND_VERIFY | SUMMARY | 1u << COMMAND_POLICY)
#define INIT       (1u << COMMAND_INIT)
#define REGISTRY   (1u << COMMAND_REGISTRY)
#define ALL        ((1u << COMMAND_COUNT) - 1)
#define IN(member) offsetof(struct options, member)

/* clang-format off */

/* In the order in which help shows them. */
const struct option options_table[] = {
	{ "lead",          0,   "NAME",           EVENT | INIT,    SENTENCE_OPTION_LEAD,          true,  OPTION_TEXT,  IN(lead),                       NULL, NULL },
	{ "participating", 0,   "NAME",           EVENT | INIT,    SENTENCE_OPTION_PARTICIPATING, true,  OPTION_LIST,  IN(participating),              NULL, NULL },
	{ "co-organiser",  0,   "NAME",           EVENT | INIT,    SENTENCE_OPTION_CO_ORGANISER,  true,  OPTION_LIST,  IN(co_organisers),              NULL, NULL },
	{ "policy",        0,   "NAME|FILE",      EVENT | BATCH | INIT,    SENTENCE_OPTION_POLICY,        true,  OPTION_TEXT,  IN(policy),                     NULL, NULL },
	{ "stage",         0,   "STAGE",          EVENT | BATCH | INIT,    SENTENCE_OPTION_STAGE,         true,  OPTION_READ,  0,                              option_stage, option_stage_word },
	{ "aliases",       0,   "FILE",           EVENT | BATCH | RESOLVE, SENTENCE_OPTION_ALIASES,       true,  OPTION_LIST,  IN(aliases),                    NULL, NULL },
	{ "attendance",    0,   "FILE",           EVENT,           SENTENCE_OPTION_ATTENDANCE,    true,  OPTION_LIST,  IN(attendance),                 NULL, NULL },
	{ "roster",        0,   "FILE",           EVENT | BATCH,           SENTENCE_OPTION_ROSTER,        true,  OPTION_LIST,  IN(rosters),                    NULL, NULL },
	{ "decisions",     0,   "FILE",           EVENT,           SENTENCE_OPTION_DECISIONS,     true,  OPTION_TEXT,  IN(decisions),                  NULL, NULL },
	{ "registry",      0,   "FILE",           EVENT | BATCH | RESOLVE | REGISTRY, SENTENCE_OPTION_REGISTRY,      true,  OPTION_TEXT,  IN(registry),                   NULL, NULL },
	{ "encoding",      0,   "NAME",           EVENT | BATCH,           SENTENCE_OPTION_ENCODING,      true,  OPTION_TEXT,  IN(encoding),                   NULL, NULL },
	{ "delimiter",     0,   "CHARACTER",      EVENT | BATCH,           SENTENCE_OPTION_DELIMITER,     true,  OPTION_READ,  0,                              option_delimiter, option_delimiter_word },
	{ "column",        0,   "COLUMN=HEADING", EVENT | BATCH,           SENTENCE_OPTION_COLUMN,        true,  OPTION_READ,  0,                              option_column, option_column_word },
	{ "fill-down",     0,   NULL,             EVENT | BATCH,           SENTENCE_OPTION_FILL_DOWN,     true,  OPTION_FLAG,  IN(sheet.fill_down),            NULL, NULL },
	{ "split-names",   0,   NULL,             EVENT | BATCH,           SENTENCE_OPTION_SPLIT_NAMES,   true,  OPTION_FLAG,  IN(sheet.split_names),          NULL, NULL },
	{ "ragged",        0,   NULL,             EVENT | BATCH,           SENTENCE_OPTION_RAGGED,        true,  OPTION_FLAG,  IN(sheet.ragged),               NULL, NULL },
	{ "limit-bytes",   0,   "N",              EVENT | BATCH | LINES,   SENTENCE_OPTION_LIMIT_BYTES,   true,  OPTION_BYTES, IN(sheet.limits.bytes),         NULL, NULL },
	{ "limit-rows",    0,   "N",              EVENT | BATCH,           SENTENCE_OPTION_LIMIT_ROWS,    true,  OPTION_BYTES, IN(sheet.limits.rows),          NULL, NULL },
	{ "limit-columns", 0,   "N",              EVENT | BATCH,           SENTENCE_OPTION_LIMIT_COLUMNS, true,  OPTION_SIZE,  IN(sheet.limits.columns),       NULL, NULL },
	{ "limit-cell",    0,   "N",              EVENT | BATCH | LINES,   SENTENCE_OPTION_LIMIT_CELL,    true,  OPTION_SIZE,  IN(sheet.limits.cell_bytes),    NULL, NULL },
	{ "limit-nesting", 0,   "N",              EVENT | BATCH | JSON,    SENTENCE_OPTION_LIMIT_NESTING, true,  OPTION_READ,  0,                              option_nesting, NULL },
	{ "format",        0,   "LIST",           EVENT | BATCH | SUMMARY | HISTORY,         SENTENCE_OPTION_FORMAT,        false, OPTION_READ,  0,                              option_format, option_format_word },
	{ "output",        'o', "FILE|FOLDER",    EVENT | BATCH | SUMMARY | HISTORY,         SENTENCE_OPTION_OUTPUT,        false, OPTION_TEXT,  IN(output),                     NULL, NULL },
	{ "state",         0,   "FILE",           RECHECK | HISTORY, SENTENCE_OPTION_STATE,       false, OPTION_TEXT,  IN(state),                      NULL, NULL },
	{ "on-change",     0,   "verdict|any",    RECHECK,         SENTENCE_OPTION_ON_CHANGE,     false, OPTION_READ,  0,                              option_on_change, option_on_change_word },
	{ "now",           0,   "DATE",           EVENT | BATCH | SUMMARY,           SENTENCE_OPTION_NOW,           false, OPTION_READ,  0,                              option_now, NULL },
	{ "redact",        0,   NULL,             EVENT | BATCH,           SENTENCE_OPTION_REDACT,        false, OPTION_FLAG,  IN(redact),                     NULL, NULL },
	{ "jobs",          0,   "N",              BATCH,           SENTENCE_OPTION_JOBS,          false, OPTION_SIZE,  IN(jobs),                       NULL, NULL },
	{ "lang",          0,   "zh|en",          ALL,             SENTENCE_OPTION_LANG,          false, OPTION_READ,  0,                              option_lang, option_lang_word },
	{ "help",          'h', NULL,             ALL,             SENTENCE_OPTION_HELP,          false, OPTION_FLAG,  IN(help),                       NULL, NULL },
	{ "version",       0,   NULL,             ALL,             SENTENCE_OPTION_VERSION,       false, OPTION_FLAG,  IN(version),                    NULL, NULL },
};

const size_t options_count = sizeof options_table / sizeof *options_table;
