/* fields.h - which keys an object of a file of ours may have.
 *
 * A table says it, and a key that is not in it is an error that names the nearest one. What has
 * passed can be read without looking again. */
#ifndef TERMS_FIELDS_H
#define TERMS_FIELDS_H

#include "base/json.h"

struct field {
	const char *key;
	enum json_type type;
	bool required;
};

/* Fails with FAIL_JSON_TYPE, FAIL_JSON_KEY or FAIL_JSON_MISSING. */
bool fields_check(struct json object, const struct field *fields, size_t count, struct fail *f);
#define FIELDS_CHECK(object, fields, f)                                                            \
	fields_check((object), (fields), sizeof(fields) / sizeof *(fields), (f))

/* A text of a checked object, trimmed and copied; absent where there is none or it is empty. */
struct str field_text(struct json object, const char *key, struct arena *mem);
/* A required one, which must not be empty (FAIL_JSON_EMPTY). */
bool field_filled(
    struct str *out, struct json object, const char *key, struct arena *mem, struct fail *f);
/* A list of texts that are not empty; *count is 0 where there is none. */
bool field_texts(struct str **out, size_t *count, struct json object, const char *key,
    struct arena *mem, struct fail *f);
/* A text that must be one of a set of words, as its index. word gives the set's words in order,
 * then an absent one. */
bool field_word(
    int *out, struct json text, struct str (*word)(int set, int index), int set, struct fail *f);

#endif
