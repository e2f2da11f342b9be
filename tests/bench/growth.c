/* growth - how the time and the memory of an audit grow, as pictures with logarithmic scales.
 *
 *     growth BUILD     which holds rollcall and what generate wrote
 *
 * What is linear rises a line in four columns.
 */
#include "measure.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROUNDS  3
#define POINTS  7
#define LINES   22 /* from 1, four a decade */
#define COLUMNS 52
#define RISE    1778279 /* the fourth root of 10, in millionths: a line */
#define ADVANCE 1154782 /* the 16th root: a column */

struct series {
	const char *what, *ending;
	long size[POINTS];
};

static const struct series all[] = {
	{ "rows", ".csv", { 10000, 30000, 100000, 300000, 1000000, 3000000, 10000000 } },
	{ "questions among 5,000 rows", ".questions", { 10, 30, 100, 300, 1000 } },
};

struct point {
	int64_t size, us, kilobytes;
};

static bool
measure_point(struct point *out, const struct series *s, long size)
{
	char words[][24] = { "rollcall", "audit", "", "--lead", "中山大学", "--format", "json" };
	char *argv[sizeof words / sizeof *words + 1] = { NULL }, *list = words[2];
	int64_t ns[ROUNDS];
	long kilobytes = 0;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		argv[i] = words[i];
	snprintf(list, sizeof *words, "bench/%ld%s", size, s->ending);
	for (int i = 0; i < ROUNDS; i++) {
		struct took took = measure(argv);
		if (!took.ok) {
			fprintf(stderr, "growth: the audit of %s went wrong\n", list);
			return false;
		}
		ns[i] = took.ns;
		kilobytes = took.kilobytes > kilobytes ? took.kilobytes : kilobytes;
	}
	qsort(ns, ROUNDS, sizeof *ns, by_size);
	size_t middle = ROUNDS / 2;
	*out = (struct point){ size, ns[middle] / 1000, kilobytes };
	return true;
}

/* How many steps a value is above where a scale begins, to the nearest. */
static size_t
steps(int64_t value, int64_t from, int64_t step)
{
	size_t n = 0;

	/* In thousandths, so that small ones are not rounded away. */
	value *= 1000;
	from *= 1000;
	for (; from * (step + 1000000) / 2000000 < value; n++)
		from = from * step / 1000000;
	return n;
}

static void
mark(char grid[LINES][COLUMNS + 1], size_t line, size_t column, char with)
{
	if (line < LINES && column < COLUMNS)
		grid[line][column] = grid[line][column] == ' ' ? with : '#';
}

static void
draw(const struct point *points, size_t count)
{
	char grid[LINES][COLUMNS + 1];
	long label = 1;

	memset(grid, ' ', sizeof grid);
	for (size_t i = 0; i < count; i++) {
		size_t column = 1 + steps(points[i].size, points[0].size, ADVANCE);
		mark(grid, steps(points[i].us, 1000, RISE), column, 'o');
		mark(grid, steps(points[i].kilobytes, 1024, RISE), column, '+');
	}
	for (size_t line = 4; line < LINES; line += 4)
		label *= 10;
	for (size_t line = LINES; line-- > 0;) {
		int width = COLUMNS;
		while (width > 0 && grid[line][width - 1] == ' ')
			width--;
		if (line % 4 == 0) {
			printf("%7ld +%.*s\n", label, width, grid[line]);
			label /= 10;
		} else
			printf("        |%.*s\n", width, grid[line]);
	}
}

enum under { UNDER_SIZE, UNDER_SECONDS, UNDER_MEGABYTES, UNDER_COUNT };

static void
write_under(const struct point *p, int row)
{
	if (row == UNDER_SECONDS)
		printf("%5" PRId64 ".%02" PRId64, p->us / 1000000, p->us / 10000 % 100);
	else if (row == UNDER_MEGABYTES)
		printf("%8" PRId64, p->kilobytes / 1024);
	else if (p->size >= 1000000)
		printf("%6" PRId64 " M", p->size / 1000000);
	else if (p->size >= 10000)
		printf("%6" PRId64 " k", p->size / 1000);
	else
		printf("%8" PRId64, p->size);
}

/* The sizes under their points, and what was measured under each. */
static void
write_axis(const struct point *points, size_t count)
{
	static const char *const names[UNDER_COUNT] = { "", "s", "MB" };

	printf("        +%.*s\n", COLUMNS,
	    "------------------------------------------------------------------------");
	for (int row = 0; row < UNDER_COUNT; row++) {
		printf("%6s", names[row]);
		for (size_t i = 0; i < count; i++)
			write_under(&points[i], row);
		putchar('\n');
	}
}

static bool
run(const struct series *s)
{
	struct point points[POINTS];
	size_t count = 0;

	for (; count < POINTS && s->size[count]; count++)
		if (!measure_point(&points[count], s, s->size[count]))
			return false;
	printf("%s: o ms, + MB\n", s->what);
	draw(points, count);
	write_axis(points, count);
	putchar('\n');
	fflush(stdout);
	return true;
}

int
main(int argc, char **argv)
{
	if (argc != 2 || chdir(argv[1]) != 0) {
		fputs("usage: growth BUILD\n", stderr);
		return 64;
	}
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		if (!run(&all[i]))
			return 70;
	return 0;
}
