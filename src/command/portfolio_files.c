#include "command/portfolio_files.h"

#include "base/file.h"
#include "store/portfolio.h"

/* The files that a format is written to. */
struct portfolio_file {
	enum format format;
	const char *name; /* in a folder */
	bool alone;       /* what the format is where it goes to one file */
	bool (*write)(struct out *o, const struct portfolio *p, const struct report_style *style,
	    struct fail *f);
};

static const struct portfolio_file files[] = {
	{ FORMAT_TEXT, "summary.txt", true, portfolio_text },
	{ FORMAT_JSON, "summary.json", true, portfolio_json },
	{ FORMAT_HTML, "summary.html", true, portfolio_html },
	{ FORMAT_CSV, "summary.csv", true, portfolio_csv },
	{ FORMAT_CSV, "same.csv", false, portfolio_same_csv },
};

#define FILES (sizeof files / sizeof *files)

static bool
is_to_file(const struct options *opt)
{
	return opt->output.len && !str_eq(opt->output, STR("-"));
}

static size_t
formats_asked(const struct options *opt)
{
	size_t formats = 0;

	for (int i = 0; i < FORMAT_COUNT; i++)
		formats += opt->format[i];
	return formats;
}

bool
portfolio_check(const struct options *opt, struct fail *f)
{
	if (opt->format[FORMAT_PROM])
		return fail_set(f, FAIL_USAGE, STR("prom"), STR("text, json, html, csv"));
	return formats_asked(opt) < 2 || is_to_file(opt)
	       || fail_set(f, FAIL_USAGE_MISSING, (struct str){ 0 }, STR("-o FOLDER"));
}

static bool
write_one(const struct portfolio_file *file, struct str path, const struct portfolio *p,
    const struct report_style *style, struct arena *mem, struct fail *f)
{
	struct file_writer w;

	if (!file_create(&w, path, mem, f))
		return false;
	if (file->write(&w.out, p, style, f))
		return file_finish(&w, f);
	file_drop(&w);
	return false;
}

bool
portfolio_write(int *status, struct work *w, const struct options *opt, bool is_batch,
    struct arena *mem, struct fail *f)
{
	bool to_file = is_to_file(opt);
	bool folder
	    = to_file && (is_batch || formats_asked(opt) > 1 || str_ends(opt->output, STR("/")));
	const struct report_style style = {
		.lang = options_written_lang(opt, to_file),
		.color = opt->color && !to_file,
		.width = STYLE_WIDTH,
		.now = opt->now,
	};
	struct portfolio p;

	bool ok = crossing_find(w, f) && portfolio_open(&p, w, is_batch, f);
	if (!ok)
		return false;
	ok = !folder || folders_make(opt->output, mem, f);
	for (size_t i = 0; ok && i < FILES; i++) {
		if (!opt->format[files[i].format] || (!folder && !files[i].alone))
			continue;
		struct str path = !to_file ? STR("-")
				  : folder ? path_join(opt->output, str_from(files[i].name), mem)
					   : opt->output;
		ok = write_one(&files[i], path, &p, &style, mem, f);
	}
	*status = p.status;
	portfolio_free(&p);
	return ok;
}
