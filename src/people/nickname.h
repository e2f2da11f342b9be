/* nickname.h - what people call themselves online: 中山大学-张三 (SPEC 3).
 *
 * Split only where one side names a known institution and the other does not. */
#ifndef PEOPLE_NICKNAME_H
#define PEOPLE_NICKNAME_H

#include "institution/resolve.h"

/* Whether cell is an institution and a name with a separator between them; they point into cell. */
bool nickname_split(
    struct str *name, struct str *affiliation, struct str cell, struct resolver *resolver);

#endif
