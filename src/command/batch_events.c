#include "command/batch_events.h"

#include "base/file.h"
#include "base/folder.h"
#include "base/json.h"
#include "command/event_options.h"
#include "text/unicode.h"

#define EVENT_BYTES ((uint64_t)1 << 20)

struct gathering {
	struct work *work;
	struct str folder;
};

/* Whether a file is readable JSON, and yet speaks of no event: a report, a policy, anybody's. */
static bool
is_other_json(struct str path, struct arena *mem)
{
	struct fail unused = { 0 };
	struct json_doc doc;
	struct str text;

	if (!file_load(&text, path, EVENT_BYTES, mem, &unused)
	    || !json_parse(&doc, text, path, &unused))
		return false;
	struct json root = json_root(&doc);
	bool other = !json_get(root, "lead").node && !json_get(root, "registrations").node;
	json_free(&doc);
	return other;
}

/* A name that no report can show is told as far as it can be. */
static bool
leave_out_nameless(
    struct gathering *g, struct str name, size_t good, struct arena *mem, struct fail *f)
{
	struct out shown = { 0 };

	out_plain(&shown, str_slice(name, 0, good));
	out_trusted(&shown, STR("…"));
	bool ok = work_leave_out(g->work, path_join(g->folder, out_text(&shown), mem), f);
	out_free(&shown);
	return ok;
}

static bool
take_name(struct gathering *g, struct str name, struct arena *mem, struct fail *f)
{
	struct str path = path_join(g->folder, name, mem);
	bool is_folder = folder_is(path, mem);
	size_t good = unicode_valid(name);

	if (is_folder)
		path = path_join(path, STR("event.json"), mem);
	if (is_folder ? !file_exists(path, mem) : !is_event_file(name))
		return true;
	if (good < name.len)
		return leave_out_nameless(g, name, good, mem, f);
	return !is_folder && is_other_json(path, mem) ? work_leave_out(g->work, path, f)
						      : work_add(g->work, path, f);
}

static bool
take(void *ctx, struct str name, struct fail *f)
{
	struct arena mem = { 0 };
	bool ok = take_name(ctx, name, &mem, f);

	arena_free(&mem);
	return ok;
}

bool
batch_events(struct work *w, const struct texts *words, struct fail *f)
{
	struct arena mem = { 0 };
	bool ok = true;

	for (size_t i = 0; ok && i < words->count; i++) {
		struct gathering g = { w, words->items[i] };
		if (folder_is(g.folder, &mem))
			ok = folder_read(g.folder, take, &g, f);
		else if (is_event_file(g.folder))
			ok = work_add(w, g.folder, f);
		else
			ok = fail_set(f, FAIL_USAGE, g.folder, STR("EVENT.json, FOLDER"));
	}
	arena_free(&mem);
	return ok && work_begin(w, f)
	       && (work_count(w) > 0 || fail_file(f, FAIL_NO_EVENTS, words->items[0], 0));
}
