/* policy.h - the rule that an event is held to, as data (SPEC 1).
 *
 * A policy is a JSON file: checks, cap, default reading and choices (choice.h). The built-in
 * ones (data/policies) go by name. Every field of a built-in one quotes the
 * sentence that it comes from. A check is one row of a small grammar:
 *
 *   { "id": "participants",   "count": "participants", "at_least": 150, "source": "…" }
 *   { "id": "external_share", "share": "external_counted", "of": "share_base",
 *     "at_least": "80/100", "source": "…" }
 *
 * Partners are the host units: an institution that is host twice is one.
 */
#ifndef TERMS_POLICY_H
#define TERMS_POLICY_H

#include "base/fail.h"
#include "terms/choice.h"

/* What a tally counts; a check is linear in these. */
enum quantity {
	QUANTITY_HOST,             /* H: people of a host */
	QUANTITY_HOST_CAPPED,      /* the same, each host institution held to the cap */
	QUANTITY_UNAFFILIATED,     /* U */
	QUANTITY_EXTERNAL,         /* E: external people */
	QUANTITY_EXTERNAL_COUNTED, /* C: external people within the cap */
	QUANTITY_ACADEMICIANS,     /* A */
	QUANTITY_PARTNERS_PRESENT, /* host institutions of which anybody is there */
	QUANTITY_PARTNERS,         /* host institutions: the same however anything is answered */
	QUANTITY_COUNT
};

/* Who a check counts. Each is a row of a table: per reading, its weight of every quantity. */
enum who {
	WHO_PARTICIPANTS,     /* counted: H + U + C; literal, headcount: H + U + E; ... */
	WHO_SHARE_BASE,       /* the share's denominator */
	WHO_EXTERNAL_COUNTED, /* the share's numerator */
	WHO_EXTERNAL,         /* E in every reading */
	WHO_HOST,
	WHO_UNAFFILIATED,
	WHO_ACADEMICIANS,
	WHO_EVERYONE, /* H + U + E in every reading */
	/* From here on not people: shares are of one kind. */
	WHO_PARTNERS_PRESENT,
	WHO_PARTNERS,
	WHO_COUNT
};

enum reading {
	READING_COUNTED,
	READING_LITERAL,
	READING_HEADCOUNT,
	READING_STRICT,
	READING_CAP_ALL,
	READING_COUNT
};

enum check_kind { CHECK_COUNT, CHECK_SHARE };

struct check {
	struct str id;
	struct str title_zh, title_en; /* both, or none */
	enum check_kind kind;
	enum who who, of; /* of: for a share */
	int64_t num, den; /* at least num people, or at least num/den; 0 < den, both at most 10^9 */
	struct str source; /* the sentence that it comes from, or why it is our choice */
};

#define POLICY_CHECKS 16
#define POLICY_NO_CAP INT64_MAX

/* The policy that holds where none is named. */
#define POLICY_DEFAULT STR("gd-2022-topic3")

/* Whether it names a file (it has a dot or slash) and not a built-in policy. */
bool policy_is_path(struct str name_or_path);

struct policy {
	struct str name, version, title;
	struct str path;    /* of the file; empty for a built-in one */
	struct str text;    /* its bytes, for evidence */
	int64_t cap_people; /* or POLICY_NO_CAP: "people": null */
	enum reading reading;
	int choice[CHOICE_COUNT];
	struct str choice_source[CHOICE_COUNT];
	struct str cap_source, reading_source;
	struct check checks[POLICY_CHECKS];
	size_t check_count;
	struct str not_checked[POLICY_CHECKS]; /* what a list of people cannot prove */
	size_t not_checked_count;
};

/* name_or_path is a built-in policy's name or a file's path (policy_is_path), which is read to that
 * depth of nesting. Fails with FAIL_POLICY_NAME, FAIL_OPEN ... or FAIL_JSON_*. Texts live in mem.
 */
bool policy_load(
    struct policy *out, struct str name_or_path, size_t nesting, struct arena *mem, struct fail *f);
/* The bytes of a policy, for tests and fuzzing: no file is read. */
bool policy_read(
    struct policy *out, struct str json, struct str path, struct arena *mem, struct fail *f);
/* Names and bytes of the built-in policies, in order; false past the last (data/assets.c). */
bool policy_builtin(struct str *name, struct str *json, size_t index);

struct str reading_word(enum reading reading);
/* Whether any check weighs a quantity, in the policy's own reading or another. */
bool policy_weighs(const struct policy *policy, enum quantity quantity);
/* Whether its readings come to the same, whoever takes part. */
bool policy_reads_one_way(const struct policy *policy);
/* The weight of each quantity in who, under a reading: 0 or 1. */
const int *who_weights(enum who who, enum reading reading);
struct str who_word(enum who who);

#endif
