/* mail.h - e-mail domains that say nothing of an institution: anybody has an address there. */
#ifndef INSTITUTION_MAIL_H
#define INSTITUTION_MAIL_H

#include "base/str.h"

extern const char *const mail_public[]; /* ordered; data/mail.c */
extern const size_t mail_public_count;

/* Whether the domain, or one that it lies below, is public mail. */
bool mail_is_public(struct str domain);

#endif
