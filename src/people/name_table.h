/* name_table.h - words around names, and in the place of names (data/names.c). */
#ifndef PEOPLE_NAME_TABLE_H
#define PEOPLE_NAME_TABLE_H

#include <stddef.h>
#include <uchar.h>

/* Entries are folded (unicode_fold), with simplified characters. Lists with a count are in the
 * order of their bytes; the others end in NULL. */

extern const char *const name_titles[]; /* words beside a Latin name: dr, prof */
extern const size_t name_title_count;
extern const char *const
    name_han_suffixes[]; /* behind a Han name: 教授; longer ones first, two characters at least */
extern const char *const name_han_prefixes[]; /* before one: 尊敬的 */
extern const char *const name_no_person[];    /* Latin words that are nobody's name */
extern const size_t name_no_person_count;
extern const char *const name_devices[]; /* what begins a word of a device's name: iphone */
extern const char *const name_brands[]; /* the same, alone or before a number: Xiaoming is a name */
extern const char *const
    name_han_no_person[]; /* 会议室: Han texts with it name no person; two characters at least */
/* What these begin with, each character once. */
#define NAME_HEADS 64
extern const char16_t name_han_no_person_heads[NAME_HEADS];

#endif
