/* seat.h - the units at which open questions may put people, and how their caps stand (turnout.h).
 */
#ifndef VERDICT_SEAT_H
#define VERDICT_SEAT_H

#include "verdict/group.h"

/* A unit at which somebody of a kin may be counted: rows that keys tie, by their first. */
struct chance {
	uint32_t kin, first_fact, unit;
};

/* Calls back for all of some kin, over and over where several rows say so. */
void seats_each_chance(
    struct groups *g, uint32_t kin, void (*seen)(void *context, struct chance c), void *context);
/* Whether the number of its people matters beyond their sum. */
bool seat_is_shared(const struct seat *seat);
/* Fills groups->seats and groups->fixed. */
void seats_make(struct groups *groups, const struct grouping_terms *terms);

#endif
