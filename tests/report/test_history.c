/* The picture of a history: whatever the runs are, it stays in its frame and its size. */
#include "report/history.h"

#include <stdlib.h>
#include <string.h>

#include "rows.h"

static const struct check people
    = { .id = { "participants", 12 }, .kind = CHECK_COUNT, .num = 150, .den = 1 };
static const struct check share
    = { .id = { "external_share", 14 }, .kind = CHECK_SHARE, .num = 80, .den = 100 };
static const struct report_style style = { .lang = LANG_EN, .width = 80 };

/* Runs drawn by lot; some have no share. */
static void
draw(struct run *runs, struct check_result *checks, size_t count)
{
	int64_t at = rand() % 1000;

	for (size_t i = 0; i < count; i++) {
		struct check_result *c = &checks[2 * i];
		int64_t n = rand() % 300, low = n - rand() % 10, whole = rand() % 4 * 100;
		at += rand() % 3 * (rand() % 100000);
		c[0] = (struct check_result){ .check = &people,
			.value = { n, 1 },
			.low = { low < 0 ? 0 : low, 1 },
			.high = { n + rand() % 10, 1 },
			.bounded = rand() % 2,
			.outcome = (enum outcome)(rand() % 3) };
		c[1] = (struct check_result){ .check = &share,
			.value = { whole ? rand() % (whole + 1) : 0, whole },
			.outcome = (enum outcome)(rand() % 3) };
		runs[i] = (struct run){ .number = (int64_t)i + 1,
			.at = at,
			.checks = c,
			.check_count = i + 1 < count && rand() % 5 == 0 ? 1 : 2 };
	}
}

/* Each number of a path's d lies in the frame: M x y, H x, V y. */
static void
in_frame(const char *d)
{
	char command = 0;
	bool is_x = true;

	for (; *d && *d != '"'; d++) {
		if (strchr("MHVZ", *d)) {
			command = *d;
			is_x = *d != 'V';
		} else if (*d != ' ') {
			char *end;
			long n = strtol(d, &end, 10);
			assert_ptr_not_equal(end, d);
			assert_in_range(n, is_x ? 0 : 12, is_x ? 400 : 112);
			is_x = command != 'M';
			d = end - 1;
		}
	}
}

static void
lines_stay_in_their_frame(void **state)
{
	static struct run runs[3000];
	static struct check_result checks[6000];

	(void)state;
	srand(11);
	for (int round = 0; round < 60; round++) {
		size_t count = round < 10 ? (size_t)round + 1 : 1 + (size_t)rand() % 3000;
		const struct history h = { runs, count };
		struct out o = { 0 };
		draw(runs, checks, count);
		history_html(&o, &h, &style);
		out_char(&o, '\0');
		const char *at = o.at;
		size_t paths = 0;
		while ((at = strstr(at, " d=\""))) {
			in_frame(at += 4);
			paths++;
		}
		assert_int_equal(paths, 6);
		/* As many steps as there is room for, however long it goes on. */
		assert_true(o.len < 120000);
		out_free(&o);
	}
}

static void
no_run_is_said_to_be_none(void **state)
{
	const struct history h = { NULL, 0 };
	struct out o = { 0 };

	(void)state;
	history_html(&o, &h, &style);
	assert_true(str_find(out_text(&o), STR("There was no run yet."), 0) != STR_NONE);
	assert_true(str_find(out_text(&o), STR("<svg"), 0) == STR_NONE);
	o.len = 0;
	history_text(&o, &h, &style);
	assert_true(str_eq(out_text(&o), STR("There was no run yet.\n")));
	o.len = 0;
	history_json(&o, &h, &style);
	assert_int_equal(o.len, 0);
	out_free(&o);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_LAW(tests, n, lines_stay_in_their_frame);
	ROWS_LAW(tests, n, no_run_is_said_to_be_none);
	return ROWS_RUN(tests, n);
}
