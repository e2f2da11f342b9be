#include "base/fail.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const struct {
	enum status status;
	const char *word;
} codes[FAIL_CODE_COUNT] = {
	[FAIL_NONE] = { STATUS_BUG, "none" },
	[FAIL_USAGE] = { STATUS_USAGE, "usage" },
	[FAIL_USAGE_MISSING] = { STATUS_USAGE, "usage-missing" },
	[FAIL_USAGE_UNKNOWN] = { STATUS_USAGE, "usage-unknown" },
	[FAIL_OPEN] = { STATUS_NO_INPUT, "cannot-open" },
	[FAIL_NOT_A_FILE] = { STATUS_NO_INPUT, "not-a-file" },
	[FAIL_READ] = { STATUS_NO_INPUT, "cannot-read" },
	[FAIL_CHANGED] = { STATUS_AGAIN, "changed-while-read" },
	[FAIL_LOCKED] = { STATUS_AGAIN, "locked" },
	[FAIL_CREATE] = { STATUS_CREATE, "cannot-create" },
	[FAIL_WRITE] = { STATUS_WRITE, "cannot-write" },
	[FAIL_WRITE_STREAM] = { STATUS_WRITE, "cannot-write-stream" },
	[FAIL_PROCESS] = { STATUS_AGAIN, "no-process" },
	[FAIL_STOPPED] = { STATUS_AGAIN, "stopped" },
	[FAIL_BROKE_OFF] = { STATUS_BUG, "broke-off" },
	[FAIL_NO_EVENTS] = { STATUS_NO_INPUT, "no-events" },
	[FAIL_LIMIT_BYTES] = { STATUS_DATA, "too-many-bytes" },
	[FAIL_FIXED_BYTES] = { STATUS_DATA, "file-too-large" },
	[FAIL_LIMIT_FILES] = { STATUS_DATA, "too-many-files" },
	[FAIL_LIMIT_ROWS] = { STATUS_DATA, "too-many-rows" },
	[FAIL_LIMIT_SECTIONS] = { STATUS_DATA, "too-many-sections" },
	[FAIL_LIMIT_COLUMNS] = { STATUS_DATA, "too-many-columns" },
	[FAIL_FIXED_COLUMNS] = { STATUS_DATA, "file-too-wide" },
	[FAIL_LIMIT_CELL] = { STATUS_DATA, "cell-too-long" },
	[FAIL_FIXED_CELL] = { STATUS_DATA, "file-cell-too-long" },
	[FAIL_EMPTY_FILE] = { STATUS_DATA, "empty-file" },
	[FAIL_WORKBOOK] = { STATUS_DATA, "workbook" },
	[FAIL_WEB_PAGE] = { STATUS_DATA, "web-page" },
	[FAIL_NOT_TEXT] = { STATUS_DATA, "not-text" },
	[FAIL_ENCODING] = { STATUS_DATA, "bad-byte" },
	[FAIL_NOT_UTF8] = { STATUS_DATA, "not-utf-8" },
	[FAIL_ENCODING_NAME] = { STATUS_USAGE, "unknown-encoding" },
	[FAIL_NUL] = { STATUS_DATA, "nul-byte" },
	[FAIL_QUOTE_OPEN] = { STATUS_DATA, "unclosed-quote" },
	[FAIL_QUOTE_STRAY] = { STATUS_DATA, "stray-quote" },
	[FAIL_RAGGED] = { STATUS_DATA, "ragged-row" },
	[FAIL_NO_HEADER] = { STATUS_DATA, "no-header" },
	[FAIL_NO_AFFILIATION] = { STATUS_DATA, "no-affiliation-column" },
	[FAIL_TWO_AFFILIATIONS] = { STATUS_DATA, "two-affiliation-columns" },
	[FAIL_NO_NAME] = { STATUS_DATA, "no-name-column" },
	[FAIL_NO_COLUMN] = { STATUS_DATA, "no-such-column" },
	[FAIL_TWO_NAMES] = { STATUS_DATA, "two-names-in-a-cell" },
	[FAIL_JSON] = { STATUS_CONFIG, "not-json" },
	[FAIL_JSON_TYPE] = { STATUS_CONFIG, "wrong-type" },
	[FAIL_JSON_KEY] = { STATUS_CONFIG, "unknown-key" },
	[FAIL_JSON_TWICE] = { STATUS_CONFIG, "key-twice" },
	[FAIL_JSON_MISSING] = { STATUS_CONFIG, "missing-key" },
	[FAIL_JSON_VALUE] = { STATUS_CONFIG, "bad-value" },
	[FAIL_JSON_EMPTY] = { STATUS_CONFIG, "empty-value" },
	[FAIL_JSON_NUL] = { STATUS_CONFIG, "nul-in-json" },
	[FAIL_JSON_UTF8] = { STATUS_CONFIG, "json-not-utf-8" },
	[FAIL_JSON_DEEP] = { STATUS_CONFIG, "nested-too-deep" },
	[FAIL_POLICY_NAME] = { STATUS_CONFIG, "unknown-policy" },
	[FAIL_PATTERN] = { STATUS_CONFIG, "bad-pattern" },
	[FAIL_PATTERN_LIMIT] = { STATUS_DATA, "pattern-limit" },
	[FAIL_REGISTRY] = { STATUS_CONFIG, "bad-registry" },
	[FAIL_REGISTRY_TABLE] = { STATUS_CONFIG, "registry-of-another-table" },
	[FAIL_DATABASE] = { STATUS_CONFIG, "database" },
	[FAIL_ARCHIVE] = { STATUS_DATA, "bad-archive" },
	[FAIL_ARCHIVE_LIMIT] = { STATUS_DATA, "archive-too-large" },
	[FAIL_LIMIT_ELEMENT] = { STATUS_DATA, "element-too-long" },
	[FAIL_DUMP] = { STATUS_DATA, "bad-dump" },
	[FAIL_ALIAS_UNKNOWN] = { STATUS_DATA, "alias-of-nobody" },
	[FAIL_ALIAS_SHARED] = { STATUS_DATA, "alias-of-several" },
	[FAIL_TABLE] = { STATUS_CONFIG, "bad-table" },
	[FAIL_CELL_EMPTY] = { STATUS_CONFIG, "empty-cell" },
	[FAIL_HOST_UNKNOWN] = { STATUS_CONFIG, "empty-host" },
	[FAIL_STATE] = { STATUS_CONFIG, "bad-state" },
};

