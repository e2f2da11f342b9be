/* Checks, counts and readings. */
#include "report/json_part.h"

/* "value", and for a share its two whole numbers: "numerator" or "low_numerator". A count of nobody
 * is 0, a share of nobody null. */
static void
write_measure(struct jsonout *j, const struct check *check, struct measure m, struct str key,
    struct str num_key, struct str den_key)
{
	if (check->kind == CHECK_COUNT) {
		jsonout_whole(j, key, m.part);
		return;
	}
	jsonout_share(j, key, m.part, m.whole);
	jsonout_whole(j, num_key, m.part);
	jsonout_whole(j, den_key, m.whole);
}

#define VALUE_KEYS     STR("value"), STR("numerator"), STR("denominator")
#define THRESHOLD_KEYS STR("threshold"), STR("threshold_numerator"), STR("threshold_denominator")
#define LOW_KEYS       STR("low"), STR("low_numerator"), STR("low_denominator")
#define HIGH_KEYS      STR("high"), STR("high_numerator"), STR("high_denominator")

void
json_measure(struct jsonout *j, const struct check *check, struct measure m)
{
	write_measure(j, check, m, VALUE_KEYS);
}

static void
write_bounds(struct jsonout *j, const struct check_result *r)
{
	if (r->bounded) {
		write_measure(j, r->check, r->low, LOW_KEYS);
		write_measure(j, r->check, r->high, HIGH_KEYS);
	} else {
		jsonout_null(j, STR("low"));
		jsonout_null(j, STR("high"));
	}
}

/* value - threshold, over a common denominator. */
void
json_margin(struct jsonout *j, const struct check_result *r)
{
	const struct check *check = r->check;

	if (check->kind == CHECK_COUNT)
		jsonout_whole(j, STR("margin"), r->value.part - check->num);
	else
		jsonout_share(j, STR("margin"),
		    r->value.part * check->den - check->num * r->value.whole,
		    r->value.whole * check->den);
	jsonout_whole(j, STR("margin_people"), r->margin_people);
}

/* What to look at first, of a check in review. */
static void
write_settling(const struct json_page *p, const struct check_result *r)
{
	if (r->outcome != OUTCOME_REVIEW)
		return;
	jsonout_list(p->j, STR("settled_by"));
	for (size_t i = 0; i < r->settled_count; i++)
		jsonout_text(p->j, NO_KEY,
		    view_identifier(
			str_from(p->audit->questions.items[r->settled_by[i]].id), p->style));
	jsonout_end(p->j);
	jsonout_bool(p->j, STR("settled_by_fewest"), r->settled_fewest);
}

void
json_figures(struct jsonout *j, const struct check_result *r)
{
	const struct check *check = r->check;
	const struct measure threshold = { check->num, check->den };

	jsonout_text(j, STR("id"), check->id);
	jsonout_text(j, STR("kind"), check->kind == CHECK_SHARE ? STR("share") : STR("count"));
	json_measure(j, check, r->value);
	write_measure(j, check, threshold, THRESHOLD_KEYS);
	write_bounds(j, r);
	jsonout_text(j, STR("status"), outcome_word(r->outcome));
}

static void
write_check(const struct json_page *p, const struct check_result *r)
{
	struct jsonout *j = p->j;

	jsonout_object(j, NO_KEY);
	json_figures(j, r);
	jsonout_bool(j, STR("exact"), !r->outer);
	json_margin(j, r);
	jsonout_text(j, STR("decided_by"), STR("bounds"));
	json_optional(j, STR("source"), view_told(r->check->source, p->style));
	write_settling(p, r);
	jsonout_end(j);
}

void
json_checks(const struct json_page *p)
{
	const struct verdict *v = &p->audit->verdict;

	jsonout_list(p->j, STR("checks"));
	for (size_t i = 0; i < v->check_count; i++)
		write_check(p, &v->readings[v->decisive].checks[i]);
	jsonout_end(p->j);
}

