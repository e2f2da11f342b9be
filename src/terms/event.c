#include "terms/event.h"

#include <string.h>

#include "base/file.h"
#include "terms/fields.h"
#include "terms/policy.h"

#define EVENT_BYTES ((uint64_t)1 << 20)

static const struct field event_fields[] = {
	{ "$schema", JSON_TEXT, false },
	{ "event", JSON_OBJECT, false },
	{ "policy", JSON_TEXT, false },
	{ "lead", JSON_OBJECT, true },
	{ "participating", JSON_LIST, false },
	{ "co_organisers", JSON_LIST, false },
	{ "stage", JSON_TEXT, false },
	{ "registrations", JSON_LIST, true },
	{ "attendance", JSON_LIST, false },
	{ "decisions", JSON_TEXT, false },
	{ "rosters", JSON_LIST, false },
	{ "aliases", JSON_LIST, false },
};

static const struct field about_fields[] = {
	{ "name", JSON_TEXT, false },
	{ "start", JSON_TEXT, false },
	{ "end", JSON_TEXT, false },
	{ "place", JSON_OBJECT, false },
};

static const struct field place_fields[] = {
	{ "country", JSON_TEXT, false },
	{ "city", JSON_TEXT, false },
};

static const struct field host_fields[] = {
	{ "name", JSON_TEXT, true },
	{ "aliases", JSON_LIST, false },
	{ "domains", JSON_LIST, false },
	{ "country", JSON_TEXT, false },
	{ "ror", JSON_TEXT, false },
};

static const struct field input_fields[] = {
	{ "file", JSON_TEXT, true },
	{ "encoding", JSON_TEXT, false },
	{ "delimiter", JSON_TEXT, false },
	{ "columns", JSON_OBJECT, false },
};

/* Where relative paths start from, and what texts live in. */
struct reader {
	struct str folder;
	struct arena *mem;
	struct fail *f;
};

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Two letters, made capital. */
static bool
read_country(struct str *out, struct json object, const struct reader *r)
{
	char *code = arena_array(r->mem, char, 2);

	*out = field_text(object, "country", r->mem);
	if (!out->at)
		return true;
	for (size_t i = 0; i < 2 && i < out->len; i++)
		code[i] = (char)(out->at[i] & ~0x20);
	if (out->len != 2 || code[0] < 'A' || code[0] > 'Z' || code[1] < 'A' || code[1] > 'Z')
		return json_fail(
		    json_get(object, "country"), FAIL_JSON_VALUE, STR("CN, GB, US …"), r->f);
	*out = (struct str){ code, 2 };
	return true;
}

static unsigned
days_of(unsigned year, unsigned month)
{
	static const unsigned char days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return month == 2 && is_leap ? 29 : days[month - 1];
}

bool
event_date_is(struct str s)
{
	const char *shape = "0000-00-00";
	uint64_t year, month, day;

	if (s.len != strlen(shape))
		return false;
	for (size_t i = 0; i < s.len; i++)
		if (shape[i] == '0' ? !is_digit(s.at[i]) : s.at[i] != shape[i])
			return false;
	return str_whole(&year, str_slice(s, 0, 4)) && str_whole(&month, str_slice(s, 5, 7))
	       && str_whole(&day, str_slice(s, 8, 10)) && month >= 1 && month <= 12 && day >= 1
	       && day <= days_of((unsigned)year, (unsigned)month);
}

static bool
read_date(struct str *out, struct json about, const char *key, const struct reader *r)
{
	*out = field_text(about, key, r->mem);
	return !out->at || event_date_is(*out)
	       || json_fail(json_get(about, key), FAIL_JSON_VALUE, STR("YYYY-MM-DD"), r->f);
}

