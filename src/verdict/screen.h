/* screen.h - what an officer may want to look at, never part of a verdict (SPEC 2).
 *
 * Few false alarms rather than many flags; each is raised only where all of its conditions hold.
 *
 * Two institutions: a person's rows name institutions, for certain, that have nothing to do with
 * each other. The rows are tied by e-mail, phone or id, and the first does not name both.
 *
 * Departments: three or more external institutions lie below one university, institute or the like,
 * and are in no registry, or there as its laboratory, institute, school or campus (hospitals,
 * colleges and firms are legal persons). Three or more, and at least two in three, have as many
 * people as the cap or one less: more than it all together.
 *
 * Domain: people of three or more institutions that have nothing to do with each other have
 * addresses at one domain. A known institution's own people are not counted. Where the domain is
 * nobody's known one, neither are institutions that no registry has: they may be one firm in three
 * spellings. Public mail and shared domains say nothing.
 *
 * Late block: ten or more people of one institution, or with one e-mail domain, were entered within
 * an hour, with hardly anybody between (one at a time, one in five in all), in the last fifth of
 * all entries of a list that took a day or more to fill. */
#ifndef VERDICT_SCREEN_H
#define VERDICT_SCREEN_H

#include "base/arena.h"
#include "base/str.h"

enum screen_kind {
	SCREEN_TWO_INSTITUTIONS,
	SCREEN_DEPARTMENTS,
	SCREEN_DOMAIN,
	SCREEN_LATE_BLOCK,
	SCREEN_KIND_COUNT
};

#define SCREENS_KEEP 50 /* of each kind; all are counted */
#define SCREEN_ROWS  20

struct screen {
	enum screen_kind kind;
	size_t people;
	uint32_t institution;    /* the parent of departments, the source of a block; or NOBODY */
	struct str domain;       /* or absent */
	struct str since, until; /* of a block, as the list has them */
	uint32_t *institutions;  /* that it names beside */
	size_t institution_count;
	uint32_t rows[SCREEN_ROWS]; /* of the sheet, that show it: the first ones */
	size_t row_count;
};

struct screens {
	struct screen *items; /* by kind */
	size_t count, cap;
	size_t seen[SCREEN_KIND_COUNT];
};

struct audit;

/* Texts and lists live in mem. Cannot fail. Free with screens_free. */
void screens_find(struct screens *out, const struct audit *a, struct arena *mem);
void screens_free(struct screens *s);

struct str screen_word(enum screen_kind kind);

#endif
