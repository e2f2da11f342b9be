#include "text/moment.h"

#define NUMBERS  6     /* three of the date, and hour, minute, second */
#define MINUTES  1440  /* of a day */
#define DAY_ZERO 25569 /* 1970-01-01 in a spreadsheet */

struct reading {
	int64_t number[NUMBERS];
	size_t digits[NUMBERS];
	size_t count;
	int month; /* named by a word, or 0 */
	size_t month_at;
	bool morning, afternoon;
};

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_letter(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static void
read_word(struct reading *r, struct str word)
{
	static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun", "jul",
		"aug", "sep", "oct", "nov", "dec" };

	r->afternoon |= str_eq_nocase(word, STR("pm"));
	r->morning |= str_eq_nocase(word, STR("am"));
	for (int m = 0; m < 12 && word.len >= 3; m++)
		if (r->month == 0 && str_eq_nocase(str_slice(word, 0, 3), str_from(months[m]))) {
			r->month = m + 1;
			r->month_at = r->count;
		}
}

/* What follows the seconds, a part of one, is passed over. */
static bool
take_number(struct reading *r, struct str digits)
{
	uint64_t n;

	if (r->count == NUMBERS)
		return true;
	if (digits.len > 8 || !str_whole(&n, digits))
		return false;
	r->digits[r->count] = digits.len;
	r->number[r->count++] = (int64_t)n;
	return true;
}

/* Numbers in their order; false where there is one too long. A time zone is not read. */
static bool
read_numbers(struct reading *r, struct str s)
{
	for (size_t i = 0; i < s.len;) {
		size_t from = i;
		while (i < s.len && is_digit(s.at[i]))
			i++;
		if (i > from) {
			if (!take_number(r, str_slice(s, from, i)))
				return false;
			continue;
		}
		while (i < s.len && is_letter(s.at[i]))
			i++;
		if (i > from)
			read_word(r, str_slice(s, from, i));
		else if (s.at[i++] == '+')
			return true;
	}
	return true;
}

static bool
is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool
moment_is_date(const struct moment *m)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return m->year >= 1970 && m->year <= 9999 && m->month >= 1 && m->month <= 12 && m->day >= 1
	       && m->day <= days[m->month - 1] + (m->month == 2 && is_leap(m->year));
}

bool
moment_swap(struct moment *m)
{
	int month = m->month;

	m->month = m->day;
	m->day = month;
	m->is_day_first = !m->is_day_first;
	return m->is_open && moment_is_date(m);
}

/* The date from the first numbers; *used is how many. */
static bool
take_date(struct moment *out, const struct reading *r, size_t *used)
{
	const int64_t *n = r->number;

	*used = r->month ? 2 : 3;
	if (r->count && r->digits[0] == 8) {
		*used = 1;
		*out = (struct moment){ .year = (int)(n[0] / 10000),
			.month = (int)(n[0] / 100 % 100),
			.day = (int)(n[0] % 100) };
	} else if (r->count < *used) {
		return false;
	} else if (r->month && r->month_at < 2) {
		*out = (struct moment){ .year = (int)n[1], .month = r->month, .day = (int)n[0] };
	} else if (r->digits[0] == 4) {
		*out = (struct moment){ .year = (int)n[0], .month = (int)n[1], .day = (int)n[2] };
	} else if (r->digits[2] == 4) {
		*out = (struct moment){
			.year = (int)n[2], .month = (int)n[0], .day = (int)n[1], .is_open = true
		};
		/* Only the other way is a date. */
		return moment_is_date(out) || moment_swap(out);
	}
	return moment_is_date(out);
}

/* 45017.79: days, and a part of a day. */
static bool
read_days(struct moment *out, struct str s)
{
	struct str rest = s, whole, part;
	uint64_t days, n, scale = 1;

	if (!str_next(&whole, &rest, '.') || !str_next(&part, &rest, '.') || rest.at
	    || whole.len != 5 || !str_whole(&days, whole) || days < DAY_ZERO)
		return false;
	part = str_slice(part, 0, 9);
	if (!str_whole(&n, part))
		return false;
	for (size_t i = 0; i < part.len; i++)
		scale *= 10;
	/* Days stand as days of January 1970: minutes alone are asked for. */
	*out = (struct moment){ .year = 1970, .month = 1, .minute = (int)(n * MINUTES / scale) };
	out->day = (int)(days - DAY_ZERO) + 1;
	return true;
}

bool
moment_read(struct moment *out, struct str text)
{
	struct reading r = { 0 };
	struct str s = str_trim(text);
	size_t used;

	if (read_days(out, s))
		return true;
	if (!read_numbers(&r, s) || !take_date(out, &r, &used) || r.count < used + 2)
		return false;
	bool pm = r.afternoon || str_find(s, STR("下午"), 0) != STR_NONE
		  || str_find(s, STR("晚上"), 0) != STR_NONE;
	bool am = r.morning || str_find(s, STR("上午"), 0) != STR_NONE;
	int64_t hour = r.number[used], minute = r.number[used + 1];
	if (hour > 23 || minute > 59)
		return false;
	if (pm && hour < 12)
		hour += 12;
	if (am && hour == 12)
		hour = 0;
	out->minute = (int)(hour * 60 + minute);
	return true;
}

int64_t
moment_minutes(const struct moment *m)
{
	/* Years begin in March, so that a leap day ends one. */
	int64_t year = m->month > 2 ? m->year : m->year - 1;
	int64_t month = (m->month + 9) % 12;
	int64_t days = year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5
		       + m->day - 1 - 719468;

	return days * MINUTES + m->minute;
}

void
moment_of(struct moment *out, int64_t minutes)
{
	int64_t days = minutes / MINUTES + 719468;
	int64_t year = days / 366;

	/* A guess, never too late. */
	while ((year + 1) * 365 + (year + 1) / 4 - (year + 1) / 100 + (year + 1) / 400 <= days)
		year++;
	int64_t day = days - (year * 365 + year / 4 - year / 100 + year / 400);
	int64_t month = (day * 5 + 2) / 153;
	*out = (struct moment){ .year = (int)(month < 10 ? year : year + 1),
		.month = (int)(month < 10 ? month + 3 : month - 9),
		.day = (int)(day - (month * 153 + 2) / 5) + 1,
		.minute = (int)(minutes % MINUTES) };
}
