/* What is kept comes back; what is not ours, or was damaged, is refused; and of two runs at once
 * one works. */
#include "store/state.h"

#include <sys/stat.h>

#include "base/db.h"
#include "rows.h"
#include "scratch.h"

static const struct check people
    = { .id = { "participants", 12 }, .kind = CHECK_COUNT, .num = 150, .den = 1 };
static const struct check share
    = { .id = { "external_share", 14 }, .kind = CHECK_SHARE, .num = 80, .den = 100 };
static const struct fingerprint print
    = { "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" };

struct world {
	struct scratch file;
	struct str path;
	struct check_result checks[2];
	struct run run;
	struct trace_person persons[2];
	struct trace trace;
	struct arena mem;
};

static void
make(struct world *w)
{
	*w = (struct world){ .persons = { { .key = "a" }, { .key = "b" } } };
	w->path = scratch_make(&w->file, STR(""));
	w->checks[0] = (struct check_result){ .check = &people,
		.value = { 162, 1 },
		.low = { 160, 1 },
		.high = { 163, 1 },
		.bounded = true,
		.met = true,
		.margin_people = 12 };
	w->checks[1] = (struct check_result){ .check = &share,
		.value = { 79, 100 },
		.outcome = OUTCOME_REVIEW,
		.margin_people = -4 };
	w->run = (struct run){ .at = 1680336000,
		.program = STR("0.1.0"),
		.policy = STR("gd-2022-topic3"),
		.edition = STR("1"),
		.outcome = OUTCOME_REVIEW,
		.reading = READING_STRICT,
		.rows = 170,
		.people = 165,
		.quantity = { 1, 2, 3, 4, 5, 6, 7, 8 },
		.checks = w->checks,
		.check_count = 2 };
	digest_of(&w->run.terms, STR("{}"));
	w->trace = (struct trace){ .people = w->persons, .person_count = 2 };
}

static void
take_away(struct world *w)
{
	scratch_remove(&w->file);
	arena_free(&w->mem);
}

/* A run, committed or not. */
static void
run_once(struct world *w, bool commit)
{
	struct state s;
	struct fail f = { 0 };

	assert_true(state_open(&s, w->path, &w->mem, &f));
	assert_true(state_keep_run(&s, &w->run, &w->trace, &print, &f));
	if (commit)
		assert_true(state_commit(&s, &f));
	state_close(&s);
	assert_int_equal(f.code, FAIL_NONE);
}

static void
what_is_kept_comes_back(void **state)
{
	struct world w;
	struct state s;
	struct history h;
	struct trace t;
	struct fail f = { 0 };

	(void)state;
	make(&w);
	run_once(&w, true);
	w.run.people = 170;
	run_once(&w, true);
	assert_true(state_open(&s, w.path, &w.mem, &f));
	assert_true(s.any && s.outcome == OUTCOME_REVIEW);
	assert_string_equal(s.fingerprint.sha256, print.sha256);
	assert_true(state_history(&h, &s, &w.mem, &f) && state_trace(&t, &s, &w.mem, &f));
	assert_int_equal(h.count, 2);
	assert_true(run_same(&h.items[1], &w.run));
	assert_false(run_same(&h.items[0], &w.run));
	assert_int_equal(h.items[0].number, 1);
	assert_int_equal(h.items[1].number, 2);
	assert_int_equal(h.items[1].at, w.run.at);
	assert_true(h.items[1].checks[0].met && !h.items[1].checks[1].met);
	assert_int_equal(t.person_count, 2);
	assert_memory_equal(t.people, w.persons, sizeof w.persons);
	state_close(&s);
	take_away(&w);
}

static void
what_was_not_committed_never_was(void **state)
{
	struct world w;
	struct state s;
	struct history h;
	struct fail f = { 0 };

	(void)state;
	make(&w);
	run_once(&w, false);
	assert_true(state_history_load(&h, w.path, &w.mem, &f));
	assert_int_equal(h.count, 0);
	run_once(&w, true);
	run_once(&w, false);
	assert_true(state_history_load(&h, w.path, &w.mem, &f));
	assert_int_equal(h.count, 1);
	assert_true(state_open(&s, w.path, &w.mem, &f));
	assert_int_equal(s.key.len, 16);
	state_close(&s);
	take_away(&w);
}

static void
of_two_at_once_one_works(void **state)
{
	struct world w;
	struct state one, two;
	struct history h;
	struct fail f = { 0 };

	(void)state;
	make(&w);
	run_once(&w, true);
	assert_true(state_open(&one, w.path, &w.mem, &f));
	assert_false(state_open(&two, w.path, &w.mem, &f));
	assert_int_equal(f.code, FAIL_LOCKED);
	assert_int_equal(fail_exit(&f), 75);
	state_close(&two);
	/* Who only looks is not in the way, and sees the last whole run. */
	f = (struct fail){ 0 };
	assert_true(state_keep_run(&one, &w.run, &w.trace, NULL, &f));
	assert_true(state_history_load(&h, w.path, &w.mem, &f));
	assert_int_equal(h.count, 1);
	assert_true(state_commit(&one, &f));
	state_close(&one);
	assert_true(state_open(&two, w.path, &w.mem, &f));
	assert_string_equal(two.fingerprint.sha256, "");
	state_close(&two);
	take_away(&w);
}

