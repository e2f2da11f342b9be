#include "command/policy_check.h"

#include "command/print.h"
#include "terms/policy.h"
#include "text/similarity.h"

/* Each writes what it has to say about the policy that was named. */
static bool
check(struct out *o, const struct options *opt, struct arena *mem, struct fail *f)
{
	struct str file = opt->words.items[1];
	struct policy policy;

	if (!policy_load(&policy, file, opt->sheet.limits.nesting, mem, f))
		return false;
	const struct sentence_value values[] = {
		SAY_TEXT("file", stream_name(file, false, opt->lang)),
		SAY_TEXT("name", policy.name),
		SAY_TEXT("version", policy.version),
		SAY_WHOLE("checks", (int64_t)policy.check_count),
	};
	sentence_write(
	    o, SENTENCE_POLICY_GOOD, opt->lang, out_term, values, sizeof values / sizeof *values);
	out_char(o, '\n');
	return true;
}

static bool
list(struct out *o, const struct options *opt, struct arena *mem, struct fail *f)
{
	struct str name, json;
	struct policy policy;

	(void)opt;
	for (size_t i = 0; policy_builtin(&name, &json, i); i++) {
		if (!policy_read(&policy, json, name, mem, f))
			return false;
		out_plain(o, name);
		out_char(o, '\t');
		out_plain(o, policy.version);
		out_char(o, '\t');
		out_plain(o, policy.title);
		out_char(o, '\n');
	}
	return true;
}

static bool
show(struct out *o, const struct options *opt, struct arena *mem, struct fail *f)
{
	struct policy policy;

	if (!policy_load(&policy, opt->words.items[1], opt->sheet.limits.nesting, mem, f))
		return false;
	out_plain(o, policy.text);
	return true;
}

static const struct {
	const char *word, *argument; /* argument: NULL where it takes none */
	bool (*write)(struct out *o, const struct options *opt, struct arena *mem, struct fail *f);
} verbs[] = {
	{ "check", "FILE", check },
	{ "list", NULL, list },
	{ "show", "NAME", show },
};

bool
command_policy(int *status, const struct options *opt, struct fail *f)
{
	struct str verb = opt->words.items[0];
	struct nearest nearest = nearest_start(verb);
	struct arena mem = { 0 };
	struct out o = { 0 };

	*status = STATUS_PASS;
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
		nearest_offer(&nearest, str_from(verbs[i].word));
		if (!str_eq(str_from(verbs[i].word), verb))
			continue;
		if (verbs[i].argument && opt->words.count < 2)
			return fail_set(f, FAIL_USAGE_MISSING, verb, str_from(verbs[i].argument));
		if (!verbs[i].argument && opt->words.count > 1)
			return fail_set(
			    f, FAIL_USAGE_UNKNOWN, opt->words.items[1], (struct str){ 0 });
		bool ok = verbs[i].write(&o, opt, &mem, f) && print_text(out_text(&o), f);
		out_free(&o);
		arena_free(&mem);
		return ok;
	}
	return fail_set(f, FAIL_USAGE_UNKNOWN, verb, nearest.best);
}
