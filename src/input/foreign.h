/* foreign.h - files that are taken for lists, and are no text: a workbook, a web page. */
#ifndef INPUT_FOREIGN_H
#define INPUT_FOREIGN_H

#include "base/fail.h"

/* False with FAIL_WORKBOOK, FAIL_WEB_PAGE or FAIL_NOT_TEXT where head, the first bytes of the file,
 * are those of one. */
bool foreign_refuse(struct str head, struct str file, struct fail *f);

#endif
