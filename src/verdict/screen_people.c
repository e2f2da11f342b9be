/* One person under two institutions, and parts of an institution entered as institutions. */
#include "verdict/screen_part.h"

#include <stdlib.h>
#include <string.h>

/* --- one person under two institutions --- */

#define UNITS_MOST 8 /* that one row names; further ones are passed over */

/* What a row names for certain. */
struct named {
	uint32_t unit[UNITS_MOST];
	size_t count;
};

static void
read_named(struct named *out, const struct audit *a, uint32_t fact)
{
	const struct affiliation *text = a->facts.affiliations[a->facts.items[fact].affiliation];

	out->count = 0;
	for (size_t m = 0; m < text->mention_count && out->count < UNITS_MOST; m++) {
		uint32_t who = mention_taken(&text->mentions[m]);
		if (mention_open(&text->mentions[m])) {
			out->count = 0;
			return;
		}
		if (who != NOBODY)
			out->unit[out->count++] = unit_of(&a->names, &a->policy, who);
	}
}

/* Whether anything in one has to do with anything in the other. */
static bool
are_related(const struct named *a, const struct named *b, const struct names *names)
{
	for (size_t i = 0; i < a->count; i++)
		for (size_t k = 0; k < b->count; k++)
			if (screen_family(names, a->unit[i]) == screen_family(names, b->unit[k]))
				return true;
	return false;
}

static void
add_two(struct screening *s, uint32_t facts[2], const struct named *a, const struct named *b)
{
	struct screen *flag = screen_add(s, SCREEN_TWO_INSTITUTIONS);

	if (!flag)
		return;
	flag->people = 1;
	flag->institutions = arena_array(s->mem, uint32_t, 2);
	flag->institutions[flag->institution_count++] = a->unit[0];
	flag->institutions[flag->institution_count++] = b->unit[0];
	for (size_t i = 0; i < 2; i++)
		screen_add_row(flag, s->audit->facts.items[facts[i]].row);
}

void
screen_two_institutions(struct screening *s)
{
	const struct audit *a = s->audit;

	for (size_t p = 0; p < a->people.count; p++) {
		struct named first, next;
		uint32_t at = a->people.first_fact[p];
		if (people_next(&a->people, at) == FACT_NONE)
			continue;
		read_named(&first, a, at);
		for (uint32_t i = people_next(&a->people, at); i != FACT_NONE;
		     i = people_next(&a->people, i)) {
			read_named(&next, a, i);
			if (first.count == 0) {
				first = next;
				at = i;
			} else if (next.count && !are_related(&first, &next, &a->names)) {
				add_two(s, (uint32_t[]){ at, i }, &first, &next);
				break;
			}
		}
	}
}

/* --- parts entered as institutions --- */

#define PARTS_FEWEST 3

struct part_of {
	uint32_t family, tally;
};

static int
by_family(const void *pa, const void *pb)
{
	const struct part_of *a = pa, *b = pb;
	int c = screen_order(a->family, b->family);

	return c ? c : screen_order(a->tally, b->tally);
}

/* An institution whose parts are rarely legal persons; a known part that may be none. */
enum { HAS_PARTS = 1, IS_PART = 2 };

static const uint8_t roles[KIND_COUNT] = {
	[KIND_UNIVERSITY] = HAS_PARTS,
	[KIND_COLLEGE] = HAS_PARTS,
	[KIND_JOINT] = HAS_PARTS,
	[KIND_HOSPITAL] = HAS_PARTS,
	[KIND_BRANCH] = IS_PART,
	[KIND_INSTITUTE] = HAS_PARTS | IS_PART,
	[KIND_LABORATORY] = HAS_PARTS | IS_PART,
	[KIND_SCHOOL] = HAS_PARTS | IS_PART,
};

static bool
is_part(const struct names *names, uint32_t unit, uint32_t family)
{
	bool may_be = (unit & NAMES_LOCAL) || roles[names_get(names, unit)->kind] & IS_PART;

	return family != unit && may_be && roles[names_get(names, family)->kind] & HAS_PARTS;
}

static void
add_parts(struct screening *s, const struct part_of *parts, size_t count)
{
	const struct tally *tallies = s->audit->counts.tallies;
	int64_t cap = s->audit->policy.cap_people, people = 0;
	size_t near = 0;

	for (size_t i = 0; i < count; i++) {
		int64_t seen = tallies[parts[i].tally].seen_people;
		near += seen <= cap && seen >= cap - 1;
		people += seen;
	}
	if (near < PARTS_FEWEST || near * 3 < count * 2)
		return;
	struct screen *flag = screen_add(s, SCREEN_DEPARTMENTS);
	if (!flag)
		return;
	flag->people = (size_t)people;
	flag->institution = parts[0].family;
	flag->institutions = arena_array(s->mem, uint32_t, count);
	for (size_t i = 0; i < count; i++)
		flag->institutions[flag->institution_count++] = tallies[parts[i].tally].unit;
}

void
screen_departments(struct screening *s)
{
	const struct audit *a = s->audit;
	struct part_of *parts = memory_resize(NULL, a->counts.tally_count, sizeof *parts);
	size_t count = 0;

	for (uint32_t t = 0; t < a->counts.tally_count; t++) {
		const struct tally *tally = &a->counts.tallies[t];
		uint32_t family = screen_family(&a->names, tally->unit);
		if (tally->side == SIDE_EXTERNAL && is_part(&a->names, tally->unit, family))
			parts[count++] = (struct part_of){ family, t };
	}
	qsort(parts, count, sizeof *parts, by_family);
	for (size_t from = 0, to; from < count; from = to) {
		for (to = from; to < count && parts[to].family == parts[from].family;)
			to++;
		add_parts(s, &parts[from], to - from);
	}
	free(parts);
}
