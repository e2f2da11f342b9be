#include "command/reports.h"

#include "base/file.h"
#include "report/html.h"
#include "report/json.h"
#include "report/ledger.h"
#include "report/prom.h"
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
	{ FORMAT_PROM, "rollcall.prom", true, report_prom },
};

#define FILES (sizeof files / sizeof *files)

bool
reports_are_to_file(const struct options *opt)
{
	return opt->output.len && !str_eq(opt->output, STR("-"));
}

static bool
write_one(const struct report_file *file, const struct audit *a, const struct options *opt,
    const struct report_style *style, struct arena *mem, struct fail *f)
{
	struct str path = reports_are_to_file(opt) ? opt->output : STR("-");
	struct file_writer w;

	if (!file_create(&w, path, mem, f))
		return false;
	file->write(&w.out, a, style);
	return file_finish(&w, f);
}

/* All files are written beside their names before the first takes its name: a full disk leaves the
 * reports of last time as they were. */
static bool
write_folder(const struct audit *a, const struct options *opt, const struct report_style *style,
    struct arena *mem, struct fail *f)
{
	struct file_writer w[FILES];
	size_t open = 0, done = 0;
	bool ok = folder_make(opt->output, mem, f);

	for (size_t i = 0; ok && i < FILES; i++) {
		if (!opt->format[files[i].format])
			continue;
		struct str path = path_join(opt->output, str_from(files[i].name), mem);
		ok = file_create(&w[open], path, mem, f);
		if (ok) {
			files[i].write(&w[open].out, a, style);
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

static size_t
formats_asked(const struct options *opt)
{
	size_t formats = 0;

	for (int i = 0; i < FORMAT_COUNT; i++)
		formats += opt->format[i];
	return formats;
}

/* There are several, or the name says so. */
static bool
is_to_folder(const struct options *opt)
{
	return formats_asked(opt) > 1 || str_ends(opt->output, STR("/"));
}

bool
reports_check(const struct options *opt, struct fail *f)
{
	return formats_asked(opt) < 2 || reports_are_to_file(opt)
	       || fail_set(f, FAIL_USAGE_MISSING, (struct str){ 0 }, STR("-o FOLDER"));
}

static bool
write_formats(const struct audit *a, const struct options *opt, const struct report_style *style,
    struct arena *mem, struct fail *f)
{
	if (is_to_folder(opt))
		return write_folder(a, opt, style, mem, f);
	for (size_t i = 0; i < FILES; i++)
		if (opt->format[files[i].format] && files[i].alone)
			return write_one(&files[i], a, opt, style, mem, f);
	return true;
}

bool
reports_write(const struct audit *a, const struct options *opt, const struct history *history,
    struct arena *mem, struct fail *f)
{
	bool to_file = reports_are_to_file(opt);
	const struct report_style style = {
		.lang = options_written_lang(opt, to_file),
		.color = opt->color && !to_file,
		.redact = opt->redact ? redaction_new(a) : NULL,
		.width = STYLE_WIDTH,
		.history = history,
		.now = opt->now,
	};
	bool ok = write_formats(a, opt, &style, mem, f);

	redaction_free(style.redact);
	return ok;
}

bool
reports_exist(const struct options *opt, struct arena *mem)
{
	bool there = true, folder = is_to_folder(opt);

	for (size_t i = 0; i < FILES; i++) {
		if (!opt->format[files[i].format] || !(folder || files[i].alone))
			continue;
		struct str name = str_from(files[i].name);
		there
		    = there
		      && file_exists(folder ? path_join(opt->output, name, mem) : opt->output, mem);
	}
	return there;
}
