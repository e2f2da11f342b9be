/* moment.h - date and time as systems export them, to put rows in order.
 *
 * 2023-04-07 18:58 · 2023/4/1 10:00:00 · 2023-04-11T18:10:00Z · 2023年4月7日 下午6:58 ·
 * 11/04/2023 6:10 PM · Apr 11, 2023 18:10 · 45017.79 (days of a spreadsheet). Time zones are
 * passed over: one column has one. */
#ifndef TEXT_MOMENT_H
#define TEXT_MOMENT_H

#include "base/str.h"

struct moment {
	int year, month, day;
	int minute; /* of the day */
	/* Two numbers and the year behind them: the first was taken for the month, or for the day
	 * where that alone is a date. */
	bool is_open, is_day_first;
};

/* False where the text has no date or no time of the day. */
bool moment_read(struct moment *out, struct str text);
/* Takes an open one's numbers the other way round. False where that is no date. */
bool moment_swap(struct moment *m);
/* False for the 30th of February. */
bool moment_is_date(const struct moment *m);
/* Minutes since 1970, and back: of 1970 to 9999. */
int64_t moment_minutes(const struct moment *m);
void moment_of(struct moment *out, int64_t minutes);

#endif
