#include <string.h>

#include "base/arena.h"
#include "rows.h"
#include "text/pattern.h"

static struct row {
	const char *name, *pattern, *in, *hit; /* hit: NULL where there is none */
} rows[] = {
	{ "plain", "院士", "中国科学院院士", "院士" },
	{ "no match", "院士", "教授", NULL },
	{ "case is ignored", "fellow", "IEEE FELLOW", "FELLOW" },
	{ "case beyond ASCII is ignored", "académie", "ACADÉMIE", "ACADÉMIE" },
	{ "a dot is a character, not a byte", "^.{2}$", "院士", "院士" },
	{ "a word's edge is that of any script", "\\bÉlu\\b", "un élu", "élu" },
	{ "a letter of any script is a word's", "^\\w+$", "中山é", "中山é" },
	{ "properties", "^\\p{Han}+", "中山 MIT", "中山" },
	{ "an empty text", "^$", "", "" },
	{ "an empty hit", "x*", "y", "" },
	{ "look behind", "(?<!前)院士", "前院士 院士", "院士" },
};

static void
finds_as_wanted(void **state)
{
	const struct row *r = *state;
	struct fail f = { 0 };
	struct pattern *p;
	struct str hit = { 0 };
	bool found;

	assert_true(pattern_new(&p, str_from(r->pattern), &f));
	assert_true(pattern_find(&found, &hit, p, str_from(r->in), &f));
	assert_int_equal(found, r->hit != NULL);
	if (r->hit)
		assert_true(str_eq(hit, str_from(r->hit)));
	pattern_free(p);
}

static void
the_place_is_of_the_text(void **state)
{
	struct fail f = { 0 };
	struct pattern *p;
	struct str hit, text = STR("前院士 院士");
	bool found;

	(void)state;
	assert_true(pattern_new(&p, STR("(?<!前)院士"), &f));
	assert_true(pattern_find(&found, &hit, p, text, &f));
	assert_int_equal(hit.at - text.at, 10);
	pattern_free(p);
}

static struct bad {
	const char *name, *pattern;
} bads[] = {
	{ "an open bracket", "(院士" },
	{ "nothing to repeat", "*" },
	{ "a byte inside a character", "\\C" },
	{ "bad UTF-8", "\xE4\xB8" },
};

static void
is_no_pattern(void **state)
{
	const struct bad *r = *state;
	struct fail f = { 0 };
	struct pattern *p;

	assert_false(pattern_new(&p, str_from(r->pattern), &f));
	assert_null(p);
	assert_int_equal(f.code, FAIL_PATTERN);
	assert_true(f.expected[0]);
}

#define TEN_GROUPS "()()()()()()()()()()"
#define HUNDRED_GROUPS                                                                             \
	TEN_GROUPS TEN_GROUPS TEN_GROUPS TEN_GROUPS TEN_GROUPS TEN_GROUPS TEN_GROUPS TEN_GROUPS    \
	    TEN_GROUPS TEN_GROUPS

/* A limit that is met must not look like "no match". */
static struct limit {
	const char *name, *pattern;
	size_t letters;
	const char *want; /* which limit */
} limits[] = {
	{ "steps", "^(a+)+$", 64, "match limit exceeded" },
	{ "depth", "^(?:a|(a(?1)?))*?b", 5000, "matching depth limit exceeded" },
	/* What is kept at each depth grows with the groups. */
	{ "heap", "^(?:(a)|x)*[bc]" HUNDRED_GROUPS HUNDRED_GROUPS HUNDRED_GROUPS, 1200,
	    "heap limit exceeded" },
};

static void
limit_is_an_error(void **state)
{
	const struct limit *r = *state;
	struct arena mem = { 0 };
	char *text = arena_array(&mem, char, r->letters + 1);
	struct fail f = { 0 };
	struct pattern *p;
	bool found = true;

	memset(text, 'a', r->letters);
	text[r->letters] = '!';
	assert_true(pattern_new(&p, str_from(r->pattern), &f));
	assert_false(pattern_find(&found, NULL, p, (struct str){ text, r->letters + 1 }, &f));
	assert_int_equal(f.code, FAIL_PATTERN_LIMIT);
	assert_string_equal(f.expected, r->want);
	assert_false(found);
	pattern_free(p);
	arena_free(&mem);
}

/* -23 and its like are errors as well. */
static void
bad_text_is_an_error(void **state)
{
	struct fail f = { 0 };
	struct pattern *p;
	bool found = true;

	(void)state;
	assert_true(pattern_new(&p, STR("a"), &f));
	assert_false(pattern_find(&found, NULL, p, STR("b\xFF"), &f));
	assert_int_equal(f.code, FAIL_PATTERN_LIMIT);
	pattern_free(p);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, finds_as_wanted);
	ROWS_ADD(tests, n, bads, is_no_pattern);
	ROWS_ADD(tests, n, limits, limit_is_an_error);
	ROWS_LAW(tests, n, the_place_is_of_the_text);
	ROWS_LAW(tests, n, bad_text_is_an_error);
	return ROWS_RUN(tests, n);
}
