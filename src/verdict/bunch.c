#include "verdict/bunch.h"

#include <stdlib.h>
#include <string.h>

/* So many ways of answering the texts of a bunch are gone through. */
#define TEXTS_MOST 12

struct bunch {
	struct groups *groups;
	const uint32_t *kins;
	size_t kin_count;
	uint32_t text[TEXTS_MOST];
	size_t text_count;
	struct turnouts all, some, of_kin; /* of the texts' answers at hand */
};

static bool
list_texts(struct bunch *b)
{
	for (size_t i = 0; i < b->kin_count; i++) {
		const struct kin *kin = &b->groups->kins.items[b->kins[i]];
		for (size_t t = 0; t < kin->text_count; t++) {
			size_t k = 0;
			while (k < b->text_count && b->text[k] != kin->texts[t])
				k++;
			if (k < b->text_count)
				continue;
			if (k == TEXTS_MOST)
				return false;
			b->text[b->text_count++] = kin->texts[t];
		}
	}
	return true;
}

static bool
run(struct bunch *b, struct turnouts *out, size_t i)
{
	struct answering *a = &b->groups->answering;

	a->out = out;
	return answering_run(a, &b->groups->kins.items[b->kins[i]]);
}

/* All kin together, under one answer to each text. */
static bool
add_together(struct bunch *b, struct turnouts *out)
{
	const struct turnout nobody = { .agrees = UINT64_MAX };
	bool ok = true;

	if (b->kin_count == 1)
		return run(b, out, 0);
	turnouts_clear(&b->all);
	turnouts_add(&b->all, &nobody);
	for (size_t i = 0; ok && i < b->kin_count; i++) {
		turnouts_clear(&b->of_kin);
		turnouts_clear(&b->some);
		ok = run(b, &b->of_kin, i) && turnouts_product(&b->some, &b->all, &b->of_kin);
		struct turnouts swap = b->all;
		b->all = b->some;
		b->some = swap;
	}
	for (size_t i = 0; ok && i < b->all.count; i++)
		ok = turnouts_add(out, &b->all.items[i]);
	return ok;
}

bool
bunch_enumerate(struct turnouts *out, struct groups *groups, const uint32_t *kins, size_t kin_count)
{
	struct bunch b = { .groups = groups, .kins = kins, .kin_count = kin_count };
	bool ok = list_texts(&b);

	groups->answering.combinations = 0;
	for (unsigned way = 0; ok && way < 1u << b.text_count; way++) {
		for (size_t t = 0; t < b.text_count; t++)
			groups->answering.answer[b.text[t]] = way >> t & 1;
		ok = add_together(&b, out);
	}
	turnouts_free(&b.all);
	turnouts_free(&b.some);
	turnouts_free(&b.of_kin);
	return ok;
}

/* --- terms --- */

void
group_add_term(struct group *to, const struct turnouts *o, struct arena *mem)
{
	struct turnout *copy = arena_array(mem, struct turnout, o->count);

	for (size_t i = 0; i < o->count; i++)
		copy[i] = o->items[i];
	GROW(&to->terms, to->term_count, &to->term_cap);
	to->terms[to->term_count++] = (struct term){ copy, o->count };
}

/* Academicians alone, or all but them. */
static struct turnout
part_of(const struct turnout *t, bool honours)
{
	struct turnout part = *t;

	if (honours) {
		part = (struct turnout){ .agrees = t->agrees };
		part.quantity[QUANTITY_ACADEMICIANS] = t->quantity[QUANTITY_ACADEMICIANS];
	} else {
		part.quantity[QUANTITY_ACADEMICIANS] = 0;
	}
	return part;
}

