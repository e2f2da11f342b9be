/* What a command leaves open when it has done its work: nothing but what it was to read. */
#include "rows.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/sandbox_calls.h"
#include "base/status.h"
#include "command/command.h"
#include "command/confine.h"

#define WORDS 12
#define LIST  "fixtures/limits/list.csv"
#define EVENT "fixtures/limits/event.json"
#define STATE "/tmp/rollcall-test-confine.state"

enum { KEPT_IN, NO_LANDLOCK, READS, WRITES, FAILED };

static struct row {
	const char *name;
	const char *words[WORDS];
} rows[] = {
	{ "an audit of a list", { "audit", LIST, "--lead", "中山大学" } },
	{ "an audit of an event", { "audit", EVENT } },
	{ "a recheck", { "recheck", EVENT, "--state", STATE } },
	{ "its history", { "history", "--state", STATE } },
	{ "lines of affiliations", { "resolve", LIST } },
	{ "lines of honours", { "honours", LIST } },
	{ "a policy", { "policy", "check", "fixtures/limits/policy.json" } },
	{ "a look into the registry", { "registry", "info" } },
	{ "a summary", { "summary", "fixtures/verify/event.json" } },
	{ "a schema", { "schema", "report" } },
	{ "versions", { "version" } },
};

static bool
opens(const char *path, int flags)
{
	int d = open(path, flags | O_CLOEXEC);

	if (d >= 0)
		close(d);
	return d >= 0;
}

static int
run(const struct row *r)
{
	static char text[WORDS + 1][64];
	char *argv[WORDS + 1] = { text[0] };
	const struct surroundings nothing = { 0 };
	struct fail f = { 0 };
	struct options opt;
	int argc = 1, status = STATUS_BUG;

	for (; argc <= WORDS && r->words[argc - 1]; argc++) {
		snprintf(text[argc], sizeof text[argc], "%s", r->words[argc - 1]);
		argv[argc] = text[argc];
	}
	if (!options_parse(&opt, argc, argv, &nothing, &f))
		return FAILED;
	confine_command(&opt);
	if (!command_run(&status, &opt, &f))
		return FAILED;
	if (!opt.held.landlock)
		return NO_LANDLOCK;
	if (!IS_SANITIZED && opens("/etc/passwd", O_RDONLY))
		return READS;
	return opens("/dev/full", O_WRONLY) ? WRITES : KEPT_IN;
}

static void
is_kept_in(void **state)
{
	int end = 0;
	pid_t child = fork();

	if (child == 0) {
		int nowhere = open("/dev/null", O_WRONLY);
		dup2(nowhere, STDOUT_FILENO);
		_exit(run(*state));
	}
	assert_true(child > 0);
	assert_int_equal(waitpid(child, &end, 0), child);
	assert_true(WIFEXITED(end));
	if (WEXITSTATUS(end) == NO_LANDLOCK) {
		print_message("# skipped: no landlock in this kernel\n");
		skip();
	}
	assert_int_equal(WEXITSTATUS(end), KEPT_IN);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, is_kept_in);
	unlink(STATE);
	int failed = ROWS_RUN(tests, n);
	unlink(STATE);
	return failed;
}
