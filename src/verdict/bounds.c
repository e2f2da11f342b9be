#include "verdict/bounds.h"

struct bounding {
	const struct groups *groups;
	struct best_room *room;
	const int *part, *whole; /* the weights of the check's two sums */
};

/* The least of times_part * part + times_whole * whole. */
static void
least(struct optimum out[WHOLE_COUNT], const struct bounding *b, int64_t times_part,
    int64_t times_whole)
{
	struct linear sum;

	for (int q = 0; q < QUANTITY_COUNT; q++) {
		sum.weight[q] = times_part * b->part[q] + times_whole * b->whole[q];
		sum.whole[q] = b->whole[q];
	}
	best_of_all(out, b->groups, &sum, b->room);
}

static int64_t
weigh(const int *weight, const struct optimum *at)
{
	int64_t sum = 0;

	for (int q = 0; q < QUANTITY_COUNT; q++)
		sum += weight[q] * at->quantity[q];
	return sum;
}

static struct measure
ratio_of(const struct bounding *b, const struct optimum *at)
{
	return (struct measure){ weigh(b->part, at), weigh(b->whole, at) };
}

static void
bound_count(struct bounds *out, const struct check *check, const struct bounding *b)
{
	struct optimum low[WHOLE_COUNT], high[WHOLE_COUNT];

	/* Nothing is in the whole of a count. */
	least(low, b, 1, 0);
	least(high, b, -1, 0);
	out->low = (struct measure){ low[WHOLE_NONE].value, 1 };
	out->high = (struct measure){ -high[WHOLE_NONE].value, 1 };
	out->tightest = out->low;
	out->always = check->den * out->low.part >= check->num;
	out->never = check->den * out->high.part < check->num;
}

/* Dinkelbach: from a ratio p/q that is reached to one that is better, by q * part - p * whole,
 * until none is. sign is 1 for the least and -1 for the greatest. */
static struct measure
best_ratio(const struct bounding *b, struct measure from, int sign)
{
	for (;;) {
		struct optimum o[WHOLE_COUNT];
		least(o, b, sign * from.whole, -sign * from.part);
		const struct optimum *some = &o[WHOLE_SOME];
		if (!some->reached || some->value > 0)
			return from;
		struct measure to = ratio_of(b, some);
		/* Of equal shares the same one is given in any order of rows. */
		if (some->value == 0)
			return to;
		from = to;
	}
}

static void
bound_share(
    struct bounds *out, const struct check *check, struct measure value, const struct bounding *b)
{
	struct optimum unmet[WHOLE_COUNT], met[WHOLE_COUNT];

	least(unmet, b, check->den, -check->num);
	least(met, b, -check->den, check->num);
	bool nobody = unmet[WHOLE_NONE].reached, some = unmet[WHOLE_SOME].reached;
	out->always = !nobody && unmet[WHOLE_SOME].value >= 0;
	out->never = !some || met[WHOLE_SOME].value > 0;
	int worst = nobody && (!some || unmet[WHOLE_NONE].value < unmet[WHOLE_SOME].value)
			? WHOLE_NONE
			: WHOLE_SOME;
	out->tightest = ratio_of(b, &unmet[worst]);
	if (!some)
		return;
	if (value.whole == 0)
		value = ratio_of(b, &unmet[WHOLE_SOME]);
	if (!nobody)
		out->low = best_ratio(b, value, 1);
	out->high = best_ratio(b, value, -1);
}

void
bounds_find(struct bounds *out, const struct check *check, enum reading reading,
    struct measure value, const struct groups *groups, struct best_room *room)
{
	static const int nothing[QUANTITY_COUNT] = { 0 };
	bool share = check->kind == CHECK_SHARE;
	const struct bounding b = { groups, room, who_weights(check->who, reading),
		share ? who_weights(check->of, reading) : nothing };

	*out = (struct bounds){ 0 };
	if (share)
		bound_share(out, check, value, &b);
	else
		bound_count(out, check, &b);
}
