/* Every child has its end, whatever became of it. */
#include "rows.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/spawn.h"

#define JOBS_MOST 64
#define LARGE     (300 * 1000)

enum deed { RECORDS, SAYS_AND_EXITS, IS_KILLED, RECORDS_MUCH, ENDS_US, READS };

struct job {
	enum deed deed;
	int status, signal; /* wanted */
};

struct yard {
	const struct job *jobs;
	size_t count, next, done;
	size_t at[SPAWN_MOST]; /* by seat */
	bool is_done[JOBS_MOST];
	struct spawn_end end;
	size_t record_bytes;
	bool refuses;
};

static bool
next(bool *more, void *ctx, size_t seat, struct fail *f)
{
	struct yard *yard = ctx;

	(void)f;
	*more = yard->next < yard->count;
	if (*more)
		yard->at[seat] = yard->next++;
	return true;
}

static int
work(void *ctx, size_t seat, struct out *record)
{
	const struct yard *yard = ctx;
	char byte;

	switch (yard->jobs[yard->at[seat]].deed) {
	case RECORDS:
		out_whole(record, (int64_t)yard->at[seat]);
		return 0;
	case SAYS_AND_EXITS:
		if (write(STDERR_FILENO, "what a pity\n", 12) != 12)
			return 1;
		return 65;
	case IS_KILLED:
		raise(SIGKILL);
		return 0;
	case RECORDS_MUCH:
		out_repeat(record, STR("abc"), LARGE / 3);
		return 0;
	case ENDS_US:
		kill(getppid(), SIGTERM);
		pause();
		return 0;
	case READS:
		return read(STDIN_FILENO, &byte, 1) == 0 ? 0 : 1;
	}
	return 1;
}

static bool
done(void *ctx, size_t seat, const struct spawn_end *end, struct fail *f)
{
	struct yard *yard = ctx;
	size_t job = yard->at[seat];
	const struct job *j = &yard->jobs[job];
	struct out wanted = { 0 };

	assert_false(yard->is_done[job]);
	yard->is_done[job] = true;
	yard->done++;
	assert_int_equal(end->status, j->status);
	assert_int_equal(end->signal, j->signal);
	out_whole(&wanted, (int64_t)job);
	if (j->deed == RECORDS)
		assert_true(str_eq(end->record, out_text(&wanted)));
	if (j->deed == RECORDS_MUCH)
		assert_int_equal(end->record.len, LARGE);
	if (j->deed == SAYS_AND_EXITS)
		assert_true(str_eq(end->said, STR("what a pity\n")));
	else
		assert_int_equal(end->said.len, 0);
	out_free(&wanted);
	return !yard->refuses || fail_set(f, FAIL_USAGE, STR("enough"), STR(""));
}

static bool
run(struct yard *yard, size_t processes, struct fail *f)
{
	const struct spawn_terms terms = { processes, next, work, done, yard };

	return spawn_all(&terms, f);
}

static void
every_child_has_its_end(void **state)
{
	static const struct job jobs[] = { { RECORDS, 0, 0 }, { IS_KILLED, STATUS_BUG, SIGKILL },
		{ RECORDS_MUCH, 0, 0 }, { SAYS_AND_EXITS, 65, 0 }, { RECORDS, 0, 0 },
		{ READS, 0, 0 }, { RECORDS, 0, 0 }, { RECORDS_MUCH, 0, 0 }, { RECORDS, 0, 0 } };

	(void)state;
	for (size_t processes = 1; processes <= 12; processes++) {
		struct yard yard = { .jobs = jobs, .count = sizeof jobs / sizeof *jobs };
		struct fail f = { 0 };
		assert_true(run(&yard, processes, &f));
		assert_int_equal(yard.done, yard.count);
	}
}

static void
no_work_is_no_trouble(void **state)
{
	struct yard yard = { .count = 0 };
	struct fail f = { 0 };

	(void)state;
	assert_true(run(&yard, 3, &f));
	assert_int_equal(yard.done, 0);
}

static void
a_signal_stops_all(void **state)
{
	static const struct job jobs[] = { { ENDS_US, 0, 0 }, { ENDS_US, 0, 0 } };
	struct yard yard = { .jobs = jobs, .count = 2 };
	struct fail f = { 0 };
	sigset_t before, behind;

	(void)state;
	assert_int_equal(sigprocmask(SIG_SETMASK, NULL, &before), 0);
	assert_false(run(&yard, 2, &f));
	assert_int_equal(f.code, FAIL_STOPPED);
	assert_int_equal(yard.done, 0);
	/* What we were told before is told again. */
	assert_int_equal(sigprocmask(SIG_SETMASK, NULL, &behind), 0);
	assert_int_equal(sigismember(&behind, SIGTERM), sigismember(&before, SIGTERM));
}

static void
who_takes_the_ends_may_refuse(void **state)
{
	static const struct job jobs[] = { { RECORDS, 0, 0 }, { RECORDS, 0, 0 } };
	struct yard yard = { .jobs = jobs, .count = 2, .refuses = true };
	struct fail f = { 0 };

	(void)state;
	assert_false(run(&yard, 1, &f));
	assert_int_equal(f.code, FAIL_USAGE);
	assert_int_equal(yard.done, 1);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_LAW(tests, n, every_child_has_its_end);
	ROWS_LAW(tests, n, no_work_is_no_trouble);
	ROWS_LAW(tests, n, a_signal_stops_all);
	ROWS_LAW(tests, n, who_takes_the_ends_may_refuse);
	return ROWS_RUN(tests, n);
}
