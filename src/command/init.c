#include "command/init.h"

#include <errno.h>

#include "base/file.h"
#include "command/print.h"
#include "terms/policy.h"

#define NO_KEY  STR("")
#define TO_FILL STR("")

static void
write_about(struct jsonout *j, enum lang lang)
{
	jsonout_object(j, STR("event"));
	jsonout_text(j, STR("name"), sentence_text(SENTENCE_INIT_EVENT_NAME, lang));
	jsonout_text(j, STR("start"), TO_FILL);
	jsonout_text(j, STR("end"), TO_FILL);
	jsonout_object(j, STR("place"));
	jsonout_text(j, STR("country"), STR("CN"));
	jsonout_text(j, STR("city"), TO_FILL);
	jsonout_end(j);
	jsonout_end(j);
}

static void
write_host(struct jsonout *j, struct str key, struct str name)
{
	jsonout_object(j, key);
	jsonout_text(j, STR("name"), name);
	jsonout_list(j, STR("aliases"));
	jsonout_end(j);
	jsonout_list(j, STR("domains"));
	jsonout_end(j);
	jsonout_text(j, STR("country"), TO_FILL);
	jsonout_text(j, STR("ror"), TO_FILL);
	jsonout_end(j);
}

/* Shows the shape of an entry where no name was given and there is something to show. */
static void
write_hosts(struct jsonout *j, struct str key, const struct texts *names, struct str shape)
{
	jsonout_list(j, key);
	for (size_t i = 0; i < names->count; i++)
		write_host(j, NO_KEY, names->items[i]);
	if (names->count == 0 && shape.len)
		write_host(j, NO_KEY, shape);
	jsonout_end(j);
}

static void
write_list_of(struct jsonout *j, struct str file)
{
	jsonout_object(j, NO_KEY);
	jsonout_text(j, STR("file"), file);
	jsonout_text(j, STR("encoding"), STR("auto"));
	jsonout_text(j, STR("delimiter"), STR("auto"));
	jsonout_object(j, STR("columns"));
	for (int c = 0; c < COLUMN_COUNT; c++)
		jsonout_text(j, column_word((enum column)c), TO_FILL);
	jsonout_end(j);
	jsonout_end(j);
}

static void
write_empty_lists(struct jsonout *j)
{
	jsonout_list(j, STR("aliases"));
	jsonout_end(j);
}

void
init_event(struct out *out, const struct options *opt)
{
	struct jsonout j;
	struct str lead = opt->lead.at ? opt->lead : sentence_text(SENTENCE_INIT_LEAD, opt->lang);
	int stage = opt->stage >= 0 ? opt->stage : STAGE_AUTO;

	jsonout_open(&j, out, true);
	jsonout_object(&j, NO_KEY);
	write_about(&j, opt->lang);
	jsonout_text(&j, STR("policy"), opt->policy.at ? opt->policy : POLICY_DEFAULT);
	write_host(&j, STR("lead"), lead);
	write_hosts(&j, STR("participating"), &opt->participating,
	    sentence_text(SENTENCE_INIT_PARTICIPATING, opt->lang));
	write_hosts(&j, STR("co_organisers"), &opt->co_organisers, STR(""));
	jsonout_text(&j, STR("stage"), choice_value_word(CHOICE_STAGE, stage));
	jsonout_list(&j, STR("registrations"));
	write_list_of(&j, STR("registrations.csv"));
	jsonout_end(&j);
	write_empty_lists(&j);
	jsonout_end(&j);
}

static bool
write_event(struct str path, const struct options *opt, struct arena *mem, struct fail *f)
{
	struct file_writer w;

	if (!file_create(&w, path, mem, f))
		return false;
	init_event(&w.out, opt);
	return file_finish(&w, f);
}

struct str
init_path(const struct options *opt)
{
	return opt->words.count ? opt->words.items[0] : STR("event.json");
}

bool
command_init(int *status, const struct options *opt, struct fail *f)
{
	struct arena mem = { 0 };
	struct str path = init_path(opt);
	bool to_screen = str_eq(path, STR("-"));

	*status = STATUS_PASS;
	bool ok = to_screen || !file_exists(path, &mem) || fail_file(f, FAIL_CREATE, path, EEXIST);
	ok = ok && write_event(path, opt, &mem, f);
	if (ok && !to_screen) {
		const struct sentence_value values[] = { SAY_TEXT("file", path) };
		struct out said = { 0 };
		sentence_write(&said, SENTENCE_INIT_WROTE, opt->lang, out_term, values, 1);
		out_char(&said, '\n');
		ok = print_text(out_text(&said), f);
		out_free(&said);
	}
	arena_free(&mem);
	return ok;
}
