/* choice.h - what a policy may choose where the rule is silent, and among what (SPEC 1). */
#ifndef TERMS_CHOICE_H
#define TERMS_CHOICE_H

#include "base/str.h"

enum choice {
	CHOICE_STAGE,
	CHOICE_UNAFFILIATED,
	CHOICE_EVENT_STAFF,
	CHOICE_ACCOMPANYING,
	CHOICE_REMOTE,
	CHOICE_UNPAID,
	CHOICE_CO_ORGANISERS,
	CHOICE_AFFILIATED_HOSPITAL,
	CHOICE_ACADEMY_INSTITUTE,
	CHOICE_SUBSIDIARY,
	CHOICE_BRANCH_CAMPUS,
	CHOICE_SEVERAL_AFFILIATIONS,
	CHOICE_ACADEMICIAN_EVIDENCE,
	CHOICE_COUNT
};

/* The values of each choice, in SPEC 1's order: the default is 0. */
enum { STAGE_AUTO, STAGE_REGISTRATION, STAGE_COMPLETED };
enum { UNAFFILIATED_NEUTRAL, UNAFFILIATED_EXTERNAL, UNAFFILIATED_EXCLUDED };
enum { STAFF_EXCLUDED, STAFF_COUNTED };
enum { ACCOMPANYING_EXCLUDED, ACCOMPANYING_COUNTED };
enum { REMOTE_COUNTED, REMOTE_EXCLUDED };
enum { UNPAID_COUNTED, UNPAID_EXCLUDED };
enum { CO_ORGANISERS_EXTERNAL, CO_ORGANISERS_HOST };
enum { ROLL_SEPARATE, ROLL_PARENT }; /* hospital, academy institute, subsidiary */
enum { BRANCH_PARENT, BRANCH_SEPARATE };
enum { SEVERAL_HOST_FIRST, SEVERAL_FIRST };
enum { EVIDENCE_CLAIMED, EVIDENCE_VERIFIED };

/* The word for a choice in policies: "event_staff". */
struct str choice_word(enum choice choice);
/* The word for a value of a choice; absent past the last. */
struct str choice_value_word(enum choice choice, int value);
int choice_value_count(enum choice choice);
/* The value of a choice that a word names, or -1. */
int choice_value_find(enum choice choice, struct str word);

#endif
