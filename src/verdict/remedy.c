#include "verdict/remedy.h"

static const char *const words[REMEDY_KIND_COUNT] = {
	[REMEDY_ADD_EXTERNAL] = "add_external",
	[REMEDY_ADD_ACADEMICIANS] = "add_academicians",
	[REMEDY_ADD_HOST] = "add_host",
	[REMEDY_ADD_PEOPLE] = "add_people",
	[REMEDY_ADD_PARTNERS] = "add_partners",
	[REMEDY_SPARE_HOST] = "spare_host",
	[REMEDY_SPARE_EXTERNAL] = "spare_external",
	[REMEDY_SPARE_ACADEMICIANS] = "spare_academicians",
	[REMEDY_SPARE_PEOPLE] = "spare_people",
	[REMEDY_SPARE_PARTNERS] = "spare_partners",
};

/* What one person adds to each quantity. */
static const int external[QUANTITY_COUNT]
    = { [QUANTITY_EXTERNAL] = 1, [QUANTITY_EXTERNAL_COUNTED] = 1 };
static const int academician[QUANTITY_COUNT]
    = { [QUANTITY_EXTERNAL] = 1, [QUANTITY_EXTERNAL_COUNTED] = 1, [QUANTITY_ACADEMICIANS] = 1 };
static const int host[QUANTITY_COUNT] = { [QUANTITY_HOST] = 1, [QUANTITY_HOST_CAPPED] = 1 };
/* The first of a partner. */
static const int partner[QUANTITY_COUNT]
    = { [QUANTITY_HOST] = 1, [QUANTITY_HOST_CAPPED] = 1, [QUANTITY_PARTNERS_PRESENT] = 1 };

struct str
remedy_word(enum remedy_kind kind)
{
	must(kind < REMEDY_KIND_COUNT);
	return str_from(words[kind]);
}

/* --- conditions on a number of people --- */

/* at + n * gain >= 0 */
struct condition {
	int64_t at, gain;
};

/* The numbers that hold all of some conditions. */
struct range {
	int64_t fewest, most;
};

#define NO_END INT64_MAX
#define EMPTY  ((struct range){ 1, 0 })

static bool
is_empty(struct range r)
{
	return r.fewest > r.most;
}

static void
narrow(struct range *r, struct condition c)
{
	if (c.gain > 0) {
		int64_t fewest = c.at < 0 ? (-c.at + c.gain - 1) / c.gain : 0;
		if (fewest > r->fewest)
			r->fewest = fewest;
	} else if (c.at < 0) {
		*r = EMPTY;
	} else if (c.gain < 0 && c.at / -c.gain < r->most) {
		r->most = c.at / -c.gain;
	}
}

/* A check as it stands. */
struct standpoint {
	const struct check *check;
	const int *who, *of; /* weights of the quantities */
	struct measure at;
};

static struct standpoint
standpoint_of(const struct check *check, enum reading reading, struct measure at)
{
	return (struct standpoint){ check, who_weights(check->who, reading),
		who_weights(check->of, reading), at };
}

static int64_t
weigh(const int *weight, const int *person)
{
	int64_t sum = 0;

	for (int q = 0; q < QUANTITY_COUNT; q++)
		sum += (int64_t)weight[q] * person[q];
	return sum;
}

/* Narrows r to the numbers of such people with whom the check is met; sign -1: who stay away. */
static void
meet(struct range *r, const struct standpoint *s, const int *person, int sign)
{
	int64_t part = sign * weigh(s->who, person), whole = sign * weigh(s->of, person);
	int64_t p = s->check->num, q = s->check->den;

	if (s->check->kind == CHECK_COUNT) {
		narrow(r, (struct condition){ s->at.part - p, part });
		return;
	}
	narrow(r, (struct condition){ q * s->at.part - p * s->at.whole, q * part - p * whole });
	narrow(r, (struct condition){ s->at.whole - 1, whole });
}

static struct range
people_who_meet(const struct standpoint *s, const int *person, int sign)
{
	struct range r = { 0, NO_END };

	meet(&r, s, person, sign);
	return r;
}

/* --- one check --- */

static void
add_action(struct check_remedy *out, enum remedy_kind kind, int64_t people)
{
	must(out->action_count < REMEDY_ACTIONS);
	out->actions[out->action_count++] = (struct remedy_action){ kind, people };
}