static bool
read_about(struct event *out, struct json about, const struct reader *r)
{
	if (!about.node)
		return true;
	struct json place = json_get(about, "place");
	if (!FIELDS_CHECK(about, about_fields, r->f) || !read_date(&out->start, about, "start", r)
	    || !read_date(&out->end, about, "end", r))
		return false;
	out->name = field_text(about, "name", r->mem);
	if (out->start.at && out->end.at && str_cmp(out->start, out->end) > 0)
		return json_fail(json_get(about, "end"), FAIL_JSON_VALUE, out->start, r->f);
	if (!place.node)
		return true;
	out->city = field_text(place, "city", r->mem);
	return FIELDS_CHECK(place, place_fields, r->f) && read_country(&out->country, place, r);
}

/* The nine characters of a ROR id, with or without its address before them. */
static bool
read_ror(struct str *out, struct json host, const struct reader *r)
{
	struct str address = STR("https://ror.org/");

	*out = field_text(host, "ror", r->mem);
	if (!out->at)
		return true;
	if (str_starts(*out, address))
		*out = str_slice(*out, address.len, out->len);
	bool ok = out->len == 9 && out->at[0] == '0';
	for (size_t i = 0; ok && i < out->len; i++)
		ok = is_digit(out->at[i]) || (out->at[i] >= 'a' && out->at[i] <= 'z');
	return ok
	       || json_fail(
		   json_get(host, "ror"), FAIL_JSON_VALUE, STR("https://ror.org/052gg0110"), r->f);
}

static bool
read_host(struct host *out, struct json v, enum host_role role, const struct reader *r)
{
	out->role = role;
	return FIELDS_CHECK(v, host_fields, r->f)
	       && field_filled(&out->name, v, "name", r->mem, r->f)
	       && field_texts(&out->aliases, &out->alias_count, v, "aliases", r->mem, r->f)
	       && field_texts(&out->domains, &out->domain_count, v, "domains", r->mem, r->f)
	       && read_country(&out->country, v, r) && read_ror(&out->ror, v, r);
}

static bool
read_hosts(struct event *out, struct json event, const struct reader *r)
{
	static const struct {
		const char *key;
		enum host_role role;
	} lists[]
	    = { { "participating", HOST_PARTICIPATING }, { "co_organisers", HOST_CO_ORGANISER } };
	size_t count = 1 + json_count(json_get(event, "participating"))
		       + json_count(json_get(event, "co_organisers"));

	out->hosts = arena_array(r->mem, struct host, count);
	out->host_count = 1;
	if (!read_host(&out->hosts[0], json_get(event, "lead"), HOST_LEAD, r))
		return false;
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		struct json list = json_get(event, lists[i].key);
		for (struct json v = json_first(list); v.node; v = json_next(v))
			if (!read_host(&out->hosts[out->host_count++], v, lists[i].role, r))
				return false;
	}
	return true;
}

static struct str
place_path(struct str name, const struct reader *r)
{
	bool standard_input = str_eq(name, STR("-"));
	return standard_input || name.len == 0 ? name : path_join(r->folder, name, r->mem);
}

static bool
read_columns(struct input *out, struct json columns, const struct reader *r)
{
	struct field fields[COLUMN_COUNT];

	if (!columns.node)
		return true;
	for (int c = 0; c < COLUMN_COUNT; c++)
		fields[c] = (struct field){ column_word((enum column)c).at, JSON_TEXT, false };
	if (!FIELDS_CHECK(columns, fields, r->f))
		return false;
	for (int c = 0; c < COLUMN_COUNT; c++)
		out->heading[c] = field_text(columns, fields[c].key, r->mem);
	return true;
}

static bool
read_delimiter(struct input *out, struct json v, struct fail *f)
{
	struct str s = json_text(v);

	if (s.len == 0 || str_eq(s, STR("auto")))
		return true;
	out->delimiter = input_delimiter(s);
	return out->delimiter || json_fail(v, FAIL_JSON_VALUE, STR("auto, \",\", \";\", tab"), f);
}

