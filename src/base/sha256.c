#include "base/sha256.h"

#include "base/fail.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

#define WITH_SHA __attribute__((target("sha,ssse3,sse4.1")))

/* FIPS 180-4, section 4.2.2. */
static const uint32_t constants[64] = { 0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b,
	0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
	0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6,
	0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d,
	0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
	0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
	0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585,
	0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
	0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa,
	0xa4506ceb, 0xbef9a3f7, 0xc67178f2 };

bool
sha256_is_fast(void)
{
	unsigned a, b, c, d;

	bool has_sse = __get_cpuid(1, &a, &b, &c, &d) && (c & bit_SSSE3) && (c & bit_SSE4_1);
	return has_sse && __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA);
}

static inline __m128i
load(const void *at)
{
	return _mm_loadu_si128(at);
}

/* The state as the instructions want it: the words a b e f, and c d g h. */
struct halves {
	__m128i abef, cdgh;
};

/* Four rounds. */
WITH_SHA static inline void
rounds(struct halves *s, __m128i words, const uint32_t *constant)
{
	words = _mm_add_epi32(words, load(constant));
	s->cdgh = _mm_sha256rnds2_epu32(s->cdgh, s->abef, words);
	s->abef = _mm_sha256rnds2_epu32(s->abef, s->cdgh, _mm_shuffle_epi32(words, 0x0E));
}

/* The four words of the schedule behind these sixteen. */
WITH_SHA static inline __m128i
behind(__m128i w0, __m128i w1, __m128i w2, __m128i w3)
{
	__m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(w0, w1), _mm_alignr_epi8(w3, w2, 4));
	return _mm_sha256msg2_epu32(sum, w3);
}

WITH_SHA static inline void
block(struct halves *s, const uint8_t *at)
{
	const __m128i big_endian
	    = _mm_set_epi8(12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3);
	__m128i w0 = _mm_shuffle_epi8(load(at), big_endian);
	__m128i w1 = _mm_shuffle_epi8(load(at + 16), big_endian);
	__m128i w2 = _mm_shuffle_epi8(load(at + 32), big_endian);
	__m128i w3 = _mm_shuffle_epi8(load(at + 48), big_endian);

	for (size_t i = 0; i < 64; i += 16) {
		rounds(s, w0, constants + i);
		w0 = behind(w0, w1, w2, w3);
		rounds(s, w1, constants + i + 4);
		w1 = behind(w1, w2, w3, w0);
		rounds(s, w2, constants + i + 8);
		w2 = behind(w2, w3, w0, w1);
		rounds(s, w3, constants + i + 12);
		w3 = behind(w3, w0, w1, w2);
	}
}

WITH_SHA void
sha256_blocks(uint32_t state[8], const uint8_t *at, size_t count)
{
	__m128i badc = _mm_shuffle_epi32(load(state), 0xB1);
	__m128i hgfe = _mm_shuffle_epi32(load(state + 4), 0x1B);
	struct halves s = { _mm_alignr_epi8(badc, hgfe, 8), _mm_blend_epi16(hgfe, badc, 0xF0) };

	for (size_t i = 0; i < count; i++) {
		struct halves before = s;
		block(&s, at + i * SHA256_BLOCK);
		s.abef = _mm_add_epi32(s.abef, before.abef);
		s.cdgh = _mm_add_epi32(s.cdgh, before.cdgh);
	}
	__m128i feba = _mm_shuffle_epi32(s.abef, 0x1B), dchg = _mm_shuffle_epi32(s.cdgh, 0xB1);
	_mm_storeu_si128((void *)state, _mm_blend_epi16(feba, dchg, 0xF0));
	_mm_storeu_si128((void *)(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}

#else

bool
sha256_is_fast(void)
{
	return false;
}

void
sha256_blocks(uint32_t state[8], const uint8_t *at, size_t count)
{
	(void)state, (void)at, (void)count;
	must(sha256_is_fast());
}

#endif
