/* name.h - a person's name as it is compared, and the keys that tie rows to one person (SPEC 5). */
#ifndef PEOPLE_NAME_H
#define PEOPLE_NAME_H

#include "text/clean.h"

/* The name of a row: from a name cell, or family and given name where that is blank. Titles and
 * forms of address (Dr., Prof., 教授, 先生, PhD) are taken off. Order and case do not matter: the
 * words of a Latin name are sorted. A name in two scripts (张三 ZHANG San) gives the Han one. Empty
 * where there is none. */
struct key name_key(struct str name, struct str family, struct str given, struct arena *mem);
/* The same, and whether the name cell, where it is not blank, holds a person's name
 * at all: not iPhone, 会议室1, a number, 测试. */
struct key name_read(
    bool *is_person, struct str name, struct str family, struct str given, struct arena *mem);

/* Whether two names may be one person's: equal, one with initials of the other's words, or
 * one in Han and one in Latin letters (which cannot tell). Works on name_key's results. */
bool name_compatible(struct key a, struct key b);

/* An e-mail address, lower case, as a key; empty where it is none. */
struct str email_key(struct str email, struct arena *mem);
/* Its domain; empty where it is none. Points into email_key's result. */
struct str email_domain(struct str email_key);
/* The digits of a phone without +86 or leading zeros; empty where there are fewer than seven, where
 * some are hidden (138****8001) or all the same, or where a spreadsheet lost digits (1.38E+10),
 * which *lost tells. */
struct str phone_key(struct str phone, bool *lost, struct arena *mem);

#endif
