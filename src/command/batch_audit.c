#include "command/batch_audit.h"

#include "base/file.h"
#include "command/confine.h"
#include "command/event_options.h"
#include "data/image.h"
#include "report/json.h"
#include "store/likeness.h"
#include "store/sameness.h"

/* The event at hand, and what is made of it. */
struct task {
	const struct batch_terms *terms;
	const struct work_event *event;
	struct str report; /* its path; empty: none is kept */
	struct fingerprint print;
	bool has_print;
	int ended; /* the status of a process that broke off */
	struct event terms_of_event;
	struct audit audit;
	struct entry entry;
	struct out text, lists, people;
	int64_t people_count;
	struct arena mem;
};

/* "reports/ocean.json" */
static struct str
report_name(const struct work_event *event, struct arena *mem)
{
	struct out name = { 0 };

	out_trusted(&name, STR("reports/"));
	out_plain(&name, event->name);
	out_trusted(&name, STR(".json"));
	struct str kept = str_copy(out_text(&name), mem);
	out_free(&name);
	return kept;
}

/* What its report hangs on besides what is audited. */
static void
put_more(struct out *o, const struct options *opt)
{
	out_trusted(o, STR("batch "));
	out_trusted(o, lang_word(options_written_lang(opt, opt->output.len)));
	out_char(o, opt->redact ? '-' : '+');
	out_plain(o, opt->now);
}

static bool
read_event(struct task *t, struct fail *f)
{
	struct options mine = *t->terms->opt;
	struct str path = t->event->path;
	struct out more = { 0 };

	mine.words = (struct texts){ &path, 1 };
	bool ok = event_from_options(&t->terms_of_event, &mine, &t->mem, f);
	if (ok)
		confine_audit(&mine, &t->terms_of_event, t->terms->registry);
	put_more(&more, &mine);
	t->has_print = ok
		       && fingerprint_take(
			   &t->print, &t->terms_of_event, t->terms->registry, out_text(&more));
	out_free(&more);
	return ok;
}

static bool
is_done(struct task *t)
{
	return t->has_print && str_eq(str_from(t->print.sha256), t->event->fingerprint)
	       && (t->report.len == 0 || file_exists(t->report, &t->mem));
}

static bool
run(struct task *t, struct fail *f)
{
	const struct audit_terms terms = {
		.event = &t->terms_of_event,
		.registry_path = t->terms->registry,
		.registry_image = image_registry(),
		.hash_registry = true,
		.registry_digest = &t->terms->registry_digest,
		.sheet = &t->terms->opt->sheet,
	};

	return audit_run(&t->audit, &terms, f);
}

static bool
keep_report(struct task *t, struct fail *f)
{
	struct file_writer w;

	if (t->report.len == 0)
		return true;
	if (!file_create(&w, t->report, &t->mem, f))
		return false;
	out_plain(&w.out, out_text(&t->text));
	return file_finish(&w, f);
}

/* The entry is what the report says: so it is the same where reports are added up. */
static bool
make_report(struct task *t, struct fail *f)
{
	const struct options *opt = t->terms->opt;
	const struct report_style style = {
		.lang = options_written_lang(opt, opt->output.len),
		.redact = opt->redact ? redaction_new(&t->audit) : NULL,
		.width = STYLE_WIDTH,
		.now = opt->now,
	};
	struct json_doc doc;

	report_json(&t->text, &t->audit, &style);
	redaction_free(style.redact);
	if (!json_parse(&doc, out_text(&t->text), t->event->path, f))
		return false;
	bool ok = entry_read(&t->entry, json_root(&doc), &t->mem, f) && keep_report(t, f);
	json_free(&doc);
	return ok;
}

static void
compare_by(struct task *t)
{
	size_t count = sheet_file_count(t->audit.sheet);
	char hex[LIKENESS_HEX + 1];

	likeness_put_people(&t->people, &t->people_count, &t->audit, t->terms->key);
	for (size_t i = 0; i < count; i++) {
		likeness_of_list(hex, &t->audit, i, t->terms->key);
		if (i > 0)
			out_char(&t->lists, ' ');
		out_plain(&t->lists, str_from(hex));
	}
}

static void
name_entry(struct entry *e, const struct work_event *event, const struct fail *f)
{
	if (f->code != FAIL_NONE)
		*e = (struct entry){ .trouble = *f, .status = fail_exit(f) };
	e->name = event->name;
	e->file = event->path;
}

static void
put_record(struct out *record, const struct entry *e, struct record *r, enum lang lang)
{
	struct jsonout j;
	struct out line = { 0 };

	jsonout_open(&j, &line, false);
	entry_write(&j, e, lang);
	r->entry = str_trim(out_text(&line));
	record_write(record, r);
	out_free(&line);
}

static void
put_task(struct out *record, struct task *t, const struct fail *f)
{
	const struct options *opt = t->terms->opt;
	struct record r = { .people_count = 0 };

	name_entry(&t->entry, t->event, f);
	/* There was no room for what it found: that is no fault of the program's. */
	if (t->ended == STATUS_WRITE)
		t->entry.status = t->ended;
	if (f->code == FAIL_NONE) {
		r.fingerprint = t->has_print ? str_from(t->print.sha256) : STR("");
		r.lists = out_text(&t->lists);
		r.people = out_text(&t->people);
		r.people_count = t->people_count;
		if (t->report.len)
			t->entry.report = report_name(t->event, &t->mem);
	} else if (t->report.len) {
		file_remove(t->report);
	}
	put_record(record, &t->entry, &r, options_written_lang(opt, opt->output.len));
}

void
batch_audit(struct out *record, const struct batch_terms *terms, const struct work_event *event)
{
	struct task t = { .terms = terms, .event = event };
	struct fail f = { 0 };

	if (terms->folder.len)
		t.report = path_join(terms->folder, report_name(event, &t.mem), &t.mem);
	bool ok = read_event(&t, &f);
	if (!ok || !is_done(&t)) {
		if (ok && run(&t, &f) && make_report(&t, &f))
			compare_by(&t);
		if (terms->opt->redact)
			fail_redact(&f);
		put_task(record, &t, &f);
		audit_free(&t.audit);
	}
	out_free(&t.text);
	out_free(&t.lists);
	out_free(&t.people);
	arena_free(&t.mem);
}

void
batch_broke_off(struct out *record, const struct batch_terms *terms, const struct work_event *event,
    const struct spawn_end *end)
{
	struct task t
	    = { .terms = terms, .event = event, .ended = end->signal ? STATUS_BUG : end->status };
	struct str said = end->said, line = STR("");
	struct fail f = { 0 };
	struct out how = { 0 };

	if (terms->folder.len)
		t.report = path_join(terms->folder, report_name(event, &t.mem), &t.mem);
	out_trusted(&how, end->signal ? STR("signal ") : STR("status "));
	out_whole(&how, end->signal ? end->signal : end->status);
	str_next(&line, &said, '\n');
	fail_at(&f, FAIL_BROKE_OFF, (struct place){ .file = event->path }, out_text(&how), line);
	put_task(record, &t, &f);
	out_free(&how);
	arena_free(&t.mem);
}
