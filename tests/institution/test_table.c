#include <stdlib.h>
#include <string.h>

#include "institution/table.h"
#include "rows.h"

#define GOOD                                                                                       \
	"cn-a\tuniversity\tCN\tGuangzhou\t\t甲大学\tA University\tAlpha|阿\tOld "              \
	"A\tAU\ta.edu.cn|b.cn\t012345678\n"

static struct row {
	const char *name, *in;
	size_t line, cell; /* of the complaint; 0: a good table */
} rows[] = {
	{ "a good row", GOOD, 0, 0 },
	{ "comments and blank lines", "# id\tkind\n\n" GOOD, 0, 0 },
	{ "no line end at the end", "x-a\tfirm\tDE\t\t\t\tA\t\t\t\t\t", 0, 0 },
	{ "too few cells", "cn-a\tuniversity\tCN\n", 1, 0 },
	{ "too many cells", "x-a\tfirm\tDE\t\t\t\tA\t\t\t\t\t\t\n", 1, 0 },
	{ "an id of other letters", "\nCN_A\tfirm\tDE\t\t\t\tA\t\t\t\t\t\n", 2, 1 },
	{ "an unknown kind", "x-a\tpub\tDE\t\t\t\tA\t\t\t\t\t\n", 1, 2 },
	{ "a country in small letters", "x-a\tfirm\tde\t\t\t\tA\t\t\t\t\t\n", 1, 3 },
	{ "no name", "x-a\tfirm\tDE\t\t\t\t\t\t\t\t\t\n", 1, 6 },
	{ "an empty further name", "x-a\tfirm\tDE\t\t\t\tA\tB||C\t\t\t\t\n", 1, 8 },
	{ "a name with a blank before it", "x-a\tfirm\tDE\t\t\t\tA\t\t B\t\t\t\n", 1, 9 },
	{ "a domain without a dot", "x-a\tfirm\tDE\t\t\t\tA\t\t\t\tlocalhost\t\n", 1, 11 },
	{ "a ROR id of eight characters", "x-a\tfirm\tDE\t\t\t\tA\t\t\t\t\t01234567\n", 1, 12 },
	{ "a ROR id as an address", "x-a\tfirm\tDE\t\t\t\tA\t\t\t\t\thttps://ror.org/012345678\n",
	    1, 12 },
};

static void
keeps_its_rules(void **state)
{
	const struct row *r = *state;
	struct arena mem = { 0 };
	struct entries all = { 0 };
	struct fail f = { 0 };

	bool ok = table_read(&all, str_from(r->in), STR("t.tsv"), &mem, &f);
	assert_int_equal(ok, r->line == 0);
	assert_int_equal(f.code, ok ? FAIL_NONE : FAIL_TABLE);
	assert_int_equal(f.line, r->line);
	assert_int_equal(f.column, r->cell);
	free(all.items);
	arena_free(&mem);
}

static void
reads_every_cell(void **state)
{
	static const struct written_name want[]
	    = { { { "甲大学", 9 }, NAME_OFFICIAL }, { { "A University", 12 }, NAME_OFFICIAL },
		      { { "Alpha", 5 }, NAME_OTHER }, { { "阿", 3 }, NAME_OTHER },
		      { { "Old A", 5 }, NAME_FORMER }, { { "AU", 2 }, NAME_SHORT } };
	struct arena mem = { 0 };
	struct entries all = { 0 };
	struct fail f = { 0 };

	(void)state;
	assert_true(table_read(&all, STR(GOOD), STR("t.tsv"), &mem, &f));
	assert_int_equal(all.count, 1);
	const struct entry *e = &all.items[0];
	assert_true(str_eq(e->id, STR("cn-a")) && e->kind == KIND_UNIVERSITY);
	assert_true(str_eq(e->country, STR("CN")) && str_eq(e->city, STR("Guangzhou")));
	assert_true(str_eq(e->ror, STR("012345678")));
	assert_int_equal(e->name_count, sizeof want / sizeof *want);
	for (size_t i = 0; i < e->name_count; i++) {
		assert_true(str_eq(e->names[i].text, want[i].text));
		assert_int_equal(e->names[i].kind, want[i].kind);
	}
	assert_int_equal(e->domain_count, 2);
	assert_true(str_eq(e->domains[1], STR("b.cn")));
	assert_int_equal(e->at.line, 1);
	free(all.items);
	arena_free(&mem);
}

#define ROW(id, parent) id "\tfirm\tDE\t\t" parent "\t\tA\t\t\t\t\t\n"

static struct check_row {
	const char *name, *in;
	size_t line; /* of the complaint; 0: none */
} check_rows[] = {
	{ "a parent that stands below", ROW("x-a", "x-b") ROW("x-b", ""), 0 },
	{ "an id twice", ROW("x-a", "") ROW("x-b", "") ROW("x-a", ""), 3 },
	{ "a parent that nobody is", ROW("x-a", "") ROW("x-b", "x-c"), 2 },
};

static void
checks_across_rows(void **state)
{
	const struct check_row *r = *state;
	struct arena mem = { 0 };
	struct entries all = { 0 };
	struct fail f = { 0 };

	assert_true(table_read(&all, str_from(r->in), STR("t.tsv"), &mem, &f));
	assert_int_equal(table_check(&all, &f), r->line == 0);
	assert_int_equal(f.line, r->line);
	free(all.items);
	arena_free(&mem);
}

static void
bad_utf8_is_refused(void **state)
{
	struct arena mem = { 0 };
	struct entries all = { 0 };
	struct fail f = { 0 };

	(void)state;
	assert_false(
	    table_read(&all, STR("x-a\tfirm\tDE\t\t\t\t\xC0\x80\t\t\t\t\t\n"), STR("t"), &mem, &f));
	assert_int_equal(f.code, FAIL_TABLE);
	free(all.items);
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, keeps_its_rules);
	ROWS_ADD(tests, n, check_rows, checks_across_rows);
	ROWS_LAW(tests, n, reads_every_cell);
	ROWS_LAW(tests, n, bad_utf8_is_refused);
	return ROWS_RUN(tests, n);
}
