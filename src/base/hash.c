#include "base/hash.h"

#include <string.h>
#include <sys/random.h>
#include <sys/types.h>

#include <sha256.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base/arena.h"
#include "base/fail.h"

struct hash
hash_of(struct str s, uint64_t seed)
{
	XXH128_hash_t h = XXH3_128bits_withSeed(s.at, s.len, seed);
	return (struct hash) { h.low64, h.high64 };
}

uint64_t
hash_stored(struct str s)
{
	return XXH3_64bits(s.at, s.len);
}

bool
hash_eq(struct hash a, struct hash b)
{
	return a.lo == b.lo && a.hi == b.hi;
}

uint64_t
hash_seed_random(void)
{
	uint64_t seed;
	must(getrandom(&seed, sizeof seed, 0) == (ssize_t)sizeof seed);
	return seed;
}

struct sha256 {
	SHA256_CTX ctx;
};

struct sha256 *
sha256_new(struct arena *mem)
{
	struct sha256 *s = arena_new(mem, struct sha256);
	SHA256Init(&s->ctx);
	return s;
}

void
sha256_add(struct sha256 *s, struct str bytes)
{
	if (bytes.len)
		SHA256Update(&s->ctx, (const uint8_t *)bytes.at, bytes.len);
}

void
sha256_end(char hex[SHA256_HEX + 1], struct sha256 *s)
{
	SHA256End(&s->ctx, hex);
}
