#include "input/fill.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "input/cell.h"

/* A list whose cells were merged has each institution in one cell, with blanks below. */
#define MERGED_BLANKS_DEN 10 /* at least one entry in so many is blank */
#define MERGED_AGAIN_DEN  20 /* at most one filled cell in so many has stood before */

struct habit {
	size_t entries, blanks, dittos, filled, again;
	bool starts_blank;
};

static bool
is_blank(const struct rows *rows, const struct row *row)
{
	return rows->texts.items[row->affiliation].len == 0;
}

static bool
has_affiliation(const struct row *row)
{
	return row->affiliation < ROWS_OTHER;
}

static struct habit
habit_of(const struct rows *rows, size_t first)
{
	struct habit h = { 0 };
	enum { NEW, SEEN, DITTO };
	unsigned char *known = memory_resize(NULL, rows->texts.count, 1);

	memset(known, NEW, rows->texts.count);
	for (size_t i = first; i < rows->count; i++) {
		const struct row *row = &rows->items[i];
		if (!has_affiliation(row))
			continue;
		unsigned char *text = &known[row->affiliation];
		if (*text == NEW && cell_is_ditto(rows->texts.items[row->affiliation]))
			*text = DITTO;
		h.starts_blank |= h.entries++ == 0 && is_blank(rows, row);
		if (is_blank(rows, row))
			h.blanks++;
		else if (*text == DITTO)
			h.dittos++;
		else {
			h.filled++;
			h.again += *text == SEEN;
			*text = SEEN;
		}
	}
	free(known);
	return h;
}

static void
say_filled(const struct rows *rows, size_t index, uint16_t file, struct findings *findings)
{
	finding_add(findings, &(struct finding){ .code = FINDING_FILLED_DOWN,
				  .file = file,
				  .line = rows_line(rows, index),
				  .value = rows->texts.items[rows->items[index].affiliation] });
}

void
fill_down(struct rows *rows, size_t first, uint16_t file, bool is_asked, struct findings *findings)
{
	struct habit h = habit_of(rows, first);
	bool is_merged = h.blanks * MERGED_BLANKS_DEN >= h.entries && h.blanks >= 2
			 && h.again * MERGED_AGAIN_DEN <= h.filled && h.filled && !h.starts_blank;
	size_t wanting = (is_merged ? h.blanks : 0) + h.dittos;
	uint32_t above = MAP_NONE;

	if (wanting == 0)
		return;
	uint32_t blank = pool_add(&rows->texts, STR(""));
	for (size_t i = first; i < rows->count; i++) {
		struct row *row = &rows->items[i];
		if (!has_affiliation(row))
			continue;
		bool is_ditto = cell_is_ditto(rows->texts.items[row->affiliation]);
		bool wants = is_ditto || (is_merged && is_blank(rows, row));
		if (!wants) {
			above = row->affiliation;
			continue;
		}
		bool fills = is_asked && above != MAP_NONE;
		row->affiliation = fills ? above : blank;
		if (fills)
			say_filled(rows, i, file, findings);
	}
	if (is_asked)
		return;
	char room[24];
	int len = snprintf(room, sizeof room, "%zu", wanting);
	finding_add(findings,
	    &(struct finding){
		.code = FINDING_BLANKS_LOOK_MERGED, .file = file, .value = { room, (size_t)len } });
}
