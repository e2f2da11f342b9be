/* identity.h - what people and questions are called, the same from run to run and in any order of
 * rows (SPEC 2). */
#ifndef VERDICT_IDENTITY_H
#define VERDICT_IDENTITY_H

#include "base/out.h"
#include "verdict/open.h"

/* What identities are made from. */
struct identities {
	const struct facts *facts;
	const struct people *people;
	const struct sheet *sheet;
	const struct names *names;
};

/* The prefix, a dash and 16 hexadecimal digits made from text. */
void identity_name(char id[QUESTION_ID_LEN + 1], const char *prefix, struct str text);

/* What some rows say of who they are: cleaned name, e-mail, phone, id and institutions, in order,
 * each once. Puts text for identity_name. */
void identity_put_rows(struct out *o, const struct identities *of, struct rows rows);

/* What a person is called in decisions: "person-…". */
void person_identity(char id[QUESTION_ID_LEN + 1], const struct identities *of, uint32_t person);

#endif
