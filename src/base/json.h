/* json.h - JSON text read into a tree. The door of cJSON.
 *
 * Stricter than the library: a key given twice, \u0000, bad UTF-8, raw controls in strings, numbers
 * such as 01, deep nesting and bytes behind the end are refused, and keys are compared with their
 * case. A byte order mark in front is allowed. Every complaint knows its line and column.
 *
 *   struct json_doc doc;
 *   if (!json_parse(&doc, text, path, f))
 *           return false;
 *   struct json cap = json_get(json_root(&doc), "cap");
 *   bool ok = json_whole(&cap_people, cap, 1, 100000, f);
 *   json_free(&doc);
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/arena.h"
#include "base/fail.h"

/* Deeper nesting of lists and objects is refused, unless told otherwise; the most is the library's.
 */
#define JSON_DEPTH      64
#define JSON_DEPTH_MOST 1000

struct cJSON;

/* The text must live as long as the document. */
struct json_doc {
	struct str text, file;
	struct cJSON *root;
};

/* One value of a document, passed by value. An absent one has no node. */
struct json {
	const struct json_doc *doc;
	const struct cJSON *node;
};

enum json_type {
	JSON_ABSENT,
	JSON_NULL,
	JSON_BOOL,
	JSON_NUMBER,
	JSON_TEXT,
	JSON_LIST,
	JSON_OBJECT
};

/* Fails with FAIL_JSON, FAIL_JSON_DEEP or FAIL_JSON_TWICE. Free it with json_free when it
 * succeeded. */
bool json_parse(struct json_doc *out, struct str text, struct str file, struct fail *f);
/* The same to another depth, at most JSON_DEPTH_MOST. */
bool json_parse_to(
    struct json_doc *out, struct str text, struct str file, size_t depth, struct fail *f);
void json_free(struct json_doc *doc);

struct json json_root(const struct json_doc *doc);
enum json_type json_type(struct json v);
/* JSON's own word for a type: "object", "string". */
struct str json_type_word(enum json_type type);
/* The member of an object, absent where it has none. */
struct json json_get(struct json object, const char *key);
/* Members of an object or items of a list in their order: for (v = json_first(l); v.node; v =
 * json_next(v)). */
struct json json_first(struct json list);
struct json json_next(struct json v);
size_t json_count(struct json list);
/* The key that v is a member under; empty for an item of a list. Lives as long as the document. */
struct str json_key(struct json v);
/* A text's characters, absent for any other type. Lives as long as the document. */
struct str json_text(struct json v);
bool json_true(struct json v);
/* Whether two values say the same, whatever the order of an object's members. Absent ones do. */
bool json_same(struct json a, struct json b);
/* A whole number from least to most, both within 2^53; else FAIL_JSON_TYPE or FAIL_JSON_VALUE. */
bool json_whole(int64_t *out, struct json v, int64_t least, int64_t most, struct fail *f);

/* A complaint about v at its place; found is its path ("participating[1].country") with its value
 * where that is short (for FAIL_JSON_VALUE). Always false. */
bool json_fail(struct json v, enum fail_code code, struct str expected, struct fail *f);

#endif
