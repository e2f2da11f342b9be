/* page.h - whether a page's markup is ours alone. */
#ifndef TESTS_FUZZ_PAGE_H
#define TESTS_FUZZ_PAGE_H

#include "base/str.h"

/* Holds a report's HTML to: elements of a table, closed in their
 * order where they need an end; attributes in double quotes, none of them an event's; and no < or >
 * anywhere else. A broken one is a must(). */
void page_check(struct str html);

#endif
