/* decision.h - what an officer or organiser answered (SPEC 2): a CSV with the columns question and
 * answer, and by, at and note where they are there.
 *
 * question is an identifier that a report printed, with names or without, or a person's who names
 * no institution; answer is yes, no, an institution's id, or other. For a person it is the
 * institution, by id or name.
 *
 * What is answered is applied before anything is counted. Answers may close questions, and raise
 * others that were answered too, so they are matched again until no more find theirs. One that
 * finds none, contradicts another, or is not an answer to its question is reported, and never
 * applied. */
#ifndef VERDICT_DECISION_H
#define VERDICT_DECISION_H

#include "people/ruling.h"
#include "verdict/ask.h"

enum decision_outcome {
	DECISION_STALE, /* no such question */
	DECISION_APPLIED,
	DECISION_CONTRADICTS, /* another answer, or all that were applied before it */
	DECISION_NOT_OFFERED, /* no answer to this question */
	DECISION_BLANK,       /* not answered yet */
	DECISION_OUTCOME_COUNT
};

struct decision {
	struct str question, answer, by, at, note;
	size_t line;
	enum decision_outcome outcome;
	size_t ruling;         /* DECISION_APPLIED: which one it became */
	bool found;            /* there is, or was, such a question */
	struct question asked; /* as it was asked */
};

struct decisions {
	struct decision *items; /* in the order of the file */
	size_t count, cap;
	struct rulings rulings;
	struct map answered; /* the questions that were, by question_key */
	size_t replays;      /* how often a line waited for those before it to be applied */
};

/* Fails as columns_read does, with status 78 where the file is bad. Free with decisions_free, also
 * after a failure. Texts live in mem. */
bool decisions_load(struct decisions *out, struct str path, struct arena *mem, struct fail *f);
void decisions_free(struct decisions *d);

struct str decision_word(enum decision_outcome outcome);

#endif
