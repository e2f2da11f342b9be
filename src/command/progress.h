/* progress.h - how far a long work is, on a terminal's last line: standard error. Plain characters
 * and a carriage return; nothing where it is no terminal. */
#ifndef COMMAND_PROGRESS_H
#define COMMAND_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

struct progress {
	bool is_shown;
	int64_t all, done, drawn; /* drawn: the last picture, so that few are the same */
};

void progress_begin(struct progress *p, bool is_terminal, int64_t all);
void progress_step(struct progress *p);
/* Takes the line away. */
void progress_end(struct progress *p);

#endif
