/* lines.h - the lines of a file or of standard input, for commands that answer each of them.
 *
 * Every line is one, an empty one too; a last one without a line's end counts. A carriage return at
 * a line's end and a byte order mark at the start are dropped. */
#ifndef COMMAND_LINES_H
#define COMMAND_LINES_H

#include "base/file.h"
#include "input/sheet.h"

/* The whole text in mem. Fails as file_load does; with FAIL_NOT_UTF8 at line and column where it is
 * no UTF-8, or FAIL_NUL; or with FAIL_LIMIT_CELL at a line that is longer than a cell may be. */
bool lines_load(struct str *text, struct str path, const struct sheet_limits *limits,
    struct arena *mem, struct fail *f);
/* The next line of *rest, which goes behind it. False at the end. */
bool lines_next(struct str *line, struct str *rest);

#endif
