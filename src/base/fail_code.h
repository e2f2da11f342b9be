/* fail_code.h - the causes of trouble, and what struct fail says of each besides the code. */
#ifndef BASE_FAIL_CODE_H
#define BASE_FAIL_CODE_H

/* Each code has a row in fail.c (exit status) and in data/sentences.def (words). */
enum fail_code {
	FAIL_NONE,
	FAIL_USAGE,            /* found: the word that is wrong */
	FAIL_USAGE_MISSING,    /* expected: what is missing */
	FAIL_USAGE_UNKNOWN,    /* found; expected: the nearest known word */
	FAIL_OPEN,             /* file; errno */
	FAIL_NOT_A_FILE,       /* file: a folder, a socket */
	FAIL_READ,             /* file; errno */
	FAIL_CHANGED,          /* file: it changed while it was read */
	FAIL_LOCKED,           /* file: another run holds the lock */
	FAIL_CREATE,           /* file; errno */
	FAIL_WRITE,            /* file; errno */
	FAIL_WRITE_STREAM,     /* file: standard output, a pipe, a device; errno */
	FAIL_PROCESS,          /* errno: no process can be started */
	FAIL_STOPPED,          /* a signal asked to stop */
	FAIL_BROKE_OFF,        /* file; found: a status or signal; expected: what it said */
	FAIL_NO_EVENTS,        /* file: a folder without event files */
	FAIL_LIMIT_BYTES,      /* file; expected: the limit */
	FAIL_FIXED_BYTES,      /* the same of a limit that no option sets */
	FAIL_LIMIT_FILES,      /* file; expected: the limit */
	FAIL_LIMIT_ROWS,       /* file, line; expected */
	FAIL_LIMIT_SECTIONS,   /* file, line; expected */
	FAIL_LIMIT_COLUMNS,    /* file, line; expected */
	FAIL_FIXED_COLUMNS,    /* file, line; expected; no option sets it */
	FAIL_LIMIT_CELL,       /* file, line, column; expected */
	FAIL_FIXED_CELL,       /* the same; no option sets it */
	FAIL_EMPTY_FILE,       /* file */
	FAIL_WORKBOOK,         /* file: of a spreadsheet, or an archive */
	FAIL_WEB_PAGE,         /* file */
	FAIL_NOT_TEXT,         /* file; found: the name of its format */
	FAIL_ENCODING,         /* file, line, column; found: the bytes; expected: the name */
	FAIL_NOT_UTF8,         /* file, line, column; found: the byte; all must be UTF-8 */
	FAIL_ENCODING_NAME,    /* file; found */
	FAIL_NUL,              /* file, line, column */
	FAIL_QUOTE_OPEN,       /* file, line: where the quoted field began */
	FAIL_QUOTE_STRAY,      /* file, line, column */
	FAIL_RAGGED,           /* file, line; found, expected: cells */
	FAIL_NO_HEADER,        /* file; found: the headings read */
	FAIL_NO_AFFILIATION,   /* file, line; found: the headings */
	FAIL_TWO_AFFILIATIONS, /* file, line; found: the two; expected: the headings */
	FAIL_NO_NAME,          /* file, line; found: the headings */
	FAIL_NO_COLUMN,        /* file, line; found: the heading asked for; expected: all of them */
	FAIL_TWO_NAMES,        /* file, line, column; found */
	FAIL_JSON,             /* file, line, column; found */
	FAIL_JSON_TYPE,        /* file; found: the key; expected: the type */
	FAIL_JSON_KEY,         /* file; found: the key; expected: the nearest known */
	FAIL_JSON_TWICE,       /* file; found: the key */
	FAIL_JSON_MISSING,     /* file; expected: the key */
	FAIL_JSON_VALUE,       /* file; found: key and value; expected: the values allowed */
	FAIL_JSON_EMPTY,       /* file, line, column; found: the key of an empty text */
	FAIL_JSON_NUL,         /* file, line, column */
	FAIL_JSON_UTF8,        /* file, line, column; found: the byte */
	FAIL_JSON_DEEP,        /* file; expected: the limit */
	FAIL_POLICY_NAME,      /* found; expected: the nearest known */
	FAIL_PATTERN,          /* found: the pattern; expected: what the library says */
	FAIL_PATTERN_LIMIT,    /* found: the text; expected: what the library says */
	FAIL_REGISTRY,         /* file; expected: what is wrong with it */
	FAIL_REGISTRY_TABLE,   /* file: it was imported beside another built-in table */
	FAIL_DATABASE,         /* file; expected: what SQLite says */
	FAIL_ARCHIVE,          /* file; expected: what is wrong with the compressed file */
	FAIL_ARCHIVE_LIMIT,    /* file: it unpacks to more than is allowed */
	FAIL_LIMIT_ELEMENT,    /* file, line, column; expected: the most bytes of one element */
	FAIL_DUMP,             /* file, line, column; found, expected: of a registry dump */
	FAIL_ALIAS_UNKNOWN,    /* file, line, column; found: what names no institution */
	FAIL_ALIAS_SHARED,     /* file, line, column; found; expected: the ids of those */
	FAIL_TABLE,            /* file, line, column; found, expected: of a table of ours */
	FAIL_CELL_EMPTY,       /* file, line, column; expected: the heading of such a table */
	FAIL_HOST_UNKNOWN,     /* found: a host's name that is empty when cleaned */
	FAIL_STATE,            /* file; expected: what is wrong with the state of a live list */
	FAIL_CODE_COUNT
};

#endif
