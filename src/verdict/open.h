/* open.h - what a list leaves open, as variables: every question that is put to an officer is one,
 * and bounds are taken over all ways of answering them that do not contradict themselves (SPEC 2).
 *
 *   INSTITUTION  one for a name, an institution and how likely it is, whoever typed it: yes, or no
 *                (then it is the text's own local institution, or none).
 *   WHICH        one for each class of rows and each name of several institutions among them.
 *   PLACE        one for each set of rows that keys tie (people_tied) and that claim several units
 *                in some way of answering what they name, no host going first: these units
 *                (claim.h). Where the rows claim the one that is answered, those that claim
 *                another are silent; where they do not, it has no effect.
 *   ATTENDED     one for each class of rows none of which is known to have attended. No takes all
 *                its rows away.
 *   HONOUR       one for each class of rows whose best honour is a doubtful one.
 *   PERSON       one for each two sets of rows that may be one person, each certainly one, where
 * the questions above are answered in some way.
 *
 * A class is the rows that are certainly one person where all questions have their likelier answers
 * (people_sure). A doubtful honour is none to ask about where another row of the class bears a
 * certain one: then it is one too. A row that claims nothing is never what makes an academician.
 *
 * Whatever is answered, the same e-mail, id or phone ties the same rows (people_tied). In each way
 * of answering INSTITUTION, WHICH and ATTENDED namesake.h (and romanised.h) is applied again to the
 * rows that attended and to the institutions that they then have: it says who is certainly one,
 * whom ids make strangers, and which doubts there are. The answers to these doubts contradict
 * themselves where two sets are not one but are tied by other answers, or where strangers are. A
 * PERSON question that is no doubt there has no effect. People are then counted by SPEC 1. */
#ifndef VERDICT_OPEN_H
#define VERDICT_OPEN_H

#include "terms/question.h"
#include "verdict/claim.h"

#define VARIABLE_NONE UINT32_MAX

/* What stands for yes and no where these are the answers. */
enum { ANSWER_YES, ANSWER_NO };

struct rows {
	const uint32_t *facts; /* in file order */
	size_t count;
};

/* An institution between which and others rows compete. */
struct contender {
	uint32_t institution; /* after roll-up */
	uint32_t fact;        /* a row that claims it under some answer */
};

struct variable {
	enum question_kind kind;
	uint16_t option_count; /* of a mention: its links, then what it is otherwise */
	uint16_t likelier;
	uint32_t fact;       /* a row that shows it */
	uint32_t mention;    /* INSTITUTION, WHICH: which one of the row's affiliation */
	uint32_t people;     /* how many it is about */
	bool is_romanised;   /* PERSON: one name in two scripts */
	bool found_later;    /* PERSON: not a doubt where all answers are the likelier ones */
	struct rows side[2]; /* PERSON: both sets; else the first: the class, or the set */
	const struct contender *contenders; /* PLACE: in the order of their identifiers */
};

/* The rows of each class, one behind the other. */
struct class_chain {
	uint32_t (*class_of)(const struct people *people, uint32_t fact);
	uint32_t *next; /* by fact; only there while what is open is collected */
};

struct open {
	const struct facts *facts;
	const struct people *people;
	struct variable *items;
	size_t count, cap;
	uint32_t *first_mention; /* by affiliation, into asked */
	uint32_t *asked;         /* by mention: what is asked by it, or VARIABLE_NONE */
	uint32_t *of_asked;      /* the variable of an INSTITUTION */
	size_t asked_count;
	struct class_chain sure, tied; /* of people_sure, of people_tied */
	struct map of_class;           /* a class and what is asked of it, to its variable */
	struct map of_pair;            /* two sets of rows, to their variable */
	struct arena *mem;
};

/* Collects what is open where all answers are the likelier ones. Cannot fail. Free with open_free.
 */
void open_find(struct open *out, const struct facts *facts, const struct people *people,
    struct claims *claims, struct arena *mem);
void open_free(struct open *o);

/* The variables that govern a row, or VARIABLE_NONE. */
uint32_t open_mention(const struct open *o, uint32_t fact, size_t mention);
uint32_t open_place(const struct open *o, uint32_t fact);
uint32_t open_attended(const struct open *o, uint32_t fact);
uint32_t open_honour(const struct open *o, uint32_t fact);
/* Whether a row bears an honour for certain, or a doubtful one beside a certain one of its class.
 */
bool open_is_academician(const struct open *o, uint32_t fact);

/* The variable of two sets of rows, which doubt is about; added where it is new. */
uint32_t open_pair(struct open *o, struct rows a, struct rows b, const struct person_doubt *doubt);

/* How many answers there are to what a mention is: one where nothing is open. */
size_t mention_options(const struct mention *m);
/* What it is under an answer: an institution or NOBODY. */
uint32_t mention_under(const struct mention *m, size_t answer);

#endif
