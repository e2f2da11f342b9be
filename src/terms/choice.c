#include "terms/choice.h"

#include "base/fail.h"

#define CHOICE_VALUES 3

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
