/* side.h - host or external: the units that people are counted by.
 *
 * A unit is an institution after the policy rolled it up (a branch campus into its university,
 * where the choice says so). Who names a host is settled before any row is resolved. */
#ifndef VERDICT_SIDE_H
#define VERDICT_SIDE_H

#include "base/finding.h"
#include "institution/resolve.h"
#include "terms/event.h"
#include "terms/policy.h"

enum side { SIDE_HOST, SIDE_EXTERNAL, SIDE_UNAFFILIATED, SIDE_COUNT };

/* Which institution each host of the event is, in the event's order. */
struct hosts {
	uint32_t *institution;
	enum host_role *role;
	size_t count;
};

/* Finds the hosts in the registry, by ROR id, else by name; one that nobody knows is a local
 * institution and a finding. Their names, aliases and domains are then told to names. */
void hosts_find(struct hosts *out, const struct event *event, struct names *names,
    struct resolver *resolver, struct findings *findings, struct arena *mem);

/* The institution that counts for this one, after roll-up. */
uint32_t unit_of(const struct names *names, const struct policy *policy, uint32_t institution);
/* Whether a unit is a host's. */
bool unit_is_host(const struct names *names, const struct policy *policy, const struct hosts *hosts,
    uint32_t unit);

/* The unit of a host, for those that are partners: each once, at the first host of the event that
 * is it. Else NOBODY. */
uint32_t partner_unit(
    const struct names *names, const struct policy *policy, const struct hosts *hosts, size_t host);

struct str side_word(enum side side);

#endif
