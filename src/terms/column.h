/* column.h - what a column of a registration list can hold (SPEC 3). */
#ifndef TERMS_COLUMN_H
#define TERMS_COLUMN_H

#include "base/str.h"

enum column {
	COLUMN_PERSON_ID,
	COLUMN_NAME,
	COLUMN_FAMILY_NAME,
	COLUMN_GIVEN_NAME,
	COLUMN_AFFILIATION,
	COLUMN_DEPARTMENT,
	COLUMN_EMAIL,
	COLUMN_PHONE,
	COLUMN_COUNTRY,
	COLUMN_TITLE,
	COLUMN_HONOURS,
	COLUMN_ROLE,
	COLUMN_STATE,
	COLUMN_PAYMENT,
	COLUMN_ATTENDANCE,
	COLUMN_MODE,
	COLUMN_REGISTERED_AT,
	COLUMN_COUNT
};

/* The word for a column in event files and options: "affiliation", "family_name". */
struct str column_word(enum column column);
/* COLUMN_COUNT where no column has that word. */
enum column column_find(struct str word);

#endif
