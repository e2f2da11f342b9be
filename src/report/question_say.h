/* question_say.h - open questions in words, and which to look at first. */
#ifndef REPORT_QUESTION_SAY_H
#define REPORT_QUESTION_SAY_H

#include "report/view.h"

/* The question itself. Words are not escaped. Cannot fail. */
void question_say(struct out *o, const struct audit *a, const struct question *q,
    const struct report_style *style);
/* Why it is open; writes nothing where that goes without saying. */
void question_say_why(struct out *o, const struct audit *a, const struct question *q,
    const struct report_style *style);
/* The word of an answer that may be given. */
struct str question_answer(
    const struct audit *a, const struct question_option *option, const struct report_style *style);
/* The same, with the name of the institution behind it. */
void question_say_answer(struct out *o, const struct audit *a, const struct question_option *option,
    const struct report_style *style);
/* Whether the answer can move a check. */
bool question_moves(const struct audit *a, const struct question *q, const struct check *check);

/* What was answered, and what became of it. */
void decision_say(struct out *o, const struct audit *a, const struct decision *d,
    const struct report_style *style);
/* Identifier, place in the file, who, when, and what they noted. */
void decision_say_line(struct out *o, const struct audit *a, const struct decision *d,
    const struct report_style *style);

/* The questions to look at first, those that settle a check before all others, then by how many
 * people they are about: their indexes, at most room. */
size_t questions_first(uint32_t *out, size_t room, const struct audit *a);

#endif
