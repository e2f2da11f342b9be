/* namesake.h - rows that bear one name at one institution: one person, two, or a question.
 *
 * Rows that share an e-mail, id or phone are one class already. Two classes are set apart by
 * different person ids of one file (two people), or by different e-mails, phones, or ids of two
 * files (a question). They are one person for certain where nothing sets them apart, and the same
 * others, in the same way, are set apart from both: a row without any contact beside two namesakes
 * who have different ones may be either's, and that is a question too. One name in two scripts is
 * romanised.h's. No rule looks at the order of rows.
 */
#ifndef PEOPLE_NAMESAKE_H
#define PEOPLE_NAMESAKE_H

#include "people/person.h"

/* Unites the certain ones in the forest `parent` over facts, then fills out->sure, out->doubts and
 * out->strangers. class_of gives the class of each fact. The answers to doubts are left to the
 * caller. */
void namesakes_settle(struct people *out, uint32_t *parent, const uint32_t *class_of,
    const struct facts *facts, const struct sheet *sheet);

#endif
