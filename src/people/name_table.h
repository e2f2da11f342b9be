/* name_table.h - words around names, and in the place of names (data/names.c). */
#ifndef PEOPLE_NAME_TABLE_H
#define PEOPLE_NAME_TABLE_H

#include <stddef.h>

/* Lists end in NULL; entries are folded (unicode_fold), with simplified characters. */

extern const char *const name_titles[]; /* words beside a Latin name: dr, prof */
extern const char *const
    name_han_suffixes[]; /* behind a Han name: 教授; longer ones first, two characters at least */
extern const char *const name_han_prefixes[]; /* before one: 尊敬的 */
extern const char *const name_no_person[];    /* Latin words that are nobody's name */
extern const char *const name_devices[];      /* what begins a word of a device's name: iphone */
extern const char *const name_brands[]; /* the same, alone or before a number: Xiaoming is a name */
extern const char *const name_han_no_person[]; /* parts of Han texts that name no person: 会议室 */

#endif
