#include "terms/column.h"

#include "base/fail.h"

static const char *const words[COLUMN_COUNT] = {
	[COLUMN_PERSON_ID] = "person_id",
	[COLUMN_NAME] = "name",
	[COLUMN_FAMILY_NAME] = "family_name",
	[COLUMN_GIVEN_NAME] = "given_name",
	[COLUMN_AFFILIATION] = "affiliation",
	[COLUMN_DEPARTMENT] = "department",
	[COLUMN_EMAIL] = "email",
	[COLUMN_PHONE] = "phone",
	[COLUMN_COUNTRY] = "country",
	[COLUMN_TITLE] = "title",
	[COLUMN_HONOURS] = "honours",
	[COLUMN_ROLE] = "role",
	[COLUMN_STATE] = "state",
	[COLUMN_PAYMENT] = "payment",
	[COLUMN_ATTENDANCE] = "attendance",
	[COLUMN_MODE] = "mode",
	[COLUMN_REGISTERED_AT] = "registered_at",
};

struct str
column_word(enum column column)
{
	must(column < COLUMN_COUNT);
	return str_from(words[column]);
}

enum column
column_find(struct str word)
{
	for (int c = 0; c < COLUMN_COUNT; c++)
		if (str_eq(str_from(words[c]), word))
			return (enum column)c;
	return COLUMN_COUNT;
}
