#include "input/foreign.h"

#include <string.h>

#include "rows.h"

static struct row {
	const char *name;
	struct str head;
	enum fail_code want;
	const char *found;
} rows[] = {
	{ "a list", { "姓名,单位\n", 14 }, FAIL_NONE, "" },
	{ "nothing", { "", 0 }, FAIL_NONE, "" },
	{ "a workbook of today", { "PK\x03\x04\x14\0", 6 }, FAIL_WORKBOOK, "" },
	{ "a heading that begins with PK", { "PK,name\n", 8 }, FAIL_NONE, "" },
	{ "a workbook of 2003", { "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", 10 }, FAIL_WORKBOOK, "" },
	{ "half a mark", { "\xD0\xCF\x11", 3 }, FAIL_NONE, "" },
	{ "a page", { "<!DOCTYPE html>\n<html>", 22 }, FAIL_WEB_PAGE, "" },
	{ "a page below blank lines", { "\xEF\xBB\xBF\r\n\r\n <HTML lang=\"en\">", 24 },
	    FAIL_WEB_PAGE, "" },
	{ "a heading in angle brackets", { "<name>,unit\n", 12 }, FAIL_NONE, "" },
	{ "gzip", { "\x1F\x8B\x08\0", 4 }, FAIL_NOT_TEXT, "gzip" },
	{ "PDF", { "%PDF-1.7\n", 9 }, FAIL_NOT_TEXT, "PDF" },
};

static void
refused_or_not(void **state)
{
	const struct row *r = *state;
	struct fail f = { 0 };

	assert_int_equal(foreign_refuse(r->head, STR("list.csv"), &f), r->want == FAIL_NONE);
	assert_int_equal(f.code, r->want);
	assert_string_equal(f.found, r->found);
	assert_string_equal(f.file, r->want == FAIL_NONE ? "" : "list.csv");
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, refused_or_not);
	return ROWS_RUN(tests, n);
}
