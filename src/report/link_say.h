/* link_say.h - why an institution was recognised, in a sentence that an officer can check. */
#ifndef REPORT_LINK_SAY_H
#define REPORT_LINK_SAY_H

#include "institution/resolve.h"
#include "report/sentences.h"

struct link_said {
	enum link_reason reason;
	struct str raw; /* the text as typed; it is quoted where the name stands in it as such */
	struct str found, by;   /* as in struct link */
	struct str institution; /* its name */
};

/* Cannot fail. Words are not escaped. */
void link_say(struct out *o, const struct link_said *what, enum lang lang);
/* The local institution that it is if no link holds. */
void link_say_otherwise(struct out *o, struct str institution, enum lang lang);

#endif
