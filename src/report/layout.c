#include "report/layout.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "text/unicode.h"

#define GAP         2  /* between columns */
#define NOTE_INDENT 4  /* of what stands below a row */
#define LAST_LEAST  10 /* what the last column keeps when the others are cut */

/* Shown text: nothing in it is hidden any more, and showing it again changes nothing. */
static struct str
show(struct out *to, struct str text)
{
	to->len = 0;
	out_term(to, text);
	return out_text(to);
}

/* Columns that a text takes once hidden characters are shown. */
static size_t
width_of(struct str text)
{
	struct out shown = { 0 };
	size_t width = unicode_width(show(&shown, text));

	out_free(&shown);
	return width;
}

void
layout_toned(const struct layout *l, struct str text, enum tone tone)
{
	static const char *const codes[] = {
		[TONE_PLAIN] = "",
		[TONE_STRONG] = "\033[1m",
		[TONE_GOOD] = "\033[1;32m",
		[TONE_BAD] = "\033[1;31m",
		[TONE_DOUBT] = "\033[1;33m",
		[TONE_DIM] = "\033[2m",
	};
	bool colored = l->color && tone != TONE_PLAIN && text.len;

	if (colored)
		out_trusted(l->out, str_from(codes[tone]));
	out_term(l->out, text);
	if (colored)
		out_trusted(l->out, STR("\033[0m"));
}

/* --- breaking lines --- */

static bool
is_one_of(uint32_t point, struct str set)
{
	for (size_t at = 0; at < set.len;)
		if (unicode_next(set, &at) == point)
			return true;
	return false;
}

static bool
is_wide(uint32_t point)
{
	char bytes[4];
	size_t n = unicode_put(bytes, point);
	return unicode_width((struct str){ bytes, n }) == 2;
}

/* Whether a line may end between two neighbours; first stands before them. A number stays with its
 * unit: 2 名. Blanks end a line behind them, where they are cut off. */
static bool
may_break(uint32_t first, uint32_t before, uint32_t behind)
{
	if (before == ' ')
		return !(first >= '0' && first <= '9' && is_wide(behind));
	if (behind == ' ')
		return false;
	if (is_one_of(behind, STR("，。、；：？！）》」』】〉”’…·.,;:?!)]}%")))
		return false;
	if (is_one_of(before, STR("（《「『【〈“‘([{")))
		return false;
	return is_wide(before) || is_wide(behind);
}

/* The bytes of text that fit into room columns and end where a line may end; all that fits where
 * there is no such place. At least one character. */
static size_t
line_bytes(struct str text, size_t room)
{
	size_t columns = 0, last = 0, fits = 0;
	uint32_t first = 0, before = 0;

	for (size_t at = 0; at < text.len;) {
		size_t from = at;
		uint32_t point = unicode_next(text, &at);
		if (from > 0 && may_break(first, before, point))
			last = from;
		columns += unicode_width(str_slice(text, from, at));
		if (columns > room && from > 0 && point != ' ')
			return last ? last : fits;
		fits = at;
		first = before;
		before = point;
	}
	return text.len;
}

static struct str
without_end_blanks(struct str s)
{
	while (s.len && s.at[s.len - 1] == ' ')
		s.len--;
	return s;
}

/* The next line of *rest, which goes behind it and the blanks that follow. */
static struct str
next_line(struct str *rest, size_t room)
{
	size_t n = line_bytes(*rest, room);
	struct str line = without_end_blanks(str_slice(*rest, 0, n));

	while (n < rest->len && rest->at[n] == ' ')
		n++;
	*rest = str_slice(*rest, n, rest->len);
	return line;
}

void
layout_paragraph(const struct layout *l, struct str lead, struct str text)
{
	struct out shown = { 0 };
	struct str rest = show(&shown, text);
	size_t indent = width_of(lead);
	size_t room = l->width > indent + 1 ? l->width - indent : 1;

	out_term(l->out, lead);
	do {
		out_term(l->out, next_line(&rest, room));
		out_char(l->out, '\n');
		if (rest.len)
			out_repeat(l->out, STR(" "), indent);
	} while (rest.len);
	out_free(&shown);
}

/* --- tables --- */

void
grid_begin(struct grid *g, const char *align)
{
	*g = (struct grid){ .columns = strlen(align), .align = align };
	must(g->columns > 0 && g->columns <= GRID_COLUMNS);
}

void
grid_add(struct grid *g, struct str text, enum tone tone)
{
	struct out shown = { 0 };

	GROW(&g->cells, g->count, &g->cap);
	g->cells[g->count++]
	    = (struct grid_cell){ .text = str_copy(show(&shown, text), &g->mem), .tone = tone };
	out_free(&shown);
}

