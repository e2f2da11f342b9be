/* inert.h - whether a choice of the policy can make no difference to a list, whatever is answered:
 * then nothing needs to be worked out again. */
#ifndef VERDICT_INERT_H
#define VERDICT_INERT_H

#include "people/person.h"
#include "verdict/side.h"

/* Whether two policies that differ in this choice of counting alone place everybody alike. May say
 * no where they do. */
bool choice_is_inert(enum choice choice, const struct policy *one, const struct policy *other,
    const struct facts *facts, const struct people *people, const struct names *names,
    const struct hosts *hosts);

#endif
