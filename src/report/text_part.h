/* text_part.h - the sections of the text report, in their order. Each writes its heading, or
 * nothing where there is nothing to say. */
#ifndef REPORT_TEXT_PART_H
#define REPORT_TEXT_PART_H

#include "report/layout.h"
#include "report/view.h"

struct page {
	struct layout layout;
	const struct audit *audit;
	const struct report_style *style;
};

#define PAGE_INDENT 2

/* --- what sections are made of --- */

/* A blank line and a heading; the second with its one value. */
void page_head(const struct page *p, enum sentence_id id);
void page_head_with(const struct page *p, enum sentence_id id, struct sentence_value value);
/* A paragraph of the section. */
void page_say(
    const struct page *p, enum sentence_id id, const struct sentence_value *values, size_t count);
void page_text(const struct page *p, struct str text);
/* A cell with a sentence without values. */
void page_cell(const struct page *p, struct grid *g, enum sentence_id id, enum tone tone);
/* Writes the table and frees it. */
void page_grid(const struct page *p, struct grid *g);
/* Puts the language's comma before all but the first of a list. */
void page_comma(const struct page *p, struct out *o);

/* --- text_rule.c --- */
void text_verdict(const struct page *p);
void text_checks(const struct page *p);
void text_readings(const struct page *p);
/* --- text_questions.c --- */
void text_questions(const struct page *p);
/* --- text_decisions.c --- */
void text_decisions(const struct page *p);
void text_unaffiliated(const struct page *p);
/* --- text_people.c --- */
void text_hosts(const struct page *p);
void text_counts(const struct page *p);
void text_over_cap(const struct page *p);
/* --- text_advice.c --- */
void text_remedy(const struct page *p);
void text_sensitivity(const struct page *p);
void text_screens(const struct page *p);
/* --- text_input.c --- */
void text_rows(const struct page *p);
void text_findings(const struct page *p);
void text_inputs(const struct page *p);
void text_not_checked(const struct page *p);
void text_foot(const struct page *p);

#endif