/* Host people count no further than the cap of each host where only those within it are weighed. */
static int64_t
host_limit(const struct standpoint *s, int64_t host_room)
{
	bool all = s->who[QUANTITY_HOST] || (s->check->kind == CHECK_SHARE && s->of[QUANTITY_HOST]);

	return all ? NO_END : host_room;
}

/* Whether it is of partners and of nothing that their people add to. */
static bool
is_of_partners(const struct check *check)
{
	return check->who == WHO_PARTNERS_PRESENT
	       && (check->kind == CHECK_COUNT || check->of == WHO_PARTNERS);
}

static int64_t
partner_limit(const struct standpoint *s, int64_t partners)
{
	return is_of_partners(s->check) ? partners - s->at.part : 0;
}

/* Whether all people count alike: nobody is over a cap, and more from the hosts lower no share. */
static bool
is_plain(const struct policy *policy)
{
	for (size_t i = 0; i < policy->check_count; i++)
		if (policy->checks[i].kind == CHECK_SHARE && !is_of_partners(&policy->checks[i]))
			return false;
	return policy->cap_people == POLICY_NO_CAP;
}

/* Whom more of are wanted where a check counts them. */
static enum remedy_kind
kind_wanted(const struct policy *policy, const struct standpoint *s)
{
	bool everybody = s->check->kind == CHECK_COUNT && s->who[QUANTITY_UNAFFILIATED]
			 && weigh(s->who, host) && weigh(s->who, external);

	return everybody && is_plain(policy) ? REMEDY_ADD_PEOPLE : REMEDY_ADD_EXTERNAL;
}

static void
find_missing(struct check_remedy *out, const struct standpoint *s, const struct policy *policy,
    struct remedy_room room)
{
	const struct {
		enum remedy_kind kind;
		const int *person;
		int64_t limit;
	} ways[] = {
		{ kind_wanted(policy, s), external, NO_END },
		{ REMEDY_ADD_ACADEMICIANS, academician, NO_END },
		{ REMEDY_ADD_HOST, host, host_limit(s, room.host_people) },
		{ REMEDY_ADD_PARTNERS, partner, partner_limit(s, room.partners) },
	};

	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		struct range r = people_who_meet(s, ways[i].person, 1);
		if (is_empty(r) || r.fewest > ways[i].limit)
			continue;
		add_action(out, ways[i].kind, r.fewest);
		return;
	}
}

static void
find_spare_people(struct check_remedy *out, const struct standpoint *s)
{
	bool honour = s->check->who == WHO_ACADEMICIANS;

	add_action(out, honour ? REMEDY_SPARE_ACADEMICIANS : REMEDY_SPARE_PEOPLE,
	    s->at.part - s->check->num);
}

static void
find_spare_of_share(struct check_remedy *out, const struct standpoint *s, int64_t host_room)
{
	int64_t hosts = people_who_meet(s, host, 1).most;
	int64_t guests = people_who_meet(s, external, -1).most;
	if (hosts < host_limit(s, host_room))
		add_action(out, REMEDY_SPARE_HOST, hosts);
	/* More than there are: it holds without any of them. */
	if (guests < s->at.part && weigh(s->who, external) > 0 && weigh(s->who, host) == 0)
		add_action(out, REMEDY_SPARE_EXTERNAL, guests);
}

static void
find_spare(struct check_remedy *out, const struct standpoint *s, int64_t host_room)
{
	if (is_of_partners(s->check))
		add_action(out, REMEDY_SPARE_PARTNERS, people_who_meet(s, partner, -1).most);
	else if (s->check->kind == CHECK_SHARE)
		find_spare_of_share(out, s, host_room);
	else if (s->check->who != WHO_PARTNERS)
		find_spare_people(out, s);
}

static bool
is_met(const struct standpoint *s)
{
	return people_who_meet(s, external, 1).fewest == 0;
}

/* --- all checks --- */

/* The partners that are missing, whose people count in other checks as well. */
static struct range
bring_partners(const struct remedy *r, struct standpoint *all, int64_t partners)
{
	struct range missing = { 0, NO_END };

	for (size_t i = 0; i < r->count; i++)
		if (is_of_partners(all[i].check)) {
			meet(&missing, &all[i], partner, 1);
			missing.most = partners - all[i].at.part;
		}
	for (size_t i = 0; i < r->count; i++) {
		struct measure *at = &all[i].at;
		at->part += missing.fewest * weigh(all[i].who, partner);
		if (all[i].check->kind == CHECK_SHARE)
			at->whole += missing.fewest * weigh(all[i].of, partner);
	}
	return missing;
}

