/* bench - times whole processes and prints a table.
 *
 *     bench BUILD     which holds rollcall, tests/bench/{bare,empty,peer} and what generate wrote
 *
 * In a round every program of a lot runs once, one after the other, so that all meet the same
 * machine; the median of all rounds is shown, and the most memory that any took. Time is the
 * processor's, which others on the machine hardly change. */
#include "measure.h"

#include <stdio.h>
#include <stdlib.h>

#define ROUNDS_MOST 41
#define WORDS       8
#define WORD_BYTES  24
#define LOT_MOST    5

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

#define PEER(program)                                                                              \
	{                                                                                          \
		"tests/bench/peer", program, "bench/1000000.csv"                                   \
	}
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
		{ "audit, 1,000,000 rows", AUDIT("bench/1000000.csv"), 0 },
		{ "Python's csv, grouping alone", PEER("python3"), 0 },
		{ "SQLite, grouping alone", PEER("sqlite3"), 0 },
		{ "Miller, grouping alone", PEER("mlr"), 0 } } },
	{ 7, "libcsv alone", {
		{ "libcsv alone, 10,000,000 rows", { "tests/bench/bare", "bench/10000000.csv" }, 0 },
		{ "audit, 10,000,000 rows", AUDIT("bench/10000000.csv"), 0 } } },
	{ 5, "one process", {
		{ "batch, 1,000 events, one process", BATCH("1"), 0 },
		{ "the same, two processes", BATCH("2"), 0 } } },
	{ 7, "", {
		{ "resolve, 20,000 lines", { "rollcall", "resolve", "bench/20000.txt" }, 20000 },
		{ "resolve, misspelled", { "rollcall", "resolve", "bench/20000.misspelled" }, 20000 } } },
};
/* clang-format on */

static struct took
measure_run(const struct run *run)
{
	struct run mine = *run;
	char *argv[WORDS + 1] = { mine.words[0] };

	for (size_t i = 1; i < WORDS && mine.words[i][0]; i++)
		argv[i] = mine.words[i];
	return measure(argv);
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

/* The rounds of a lot. A program that is not there is left out. */
static bool
time_lot(int64_t ns[LOT_MOST][ROUNDS_MOST], long kilobytes[LOT_MOST], const struct lot *lot)
{
	for (size_t round = 0; round < lot->rounds; round++) {
		for (size_t i = 0; i < LOT_MOST && lot->runs[i].name; i++) {
			struct took took = kilobytes[i] < 0 ? (struct took){ .absent = true }
							    : measure_run(&lot->runs[i]);
			if (!took.ok && !took.absent) {
				fprintf(stderr, "bench: %s went wrong\n", lot->runs[i].name);
				return false;
			}
			ns[i][round] = took.ns;
			if (took.absent)
				kilobytes[i] = -1;
			else if (took.kilobytes > kilobytes[i])
				kilobytes[i] = took.kilobytes;
		}
	}
	return true;
}

static bool
run_lot(const struct lot *lot)
{
	static int64_t ns[LOT_MOST][ROUNDS_MOST];
	long kilobytes[LOT_MOST] = { 0 };
	double first_ms = 0;

	if (!time_lot(ns, kilobytes, lot))
		return false;
	for (size_t i = 0; i < LOT_MOST && lot->runs[i].name; i++) {
		qsort(ns[i], lot->rounds, sizeof ns[i][0], by_size);
		int64_t median = ns[i][lot->rounds / 2];
		double ms = (double)median / 1e6;
		if (i == 0)
			first_ms = ms;
		if (kilobytes[i] < 0)
			printf("%-30s not installed\n", lot->runs[i].name);
		else
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
