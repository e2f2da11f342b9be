/* str.h - a view of text: pointer and length, passed by value.
 *
 * A str never owns its bytes and need not end in NUL. From input/encoding on
 * every str is valid UTF-8. An absent text is { NULL, 0 }; an empty one may
 * have any pointer. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct arena;

struct str {
	const char *at;
	size_t len; /* bytes */
};

#define STR(literal) ((struct str){ literal, sizeof(literal) - 1 })
#define STR_NONE     SIZE_MAX

/* None of these allocates or fails, save str_copy and str_pair. Those that are called for every
 * word of every cell stand here, so that a literal's length is known where it is compared. */
static inline struct str
str_from(const char *cstr)
{
	return (struct str){ cstr, cstr ? strlen(cstr) : 0 };
}

static inline bool
str_eq(struct str a, struct str b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

/* The bytes [from, to), both cut to the length. */
static inline struct str
str_slice(struct str s, size_t from, size_t to)
{
	if (to > s.len)
		to = s.len;
	if (from >= to)
		return (struct str){ s.at, 0 };
	return (struct str){ s.at + from, to - from };
}

static inline bool
str_starts(struct str s, struct str with)
{
	return s.len >= with.len && str_eq(str_slice(s, 0, with.len), with);
}

static inline bool
str_ends(struct str s, struct str with)
{
	return s.len >= with.len && str_eq(str_slice(s, s.len - with.len, s.len), with);
}

/* As str_cmp, of a name in a table: most differ in a byte of the first few. */
static inline int
str_cmp_row(const char *name, struct str s)
{
	for (size_t i = 0; i < s.len; i++) {
		unsigned char a = (unsigned char)name[i], b = (unsigned char)s.at[i];
		if (a == '\0' || a != b)
			return a == '\0' || a < b ? -1 : 1;
	}
	return name[s.len] != '\0';
}

/* For bsearch: the order of a str as key and a row that begins with its name, which the row either
 * points to or holds. */
static inline int
str_by_pointed(const void *key, const void *row)
{
	return -str_cmp_row(*(const char *const *)row, *(const struct str *)key);
}

static inline int
str_by_held(const void *key, const void *row)
{
	return -str_cmp_row(row, *(const struct str *)key);
}

/* ASCII case is ignored. */
bool str_eq_nocase(struct str a, struct str b);
/* By bytes, which is code point order in UTF-8: -1, 0, 1. */
int str_cmp(struct str a, struct str b);
/* The place of needle at or after from, or STR_NONE. An empty needle is at from. */
size_t str_find(struct str s, struct str needle, size_t from);
/* Without ASCII blanks (space, tab, CR, LF) at both ends. */
struct str str_trim(struct str s);
/* The piece before the next sep; *rest goes behind it. False when *rest was used up. */
bool str_next(struct str *piece, struct str *rest, char sep);
/* A whole number in decimal digits without sign; false if it is none or too large. */
bool str_whole(uint64_t *out, struct str s);

bool str_has_digit(struct str s);
/* Whether a text is one of a list. Its first byte tells mostly that it is not. */
bool str_listed(struct str s, const char *const *list, size_t count);
/* The same of a list in the order of str_cmp: for long ones. */
bool str_in_order(struct str s, const char *const *list, size_t count);

/* A copy in mem, with a NUL behind it that is not counted. */
struct str str_copy(struct str s, struct arena *mem);
/* Two texts with a blank between. */
struct str str_pair(struct str a, struct str b, struct arena *mem);
/* As str_copy, to give to an interface that wants a C string. A NUL inside cuts it. */
const char *str_c(struct str s, struct arena *mem);

#endif
