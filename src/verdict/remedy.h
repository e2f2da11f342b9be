/* remedy.h - what would meet each check, and what a check that is met still bears (SPEC 2).
 *
 *   in    the checks of a policy and what each comes to: a part, and for a share its whole
 *   out   whole people: the fewest that meet a check, the most that it bears
 *
 * A person who comes or stays away adds a fixed number to part and whole, so every condition reads
 * at + n * gain >= 0, and the fewest and the most are exact. External people are meant to come from
 * institutions that have fewer than the cap. Where nothing of the kinds below can meet a check,
 * nothing is said. */
#ifndef VERDICT_REMEDY_H
#define VERDICT_REMEDY_H

#include "verdict/judge.h"

enum remedy_kind {
	REMEDY_ADD_EXTERNAL,     /* people of institutions below the cap */
	REMEDY_ADD_ACADEMICIANS, /* the same, and academicians; for a count their side is all one */
	REMEDY_ADD_HOST,         /* of partners who are present */
	REMEDY_ADD_PEOPLE,       /* wherever they are from */
	REMEDY_ADD_PARTNERS,     /* partners of whom somebody is to come */
	REMEDY_SPARE_HOST,       /* host people who may come as well */
	REMEDY_SPARE_EXTERNAL,   /* external people counted who may stay away */
	REMEDY_SPARE_ACADEMICIANS, /* of those counted */
	REMEDY_SPARE_PEOPLE,       /* of those whom a check counts */
	REMEDY_SPARE_PARTNERS,     /* partners present of whom nobody need be there */
	REMEDY_KIND_COUNT
};

struct remedy_action {
	enum remedy_kind kind;
	int64_t people;
};

#define REMEDY_ACTIONS 2

struct check_remedy {
	const struct check *check;
	bool met;
	struct remedy_action actions[REMEDY_ACTIONS]; /* of an unmet check: one, or none is known */
	size_t action_count;
};

/* For one set of values: the likelier ones, or the lowest of all answers. */
struct remedy {
	struct check_remedy checks[POLICY_CHECKS];
	size_t count;
	/* The fewest with whom every check is met: somebody of so many partners, people of a kind
	 * besides, and how many of these must be academicians. */
	bool together;
	enum remedy_kind kind;
	int64_t partners, people, academicians;
};

/* What hosts could send at most. */
struct remedy_room {
	int64_t host_people; /* before each host institution is at the cap */
	int64_t partners;    /* all of them */
};

/* at: by check, what it comes to; of the lowest values the one where den * part - num * whole is
 * least. Cannot fail. */
void remedy_find(struct remedy *out, const struct policy *policy, enum reading reading,
    const struct measure *at, struct remedy_room room);

struct remedy_room remedy_room(const struct counts *counts, const struct names *names,
    const struct hosts *hosts, const struct policy *policy);
/* Whether an institution is external and nobody more of it will count. */
bool remedy_is_full(const struct tally *t, const struct policy *policy);
/* Whether any check wants such people. */
bool remedy_wants(const struct remedy *r, enum remedy_kind kind);
/* How many people a check is met with come from institutions below the cap: one that counts all
 * external people, or a policy without a cap, does not ask that of them. check: NULL for all. */
bool remedy_minds_cap(const struct policy *policy, const struct check *check);

struct str remedy_word(enum remedy_kind kind);

#endif