static struct bad {
	const char *name, *sql, *bytes;
	enum fail_code code;
} bads[] = {
	{ "a list", NULL, "Name,Email,Affiliation\nAnn Lee,a@x.org,MIT\n", FAIL_STATE },
	{ "another program's database", "CREATE TABLE t (n)", NULL, FAIL_STATE },
	{ "one that says whose it is", "PRAGMA application_id = 7", NULL, FAIL_STATE },
	{ "a layout of later", "PRAGMA application_id = 1919904876; PRAGMA user_version = 99", NULL,
	    FAIL_STATE },
};

static void
another_file_stays_as_it_is(void **state)
{
	const struct bad *r = *state;
	struct scratch file;
	struct state s;
	struct history h;
	struct db *db;
	struct digest before, after;
	struct arena mem = { 0 };
	struct fail f = { 0 };

	struct str path = scratch_make(&file, str_from(r->bytes ? r->bytes : ""));
	if (r->sql) {
		assert_true(db_open(&db, path, DB_CREATE, &f) && db_run(db, r->sql, &f));
		db_close(db);
	}
	assert_true(digest_file(&before, path, &f));
	assert_false(state_open(&s, path, &mem, &f));
	assert_int_equal(f.code, r->code);
	state_close(&s);
	f = (struct fail){ 0 };
	assert_false(state_history_load(&h, path, &mem, &f));
	assert_int_equal(f.code, r->code);
	f = (struct fail){ 0 };
	assert_true(digest_file(&after, path, &f));
	assert_string_equal(before.sha256, after.sha256);
	scratch_remove(&file);
	arena_free(&mem);
}

static struct damage {
	const char *name, *sql;
} damages[] = {
	{ "a verdict of no kind", "UPDATE run SET outcome = 'perhaps'" },
	{ "a figure too large", "UPDATE run SET people = 9223372036854775807" },
	{ "less than nobody", "UPDATE checked SET value = -1" },
	{ "nothing to divide by", "UPDATE checked SET den = 0" },
	{ "a check of no run", "UPDATE checked SET run = 7" },
	{ "half a person", "UPDATE last SET people = x'00'" },
	{ "no key", "UPDATE last SET key = x''" },
	{ "no last run", "DELETE FROM last" },
	{ "no table", "DROP TABLE checked" },
};

static void
damage_is_told(void **state)
{
	const struct damage *r = *state;
	struct world w;
	struct state s;
	struct history h;
	struct trace t;
	struct db *db;
	struct fail f = { 0 };

	make(&w);
	run_once(&w, true);
	assert_true(db_open(&db, w.path, DB_WRITE, &f) && db_run(db, r->sql, &f));
	db_close(db);
	assert_false(state_open(&s, w.path, &w.mem, &f) && state_history(&h, &s, &w.mem, &f)
		     && state_trace(&t, &s, &w.mem, &f));
	assert_int_equal(fail_exit(&f), 78);
	state_close(&s);
	take_away(&w);
}

/* Whatever byte of it is another: it is refused or read, and nothing else. */
static void
no_byte_does_harm(void **state)
{
	static char bytes[1 << 16];
	struct world w;
	struct fail f = { 0 };

	(void)state;
	make(&w);
	run_once(&w, true);
	FILE *file = fopen(w.file.path, "rb");
	size_t size = fread(bytes, 1, sizeof bytes, file);
	fclose(file);
	for (size_t i = 0; i < size; i += 1 + i % 13) {
		struct state s;
		struct history h;
		struct trace t;
		char was = bytes[i];
		bytes[i] = (char)(was ^ (1 << i % 8));
		file = fopen(w.file.path, "r+b");
		assert_int_equal(fwrite(bytes, 1, size, file), size);
		fclose(file);
		bytes[i] = was;
		f = (struct fail){ 0 };
		bool ok = state_open(&s, w.path, &w.mem, &f) && state_history(&h, &s, &w.mem, &f)
			  && state_trace(&t, &s, &w.mem, &f);
		assert_int_equal(ok, f.code == FAIL_NONE);
		state_close(&s);
	}
	take_away(&w);
}

static void
its_owner_alone_may_read_it(void **state)
{
	struct world w;
	struct stat st;

	(void)state;
	make(&w);
	scratch_remove(&w.file);
	run_once(&w, true);
	assert_int_equal(stat(w.file.path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	take_away(&w);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_LAW(tests, n, what_is_kept_comes_back);
	ROWS_LAW(tests, n, what_was_not_committed_never_was);
	ROWS_LAW(tests, n, of_two_at_once_one_works);
	ROWS_ADD(tests, n, bads, another_file_stays_as_it_is);
	ROWS_ADD(tests, n, damages, damage_is_told);
	ROWS_LAW(tests, n, no_byte_does_harm);
	ROWS_LAW(tests, n, its_owner_alone_may_read_it);
	return ROWS_RUN(tests, n);
}
