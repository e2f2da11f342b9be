#include "command/verify.h"

#include "base/file.h"
#include "command/command.h"
#include "command/confine.h"
#include "command/event_options.h"
#include "command/print.h"
#include "command/registry_option.h"
#include "command/verify_say.h"
#include "data/image.h"
#include "report/json.h"
#include "terms/policy.h"

#define REPORT_BYTES ((uint64_t)1 << 28)

/* A report, and the audit that it tells of, run again. */
struct again {
	struct str path;
	struct json_doc doc;
	struct str *told; /* its arguments */
	size_t told_count;
	struct options opt; /* the same, read */
	struct str registry;
	struct event event;
	bool has_event;
	struct audit audit;
	struct arena mem;
};

/* --- what the report says --- */

static struct json
about(const struct again *a, const char *key)
{
	return json_get(json_get(json_root(&a->doc), "rollcall"), key);
}

static bool
lacks(const struct again *a, const char *key, struct fail *f)
{
	return fail_at(f, FAIL_JSON_MISSING, (struct place){ .file = a->path }, STR("rollcall"),
	    str_from(key));
}

static char *
argument(struct str word, struct arena *mem)
{
	char *at = arena_array(mem, char, word.len + 1);

	for (size_t i = 0; i < word.len; i++)
		at[i] = word.at[i];
	return at;
}

/* Reads the arguments as `rollcall audit` would, in surroundings that say nothing. */
static bool
read_arguments(struct again *a, struct fail *f)
{
	const struct surroundings nothing = { 0 };
	struct json list = about(a, "arguments");
	char **argv = arena_array(&a->mem, char *, json_count(list) + 2);
	int argc = 0;

	if (json_type(list) != JSON_LIST)
		return lacks(a, "arguments", f);
	a->told = arena_array(&a->mem, struct str, json_count(list) + 1);
	argv[argc++] = argument(STR("rollcall"), &a->mem);
	argv[argc++] = argument(str_from(commands_table[COMMAND_AUDIT].name), &a->mem);
	for (struct json v = json_first(list); v.node; v = json_next(v)) {
		if (json_type(v) != JSON_TEXT)
			return json_fail(v, FAIL_JSON_TYPE, json_type_word(JSON_TEXT), f);
		a->told[a->told_count++] = json_text(v);
		argv[argc++] = argument(json_text(v), &a->mem);
	}
	if (!options_parse(&a->opt, argc, argv, &nothing, f))
		return false;
	a->opt.lang = str_eq(json_text(about(a, "lang")), lang_word(LANG_ZH)) ? LANG_ZH : LANG_EN;
	a->opt.redact = json_true(about(a, "redacted"));
	a->opt.now = json_text(about(a, "date"));
	return true;
}

static bool
read_report(struct again *a, struct str path, size_t nesting, struct fail *f)
{
	struct str text;
	int64_t format;

	a->path = path;
	return file_load(&text, path, REPORT_BYTES, &a->mem, f)
	       && json_parse_to(&a->doc, text, path, nesting, f)
	       && json_whole(
		   &format, json_get(json_root(&a->doc), "format"), REPORT_FORMAT, REPORT_FORMAT, f)
	       && read_arguments(a, f);
}

/* Whether it was made with a registry file; else the built-in one is what it speaks of. */
static bool
has_registry_file(const struct again *a)
{
	struct json v = json_first(json_get(json_root(&a->doc), "inputs"));

	while (v.node && !str_eq(json_text(json_get(v, "role")), STR("registry")))
		v = json_next(v);
	return v.node;
}

/* --- where its inputs lie --- */

/* The event file, or the first list. */
static struct str *
main_input(const struct again *a)
{
	for (size_t i = 0; i < a->opt.words.count; i++)
		if (is_event_file(a->opt.words.items[i]))
			return &a->opt.words.items[i];
	return &a->opt.words.items[0];
}

/* Goes to the first folder that has the input; whether there is one. */
static bool
enter_first(struct again *a, const struct str *folders, size_t count, struct str input)
{
	struct fail unused = { 0 };

	for (size_t i = 0; i < count; i++)
		if (file_exists(path_join(folders[i], input, &a->mem), &a->mem))
			return folders[i].len == 0 || folder_enter(folders[i], &unused);
	return false;
}

/* Whether the event file is all that the command line names: then it goes by its name alone, as it
 * may have moved with all that it names. */
static bool
may_have_moved(const struct again *a)
{
	const struct options *o = &a->opt;

	return o->words.count == 1 && is_event_file(o->words.items[0]) && o->attendance.count == 0
	       && o->rosters.count == 0 && o->aliases.count == 0 && !o->registry.at
	       && !o->decisions.at && !(o->policy.at && policy_is_path(o->policy));
}

/* Enters the folder that is named; else the first that has the main input of: the report's, the one
 * above it, the one that we are in. Where none has it, opening it tells. */
static bool
enter_folder(struct again *a, const struct options *opt, struct fail *f)
{
	struct str *input = main_input(a), here = path_folder(a->path);
	struct str name = str_slice(*input, path_folder(*input).len, input->len);
	const struct str around[] = { here, path_join(here, STR(".."), &a->mem), STR("") };
	const struct str *folders = around;
	size_t count = sizeof around / sizeof *around;

	if (opt->words.count > 1) {
		folders = &opt->words.items[1];
		count = 1;
	} else if (str_eq(a->path, STR("-"))) {
		folders = &around[2];
		count = 1;
	}
	bool is_placed = str_eq(*input, STR("-"))
			 || (str_starts(*input, STR("/")) && folders == around
			     && file_exists(*input, &a->mem));
	if (is_placed || enter_first(a, folders, count, *input))
		return true;
	if (may_have_moved(a) && enter_first(a, folders, count, name)) {
		*input = name;
		return true;
	}
	return opt->words.count < 2 || folder_enter(opt->words.items[1], f);
}

