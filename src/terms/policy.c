#include "terms/policy.h"

#include "base/file.h"
#include "terms/fields.h"
#include "text/similarity.h"

#define POLICY_BYTES ((uint64_t)1 << 20)
#define NUMBER_MOST  1000000000

static const struct field policy_fields[] = {
	{ "$schema", JSON_TEXT, false },
	{ "name", JSON_TEXT, true },
	{ "version", JSON_TEXT, true },
	{ "title", JSON_TEXT, true },
	{ "source", JSON_TEXT, false },
	{ "cap", JSON_OBJECT, true },
	{ "reading", JSON_OBJECT, false },
	{ "checks", JSON_LIST, true },
	{ "choices", JSON_OBJECT, false },
	{ "not_checked", JSON_LIST, false },
};

static const struct field cap_fields[] = {
	{ "people", JSON_NUMBER, true },
	{ "source", JSON_TEXT, false },
};

static const struct field no_cap_fields[] = {
	{ "people", JSON_NULL, true },
	{ "source", JSON_TEXT, false },
};

static const struct field title_fields[] = {
	{ "zh", JSON_TEXT, true },
	{ "en", JSON_TEXT, true },
};

static const struct field choice_fields[] = {
	{ "value", JSON_TEXT, true },
	{ "source", JSON_TEXT, false },
};

static const struct field count_fields[] = {
	{ "id", JSON_TEXT, true },
	{ "title", JSON_OBJECT, false },
	{ "count", JSON_TEXT, true },
	{ "at_least", JSON_NUMBER, true },
	{ "source", JSON_TEXT, false },
};

static const struct field share_fields[] = {
	{ "id", JSON_TEXT, true },
	{ "title", JSON_OBJECT, false },
	{ "share", JSON_TEXT, true },
	{ "of", JSON_TEXT, true },
	{ "at_least", JSON_TEXT, true },
	{ "source", JSON_TEXT, false },
};

static struct str
reading_word_at(int set, int index)
{
	(void)set;
	return index < READING_COUNT ? reading_word((enum reading)index) : (struct str){ 0 };
}

static struct str
who_word_at(int set, int index)
{
	(void)set;
	return index < WHO_COUNT ? who_word((enum who)index) : (struct str){ 0 };
}

static struct str
people_word_at(int set, int index)
{
	return index < WHO_PARTNERS_PRESENT ? who_word_at(set, index) : (struct str){ 0 };
}

static struct str
partners_word_at(int set, int index)
{
	return who_word_at(set, index + WHO_PARTNERS_PRESENT);
}

static struct str
value_word_at(int choice, int index)
{
	return choice_value_word((enum choice)choice, index);
}

static bool
read_cap(struct policy *out, struct json cap, struct arena *mem, struct fail *f)
{
	out->cap_source = field_text(cap, "source", mem);
	out->cap_people = POLICY_NO_CAP;
	if (json_type(json_get(cap, "people")) == JSON_NULL)
		return FIELDS_CHECK(cap, no_cap_fields, f);
	return FIELDS_CHECK(cap, cap_fields, f)
	       && json_whole(&out->cap_people, json_get(cap, "people"), 1, NUMBER_MOST, f);
}

static bool
read_reading(struct policy *out, struct json reading, struct arena *mem, struct fail *f)
{
	int value;

	out->reading = READING_COUNTED;
	if (!reading.node)
		return true;
	if (!FIELDS_CHECK(reading, choice_fields, f)
	    || !field_word(&value, json_get(reading, "value"), reading_word_at, 0, f))
		return false;
	out->reading = (enum reading)value;
	out->reading_source = field_text(reading, "source", mem);
	return true;
}

/* The keys of "choices" are the choices' words, so that its table is made of them. */
static bool
read_choices(struct policy *out, struct json choices, struct arena *mem, struct fail *f)
{
	struct field fields[CHOICE_COUNT];

	if (!choices.node)
		return true;
	for (int c = 0; c < CHOICE_COUNT; c++)
		fields[c] = (struct field){ choice_word((enum choice)c).at, JSON_OBJECT, false };
	if (!FIELDS_CHECK(choices, fields, f))
		return false;
	for (int c = 0; c < CHOICE_COUNT; c++) {
		struct json choice = json_get(choices, fields[c].key);
		if (!choice.node)
			continue;
		if (!FIELDS_CHECK(choice, choice_fields, f)
		    || !field_word(&out->choice[c], json_get(choice, "value"), value_word_at, c, f))
			return false;
		out->choice_source[c] = field_text(choice, "source", mem);
	}
	return true;
}

/* "80/100": whole numbers, the first not above the second. */
static bool
read_ratio(struct check *out, struct json ratio, struct fail *f)
{
	struct str rest = json_text(ratio), top, bottom;
	uint64_t num, den;

	if (!str_next(&top, &rest, '/') || !str_next(&bottom, &rest, '/') || rest.at
	    || !str_whole(&num, top) || !str_whole(&den, bottom) || den == 0 || num > den
	    || den > NUMBER_MOST)
		return json_fail(ratio, FAIL_JSON_VALUE, STR("80/100"), f);
	out->num = (int64_t)num;
	out->den = (int64_t)den;
	return true;
}

static bool
read_count(struct check *out, struct json v, struct fail *f)
{
	int who;

	out->kind = CHECK_COUNT;
	out->den = 1;
	if (!FIELDS_CHECK(v, count_fields, f)
	    || !field_word(&who, json_get(v, "count"), who_word_at, 0, f)
	    || !json_whole(&out->num, json_get(v, "at_least"), 0, NUMBER_MOST, f))
		return false;
	out->who = (enum who)who;
	return true;
}

