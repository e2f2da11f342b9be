#include <stdlib.h>
#include <string.h>

#include "institution/aliases.h"
#include "institution/form.h"
#include "small.h"

#define TABLE                                                                                      \
	"cn-sysu\tuniversity\tCN\tGuangzhou\t\t中山大学\tSun Yat-sen "                         \
	"University\t\t\tSYSU\t\t0064kty71\n"                                                      \
	"cn-scut\tuniversity\tCN\tGuangzhou\t\t华南理工大学\tSouth China University of "     \
	"Technology\t\t\tHL\t\t\n"                                                                 \
	"cn-scnu\tuniversity\tCN\tGuangzhou\t\t华南师范大学\tSouth China Normal "            \
	"University\t\t\tHL\t\t\n"

static struct scratch file;
static struct registry *registry;

static bool
load(struct names *names, struct str csv, struct arena *mem, struct fail *f)
{
	struct scratch s;

	names_init(names, registry, mem);
	bool ok = aliases_load(names, scratch_make(&s, csv), mem, f);
	scratch_remove(&s);
	return ok;
}

static struct row {
	const char *name, *csv, *typed;
	const char *id; /* who is meant by what was typed; NULL: nobody */
} rows[] = {
	{ "an id of ours", "name,institution\n逸仙大学,cn-sysu\n", "逸仙大学", "cn-sysu" },
	{ "a ROR id", "name,institution\n逸仙大学,0064kty71\n", "逸仙大学", "cn-sysu" },
	{ "a ROR address", "name,institution\n逸仙大学,https://ror.org/0064kty71\n", "逸仙大学",
	    "cn-sysu" },
	{ "a name that is known", "name,institution\nYat U,Sun Yat-sen Univ.\n", "yat u.",
	    "cn-sysu" },
	{ "an alias of a line above", "name,institution\nA1,cn-sysu\nA2,a1\n", "A2", "cn-sysu" },
	{ "columns in another order, Chinese headings", "备注,单位,名称\nx,cn-sysu,逸仙大学\n",
	    "逸仙大学", "cn-sysu" },
	{ "a column more", "name,institution,note\nYat U,cn-sysu,see above\n", "Yat U", "cn-sysu" },
	{ "a kind, and none", "name,institution,kind\nYat U,cn-sysu,name\nYatU,cn-sysu,\n", "YatU",
	    "cn-sysu" },
	{ "blank lines and a mark", "\xEF\xBB\xBFname,institution\n\nYat U,cn-sysu\n\n", "Yat U",
	    "cn-sysu" },
	{ "the user's name goes over the registry's", "name,institution\nHL,cn-scut\n", "HL",
	    "cn-scut" },
	{ "nothing but a header", "name,institution\n", "逸仙大学", NULL },
	{ "GB18030",
	    "name,institution\n\xD2\xDD\xCF\xC9\xB4\xF3\xD1\xA7,\xD6\xD0\xC9\xBD\xB4\xF3\xD1\xA7\n",
	    "逸仙大学", "cn-sysu" },
};

static void
takes_aliases(void **state)
{
	const struct row *r = *state;
	struct arena mem = { 0 };
	struct names names;
	struct name_hit hits[NAMES_ROOM];
	struct fail f = { 0 };

	assert_true(load(&names, str_from(r->csv), &mem, &f));
	size_t n = names_exact(&names, hits, form_of(str_from(r->typed), &mem));
	assert_int_equal(n, r->id != NULL);
	if (n)
		assert_true(str_eq(names_get(&names, hits[0].institution)->id, str_from(r->id)));
	names_free(&names);
	arena_free(&mem);
}

static struct bad_row {
	const char *name, *csv;
	enum fail_code code;
	size_t line, column;
} bad_rows[] = {
	{ "a name that nobody has", "name,institution\nA,cn-sysu\nB,Nowhere University\n",
	    FAIL_ALIAS_UNKNOWN, 3, 2 },
	{ "a name that two have", "name,institution\nA,HL\n", FAIL_ALIAS_SHARED, 2, 2 },
	{ "a ROR id that nobody has", "name,institution\nA,https://ror.org/000000000\n",
	    FAIL_ALIAS_UNKNOWN, 2, 2 },
	{ "no institution", "institution,name\n,A\n", FAIL_ALIAS_UNKNOWN, 2, 1 },
	{ "no name", "name,institution\n -,cn-sysu\n", FAIL_TABLE, 2, 1 },
	{ "an unknown kind", "name,institution,kind\nA,cn-sysu,nickname\n", FAIL_TABLE, 2, 3 },
	{ "a domain without a dot", "name,institution,kind\nsysu,cn-sysu,domain\n", FAIL_TABLE, 2,
	    1 },
	{ "a header without a column", "name,place\nA,B\n", FAIL_NO_COLUMN, 1, 0 },
	{ "a line of another width", "name,institution\nA,cn-sysu,x\n", FAIL_RAGGED, 2, 0 },
	{ "cut off in a quoted cell", "name,institution\n\"A,cn-sysu\n", FAIL_QUOTE_OPEN, 2, 0 },
	{ "an empty file", "", FAIL_EMPTY_FILE, 0, 0 },
};

static void
refuses(void **state)
{
	const struct bad_row *r = *state;
	struct arena mem = { 0 };
	struct names names;
	struct fail f = { 0 };

	assert_false(load(&names, str_from(r->csv), &mem, &f));
	assert_int_equal(f.code, r->code);
	assert_int_equal(f.line, r->line);
	if (r->column)
		assert_int_equal(f.column, r->column);
	names_free(&names);
	arena_free(&mem);
}

static void
those_that_a_name_may_mean_are_told(void **state)
{
	struct arena mem = { 0 };
	struct names names;
	struct fail f = { 0 };

	(void)state;
	assert_false(load(&names, STR("name,institution\nA,HL\n"), &mem, &f));
	assert_string_equal(f.found, "HL");
	assert_non_null(strstr(f.expected, "cn-scut"));
	assert_non_null(strstr(f.expected, "cn-scnu"));
	names_free(&names);
	arena_free(&mem);
}

static void
a_domain_is_the_institutions(void **state)
{
	struct arena mem = { 0 };
	struct names names;
	struct fail f = { 0 };
	uint32_t who[NAMES_ROOM];

	(void)state;
	assert_true(
	    load(&names, STR("name,institution,kind\nExample.ORG,cn-sysu,domain\n"), &mem, &f));
	assert_int_equal(names_domain(&names, who, STR("mail.example.org")), 1);
	assert_int_equal(who[0], registry_by_id(registry, STR("cn-sysu")));
	names_free(&names);
	arena_free(&mem);
}

static void
no_file(void **state)
{
	struct arena mem = { 0 };
	struct names names;
	struct fail f = { 0 };

	(void)state;
	names_init(&names, registry, &mem);
	assert_false(aliases_load(&names, STR("/nowhere/aliases.csv"), &mem, &f));
	assert_int_equal(f.code, FAIL_OPEN);
	names_free(&names);
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	registry = small_registry(&file, STR(TABLE));
	ROWS_ADD(tests, n, rows, takes_aliases);
	ROWS_ADD(tests, n, bad_rows, refuses);
	ROWS_LAW(tests, n, those_that_a_name_may_mean_are_told);
	ROWS_LAW(tests, n, a_domain_is_the_institutions);
	ROWS_LAW(tests, n, no_file);
	int failed = ROWS_RUN(tests, n);
	registry_free(registry);
	scratch_remove(&file);
	return failed;
}