/* --- once more --- */

static bool
run(struct again *a, const struct options *opt, struct fail *f)
{
	if (a->opt.registry.len && file_exists(a->opt.registry, &a->mem))
		a->registry = a->opt.registry;
	else if (has_registry_file(a))
		a->registry = registry_from_options(opt, &a->mem);
	a->has_event = event_from_options(&a->event, &a->opt, &a->mem, f);
	if (!a->has_event)
		return false;
	confine_audit(opt, &a->event, a->registry);
	a->event.told = a->told;
	a->event.told_count = a->told_count;
	const struct audit_terms terms = {
		.event = &a->event,
		.registry_path = a->registry,
		.registry_image = image_registry(),
		.sheet = &a->opt.sheet,
		.hash_registry = true,
	};
	return audit_run(&a->audit, &terms, f);
}

/* Compares the report with the one that would be made now. */
static bool
compare(struct comparison *c, const struct again *a, struct fail *f)
{
	const struct report_style style = {
		.lang = a->opt.lang,
		.redact = a->opt.redact ? redaction_new(&a->audit) : NULL,
		.width = STYLE_WIDTH,
		.now = a->opt.now,
	};
	struct out now = { 0 };
	struct json_doc doc;

	report_json(&now, &a->audit, &style);
	bool ok = json_parse(&doc, out_text(&now), a->path, f);
	if (ok) {
		compare_reports(c, json_root(&a->doc), json_root(&doc));
		json_free(&doc);
	}
	out_free(&now);
	redaction_free(style.redact);
	return ok;
}

/* --- where it cannot be run again --- */

/* The path of the n-th input of a role; absent where it is not known. */
static struct str
path_of(const struct again *a, struct str role, size_t n)
{
	const struct event *e = &a->event;
	const struct str nowhere = { 0 };

	if (str_eq(role, STR("event")))
		return *main_input(a);
	if (str_eq(role, STR("registry")))
		return a->registry;
	if (!a->has_event)
		return nowhere;
	if (str_eq(role, STR("policy")))
		return e->policy;
	if (str_eq(role, STR("decisions")))
		return e->decisions;
	if (str_eq(role, STR("registrations")))
		return n < e->registration_count ? e->registrations[n].path : nowhere;
	if (str_eq(role, STR("attendance")))
		return n < e->attendance_count ? e->attendance[n].path : nowhere;
	if (str_eq(role, STR("roster")))
		return n < e->roster_count ? e->rosters[n] : nowhere;
	return str_eq(role, STR("aliases")) && n < e->alias_count ? e->aliases[n] : nowhere;
}

/* Whether an input is another than it was; so, why the audit does not run is no wonder. Of those
 * that cannot be looked at nothing is said. */
static bool
inputs_differ(struct comparison *c, const struct again *a)
{
	struct str last = { 0 };
	size_t n = 0;

	for (struct json v = json_first(json_get(json_root(&a->doc), "inputs")); v.node;
	     v = json_next(v)) {
		struct str role = json_text(json_get(v, "role"));
		struct digest now;
		struct fail unreadable = { 0 };
		n = str_eq(role, last) ? n + 1 : 0;
		last = role;
		struct str path = path_of(a, role, n);
		if (path.len && digest_file(&now, path, &unreadable))
			compare_input(c, v, &now);
	}
	return c->differs;
}

/* --- all of it --- */

static bool
say(const struct comparison *c, const struct again *a, const struct fail *trouble, struct fail *f)
{
	struct out o = { 0 };

	comparison_write(&o, c, stream_name(a->path, false, c->lang), STYLE_WIDTH);
	if (trouble->code != FAIL_NONE) {
		out_trusted(&o, sentence_text(SENTENCE_VERIFY_NO_AUDIT, c->lang));
		out_char(&o, '\n');
		trouble_write(&o, trouble, c->lang);
	}
	bool ok = print_text(out_text(&o), f);
	out_free(&o);
	return ok;
}

static bool
verify(int *status, struct again *a, const struct options *opt, struct fail *f)
{
	struct comparison c;
	struct fail trouble = { 0 };

	comparison_begin(&c, opt->lang);
	bool ok = run(a, opt, &trouble) ? compare(&c, a, &trouble) : inputs_differ(&c, a);
	if (a->opt.redact)
		fail_redact(&trouble);
	if (ok)
		ok = say(&c, a, &trouble, f);
	else
		*f = trouble;
	*status = c.differs ? STATUS_FAIL : STATUS_PASS;
	comparison_free(&c);
	return ok;
}

bool
command_verify(int *status, const struct options *opt, struct fail *f)
{
	struct again a = { .doc.root = NULL };

	bool ok = read_report(&a, opt->words.items[0], opt->sheet.limits.nesting, f)
		  && enter_folder(&a, opt, f) && verify(status, &a, opt, f);
	audit_free(&a.audit);
	options_free(&a.opt);
	if (a.doc.root)
		json_free(&a.doc);
	arena_free(&a.mem);
	return ok;
}
