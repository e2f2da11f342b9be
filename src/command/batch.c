#include "command/batch.h"

#include "base/file.h"
#include "base/spawn.h"
#include "command/batch_audit.h"
#include "command/batch_events.h"
#include "command/portfolio_files.h"
#include "command/progress.h"
#include "command/registry_option.h"

struct batch {
	struct batch_terms terms;
	struct work *work;
	struct {
		struct work_event event;
		struct arena mem;
	} seats[SPAWN_MOST];
	struct progress progress;
	int64_t again; /* events that were done before */
};

/* --- one event each --- */

static bool
next(bool *more, void *ctx, size_t seat, struct fail *f)
{
	struct batch *b = ctx;

	arena_reset(&b->seats[seat].mem);
	return work_next(more, &b->seats[seat].event, b->work, &b->seats[seat].mem, f);
}

static int
work(void *ctx, size_t seat, struct out *record)
{
	const struct batch *b = ctx;

	batch_audit(record, &b->terms, &b->seats[seat].event);
	return STATUS_PASS;
}

static bool
keep(struct batch *b, const struct work_event *event, struct str bytes, struct fail *f)
{
	struct arena mem = { 0 };
	struct record record;
	struct json_doc doc;
	struct entry entry;

	must(record_read(&record, bytes));
	bool ok = json_parse(&doc, record.entry, event->path, f);
	if (ok) {
		ok = entry_read(&entry, json_root(&doc), &mem, f)
		     && work_keep(b->work, event, &record, &entry, f);
		json_free(&doc);
	}
	arena_free(&mem);
	return ok;
}

static bool
done(void *ctx, size_t seat, const struct spawn_end *end, struct fail *f)
{
	struct batch *b = ctx;
	const struct work_event *event = &b->seats[seat].event;
	struct out record = { 0 };
	bool ok = true;

	if (end->status != STATUS_PASS || end->signal) {
		batch_broke_off(&record, &b->terms, event, end);
		ok = keep(b, event, out_text(&record), f);
	} else if (end->record.len)
		ok = keep(b, event, end->record, f);
	else
		b->again++;
	out_free(&record);
	progress_step(&b->progress);
	return ok;
}

static bool
audit_all(struct batch *b, struct fail *f)
{
	size_t jobs = b->terms.opt->jobs ? b->terms.opt->jobs : spawn_processors();
	const struct spawn_terms terms = { .processes = jobs < SPAWN_MOST ? jobs : SPAWN_MOST,
		.next = next,
		.work = work,
		.done = done,
		.ctx = b };

	progress_begin(&b->progress, b->terms.opt->err_is_terminal, work_count(b->work));
	bool ok = spawn_all(&terms, f);
	progress_end(&b->progress);
	return ok;
}

/* --- all of it --- */

static void
tell_again(const struct batch *b)
{
	const struct sentence_value value = SAY_WHOLE("done", b->again);
	struct out o = { 0 };

	if (b->again == 0)
		return;
	out_trusted(&o, STR("rollcall: "));
	sentence_write(&o, SENTENCE_BATCH_AGAIN, b->terms.opt->lang, out_term, &value, 1);
	out_char(&o, '\n');
	file_say(out_text(&o));
	out_free(&o);
}

static bool
prepare(struct batch *b, const struct options *opt, struct arena *mem, struct fail *f)
{
	bool keeps = opt->output.len && !str_eq(opt->output, STR("-"));

	b->terms.opt = opt;
	b->terms.folder = keeps ? opt->output : STR("");
	b->terms.registry = registry_from_options(opt, mem);
	return (b->terms.registry.len == 0
		   || digest_file(&b->terms.registry_digest, b->terms.registry, f))
	       && (!keeps || folders_make(path_join(opt->output, STR("reports"), mem), mem, f));
}

static bool
run(int *status, struct batch *b, const struct options *opt, struct arena *mem, struct fail *f)
{
	struct str path
	    = b->terms.folder.len ? path_join(opt->output, STR("work.db"), mem) : STR("");

	if (!work_open(&b->work, path, f))
		return false;
	b->terms.key = work_key(b->work);
	bool ok = batch_events(b->work, &opt->words, f) && audit_all(b, f);
	if (ok)
		tell_again(b);
	ok = ok && portfolio_write(status, b->work, opt, true, mem, f);
	work_close(b->work);
	/* What is done of one that broke off is not done again. */
	if (ok)
		work_remove(path);
	return ok;
}

bool
command_batch(int *status, const struct options *opt, struct fail *f)
{
	struct arena mem = { 0 };
	struct batch *b = arena_new(&mem, struct batch);
	bool ok
	    = portfolio_check(opt, f) && prepare(b, opt, &mem, f) && run(status, b, opt, &mem, f);

	for (size_t i = 0; i < SPAWN_MOST; i++)
		arena_free(&b->seats[i].mem);
	arena_free(&mem);
	return ok;
}
