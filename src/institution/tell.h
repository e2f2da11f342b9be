/* tell.h - which of several institutions that bear a name a text means. */
#ifndef INSTITUTION_TELL_H
#define INSTITUTION_TELL_H

#include "institution/decide.h"

struct candidates {
	uint32_t who[NAMES_ROOM];
	enum name_kind kind[NAMES_ROOM];
	size_t count;            /* none: those that bear the name are all of another country */
	enum link_reason reason; /* what told among them */
	struct str by;
	bool several;     /* bear the name, whatever told among them */
	bool traditional; /* typed so, and so it may be Taiwan's too */
};

/* Those of a sighting that are left when e-mail domain, place, wording and standing have told what
 * they can. Cannot fail. */
void tell_apart(struct candidates *out, const struct sighting *s, const struct parts *parts,
    const struct evidence *e, const struct names *names);

/* Whether the e-mail domain is the institution's, or one's above or below it. */
bool candidate_has_domain(const struct names *names, uint32_t who, const struct evidence *e);

#endif
