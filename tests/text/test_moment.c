/* Dates and times as systems export them. */
#include "rows.h"

#include "text/moment.h"

static struct row {
	const char *name, *text;
	int64_t want; /* minutes since 1970, or -1: none */
	bool open;
} rows[] = {
	{ "blank between date and time", "2023-04-07 18:58", 28014898, false },
	{ "seconds, and no leading noughts", "2023/4/7 18:58:07", 28014898, false },
	{ "ISO 8601 with its zone", "2023-04-07T18:58:07Z", 28014898, false },
	{ "a zone of hours and minutes", "2023-04-07T18:58:07+08:00", 28014898, false },
	{ "a fraction of a second", "2023-04-07 18:58:07.123", 28014898, false },
	{ "a zone in words", "2023/04/07 6:58:07 PM GMT+8", 28014898, false },
	{ "Chinese signs", "2023年4月7日 18时58分", 28014898, false },
	{ "Chinese halves of the day", "2023年4月7日 下午6:58", 28014898, false },
	{ "morning", "2023年4月7日 上午6:58", 28014178, false },
	{ "evening", "2023年4月7日 晚上6:58", 28014898, false },
	{ "midnight of twelve hours", "2023-04-07 12:58 AM", 28013818, false },
	{ "noon of twelve hours", "2023-04-07 12:58 PM", 28014538, false },
	{ "the month in letters, behind the day", "7 Apr 2023 18:58", 28014898, false },
	{ "the month in letters, first", "April 7, 2023 6:58 PM", 28014898, false },
	{ "digits alone", "20230407 18:58", 28014898, false },
	{ "the year behind: the month is taken first", "4/7/2023 18:58", 28014898, true },
	{ "the year behind: only a day can be above twelve", "17.4.2023 18:58", 28029298, true },
	{ "days of a spreadsheet", "45023.790278", 28014898, false },
	{ "the first minute", "1970-01-01 00:00", 0, false },
	{ "a leap day", "2024-02-29 00:00", 28486080, false },
	{ "no leap day", "2023-02-29 00:00", -1, false },
	{ "no hour of the day", "2023-04-07 24:00", -1, false },
	{ "no minute of the hour", "2023-04-07 18:60", -1, false },
	{ "no month of the year", "2023-13-07 18:58", -1, false },
	{ "month nought", "2023-00-07 18:58", -1, false },
	{ "day nought", "2023-04-00 18:58", -1, false },
	{ "before there were such lists", "1969-12-31 23:59", -1, false },
	{ "days of a spreadsheet, before them too", "25568.5", -1, false },
	{ "a version is no days", "45023.7.1", -1, false },
	{ "days with a letter", "4502x.79", -1, false },
	{ "a part of a day with a letter", "45023.x9", -1, false },
	{ "a date alone tells no hour", "2023-04-07", -1, false },
	{ "a time alone tells no day", "18:58", -1, false },
	{ "a number that is none", "99999999999999999999 1 2 3 4", -1, false },
	{ "words", "yesterday", -1, false },
	{ "nothing", "", -1, false },
};

static void
same_minute(void **state)
{
	const struct row *r = *state;
	struct moment m;

	if (r->want < 0) {
		assert_false(moment_read(&m, str_from(r->text)));
		return;
	}
	assert_true(moment_read(&m, str_from(r->text)));
	assert_int_equal(moment_minutes(&m), r->want);
	assert_int_equal(m.is_open, r->open);
}

static void
an_open_date_can_be_turned(void **state)
{
	struct moment m, day;

	(void)state;
	assert_true(moment_read(&m, STR("4/7/2023 00:00")));
	assert_true(moment_swap(&m) && m.is_day_first);
	assert_true(moment_read(&day, STR("2023-07-04 00:00")));
	assert_int_equal(moment_minutes(&m), moment_minutes(&day));
	assert_true(moment_read(&m, STR("17/4/2023 00:00")) && m.is_day_first);
	assert_false(moment_swap(&m));
}

static void
day_is(const struct moment *m, int64_t minutes)
{
	struct moment back;

	assert_int_equal(moment_minutes(m), minutes);
	moment_of(&back, minutes + 61);
	assert_int_equal(back.year, m->year);
	assert_int_equal(back.month, m->month);
	assert_int_equal(back.day, m->day);
	assert_int_equal(back.minute, 61);
}

/* Days follow each other without gap, whatever the calendar does. */
static void
every_day_is_one_later(void **state)
{
	struct moment m = { .year = 1970, .month = 1, .day = 1 };
	int64_t days = 0;

	(void)state;
	for (; m.year < 2110; m.year++)
		for (m.month = 1; m.month <= 12; m.month++)
			for (m.day = 1; moment_is_date(&m); m.day++)
				day_is(&m, days++ * 24 * 60);
	assert_int_equal(days, 51134);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, same_minute);
	ROWS_LAW(tests, n, an_open_date_can_be_turned);
	ROWS_LAW(tests, n, every_day_is_one_later);
	return ROWS_RUN(tests, n);
}
