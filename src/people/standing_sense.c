#include "people/standing_table.h"

#include "text/clean.h"
#include "text/unicode.h"

/* Whether the word stands in the key: Han anywhere, others between blanks or Han. */
static bool
key_has(struct str key, struct str word)
{
	if (word.at[0] == '=')
		return str_eq(key, str_slice(word, 1, word.len));
	bool latin = (unsigned char)word.at[0] < 0x80;
	for (size_t at = str_find(key, word, 0); at != STR_NONE; at = str_find(key, word, at + 1)) {
		size_t end = at + word.len;
		bool begins
		    = at == 0 || key.at[at - 1] == ' ' || (unsigned char)key.at[at - 1] >= 0x80;
		bool ends
		    = end == key.len || key.at[end] == ' ' || (unsigned char)key.at[end] >= 0x80;
		if (!latin || (begins && ends))
			return true;
	}
	return false;
}

static enum sense
word_sense(struct str key, enum column column)
{
	for (size_t i = 0; i < standing_word_count; i++) {
		if (standing_words[i].column != column)
			continue;
		struct str rest = str_from(standing_words[i].words), word;
		while (str_next(&word, &rest, '|'))
			if (key_has(key, word))
				return standing_words[i].sense;
	}
	return SENSE_UNKNOWN;
}

/* Ticks and crosses are nothing to clean_name. */
static enum sense
mark_sense(struct str text)
{
	for (size_t at = 0; at < text.len;) {
		switch (unicode_next(text, &at)) {
		case '+':
		case 0x221A:
		case 0x2705:
		case 0x2611:
		case 0x2713:
		case 0x2714:
		case 0x25A0:
		case 0x25CF:
		case 0x25CB: /* ○ is present on a Japanese or Chinese roll */
			return SENSE_YES;
		case 0xD7:
		case 0x2610:
		case 0x2612:
		case 0x2715:
		case 0x2716:
		case 0x2717:
		case 0x2718:
		case 0x274C:
		case 0x25A1:
			return SENSE_NO;
		default:
			break;
		}
	}
	return SENSE_BLANK; /* a dash or a slash */
}

/* A count, a length of stay or a time of arrival: 0 is no, anything else yes. */
static enum sense
number_sense(struct str key)
{
	enum sense sense = SENSE_UNKNOWN;

	for (size_t i = 0; i < key.len; i++)
		if (key.at[i] >= '0' && key.at[i] <= '9')
			sense = key.at[i] != '0' || sense == SENSE_YES ? SENSE_YES : SENSE_NO;
	return sense;
}

/* With digits, words such as min and am only name the unit. */
enum sense
standing_sense(struct str text, enum column column, struct arena *mem)
{
	struct str key = clean_name(text, mem).text;

	if (str_trim(text).len == 0)
		return SENSE_BLANK;
	if (key.len == 0)
		return mark_sense(text);
	enum sense number = column == COLUMN_ATTENDANCE ? number_sense(key) : SENSE_UNKNOWN;
	enum sense word = word_sense(key, column);
	return number != SENSE_UNKNOWN && (word == SENSE_UNKNOWN || word == SENSE_YES) ? number
										       : word;
}
