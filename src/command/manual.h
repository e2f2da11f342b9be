/* manual.h - the manual page, made from the tables of commands and options when the program is
 * built. */
#ifndef COMMAND_MANUAL_H
#define COMMAND_MANUAL_H

#include "base/out.h"

/* The page in mdoc: the template with its lines .\"@commands, .\"@options, .\"@examples and
 * .\"@version replaced. Cannot fail. */
void manual_page(struct out *o, struct str page);

#endif
