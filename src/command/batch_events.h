/* batch_events.h - which event files a batch is about. */
#ifndef COMMAND_BATCH_EVENTS_H
#define COMMAND_BATCH_EVENTS_H

#include "command/options.h"
#include "store/work.h"

/* Tells the work file of them. A word is an event file or a folder: of one, all event files that
 * stand in it (*.json) and in the folders in it (event.json). Other JSON there is left out, and
 * told; JSON that cannot be read is taken, for its audit to tell. Fails with FAIL_USAGE for any
 * other word, and FAIL_NO_EVENTS where there are none at all. */
bool batch_events(struct work *w, const struct texts *words, struct fail *f);

#endif
