/* piece.h - a cell, cut up into its several affiliations. */
#ifndef INSTITUTION_PIECE_H
#define INSTITUTION_PIECE_H

#include "base/str.h"

#define PIECE_ROOM 8

/* Cuts a cell into its several affiliations, in order, at ; ； ┋ | 、 / and newlines, where both
 * sides name an institution by themselves, which names_one tells: AT&T, N/A and 生物、化学学院 stay
 * whole. At least one piece, unless the cell is blank. */
size_t pieces_of(struct str pieces[PIECE_ROOM], struct str cell,
    bool (*names_one)(const void *ctx, struct str text), const void *ctx);

#endif
