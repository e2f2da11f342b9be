/* facts.h - what every row that counts says of its person, as small numbers.
 *
 * Equal numbers are equal keys: the same e-mail address, person id, phone, name. People are
 * made from these (person.h), for the whole list and again for every way of answering the open
 * questions, so nothing here depends on an answer. */
#ifndef PEOPLE_FACTS_H
#define PEOPLE_FACTS_H

#include "input/sheet.h"
#include "institution/resolve.h"
#include "people/honours.h"
#include "people/name.h"
#include "people/standing.h"

#define FACT_NONE UINT32_MAX

/* 16 bytes: a million of them are kept. */
struct fact {
	uint32_t row;              /* of the sheet */
	uint32_t email, name;      /* FACT_NONE where it has none; see also id_of and phone_of */
	uint32_t affiliation : 29; /* index into facts->affiliations */
	uint32_t honour : 2;       /* enum academician */
	bool attendance_open : 1;  /* whether it attended is a question */
};

#define FACT_AFFILIATIONS ((1u << 29) - 1)

/* An entry that makes no fact, and what it names (the ledger shows that). */
struct left_out {
	uint32_t row, affiliation;
};

struct rulings;

struct facts {
	struct fact *items; /* rows that are in, in file order */
	size_t count;
	const struct affiliation **affiliations; /* distinct ones */
	size_t affiliation_count;
	/* The institutions that affiliation a is taken for: taken[taken_from[a]] to before
	 * taken[taken_from[a + 1]], in the order of the text. */
	uint32_t *taken, *taken_from;
	struct left_out *left_out; /* entries that are not in, in file order */
	size_t left_out_count;
	struct honour *honours; /* the distinct readings of honours */
	struct pool nicknames;  /* names that stood beside an institution: 中山大学-张三 */
	uint16_t *file_of;      /* by fact (fact_file); NULL where there is one file */
	/* What few lists have, by fact (fact_aside): its person id and phone. */
	uint32_t *id_of, *phone_of;
	/* What few facts have, likewise: the honour that makes an academician, and the
	 * nickname that is the name; and the ruling on which institution it is from. */
	uint32_t *honour_of, *nickname_of, *place_of;
	uint8_t *proofs; /* by fact: what rosters say (roster.h); NULL where there are none */
	/* By name: enum written (name_memo.h), where another of the list may be it (paired.h); may
	 * be NULL. */
	uint8_t *scripts;
	const struct rulings *rulings; /* what was decided (ruling.h); may be NULL */
	uint32_t email_count, id_count, phone_count, name_count; /* every key is below */
};

/* The file of its row. */
static inline uint16_t
fact_file(const struct facts *f, uint32_t fact)
{
	return f->file_of ? f->file_of[fact] : 0;
}

/* A number that few facts have, or FACT_NONE. The table is NULL where no fact has one. */
static inline uint32_t
fact_aside(const uint32_t *table, uint32_t fact)
{
	return table ? table[fact] : FACT_NONE;
}

/* Reads them off the sheet. Fails with FAIL_PATTERN_LIMIT. Free with facts_free, also after a
 * failure. */
bool facts_read(struct facts *out, const struct sheet *sheet, struct standings *standings,
    struct resolver *resolver, struct honours *honours, struct findings *findings,
    struct arena *mem, struct fail *f);
void facts_free(struct facts *f);
/* Works out taken from affiliations, again whenever they change. */
void facts_settle(struct facts *f);
/* The fact of a row of the sheet, or FACT_NONE. */
uint32_t facts_find(const struct facts *f, uint32_t row);
/* The affiliation of every entry, in or out; FACT_NONE where the row is none. */
uint32_t facts_affiliation(const struct facts *f, uint32_t row);

/* The name of a fact as it is compared, worked out again from its row. */
struct key fact_name(
    const struct facts *facts, const struct sheet *sheet, uint32_t fact, struct arena *mem);
/* Its e-mail, phone and id in one text. */
struct str fact_contact(
    const struct facts *facts, const struct sheet *sheet, uint32_t fact, struct arena *mem);

#endif
