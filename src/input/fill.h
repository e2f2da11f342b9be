/* fill.h - affiliations that merged cells left empty. */
#ifndef INPUT_FILL_H
#define INPUT_FILL_H

#include "input/rows.h"

/* From row first on: 同上 and the like, and blanks under filled cells where the file has that
 * habit, are filled from above if asked, with a finding each; else left blank, with one finding
 * that says how many. Cannot fail. */
void fill_down(
    struct rows *rows, size_t first, uint16_t file, bool is_asked, struct findings *findings);

#endif
