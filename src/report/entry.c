#include "report/entry.h"

#include "report/json.h"
#include "report/json_part.h"

#define MOST ((int64_t)1 << 52)

static const char *const attentions[ATTENTION_COUNT] = {
	[ATTENTION_NOT_AUDITED] = "not_audited",
	[ATTENTION_FAIL] = "fail",
	[ATTENTION_REVIEW] = "review",
	[ATTENTION_LOOK] = "look",
	[ATTENTION_PASS] = "pass",
};

struct str
attention_word(enum attention attention)
{
	must(attention < ATTENTION_COUNT);
	return str_from(attentions[attention]);
}

bool
entry_is_audited(const struct entry *e)
{
	return e->trouble.code == FAIL_NONE;
}

int
outcome_status(enum outcome outcome)
{
	switch (outcome) {
	case OUTCOME_PASS:
		return STATUS_PASS;
	case OUTCOME_FAIL:
		return STATUS_FAIL;
	case OUTCOME_REVIEW:
		break;
	}
	return STATUS_REVIEW;
}

enum attention
entry_attention(const struct entry *e)
{
	if (!entry_is_audited(e))
		return ATTENTION_NOT_AUDITED;
	if (e->outcome == OUTCOME_FAIL)
		return ATTENTION_FAIL;
	if (e->outcome == OUTCOME_REVIEW)
		return ATTENTION_REVIEW;
	return e->same_in_all && !e->has_same_list && e->same_people_events == 0 ? ATTENTION_PASS
										 : ATTENTION_LOOK;
}

int64_t
entry_urgency(const struct entry *e)
{
	int64_t missing = 0, spare = MOST;

	if (!entry_is_audited(e))
		return 0;
	if (e->outcome == OUTCOME_REVIEW)
		return e->look_first;
	for (size_t i = 0; i < e->check_count; i++) {
		int64_t margin = e->results[i].margin_people;
		missing += margin < 0 ? -margin : 0;
		spare = margin < spare ? margin : spare;
	}
	return e->outcome == OUTCOME_FAIL ? missing : spare;
}

/* --- reading --- */

struct reader {
	struct arena *mem;
	struct fail *f;
};

/* Empty where it is null or absent. */
static struct str
text(struct json object, const char *key, const struct reader *r)
{
	return str_copy(json_text(json_get(object, key)), r->mem);
}

static bool
whole(int64_t *out, struct json object, const char *key, const struct reader *r)
{
	struct json v = json_get(object, key);

	return v.node ? json_whole(out, v, -MOST, MOST, r->f)
		      : json_fail(object, FAIL_JSON_MISSING, str_from(key), r->f);
}

static bool
outcome(enum outcome *out, struct json object, const char *key, const struct reader *r)
{
	struct json v = json_get(object, key);

	for (int o = OUTCOME_PASS; o <= OUTCOME_REVIEW; o++)
		if (str_eq(outcome_word((enum outcome)o), json_text(v))) {
			*out = (enum outcome)o;
			return true;
		}
	return v.node ? json_fail(v, FAIL_JSON_VALUE, STR("pass, fail, review"), r->f)
		      : json_fail(object, FAIL_JSON_MISSING, str_from(key), r->f);
}

/* A count stands under its key, a share under the keys of its two numbers. */
static bool
measure(struct measure *out, struct json v, bool is_share, const char *key, const char *num,
    const char *den, const struct reader *r)
{
	if (!is_share) {
		out->whole = 0;
		return whole(&out->part, v, key, r);
	}
	return whole(&out->part, v, num, r) && whole(&out->whole, v, den, r);
}

static bool
read_check(struct check *check, struct check_result *result, struct json v, const struct reader *r)
{
	struct measure needed = { 0 };
	bool is_share = str_eq(json_text(json_get(v, "kind")), STR("share"));

	*check = (struct check){ .id = text(v, "id", r),
		.kind = is_share ? CHECK_SHARE : CHECK_COUNT };
	*result = (struct check_result){ .check = check,
		.bounded = json_type(json_get(v, "low")) == JSON_NUMBER,
		.outer = !json_true(json_get(v, "exact")) };
	if (check->id.len == 0)
		return json_fail(v, FAIL_JSON_MISSING, STR("id"), r->f);
	bool ok = measure(&result->value, v, is_share, "value", "numerator", "denominator", r)
		  && measure(&needed, v, is_share, "threshold", "threshold_numerator",
		      "threshold_denominator", r)
		  && whole(&result->margin_people, v, "margin_people", r)
		  && outcome(&result->outcome, v, "status", r);
	if (ok && result->bounded)
		ok = measure(
			 &result->low, v, is_share, "low", "low_numerator", "low_denominator", r)
		     && measure(&result->high, v, is_share, "high", "high_numerator",
			 "high_denominator", r);
	if (!ok)
		return false;
	check->num = needed.part;
	check->den = is_share ? needed.whole : 1;
	result->met = result->margin_people >= 0 && (!is_share || result->value.whole > 0);
	return check->den > 0 || json_fail(v, FAIL_JSON_VALUE, STR("n/d, d > 0"), r->f);
}