/* The fewest external people with whom all checks are met. How many of them must be academicians
 * hangs on the checks that count nobody else; a check that weighs both is left to its own figure.
 */
static void
find_together(
    struct remedy *out, struct standpoint *all, const struct policy *policy, int64_t partners)
{
	struct range people = { 0, NO_END }, academicians = { 0, NO_END };
	struct range missing = bring_partners(out, all, partners);

	for (size_t i = 0; i < out->count; i++) {
		const struct standpoint *s = &all[i];
		bool share = s->check->kind == CHECK_SHARE;
		bool weighs_honour
		    = s->who[QUANTITY_ACADEMICIANS] || (share && s->of[QUANTITY_ACADEMICIANS]);
		if (weighs_honour && share)
			return;
		if (!weighs_honour && weigh(s->who, external)
		    && kind_wanted(policy, s) == REMEDY_ADD_EXTERNAL)
			out->kind = REMEDY_ADD_EXTERNAL;
		meet(weighs_honour ? &academicians : &people, s,
		    weighs_honour ? academician : external, 1);
	}
	if (academicians.fewest > people.fewest)
		people.fewest = academicians.fewest;
	out->together = !is_empty(missing) && !is_empty(people) && !is_empty(academicians);
	out->partners = missing.fewest;
	out->people = people.fewest;
	out->academicians = academicians.fewest;
}

void
remedy_find(struct remedy *out, const struct policy *policy, enum reading reading,
    const struct measure *at, struct remedy_room room)
{
	struct standpoint all[POLICY_CHECKS];

	*out = (struct remedy){ .count = policy->check_count,
		.kind = is_plain(policy) ? REMEDY_ADD_PEOPLE : REMEDY_ADD_EXTERNAL };
	for (size_t i = 0; i < out->count; i++) {
		struct check_remedy *r = &out->checks[i];
		all[i] = standpoint_of(&policy->checks[i], reading, at[i]);
		r->check = all[i].check;
		r->met = is_met(&all[i]);
		if (r->met)
			find_spare(r, &all[i], room.host_people);
		else
			find_missing(r, &all[i], policy, room);
	}
	find_together(out, all, policy, room.partners);
}

bool
remedy_wants(const struct remedy *r, enum remedy_kind kind)
{
	for (size_t i = 0; i < r->count; i++)
		if (r->checks[i].action_count && r->checks[i].actions[0].kind == kind)
			return true;
	return false;
}

bool
remedy_minds_cap(const struct policy *policy, const struct check *check)
{
	bool minds = false;

	for (size_t i = 0; i < policy->check_count; i++) {
		const struct check *c = &policy->checks[i];
		minds
		    |= (!check || check == c)
		       && (who_weights(c->who, policy->reading)[QUANTITY_EXTERNAL_COUNTED]
			   || (c->kind == CHECK_SHARE
			       && who_weights(c->of, policy->reading)[QUANTITY_EXTERNAL_COUNTED]));
	}
	return minds && policy->cap_people != POLICY_NO_CAP;
}

/* --- institutions --- */

static int64_t
seen_of(const struct counts *counts, uint32_t unit)
{
	for (size_t t = 0; t < counts->tally_count; t++)
		if (counts->tallies[t].unit == unit)
			return counts->tallies[t].seen_people;
	return 0;
}

struct remedy_room
remedy_room(const struct counts *counts, const struct names *names, const struct hosts *hosts,
    const struct policy *policy)
{
	struct remedy_room room = { 0, counts->quantity[QUANTITY_PARTNERS] };

	for (size_t h = 0; h < hosts->count; h++) {
		uint32_t unit = partner_unit(names, policy, hosts, h);
		int64_t seen = unit == NOBODY ? policy->cap_people : seen_of(counts, unit);
		if (policy->cap_people == POLICY_NO_CAP)
			room.host_people = NO_END;
		else if (seen < policy->cap_people)
			room.host_people += policy->cap_people - seen;
	}
	return room;
}

bool
remedy_is_full(const struct tally *t, const struct policy *policy)
{
	return t->side == SIDE_EXTERNAL && t->seen_people >= policy->cap_people;
}
