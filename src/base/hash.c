#include "base/hash.h"

#include <string.h>
#include <sys/random.h>
#include <sys/types.h>

#include <sha256.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base/arena.h"
#include "base/fail.h"
#include "base/sha256.h"

struct hash
hash_of(struct str s, uint64_t seed)
{
	XXH128_hash_t h = XXH3_128bits_withSeed(s.at, s.len, seed);
	return (struct hash){ h.low64, h.high64 };
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
	bool is_fast;
};

struct sha256 *
sha256_new(struct arena *mem)
{
	struct sha256 *s = arena_new(mem, struct sha256);
	SHA256Init(&s->ctx);
	s->is_fast = sha256_is_fast();
	return s;
}

void
sha256_plainly(struct sha256 *s)
{
	s->is_fast = false;
}

void
sha256_again(struct sha256 *s)
{
	SHA256Init(&s->ctx);
}

static void
add_plainly(struct sha256 *s, struct str bytes)
{
	if (bytes.len)
		SHA256Update(&s->ctx, (const uint8_t *)bytes.at, bytes.len);
}

void
sha256_add(struct sha256 *s, struct str bytes)
{
	size_t part = s->ctx.bitcount[0] / 8 % SHA256_BLOCK; /* of a block that libmd keeps */
	size_t head = part ? SHA256_BLOCK - part : 0;

	if (s->is_fast && bytes.len >= head + SHA256_BLOCK) {
		add_plainly(s, str_slice(bytes, 0, head));
		bytes = str_slice(bytes, head, bytes.len);
		size_t blocks = bytes.len / SHA256_BLOCK;
		sha256_blocks(s->ctx.state.st32, (const uint8_t *)bytes.at, blocks);
		s->ctx.bitcount[0] += (uint64_t)blocks * SHA256_BLOCK * 8;
		bytes = str_slice(bytes, blocks * SHA256_BLOCK, bytes.len);
	}
	add_plainly(s, bytes);
}

void
sha256_end(char hex[SHA256_HEX + 1], struct sha256 *s)
{
	SHA256End(&s->ctx, hex);
}
