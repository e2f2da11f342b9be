#include "institution/piece.h"

#include "text/unicode.h"

/* What may stand between two affiliations of one cell. */
static bool
is_cut(uint32_t p)
{
	return p == ';' || p == 0xFF1B || p == 0x250B || p == '|' || p == '\n' || p == 0x3001
	       || p == '/' || p == 0xFF0F;
}

/* Where the piece that starts at from ends: at the next cut, or the end. */
static size_t
piece_end(struct str cell, size_t from)
{
	while (from < cell.len) {
		size_t here = from;
		if (is_cut(unicode_next(cell, &from)))
			return here;
	}
	return cell.len;
}

#define CUTS_MOST 64 /* that are looked at: a cell of more is no list of affiliations */

size_t
pieces_of(struct str pieces[PIECE_ROOM], struct str cell,
    bool (*names_one)(const void *ctx, struct str text), const void *ctx)
{
	size_t n = 0, from = 0, cuts = 0, end;

	cell = str_trim(cell);
	if (cell.len == 0)
		return 0;
	for (end = piece_end(cell, 0); end < cell.len && cuts < CUTS_MOST; cuts++) {
		size_t next = end;
		unicode_next(cell, &next);
		size_t next_end = piece_end(cell, next);
		struct str piece = str_trim(str_slice(cell, from, end));
		struct str other = str_trim(str_slice(cell, next, next_end));
		if (n < PIECE_ROOM - 1 && names_one(ctx, piece) && names_one(ctx, other)) {
			pieces[n++] = piece;
			from = next;
		}
		end = next_end;
	}
	pieces[n++] = str_trim(str_slice(cell, from, cell.len));
	return n;
}
