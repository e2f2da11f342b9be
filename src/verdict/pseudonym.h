/* pseudonym.h - words that stand for people and for what they typed, in reports without names.
 *
 * They are the same for the same lists, in any order of rows, and hang on everybody in them: who
 * has the lists can work them out, and nobody else can try names one by one. */
#ifndef VERDICT_PSEUDONYM_H
#define VERDICT_PSEUDONYM_H

#include "input/sheet.h"

struct pseudonyms {
	struct hash sum; /* of all people's rows */
};

/* rosters may be NULL. Cannot fail. */
void pseudonyms_init(
    struct pseudonyms *out, const struct sheet *lists, const struct sheet *rosters);

/* The prefix and 16 hexadecimal digits that stand for text. */
struct str pseudonym(
    const struct pseudonyms *p, struct str prefix, struct str text, struct arena *mem);
/* The same for an identifier of a question or person, which begins with its kind: "same-…". */
struct str pseudonym_of_id(const struct pseudonyms *p, struct str id, struct arena *mem);

#endif
