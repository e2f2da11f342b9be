/* likeness.h - what tells that two events have the same person or the same list, as keyed hashes:
 * who has them without the key cannot try names on them, and nobody can turn them back.
 *
 * A person is the same by e-mail address, by phone and name, or by name and institution. A name
 * alone is never enough, nor is a number that a registration system gave, nor an address that
 * people of one event share. Only people of outside institutions are compared: those of the hosts
 * come to all events of theirs. */
#ifndef STORE_LIKENESS_H
#define STORE_LIKENESS_H

#include "verdict/audit.h"

#define LIKENESS_BYTES ((size_t)16)
/* A person's number within the event and one of its hashes. */
#define LIKENESS_PERSON_BYTES (sizeof(uint32_t) + LIKENESS_BYTES)

/* Puts a record for each hash of each outside person, and tells how many people have any. */
void likeness_put_people(struct out *o, int64_t *people, const struct audit *a, struct str key);

#define LIKENESS_HEX (2 * LIKENESS_BYTES)
/* What a list says of whom, in any order of its rows and columns and in any encoding; empty where
 * it has no entries. file is an index into the sheet's. */
void likeness_of_list(
    char hex[LIKENESS_HEX + 1], const struct audit *a, size_t file, struct str key);

#endif
