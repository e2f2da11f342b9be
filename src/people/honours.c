#include "people/honours.h"

#include <stdlib.h>
#include <string.h>

#include "people/honours_table.h"
#include "people/honours_text.h"
#include "text/pattern.h"

/* A name of a body, or letters. */
struct sign {
	struct str text;
	const struct honour_body *body;
	bool letters;
};

struct honours {
	struct sign *signs; /* by their first byte */
	size_t sign_count;
	uint16_t first[257];       /* where the signs of a first byte begin */
	struct pattern **patterns; /* one a rule, or NULL as long as no text needed it */
};

/* A rule's match is not read twice; a text of ever the same word ends here. */
#define HITS_OF_A_RULE 16

static const char marks[2][BODY_TIER_COUNT] = {
	{ MARK_ACADEMY[0], MARK_SOCIETY[0], MARK_DISPUTED[0], MARK_GRADE[0], MARK_NONE[0] },
	{ MARK_ACADEMY_LETTERS[0], MARK_SOCIETY_LETTERS[0], MARK_DISPUTED_LETTERS[0],
	    MARK_GRADE_LETTERS[0], MARK_NONE_LETTERS[0] },
};

static size_t
signs_of(struct sign *to, const struct honour_body *body, const char *list, bool letters)
{
	struct str rest = str_from(list), piece;
	size_t n = 0;

	if (rest.len == 0)
		return 0;
	for (; str_next(&piece, &rest, '|'); n++)
		if (to)
			to[n] = (struct sign){ piece, body, letters };
	return n;
}

static size_t
all_signs(struct sign *to)
{
	size_t n = 0;

	for (size_t i = 0; i < honour_body_count; i++) {
		const struct honour_body *body = &honour_bodies[i];
		n += signs_of(to ? to + n : NULL, body, body->names, false);
		n += signs_of(to ? to + n : NULL, body, body->letters, true);
	}
	return n;
}

struct honours *
honours_new(struct arena *mem)
{
	struct honours *h = arena_new(mem, struct honours);
	size_t n = h->sign_count = all_signs(NULL);
	struct sign *unsorted = arena_array(mem, struct sign, n);

	must(n < UINT16_MAX);
	all_signs(unsorted);
	for (size_t i = 0; i < n; i++)
		h->first[(unsigned char)unsorted[i].text.at[0] + 1]++;
	for (size_t i = 1; i < 257; i++)
		h->first[i] = (uint16_t)(h->first[i] + h->first[i - 1]);
	h->signs = arena_array(mem, struct sign, n);
	uint16_t next[256];
	memcpy(next, h->first, sizeof next);
	for (size_t i = 0; i < n; i++)
		h->signs[next[(unsigned char)unsorted[i].text.at[0]]++] = unsorted[i];
	h->patterns = arena_array(mem, struct pattern *, honour_rule_count);
	return h;
}

void
honours_free(struct honours *h)
{
	for (size_t i = 0; i < honour_rule_count; i++) {
		pattern_free(h->patterns[i]);
		h->patterns[i] = NULL;
	}
}

