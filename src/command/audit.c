#include "command/audit.h"

#include "base/file.h"
#include "command/event_options.h"
#include "command/registry_option.h"
#include "data/image.h"
#include "report/html.h"
#include "report/json.h"
#include "report/ledger.h"
#include "report/text.h"

/* The files that a format is written to. */
struct report_file {
	enum format format;
	const char *name; /* in a folder of reports */
	bool alone;       /* what the format is where it goes to one file */
	void (*write)(struct out *o, const struct audit *a, const struct report_style *style);
};

static const struct report_file files[] = {
	{ FORMAT_TEXT, "verdict.txt", true, report_text },
	{ FORMAT_JSON, "report.json", true, report_json },
	{ FORMAT_HTML, "report.html", true, report_html },
	{ FORMAT_CSV, "ledger.csv", true, ledger_rows },
	{ FORMAT_CSV, "institutions.csv", false, ledger_institutions },
};

#define FILES (sizeof files / sizeof *files)

static struct report_style
style_of(const struct options *opt, bool to_file)
{
	return (struct report_style){
		.lang = opt->lang,
		.color = opt->color && !to_file,
		.redact = opt->redact,
		.width = STYLE_WIDTH,
		.now = opt->now,
	};
}

static bool
write_one(const struct report_file *file, struct str path, const struct audit *a,
    const struct options *opt, struct arena *mem, struct fail *f)
{
	const struct report_style style = style_of(opt, !str_eq(path, STR("-")));
	struct file_writer w;

	if (!file_create(&w, path, mem, f))
		return false;
	file->write(&w.out, a, &style);
	return file_finish(&w, f);
}

/* All files are written beside their names before the first takes its name: a full disk leaves the
 * reports of last time as they were. */
static bool
write_folder(const struct audit *a, const struct options *opt, struct arena *mem, struct fail *f)
{
	const struct report_style style = style_of(opt, true);
	struct file_writer w[FILES];
	size_t open = 0, done = 0;
	bool ok = folder_make(opt->output, mem, f);

	for (size_t i = 0; ok && i < FILES; i++) {
		if (!opt->format[files[i].format])
			continue;
		struct str path = path_join(opt->output, str_from(files[i].name), mem);
		ok = file_create(&w[open], path, mem, f);
		if (ok) {
			files[i].write(&w[open].out, a, &style);
			out_flush(&w[open++].out);
		}
	}
	for (size_t i = 0; i < open; i++)
		ok = ok && !w[i].out.broken;
	while (ok && done < open)
		ok = file_finish(&w[done++], f);
	/* What could not be written is told by file_finish alone. */
	for (size_t i = done; i < open; i++) {
		if (w[i].out.broken)
			file_finish(&w[i], f);
		file_drop(&w[i]);
	}
	return ok;
}

/* Whether reports go to a folder: there are several, or the name says so. */
static bool
check_output(bool *folder, const struct options *opt, struct fail *f)
{
	size_t formats = 0;

	for (int i = 0; i < FORMAT_COUNT; i++)
		formats += opt->format[i];
	*folder = formats > 1 || str_ends(opt->output, STR("/"));
	bool standard_output = opt->output.len == 0 || str_eq(opt->output, STR("-"));
	return formats < 2 || !standard_output
	       || fail_set(f, FAIL_USAGE_MISSING, (struct str){ 0 }, STR("-o FOLDER"));
}

static bool
write_reports(const struct audit *a, const struct options *opt, bool folder, struct arena *mem,
    struct fail *f)
{
	if (folder)
		return write_folder(a, opt, mem, f);
	for (size_t i = 0; i < FILES; i++)
		if (opt->format[files[i].format] && files[i].alone)
			return write_one(
			    &files[i], opt->output.len ? opt->output : STR("-"), a, opt, mem, f);
	return true;
}

static int
status_of(enum outcome outcome)
{
	switch (outcome) {
	case OUTCOME_PASS:
		return STATUS_PASS;
	case OUTCOME_FAIL:
		return STATUS_FAIL;
	case OUTCOME_REVIEW:
		break;
	}
	return STATUS_REVIEW;
}

bool
command_audit(int *status, const struct options *opt, struct fail *f)
{
	struct arena mem = { 0 };
	struct audit audit = { 0 };
	struct event event;
	bool folder;

	bool ok = check_output(&folder, opt, f) && event_from_options(&event, opt, &mem, f);
	if (ok) {
		const struct audit_terms terms = {
			.event = &event,
			.registry_path = registry_from_options(opt, &mem),
			.registry_image = image_registry(),
			.sheet = &opt->sheet,
		};
		ok = audit_run(&audit, &terms, f) && write_reports(&audit, opt, folder, &mem, f);
		if (ok)
			*status = status_of(audit.verdict.outcome);
		audit_free(&audit);
	}
	arena_free(&mem);
	return ok;
}
