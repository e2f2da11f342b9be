#include "input/foreign.h"

struct mark {
	struct str bytes; /* in lower case where they are letters */
	enum fail_code code;
	const char *name;
	bool behind_blanks;
};

#define MARK(bytes)                                                                                \
	{                                                                                          \
		(bytes), sizeof(bytes) - 1                                                         \
	}

/* What such files begin with, by their formats' own definitions. */
static const struct mark marks[] = {
	{ MARK("pk\x03\x04"), FAIL_WORKBOOK, "", false }, /* ZIP: .xlsx, .ods, .numbers */
	{ MARK("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), FAIL_WORKBOOK, "", false }, /* .xls, .et */
	{ MARK("<!doctype html"), FAIL_WEB_PAGE, "", true },
	{ MARK("<html"), FAIL_WEB_PAGE, "", true },
	{ MARK("\x1F\x8B"), FAIL_NOT_TEXT, "gzip", false },
	{ MARK("7z\xBC\xAF\x27\x1C"), FAIL_NOT_TEXT, "7z", false },
	{ MARK("rar!\x1A\x07"), FAIL_NOT_TEXT, "RAR", false },
	{ MARK("%pdf-"), FAIL_NOT_TEXT, "PDF", false },
};

bool
foreign_refuse(struct str head, struct str file, struct fail *f)
{
	struct str bom = STR("\xEF\xBB\xBF");
	struct str text = str_trim(str_slice(head, str_starts(head, bom) ? bom.len : 0, head.len));

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		const struct mark *m = &marks[i];
		struct str at = m->behind_blanks ? text : head;
		if (at.len >= m->bytes.len
		    && str_eq_nocase(str_slice(at, 0, m->bytes.len), m->bytes))
			return fail_at(
			    f, m->code, (struct place){ .file = file }, str_from(m->name), STR(""));
	}
	return true;
}
