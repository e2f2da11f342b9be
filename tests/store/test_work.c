/* The work file: what is kept is there again, and nothing else. */
#include <stdlib.h>
#include <sys/stat.h>

#include "scratch.h"

#include "base/arena.h"
#include "store/work.h"

struct desk {
	struct scratch file;
	struct work *work;
	struct fail f;
	struct arena mem;
};

static void
open_desk(struct desk *d)
{
	*d = (struct desk){ .work = NULL };
	struct str path = scratch_make(&d->file, STR(""));
	unlink(d->file.path);
	assert_true(work_open(&d->work, path, &d->f));
}

static void
open_again(struct desk *d)
{
	work_close(d->work);
	assert_true(work_open(&d->work, str_from(d->file.path), &d->f));
}

static void
close_desk(struct desk *d)
{
	work_close(d->work);
	work_remove(str_from(d->file.path));
	assert_int_not_equal(access(d->file.path, F_OK), 0);
	arena_free(&d->mem);
}

static void
add(struct desk *d, const char *path)
{
	assert_true(work_add(d->work, str_from(path), &d->f));
}

static bool
next(struct work_event *out, struct desk *d)
{
	bool more;

	assert_true(work_next(&more, out, d->work, &d->mem, &d->f));
	return more;
}

static void
keep(struct desk *d, const struct work_event *event, const char *fingerprint)
{
	const struct record r = { .fingerprint = str_from(fingerprint),
		.entry = STR("{}"),
		.people = STR("01234567890123456789"),
		.people_count = 1 };
	const struct entry e = { .outcome = OUTCOME_PASS };

	assert_true(work_keep(d->work, event, &r, &e, &d->f));
}

static struct row {
	const char *name, *path, *want;
} rows[] = {
	{ "a file", "events/ocean.json", "ocean" },
	{ "a folder with an event file", "events/ocean/event.json", "ocean" },
	{ "no folder", "ocean.json", "ocean" },
	{ "an event file without a folder", "event.json", "event" },
	{ "an event file above", "../event.json", "event" },
	{ "a report in a folder", "2023/report.json", "2023" },
	{ "other ends stay", "reports/ocean.JSON", "ocean.JSON" },
};

static void
is_called(void **state)
{
	const struct row *r = *state;
	struct work_event event;
	struct desk d;

	open_desk(&d);
	add(&d, r->path);
	assert_true(work_begin(d.work, &d.f));
	assert_true(next(&event, &d));
	assert_true(str_eq(event.name, str_from(r->want)));
	close_desk(&d);
}

static void
each_event_has_a_name_of_its_own(void **state)
{
	struct work_event one, other;
	struct desk d;

	(void)state;
	open_desk(&d);
	add(&d, "a/ocean.json");
	add(&d, "b/ocean.json");
	add(&d, "a/ocean.json");
	assert_true(work_begin(d.work, &d.f));
	assert_int_equal(work_count(d.work), 2);
	assert_true(next(&one, &d));
	assert_true(next(&other, &d));
	assert_false(next(&one, &d));
	assert_false(str_eq(one.name, other.name));
	assert_true(str_starts(other.name, STR("ocean-")));
	close_desk(&d);
}

static void
what_is_done_is_found_again(void **state)
{
	struct work_event event;
	struct stat st;
	struct str key;
	struct desk d;

	(void)state;
	open_desk(&d);
	assert_int_equal(stat(d.file.path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	add(&d, "b.json");
	add(&d, "a.json");
	add(&d, "gone.json");
	assert_true(work_begin(d.work, &d.f));
	assert_true(next(&event, &d));
	assert_true(str_eq(event.path, STR("a.json")));
	assert_int_equal(event.fingerprint.len, 0);
	keep(&d, &event, "print");
	key = str_copy(work_key(d.work), &d.mem);
	assert_int_equal(key.len, 64);
	open_again(&d);
	assert_true(str_eq(work_key(d.work), key));
	add(&d, "a.json");
	add(&d, "b.json");
	assert_true(work_begin(d.work, &d.f));
	assert_int_equal(work_count(d.work), 2);
	assert_true(next(&event, &d));
	assert_true(str_eq(event.fingerprint, STR("print")));
	assert_true(next(&event, &d));
	assert_int_equal(event.fingerprint.len, 0);
	assert_false(next(&event, &d));
	close_desk(&d);
}

static void
two_batches_do_not_share_a_file(void **state)
{
	struct work *other;
	struct desk d;

	(void)state;
	open_desk(&d);
	assert_false(work_open(&other, str_from(d.file.path), &d.f));
	assert_int_equal(d.f.code, FAIL_LOCKED);
	assert_null(other);
	close_desk(&d);
}

static void
a_record_comes_back(void **state)
{
	const struct record r = { STR("print"), STR("{\"a\":1}"), STR("x y"), STR("1\n2\n3"), 7 };
	struct record back;
	struct out o = { 0 };

	(void)state;
	record_write(&o, &r);
	assert_true(record_read(&back, out_text(&o)));
	assert_true(str_eq(back.fingerprint, r.fingerprint));
	assert_true(str_eq(back.entry, r.entry));
	assert_true(str_eq(back.lists, r.lists));
	assert_true(str_eq(back.people, r.people));
	assert_int_equal(back.people_count, 7);
	/* One that broke off in its head is none. */
	for (size_t n = 0; n + r.people.len < o.len; n++)
		assert_false(record_read(&back, str_slice(out_text(&o), 0, n)));
	out_free(&o);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, is_called);
	ROWS_LAW(tests, n, each_event_has_a_name_of_its_own);
	ROWS_LAW(tests, n, what_is_done_is_found_again);
	ROWS_LAW(tests, n, two_batches_do_not_share_a_file);
	ROWS_LAW(tests, n, a_record_comes_back);
	return ROWS_RUN(tests, n);
}
