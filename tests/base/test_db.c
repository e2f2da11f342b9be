/* The door of SQLite: what goes in comes out, and trouble is told with the file. */
#include "rows.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/db.h"

static char path[] = "/tmp/rollcall-db-XXXXXX";

static void
what_goes_in_comes_out(void **state)
{
	struct fail f = { 0 };
	struct db *db;
	struct db_query *q;
	bool row;

	(void)state;
	assert_true(db_open(&db, str_from(path), DB_CREATE, &f));
	assert_true(db_run(db, "CREATE TABLE t (n INTEGER, s TEXT, b BLOB)", &f));
	assert_true(db_query_begin(&q, db, "INSERT INTO t VALUES (?, ?, ?)", &f));
	db_bind_whole(q, 0, -7);
	db_bind_text(q, 1, STR("中山大学"));
	db_bind_bytes(q, 2, (struct str){ "a\0b", 3 });
	assert_true(db_step(&row, q, &f));
	assert_false(row);
	/* Bound again after the end of the first; an absent text is NULL. */
	db_bind_whole(q, 0, 8);
	db_bind_text(q, 1, (struct str){ 0 });
	db_bind_bytes(q, 2, STR(""));
	assert_true(db_step(&row, q, &f));
	db_query_end(q);

	assert_true(db_query_begin(&q, db, "SELECT n, s, b, s IS NULL FROM t ORDER BY n", &f));
	assert_true(db_step(&row, q, &f));
	assert_true(row);
	assert_int_equal(db_whole(q, 0), -7);
	assert_true(str_eq(db_text(q, 1), STR("中山大学")));
	assert_int_equal(db_text(q, 2).len, 3);
	assert_memory_equal(db_text(q, 2).at, "a\0b", 3);
	assert_true(db_step(&row, q, &f));
	assert_int_equal(db_whole(q, 3), 1);
	assert_true(db_step(&row, q, &f));
	assert_false(row);
	db_query_end(q);
	db_close(db);
	assert_int_equal(f.code, FAIL_NONE);
	unlink(path);
}

static void
an_image_is_read_and_never_written(void **state)
{
	static char image[64 * 1024];
	struct fail f = { 0 };
	struct db *db;
	struct db_query *q;
	bool row;

	(void)state;
	assert_true(db_open(&db, str_from(path), DB_CREATE, &f));
	assert_true(db_run(db, "CREATE TABLE t (n INTEGER); INSERT INTO t VALUES (5)", &f));
	db_close(db);
	FILE *file = fopen(path, "rb");
	size_t size = fread(image, 1, sizeof image, file);
	fclose(file);
	unlink(path);
	db_open_image(&db, (struct str){ image, size }, STR("image"));
	assert_true(db_query_begin(&q, db, "SELECT n FROM t", &f));
	assert_true(db_step(&row, q, &f));
	assert_int_equal(db_whole(q, 0), 5);
	db_query_end(q);
	assert_false(db_run(db, "INSERT INTO t VALUES (6)", &f));
	assert_int_equal(f.code, FAIL_DATABASE);
	assert_string_equal(f.file, "image");
	db_close(db);
}

static void
trouble_names_the_file(void **state)
{
	struct fail f = { 0 };
	struct db *db;

	(void)state;
	assert_false(db_open(&db, STR("/nowhere/at/all.db"), DB_READ, &f));
	assert_int_equal(f.code, FAIL_OPEN);
	assert_string_equal(f.file, "/nowhere/at/all.db");

	f = (struct fail){ 0 };
	FILE *file = fopen(path, "wb");
	for (int i = 0; i < 200; i++)
		fputs("this is no database at all\n", file);
	fclose(file);
	assert_true(db_open(&db, str_from(path), DB_READ, &f));
	assert_false(db_run(db, "SELECT * FROM t", &f));
	assert_int_equal(f.code, FAIL_DATABASE);
	assert_string_equal(f.file, path);
	db_close(db);
	unlink(path);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	int descriptor = mkstemp(path);
	assert_true(descriptor >= 0);
	close(descriptor);
	unlink(path);
	ROWS_LAW(tests, n, what_goes_in_comes_out);
	ROWS_LAW(tests, n, an_image_is_read_and_never_written);
	ROWS_LAW(tests, n, trouble_names_the_file);
	return ROWS_RUN(tests, n);
}
