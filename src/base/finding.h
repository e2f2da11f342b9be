/* finding.h - what an audit noticed about its input, and what it did about it.
 *
 * A finding is never an error: the audit goes on. Codes are stable; each has
 * a row in finding.c (word, level) and in data/sentences.def (what is wrong and
 * what was done about it). Of each code the first FINDING_KEEP are kept with
 * their place, all are counted. */
#ifndef BASE_FINDING_H
#define BASE_FINDING_H

#include "base/fail.h"

enum finding_code {
	FINDING_ENCODING_GUESSED,   /* value: the encoding; detail: how sure, in per cent */
	FINDING_HEADER_TWICE,       /* value: the heading; the first column was taken */
	FINDING_ROW_TITLE,          /* a title or preamble row, skipped */
	FINDING_ROW_TOTAL,          /* a total row, skipped; value: its first words */
	FINDING_ROW_PAGE,           /* a page row, skipped */
	FINDING_ROW_HEADER_AGAIN,   /* the header repeated, skipped */
	FINDING_ROW_RAGGED,         /* with --ragged; value: cells; detail: cells wanted */
	FINDING_NO_NAMES,           /* no column of names; every row is taken as a person */
	FINDING_NOT_A_PERSON,       /* value: the name cell */
	FINDING_NAMES_SPLIT,        /* value: the cell; detail: how many */
	FINDING_NICKNAME_SPLIT,     /* value: the cell; detail: the name taken */
	FINDING_FILLED_DOWN,        /* value: the affiliation taken from above */
	FINDING_AFFILIATION_BLANK,  /* no institution given; counted as unaffiliated */
	FINDING_AFFILIATION_NONE,   /* value: a text that names none; unaffiliated */
	FINDING_BLANKS_LOOK_MERGED, /* value: how many; unaffiliated, see --fill-down */
	FINDING_PHONE_DIGITS_LOST,  /* value; not used to identify anybody */
	FINDING_ROLE_UNKNOWN,       /* value; counted as a participant */
	FINDING_STATE_UNKNOWN,      /* value; counted as registered */
	FINDING_ATTENDANCE_UNKNOWN, /* value; a question */
	FINDING_EMAIL_SHARED,       /* one e-mail, clearly different names: not one person */
	FINDING_EMAIL_BAD,          /* value; not used */
	FINDING_HOST_NOT_KNOWN,     /* value: a host that no registry has; a local one */
	FINDING_HOST_ABSENT,        /* value: a host of whom nobody came */
	FINDING_WALK_IN,            /* on an attendance list alone; value: the name; counted */
	FINDING_NOBODY_SIGNED_IN,   /* attendance lists on which no registrant is found */
	FINDING_ROSTER_BODY,        /* value: a body nobody knows; detail: the roster */
	FINDING_NOT_TURNED,         /* value: the most rows with which choices are turned over */
	FINDING_CODE_COUNT
};

enum finding_level { FINDING_NOTE, FINDING_WARNING };

#define FINDING_KEEP 200

struct finding {
	enum finding_code code;
	uint32_t file; /* index of the input */
	size_t line, column;
	struct str value, detail;
};

/* A zeroed one is empty and ready. */
struct findings {
	struct finding *items;
	size_t count, cap;
	size_t seen[FINDING_CODE_COUNT]; /* all, kept or not */
	struct arena *mem;               /* where values are copied to; set by findings_init */
};

void findings_init(struct findings *out, struct arena *mem);
void findings_free(struct findings *out);
/* Cannot fail. value and detail of *what are copied. */
void finding_add(struct findings *out, const struct finding *what);
/* Forgets what was added since *out was as *before, a copy of it. */
void findings_cut(struct findings *out, const struct findings *before);
struct str finding_word(enum finding_code code);
enum finding_level finding_level(enum finding_code code);

#endif
