/* honours.h - whether a text says that somebody is an academician (SPEC 5).
 *
 * Three tiers: academies and elected fellows count, grades that are applied for or disputed are
 * a question, and look-alikes (院士助理, Research Fellow) do not count. Bodies and patterns are
 * tables in data/honours.c, each with the name of its body in both languages. */
#ifndef PEOPLE_HONOURS_H
#define PEOPLE_HONOURS_H

#include "base/arena.h"
#include "base/fail.h"

enum academician { ACADEMICIAN_NO, ACADEMICIAN_REVIEW, ACADEMICIAN_YES };

#define HONOUR_BODIES 8

struct honour {
	enum academician academician;
	struct str bodies[HONOUR_BODIES]; /* stable words of the bodies found: "cas", "ieee" */
	size_t body_count;
	struct str because;  /* code of the deciding rule, a row of data/honours.c */
	struct str evidence; /* the part of the text that it matched; points into the text */
};

struct honours; /* the compiled patterns; made once, lazily compiled */

struct honours *honours_new(struct arena *mem);
void honours_free(struct honours *h);
/* Reads one text. asks: the column's heading asks whether (是否院士), so that 是 and 否 alone
 * answer. False only with FAIL_PATTERN_LIMIT. */
bool honours_read(
    struct honour *out, struct honours *h, struct str text, bool asks, struct fail *f);

struct str academician_word(enum academician a); /* yes, no, review */

#endif