static void
keep(char *to, struct str s)
{
	size_t n = s.len < FAIL_TEXT_BYTES - 1 ? s.len : FAIL_TEXT_BYTES - 1;
	/* Not in the middle of a character. */
	while (n < s.len && n > 0 && ((unsigned char)s.at[n] & 0xC0) == 0x80)
		n--;
	if (n)
		memcpy(to, s.at, n);
	to[n] = '\0';
}

bool
fail_at(struct fail *f, enum fail_code code, struct place at, struct str found, struct str expected)
{
	if (f->code != FAIL_NONE)
		return false;
	f->code = code;
	f->line = at.line;
	f->column = at.column;
	f->error = 0;
	keep(f->file, at.file);
	keep(f->found, found);
	keep(f->expected, expected);
	return false;
}

bool
fail_set(struct fail *f, enum fail_code code, struct str found, struct str expected)
{
	return fail_at(f, code, (struct place){ 0 }, found, expected);
}

bool
fail_file(struct fail *f, enum fail_code code, struct str file, int error)
{
	if (f->code != FAIL_NONE)
		return false;
	fail_at(f, code, (struct place){ .file = file }, (struct str){ 0 }, (struct str){ 0 });
	f->error = error;
	return false;
}

/* These quote cells of a list or its headings, which are cells where it has none. */
static bool
quotes_list(enum fail_code code)
{
	return code == FAIL_NO_HEADER || code == FAIL_NO_AFFILIATION
	       || code == FAIL_TWO_AFFILIATIONS || code == FAIL_NO_NAME || code == FAIL_NO_COLUMN
	       || code == FAIL_TWO_NAMES || code == FAIL_PATTERN_LIMIT || code == FAIL_TABLE
	       || code == FAIL_ALIAS_UNKNOWN || code == FAIL_ALIAS_SHARED || code == FAIL_DUMP
	       || code == FAIL_HOST_UNKNOWN;
}

void
fail_redact(struct fail *f)
{
	if (!quotes_list(f->code))
		return;
	if (f->found[0])
		keep(f->found, STR("…"));
	if (f->expected[0])
		keep(f->expected, STR("…"));
}

int
fail_status(enum fail_code code)
{
	must(code < FAIL_CODE_COUNT);
	return (int)codes[code].status;
}

int
fail_exit(const struct fail *f)
{
	int status = fail_status(f->code);

	return f->of_terms && status == STATUS_DATA ? STATUS_CONFIG : status;
}

struct str
fail_word(enum fail_code code)
{
	must(code < FAIL_CODE_COUNT);
	return str_from(codes[code].word);
}

enum fail_code
fail_find(struct str word)
{
	for (int code = FAIL_NONE; code < FAIL_CODE_COUNT; code++)
		if (str_eq(fail_word((enum fail_code)code), word))
			return (enum fail_code)code;
	return FAIL_NONE;
}

static void
complain(const char *what)
{
	size_t len = strlen(what);
	while (len) {
		ssize_t n = write(STDERR_FILENO, what, len);
		if (n <= 0)
			return;
		what += n;
		len -= (size_t)n;
	}
}

void
fail_memory(void)
{
	complain("rollcall: out of memory\n");
	_exit(STATUS_BUG);
}

void
fail_bug(const char *file, int line, const char *what)
{
	char text[512];
	snprintf(
	    text, sizeof text, "rollcall: a fault of the program at %s:%d: %s\n", file, line, what);
	complain(text);
	_exit(STATUS_BUG);
}
