/* derive.h - names that follow from a name by a rule of the language: 中国科学院物理所 from
 * 中国科学院物理研究所, 中山大学第三附属医院 from 中山大学附属第三医院. A name that an institution
 * has by itself outdoes one that is derived (kind.h). */
#ifndef INSTITUTION_DERIVE_H
#define INSTITUTION_DERIVE_H

#include "base/arena.h"
#include "institution/kind.h"
#include "institution/place.h"

#define DERIVED_ROOM 24

struct derived {
	struct str form;
	enum name_kind kind; /* NAME_DERIVED, SHORT, ACRONYM (what others may go by, too) or BARE */
	bool alone;          /* holds only where it is all that the text has */
};

/* The forms (form.h) derived from the form of a name in use; how many. town is the form of the
 * institution's, or empty. Cannot fail. */
size_t derive_names(struct derived out[DERIVED_ROOM], struct str form, enum institution_kind kind,
    struct str town, const struct places *places, struct arena *mem);

#endif
