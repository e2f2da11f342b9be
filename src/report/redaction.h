/* redaction.h - what a report without names must not show: the names, e-mails and phones that stand
 * in the lists and rosters themselves, wherever else they may be quoted (an affiliation that holds
 * a name, an event in somebody's honour, a file named after a person).
 *
 * Texts are compared word by word in their cleaned form: 张 三, ＺＨＡＮＧ San and San Zhang are
 * found under 张三 and Zhang San, and inside longer texts. */
#ifndef REPORT_REDACTION_H
#define REPORT_REDACTION_H

#include "verdict/audit.h"

struct redaction;

/* Goes over all rows. Cannot fail. NULL may be freed. */
struct redaction *redaction_new(const struct audit *a);
void redaction_free(struct redaction *r);

/* Whether a text holds a name, e-mail or phone of the lists. */
bool redaction_names(struct redaction *r, struct str text);
/* Whether it holds what looks like an e-mail address or a phone number, anybody's. */
bool redaction_contact(struct str text);
/* What stands for text in this report, and for what decisions call a question or person
 * (verdict/pseudonym.h). They live as long as r. */
struct str redaction_pseudonym(struct redaction *r, struct str prefix, struct str text);
struct str redaction_identifier(struct redaction *r, struct str id);

#endif
