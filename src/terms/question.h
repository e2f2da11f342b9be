/* question.h - a fact that the list does not settle, as it is put to an officer (SPEC 2).
 *
 * The identifier is made from the sorted identities that the question is about, so it is the
 * same from run to run and across row order. */
#ifndef TERMS_QUESTION_H
#define TERMS_QUESTION_H

#include "base/str.h"

enum question_kind {
	QUESTION_INSTITUTION, /* a text: is it this institution? */
	QUESTION_WHICH,       /* a person: which of the institutions that bear the name? */
	QUESTION_PLACE,       /* a person whose rows name several: from which of them? */
	QUESTION_PERSON,      /* two groups of rows: one person? */
	QUESTION_HONOUR,      /* a person: an academician? */
	QUESTION_ATTENDED,    /* a person: did they attend? */
	QUESTION_FROM, /* a person who names no institution: which? Never put, but answered */
	QUESTION_KIND_COUNT
};

#define QUESTION_ID_LEN 23 /* person- and 16 digits */

struct question_option {
	struct str answer;    /* what a decision would say: yes, no, other, an institution's id */
	uint32_t institution; /* that it is, or 0: none */
	int score_permille;
	uint32_t row; /* QUESTION_PLACE: one that says so */
};

/* Why it is asked: a word for a sentence of the report's, and what that sentence shows. */
struct question_reason {
	struct str word, found, by;
};

/* Of 10,000,000 rows there are 246,000. */
struct question {
	char id[QUESTION_ID_LEN + 1];
	enum question_kind kind;
	uint16_t option_count, likelier; /* likelier: the index of that answer */
	struct str subject;              /* the text or the person's name, as typed */
	struct str other; /* QUESTION_PERSON: the other name, or where both are from */
	const struct question_reason *because;
	const struct question_option *options;
	uint32_t rows[2];  /* a row of the list that shows it; for QUESTION_PERSON the other's */
	uint32_t people;   /* how many it is about */
	unsigned checks;   /* which it can move: bits, by their place in the policy */
	uint32_t variable; /* what stands for it where answers are gone through */
};

struct str question_kind_word(enum question_kind kind);

#endif
