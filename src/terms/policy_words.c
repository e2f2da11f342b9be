#include "terms/policy.h"

#include "terms/fields.h"

#define CHOICE_VALUES 3

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
};

static const struct {
	const char *word, *values[CHOICE_VALUES]; /* NULL where there are fewer */
} choices[CHOICE_COUNT] = {
	[CHOICE_STAGE] = { "stage", { "auto", "registration", "completed" } },
	[CHOICE_UNAFFILIATED] = { "unaffiliated", { "neutral", "external", "excluded" } },
	[CHOICE_EVENT_STAFF] = { "event_staff", { "excluded", "counted" } },
	[CHOICE_ACCOMPANYING] = { "accompanying", { "excluded", "counted" } },
	[CHOICE_REMOTE] = { "remote", { "counted", "excluded" } },
	[CHOICE_UNPAID] = { "unpaid", { "counted", "excluded" } },
	[CHOICE_CO_ORGANISERS] = { "co_organisers", { "external", "host" } },
	[CHOICE_AFFILIATED_HOSPITAL] = { "affiliated_hospital", { "separate", "parent" } },
	[CHOICE_ACADEMY_INSTITUTE] = { "academy_institute", { "separate", "parent" } },
	[CHOICE_SUBSIDIARY] = { "subsidiary", { "separate", "parent" } },
	[CHOICE_BRANCH_CAMPUS] = { "branch_campus", { "parent", "separate" } },
	[CHOICE_SEVERAL_AFFILIATIONS] = { "several_affiliations", { "host-first", "first" } },
	[CHOICE_ACADEMICIAN_EVIDENCE] = { "academician_evidence", { "claimed", "verified" } },
};

/* One row a kind of people; in it one row a reading: H, H capped, U, E, C, A. */
#define COUNTED_PEOPLE                                                                             \
	{                                                                                          \
		1, 0, 1, 0, 1, 0                                                                   \
	}
#define EVERYBODY                                                                                  \
	{                                                                                          \
		1, 0, 1, 1, 0, 0                                                                   \
	}
#define ALL_CAPPED                                                                                 \
	{                                                                                          \
		0, 1, 1, 0, 1, 0                                                                   \
	}
#define ONLY_HOST                                                                                  \
	{                                                                                          \
		1, 0, 0, 0, 0, 0                                                                   \
	}
#define ONLY_CAPPED                                                                                \
	{                                                                                          \
		0, 1, 0, 0, 0, 0                                                                   \
	}
#define ONLY_NONE                                                                                  \
	{                                                                                          \
		0, 0, 1, 0, 0, 0                                                                   \
	}
#define ONLY_EXTERNAL                                                                              \
	{                                                                                          \
		0, 0, 0, 1, 0, 0                                                                   \
	}
#define ONLY_COUNTED                                                                               \
	{                                                                                          \
		0, 0, 0, 0, 1, 0                                                                   \
	}
#define ONLY_ACADEMICS                                                                             \
	{                                                                                          \
		0, 0, 0, 0, 0, 1                                                                   \
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

struct str
choice_word(enum choice choice)
{
	must(choice < CHOICE_COUNT);
	return str_from(choices[choice].word);
}

struct str
choice_value_word(enum choice choice, int value)
{
	must(choice < CHOICE_COUNT && value >= 0);
	return value < CHOICE_VALUES ? str_from(choices[choice].values[value]) : (struct str){ 0 };
}

int
choice_value_count(enum choice choice)
{
	int n = 0;
	while (choice_value_word(choice, n).at)
		n++;
	return n;
}

int
choice_value_find(enum choice choice, struct str word)
{
	for (int v = 0; v < choice_value_count(choice); v++)
		if (str_eq(choice_value_word(choice, v), word))
			return v;
	return -1;
}

const int *
who_weights(enum who who, enum reading reading)
{
	must(who < WHO_COUNT && reading < READING_COUNT);
	return weights[who][reading];
}
