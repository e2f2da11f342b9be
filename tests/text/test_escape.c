#include "rows.h"
#include "text/escape.h"

static struct row {
	const char *name, *in, *want;
} rows[] = {
	{ "nothing", "", "" },
	{ "no such word", "AT&T #1 <x> a_b", "AT&T #1 <x> a_b" },
	{ "HTML's and", "AT&amp;T", "AT&T" },
	{ "HTML's quotes", "&quot;MISIS&quot;", "\"MISIS\"" },
	{ "small or capital", "A&NBSP;B<BR>C", "A B\nC" },
	{ "once only", "&amp;amp;", "&amp;" },
	{ "a spreadsheet's end of line", "MIT_x000D__x000A_Boston", "MIT \nBoston" },
	{ "a dump's tab behind the text", "Microsoft#TAB#", "Microsoft " },
	{ "a dump's end of line", "#N#Barts Health,#N# London", "\nBarts Health,\n London" },
	{ "cut short", "A &am", "A &am" },
};

static void
read_as_wanted(void **state)
{
	const struct row *r = *state;
	struct arena mem = { 0 };

	assert_true(str_eq(unescaped(str_from(r->in), &mem), str_from(r->want)));
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, read_as_wanted);
	return ROWS_RUN(tests, n);
}
