#include "store/pace.h"

#include "rows.h"

#define DAY  86400
#define RUNS 6

static const struct check people
    = { .id = { "participants", 12 }, .kind = CHECK_COUNT, .num = 150, .den = 1 };

static struct row {
	const char *name;
	struct {
		int64_t hours, margin;
	} runs[RUNS]; /* hours from 1 on */
	const char *start;
	enum pace_kind kind;
	int64_t days, people, at_hour;
} rows[] = {
	{ "two runs are too few", { { 1, -100 }, { 241, -50 } }, "", PACE_UNKNOWN, 0, 0, 0 },
	{ "less than a day is too short", { { 1, -9 }, { 2, -8 }, { 24, -7 } }, "", PACE_UNKNOWN, 0,
	    0, 0 },
	{ "met already", { { 1, -9 }, { 25, -1 }, { 49, 0 } }, "", PACE_UNKNOWN, 0, 0, 0 },
	{ "ten a day", { { 1, -100 }, { 25, -90 }, { 49, -80 } }, "", PACE_MET, 2, 20, 49 + 192 },
	{ "rounded up", { { 1, -10 }, { 25, -9 }, { 73, -7 } }, "", PACE_MET, 3, 3, 73 + 168 },
	{ "no nearer", { { 1, -10 }, { 25, -9 }, { 49, -10 } }, "", PACE_NO_NEARER, 2, 0, 0 },
	{ "further off", { { 1, -10 }, { 25, -9 }, { 49, -11 } }, "", PACE_NO_NEARER, 2, -1, 0 },
	{ "one a day for a year", { { 1, -370 }, { 25, -369 }, { 49, -368 } }, "", PACE_TOO_LATE, 2,
	    2, 0 },
	{ "before the event begins", { { 1, -10 }, { 25, -9 }, { 49, -8 } }, "1970-01-12", PACE_MET,
	    2, 2, 49 + 192 },
	{ "after it began", { { 1, -10 }, { 25, -9 }, { 49, -9 } }, "1970-01-11", PACE_TOO_LATE, 2,
	    1, 0 },
	{ "the fortnight begins between two runs",
	    { { 1, -500 }, { 100, -98 }, { 436, -50 }, { 484, -48 } }, "", PACE_MET, 14, 50,
	    484 + 322 },
};

static void
as_wanted(void **state)
{
	const struct row *r = *state;
	struct check_result checks[RUNS] = { 0 };
	struct run runs[RUNS] = { 0 };
	struct history h = { runs, 0 };
	struct pace pace;

	for (; h.count < RUNS && r->runs[h.count].hours; h.count++) {
		checks[h.count] = (struct check_result){ .check = &people,
			.value = { 150 + r->runs[h.count].margin, 1 },
			.margin_people = r->runs[h.count].margin,
			.met = r->runs[h.count].margin >= 0 };
		runs[h.count] = (struct run){ .at = r->runs[h.count].hours * 3600,
			.checks = &checks[h.count],
			.check_count = 1 };
	}
	pace_find(&pace, &h, 0, str_from(r->start));
	assert_int_equal(pace.kind, r->kind);
	if (r->kind != PACE_UNKNOWN) {
		assert_int_equal(pace.days, r->days);
		assert_int_equal(pace.people, r->people);
	}
	if (r->at_hour)
		assert_int_equal(pace.at / 3600, r->at_hour);
}

/* What another rule said is no way that was gone; after the event nobody registers any more. */
static void
a_new_policy_begins_anew(void **state)
{
	struct check_result checks[]
	    = { { .check = &people, .value = { 50, 1 }, .margin_people = -9 },
		      { .check = &people, .value = { 50, 1 }, .margin_people = -6 },
		      { .check = &people, .value = { 50, 1 }, .margin_people = -3 } };
	struct run runs[3];
	struct history h = { runs, 3 };
	struct pace pace;

	(void)state;
	for (int i = 0; i < 3; i++)
		runs[i] = (struct run){
			.at = (i + 1) * (int64_t)DAY, .checks = &checks[i], .check_count = 1
		};
	pace_find(&pace, &h, 0, STR(""));
	assert_int_equal(pace.kind, PACE_MET);
	runs[0].edition = STR("1");
	pace_find(&pace, &h, 0, STR(""));
	assert_int_equal(pace.kind, PACE_UNKNOWN);
	for (int i = 0; i < 3; i++) {
		runs[i].edition = STR("2");
		runs[i].completed = true;
	}
	pace_find(&pace, &h, 0, STR(""));
	assert_int_equal(pace.kind, PACE_UNKNOWN);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, as_wanted);
	ROWS_LAW(tests, n, a_new_policy_begins_anew);
	return ROWS_RUN(tests, n);
}
