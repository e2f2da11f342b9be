#include <stdio.h>

#include "base/map.h"
#include "rows.h"

#define KEYS 3000

static uint64_t
next_random(uint64_t *seed)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return *seed >> 33;
}

/* Against a list that is searched from end to end. few: bits of a key, so that slots collide. */
static void
against_naive(unsigned few)
{
	static struct hash keys[KEYS];
	static uint32_t values[KEYS];
	struct map m = { 0 };
	size_t count = 0;
	uint64_t seed = few;

	for (uint32_t round = 0; round < 2 * KEYS; round++) {
		struct hash key
		    = { next_random(&seed) & ((1u << few) - 1), next_random(&seed) % 50 };
		size_t at = 0;
		while (at < count && !hash_eq(keys[at], key))
			at++;
		assert_int_equal(map_get(&m, key), at < count ? values[at] : MAP_NONE);
		if (at == KEYS)
			continue;
		uint32_t *value = map_put(&m, key);
		assert_int_equal(*value, at < count ? values[at] : MAP_NONE);
		keys[at] = key;
		*value = values[at] = round;
		count += at == count;
		assert_int_equal(m.count, count);
	}
	for (size_t i = 0; i < count; i++)
		assert_int_equal(map_get(&m, keys[i]), values[i]);
	map_free(&m);
	assert_int_equal(map_get(&m, keys[0]), MAP_NONE);
}

static void
equals_a_naive_table(void **state)
{
	(void)state;
	against_naive(20);
	against_naive(6);
}

static void
all_keys_in_one_slot(void **state)
{
	(void)state;
	against_naive(1);
}

static void
reserved_room_changes_nothing(void **state)
{
	struct map m = { 0 };

	(void)state;
	*map_put(&m, (struct hash){ 1, 2 }) = 7;
	map_reserve(&m, 100000);
	assert_int_equal(map_get(&m, (struct hash){ 1, 2 }), 7);
	size_t size = m.size;
	for (uint64_t i = 0; i < 100000; i++)
		*map_put(&m, (struct hash){ i * 77, i }) = (uint32_t)i;
	assert_int_equal(m.size, size);
	assert_int_equal(map_get(&m, (struct hash){ 99999 * 77, 99999 }), 99999);
	map_free(&m);
}

static void
a_pool_numbers_texts_in_order(void **state)
{
	struct arena mem = { 0 };
	struct pool p;
	char text[32];

	(void)state;
	pool_init(&p, 5, &mem);
	assert_int_equal(pool_find(&p, STR("")), MAP_NONE);
	for (int round = 0; round < 2; round++)
		for (uint32_t i = 0; i < 5000; i++) {
			int len = snprintf(text, sizeof text, "单位%u", i);
			assert_int_equal(pool_add(&p, (struct str){ text, (size_t)len }), i);
		}
	assert_int_equal(p.count, 5000);
	assert_true(str_eq(p.items[4321], STR("单位4321")));
	assert_int_equal(pool_find(&p, STR("单位17")), 17);
	assert_int_equal(pool_add(&p, STR("")), 5000);
	assert_int_equal(pool_find(&p, STR("")), 5000);
	pool_free(&p);
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_LAW(tests, n, equals_a_naive_table);
	ROWS_LAW(tests, n, all_keys_in_one_slot);
	ROWS_LAW(tests, n, reserved_room_changes_nothing);
	ROWS_LAW(tests, n, a_pool_numbers_texts_in_order);
	return ROWS_RUN(tests, n);
}
