#include "base/json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "base/jsonscan.h"
#include "base/map.h"
#include "base/out.h"

/* The largest whole number that a double holds without a gap, less one: 2^53 may be 2^53 + 1. */
#define WHOLE_MOST ((INT64_C(1) << 53) - 1)

static struct json
value_of(const struct json_doc *doc, const cJSON *node)
{
	return (struct json){ doc, node };
}

/* Memory that ran out would otherwise look like a mistake in the text. */
static void *
take_memory(size_t size)
{
	return memory_resize(NULL, size, 1);
}

static bool
has_key_twice(const cJSON *object, const cJSON **which)
{
	struct map seen = { 0 };
	bool twice = false;

	/* Seeded, and in a table: an object of a million keys must not take a day. */
	uint64_t seed = hash_seed_random();
	for (const cJSON *m = object->child; m && !twice; m = m->next) {
		uint32_t *value = map_put(&seen, hash_of(str_from(m->string), seed));
		twice = *value != MAP_NONE;
		*value = 0;
		*which = m;
	}
	map_free(&seen);
	return twice;
}

/* No deeper than JSON_DEPTH_MOST, which was checked. */
static bool
check_keys(const struct json_doc *doc, const cJSON *v, struct fail *f)
{
	const cJSON *which = NULL;

	if (cJSON_IsObject(v) && v->child && v->child->next && has_key_twice(v, &which))
		return json_fail(value_of(doc, which), FAIL_JSON_TWICE, (struct str){ 0 }, f);
	for (const cJSON *m = v->child; m; m = m->next)
		if (m->child && !check_keys(doc, m, f))
			return false;
	return true;
}

/* What is wrong at a byte: the character there, or nothing at the end. */
static bool
not_json(const struct json_doc *doc, const char *at, struct fail *f)
{
	size_t byte = at ? (size_t)(at - doc->text.at) : 0;
	size_t end = byte + 1;

	while (byte < doc->text.len && strchr(" \t\r\n", doc->text.at[byte]))
		end = ++byte + 1;
	while (end < doc->text.len && ((unsigned char)doc->text.at[end] & 0xC0) == 0x80)
		end++;
	return fail_at(f, FAIL_JSON, jsonscan_place(doc->text, doc->file, byte),
	    str_slice(doc->text, byte, end), (struct str){ 0 });
}

bool
json_parse(struct json_doc *out, struct str text, struct str file, struct fail *f)
{
	return json_parse_to(out, text, file, JSON_DEPTH, f);
}

bool
json_parse_to(struct json_doc *out, struct str text, struct str file, size_t depth, struct fail *f)
{
	cJSON_Hooks hooks = { take_memory, free };
	const char *end = NULL;

	*out = (struct json_doc){ text.at ? text : STR(""), file, NULL };
	must(depth <= JSON_DEPTH_MOST);
	if (!jsonscan_check(out->text, file, depth, f))
		return false;
	cJSON_InitHooks(&hooks);
	out->root = cJSON_ParseWithLengthOpts(out->text.at, out->text.len, &end, 0);
	if (!out->root)
		return not_json(out, end, f);
	/* The library stops behind the first value and is content. */
	struct str rest = str_slice(out->text, (size_t)(end - out->text.at), out->text.len);
	if (str_trim(rest).len == 0 && check_keys(out, out->root, f))
		return true;
	if (f->code == FAIL_NONE)
		not_json(out, end, f);
	json_free(out);
	return false;
}

void
json_free(struct json_doc *doc)
{
	cJSON_Delete(doc->root);
	*doc = (struct json_doc){ 0 };
}

struct json
json_root(const struct json_doc *doc)
{
	return value_of(doc, doc->root);
}

enum json_type
json_type(struct json v)
{
	if (!v.node)
		return JSON_ABSENT;
	return cJSON_IsObject(v.node)   ? JSON_OBJECT
	       : cJSON_IsArray(v.node)  ? JSON_LIST
	       : cJSON_IsString(v.node) ? JSON_TEXT
	       : cJSON_IsNumber(v.node) ? JSON_NUMBER
	       : cJSON_IsBool(v.node)   ? JSON_BOOL
					: JSON_NULL;
}

