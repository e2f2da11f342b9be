#include "command/command.h"

#include "command/audit.h"
#include "command/batch.h"
#include "command/help.h"
#include "command/history.h"
#include "command/honours.h"
#include "command/init.h"
#include "command/policy_check.h"
#include "command/recheck.h"
#include "command/registry.h"
#include "command/resolve.h"
#include "command/schema.h"
#include "command/summary.h"
#include "command/verify.h"

#define ANY SIZE_MAX

/* clang-format off */
const struct command commands_table[COMMAND_COUNT] = {
	[COMMAND_AUDIT] = { "audit", "EVENT.json | LIST.csv …", 1, ANY, SENTENCE_COMMAND_AUDIT, "rollcall audit event.json --format text,json,csv -o report", command_audit },
	[COMMAND_RECHECK] = { "recheck", "EVENT.json | LIST.csv …", 1, ANY, SENTENCE_COMMAND_RECHECK, "rollcall recheck event.json --state event.state", command_recheck },
	[COMMAND_HISTORY] = { "history", "", 0, 0, SENTENCE_COMMAND_HISTORY, "rollcall history --state event.state", command_history },
	[COMMAND_VERIFY] = { "verify", "REPORT.json [FOLDER]", 1, 2, SENTENCE_COMMAND_VERIFY, "rollcall verify report/report.json", command_verify },
	[COMMAND_BATCH] = { "batch", "FOLDER | EVENT.json …", 1, ANY, SENTENCE_COMMAND_BATCH, "rollcall batch events -o audited --format text,json,csv,html", command_batch },
	[COMMAND_SUMMARY] = { "summary", "REPORT.json …", 1, ANY, SENTENCE_COMMAND_SUMMARY, "rollcall summary reports/*.json", command_summary },
	[COMMAND_RESOLVE] = { "resolve", "[FILE]", 0, 1, SENTENCE_COMMAND_RESOLVE, "echo 中山大学计算机学院 | rollcall resolve", command_resolve },
	[COMMAND_HONOURS] = { "honours", "[FILE]", 0, 1, SENTENCE_COMMAND_HONOURS, "echo 中国科学院院士 | rollcall honours", command_honours },
	[COMMAND_INIT] = { "init", "[FILE]", 0, 1, SENTENCE_COMMAND_INIT, "rollcall init event.json --lead 中山大学", command_init },
	[COMMAND_POLICY] = { "policy", "check FILE | list | show NAME", 1, 2, SENTENCE_COMMAND_POLICY, "rollcall policy show gd-2022-topic3", command_policy },
	[COMMAND_REGISTRY] = { "registry", "import FILE | info | find WORDS …", 1, ANY, SENTENCE_COMMAND_REGISTRY, "rollcall registry import v2.0-ror-data.zip", command_registry },
	[COMMAND_SCHEMA] = { "schema", "event|history|policy|report|summary", 1, 1, SENTENCE_COMMAND_SCHEMA, "rollcall schema report", command_schema },
	[COMMAND_HELP] = { "help", "[COMMAND]", 0, 1, SENTENCE_COMMAND_HELP, "rollcall help audit", command_help },
	[COMMAND_VERSION] = { "version", "", 0, 0, SENTENCE_COMMAND_VERSION, "rollcall version", command_version },
};
/* clang-format on */

const struct command *
command_find(struct str name)
{
	for (size_t i = 0; i < COMMAND_COUNT; i++)
		if (str_eq(str_from(commands_table[i].name), name))
			return &commands_table[i];
	return NULL;
}

unsigned
command_bit(const struct command *command)
{
	return 1u << (command - commands_table);
}

bool
command_run(int *status, const struct options *opt, struct fail *f)
{
	if (opt->help)
		return help_show(opt->command, opt, f);
	if (opt->version)
		return command_version(status, opt, f);
	return opt->command->run(status, opt, f);
}
