/* bench - times whole processes and prints a table.
 *
 *     bench BUILD     which holds rollcall, tests/bench/{bare,empty} and what generate wrote
 *
 * In a round every program of a lot runs once, one after the other, so that all meet the same
 * machine; the median of all rounds is shown, and the most memory that any took. */
#include <fcntl.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <sys/resource.h>
#include <sys/wait.h>

#define ROUNDS_MOST 41
#define WORDS       8
#define WORD_BYTES  24
#define LOT_MOST    3

extern char **environ;

struct took {
	int64_t ns;
	long kilobytes;
	bool ok; /* it ended by itself, with a status of a verdict */
};

struct run {
	const char *name;
	char words[WORDS][WORD_BYTES]; /* the command line; an empty one ends it */
	long per_second;               /* things done in a run, to be shown a second; or 0 */
};

/* Runs that are compared with the first of them. */
struct lot {
	size_t rounds;
	const char *against;
	struct run runs[LOT_MOST];
};

#define AUDIT(list)                                                                                \
	{                                                                                          \
		"rollcall", "audit", list, "--lead", "中山大学", "--format", "json"                \
	}

#define BATCH(jobs)                                                                                \
	{                                                                                          \
		"rollcall", "batch", "bench/events", "--jobs", jobs, "--format", "json"            \
	}

/* clang-format off */
static const struct lot lots[] = {
	{ 41, "empty program", {
		{ "empty program", { "tests/bench/empty" }, 0 },
		{ "audit, 500 rows", AUDIT("bench/500.csv"), 0 },
		{ "audit, 5,000 rows", AUDIT("bench/5000.csv"), 0 } } },
	{ 15, "libcsv alone", {
		{ "libcsv alone, 5,000 rows", { "tests/bench/bare", "bench/5000.csv" }, 0 },
		{ "audit, 5,000 rows", AUDIT("bench/5000.csv"), 0 } } },
	{ 7, "libcsv alone", {
		{ "libcsv alone, 1,000,000 rows", { "tests/bench/bare", "bench/1000000.csv" }, 0 },
		{ "audit, 1,000,000 rows", AUDIT("bench/1000000.csv"), 0 } } },
	{ 5, "one process", {
		{ "batch, 1,000 events, one process", BATCH("1"), 0 },
		{ "the same, two processes", BATCH("2"), 0 } } },
	{ 7, "", {
		{ "resolve, 20,000 lines", { "rollcall", "resolve", "bench/20000.txt" }, 20000 } } },
};
/* clang-format on */

static int64_t
now_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

/* Starts the program, with nothing to read and its output thrown away, and waits for it. */
static struct took
start(const struct run *run)
{
	struct run mine = *run;
	struct took took = { 0 };
	posix_spawn_file_actions_t files;
	char *argv[WORDS + 1] = { mine.words[0] };
	struct rusage used;
	pid_t child;
	int status = 0;

	for (size_t i = 1; i < WORDS && mine.words[i][0]; i++)
		argv[i] = mine.words[i];
	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
	int64_t from = now_ns();
	bool ran = posix_spawn(&child, argv[0], &files, NULL, argv, environ) == 0
		   && waitpid(child, &status, 0) == child;
	took.ns = now_ns() - from;
	posix_spawn_file_actions_destroy(&files);
	getrusage(RUSAGE_CHILDREN, &used);
	took.kilobytes = used.ru_maxrss;
	took.ok = ran && WIFEXITED(status) && WEXITSTATUS(status) <= 2;
	return took;
}

/* In a process of its own, whose only child the program is: so the memory is the program's. */
static struct took
measure(const struct run *run)
{
	struct took took = { 0 };
	int ends[2];

	if (pipe(ends) != 0)
		return took;
	pid_t child = fork();
	if (child == 0) {
		took = start(run);
		_exit(write(ends[1], &took, sizeof took) != sizeof took);
	}
	close(ends[1]);
	if (child < 0 || read(ends[0], &took, sizeof took) != sizeof took)
		took.ok = false;
	close(ends[0]);
	if (child > 0)
		waitpid(child, NULL, 0);
	return took;
}

static int
by_size(const void *a, const void *b)
{
	const int64_t *one = a, *other = b;
	return (*one > *other) - (*one < *other);
}

static void
show(const struct run *run, const struct lot *lot, double ms, double first_ms, long kilobytes)
{
	printf("%-33s %10.2f ms", run->name, ms);
	if (run->per_second)
		printf("  %10.0f a second", (double)run->per_second * 1000 / ms);
	else
		printf("  %6.2f x %-13s", ms / first_ms, lot->against);
	printf(" %8.1f MB   %zu rounds\n", (double)kilobytes / 1024, lot->rounds);
}

static bool
run_lot(const struct lot *lot)
{
	static int64_t ns[LOT_MOST][ROUNDS_MOST];
	long kilobytes[LOT_MOST] = { 0 };
	double first_ms = 0;

	for (size_t round = 0; round < lot->rounds; round++) {
		for (size_t i = 0; i < LOT_MOST && lot->runs[i].name; i++) {
			struct took took = measure(&lot->runs[i]);
			if (!took.ok) {
				fprintf(stderr, "bench: %s went wrong\n", lot->runs[i].name);
				return false;
			}
			ns[i][round] = took.ns;
			if (took.kilobytes > kilobytes[i])
				kilobytes[i] = took.kilobytes;
		}
	}
	for (size_t i = 0; i < LOT_MOST && lot->runs[i].name; i++) {
		qsort(ns[i], lot->rounds, sizeof ns[i][0], by_size);
		int64_t median = ns[i][lot->rounds / 2];
		double ms = (double)median / 1e6;
		if (i == 0)
			first_ms = ms;
		show(&lot->runs[i], lot, ms, first_ms, kilobytes[i]);
	}
	putchar('\n');
	fflush(stdout);
	return true;
}

int
main(int argc, char **argv)
{
	if (argc != 2 || chdir(argv[1]) != 0) {
		fputs("usage: bench BUILD\n", stderr);
		return 64;
	}
	for (size_t i = 0; i < sizeof lots / sizeof *lots; i++)
		if (!run_lot(&lots[i]))
			return 70;
	return 0;
}
