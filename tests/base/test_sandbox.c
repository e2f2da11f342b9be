/* What is tried by a process that is shut in, and what the kernel says to it. */
#define _GNU_SOURCE /* NOLINT: syscall */

#include "rows.h"

#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/sandbox.h"
#include "base/sandbox_calls.h"

/* What the system lets anybody write that is no folder of temporary files. */
#define FOLDER "/dev/shm/rollcall-test-XXXXXX"
#define LACKS  200
#define WORKS  0

enum need { LANDLOCK, CALLS };

static int
outcome(int result)
{
	return result < 0 ? errno : WORKS;
}

static int
opens(const char *path, int flags)
{
	return outcome(open(path, flags | O_CLOEXEC, 0600));
}

static int
connects(void)
{
	return outcome(socket(AF_INET, SOCK_STREAM, 0));
}

static int
connects_here(void)
{
	return outcome(socket(AF_UNIX, SOCK_STREAM, 0));
}

static int
starts_a_program(void)
{
	char name[] = "true", *words[] = { name, NULL };

	return outcome(execv("/bin/true", words));
}

static int
looks_into_a_process(void)
{
	return outcome((int)syscall(SYS_process_vm_readv, getppid(), NULL, 0, NULL, 0, 0));
}

static int
opens_its_file(void)
{
	return outcome(chmod("in/list.csv", 0644));
}

static int
forks(void)
{
	pid_t child = fork();

	if (child == 0)
		_exit(0);
	return outcome(child);
}

static int
writes_elsewhere(void)
{
	return opens("in/new", O_WRONLY | O_CREAT);
}

static int
changes_a_list(void)
{
	return opens("in/list.csv", O_WRONLY);
}

static int
removes_a_list(void)
{
	return outcome(unlink("in/list.csv"));
}

static int
replaces_the_report(void)
{
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct file_writer w;
	bool ok = file_create(&w, STR("out/report.json"), &mem, &f) && file_finish(&w, &f);

	arena_free(&mem);
	return ok ? WORKS : f.error;
}

static int
makes_a_folder(void)
{
	return outcome(mkdir("out/more", 0700));
}

static int
writes_to_a_device(void)
{
	return opens("/dev/full", O_WRONLY);
}

static int
writes_to_another_device(void)
{
	return opens("/dev/null", O_WRONLY);
}

static int
keeps_something_for_a_while(void)
{
	return outcome(file_unnamed());
}

static int
reads_the_list(void)
{
	return opens("in/list.csv", O_RDONLY);
}

static int
reads_by_a_link(void)
{
	return opens("in/link.csv", O_RDONLY);
}

static int
reads_another_list(void)
{
	return opens("in/other.csv", O_RDONLY);
}

static int
reads_of_the_system(void)
{
	return opens("/etc/passwd", O_RDONLY);
}

static int
finds_nothing(void)
{
	return opens("in/none.csv", O_RDONLY);
}

static int
knows_encodings(void)
{
	iconv_t conversion = iconv_open("UTF-8", "EUC-KR");

	return conversion == (iconv_t)-1 ? errno : iconv_close(conversion);
}

