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

#include "base/sparse.h"
#include "people/facts.h"

/* Two groups of rows that may be one person, each certainly one; a and b are the first rows of
 * theirs, a < b. */
struct person_doubt {
	uint32_t a, b;
	bool likely;       /* taken as one person */
	bool is_romanised; /* one name is in Han characters, the other in pinyin */
};

/* Most people have one row, and are certainly themselves: what is kept by fact is kept of the
 * others alone (10,000,000 rows: 48 MB instead of 172). */
struct people {
	uint32_t *first_fact; /* by person: its first row in file order */
	size_t count;         /* people, in the order of their first rows */
	struct sparse later;  /* rows that are not their person's first, to the person */
	struct sparse next;   /* rows that are not its last, to the next */
	struct sparse unsure; /* rows that are not certainly one with its first: people_sure */
	struct sparse untied; /* rows that keys do not tie to its first: people_tied */
	uint32_t *sure;       /* by fact, as people_sure; of people_settle alone */
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

/* The person of a fact, and the next fact of the same person, or FACT_NONE. */
static inline uint32_t
people_of(const struct people *p, uint32_t fact)
{
	uint32_t person = sparse_get(&p->later, fact);
	return person == SPARSE_NONE ? fact - sparse_before(&p->later, fact) : person;
}

static inline uint32_t
people_next(const struct people *p, uint32_t fact)
{
	return sparse_get(&p->next, fact);
}

/* The first of the rows that are certainly one person with a fact, and of those that keys alone tie
 * to it. Its person's first row is its own; of the others apart (unsure, untied) has the
 * exceptions. */
uint32_t people_lead(const struct people *p, const struct sparse *apart, uint32_t later);

static inline uint32_t
people_sure(const struct people *p, uint32_t fact)
{
	return sparse_has(&p->later, fact) ? people_lead(p, &p->unsure, fact) : fact;
}

static inline uint32_t
people_tied(const struct people *p, uint32_t fact)
{
	return sparse_has(&p->later, fact) ? people_lead(p, &p->untied, fact) : fact;
}

/* Whether no row of a person names an institution, not even one in doubt. */
bool people_name_none(const struct people *p, const struct facts *facts, uint32_t person);

/* What is certain and what is open among some facts (facts->taken tells of their institutions):
 * fills out->sure, doubts and strangers, and nothing else. Free with people_free. */
void people_settle(struct people *out, const uint32_t *class_of, const struct facts *facts,
    const struct sheet *sheet);
void people_free(struct people *p);

#endif
