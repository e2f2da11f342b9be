#include "text/pattern.h"

#include <stdlib.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "base/arena.h"

/* Far above what an honest title needs, far below what anybody would wait for. */
#define LIMIT_STEPS    200000
#define LIMIT_DEPTH    2000
#define LIMIT_HEAP_KIB 4096

struct pattern {
	pcre2_code *code;
	pcre2_match_context *limits;
	pcre2_match_data *match;
};

static bool
refused(struct fail *f, enum fail_code code, struct str what, int error)
{
	if (error == PCRE2_ERROR_HEAP_FAILED)
		fail_memory();
	PCRE2_UCHAR words[FAIL_TEXT_BYTES];
	int len = pcre2_get_error_message(error, words, sizeof words);
	struct str why = { (const char *)words, len > 0 ? (size_t)len : 0 };
	return fail_set(f, code, what, why);
}

bool
pattern_new(struct pattern **out, struct str source, struct fail *f)
{
	int error;
	PCRE2_SIZE at;
	/* \C would match a byte in the middle of a character. */
	uint32_t how = PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS | PCRE2_NEVER_BACKSLASH_C;

	*out = NULL;
	pcre2_code *code = pcre2_compile(
	    (PCRE2_SPTR)(source.at ? source.at : ""), source.len, how, &error, &at, NULL);
	if (!code)
		return refused(f, FAIL_PATTERN, source, error);
	struct pattern *p = memory_resize(NULL, 1, sizeof *p);
	p->code = code;
	p->limits = pcre2_match_context_create(NULL);
	p->match = pcre2_match_data_create_from_pattern(code, NULL);
	if (!p->limits || !p->match)
		fail_memory();
	pcre2_set_match_limit(p->limits, LIMIT_STEPS);
	pcre2_set_depth_limit(p->limits, LIMIT_DEPTH);
	pcre2_set_heap_limit(p->limits, LIMIT_HEAP_KIB);
	*out = p;
	return true;
}

bool
pattern_find(bool *found, struct str *hit, const struct pattern *p, struct str s, struct fail *f)
{
	/* Not pcre2_jit_match: the depth limit holds for the interpreter only. */
	int got = pcre2_match(
	    p->code, (PCRE2_SPTR)(s.at ? s.at : ""), s.len, 0, 0, p->match, p->limits);

	if (got == PCRE2_ERROR_NOMEMORY)
		fail_memory();
	*found = got >= 0;
	/* Only this one number means that there is no match; all others below 0 are errors. */
	if (got < 0 && got != PCRE2_ERROR_NOMATCH)
		return refused(f, FAIL_PATTERN_LIMIT, s, got);
	if (*found && hit) {
		const PCRE2_SIZE *at = pcre2_get_ovector_pointer(p->match);
		*hit = str_slice(s, at[0], at[1]);
	}
	return true;
}

void
pattern_free(struct pattern *p)
{
	if (!p)
		return;
	pcre2_match_data_free(p->match);
	pcre2_match_context_free(p->limits);
	pcre2_code_free(p->code);
	free(p);
}
