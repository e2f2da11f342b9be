/* view.h - what several reports say of an audit, worked out once.
 *
 * Words are written as they are, without escaping: each report escapes them for its own context. */
#ifndef REPORT_VIEW_H
#define REPORT_VIEW_H

#include "report/style.h"
#include "verdict/audit.h"

/* A row's word: "entry", "header" ... */
struct str row_kind_word(enum row_kind kind);

struct view_rows {
	int64_t kind[ROW_KIND_COUNT];
	int64_t excluded; /* all that a standing left out */
	/* Of attendance lists: all, sign-ins of registrants, and rows of walk-ins. */
	int64_t attendance, sign_ins, walk_ins;
};

void view_rows(struct view_rows *out, const struct audit *a);

/* The fact of the person whom a row is about: of the registrant for a sign-in; FACT_NONE where the
 * row, or the registrant, is not in. */
uint32_t view_owner(const struct audit *a, uint32_t row);

/* "P0012": what the ledger calls a person. */
#define VIEW_PERSON 24
void view_person_number(char to[VIEW_PERSON], uint32_t person);
/* The name on a row as it was typed; the person's number instead when names are to be left out. */
void view_person(
    struct out *o, const struct audit *a, uint32_t row, const struct report_style *style);
/* A text of a list that is about an institution. Without names, one that holds a name of the lists,
 * an e-mail address or a phone number is left out. */
struct str view_safe(struct str text, const struct report_style *style);
/* A text of the event file, the policy or the command line: left out likewise, but numbers in it
 * are dates. */
struct str view_told(struct str text, const struct report_style *style);
/* An institution's name, for programs; only a local one was typed, and may be left out. */
struct str view_institution_name(const struct institution *who, const struct report_style *style);
/* The same for people: in the language of the report, where it has one in it. */
struct str view_institution(const struct institution *who, const struct report_style *style);
/* An institution's id; a local one is made of the name that was typed, and may need another. */
struct str view_id(struct str id, struct str name, const struct report_style *style);
/* What decisions call a question or a person; without names keyed, as it is made of who it is
 * about. */
struct str view_identifier(struct str id, const struct report_style *style);
/* A text that may be about a person. */
struct str view_hidden(struct str text, const struct report_style *style);
/* What was answered, and to what: any text, where it is no answer to a question of ours. */
struct str view_answer(const struct decision *d, const struct report_style *style);
struct str view_answered(const struct decision *d, const struct report_style *style);
/* The same of what a finding quotes, by its code. */
struct finding view_finding(const struct finding *f, const struct report_style *style);

/* Whether it is about a list: what is noticed of hosts and of the event file is not. */
bool view_has_file(const struct finding *f);

/* "list.csv:12" */
void view_place(struct out *o, const struct audit *a, uint32_t file, size_t line,
    const struct report_style *style);

/* The tally of the unit that a host of the event is counted in, or NULL: nobody came. */
const struct tally *view_host_tally(const struct audit *a, size_t host);
/* The partners of whom nobody is counted, in the event's order; out has room for all hosts. How
 * many. */
size_t view_absent_partners(uint32_t *out, const struct audit *a);
/* The role of the host that a unit is, or -1. */
int view_unit_role(const struct audit *a, uint32_t unit);

/* The counts of people, as they are shown. */
struct view_count {
	enum sentence_id label;
	const char *letter;
	int64_t people;
	enum sentence_id note; /* SENTENCE_CODES: none */
	struct sentence_value value;
};

#define VIEW_COUNTS 7
/* Those that the policy gives a meaning; how many. */
size_t view_counts(struct view_count out[VIEW_COUNTS], const struct audit *a);
bool view_has_cap(const struct audit *a);

/* "https://ror.org/…"; writes nothing for an institution without. */
void view_ror(struct out *o, const struct institution *i);

/* "162", "131/159 = 82.38 %" or, short, "82.38 %". Shares are cut, never rounded up over a
 * threshold. */
void view_measure(struct out *o, const struct check *check, struct measure m, bool is_short);
void view_threshold(struct out *o, const struct check *check);
struct str view_check_name(const struct check *check, enum lang lang);
/* What is missing or to spare, in people. */
void view_margin(struct out *o, const struct check_result *r, enum lang lang);

#endif
