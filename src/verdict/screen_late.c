/* Many entries from one source within a short time at the end. */
#include "verdict/screen_part.h"

#include <stdlib.h>
#include <string.h>

#include "text/moment.h"

#define BLOCK_FEWEST  10 /* people */
#define BLOCK_MINUTES 60
#define LIST_MINUTES  1440

/* Somebody, and when they were entered. */
struct entry {
	int64_t minutes;
	uint32_t person, source;
	uint32_t rank; /* in the order of time */
};

struct timeline {
	struct entry *items; /* in the order of time */
	size_t count;
	size_t late; /* the rank at which the last fifth begins */
};

static struct str
time_cell(const struct audit *a, uint32_t person)
{
	return sheet_cell(a->sheet, screen_row(a, person), COLUMN_REGISTERED_AT);
}

/* Whether days stand before months in a column of dates with the year behind: a number above twelve
 * tells. False where none does, or they contradict each other. */
static bool
find_day_order(bool *day_first, const struct audit *a)
{
	bool day = false, month = false, open = false;

	for (uint32_t p = 0; p < a->people.count; p++) {
		struct moment m, other;
		if (!moment_read(&m, time_cell(a, p)) || !m.is_open)
			continue;
		other = m;
		open = true;
		/* It was read the only way that is a date. */
		if (!moment_swap(&other))
			*(m.is_day_first ? &day : &month) = true;
	}
	*day_first = day;
	return !open || day != month;
}

static int
by_time(const void *pa, const void *pb)
{
	const struct entry *a = pa, *b = pb;
	int c = screen_order(a->minutes, b->minutes);

	return c ? c : screen_order(a->person, b->person);
}

static int
by_source(const void *pa, const void *pb)
{
	const struct entry *a = pa, *b = pb;
	int c = screen_order(a->source, b->source);

	return c ? c : screen_order(a->rank, b->rank);
}

/* Everybody whose time can be read; nobody where it is not known which number is the day. */
static void
read_times(struct timeline *out, const struct audit *a)
{
	bool day_first;

	out->items = memory_resize(NULL, a->people.count, sizeof *out->items);
	if (!find_day_order(&day_first, a))
		return;
	for (uint32_t p = 0; p < a->people.count; p++) {
		struct moment m;
		if (!moment_read(&m, time_cell(a, p)))
			continue;
		if (m.is_open && m.is_day_first != day_first)
			moment_swap(&m);
		out->items[out->count++]
		    = (struct entry){ .minutes = moment_minutes(&m), .person = p };
	}
	qsort(out->items, out->count, sizeof *out->items, by_time);
	out->late = out->count - out->count / 5;
}

static bool
is_long(const struct timeline *t)
{
	return t->count && t->items[t->count - 1].minutes - t->items[0].minutes >= LIST_MINUTES;
}

static bool
all_shown(const struct entry *of, size_t count, const bool *shown)
{
	for (size_t i = 0; i < count; i++)
		if (!shown[of[i].person])
			return false;
	return true;
}

static void
add_block(struct screening *s, const struct entry *of, size_t count, bool is_domain, bool *shown)
{
	size_t between = of[count - 1].rank - of[0].rank + 1;

	if (count < BLOCK_FEWEST || count * 5 < between * 4 || all_shown(of, count, shown))
		return;
	struct screen *flag = screen_add(s, SCREEN_LATE_BLOCK);
	for (size_t i = 0; i < count; i++)
		shown[of[i].person] = true;
	if (!flag)
		return;
	flag->people = count;
	if (is_domain)
		flag->domain = s->addresses.domains.items[of->source];
	else
		flag->institution = of->source;
	flag->since = time_cell(s->audit, of[0].person);
	flag->until = time_cell(s->audit, of[count - 1].person);
	for (size_t i = 0; i < count; i++)
		screen_add_row(flag, screen_row(s->audit, of[i].person));
}

/* Whether an entry goes on with the block that begins with first. */
static bool
goes_on(const struct entry *first, const struct entry *last, const struct entry *next)
{
	return next->source == first->source && next->rank - last->rank <= 2
	       && next->minutes - first->minutes <= BLOCK_MINUTES;
}

static void
look_at_sources(struct screening *s, const struct timeline *time, bool is_domain, bool *shown)
{
	struct entry *late = memory_resize(NULL, time->count - time->late, sizeof *late);
	const uint32_t nobody = is_domain ? MAP_NONE : NOBODY;
	size_t count = 0;

	for (size_t i = time->late; i < time->count; i++) {
		struct entry e = time->items[i];
		e.source = is_domain ? screen_domain(s, e.person) : screen_unit(s->audit, e.person);
		e.rank = (uint32_t)i;
		if (e.source != nobody)
			late[count++] = e;
	}
	qsort(late, count, sizeof *late, by_source);
	for (size_t from = 0, to; from < count; from = to) {
		for (to = from + 1; to < count && goes_on(&late[from], &late[to - 1], &late[to]);)
			to++;
		add_block(s, &late[from], to - from, is_domain, shown);
	}
	free(late);
}

void
screen_late_blocks(struct screening *s)
{
	const struct audit *a = s->audit;
	struct timeline time = { 0 };

	if (!sheet_has(a->sheet, COLUMN_REGISTERED_AT))
		return;
	read_times(&time, a);
	if (is_long(&time)) {
		bool *shown = memory_resize(NULL, a->people.count, sizeof *shown);
		memset(shown, 0, a->people.count * sizeof *shown);
		look_at_sources(s, &time, false, shown);
		look_at_sources(s, &time, true, shown);
		free(shown);
	}
	free(time.items);
}