static bool
read_checks(struct entry *out, struct json list, const struct reader *r)
{
	if (json_type(list) != JSON_LIST || json_count(list) > POLICY_CHECKS)
		return json_fail(list, FAIL_JSON_TYPE, json_type_word(JSON_LIST), r->f);
	for (struct json v = json_first(list); v.node; v = json_next(v), out->check_count++)
		if (!read_check(
			&out->checks[out->check_count], &out->results[out->check_count], v, r))
			return false;
	return true;
}

static bool
is_said_before(struct json checks, struct json end, struct str id)
{
	for (struct json c = json_first(checks); c.node; c = json_next(c)) {
		struct json list = json_get(c, "settled_by");
		for (struct json v = json_first(list); v.node; v = json_next(v)) {
			if (v.node == end.node)
				return false;
			if (str_eq(json_text(v), id))
				return true;
		}
	}
	return false;
}

/* Of a report: the questions that any check is settled by, each once. */
static int64_t
count_first(struct json checks)
{
	int64_t n = 0;

	for (struct json c = json_first(checks); c.node; c = json_next(c)) {
		struct json list = json_get(c, "settled_by");
		for (struct json v = json_first(list); v.node; v = json_next(v))
			n += !is_said_before(checks, v, json_text(v));
	}
	return n;
}

static bool
read_questions(struct entry *out, struct json v, const struct reader *r)
{
	struct json questions = json_get(v, "questions");

	if (json_type(questions) != JSON_LIST)
		return whole(&out->questions, v, "questions", r)
		       && whole(&out->look_first, v, "look_first", r);
	out->questions = (int64_t)json_count(questions);
	out->look_first = count_first(json_get(v, "checks"));
	return true;
}

static void
read_inputs(struct entry *out, struct json list, const struct reader *r)
{
	out->inputs = arena_array(r->mem, struct entry_input, json_count(list) + 1);
	for (struct json v = json_first(list); v.node; v = json_next(v))
		out->inputs[out->input_count++] = (struct entry_input){ text(v, "file", r),
			text(v, "role", r), text(v, "sha256", r) };
}

static bool
read_trouble(struct entry *out, struct json v, const struct reader *r)
{
	enum fail_code code = fail_find(json_text(json_get(v, "code")));
	int64_t line = 0, column = 0, error = 0;

	if (code == FAIL_NONE)
		return json_fail(json_get(v, "code"), FAIL_JSON_VALUE, STR("cannot-open"), r->f);
	if (!whole(&line, v, "line", r) || !whole(&column, v, "column", r)
	    || !whole(&error, v, "errno", r))
		return false;
	const struct place at = { json_text(json_get(v, "file")), (size_t)line, (size_t)column };
	fail_at(&out->trouble, code, at, json_text(json_get(v, "found")),
	    json_text(json_get(v, "expected")));
	out->trouble.error = (int)error;
	return true;
}

/* What a report says of itself, and entry_write of an entry. */
static bool
read_names(struct entry *out, struct json v, const struct reader *r)
{
	int64_t status = 0;

	if (!json_get(v, "attention").node) {
		int64_t format;
		if (!json_get(v, "rollcall").node)
			return json_fail(v, FAIL_JSON_MISSING, STR("rollcall"), r->f);
		return whole(&format, v, "format", r)
		       && json_whole(
			   &format, json_get(v, "format"), REPORT_FORMAT, REPORT_FORMAT, r->f);
	}
	out->name = text(v, "name", r);
	out->file = text(v, "file", r);
	out->report = text(v, "report", r);
	if (!whole(&status, v, "status", r))
		return false;
	out->status = (int)status;
	return true;
}

bool
entry_read(struct entry *out, struct json v, struct arena *mem, struct fail *f)
{
	const struct reader r = { mem, f };
	struct json event = json_get(v, "event"), policy = json_get(v, "policy");
	struct json counts = json_get(v, "counts"), error = json_get(v, "error");

	*out = (struct entry){ .status = STATUS_PASS };
	if (json_type(v) != JSON_OBJECT)
		return json_fail(v, FAIL_JSON_TYPE, json_type_word(JSON_OBJECT), f);
	if (!read_names(out, v, &r))
		return false;
	if (json_type(error) == JSON_OBJECT)
		return read_trouble(out, error, &r);
	out->title = text(event, "name", &r);
	out->start = text(event, "start", &r);
	out->end = text(event, "end", &r);
	out->completed = str_eq(json_text(json_get(event, "stage")), STR("completed"));
	out->policy = text(policy, "name", &r);
	out->policy_version = text(policy, "version", &r);
	out->same_in_all = json_true(json_get(v, "robust"));
	read_inputs(out, json_get(v, "inputs"), &r);
	if (!outcome(&out->outcome, v, "verdict", &r)
	    || !read_checks(out, json_get(v, "checks"), &r) || !read_questions(out, v, &r)
	    || !whole(&out->rows, counts, "rows", &r) || !whole(&out->people, counts, "people", &r)
	    || !whole(&out->counted, counts, "counted", &r))
		return false;
	out->status = outcome_status(out->outcome);
	return true;
}
