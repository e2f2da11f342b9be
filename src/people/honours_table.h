/* honours_table.h - the tables that honours are read with (data/honours.c, data/honour_bodies.c).
 */
#ifndef PEOPLE_HONOURS_TABLE_H
#define PEOPLE_HONOURS_TABLE_H

#include <stddef.h>

#include "people/honours.h"

/* What being a member or fellow of a body says. */
enum body_tier {
	BODY_ACADEMY,  /* an academy of sciences, engineering or medicine: members count */
	BODY_SOCIETY,  /* an international society: elected fellows count, members do not */
	BODY_DISPUTED, /* calls itself an academy; its standing is disputed */
	BODY_GRADE,    /* its fellows applied for the grade, or it is a national society */
	BODY_NONE,     /* its fellows hold a job, a grant or a teaching qualification */
	BODY_TIER_COUNT
};

/* names and letters are lists, separated by |, as honours_text.h has a
 * text (、 is ;). letters are those that a fellow writes behind the name: FRS. */
struct honour_body {
	const char *word, *zh, *en;
	enum body_tier tier;
	const char *names, *letters;
};

extern const struct honour_body honour_bodies[];
extern const size_t honour_body_count;

/* The first body that a text names (ACM, ACM Fellow, 中国科学院院士), or NULL. */
const struct honour_body *honours_body(const struct honours *h, struct str text);
/* The body of that word, or NULL. */
const struct honour_body *honour_body_find(struct str word);

/* In a pattern a body stands as one character, by its tier, and letters as another. */
#define MARK_ACADEMY          "\x01"
#define MARK_SOCIETY          "\x02"
#define MARK_DISPUTED         "\x03"
#define MARK_GRADE            "\x04"
#define MARK_NONE             "\x05"
#define MARK_ACADEMY_LETTERS  "\x06"
#define MARK_SOCIETY_LETTERS  "\x0E"
#define MARK_DISPUTED_LETTERS "\x0F"
#define MARK_GRADE_LETTERS    "\x10"
#define MARK_NONE_LETTERS     "\x11"

/* The patterns, in the order in which they are tried; what one has matched is not read again, so
 * that the look-alikes, which come first, are out of the way of the claims. */
struct honour_rule {
	const char *word; /* stable; several rules may share one */
	enum academician says;
	const char
	    *needs; /* a list, separated by |: without one of them the pattern cannot match */
	const char *pattern;
};

extern const struct honour_rule honour_rules[];
extern const size_t honour_rule_count;

/* What a rule's word says to a reader: {evidence} is the part of the text, {bodies} the names. */
struct honour_reason {
	const char *word, *en, *zh;
};

extern const struct honour_reason honour_reasons[];
extern const size_t honour_reason_count;

#endif
