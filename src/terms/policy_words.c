#include "terms/policy.h"

#include <string.h>

static const char *const reading_words[READING_COUNT] = {
	[READING_COUNTED] = "counted",
	[READING_LITERAL] = "literal",
	[READING_HEADCOUNT] = "headcount",
	[READING_STRICT] = "strict",
	[READING_CAP_ALL] = "cap-all",
};

static const char *const who_words[WHO_COUNT] = {
	[WHO_PARTICIPANTS] = "participants",
	[WHO_SHARE_BASE] = "share_base",
	[WHO_EXTERNAL_COUNTED] = "external_counted",
	[WHO_EXTERNAL] = "external",
	[WHO_HOST] = "host",
	[WHO_UNAFFILIATED] = "unaffiliated",
	[WHO_ACADEMICIANS] = "academicians",
	[WHO_EVERYONE] = "everyone",
	[WHO_PARTNERS_PRESENT] = "partners_present",
	[WHO_PARTNERS] = "partners",
};

/* One row a kind of people; in it one row a reading: H, H capped, U, E, C, A, partners
 * present, partners. */
#define COUNTED_PEOPLE                                                                             \
	{                                                                                          \
		1, 0, 1, 0, 1, 0, 0, 0                                                             \
	}
#define EVERYBODY                                                                                  \
	{                                                                                          \
		1, 0, 1, 1, 0, 0, 0, 0                                                             \
	}
#define ALL_CAPPED                                                                                 \
	{                                                                                          \
		0, 1, 1, 0, 1, 0, 0, 0                                                             \
	}
#define ONLY_HOST                                                                                  \
	{                                                                                          \
		1, 0, 0, 0, 0, 0, 0, 0                                                             \
	}
#define ONLY_CAPPED                                                                                \
	{                                                                                          \
		0, 1, 0, 0, 0, 0, 0, 0                                                             \
	}
#define ONLY_NONE                                                                                  \
	{                                                                                          \
		0, 0, 1, 0, 0, 0, 0, 0                                                             \
	}
#define ONLY_EXTERNAL                                                                              \
	{                                                                                          \
		0, 0, 0, 1, 0, 0, 0, 0                                                             \
	}
#define ONLY_COUNTED                                                                               \
	{                                                                                          \
		0, 0, 0, 0, 1, 0, 0, 0                                                             \
	}
#define ONLY_ACADEMICS                                                                             \
	{                                                                                          \
		0, 0, 0, 0, 0, 1, 0, 0                                                             \
	}

#define ONLY_PRESENT                                                                               \
	{                                                                                          \
		0, 0, 0, 0, 0, 0, 1, 0                                                             \
	}
#define ONLY_PARTNERS                                                                              \
	{                                                                                          \
		0, 0, 0, 0, 0, 0, 0, 1                                                             \
	}

/* The table of readings in SPEC 1: counted, literal, headcount, strict, cap-all. */
static const int weights[WHO_COUNT][READING_COUNT][QUANTITY_COUNT] = {
	[WHO_PARTICIPANTS] = { COUNTED_PEOPLE, EVERYBODY, EVERYBODY, COUNTED_PEOPLE, ALL_CAPPED },
	[WHO_SHARE_BASE] = { COUNTED_PEOPLE, COUNTED_PEOPLE, EVERYBODY, EVERYBODY, ALL_CAPPED },
	[WHO_EXTERNAL_COUNTED]
	= { ONLY_COUNTED, ONLY_COUNTED, ONLY_COUNTED, ONLY_COUNTED, ONLY_COUNTED },
	[WHO_EXTERNAL]
	= { ONLY_EXTERNAL, ONLY_EXTERNAL, ONLY_EXTERNAL, ONLY_EXTERNAL, ONLY_EXTERNAL },
	[WHO_HOST] = { ONLY_HOST, ONLY_HOST, ONLY_HOST, ONLY_HOST, ONLY_CAPPED },
	[WHO_UNAFFILIATED] = { ONLY_NONE, ONLY_NONE, ONLY_NONE, ONLY_NONE, ONLY_NONE },
	[WHO_ACADEMICIANS]
	= { ONLY_ACADEMICS, ONLY_ACADEMICS, ONLY_ACADEMICS, ONLY_ACADEMICS, ONLY_ACADEMICS },
	[WHO_EVERYONE] = { EVERYBODY, EVERYBODY, EVERYBODY, EVERYBODY, EVERYBODY },
	[WHO_PARTNERS_PRESENT]
	= { ONLY_PRESENT, ONLY_PRESENT, ONLY_PRESENT, ONLY_PRESENT, ONLY_PRESENT },
	[WHO_PARTNERS]
	= { ONLY_PARTNERS, ONLY_PARTNERS, ONLY_PARTNERS, ONLY_PARTNERS, ONLY_PARTNERS },
};

struct str
reading_word(enum reading reading)
{
	must(reading < READING_COUNT);
	return str_from(reading_words[reading]);
}

struct str
who_word(enum who who)
{
	must(who < WHO_COUNT);
	return str_from(who_words[who]);
}

const int *
who_weights(enum who who, enum reading reading)
{
	must(who < WHO_COUNT && reading < READING_COUNT);
	return weights[who][reading];
}

bool
policy_weighs(const struct policy *policy, enum quantity quantity)
{
	for (size_t i = 0; i < policy->check_count; i++) {
		const struct check *check = &policy->checks[i];
		for (int r = 0; r < READING_COUNT; r++)
			if (weights[check->who][r][quantity]
			    || (check->kind == CHECK_SHARE && weights[check->of][r][quantity]))
				return true;
	}
	return false;
}

static bool
reads_one_way(enum who who)
{
	for (int r = 0; r < READING_COUNT; r++)
		if (memcmp(weights[who][r], weights[who][0], sizeof weights[who][0]) != 0)
			return false;
	return true;
}

bool
policy_reads_one_way(const struct policy *policy)
{
	bool one = true;

	for (size_t i = 0; i < policy->check_count; i++)
		one &= reads_one_way(policy->checks[i].who)
		       && (policy->checks[i].kind == CHECK_COUNT
			   || reads_one_way(policy->checks[i].of));
	return one || policy->cap_people == POLICY_NO_CAP;
}
