#include <string.h>

#include "base/arena.h"
#include "base/hash.h"
#include "rows.h"

/* The examples of FIPS 180-2. */
static struct row {
	const char *name, *in, *want;
} rows[] = {
	{ "nothing", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
	{ "abc", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
	{ "two blocks", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
	    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1" },
};

static void
sha256_as_published(void **state)
{
	const struct row *r = *state;
	struct str in = str_from(r->in);
	struct arena mem = { 0 };
	char hex[SHA256_HEX + 1];

	/* In two pieces, cut anywhere. */
	for (size_t cut = 0; cut <= in.len; cut++) {
		struct sha256 *s = sha256_new(&mem);
		sha256_add(s, STR("of another"));
		sha256_again(s);
		sha256_add(s, str_slice(in, 0, cut));
		sha256_add(s, str_slice(in, cut, in.len));
		sha256_end(hex, s);
		assert_string_equal(hex, r->want);
	}
	arena_free(&mem);
}

static void
keys_hang_on_text_and_seed(void **state)
{
	struct hash a = hash_of(STR("中山大学"), 1);

	(void)state;
	assert_true(hash_eq(a, hash_of(STR("中山大学"), 1)));
	assert_false(hash_eq(a, hash_of(STR("中山大学"), 2)));
	assert_false(hash_eq(a, hash_of(STR("中山大"), 1)));
	assert_true(hash_eq(hash_of(STR(""), 1), hash_of((struct str){ NULL, 0 }, 1)));
	assert_false(hash_eq((struct hash){ 1, 2 }, (struct hash){ 1, 3 }));
	assert_false(hash_eq((struct hash){ 1, 2 }, (struct hash){ 0, 2 }));
}

/* XXH3's published value for no bytes: files made elsewhere stay readable. */
static void
stored_hash_is_fixed(void **state)
{
	(void)state;
	assert_true(hash_stored(STR("")) == 0x2D06800538D394C2);
	assert_true(hash_stored(STR("a")) != hash_stored(STR("b")));
}

static void
seeds_differ(void **state)
{
	(void)state;
	assert_true(hash_seed_random() != hash_seed_random());
}

static void
digest(char hex[SHA256_HEX + 1], struct str bytes, size_t cut, bool plainly)
{
	struct arena mem = { 0 };
	struct sha256 *s = sha256_new(&mem);

	if (plainly)
		sha256_plainly(s);
	sha256_add(s, str_slice(bytes, 0, cut));
	sha256_add(s, str_slice(bytes, cut, bytes.len));
	sha256_end(hex, s);
	arena_free(&mem);
}

/* Whatever the processor has, and wherever the pieces are cut. */
static void
both_ways_of_sha256_agree(void **state)
{
	char bytes[1000], one[SHA256_HEX + 1], other[SHA256_HEX + 1];

	(void)state;
	for (size_t i = 0; i < sizeof bytes; i++)
		bytes[i] = (char)(i * 31 + i / 7);
	for (size_t len = 0; len <= sizeof bytes; len++) {
		struct str text = { bytes, len };
		digest(one, text, len, true);
		digest(other, text, len, false);
		assert_string_equal(one, other);
		digest(other, text, len * 37 % 150, false);
		assert_string_equal(one, other);
	}
	for (size_t cut = 0; cut <= 260; cut++) {
		struct str text = { bytes, 512 };
		digest(one, text, 512, true);
		digest(other, text, cut, false);
		assert_string_equal(one, other);
	}
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, sha256_as_published);
	ROWS_LAW(tests, n, both_ways_of_sha256_agree);
	ROWS_LAW(tests, n, keys_hang_on_text_and_seed);
	ROWS_LAW(tests, n, stored_hash_is_fixed);
	ROWS_LAW(tests, n, seeds_differ);
	return ROWS_RUN(tests, n);
}
