/* layout.h - paragraphs and tables in the columns of a terminal.
 *
 * Widths are display columns: a Chinese character takes two. Every text passes through out_term, so
 * what a list holds can neither move nor hide what stands around it. */
#ifndef REPORT_LAYOUT_H
#define REPORT_LAYOUT_H

#include "base/arena.h"
#include "base/out.h"

enum tone { TONE_PLAIN, TONE_STRONG, TONE_GOOD, TONE_BAD, TONE_DOUBT, TONE_DIM };

struct layout {
	struct out *out;
	size_t width;
	bool color;
};

/* A text in a tone, without a line's end. */
void layout_toned(const struct layout *l, struct str text, enum tone tone);
/* A text broken into lines: at blanks, and between Chinese characters where punctuation allows.
 * lead stands before the first line; later ones are indented as deep as it is wide. */
void layout_paragraph(const struct layout *l, struct str lead, struct str text);

#define GRID_COLUMNS 10

/* A table. Cells are copied and written row by row; the last column is broken into lines, the
 * others are cut with … where there is no room. A zeroed one is empty. Free with grid_free. */
struct grid {
	size_t columns;
	const char *align; /* a letter for each column: l or r */
	struct grid_cell {
		struct str text, note;
		enum tone tone;
	} * cells;
	size_t count, cap;
	struct arena mem;
};

void grid_begin(struct grid *g, const char *align);
void grid_add(struct grid *g, struct str text, enum tone tone);
void grid_whole(struct grid *g, int64_t n);
/* Whatever o has collected, which is emptied. */
void grid_take(struct grid *g, struct out *o, enum tone tone);
/* A paragraph below the row of the cell that was added last. */
void grid_note(struct grid *g, struct str text);
void grid_write(const struct grid *g, const struct layout *l, size_t indent);
void grid_free(struct grid *g);

#endif
