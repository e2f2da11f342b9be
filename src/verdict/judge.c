#include "verdict/judge.h"

static const char *const words[] = { "pass", "fail", "review" };

struct str
outcome_word(enum outcome o)
{
	return str_from(words[o]);
}

/* The value of who under a reading. */
static int64_t
who_count(enum who who, enum reading reading, const int64_t quantity[QUANTITY_COUNT])
{
	const int *weight = who_weights(who, reading);
	int64_t sum = 0;

	for (int q = 0; q < QUANTITY_COUNT; q++)
		sum += weight[q] * quantity[q];
	return sum;
}

static bool
is_met(const struct check *check, struct measure m)
{
	return m.whole >= 1 && check->den * m.part >= check->num * m.whole;
}

/* b is at least 1. */
static int64_t
floor_div(int64_t a, int64_t b)
{
	return a % b < 0 ? a / b - 1 : a / b;
}

/* For a share p/q of part in whole: people who would count in both that are missing, as a negative
 * number, or people of the whole alone that it would still bear. */
static int64_t
share_margin(const struct check *check, struct measure m)
{
	int64_t p = check->num, q = check->den, slack = q * m.part - p * m.whole;

	if (m.whole == 0)
		return -1;
	/* Nobody who comes or stays away makes partners more or fewer. */
	if (check->of == WHO_PARTNERS)
		return floor_div(slack, q);
	if (slack >= 0)
		return p ? floor_div(slack, p) : 0;
	return q > p ? floor_div(slack, q - p) : slack;
}

static void
check_one(struct check_result *out, const struct check *check, enum reading reading,
    const struct counts *counts)
{
	int64_t part = who_count(check->who, reading, counts->quantity);

	*out = (struct check_result){ .check = check, .value = { part, 1 } };
	if (check->kind == CHECK_SHARE)
		out->value.whole = who_count(check->of, reading, counts->quantity);
	out->met = is_met(check, out->value);
	out->low = out->high = out->tightest = out->value;
	out->bounded = true;
	out->outcome = out->met ? OUTCOME_PASS : OUTCOME_FAIL;
	out->margin_people
	    = check->kind == CHECK_SHARE ? share_margin(check, out->value) : part - check->num;
}

static void
bound_one(struct check_result *out, enum reading reading, const struct groups *groups,
    struct best_room *room)
{
	struct bounds b;

	bounds_find(&b, out->check, reading, out->value, groups, room);
	out->low = b.low;
	out->high = b.high;
	out->tightest = b.tightest;
	out->outcome = b.always ? OUTCOME_PASS : b.never ? OUTCOME_FAIL : OUTCOME_REVIEW;
	for (size_t i = 0; i < groups->count; i++)
		out->outer |= groups->items[i].outer;
}

static enum outcome
together(const struct check_result *checks, size_t count)
{
	enum outcome outcome = OUTCOME_PASS;

	for (size_t i = 0; i < count; i++) {
		if (checks[i].outcome == OUTCOME_FAIL)
			return OUTCOME_FAIL;
		if (checks[i].outcome == OUTCOME_REVIEW)
			outcome = OUTCOME_REVIEW;
	}
	return outcome;
}

void
judge(struct verdict *out, const struct policy *policy, const struct counts *counts,
    const struct groups *groups)
{
	struct best_room room = { 0 };

	*out = (struct verdict){ .decisive = policy->reading, .check_count = policy->check_count };
	for (int r = 0; r < READING_COUNT; r++) {
		struct reading_result *reading = &out->readings[r];
		reading->reading = (enum reading)r;
		for (size_t i = 0; i < policy->check_count; i++) {
			struct check_result *result = &reading->checks[i];
			check_one(result, &policy->checks[i], reading->reading, counts);
			if (groups)
				bound_one(result, reading->reading, groups, &room);
		}
		reading->outcome = together(reading->checks, policy->check_count);
	}
	best_room_free(&room);
	out->outcome = out->readings[out->decisive].outcome;
	out->same_in_all = true;
	for (int r = 0; r < READING_COUNT; r++)
		out->same_in_all &= out->readings[r].outcome == out->outcome;
}