static bool
read_input(struct input *out, struct json v, const struct reader *r)
{
	if (!FIELDS_CHECK(v, input_fields, r->f)
	    || !field_filled(&out->shown, v, "file", r->mem, r->f))
		return false;
	out->encoding = field_text(v, "encoding", r->mem);
	out->path = place_path(out->shown, r);
	if (!out->encoding.at)
		out->encoding = STR("auto");
	return read_delimiter(out, json_get(v, "delimiter"), r->f)
	       && read_columns(out, json_get(v, "columns"), r);
}

static bool
read_inputs(struct input **out, size_t *count, struct json list, const struct reader *r)
{
	*out = arena_array(r->mem, struct input, json_count(list) + 1);
	for (struct json v = json_first(list); v.node; v = json_next(v))
		if (!read_input(&(*out)[(*count)++], v, r))
			return false;
	return true;
}

static bool
read_paths(
    struct str **out, size_t *count, struct json event, const char *key, const struct reader *r)
{
	if (!field_texts(out, count, event, key, r->mem, r->f))
		return false;
	for (size_t i = 0; i < *count; i++)
		(*out)[i] = place_path((*out)[i], r);
	return true;
}

static struct str
value_word_at(int choice, int index)
{
	return choice_value_word((enum choice)choice, index);
}

static bool
read_event(struct event *out, struct json e, const struct reader *r)
{
	if (!FIELDS_CHECK(e, event_fields, r->f) || !read_about(out, json_get(e, "event"), r)
	    || !read_hosts(out, e, r))
		return false;
	out->policy = field_text(e, "policy", r->mem);
	if (policy_is_path(out->policy))
		out->policy = place_path(out->policy, r);
	if (json_get(e, "stage").node
	    && !field_word(&out->stage, json_get(e, "stage"), value_word_at, CHOICE_STAGE, r->f))
		return false;
	struct json lists = json_get(e, "registrations");
	if (json_count(lists) == 0)
		return json_fail(lists, FAIL_JSON_VALUE, STR("[{\"file\": \"…\"}]"), r->f);
	if (!read_inputs(&out->registrations, &out->registration_count, lists, r)
	    || !read_inputs(&out->attendance, &out->attendance_count, json_get(e, "attendance"), r))
		return false;
	for (size_t i = 0; i < out->attendance_count; i++)
		out->attendance[i].is_attendance = true;
	out->decisions = place_path(field_text(e, "decisions", r->mem), r);
	return read_paths(&out->rosters, &out->roster_count, e, "rosters", r)
	       && read_paths(&out->aliases, &out->alias_count, e, "aliases", r);
}

struct str
event_shown(const struct event *e, struct str path)
{
	struct str folder = path_folder(e->path);

	return str_starts(path, folder) ? str_slice(path, folder.len, path.len) : path;
}

static bool
read_nested(struct event *out, struct str json, struct str path, struct str folder, size_t nesting,
    struct arena *mem, struct fail *f)
{
	struct reader r = { folder, mem, f };
	struct json_doc doc;

	*out = (struct event){ .path = str_copy(path, mem), .text = json, .stage = -1 };
	out->told = arena_new(mem, struct str);
	out->told[out->told_count++] = out->path;
	if (!json_parse_to(&doc, json, path, nesting, f))
		return false;
	bool ok = read_event(out, json_root(&doc), &r);
	json_free(&doc);
	if (!out->policy.at)
		out->policy = POLICY_DEFAULT;
	return ok;
}

bool
event_read(struct event *out, struct str json, struct str path, struct str folder,
    struct arena *mem, struct fail *f)
{
	return read_nested(out, json, path, folder, JSON_DEPTH, mem, f);
}

bool
event_load(struct event *out, struct str path, size_t nesting, struct arena *mem, struct fail *f)
{
	struct str text;

	if (!file_load(&text, path, EVENT_BYTES, mem, f)) {
		f->of_terms = true;
		return false;
	}
	return read_nested(out, text, path, path_folder(path), nesting, mem, f);
}

char
input_delimiter(struct str word)
{
	if (str_eq(word, STR("tab")) || str_eq(word, STR("\\t")))
		return '\t';
	return word.len == 1 && strchr(",;\t", word.at[0]) ? word.at[0] : '\0';
}
