/* cell.h - what a cell of a list holds, apart from what spreadsheets and people put around it. */
#ifndef INPUT_CELL_H
#define INPUT_CELL_H

#include "base/arena.h"
#include "base/str.h"

/* Without blanks of any script at both ends, an Excel wrapper (="001") or the apostrophe that makes
 * a spreadsheet take a number for text. Points into raw. */
struct str cell_tidy(struct str raw);

/* A cell that means "as above": 同上, 〃, ditto. */
bool cell_is_ditto(struct str tidy);

/* How many people a name cell names: 1 for a name, in whatever script or order; 张三、李四 are 2,
 * 张三等5人 are 5. Cannot fail. */
size_t cell_people(struct str tidy);

/* The name of one of them, from 0. Those who are only counted (等5人) are told apart by a number
 * behind the cell's text. Lives in mem. */
struct str cell_person(struct str tidy, size_t index, struct arena *mem);

#endif
