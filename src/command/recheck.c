#include "command/recheck.h"

#include "command/audit.h"
#include "command/confine.h"
#include "command/event_options.h"
#include "command/print.h"
#include "command/registry_option.h"
#include "command/reports.h"
#include "data/image.h"
#include "store/change_say.h"
#include "store/state.h"

struct recheck {
	const struct options *opt;
	struct event event;
	struct str registry;
	struct state state;
	struct fingerprint print; /* of what there is now */
	bool is_known;            /* there is one */
	struct audit audit;
	struct arena mem;
};

/* Reports go to files: standard output is for what changed. */
static bool
check_options(const struct options *opt, struct fail *f)
{
	bool only_text = opt->format[FORMAT_TEXT];

	for (int i = 0; i < FORMAT_COUNT; i++)
		only_text = only_text && (i == FORMAT_TEXT || !opt->format[i]);
	if (!opt->state.at)
		return fail_set(f, FAIL_USAGE_MISSING, (struct str){ 0 }, STR("--state FILE"));
	return only_text || reports_are_to_file(opt)
	       || fail_set(f, FAIL_USAGE_MISSING, (struct str){ 0 }, STR("-o FILE|FOLDER"));
}

/* What reports hang on besides the audit. */
static void
put_asked(struct out *o, const struct options *opt)
{
	for (int i = 0; i < FORMAT_COUNT; i++)
		out_char(o, opt->format[i] ? 'x' : '-');
	out_plain(o, lang_word(options_written_lang(opt, true)));
	out_char(o, opt->redact ? 'x' : '-');
	out_plain(o, opt->output);
}

/* Whether all is as it was at the last run, and its reports are there. */
static bool
is_same(struct recheck *r)
{
	struct out asked = { 0 };

	if (reports_are_to_file(r->opt))
		put_asked(&asked, r->opt);
	r->is_known = fingerprint_take(&r->print, &r->event, r->registry, out_text(&asked));
	out_free(&asked);
	bool same = r->is_known && r->state.any
		    && str_eq(str_from(r->print.sha256), str_from(r->state.fingerprint.sha256));
	return same && (!reports_are_to_file(r->opt) || reports_exist(r->opt, &r->mem));
}

static bool
print_changes(
    const struct recheck *r, const struct change *c, const struct history *history, struct fail *f)
{
	const struct report_style style = {
		.lang = options_written_lang(r->opt, false),
		.color = r->opt->color,
		.redact = r->opt->redact ? redaction_new(&r->audit) : NULL,
		.width = STYLE_WIDTH,
	};
	struct out words = { 0 };

	if (r->opt->on_verdict_only ? c->outcomes : c->any)
		change_say(&words, c, history, &style);
	else
		change_say_shrunk(&words, c, &style);
	bool ok = words.len == 0 || print_text(out_text(&words), f);
	out_free(&words);
	redaction_free(style.redact);
	return ok;
}

/* Compares, tells and keeps. */
static bool
settle(struct recheck *r, struct fail *f)
{
	const struct fingerprint *print = r->is_known ? &r->print : NULL;
	struct trace before, after;
	struct trace_keys keys;
	struct history history;
	struct change c;
	struct run now;

	if (!state_history(&history, &r->state, &r->mem, f)
	    || !state_trace(&before, &r->state, &r->mem, f))
		return false;
	const struct run *then = history.count ? &history.items[history.count - 1] : NULL;
	run_of(&now, &r->audit, r->opt->moment);
	trace_keys_init(&keys, r->state.key, &r->mem);
	trace_take(&after, &r->audit, &keys, &r->mem);
	change_find(&c, then, &before, &now, &after, &r->audit, &keys, &r->mem);
	if (c.any)
		history.items[history.count++] = now;
	if (!(c.any ? state_keep_run(&r->state, &now, &after, print, f)
		    : state_keep_print(&r->state, print, f)))
		return false;
	return (!reports_are_to_file(r->opt)
		   || reports_write(&r->audit, r->opt, &history, &r->mem, f))
	       && print_changes(r, &c, &history, f) && state_commit(&r->state, f);
}

static bool
audit_again(int *status, struct recheck *r, struct fail *f)
{
	const struct audit_terms terms = {
		.event = &r->event,
		.registry_path = r->registry,
		.registry_image = image_registry(),
		.sheet = &r->opt->sheet,
		.hash_registry = r->opt->format[FORMAT_JSON],
	};
	bool ok = audit_run(&r->audit, &terms, f) && settle(r, f);

	if (ok)
		*status = audit_status(r->audit.verdict.outcome);
	return ok;
}

bool
command_recheck(int *status, const struct options *opt, struct fail *f)
{
	struct recheck r = { .opt = opt };

	bool ok = check_options(opt, f) && event_from_options(&r.event, opt, &r.mem, f);
	if (ok) {
		r.registry = registry_from_options(opt, &r.mem);
		confine_audit(opt, &r.event, r.registry);
		ok = state_open(&r.state, opt->state, &r.mem, f);
	}
	if (ok) {
		if (is_same(&r))
			*status = audit_status(r.state.outcome);
		else
			ok = audit_again(status, &r, f);
	}
	audit_free(&r.audit);
	state_close(&r.state);
	arena_free(&r.mem);
	return ok;
}
