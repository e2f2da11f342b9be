/* honours_text.h - a title as honours.c reads it: folded, with the way back to the raw text. */
#ifndef PEOPLE_HONOURS_TEXT_H
#define PEOPLE_HONOURS_TEXT_H

#include "people/honours_table.h"

/* Small letters, half width, simplified characters, no blanks between Han; clauses end in ;.
 * Byte i came from raw[from[i], to[i]). */
struct honour_text {
	struct str raw;
	char *at;
	size_t len;
	uint32_t *from, *to;
	const struct honour_body **body; /* what a mark stands for, or NULL */
};

/* What a form's question was answered. */
enum form_answer {
	FORM_NONE, /* it is no form, or the answer is an honour to be read */
	FORM_YES,
	FORM_NO,
	FORM_OPEN,    /* the question stands there without an answer */
	FORM_UNTICKED /* boxes, and none of them ticked */
};

/* Lives in mem. */
void honour_text_read(struct honour_text *out, struct str raw, struct arena *mem);
/* Takes the form's own words out of t: its question (是否院士：), its boxes and the options that
 * are not ticked. asks: the column's heading is the question. */
enum form_answer honour_text_answer(struct honour_text *t, bool asks);
/* The part of the raw text behind the bytes [from, to), trimmed. */
struct str honour_text_raw(const struct honour_text *t, size_t from, size_t to);
/* Whether two capitals stand at the place in the raw text, or it is all there is. */
bool honour_text_large(const struct honour_text *t, size_t at);

#endif
