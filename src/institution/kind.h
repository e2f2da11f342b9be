/* kind.h - what an institution is, and how a name stands to it. Stored in registry files by number:
 * a new kind goes to the end. */
#ifndef INSTITUTION_KIND_H
#define INSTITUTION_KIND_H

#include "base/str.h"

enum institution_kind {
	KIND_UNIVERSITY,
	KIND_COLLEGE, /* an independent college, or one that was */
	KIND_JOINT,   /* a joint-venture university with a legal person of its own */
	KIND_BRANCH,  /* a campus run apart, no legal person of its own */
	KIND_ACADEMY,
	KIND_INSTITUTE,
	KIND_LABORATORY,
	KIND_HOSPITAL,
	KIND_FIRM,
	KIND_GOVERNMENT,
	KIND_SOCIETY,
	KIND_ORGANISATION,
	KIND_SCHOOL,
	KIND_COUNT
};

/* How a name stands to its institution, the surest first. */
enum name_kind {
	NAME_OFFICIAL,
	NAME_OTHER, /* another name in use */
	NAME_FORMER,
	NAME_DERIVED, /* made by a rule from an official one: 所 for 研究所, "X University" */
	NAME_SHORT, /* a short form or acronym that people write alone, or one by rule: 福州大 */
	NAME_ACRONYM, /* of the imported registry, an acronym or a name made of common words only;
		       * or one whose s reads as a plural's: nobody vouches for it alone */
	NAME_BARE,    /* made by a rule from a university's, without its class: Harvard, Ohio State.
		       * It may be a person's, a firm's or a state's as well */
	NAME_KIND_COUNT
};

/* A name as it is written. */
struct written_name {
	struct str text;
	enum name_kind kind;
};

struct str kind_word(enum institution_kind kind);
enum institution_kind kind_find(struct str word); /* KIND_COUNT where there is none */
/* A university or what is named like one: whose schools and laboratories are parts of it. */
bool kind_is_university(enum institution_kind kind);
struct str name_kind_word(enum name_kind kind);

#endif
