/* token_layout.h - how the token index lies in its tables; shared by its reader and writer. */
#ifndef INSTITUTION_TOKEN_LAYOUT_H
#define INSTITUTION_TOKEN_LAYOUT_H

#include "base/hash.h"
#include "institution/token.h"

#define TOKEN_FORMS   64   /* names a block */
#define TOKEN_BUCKETS 4096 /* words that begin alike lie together */
#define TOKEN_ALIKE   3    /* bytes that a misspelt word still shares with the right one */

static inline uint32_t
token_bucket(struct str word)
{
	return (uint32_t)(hash_stored(str_slice(word, 0, TOKEN_ALIKE)) % TOKEN_BUCKETS);
}

#endif
