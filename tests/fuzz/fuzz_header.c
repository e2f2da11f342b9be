/* Headings: one a line, or separated by commas, as the header of a list. */
#include "fuzz/fuzz.h"
#include "input/header.h"

#define MOST 64

static void
look(const struct header *h, size_t count)
{
	must(h->width <= count);
	for (int c = 0; c < COLUMN_COUNT; c++) {
		must(h->position[c] >= -1 && h->position[c] < (int)count);
		must((h->position[c] >= 0) == (h->heading[c].at != NULL));
		for (int other = 0; other < c; other++)
			must(h->position[c] < 0 || h->position[c] != h->position[other]);
	}
}

static void
read_header(const struct str *cells, size_t count, const struct input *told, bool attendance)
{
	const struct header_options options
	    = { .file = STR("list.csv"), .affiliation_optional = attendance };
	struct findings findings = { 0 };
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct header header;

	must(header_signs(cells, count, told).columns <= COLUMN_COUNT);
	findings_init(&findings, &mem);
	if (header_read(&header, cells, count, 1, told, &options, &findings, &mem, &f))
		look(&header, count);
	else
		must(f.code != FAIL_NONE);
	findings_free(&findings);
	arena_free(&mem);
}

void
fuzz(struct str bytes)
{
	struct str cells[MOST], rest = fuzz_text(bytes), line, cell;
	struct input told = { .shown = STR("list.csv") };
	size_t count = 0;

	while (str_next(&line, &rest, '\n'))
		while (count < MOST && str_next(&cell, &line, ','))
			cells[count++] = str_trim(cell);
	if (count == 0)
		return;
	read_header(cells, count, &told, false);
	read_header(cells, count, &told, true);
	told.heading[COLUMN_AFFILIATION] = cells[count - 1];
	read_header(cells, count, &told, false);
}