static struct row {
	const char *name;
	int (*attempt)(void);
	enum need need;
	bool narrowed;
	int want;
	bool except_sanitized;
} rows[] = {
	{ "no connection to the net", connects, CALLS, false, EPERM, false },
	{ "none to a neighbour", connects_here, CALLS, false, EPERM, false },
	{ "no program", starts_a_program, CALLS, false, EPERM, false },
	{ "no other process", looks_into_a_process, CALLS, false, EPERM, false },
	{ "no file is opened to others", opens_its_file, CALLS, false, EPERM, false },
	{ "a process of its own", forks, CALLS, false, WORKS, false },
	{ "narrowed, no process", forks, CALLS, true, EPERM, true },

	{ "nothing is made beside an input", writes_elsewhere, LANDLOCK, false, EACCES, false },
	{ "no input is changed", changes_a_list, LANDLOCK, false, EACCES, false },
	{ "none is removed", removes_a_list, LANDLOCK, false, EACCES, false },
	{ "a report is made", replaces_the_report, LANDLOCK, false, WORKS, false },
	{ "narrowed, it is too", replaces_the_report, LANDLOCK, true, WORKS, false },
	{ "a folder of reports", makes_a_folder, LANDLOCK, true, WORKS, false },
	{ "a device that was named", writes_to_a_device, LANDLOCK, true, WORKS, false },
	{ "no other device", writes_to_another_device, LANDLOCK, true, EACCES, false },
	{ "a temporary file", keeps_something_for_a_while, LANDLOCK, true, WORKS, false },

	{ "anything is read", reads_another_list, LANDLOCK, false, WORKS, false },
	{ "narrowed, what was to be read", reads_the_list, LANDLOCK, true, WORKS, false },
	{ "and what a link leads to", reads_by_a_link, LANDLOCK, true, WORKS, false },
	{ "and nothing beside it", reads_another_list, LANDLOCK, true, EACCES, true },
	{ "and nothing of the system", reads_of_the_system, LANDLOCK, true, EACCES, true },
	{ "what is not there is said so", finds_nothing, LANDLOCK, true, ENOENT, false },
	{ "libraries find their tables", knows_encodings, LANDLOCK, true, WORKS, false },
};

static const char *const inputs[] = { "in/list.csv", "in/target.csv", "in/other.csv" };

static bool
prepare(char *folder)
{
	if (!mkdtemp(folder) || chdir(folder) != 0 || mkdir("in", 0700) != 0
	    || mkdir("out", 0700) != 0 || symlink("target.csv", "in/link.csv") != 0)
		return false;
	for (size_t i = 0; i < sizeof inputs / sizeof *inputs; i++)
		if (opens(inputs[i], O_WRONLY | O_CREAT) != WORKS)
			return false;
	return true;
}

static void
clear(const char *folder)
{
	char command[sizeof FOLDER + 16];

	snprintf(command, sizeof command, "rm -rf %s", folder);
	assert_int_equal(chdir("/"), 0);
	assert_int_equal(system(command), 0); /* NOLINT(cert-env33-c) */
}

/* In a child: the lock is for good. */
static int
tried(const struct row *r)
{
	const struct str writes[] = { STR("out/report.json"), STR("/dev/full") };
	const struct str reads[] = { STR("in/list.csv"), STR("in/link.csv"), STR("in/none.csv") };
	struct sandbox held;

	sandbox_enter(&held, writes, 2);
	if (r->need == LANDLOCK ? !held.landlock : !held.calls)
		return LACKS;
	if (r->narrowed)
		sandbox_narrow(reads, 3, writes, 2);
	return r->attempt();
}

static void
is_kept_in(void **state)
{
	const struct row *r = *state;
	char folder[] = FOLDER, *here = getcwd(NULL, 0);
	int status = 0;

	if (r->except_sanitized && IS_SANITIZED) {
		free(here);
		print_message("# skipped: the leak checker needs it\n");
		skip();
	}
	assert_non_null(here);
	bool ready = prepare(folder);
	pid_t child = ready ? fork() : -1;
	if (child == 0)
		_exit(tried(r));
	if (ready) {
		assert_int_equal(waitpid(child, &status, 0), child);
		clear(folder);
	}
	assert_int_equal(chdir(here), 0);
	free(here);
	if (!ready || WEXITSTATUS(status) == LACKS) {
		print_message("# skipped: %s\n", !ready ? "nothing can be written below /dev/shm"
						 : r->need == LANDLOCK
						     ? "no landlock in this kernel"
						     : "no seccomp filters in this kernel");
		skip();
	}
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), r->want);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, is_kept_in);
	return ROWS_RUN(tests, n);
}
