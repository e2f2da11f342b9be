/* name_han.h - names in Han characters and kana, the part of name.h that reads them. */
#ifndef PEOPLE_NAME_HAN_H
#define PEOPLE_NAME_HAN_H

#include "base/arena.h"
#include "base/str.h"

bool name_has_han(struct str s);
/* The Han and kana of a folded text, simplified, without titles; a number behind them tells two of
 * one name apart. */
struct str name_han(struct str folded, struct arena *mem);
/* The same of a text of nothing but common Han characters, as most Chinese names are typed: nothing
 * of it needs to be folded or taken away. False for any other text. */
bool name_han_only(struct str *key, struct str s, struct arena *mem);
/* Whether a key may be a person's name. */
bool name_han_is_person(struct str key);

#endif
