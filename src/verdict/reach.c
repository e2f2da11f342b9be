#include "verdict/reach.h"

#include <stdlib.h>

#include "verdict/offer.h"

/* Which quantities a question of a kind could move, as bits 1u << enum quantity. */
static unsigned
touched_by(enum question_kind kind)
{
	const unsigned academicians = 1u << QUANTITY_ACADEMICIANS;
	const unsigned people = ~academicians;

	switch (kind) {
	case QUESTION_INSTITUTION:
	case QUESTION_WHICH:
	case QUESTION_PERSON:
	case QUESTION_ATTENDED:
	case QUESTION_FROM:
		/* An institution can tie two namesakes together, and so two academicians. */
		return people | academicians;
	case QUESTION_PLACE:
		/* Who is one, and who counts at all, is the same. */
		return people;
	case QUESTION_HONOUR:
		return academicians;
	case QUESTION_KIND_COUNT:
		break;
	}
	return 0;
}

static unsigned
weighed_by(const struct check *check, enum reading reading)
{
	const int *who = who_weights(check->who, reading), *of = who_weights(check->of, reading);
	unsigned bits = 0;

	for (int q = 0; q < QUANTITY_COUNT; q++)
		if (who[q] || (check->kind == CHECK_SHARE && of[q]))
			bits |= 1u << q;
	return bits;
}

/* Whether a group comes to one sum, however its questions are answered. */
static bool
is_idle(const struct group *g, const int *weight, struct best_room *room)
{
	const struct settling_terms terms = { .room = room };
	struct offering sum = { .terms = &terms };

	for (int q = 0; q < QUANTITY_COUNT; q++)
		sum.sum.weight[q] = weight[q];
	return offer_is_idle(&sum, g);
}

/* The checks of which it moves the part or the whole, as bits. */
static unsigned
checks_of(const struct group *g, const struct policy *policy, struct best_room *room)
{
	unsigned bits = 0;

	for (size_t i = 0; i < policy->check_count; i++) {
		const struct check *check = &policy->checks[i];
		if (!is_idle(g, who_weights(check->who, policy->reading), room)
		    || (check->kind == CHECK_SHARE
			&& !is_idle(g, who_weights(check->of, policy->reading), room)))
			bits |= 1u << i;
	}
	return bits;
}

void
questions_reach(struct questions *questions, const struct policy *policy,
    const struct groups *groups, struct best_room *room)
{
	struct question **of = memory_resize(NULL, groups->answering.open->count, sizeof *of);

	for (size_t i = 0; i < questions->count; i++)
		of[questions->items[i].variable] = &questions->items[i];
	for (size_t g = 0; g < groups->count; g++) {
		const struct group *group = &groups->items[g];
		unsigned checks = checks_of(group, policy, room);
		for (size_t v = 0; v < group->variable_count; v++)
			of[group->variables[v]]->checks = checks;
	}
	free(of);
	for (size_t i = 0; i < questions->count; i++)
		for (size_t k = 0; k < policy->check_count; k++)
			if (!(touched_by(questions->items[i].kind)
				& weighed_by(&policy->checks[k], policy->reading)))
				questions->items[i].checks &= ~(1u << k);
}