static bool
read_share(struct check *out, struct json v, struct fail *f)
{
	int who, of;

	out->kind = CHECK_SHARE;
	if (!FIELDS_CHECK(v, share_fields, f)
	    || !field_word(&who, json_get(v, "share"), who_word_at, 0, f))
		return false;
	bool people = who < WHO_PARTNERS_PRESENT;
	if (!field_word(&of, json_get(v, "of"), people ? people_word_at : partners_word_at, 0, f)
	    || !read_ratio(out, json_get(v, "at_least"), f))
		return false;
	out->who = (enum who)who;
	out->of = (enum who)(people ? of : of + WHO_PARTNERS_PRESENT);
	return true;
}

/* An id is a metric's label and a column's name too. */
static bool
read_id(struct check *out, const struct policy *policy, struct json id, struct arena *mem,
    struct fail *f)
{
	struct str s = json_text(id);

	for (size_t i = 0; i < s.len; i++)
		if (!((s.at[i] >= 'a' && s.at[i] <= 'z') || (i && s.at[i] >= '0' && s.at[i] <= '9')
			|| (i && s.at[i] == '_')))
			return json_fail(id, FAIL_JSON_VALUE, STR("a-z 0-9 _"), f);
	if (s.len == 0)
		return json_fail(id, FAIL_JSON_VALUE, STR("a-z 0-9 _"), f);
	for (size_t i = 0; i < policy->check_count; i++)
		if (str_eq(policy->checks[i].id, s))
			return json_fail(id, FAIL_JSON_TWICE, (struct str){ 0 }, f);
	out->id = str_copy(s, mem);
	return true;
}

static bool
read_title(struct check *out, struct json title, struct arena *mem, struct fail *f)
{
	return !title.node
	       || (FIELDS_CHECK(title, title_fields, f)
		   && field_filled(&out->title_zh, title, "zh", mem, f)
		   && field_filled(&out->title_en, title, "en", mem, f));
}

static bool
read_checks(struct policy *out, struct json list, struct arena *mem, struct fail *f)
{
	if (json_count(list) == 0 || json_count(list) > POLICY_CHECKS)
		return json_fail(list, FAIL_JSON_VALUE, STR("1 … 16"), f);
	for (struct json v = json_first(list); v.node; v = json_next(v)) {
		struct check *check = &out->checks[out->check_count];
		bool share = json_get(v, "share").node;
		if (!(share ? read_share : read_count)(check, v, f)
		    || !read_id(check, out, json_get(v, "id"), mem, f)
		    || !read_title(check, json_get(v, "title"), mem, f))
			return false;
		check->source = field_text(v, "source", mem);
		out->check_count++;
	}
	return true;
}

static bool
read_not_checked(struct policy *out, struct json policy, struct arena *mem, struct fail *f)
{
	struct str *texts;

	if (json_count(json_get(policy, "not_checked")) > POLICY_CHECKS)
		return json_fail(
		    json_get(policy, "not_checked"), FAIL_JSON_VALUE, STR("0 … 16"), f);
	if (!field_texts(&texts, &out->not_checked_count, policy, "not_checked", mem, f))
		return false;
	for (size_t i = 0; i < out->not_checked_count; i++)
		out->not_checked[i] = texts[i];
	return true;
}

static bool
read_nested(struct policy *out, struct str json, struct str path, size_t nesting, struct arena *mem,
    struct fail *f)
{
	struct json_doc doc;

	*out = (struct policy){ .path = str_copy(path, mem), .text = json };
	if (!json_parse_to(&doc, json, path, nesting, f))
		return false;
	struct json p = json_root(&doc);
	bool ok = FIELDS_CHECK(p, policy_fields, f) && field_filled(&out->name, p, "name", mem, f)
		  && field_filled(&out->version, p, "version", mem, f)
		  && field_filled(&out->title, p, "title", mem, f)
		  && read_cap(out, json_get(p, "cap"), mem, f)
		  && read_reading(out, json_get(p, "reading"), mem, f)
		  && read_checks(out, json_get(p, "checks"), mem, f)
		  && read_choices(out, json_get(p, "choices"), mem, f)
		  && read_not_checked(out, p, mem, f);
	json_free(&doc);
	return ok;
}

bool
policy_read(struct policy *out, struct str json, struct str path, struct arena *mem, struct fail *f)
{
	return read_nested(out, json, path, JSON_DEPTH, mem, f);
}

bool
policy_is_path(struct str name)
{
	return str_find(name, STR("."), 0) != STR_NONE || str_find(name, STR("/"), 0) != STR_NONE;
}

static bool
load_file(struct policy *out, struct str path, size_t nesting, struct arena *mem, struct fail *f)
{
	struct str json;

	if (!file_load(&json, path, POLICY_BYTES, mem, f)) {
		f->of_terms = true;
		return false;
	}
	return read_nested(out, json, path, nesting, mem, f);
}

bool
policy_load(
    struct policy *out, struct str name_or_path, size_t nesting, struct arena *mem, struct fail *f)
{
	struct str name, json;

	if (policy_is_path(name_or_path))
		return load_file(out, name_or_path, nesting, mem, f);
	struct nearest nearest = nearest_start(name_or_path);
	for (size_t i = 0; policy_builtin(&name, &json, i); i++) {
		if (str_eq(name, name_or_path)) {
			bool ok = policy_read(out, json, name, mem, f);
			out->path = (struct str){ 0 };
			return ok;
		}
		nearest_offer(&nearest, name);
	}
	return fail_set(f, FAIL_POLICY_NAME, name_or_path, nearest.best);
}
