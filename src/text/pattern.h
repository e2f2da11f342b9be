/* pattern.h - regular expressions over UTF-8. The door of PCRE2.
 *
 * Patterns are compiled with UTF and UCP, case ignored, and run with match, depth and heap
 * limits and without JIT (patterns run once per distinct text; JIT pays from some
 * hundreds of them on). A limit that is met is an error, never "no match". */
#ifndef TEXT_PATTERN_H
#define TEXT_PATTERN_H

#include "base/fail.h"

struct pattern; /* lives until pattern_free */

/* source is a pattern in PCRE2's syntax. False and FAIL_PATTERN where it is none. */
bool pattern_new(struct pattern **out, struct str source, struct fail *f);
/* Whether s has a match; where, in *hit (may be NULL). False and FAIL_PATTERN_LIMIT at a limit. */
bool pattern_find(
    bool *found, struct str *hit, const struct pattern *p, struct str s, struct fail *f);
void pattern_free(struct pattern *p);

#endif
