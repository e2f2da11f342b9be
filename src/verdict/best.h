/* best.h - the least that a sum of quantities comes to, over all answers. */
#ifndef VERDICT_BEST_H
#define VERDICT_BEST_H

#include "verdict/group.h"

/* The sum, and beside it the quantities that are the whole of a share: an event of nobody has none,
 * and must be told from others. */
struct linear {
	int64_t weight[QUANTITY_COUNT];
	int whole[QUANTITY_COUNT]; /* 0 or 1 */
};

int64_t linear_weigh(const struct linear *sum, const int64_t quantity[QUANTITY_COUNT]);

struct optimum {
	bool reached;
	int64_t value, whole;
	int64_t quantity[QUANTITY_COUNT]; /* one way to reach it */
};

/* Where the whole is 0, and where it is not. */
enum { WHOLE_NONE, WHOLE_SOME, WHOLE_COUNT };

/* Room for the work, to be used again; a zeroed one is ready. */
struct best_room {
	struct optimum *cells[2];
	struct weighed *weighed;
	size_t cap, weighed_cap;
};

/* The least of one group alone, over the turnouts of each term that agree in its bits (NULL: over
 * all). Of equal ones that with the greater whole is taken. */
void best_of_group(struct optimum out[WHOLE_COUNT], const struct group *g, const struct linear *sum,
    const uint64_t *agreeing, struct best_room *room);
/* The least of all groups and the people of whom nothing is open. */
void best_of_all(struct optimum out[WHOLE_COUNT], const struct groups *groups,
    const struct linear *sum, struct best_room *room);
void best_room_free(struct best_room *room);

#endif
