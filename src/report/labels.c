#include "report/labels.h"

#include "input/encoding.h"

static const enum sentence_id outcomes[] = {
	[OUTCOME_PASS] = SENTENCE_OUTCOME_PASS,
	[OUTCOME_FAIL] = SENTENCE_OUTCOME_FAIL,
	[OUTCOME_REVIEW] = SENTENCE_OUTCOME_REVIEW,
};

static const enum sentence_id roles[] = {
	[HOST_LEAD] = SENTENCE_ROLE_LEAD,
	[HOST_PARTICIPATING] = SENTENCE_ROLE_PARTICIPATING,
	[HOST_CO_ORGANISER] = SENTENCE_ROLE_CO_ORGANISER,
};

static const enum sentence_id readings[READING_COUNT] = {
	[READING_COUNTED] = SENTENCE_READING_COUNTED,
	[READING_LITERAL] = SENTENCE_READING_LITERAL,
	[READING_HEADCOUNT] = SENTENCE_READING_HEADCOUNT,
	[READING_STRICT] = SENTENCE_READING_STRICT,
	[READING_CAP_ALL] = SENTENCE_READING_CAP_ALL,
};

static const enum sentence_id standings[STANDING_COUNT] = {
	[STANDING_CANCELLED] = SENTENCE_STANDING_CANCELLED,
	[STANDING_REJECTED] = SENTENCE_STANDING_REJECTED,
	[STANDING_WAITLISTED] = SENTENCE_STANDING_WAITLISTED,
	[STANDING_UNPAID] = SENTENCE_STANDING_UNPAID,
	[STANDING_NOT_ATTENDED] = SENTENCE_STANDING_NOT_ATTENDED,
	[STANDING_STAFF] = SENTENCE_STANDING_STAFF,
	[STANDING_ACCOMPANYING] = SENTENCE_STANDING_ACCOMPANYING,
	[STANDING_REMOTE] = SENTENCE_STANDING_REMOTE,
	[STANDING_NOT_PERSON] = SENTENCE_STANDING_NOT_PERSON,
	[STANDING_SIGN_IN] = SENTENCE_STANDING_SIGN_IN,
};

static const enum sentence_id row_kinds[ROW_KIND_COUNT] = {
	[ROW_HEADER] = SENTENCE_ROW_KIND_HEADER,
	[ROW_TITLE] = SENTENCE_ROW_KIND_TITLE,
	[ROW_TOTAL] = SENTENCE_ROW_KIND_TOTAL,
	[ROW_PAGE] = SENTENCE_ROW_KIND_PAGE,
	[ROW_BLANK] = SENTENCE_ROW_KIND_BLANK,
	[ROW_RAGGED] = SENTENCE_ROW_KIND_RAGGED,
};

static const enum sentence_id columns[COLUMN_COUNT] = {
	[COLUMN_PERSON_ID] = SENTENCE_COLUMN_PERSON_ID,
	[COLUMN_NAME] = SENTENCE_COLUMN_NAME,
	[COLUMN_FAMILY_NAME] = SENTENCE_COLUMN_FAMILY_NAME,
	[COLUMN_GIVEN_NAME] = SENTENCE_COLUMN_GIVEN_NAME,
	[COLUMN_AFFILIATION] = SENTENCE_COLUMN_AFFILIATION,
	[COLUMN_DEPARTMENT] = SENTENCE_COLUMN_DEPARTMENT,
	[COLUMN_EMAIL] = SENTENCE_COLUMN_EMAIL,
	[COLUMN_PHONE] = SENTENCE_COLUMN_PHONE,
	[COLUMN_COUNTRY] = SENTENCE_COLUMN_COUNTRY,
	[COLUMN_TITLE] = SENTENCE_COLUMN_TITLE,
	[COLUMN_HONOURS] = SENTENCE_COLUMN_HONOURS,
	[COLUMN_ROLE] = SENTENCE_COLUMN_ROLE,
	[COLUMN_STATE] = SENTENCE_COLUMN_STATE,
	[COLUMN_PAYMENT] = SENTENCE_COLUMN_PAYMENT,
	[COLUMN_ATTENDANCE] = SENTENCE_COLUMN_ATTENDANCE,
	[COLUMN_MODE] = SENTENCE_COLUMN_MODE,
	[COLUMN_REGISTERED_AT] = SENTENCE_COLUMN_REGISTERED_AT,
};

struct str
label_outcome(enum outcome outcome, enum lang lang)
{
	return sentence_text(outcomes[outcome], lang);
}

enum tone
tone_outcome(enum outcome outcome)
{
	return outcome == OUTCOME_PASS   ? TONE_GOOD
	       : outcome == OUTCOME_FAIL ? TONE_BAD
					 : TONE_DOUBT;
}

struct str
label_role(enum host_role role, enum lang lang)
{
	return sentence_text(roles[role], lang);
}

struct str
label_reading(enum reading reading, enum lang lang)
{
	must(reading < READING_COUNT);
	return sentence_text(readings[reading], lang);
}

struct str
label_standing(enum standing standing, enum lang lang)
{
	must(standing > STANDING_IN && standing < STANDING_NOT_ENTRY);
	return sentence_text(standings[standing], lang);
}

struct str
label_row_kind(enum row_kind kind, enum lang lang)
{
	must(kind > ROW_ENTRY && kind < ROW_KIND_COUNT);
	return sentence_text(row_kinds[kind], lang);
}

struct str
label_column(enum column column, enum lang lang)
{
	must(column < COLUMN_COUNT);
	return sentence_text(columns[column], lang);
}

struct str
label_delimiter(char delimiter, enum lang lang)
{
	switch (delimiter) {
	case ',':
		return STR(",");
	case ';':
		return STR(";");
	default:
		return sentence_text(SENTENCE_DELIMITER_TAB, lang);
	}
}

void
label_encoding(struct out *o, const struct sheet_file *file, enum lang lang)
{
	static const enum sentence_id how[ENCODING_HOW_COUNT] = {
		[ENCODING_TOLD] = SENTENCE_ENCODING_TOLD,
		[ENCODING_MARK] = SENTENCE_ENCODING_MARK,
		[ENCODING_VALID] = SENTENCE_ENCODING_VALID,
		[ENCODING_NULS] = SENTENCE_ENCODING_NULS,
		[ENCODING_GUESSED] = SENTENCE_ENCODING_GUESSED,
	};
	const struct sentence_value sure = SAY_WHOLE("sure", file->encoding_sure);

	for (int i = 0; i < ENCODING_HOW_COUNT; i++)
		if (str_eq(encoding_how_word((enum encoding_how)i), file->detail)) {
			sentence_write(o, how[i], lang, out_plain, &sure, 1);
			return;
		}
	out_plain(o, file->detail);
}
