/* encoding.h - what a file is written in. The door of uchardet.
 *
 * What was told comes after a byte order mark only. Where nothing is told: byte order mark, strict
 * UTF-8, UTF-16 by its NULs, then whichever of GB18030, Big5, Shift-JIS and Windows-1252 makes the
 * most of the bytes look ordinary. "gb2312" and "gbk" are read as GB18030, which contains both. */
#ifndef INPUT_ENCODING_H
#define INPUT_ENCODING_H

#include "base/file.h"

enum encoding_how {
	ENCODING_TOLD,
	ENCODING_MARK,  /* a byte order mark */
	ENCODING_VALID, /* strict UTF-8 */
	ENCODING_NULS,  /* UTF-16 without a mark */
	ENCODING_GUESSED,
	ENCODING_HOW_COUNT
};

struct encoding {
	struct str name; /* as it is reported: "GB18030" */
	enum encoding_how how;
	int sure; /* per cent */
	bool is_utf8;
	const char *iconv; /* the library's name for it, where it is not UTF-8 */
};

struct str encoding_how_word(enum encoding_how how);

/* What file is written in; told is a name, "auto" or empty. Reads as far as it must and rewinds.
 * Fails with FAIL_ENCODING_NAME, FAIL_READ, and as foreign_refuse does. */
bool encoding_find(
    struct encoding *out, struct file *file, struct str told, struct arena *mem, struct fail *f);

#endif