/* --- counts --- */

static void
write_rows_by_reason(const struct json_page *p)
{
	struct view_rows rows;

	view_rows(&rows, p->audit);
	jsonout_object(p->j, STR("excluded"));
	for (int s = STANDING_IN + 1; s < STANDING_NOT_ENTRY; s++)
		jsonout_whole(
		    p->j, standing_word((enum standing)s), (int64_t)p->audit->standings.rows[s]);
	jsonout_end(p->j);
	jsonout_object(p->j, STR("not_entries"));
	for (int k = ROW_ENTRY + 1; k < ROW_KIND_COUNT; k++)
		jsonout_whole(p->j, row_kind_word((enum row_kind)k), rows.kind[k]);
	jsonout_end(p->j);
}

void
json_counts(const struct json_page *p)
{
	const struct audit *a = p->audit;
	const int64_t *q = a->counts.quantity;
	int64_t institutions = 0;
	struct view_rows of_rows;

	view_rows(&of_rows, a);
	for (size_t t = 0; t < a->counts.tally_count; t++)
		institutions += a->counts.tallies[t].side == SIDE_EXTERNAL;
	const struct {
		const char *key;
		int64_t n;
	} rows[] = {
		{ "rows", a->rows },
		{ "people", q[QUANTITY_HOST] + q[QUANTITY_UNAFFILIATED] + q[QUANTITY_EXTERNAL] },
		{ "host", q[QUANTITY_HOST] },
		{ "host_capped", q[QUANTITY_HOST_CAPPED] },
		{ "unaffiliated", q[QUANTITY_UNAFFILIATED] },
		{ "external", q[QUANTITY_EXTERNAL] },
		{ "external_counted", q[QUANTITY_EXTERNAL_COUNTED] },
		{ "over_cap", a->over_cap_people },
		{ "left_out", a->counts.left_out_people },
		{ "counted", a->counted_people },
		{ "academicians", q[QUANTITY_ACADEMICIANS] },
		{ "institutions", institutions },
		{ "duplicate_rows", a->duplicate_rows },
		{ "walk_in_rows", of_rows.walk_ins },
	};

	jsonout_object(p->j, STR("counts"));
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		jsonout_whole(p->j, str_from(rows[i].key), rows[i].n);
	if (policy_weighs(&a->policy, QUANTITY_PARTNERS_PRESENT)) {
		jsonout_whole(p->j, STR("partners"), q[QUANTITY_PARTNERS]);
		jsonout_whole(p->j, STR("partners_present"), q[QUANTITY_PARTNERS_PRESENT]);
	}
	write_rows_by_reason(p);
	/* audit_run does not return otherwise. */
	jsonout_bool(p->j, STR("conserved"), true);
	jsonout_end(p->j);
}

/* --- readings --- */

void
json_readings(const struct json_page *p)
{
	const struct verdict *v = &p->audit->verdict;

	jsonout_list(p->j, STR("readings"));
	for (int r = 0; r < READING_COUNT; r++) {
		const struct reading_result *reading = &v->readings[r];
		jsonout_object(p->j, NO_KEY);
		jsonout_text(p->j, STR("reading"), reading_word(reading->reading));
		jsonout_bool(p->j, STR("default"), reading->reading == v->decisive);
		jsonout_text(p->j, STR("verdict"), outcome_word(reading->outcome));
		jsonout_list(p->j, STR("checks"));
		for (size_t i = 0; i < v->check_count; i++) {
			const struct check_result *c = &reading->checks[i];
			jsonout_object(p->j, NO_KEY);
			jsonout_text(p->j, STR("id"), c->check->id);
			json_measure(p->j, c->check, c->value);
			jsonout_text(p->j, STR("status"), outcome_word(c->outcome));
			jsonout_end(p->j);
		}
		jsonout_end(p->j);
		jsonout_end(p->j);
	}
	jsonout_end(p->j);
}
