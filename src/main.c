/* Options in, status out, nothing decided. */
#include <signal.h>

#include "base/file.h"
#include "command/command.h"
#include "command/confine.h"
#include "report/sentences.h"

static int
trouble(const struct fail *f, const struct options *opt)
{
	struct fail shown = *f;
	struct out o = { 0 };

	if (opt->redact)
		fail_redact(&shown);
	trouble_write(&o, &shown, opt->lang);
	file_say(out_text(&o));
	out_free(&o);
	return fail_exit(f);
}

int
main(int argc, char **argv)
{
	struct fail fail = { 0 };
	struct surroundings around;
	struct options opt;
	int status = STATUS_PASS;

	/* A reader that goes away is an output that cannot be written, and has its status. */
	signal(SIGPIPE, SIG_IGN);
	surroundings_read(&around);
	bool ok = options_parse(&opt, argc, argv, &around, &fail);
	if (ok)
		confine_command(&opt);
	if (!ok || !command_run(&status, &opt, &fail))
		status = trouble(&fail, &opt);
	options_free(&opt);
	return status;
}
