#include "verdict/side.h"

#include "institution/form.h"

#define LINE_LONGEST 16 /* parents above one another; a ring in a registry must not hang us */

static const char *const words[SIDE_COUNT] = { "host", "external", "unaffiliated" };

struct str
side_word(enum side side)
{
	must(side < SIDE_COUNT);
	return str_from(words[side]);
}

static uint32_t
find_host(const struct host *host, struct names *names, struct resolver *resolver,
    struct findings *findings)
{
	struct query q = { .affiliation = host->name, .country = host->country };
	uint32_t who = host->ror.len ? registry_by_ror(names->registry, host->ror) : NOBODY;

	if (who != NOBODY)
		return who;
	const struct affiliation *a = resolve(resolver, &q);
	if (a->mention_count)
		who = mention_taken(&a->mentions[0]);
	if (who == NOBODY)
		who = names_add_local(
		    names, form_of(host->name, names->mem), host->name, host->country);
	if (who & NAMES_LOCAL)
		finding_add(findings,
		    &(struct finding){ .code = FINDING_HOST_NOT_KNOWN, .value = host->name });
	return who;
}

void
hosts_find(struct hosts *out, const struct event *event, struct names *names,
    struct resolver *resolver, struct findings *findings, struct arena *mem)
{
	out->count = event->host_count;
	out->institution = arena_array(mem, uint32_t, event->host_count);
	out->role = arena_array(mem, enum host_role, event->host_count);
	for (size_t i = 0; i < event->host_count; i++) {
		out->institution[i] = find_host(&event->hosts[i], names, resolver, findings);
		out->role[i] = event->hosts[i].role;
	}
	/* Only now, so that no host's alias decides which institution another host is. */
	for (size_t i = 0; i < event->host_count; i++) {
		const struct host *host = &event->hosts[i];
		names_add(names, host->name, out->institution[i]);
		for (size_t k = 0; k < host->alias_count; k++)
			names_add(names, host->aliases[k], out->institution[i]);
		for (size_t k = 0; k < host->domain_count; k++)
			names_add_domain(names, host->domains[k], out->institution[i]);
	}
	resolver_forget(resolver);
}

/* Whether its parents are an academy, or institutes of one. */
static bool
is_of_academy(const struct names *names, const struct institution *who)
{
	for (int depth = 0; depth < LINE_LONGEST && who->parent != NOBODY; depth++) {
		who = names_get(names, who->parent);
		if (who->kind != KIND_INSTITUTE)
			return who->kind == KIND_ACADEMY;
	}
	return false;
}

static bool
rolls_up(const struct names *names, const struct policy *policy, const struct institution *who)
{
	switch (who->kind) {
	case KIND_HOSPITAL:
		return policy->choice[CHOICE_AFFILIATED_HOSPITAL] == ROLL_PARENT;
	case KIND_INSTITUTE:
		return policy->choice[CHOICE_ACADEMY_INSTITUTE] == ROLL_PARENT
		       && is_of_academy(names, who);
	case KIND_FIRM:
		/* A university's press is no company of a group. */
		return policy->choice[CHOICE_SUBSIDIARY] == ROLL_PARENT
		       && names_get(names, who->parent)->kind == KIND_FIRM;
	case KIND_BRANCH:
		return policy->choice[CHOICE_BRANCH_CAMPUS] == BRANCH_PARENT;
	case KIND_UNIVERSITY:
	case KIND_COLLEGE:
	case KIND_JOINT:
	case KIND_ACADEMY:
	case KIND_LABORATORY:
	case KIND_GOVERNMENT:
	case KIND_SOCIETY:
	case KIND_ORGANISATION:
	case KIND_SCHOOL:
	case KIND_COUNT:
		break;
	}
	return false;
}

uint32_t
unit_of(const struct names *names, const struct policy *policy, uint32_t institution)
{
	for (int depth = 0; depth < LINE_LONGEST; depth++) {
		const struct institution *who = names_get(names, institution);
		if (who->parent == NOBODY || !rolls_up(names, policy, who))
			break;
		institution = who->parent;
	}
	return institution;
}

static bool
counts_as_host(const struct policy *policy, const struct hosts *hosts, size_t host)
{
	return hosts->role[host] != HOST_CO_ORGANISER
	       || policy->choice[CHOICE_CO_ORGANISERS] == CO_ORGANISERS_HOST;
}

bool
unit_is_host(const struct names *names, const struct policy *policy, const struct hosts *hosts,
    uint32_t unit)
{
	for (size_t i = 0; i < hosts->count; i++)
		if (counts_as_host(policy, hosts, i)
		    && unit_of(names, policy, hosts->institution[i]) == unit)
			return true;
	return false;
}

uint32_t
partner_unit(
    const struct names *names, const struct policy *policy, const struct hosts *hosts, size_t host)
{
	uint32_t unit = unit_of(names, policy, hosts->institution[host]);

	if (!counts_as_host(policy, hosts, host))
		return NOBODY;
	for (size_t i = 0; i < host; i++)
		if (counts_as_host(policy, hosts, i)
		    && unit_of(names, policy, hosts->institution[i]) == unit)
			return NOBODY;
	return unit;
}
