/* sight.h - known institutions seen in a text, before it is decided which of them it means. */
#ifndef INSTITUTION_SIGHT_H
#define INSTITUTION_SIGHT_H

#include "institution/names.h"
#include "institution/part.h"

/* What the text has beside the name. */
enum sight_rest {
	REST_NONE,       /* nothing but places */
	REST_DEPARTMENT, /* a part of the institution: 计算机学院, Department of Physics */
	REST_CHILD,      /* an institution of its own below it: 附属第九医院, a press */
	REST_UNIT,       /* of a firm: Munich Research Center, Zurich */
	REST_BEHIND,     /* words behind it that name no institution: Highfield, CNyN */
	REST_UNKNOWN     /* something that may make it another one */
};

struct sighting {
	uint32_t who[NAMES_ROOM]; /* those that bear the name */
	enum name_kind kind[NAMES_ROOM];
	size_t count;
	struct str form;  /* the name, as found */
	struct str shown; /* where it stands, as typed; absent where it is inside a part */
	struct str child; /* REST_CHILD: the form of the child's name */
	enum institution_kind child_kind; /* REST_CHILD: what its name says that it is */
	enum sight_rest rest;
	size_t at;    /* its place in the order of the text */
	bool joined;  /* put together from several parts, or the whole of the text */
	bool alone;   /* the name is all that the text has */
	bool turned;  /* found with its words in another order */
	bool generic; /* a name that many may bear: Center for Theoretical Physics */
	bool twice;   /* the text has another name of it too: RIVM in brackets */
	bool beside;  /* an institution that nobody knows stands in the text too, or may */
};

#define SIGHT_ROOM 8

/* In the Chinese parts: the longest names, by a walk from the left. */
size_t sight_han(struct sighting out[SIGHT_ROOM], const struct parts *parts,
    const struct names *names, const struct places *places, struct arena *mem);
/* In the Latin parts: joined parts before single ones, and these before phrases inside them. */
size_t sight_latin(struct sighting out[SIGHT_ROOM], const struct parts *parts,
    const struct names *names, const struct places *places, struct arena *mem);

/* Leaves those that stand for institutions of their own, of at most 2 * SIGHT_ROOM; how many. */
size_t sightings_settle(
    struct sighting *s, size_t n, const struct parts *parts, const struct names *names);

/* Whether the text is of another country than the institution's. Firms, and the international
 * organisations of the built-in table, are at home in many. */
bool sight_elsewhere(const struct institution *who, const struct parts *parts);

/* Fills who, kind and count with those that bear the name by its strongest kind; false if none. */
bool sighting_named(struct sighting *out, const struct name_hit *hits, size_t count);

#endif
