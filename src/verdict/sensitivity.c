#include "verdict/sensitivity.h"

#include "verdict/audit.h"
#include "verdict/inert.h"

/* The choices by which a row takes part or not; all others are read when people are counted. */
static const bool admits[CHOICE_COUNT] = {
	[CHOICE_STAGE] = true,
	[CHOICE_EVENT_STAFF] = true,
	[CHOICE_ACCOMPANYING] = true,
	[CHOICE_REMOTE] = true,
	[CHOICE_UNPAID] = true,
};

/* Whether both leave the same rows out and ask of the same ones: then all that follows is the same,
 * at whichever stage. A row of nobody's is found out only when it is read. */
static bool
same_standings(const struct standings *now, const struct standings *before, size_t rows)
{
	for (size_t i = 0; i < rows; i++) {
		struct stand was = before->of_row[i], is = now->of_row[i];
		if (was.standing == STANDING_NOT_PERSON)
			was.standing = STANDING_IN;
		if (is.standing != was.standing || is.in_doubt != was.in_doubt)
			return false;
	}
	return true;
}

static void
take(struct turn *out, const struct verdict *now, const struct verdict *before)
{
	const struct reading_result *reading = &now->readings[now->decisive];
	const struct reading_result *base = &before->readings[before->decisive];

	out->outcome = now->outcome;
	for (size_t i = 0; i < now->check_count; i++) {
		const struct check_result *r = &reading->checks[i], *b = &base->checks[i];
		out->checks[i] = (struct turned_check){ r->value, r->met, r->outcome };
		out->moves |= r->outcome != b->outcome || r->value.part != b->value.part
			      || r->value.whole != b->value.whole;
	}
}

/* Who takes part, where the choice may say so; *same: the rows are those of before. */
static bool
admit_again(struct audit *turned, const struct audit *a, bool *same, struct fail *f)
{
	audit_stand(turned);
	*same = same_standings(&turned->standings, &a->standings, sheet_row_count(a->sheet));
	return *same || audit_admit(turned, f);
}

static bool
turn_over(struct turn *out, const struct audit *a, struct fail *f)
{
	struct audit turned;
	bool again = admits[out->choice], same = false;

	audit_begin_again(&turned, a, again);
	turned.policy.choice[out->choice] = out->to;
	same = choice_is_inert(
	    out->choice, &a->policy, &turned.policy, &a->facts, &a->people, &a->names, &a->hosts);
	bool ok = !again || admit_again(&turned, a, &same, f);
	if (ok && !same)
		audit_decide(&turned);
	if (ok)
		take(out, same ? &a->verdict : &turned.verdict, &a->verdict);
	/* Honours are weighed in place, and without a second reading the rows are those of before.
	 */
	if (!again)
		audit_weigh(&turned, a->policy.choice[CHOICE_ACADEMICIAN_EVIDENCE]);
	audit_end_again(&turned, again);
	return ok;
}

bool
sensitivity_find(struct sensitivity *out, const struct audit *a, struct fail *f)
{
	*out = (struct sensitivity){ .skipped = sheet_row_count(a->sheet) > SENSITIVITY_ROWS };
	if (out->skipped)
		return true;
	for (int c = 0; c < CHOICE_COUNT; c++) {
		int from = c == CHOICE_STAGE ? audit_stage(a) : a->policy.choice[c];
		for (int to = 0; to < choice_value_count((enum choice)c); to++) {
			/* auto is one of the other two. */
			if (to == from || (c == CHOICE_STAGE && to == STAGE_AUTO))
				continue;
			must(out->count < SENSITIVITY_TURNS);
			struct turn *turn = &out->items[out->count++];
			*turn = (struct turn){ .choice = (enum choice)c, .from = from, .to = to };
			if (!turn_over(turn, a, f))
				return false;
		}
	}
	return true;
}
