#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "institution/shelf.h"
#include "scratch.h"

#define TEXTS 500

static struct str
text_of(char room[16], unsigned i)
{
	snprintf(room, 16, "text %u", i);
	return str_from(room);
}

/* A shelf of TEXTS texts, text i of the institution i + 1, added from `from` on around. */
static struct str
write_shelf(struct scratch *s, unsigned from, uint32_t buckets)
{
	static char texts[TEXTS][16];
	struct shelf_writer w = { 0 };
	struct fail f = { 0 };
	struct str path = scratch_make(s, STR(""));
	struct db *db;

	for (unsigned k = 0; k < TEXTS; k++) {
		unsigned i = (from + k) % TEXTS;
		struct str text = text_of(texts[i], i);
		shelf_add(
		    &w, text, (struct shelf_record){ i + 1, (uint8_t)(i % 5), text }, buckets);
	}
	/* One record twice is one. */
	struct str first = text_of(texts[0], 0);
	shelf_add(&w, first, (struct shelf_record){ 1, 0, first }, buckets);
	assert_true(db_open(&db, path, DB_CREATE, &f));
	assert_true(shelf_write(&w, db, "shelf", &f));
	assert_null(w.items);
	db_close(db);
	return path;
}

static void
finds_what_was_added(void **state)
{
	struct scratch s;
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct shelf shelf;
	struct db *db;

	(void)state;
	struct str path = write_shelf(&s, 0, 32);
	assert_true(db_open(&db, path, DB_READ, &f));
	assert_true(shelf_open(&shelf, db, "shelf", 32, &mem, &f));
	for (unsigned i = 0; i < TEXTS; i++) {
		char room[16];
		struct str bucket, text = text_of(room, i);
		struct shelf_record record;
		size_t hits = 0;

		assert_true(shelf_bucket(&bucket, &shelf, text, &f));
		while (shelf_next(&record, &bucket))
			if (str_eq(record.text, text)) {
				assert_int_equal(record.institution, i + 1);
				assert_int_equal(record.kind, i % 5);
				hits++;
			}
		assert_int_equal(hits, 1);
	}
	shelf_close(&shelf);
	db_close(db);
	arena_free(&mem);
	scratch_remove(&s);
}

static size_t
load(char *to, size_t room, const char *path)
{
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	size_t n = fread(to, 1, room, file);
	fclose(file);
	return n;
}

static void
the_order_of_adding_changes_no_byte(void **state)
{
	static char a[1 << 20], b[1 << 20];
	struct scratch one, other;

	(void)state;
	write_shelf(&one, 0, 32);
	write_shelf(&other, 123, 32);
	size_t n = load(a, sizeof a, one.path);
	assert_int_equal(n, load(b, sizeof b, other.path));
	assert_memory_equal(a, b, n);
	scratch_remove(&one);
	scratch_remove(&other);
}

/* Buckets hold a dozen and more: without the sieve none would be empty. */
static void
most_texts_that_none_has_reach_no_bucket(void **state)
{
	struct scratch s;
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct shelf shelf;
	struct db *db;
	size_t reached = 0;

	(void)state;
	struct str path = write_shelf(&s, 0, 32);
	assert_true(db_open(&db, path, DB_READ, &f));
	assert_true(shelf_open(&shelf, db, "shelf", 32, &mem, &f));
	for (unsigned i = TEXTS; i < 2 * TEXTS; i++) {
		char room[16];
		struct str bucket;
		assert_true(shelf_bucket(&bucket, &shelf, text_of(room, i), &f));
		reached += bucket.len > 0;
	}
	assert_in_range(reached, 1, TEXTS / 8);
	shelf_close(&shelf);
	db_close(db);
	arena_free(&mem);
	scratch_remove(&s);
}

static void
all_buckets_hold_all_records(void **state)
{
	struct scratch s;
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct shelf shelf;
	struct shelf_record record;
	struct str bucket;
	struct db *db;
	size_t n = 0;

	(void)state;
	struct str path = write_shelf(&s, 0, 1000); /* more buckets than records: some are empty */
	assert_true(db_open(&db, path, DB_READ, &f));
	assert_true(shelf_open(&shelf, db, "shelf", 1000, &mem, &f));
	for (uint32_t i = 0; i < shelf.count; i++) {
		assert_true(shelf_nth(&bucket, &shelf, i, &f));
		while (shelf_next(&record, &bucket))
			n++;
	}
	assert_int_equal(n, TEXTS);
	shelf_close(&shelf);
	db_close(db);
	arena_free(&mem);
	scratch_remove(&s);
}

/* A file that was tampered with must not be read beyond its end. */
static struct row {
	const char *name;
	struct str bytes;
} rows[] = {
	{ "nothing", { "", 0 } },
	{ "less than a record's head", { "\1\0\0\0\0\1", 6 } },
	{ "a text that goes beyond the end", { "\1\0\0\0\0\4\0abc", 10 } },
	{ "the longest text, and nothing there", { "\1\0\0\0\0\xff\xff", 7 } },
};

static void
a_broken_record_ends_the_bucket(void **state)
{
	const struct row *r = *state;
	char *exact = malloc(r->bytes.len + 1); /* so that a sanitizer sees one byte too many */
	struct shelf_record record;

	assert_non_null(exact);
	memcpy(exact, r->bytes.at, r->bytes.len);
	struct str bucket = { exact, r->bytes.len };
	assert_false(shelf_next(&record, &bucket));
	free(exact);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, a_broken_record_ends_the_bucket);
	ROWS_LAW(tests, n, finds_what_was_added);
	ROWS_LAW(tests, n, the_order_of_adding_changes_no_byte);
	ROWS_LAW(tests, n, most_texts_that_none_has_reach_no_bucket);
	ROWS_LAW(tests, n, all_buckets_hold_all_records);
	return ROWS_RUN(tests, n);
}