void
group_add_terms(struct group *to, const struct turnouts *o, struct arena *mem)
{
	struct turnouts parts[2] = { { 0 }, { 0 } };

	for (size_t i = 0; i < o->count; i++)
		for (int honours = 0; honours < 2; honours++) {
			struct turnout part = part_of(&o->items[i], honours);
			must(turnouts_add(&parts[honours], &part));
		}
	/* As many pairs as there are: every one with every other. */
	if (parts[0].count * parts[1].count == o->count) {
		group_add_term(to, &parts[0], mem);
		group_add_term(to, &parts[1], mem);
	} else
		group_add_term(to, o, mem);
	turnouts_free(&parts[0]);
	turnouts_free(&parts[1]);
}

void
group_add_range(struct group *to, enum quantity q, int64_t most, struct arena *mem)
{
	/* What is least in a sum is least at an end; but an event of nobody is not one of few. */
	const int64_t values[] = { 0, 1, most };
	struct turnouts range = { 0 };

	must(most <= INT32_MAX);
	for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
		struct turnout o = { .agrees = UINT64_MAX };
		o.quantity[q] = (int32_t)values[i];
		if (values[i] <= most)
			must(turnouts_add(&range, &o));
	}
	group_add_term(to, &range, mem);
	turnouts_free(&range);
}

/* A person who counts so, an academician or not. */
static bool
add_place(struct turnouts *out, struct turnout o)
{
	bool ok = turnouts_add(out, &o);

	o.quantity[QUANTITY_ACADEMICIANS] = 1;
	return ok && turnouts_add(out, &o);
}

/* Where one person of some kin may count, or not be there. */
static bool
list_places(struct turnouts *out, struct groups *groups, const struct kin *kin)
{
	const struct answering *a = &groups->answering;
	const struct facts *facts = a->open->facts;
	const struct turnout nobody = { .agrees = UINT64_MAX };

	/* A placed one is counted already. */
	if (kin->placed)
		return add_place(out, nobody);
	bool ok = turnouts_add(out, &nobody) && add_place(out, turnout_at(a, UNIT_NONE));
	for (size_t i = 0; ok && i < kin->row_count; i++) {
		const struct fact *fact = &facts->items[kin->rows[i].fact];
		const struct affiliation *from = facts->affiliations[fact->affiliation];
		for (size_t n = 0; n < from->mention_count; n++) {
			const struct mention *m = &from->mentions[n];
			for (size_t k = 0; ok && k < mention_options(m); k++) {
				uint32_t unit
				    = claims_unit_of(&groups->claims, mention_under(m, k));
				ok = add_place(out, turnout_at(a, unit));
			}
		}
	}
	return ok;
}

/* At most one person for each class of rows, at each place where one of its kin's could be. */
static void
add_box(struct group *to, struct groups *groups, const struct kin *kin, struct arena *mem)
{
	struct turnouts places = { 0 };

	must(list_places(&places, groups, kin));
	for (uint32_t i = 0; i < kin->row_count; i++)
		if (kin->rows[i].lead == i)
			group_add_term(to, &places, mem);
	turnouts_free(&places);
}

void
bunch_loosen(struct group *to, struct groups *groups, uint32_t kin, struct arena *mem)
{
	struct turnouts o = { 0 };

	if (bunch_enumerate(&o, groups, &kin, 1))
		group_add_terms(to, &o, mem);
	else
		add_box(to, groups, &groups->kins.items[kin], mem);
	turnouts_free(&o);
}

bool
group_agreements(struct group *out, struct groups *groups, const struct group *g,
    const uint8_t *bit, struct arena *mem)
{
	struct turnouts o = { 0 };
	bool ok = !g->outer;

	*out = *g;
	out->terms = NULL;
	out->term_count = out->term_cap = 0;
	groups->answering.bit = bit;
	for (size_t b = 0; ok && b < g->bunch_count; b++) {
		turnouts_clear(&o);
		ok = bunch_enumerate(
		    &o, groups, &g->kins[g->bunches[b]], g->bunches[b + 1] - g->bunches[b]);
		if (ok)
			group_add_term(out, &o, mem);
	}
	groups->answering.bit = NULL;
	turnouts_free(&o);
	return ok;
}
