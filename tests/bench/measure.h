/* measure.h - what a whole process takes: the processor's time, and the most memory. */
#ifndef TESTS_BENCH_MEASURE_H
#define TESTS_BENCH_MEASURE_H

#include <fcntl.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdint.h>
#include <unistd.h>

#include <sys/resource.h>
#include <sys/wait.h>

#define NO_PROGRAM 69 /* what peer says where it is not installed */

extern char **environ;

struct took {
	int64_t ns;
	long kilobytes;
	bool ok;     /* it ended by itself, with a status of a verdict */
	bool absent; /* or with that of a program that is not there */
};

static inline int64_t
in_ns(struct timeval t)
{
	return ((int64_t)t.tv_sec * 1000000 + t.tv_usec) * 1000;
}

/* Starts the program, with nothing to read and its output thrown away, and waits for it. */
static inline struct took
start(char *const argv[])
{
	struct took took = { 0 };
	posix_spawn_file_actions_t files;
	struct rusage used;
	pid_t child;
	int status = 0;

	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
	bool ran = posix_spawn(&child, argv[0], &files, NULL, argv, environ) == 0
		   && waitpid(child, &status, 0) == child;
	posix_spawn_file_actions_destroy(&files);
	getrusage(RUSAGE_CHILDREN, &used);
	took.ns = in_ns(used.ru_utime) + in_ns(used.ru_stime);
	took.kilobytes = used.ru_maxrss;
	took.ok = ran && WIFEXITED(status) && WEXITSTATUS(status) <= 2;
	took.absent = ran && WIFEXITED(status) && WEXITSTATUS(status) == NO_PROGRAM;
	return took;
}

/* In a process of its own, whose only child the program is: so the memory is the program's. */
static inline struct took
measure(char *const argv[])
{
	struct took took = { 0 };
	int ends[2];

	if (pipe(ends) != 0)
		return took;
	pid_t child = fork();
	if (child == 0) {
		took = start(argv);
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

/* For qsort. */
static inline int
by_size(const void *a, const void *b)
{
	const int64_t *one = a, *other = b;
	return (*one > *other) - (*one < *other);
}

#endif