void
grid_note(struct grid *g, struct str text)
{
	struct out shown = { 0 };

	must(g->count > 0);
	g->cells[g->count - 1].note = str_copy(show(&shown, text), &g->mem);
	out_free(&shown);
}

void
grid_whole(struct grid *g, int64_t n)
{
	struct out o = { 0 };

	out_whole(&o, n);
	grid_take(g, &o, TONE_PLAIN);
	out_free(&o);
}

void
grid_take(struct grid *g, struct out *o, enum tone tone)
{
	grid_add(g, out_text(o), tone);
	o->len = 0;
}

/* Widths of all columns; the widest are narrowed until the last one has its room. */
static void
measure(size_t width[GRID_COLUMNS], const struct grid *g, size_t room)
{
	size_t last = g->columns - 1, used = 0;

	memset(width, 0, GRID_COLUMNS * sizeof *width);
	for (size_t i = 0; i < g->count; i++) {
		size_t w = unicode_width(g->cells[i].text), c = i % g->columns;
		width[c] = w > width[c] ? w : width[c];
	}
	for (size_t c = 0; c < last; c++)
		used += width[c] + GAP;
	size_t keep = width[last] < LAST_LEAST ? width[last] : LAST_LEAST;
	while (used + keep > room) {
		size_t widest = 0;
		for (size_t c = 1; c < last; c++)
			widest = width[c] > width[widest] ? c : widest;
		if (last == 0 || width[widest] <= 4)
			break;
		width[widest]--;
		used--;
	}
	size_t left = room > used ? room - used : 1;
	if (g->align[last] == 'l' || width[last] > left)
		width[last] = left;
}

/* text within width columns, with … where it was cut. */
static void
write_cut(const struct layout *l, struct str text, size_t width, enum tone tone)
{
	struct out cut = { 0 };
	size_t at = 0, columns = 0;

	if (unicode_width(text) > width) {
		while (at < text.len) {
			size_t next = at;
			unicode_next(text, &next);
			columns += unicode_width(str_slice(text, at, next));
			if (columns > width - 1)
				break;
			at = next;
		}
		out_plain(&cut, str_slice(text, 0, at));
		out_plain(&cut, STR("…"));
		text = out_text(&cut);
	}
	layout_toned(l, text, tone);
	out_free(&cut);
}

static void
write_cells(const struct grid *g, const struct layout *l, size_t indent, const size_t *width,
    const struct grid_cell *row)
{
	size_t column = 0,
	       pending = indent; /* blanks that are only written when something follows */
	struct str rest = { 0 };

	for (size_t c = 0; c < g->columns; c++) {
		struct str text = row[c].text;
		if (c + 1 == g->columns && g->align[c] == 'l') {
			rest = text;
			text = next_line(&rest, width[c]);
		}
		size_t w = unicode_width(text);
		size_t shown = w < width[c] ? w : width[c], fill = width[c] - shown;
		if (g->align[c] == 'r')
			pending += fill;
		if (text.len) {
			out_repeat(l->out, STR(" "), pending);
			write_cut(l, text, width[c], row[c].tone);
			pending = 0;
		} else {
			pending += shown;
		}
		pending += (g->align[c] == 'l' ? fill : 0) + GAP;
		column += c + 1 < g->columns ? width[c] + GAP : 0;
	}
	out_char(l->out, '\n');
	while (rest.len) {
		out_repeat(l->out, STR(" "), indent + column);
		layout_toned(l, next_line(&rest, width[g->columns - 1]), row[g->columns - 1].tone);
		out_char(l->out, '\n');
	}
}

static void
write_note(const struct layout *l, size_t indent, struct str note)
{
	size_t room = l->width > indent ? l->width - indent : 1;

	while (note.len) {
		out_repeat(l->out, STR(" "), indent);
		layout_toned(l, next_line(&note, room), TONE_PLAIN);
		out_char(l->out, '\n');
	}
}

void
grid_write(const struct grid *g, const struct layout *l, size_t indent)
{
	size_t width[GRID_COLUMNS];

	must(g->count % g->columns == 0);
	measure(width, g, l->width - indent);
	for (size_t i = 0; i < g->count; i += g->columns) {
		write_cells(g, l, indent, width, &g->cells[i]);
		write_note(l, indent + NOTE_INDENT, g->cells[i + g->columns - 1].note);
	}
}

void
grid_free(struct grid *g)
{
	free(g->cells);
	arena_free(&g->mem);
	*g = (struct grid){ 0 };
}
