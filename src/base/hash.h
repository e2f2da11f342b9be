/* hash.h - 128-bit keys for tables, and SHA-256 for evidence.
 *
 * Keys are seeded at random at each start (hash_seed_random), so that nobody
 * can craft two people into one; a fixed seed is for what is stored in a file. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include "base/str.h"

struct hash {
	uint64_t lo, hi;
};

/* Cannot fail. */
struct hash hash_of(struct str s, uint64_t seed);
/* 64 bits, for buckets that are stored: the same on every machine. */
uint64_t hash_stored(struct str s);
bool hash_eq(struct hash a, struct hash b);
/* From the kernel. Ends the program if it has no randomness to give. */
uint64_t hash_seed_random(void);

#define SHA256_HEX 64

struct sha256;

/* By the processor's own instructions where it has them, else by libmd. */
struct sha256 *sha256_new(struct arena *mem);
/* By libmd wherever it is, before anything is added. */
void sha256_plainly(struct sha256 *s);
void sha256_add(struct sha256 *s, struct str bytes);
/* Writes 64 lower-case hexadecimal digits and a NUL; s is spent. */
void sha256_end(char hex[SHA256_HEX + 1], struct sha256 *s);
/* Makes a spent one new. Asking what the processor has takes longer than most sums do. */
void sha256_again(struct sha256 *s);

#endif
