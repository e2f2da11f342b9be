/* person.h - rows that are one human being (SPEC 5).
 *
 * Certain: the same e-mail; the same person id or phone with a compatible name; the same name at
 * the same institution, unless the rows carry different person ids (two people) or different
 * e-mails or phones (a question, likely the same), and see namesake.h. In two files an id ties
 * where the name is the same, and different ones are a question. Where rows that share an e-mail,
 * id or phone bear clearly different names, only equal names are one person: a shared mailbox makes
 * nobody one. No rule looks at the order of rows. */
#ifndef PEOPLE_PERSON_H
#define PEOPLE_PERSON_H

#include "people/facts.h"

/* Two groups of rows that may be one person, each certainly one; a and b are the first rows of
 * theirs, a < b. */
struct person_doubt {
	uint32_t a, b;
	bool likely;       /* taken as one person */
	bool is_romanised; /* one name is in Han characters, the other in pinyin */
};

struct people {
	uint32_t *of_fact;    /* by fact: its person */
	uint32_t *first_fact; /* by person: its first row in file order */
	uint32_t *next_fact;  /* by fact: the next row of the same person, or FACT_NONE */
	uint32_t *sure; /* by fact: the first of the rows that are certainly one person with it */
	uint32_t *tied; /* by fact: the first of the rows that keys alone tie to it */
	size_t count;   /* people, in the order of their first rows */
	struct person_doubt *doubts;
	size_t doubt_count, doubt_cap;
	struct person_doubt *strangers; /* namesakes whom different ids make two people */
	size_t stranger_count, stranger_cap;
	uint32_t *shared; /* by e-mail that several clearly different names share: its first row */
	size_t shared_count, shared_cap;
};

/* Works out the people. A doubt is taken by its likelier answer; of those that together would make
 * one person of two strangers, none is. sheet gives the names where they must be compared. Cannot
 * fail. Free with people_free. */
void people_find(struct people *out, const struct facts *facts, const struct sheet *sheet);

/* Whether no row of a person names an institution, not even one in doubt. */
bool people_name_none(const struct people *p, const struct facts *facts, uint32_t person);

/* What is certain and what is open among some facts (facts->taken tells of their institutions):
 * fills out->sure, doubts and strangers, and nothing else. Free with people_free. */
void people_settle(struct people *out, const uint32_t *class_of, const struct facts *facts,
    const struct sheet *sheet);
void people_free(struct people *p);

#endif
