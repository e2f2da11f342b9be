/* labels.h - what the values of our own terms are called for a reader, in both languages. The words
 * of files and options stand in the modules that own them. */
#ifndef REPORT_LABELS_H
#define REPORT_LABELS_H

#include "report/layout.h"
#include "report/sentences.h"
#include "verdict/audit.h"

struct str label_outcome(enum outcome outcome, enum lang lang);
enum tone tone_outcome(enum outcome outcome);
struct str label_role(enum host_role role, enum lang lang);
struct str label_reading(enum reading reading, enum lang lang);
struct str label_standing(enum standing standing, enum lang lang);
/* Of rows that are no entries. */
struct str label_row_kind(enum row_kind kind, enum lang lang);
struct str label_column(enum column column, enum lang lang);
struct str label_delimiter(char delimiter, enum lang lang);
/* How a file's encoding was found. */
void label_encoding(struct out *o, const struct sheet_file *file, enum lang lang);

#endif
