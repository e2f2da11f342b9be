#include "verdict/inert.h"

#include "verdict/open.h"

struct comparing {
	const struct policy *one, *other;
	const struct names *names;
	const struct hosts *hosts;
};

static bool
is_alike(const struct comparing *c, uint32_t institution)
{
	if (institution == NOBODY)
		return true;
	uint32_t unit = unit_of(c->names, c->one, institution);
	return unit == unit_of(c->names, c->other, institution)
	       && unit_is_host(c->names, c->one, c->hosts, unit)
		      == unit_is_host(c->names, c->other, c->hosts, unit);
}

/* Every institution that an answer could take a mention for is of the same unit, on the same side.
 */
static bool
same_units(const struct comparing *c, const struct facts *facts)
{
	for (size_t i = 0; i < facts->affiliation_count; i++) {
		const struct affiliation *a = facts->affiliations[i];
		for (size_t m = 0; m < a->mention_count; m++)
			for (size_t k = 0; k < mention_options(&a->mentions[m]); k++)
				if (!is_alike(c, mention_under(&a->mentions[m], k)))
					return false;
	}
	return true;
}

/* Whether every row names exactly one institution, whatever is answered. */
static bool
names_one_each(const struct facts *facts)
{
	for (size_t i = 0; i < facts->affiliation_count; i++) {
		const struct affiliation *a = facts->affiliations[i];
		if (a->mention_count != 1)
			return false;
		/* Only the last one may be none. */
		if (mention_under(a->mentions, mention_options(a->mentions) - 1) == NOBODY)
			return false;
	}
	return true;
}

/* Whether the partners are the same ones, where that is asked. */
static bool
same_partners(const struct comparing *c)
{
	if (!policy_weighs(c->one, QUANTITY_PARTNERS)
	    && !policy_weighs(c->one, QUANTITY_PARTNERS_PRESENT))
		return true;
	for (size_t h = 0; h < c->hosts->count; h++)
		if (partner_unit(c->names, c->one, c->hosts, h)
		    != partner_unit(c->names, c->other, c->hosts, h))
			return false;
	return true;
}

bool
choice_is_inert(enum choice choice, const struct policy *one, const struct policy *other,
    const struct facts *facts, const struct people *people, const struct names *names,
    const struct hosts *hosts)
{
	const struct comparing c = { one, other, names, hosts };

	switch (choice) {
	case CHOICE_CO_ORGANISERS:
	case CHOICE_AFFILIATED_HOSPITAL:
	case CHOICE_ACADEMY_INSTITUTE:
	case CHOICE_SUBSIDIARY:
	case CHOICE_BRANCH_CAMPUS:
		return same_units(&c, facts) && same_partners(&c);
	case CHOICE_UNAFFILIATED:
		return names_one_each(facts);
	case CHOICE_SEVERAL_AFFILIATIONS:
		/* One row each, or several of one institution: nobody has several. */
		return names_one_each(facts) && people->count == facts->count;
	case CHOICE_STAGE:
	case CHOICE_EVENT_STAFF:
	case CHOICE_ACCOMPANYING:
	case CHOICE_REMOTE:
	case CHOICE_UNPAID:
	case CHOICE_ACADEMICIAN_EVIDENCE:
	case CHOICE_COUNT:
		break;
	}
	return false;
}
