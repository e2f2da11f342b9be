#include "command/event_options.h"

#include "terms/policy.h"

bool
is_event_file(struct str word)
{
	return word.len > 5 && str_eq_nocase(str_slice(word, word.len - 5, word.len), STR(".json"));
}

static bool
read_event_file(struct event *out, const struct options *opt, struct arena *mem, struct fail *f)
{
	struct str path = { 0 };

	*out = (struct event){ .stage = -1, .policy = POLICY_DEFAULT };
	for (size_t i = 0; i < opt->words.count; i++) {
		if (!is_event_file(opt->words.items[i]))
			continue;
		if (path.at)
			return fail_set(f, FAIL_USAGE, opt->words.items[i], STR("EVENT.json (1)"));
		path = opt->words.items[i];
	}
	return !path.at || event_load(out, path, opt->sheet.limits.nesting, mem, f);
}

/* The lead of the command line takes the place of the file's; the others are added. */
static void
add_hosts(struct event *out, const struct options *opt, struct arena *mem)
{
	size_t count = 0, had = out->host_count;
	struct host *hosts = arena_array(
	    mem, struct host, had + 1 + opt->participating.count + opt->co_organisers.count);

	if (opt->lead.at)
		hosts[count++] = (struct host){ .role = HOST_LEAD, .name = opt->lead };
	for (size_t i = 0; i < had; i++)
		if (!opt->lead.at || out->hosts[i].role != HOST_LEAD)
			hosts[count++] = out->hosts[i];
	for (size_t i = 0; i < opt->participating.count; i++)
		hosts[count++] = (struct host){ .role = HOST_PARTICIPATING,
			.name = opt->participating.items[i] };
	for (size_t i = 0; i < opt->co_organisers.count; i++)
		hosts[count++] = (struct host){ .role = HOST_CO_ORGANISER,
			.name = opt->co_organisers.items[i] };
	out->hosts = hosts;
	out->host_count = count;
}

static void
add_inputs(struct input **list, size_t *count, const struct texts *paths, struct arena *mem)
{
	struct input *inputs = arena_array(mem, struct input, *count + paths->count + 1);

	for (size_t i = 0; i < *count; i++)
		inputs[i] = (*list)[i];
	for (size_t i = 0; i < paths->count; i++)
		if (!is_event_file(paths->items[i]))
			inputs[(*count)++] = (struct input){ .path = paths->items[i],
				.shown = paths->items[i],
				.encoding = STR("auto") };
	*list = inputs;
}

static void
add_paths(struct str **list, size_t *count, const struct texts *paths, struct arena *mem)
{
	struct str *all = arena_array(mem, struct str, *count + paths->count + 1);

	for (size_t i = 0; i < *count; i++)
		all[i] = (*list)[i];
	for (size_t i = 0; i < paths->count; i++)
		all[(*count)++] = paths->items[i];
	*list = all;
}

/* How to read the lists: what is told holds for each registration list. */
static void
tell_inputs(struct event *out, const struct options *opt)
{
	for (size_t i = 0; i < out->registration_count; i++) {
		struct input *input = &out->registrations[i];
		if (opt->encoding.at)
			input->encoding = opt->encoding;
		if (opt->delimiter)
			input->delimiter = opt->delimiter;
		for (int c = 0; c < COLUMN_COUNT; c++)
			if (opt->heading[c].at)
				input->heading[c] = opt->heading[c];
	}
}

/* What a report keeps of the command line, as it was given. */
static void
keep_told(struct event *out, const struct options *opt, struct arena *mem)
{
	struct str *told = arena_array(mem, struct str, opt->told.count + 1 + opt->words.count);
	size_t count = 0, dashes = 0;

	for (size_t i = 0; i < opt->told.count; i++)
		told[count++] = opt->told.items[i];
	for (size_t i = 0; i < opt->words.count; i++)
		dashes += opt->words.items[i].len > 1 && opt->words.items[i].at[0] == '-';
	if (dashes)
		told[count++] = STR("--");
	for (size_t i = 0; i < opt->words.count; i++)
		told[count++] = opt->words.items[i];
	out->told = told;
	out->told_count = count;
}

bool
event_from_options(struct event *out, const struct options *opt, struct arena *mem, struct fail *f)
{
	if (!read_event_file(out, opt, mem, f))
		return false;
	add_hosts(out, opt, mem);
	if (out->host_count == 0 || out->hosts[0].role != HOST_LEAD)
		return fail_set(f, FAIL_USAGE_MISSING, (struct str){ 0 }, STR("--lead NAME"));
	if (str_trim(out->hosts[0].name).len == 0)
		return fail_set(f, FAIL_HOST_UNKNOWN, out->hosts[0].name, (struct str){ 0 });
	add_inputs(&out->registrations, &out->registration_count, &opt->words, mem);
	if (out->registration_count == 0)
		return fail_set(f, FAIL_USAGE_MISSING, (struct str){ 0 }, STR("LIST.csv"));
	add_inputs(&out->attendance, &out->attendance_count, &opt->attendance, mem);
	for (size_t i = 0; i < out->attendance_count; i++)
		out->attendance[i].is_attendance = true;
	add_paths(&out->rosters, &out->roster_count, &opt->rosters, mem);
	add_paths(&out->aliases, &out->alias_count, &opt->aliases, mem);
	if (opt->decisions.at)
		out->decisions = opt->decisions;
	tell_inputs(out, opt);
	keep_told(out, opt, mem);
	if (opt->policy.at)
		out->policy = opt->policy;
	if (opt->stage >= 0)
		out->stage = opt->stage;
	return true;
}
