#include <string.h>

#include "base/json.h"
#include "base/jsonout.h"
#include "rows.h"

static struct share {
	const char *name;
	int64_t num, den;
	const char *want;
} shares[] = {
	{ "four fifths", 80, 100, "0.8" },
	{ "a third is cut, not rounded", 1, 3, "0.333333333" },
	{ "two thirds are cut, not rounded", 2, 3, "0.666666666" },
	{ "nothing", 0, 7, "0" },
	{ "all", 7, 7, "1" },
	{ "above all", 3, 2, "1.5" },
	{ "of nobody", 0, 0, "null" },
	{ "zeros in the middle stay", 1, 1000000, "0.000001" },
	{ "below nine decimals", 1, 10000000000, "0" },
	{ "just below a threshold stays below", 119, 149, "0.798657718" },
	{ "large", (INT64_C(1) << 50) - 2, (INT64_C(1) << 50) - 1, "0.999999999" },
};

static void
share_as_wanted(void **state)
{
	const struct share *r = *state;
	struct out o = { 0 };
	struct jsonout j;

	jsonout_open(&j, &o, false);
	jsonout_share(&j, STR(""), r->num, r->den);
	assert_true(str_eq(out_text(&o), str_from(r->want)));
	out_free(&o);
}

static void
write_some(struct out *o, bool pretty)
{
	struct jsonout j;

	jsonout_open(&j, o, pretty);
	jsonout_object(&j, STR(""));
	jsonout_text(&j, STR("a\"b"), STR("</\n\x01中"));
	jsonout_text(&j, STR("absent"), (struct str){ NULL, 0 });
	jsonout_text(&j, STR("empty"), STR(""));
	jsonout_list(&j, STR("list"));
	jsonout_whole(&j, STR(""), -3);
	jsonout_bool(&j, STR(""), true);
	jsonout_object(&j, STR(""));
	jsonout_end(&j);
	jsonout_null(&j, STR(""));
	jsonout_end(&j);
	jsonout_share(&j, STR("share"), 1, 4);
	jsonout_end(&j);
}

static void
one_line(void **state)
{
	struct out o = { 0 };

	(void)state;
	write_some(&o, false);
	assert_true(str_eq(
	    out_text(&o), STR("{\"a\\\"b\":\"</\\n\\u0001中\",\"absent\":null,\"empty\":\"\","
			      "\"list\":[-3,true,{},null],\"share\":0.25}\n")));
	out_free(&o);
}

static void
pretty(void **state)
{
	struct out o = { 0 };

	(void)state;
	write_some(&o, true);
	assert_true(str_eq(out_text(&o),
	    STR("{\n  \"a\\\"b\": \"</\\n\\u0001中\",\n  \"absent\": null,\n  \"empty\": \"\",\n"
		"  \"list\": [\n    -3,\n    true,\n    {},\n    null\n  ],\n  \"share\": "
		"0.25\n}\n")));
	out_free(&o);
}

/* What is written can be read, and says the same. */
static void
what_is_written_is_read(void **state)
{
	char all[128];
	struct out o = { 0 };
	struct jsonout j;
	struct fail f = { 0 };
	struct json_doc doc;

	(void)state;
	for (size_t i = 0; i < 127; i++)
		all[i] = (char)(i + 1);
	struct str hostile = { all, 127 };
	jsonout_open(&j, &o, true);
	jsonout_object(&j, STR(""));
	jsonout_text(&j, hostile, hostile);
	jsonout_end(&j);
	assert_true(json_parse(&doc, out_text(&o), STR("x"), &f));
	struct json v = json_first(json_root(&doc));
	assert_true(str_eq(json_text(v), hostile));
	assert_true(str_eq(json_key(v), hostile));
	json_free(&doc);
	out_free(&o);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, shares, share_as_wanted);
	ROWS_LAW(tests, n, one_line);
	ROWS_LAW(tests, n, pretty);
	ROWS_LAW(tests, n, what_is_written_is_read);
	return ROWS_RUN(tests, n);
}
