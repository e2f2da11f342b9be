/* reach.h - which checks an open question can move (question.checks).
 *
 * Those that weigh what its kind is about, if the questions that it hangs together with (group.h)
 * bring about more than one value there. Of a question that is alone in its group this is exact; of
 * several in one, each may be said to move what only another does. Never is one left out. */
#ifndef VERDICT_REACH_H
#define VERDICT_REACH_H

#include "verdict/ask.h"
#include "verdict/best.h"

/* In the policy's own reading. Cannot fail. */
void questions_reach(struct questions *questions, const struct policy *policy,
    const struct groups *groups, struct best_room *room);

#endif
