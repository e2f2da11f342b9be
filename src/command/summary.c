#include "command/summary.h"

#include "base/file.h"
#include "command/portfolio_files.h"

#define REPORT_BYTES ((uint64_t)1 << 28)

static bool
read_report(struct entry *out, struct str path, size_t nesting, struct arena *mem, struct fail *f)
{
	struct json_doc doc;
	struct str text;

	if (!file_load(&text, path, REPORT_BYTES, mem, f)
	    || !json_parse_to(&doc, text, path, nesting, f))
		return false;
	bool ok = entry_read(out, json_root(&doc), mem, f);
	json_free(&doc);
	return ok;
}

/* One that is no report of ours is an entry too. */
static void
read_entry(struct entry *out, const struct work_event *event, size_t nesting, struct arena *mem)
{
	struct fail f = { 0 };

	if (!read_report(out, event->path, nesting, mem, &f))
		*out = (struct entry){ .trouble = f, .status = fail_exit(&f) };
	out->name = event->name;
	out->file = out->report = event->path;
}

static bool
keep(struct work *w, const struct work_event *event, const struct options *opt, struct arena *mem,
    struct fail *f)
{
	struct record r = { .people_count = 0 };
	struct out line = { 0 };
	struct jsonout j;
	struct entry e;

	read_entry(&e, event, opt->sheet.limits.nesting, mem);
	jsonout_open(&j, &line, false);
	entry_write(&j, &e, opt->lang);
	r.entry = out_text(&line);
	bool ok = work_keep(w, event, &r, &e, f);
	out_free(&line);
	return ok;
}

static bool
add_up(struct work *w, const struct options *opt, struct fail *f)
{
	struct arena mem = { 0 };
	struct work_event event;
	bool ok = true, more = true;

	for (size_t i = 0; ok && i < opt->words.count; i++)
		ok = work_add(w, opt->words.items[i], f);
	ok = ok && work_begin(w, f);
	while (ok && more) {
		ok = work_next(&more, &event, w, &mem, f);
		if (ok && more)
			ok = keep(w, &event, opt, &mem, f);
		arena_reset(&mem);
	}
	arena_free(&mem);
	return ok;
}

bool
command_summary(int *status, const struct options *opt, struct fail *f)
{
	struct arena mem = { 0 };
	struct work *w = NULL;
	bool ok = portfolio_check(opt, f) && work_open(&w, STR(""), f) && add_up(w, opt, f)
		  && portfolio_write(status, w, opt, false, &mem, f);

	work_close(w);
	arena_free(&mem);
	return ok;
}
