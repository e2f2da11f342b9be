/* escape.h - characters that an export wrote out as a word of its own. */
#ifndef TEXT_ESCAPE_H
#define TEXT_ESCAPE_H

#include "base/arena.h"
#include "base/str.h"

/* HTML's &amp; and <br>, a spreadsheet's _x000D_ and the #TAB# of a table's dump are the characters
 * again that they stand for. The result is s itself where none stands in it. Cannot fail. */
struct str unescaped(struct str s, struct arena *mem);

#endif