struct str
json_type_word(enum json_type type)
{
	static const char *const words[] = { [JSON_ABSENT] = "nothing",
		[JSON_NULL] = "null",
		[JSON_BOOL] = "boolean",
		[JSON_NUMBER] = "number",
		[JSON_TEXT] = "string",
		[JSON_LIST] = "array",
		[JSON_OBJECT] = "object" };
	return str_from(words[type]);
}

struct json
json_get(struct json object, const char *key)
{
	/* The plain look-up would take "Lead" for "lead". */
	return value_of(object.doc, cJSON_GetObjectItemCaseSensitive(object.node, key));
}

struct json
json_first(struct json list)
{
	return value_of(list.doc, list.node ? list.node->child : NULL);
}

struct json
json_next(struct json v)
{
	return value_of(v.doc, v.node ? v.node->next : NULL);
}

size_t
json_count(struct json list)
{
	size_t n = 0;
	for (struct json v = json_first(list); v.node; v = json_next(v))
		n++;
	return n;
}

struct str
json_key(struct json v)
{
	return v.node ? str_from(v.node->string) : (struct str){ 0 };
}

struct str
json_text(struct json v)
{
	return cJSON_IsString(v.node) ? str_from(v.node->valuestring) : (struct str){ 0 };
}

bool
json_true(struct json v)
{
	return cJSON_IsTrue(v.node);
}

bool
json_same(struct json a, struct json b)
{
	return a.node && b.node ? cJSON_Compare(a.node, b.node, true) : a.node == b.node;
}

bool
json_whole(int64_t *out, struct json v, int64_t from, int64_t to, struct fail *f)
{
	char range[64];

	must(-WHOLE_MOST <= from && to <= WHOLE_MOST);
	if (!cJSON_IsNumber(v.node))
		return json_fail(v, FAIL_JSON_TYPE, json_type_word(JSON_NUMBER), f);
	double d = v.node->valuedouble;
	if (d >= (double)from && d <= (double)to && d == (double)(int64_t)d) {
		*out = (int64_t)d;
		return true;
	}
	snprintf(range, sizeof range, "%lld … %lld", (long long)from, (long long)to);
	return json_fail(v, FAIL_JSON_VALUE, str_from(range), f);
}

/* Counts values in reading order until which; false while it has not come. path is that of v. */
static bool
find_value(const cJSON *v, const cJSON *which, size_t *index, struct out *path)
{
	size_t item = 0;

	if (v == which)
		return true;
	for (const cJSON *m = v->child; m; m = m->next, item++) {
		size_t len = path->len;
		++*index;
		if (m->string && len)
			out_char(path, '.');
		if (m->string)
			out_plain(path, str_from(m->string));
		else {
			out_char(path, '[');
			out_whole(path, (int64_t)item);
			out_char(path, ']');
		}
		if (find_value(m, which, index, path))
			return true;
		path->len = len;
	}
	return false;
}

/* Behind a path: ": " and the value as it stands in the text, where it is short. */
static void
show_value(struct out *path, const struct json_doc *doc, const cJSON *node, size_t byte)
{
	size_t end = byte;

	if (node->child)
		return;
	if (cJSON_IsString(node)) {
		out_trusted(path, STR(": \""));
		out_plain(path, str_from(node->valuestring));
		out_char(path, '"');
		return;
	}
	while (end < doc->text.len && !strchr(" \t\r\n,]}", doc->text.at[end]))
		end++;
	out_trusted(path, STR(": "));
	out_plain(path, str_slice(doc->text, byte, end));
}

bool
json_fail(struct json v, enum fail_code code, struct str expected, struct fail *f)
{
	struct out path = { 0 };
	size_t index = 0;

	/* Without a place of its own, an absent value is a complaint about the whole. */
	if (v.node && !find_value(v.doc->root, v.node, &index, &path))
		index = 0;
	size_t byte = jsonscan_value(v.doc->text, index);
	if (v.node && code == FAIL_JSON_VALUE)
		show_value(&path, v.doc, v.node, byte);
	fail_at(f, code, jsonscan_place(v.doc->text, v.doc->file, byte), out_text(&path), expected);
	out_free(&path);
	return false;
}
