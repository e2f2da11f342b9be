#include "terms/fields.h"

#include "base/out.h"
#include "text/similarity.h"

static const struct field *
find_field(const struct field *fields, size_t count, struct str key)
{
	for (size_t i = 0; i < count; i++)
		if (str_eq(str_from(fields[i].key), key))
			return &fields[i];
	return NULL;
}

static bool
unknown_key(struct json member, const struct field *fields, size_t count, struct fail *f)
{
	struct nearest nearest = nearest_start(json_key(member));
	for (size_t i = 0; i < count; i++)
		nearest_offer(&nearest, str_from(fields[i].key));
	return json_fail(member, FAIL_JSON_KEY, nearest.best, f);
}

bool
fields_check(struct json object, const struct field *fields, size_t count, struct fail *f)
{
	if (json_type(object) != JSON_OBJECT)
		return json_fail(object, FAIL_JSON_TYPE, json_type_word(JSON_OBJECT), f);
	for (struct json m = json_first(object); m.node; m = json_next(m)) {
		const struct field *field = find_field(fields, count, json_key(m));
		if (!field)
			return unknown_key(m, fields, count, f);
		if (json_type(m) != field->type)
			return json_fail(m, FAIL_JSON_TYPE, json_type_word(field->type), f);
	}
	for (size_t i = 0; i < count; i++)
		if (fields[i].required && !json_get(object, fields[i].key).node)
			return json_fail(object, FAIL_JSON_MISSING, str_from(fields[i].key), f);
	return true;
}

struct str
field_text(struct json object, const char *key, struct arena *mem)
{
	struct str s = str_trim(json_text(json_get(object, key)));
	return s.len ? str_copy(s, mem) : (struct str){ 0 };
}

bool
field_filled(
    struct str *out, struct json object, const char *key, struct arena *mem, struct fail *f)
{
	*out = field_text(object, key, mem);
	return out->at || json_fail(json_get(object, key), FAIL_JSON_EMPTY, (struct str){ 0 }, f);
}

bool
field_texts(struct str **out, size_t *count, struct json object, const char *key, struct arena *mem,
    struct fail *f)
{
	struct json list = json_get(object, key);
	size_t n = 0;

	*out = arena_array(mem, struct str, json_count(list) + 1);
	for (struct json v = json_first(list); v.node; v = json_next(v)) {
		if (json_type(v) != JSON_TEXT)
			return json_fail(v, FAIL_JSON_TYPE, json_type_word(JSON_TEXT), f);
		struct str s = str_trim(json_text(v));
		if (s.len == 0)
			return json_fail(v, FAIL_JSON_EMPTY, (struct str){ 0 }, f);
		(*out)[n++] = str_copy(s, mem);
	}
	*count = n;
	return true;
}

bool
field_word(
    int *out, struct json text, struct str (*word)(int set, int index), int set, struct fail *f)
{
	struct out words = { 0 };

	if (json_type(text) != JSON_TEXT)
		return json_fail(text, FAIL_JSON_TYPE, json_type_word(JSON_TEXT), f);
	for (int i = 0; word(set, i).at; i++) {
		if (str_eq(json_text(text), word(set, i))) {
			*out = i;
			out_free(&words);
			return true;
		}
		if (i)
			out_trusted(&words, STR(", "));
		out_plain(&words, word(set, i));
	}
	json_fail(text, FAIL_JSON_VALUE, out_text(&words), f);
	out_free(&words);
	return false;
}
