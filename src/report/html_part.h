/* html_part.h - the sections of the page, and what they are made of.
 *
 * Each section writes its heading, or nothing where there is nothing to say. Markup is a literal of
 * ours; data passes through html_text or html_words, which escape it. */
#ifndef REPORT_HTML_PART_H
#define REPORT_HTML_PART_H

#include "report/view.h"

struct html {
	struct out *out;
	const struct audit *audit;             /* NULL in a page that is not about one */
	struct report_style style[LANG_COUNT]; /* one for each language */
	struct out *words; /* by language: collected, until html_words writes them */
	enum lang lang;    /* shown first */
};

/* Markup of ours. */
void html_tag(const struct html *p, const char *markup);
void html_whole(const struct html *p, int64_t n);
/* Data; one of more than HTML_TEXT_BYTES is cut, with …. */
#define HTML_TEXT_BYTES 600
void html_text(const struct html *p, struct str text);
/* The same for an attribute, whole. */
void html_attr(const struct html *p, struct str text);
/* What decisions call a question or a person; of our making. */
struct str html_identifier(const struct html *p, const char *id);
/* What was collected in p->words, which are emptied: once where both languages say the same. */
void html_words(const struct html *p);
/* A sentence in both languages, its values the same in both. */
void html_say(
    const struct html *p, enum sentence_id id, const struct sentence_value *values, size_t count);
/* One without values; what was collected stays so. */
void html_sentence(const struct html *p, enum sentence_id id);
/* In a paragraph. */
void html_paragraph(
    const struct html *p, enum sentence_id id, const struct sentence_value *values, size_t count);
/* The collected words in a paragraph; nothing where there are none. */
void html_words_paragraph(const struct html *p);
/* An entry of a dl: the collected words under their name. */
void html_term(const struct html *p, enum sentence_id name);
/* "The page shows the first 300 of 412", where there are more. */
void html_more(const struct html *p, size_t shown, size_t all);

/* --- html_frame.c --- */

/* All up to the body, in which the language can be switched; and the page's end. */
void html_open(const struct html *p, struct str title);
void html_switch(const struct html *p);
void html_close(const struct html *p);

/* --- sections --- */

/* Opens one with its heading; id is a word of ours. */
void html_section(const struct html *p, const char *id, enum sentence_id head,
    const struct sentence_value *value);
void html_section_end(const struct html *p);

/* --- tables --- */

/* Opens one that is named by the heading "head-" id, with a heading for each column. kind is a
 * class of the style; the script sorts a table that is "sort", and searches one that is "search".
 * SENTENCE_CODES is an empty heading. */
void html_table(const struct html *p, const char *id, const char *kind,
    const enum sentence_id *heads, size_t count);
/* The same in steps, for a table whose headings are not all sentences: html_head_number is one of
 * numbers, with what was collected. "<tbody>" ends the headings. */
void html_table_open(const struct html *p, const char *id, const char *kind);
void html_head(const struct html *p, enum sentence_id head);
void html_head_number(const struct html *p);
void html_table_end(const struct html *p);
/* A cell with what was collected, data, or a number. */
void html_cell_words(const struct html *p);
void html_cell(const struct html *p, struct str text);
void html_cell_whole(const struct html *p, int64_t n);
/* A cell that names its row. */
void html_row_head(const struct html *p);
/* "pass" as a badge. */
void html_outcome(const struct html *p, enum outcome outcome);
/* A column for each check, and a value with its mark. */
#define HTML_CHECKS 6
void html_table_checks(
    const struct html *p, const char *id, enum sentence_id first, enum sentence_id second);
void html_cell_measure(const struct html *p, const struct check *check, struct measure m, bool met);

/* --- html_rule.c --- */
void html_verdict(const struct html *p);
void html_checks(const struct html *p);
void html_readings(const struct html *p);
void html_policy(const struct html *p);
/* --- html_advice.c --- */
void html_remedy(const struct html *p);
void html_sensitivity(const struct html *p);
void html_screens(const struct html *p);
/* --- html_history.c --- */
bool html_has_history(const struct html *p);
void html_history(const struct html *p);
/* --- html_questions.c --- */
#define HTML_QUESTIONS 300 /* the most that are shown */
void html_questions(const struct html *p);
/* --- html_answers.c --- */
/* Who answers, what the answers do, and their CSV: behind what they answer. */
void html_answers(const struct html *p);
void html_decisions(const struct html *p);
void html_unaffiliated(const struct html *p);
/* --- html_people.c --- */
void html_people(const struct html *p);
void html_institutions(const struct html *p);
/* --- html_input.c --- */
void html_rows(const struct html *p);
void html_findings(const struct html *p);
void html_ledger(const struct html *p);
void html_inputs(const struct html *p);
void html_not_checked(const struct html *p);

#endif
