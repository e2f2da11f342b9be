/* json_part.h - the parts of the JSON report: each writes one or more members of its top object. */
#ifndef REPORT_JSON_PART_H
#define REPORT_JSON_PART_H

#include "base/jsonout.h"
#include "report/view.h"

struct json_page {
	struct jsonout *j;
	const struct audit *audit;
	const struct report_style *style;
};

/* A key for an item of a list. */
#define NO_KEY STR("")

/* An absent or empty text is null. */
void json_optional(struct jsonout *j, struct str key, struct str s);
/* Words that were collected in o, which is emptied. */
void json_words(struct jsonout *j, struct str key, struct out *o);
/* {"file": index into inputs, "line": …} */
void json_place(struct jsonout *j, uint32_t file, size_t line);

/* --- json_rule.c --- */
void json_checks(const struct json_page *p);
void json_counts(const struct json_page *p);
void json_readings(const struct json_page *p);
/* Of a check: id, kind, value, threshold, bounds and status; and its margin. */
void json_figures(struct jsonout *j, const struct check_result *r);
void json_margin(struct jsonout *j, const struct check_result *r);
/* "value", and for a share its "numerator" and "denominator". */
void json_measure(struct jsonout *j, const struct check *check, struct measure m);
/* --- json_advice.c --- */
void json_sensitivity(const struct json_page *p);
void json_remedy(const struct json_page *p);
void json_screens(const struct json_page *p);
/* --- json_list.c --- */
void json_questions(const struct json_page *p);
void json_decisions(const struct json_page *p);
void json_unaffiliated(const struct json_page *p);
void json_institutions(const struct json_page *p);
void json_findings(const struct json_page *p);
void json_inputs(const struct json_page *p);

#endif