static bool
is_alnum(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

static bool
is_within_word(const struct honour_text *t, size_t at)
{
	return at > 0 && is_alnum(t->at[at]) && is_alnum(t->at[at - 1]);
}

/* Whether the sign stands at a place of the text, and a word ends with it. */
static bool
sign_stands(const struct sign *sign, const struct honour_text *t, size_t at)
{
	size_t end = at + sign->text.len;

	if (end > t->len || memcmp(t->at + at, sign->text.at, sign->text.len) != 0)
		return false;
	if (end < t->len && is_alnum(t->at[end - 1]) && is_alnum(t->at[end]))
		return false;
	/* Frs Meyer is a name and mae a word: letters are written large, at least two of them. */
	return !sign->letters || honour_text_large(t, at);
}

static const struct sign *
sign_at(const struct honours *h, const struct honour_text *t, size_t at)
{
	const struct sign *best = NULL;
	unsigned char byte = (unsigned char)t->at[at];

	if (is_within_word(t, at))
		return NULL;
	for (size_t i = h->first[byte]; i < h->first[byte + 1]; i++) {
		const struct sign *sign = &h->signs[i];
		if ((!best || sign->text.len > best->text.len) && sign_stands(sign, t, at))
			best = sign;
	}
	return best;
}

/* Puts a mark in the place of every body and its letters; the longest name wins. */
static void
mark_bodies(struct honour_text *t, const struct honours *h)
{
	size_t len = 0;

	for (size_t at = 0; at < t->len;) {
		const struct sign *sign = sign_at(h, t, at);
		size_t step = sign ? sign->text.len : 1;
		t->body[len] = sign ? sign->body : NULL;
		t->from[len] = t->from[at];
		t->to[len] = t->to[at + step - 1];
		t->at[len++] = sign ? marks[sign->letters][sign->body->tier] : t->at[at];
		at += step;
	}
	t->len = len;
}

static bool
has_any(struct str s, const char *list)
{
	struct str rest = str_from(list), piece;

	while (str_next(&piece, &rest, '|'))
		if (str_find(s, piece, 0) != STR_NONE)
			return true;
	return false;
}

/* Whether anything is left that a rule could be about. */
static bool
is_worth_reading(const struct honour_text *t)
{
	struct str s = { t->at, t->len };

	return has_any(s, "院士|会士|学部委员|fellow|academ|akadem|академ|奖|nobel|turing "
			  "award|turing laureate|fields medal|"
			  "abel prize|wolf prize|" MARK_ACADEMY "|" MARK_DISPUTED
			  "|" MARK_ACADEMY_LETTERS "|" MARK_SOCIETY_LETTERS
			  "|" MARK_DISPUTED_LETTERS "|" MARK_GRADE_LETTERS "|" MARK_NONE_LETTERS);
}

static void
add_body(struct honour *out, const struct honour_body *body)
{
	struct str word = str_from(body->word);

	for (size_t i = 0; i < out->body_count; i++)
		if (str_eq(out->bodies[i], word))
			return;
	if (out->body_count < HONOUR_BODIES)
		out->bodies[out->body_count++] = word;
}

/* The first rule decides among those that say the same; bodies come from all that claim. */
static void
take(struct honour *out, const struct honour_rule *rule, struct honour_text *t, size_t from,
    size_t to)
{
	bool nothing_yet = str_eq(out->because, STR("nothing"));

	if (nothing_yet || rule->says > out->academician) {
		out->academician = rule->says;
		out->because = str_from(rule->word);
		out->evidence = honour_text_raw(t, from, to);
	}
	for (size_t i = from; i < to; i++) {
		if (rule->says != ACADEMICIAN_NO && t->body[i])
			add_body(out, t->body[i]);
		t->at[i] = ';';
	}
}

static bool
apply_rule(
    struct honour *out, struct honours *h, size_t number, struct honour_text *t, struct fail *f)
{
	const struct honour_rule *rule = &honour_rules[number];
	struct pattern **pattern = &h->patterns[number];
	struct str s = { t->at, t->len }, hit;
	bool found = true;

	if (!has_any(s, rule->needs))
		return true;
	if (!*pattern && !pattern_new(pattern, str_from(rule->pattern), f))
		return false;
	for (int i = 0; i < HITS_OF_A_RULE; i++) {
		if (!pattern_find(&found, &hit, *pattern, s, f))
			return false;
		if (!found || hit.len == 0)
			break;
		size_t from = (size_t)(hit.at - s.at);
		take(out, rule, t, from, from + hit.len);
	}
	return true;
}

static bool
apply_rules(struct honour *out, struct honours *h, struct honour_text *t, struct fail *f)
{
	for (size_t i = 0; i < honour_rule_count && is_worth_reading(t); i++)
		if (!apply_rule(out, h, i, t, f))
			return false;
	return true;
}

static void
answered(struct honour *out, const struct honour_text *t, enum form_answer answer)
{
	static const struct {
		enum academician says;
		const char *because;
	} answers[] = {
		[FORM_YES] = { ACADEMICIAN_YES, "answered-yes" },
		[FORM_NO] = { ACADEMICIAN_NO, "answered-no" },
		[FORM_OPEN] = { ACADEMICIAN_REVIEW, "form-not-filled" },
		[FORM_UNTICKED] = { ACADEMICIAN_NO, "unticked" },
	};

	out->academician = answers[answer].says;
	out->because = str_from(answers[answer].because);
	out->evidence = t->raw;
}

bool
honours_read(struct honour *out, struct honours *h, struct str text, bool asks, struct fail *f)
{
	struct arena scratch = { 0 };
	struct honour_text t;
	bool ok = true;

	*out = (struct honour){ .because = STR("nothing"), .evidence = str_slice(text, 0, 0) };
	honour_text_read(&t, text, &scratch);
	if (t.len == 0)
		out->because = STR("blank");
	enum form_answer answer = honour_text_answer(&t, asks);
	if (answer == FORM_YES || answer == FORM_NONE) {
		mark_bodies(&t, h);
		ok = apply_rules(out, h, &t, f);
	}
	/* A yes that is explained keeps its explanation: 是，中国工程院院士. */
	if (answer != FORM_NONE && !(answer == FORM_YES && out->academician == ACADEMICIAN_YES))
		answered(out, &t, answer);
	arena_free(&scratch);
	return ok;
}

const struct honour_body *
honours_body(const struct honours *h, struct str text)
{
	const struct honour_body *body = NULL;
	struct arena scratch = { 0 };
	struct honour_text t;

	honour_text_read(&t, text, &scratch);
	mark_bodies(&t, h);
	for (size_t i = 0; i < t.len && !body; i++)
		body = t.body[i];
	arena_free(&scratch);
	return body;
}

const struct honour_body *
honour_body_find(struct str word)
{
	for (size_t i = 0; i < honour_body_count; i++)
		if (str_eq(str_from(honour_bodies[i].word), word))
			return &honour_bodies[i];
	return NULL;
}

struct str
academician_word(enum academician a)
{
	switch (a) {
	case ACADEMICIAN_NO:
		return STR("no");
	case ACADEMICIAN_REVIEW:
		return STR("review");
	case ACADEMICIAN_YES:
		break;
	}
	return STR("yes");
}
