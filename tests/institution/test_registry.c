#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/db.h"
#include "institution/form.h"
#include "small.h"

#define TABLE                                                                                      \
	"cn-sysu\tuniversity\tCN\tGuangzhou\t\t中山大学\tSun Yat-sen University\tZhongshan "   \
	"University\t中山医科大学\tSYSU\tsysu.edu.cn|mail.sysu.edu.cn\t0064kty71\n"          \
	"cn-sysu-1h\thospital\tCN\tGuangzhou\tcn-sysu\t中山大学附属第一医院\tThe First " \
	"Affiliated "                                                                              \
	"Hospital of Sun Yat-sen University\t\t\t\tshared.cn\t\n"                                  \
	"cn-sysu-lib\torganisation\tCN\tGuangzhou\tcn-sysu\t\tLibrary of "                         \
	"Sun\t\t\tSYSU\tshared.cn\t\n"                                                             \
	"cn-ioz\tinstitute\tCN\tBeijing\t\t中国科学院动物研究所\tInstitute of Zoology\t\t\t\t\t\n"

static struct scratch file;
static struct registry *registry;

static struct str
form(const char *text, struct arena *mem)
{
	return form_of(str_from(text), mem);
}

static void
knows_its_rows(void **state)
{
	(void)state;
	assert_int_equal(registry_count(registry), 4);
	assert_true(str_eq(registry_version(registry), STR("small 1")));
	uint32_t sysu = registry_by_id(registry, STR("cn-sysu"));
	uint32_t hospital = registry_by_id(registry, STR("cn-sysu-1h"));
	const struct institution *i = registry_get(registry, sysu);

	assert_int_equal(sysu, registry_by_ror(registry, STR("0064kty71")));
	assert_int_equal(registry_get(registry, hospital)->parent, sysu);
	assert_int_equal(registry_get(registry, hospital)->kind, KIND_HOSPITAL);
	assert_true(
	    str_eq(i->name, STR("中山大学")) && str_eq(i->name_en, STR("Sun Yat-sen University")));
	assert_true(str_eq(i->country, STR("CN")) && str_eq(i->city, STR("Guangzhou")));
	assert_int_equal(i->parent, NOBODY);
	assert_null(registry_get(registry, hospital)->ror.at);
	/* Asked again, it is the same: nothing that was given is read anew. */
	assert_ptr_equal(i, registry_get(registry, sysu));
	assert_int_equal(registry_by_id(registry, STR("cn-nobody")), NOBODY);
	assert_int_equal(registry_by_ror(registry, STR("000000000")), NOBODY);
}

static struct name_row {
	const char *name, *text, *ids[3];
	enum name_kind kind; /* of the first */
} name_rows[] = {
	{ "an official name", "中山大学", { "cn-sysu" }, NAME_OFFICIAL },
	{ "typed otherwise", "SUN YAT SEN UNIV.", { "cn-sysu" }, NAME_OFFICIAL },
	{ "a further name", "Zhongshan University", { "cn-sysu" }, NAME_OTHER },
	{ "a former name", "中山医科大学", { "cn-sysu" }, NAME_FORMER },
	{ "a short one of two", "sysu", { "cn-sysu", "cn-sysu-lib" }, NAME_SHORT },
	{ "one that a rule makes", "中国科学院动物所", { "cn-ioz" }, NAME_DERIVED },
	{ "the beginning of a name is none", "中山", { NULL }, NAME_OFFICIAL },
	{ "nothing", "", { NULL }, NAME_OFFICIAL },
};

static void
finds_by_name(void **state)
{
	const struct name_row *r = *state;
	struct name_hit hits[8];
	struct arena mem = { 0 };
	size_t n = registry_named(registry, hits, 8, form(r->text, &mem)), want = 0;

	for (; want < 3 && r->ids[want]; want++) {
		assert_true(want < n);
		assert_true(str_eq(
		    registry_get(registry, hits[want].institution)->id, str_from(r->ids[want])));
	}
	assert_int_equal(n, want);
	if (n)
		assert_int_equal(hits[0].kind, r->kind);
	/* No more than there is room for. */
	assert_int_equal(registry_named(registry, hits, 0, form(r->text, &mem)), 0);
	arena_free(&mem);
}

static void
heads_come_longest_first(void **state)
{
	struct name_hit hits[2];
	struct arena mem = { 0 };
	struct str text = form("中山大学附属第一医院心内科", &mem);

	(void)state;
	assert_int_equal(registry_heads(registry, hits, 2, text), 2);
	assert_true(hits[0].form.len > hits[1].form.len);
	assert_true(str_starts(text, hits[0].form) && str_starts(text, hits[1].form));
	/* Where there is room for one only, it is the longest. */
	assert_int_equal(registry_heads(registry, hits, 1, text), 1);
	assert_true(str_eq(hits[0].form, form("中山大学附属第一医院", &mem)));
	assert_int_equal(registry_heads(registry, hits, 2, form("中", &mem)), 0);
	arena_free(&mem);
}

static struct slip_row {
	const char *name, *text, *same;
	size_t count;
} slip_rows[] = {
	{ "a character for another", "中山大学附属第二医院", "中山大学", 1 },
	{ "one left out", "中山大学附属第医院", "中山大学", 1 },
	{ "the name itself is no slip", "中山大学附属第一医院", "中山大学", 0 },
	{ "two are too many", "中山大学附属二医院", "中山大学", 0 },
	{ "a slip in what must be the same", "中山大小附属第一医院", "中山大小", 0 },
	{ "nothing like it", "中国海洋", "中", 0 },
};

static void
slips_are_found(void **state)
{
	const struct slip_row *r = *state;
	struct name_hit hits[4];
	struct arena mem = { 0 };
	size_t n = registry_slips(registry, hits, 4, form(r->text, &mem), str_from(r->same).len);

	assert_int_equal(n, r->count);
	if (n)
		assert_true(str_eq(hits[0].form, form("中山大学附属第一医院", &mem)));
	arena_free(&mem);
}

static struct domain_row {
	const char *name, *domain;
	size_t count;
	const char *first;
} domain_rows[] = {
	{ "its own", "sysu.edu.cn", 1, "cn-sysu" },
	{ "one below it", "cs.sysu.edu.cn", 1, "cn-sysu" },
	{ "two share it", "shared.cn", 2, "cn-sysu-1h" },
	{ "a tail that begins inside a word", "asysu.edu.cn", 0, NULL },
	{ "only what all have", "edu.cn", 0, NULL },
	{ "no dot", "sysu", 0, NULL },
	{ "nothing", "", 0, NULL },
};

static void
finds_by_domain(void **state)
{
	const struct domain_row *r = *state;
	uint32_t who[4];
	size_t n = registry_domain(registry, who, 4, str_from(r->domain));

	assert_int_equal(n, r->count);
	if (n)
		assert_true(str_eq(registry_get(registry, who[0])->id, str_from(r->first)));
}

static struct search_row {
	const char *name, *words, *ids[4];
} search_rows[] = {
	{ "a whole name before those that it begins", "中山大学", { "cn-sysu", "cn-sysu-1h" } },
	{ "inside a name", "zoology", { "cn-ioz" } },
	{ "both have it whole", "SYSU", { "cn-sysu", "cn-sysu-lib" } },
	{ "nobody", "Oxford", { NULL } },
	{ "nothing", " ", { NULL } },
};

static void
searches_in_names(void **state)
{
	const struct search_row *r = *state;
	uint32_t who[4];
	struct arena mem = { 0 };
	size_t n = registry_search(registry, who, 4, form(r->words, &mem)), want = 0;

	for (; want < 4 && r->ids[want]; want++) {
		assert_true(want < n);
		assert_true(str_eq(registry_get(registry, who[want])->id, str_from(r->ids[want])));
	}
	assert_int_equal(n, want);
	arena_free(&mem);
}

static void
gives_names_and_domains_back(void **state)
{
	struct written_name *names;
	struct str *domains;
	struct arena mem = { 0 };
	struct registry_sizes sizes;

	(void)state;
	assert_int_equal(registry_names(&names, registry, 1, &mem), 5);
	assert_true(
	    str_eq(names[2].text, STR("Zhongshan University")) && names[2].kind == NAME_OTHER);
	assert_int_equal(registry_domains(&domains, registry, 1, &mem), 2);
	assert_true(str_eq(domains[1], STR("mail.sysu.edu.cn")));
	assert_int_equal(registry_domains(&domains, registry, 4, &mem), 0);
	registry_measure(&sizes, registry);
	assert_int_equal(sizes.institutions, 4);
	assert_int_equal(sizes.names, 11);
	assert_int_equal(sizes.domains, 4);
	arena_free(&mem);
}

/* --- files that are no registry --- */

static void
no_such_file(void **state)
{
	struct registry *r;
	struct fail f = { 0 };

	(void)state;
	assert_false(registry_open(&r, STR("/nowhere/registry.db"), STR(""), &f));
	assert_int_equal(f.code, FAIL_OPEN);
}

static void
no_database(void **state)
{
	struct registry *r;
	struct scratch s;
	struct fail f = { 0 };

	(void)state;
	assert_false(registry_open(&r, scratch_make(&s, STR("name,institution\n")), STR(""), &f));
	assert_int_equal(f.code, FAIL_DATABASE);
	scratch_remove(&s);
}

static void
another_layout(void **state)
{
	struct registry *r;
	struct scratch s;
	struct fail f = { 0 };
	struct db *db;

	(void)state;
	registry_free(small_registry(&s, STR(TABLE)));
	assert_true(db_open(&db, str_from(s.path), DB_CREATE, &f));
	assert_true(db_run(db, "UPDATE about SET layout = layout + 1", &f));
	db_close(db);
	assert_false(registry_open(&r, str_from(s.path), STR(""), &f));
	assert_int_equal(f.code, FAIL_REGISTRY);
	scratch_remove(&s);
}

static struct str
read_image(const char *path)
{
	static char image[1 << 20];
	FILE *in = fopen(path, "rb");

	assert_non_null(in);
	size_t n = fread(image, 1, sizeof image, in);
	fclose(in);
	return (struct str){ image, n };
}

/* The image is opened in place; a look-up is the same as in the file. */
static void
an_image_is_as_good_as_a_file(void **state)
{
	struct fail f = { 0 };
	struct registry *r;

	(void)state;
	assert_true(registry_open(&r, (struct str){ 0 }, read_image(file.path), &f));
	assert_int_equal(registry_by_ror(r, STR("0064kty71")), 1);
	assert_true(registry_ok(r, &f));
	registry_free(r);
}

#define HOSPITAL      "cn-zsyy\thospital\tCN\tShanghai\t\t中山医院\tZhongshan Hospital\t\t\t\t\t\n"
#define COLLEGE(line) HOSPITAL "cn-a\t" line "\n"

/* What is built in when a registry is opened that was imported beside COLLEGE_THEN. */
#define COLLEGE_THEN                                                                                 \
	COLLEGE("university\tCN\tGuangzhou\t\t东山学院\tDongshan College\tEast College\t\tDSC\t" \
		"dsc.edu.cn\t0064kty71")

static struct table_row {
	const char *name, *builtin;
	enum fail_code code;
} table_rows[] = {
	{ "the same", COLLEGE_THEN, FAIL_NONE },
	{ "another name",
	    COLLEGE("university\tCN\tGuangzhou\t\t东山学院\tDongshan College\tEastern College\t\t"
		    "DSC\tdsc.edu.cn\t0064kty71"),
	    FAIL_REGISTRY_TABLE },
	{ "a name of another kind",
	    COLLEGE("university\tCN\tGuangzhou\t\t东山学院\tDongshan College\t\tEast College\tDSC\t"
		    "dsc.edu.cn\t0064kty71"),
	    FAIL_REGISTRY_TABLE },
	{ "another domain",
	    COLLEGE("university\tCN\tGuangzhou\t\t东山学院\tDongshan College\tEast College\t\tDSC\t"
		    "dsc.cn\t0064kty71"),
	    FAIL_REGISTRY_TABLE },
	{ "another ROR id",
	    COLLEGE("university\tCN\tGuangzhou\t\t东山学院\tDongshan College\tEast College\t\tDSC\t"
		    "dsc.edu.cn\t"),
	    FAIL_REGISTRY_TABLE },
	{ "another town",
	    COLLEGE("university\tCN\tShenzhen\t\t东山学院\tDongshan College\tEast College\t\tDSC\t"
		    "dsc.edu.cn\t0064kty71"),
	    FAIL_REGISTRY_TABLE },
	{ "another kind",
	    COLLEGE("college\tCN\tGuangzhou\t\t东山学院\tDongshan College\tEast College\t\tDSC\t"
		    "dsc.edu.cn\t0064kty71"),
	    FAIL_REGISTRY_TABLE },
	{ "a parent",
	    COLLEGE("university\tCN\tGuangzhou\tcn-zsyy\t东山学院\tDongshan College\tEast "
		    "College\t\tDSC\tdsc.edu.cn\t0064kty71"),
	    FAIL_REGISTRY_TABLE },
};

static void
another_builtin_table(void **state)
{
	const struct table_row *row = *state;
	struct fail f = { 0 };
	struct scratch imported, builtin;
	struct registry *r;

	registry_free(small_registry(&imported, STR(COLLEGE_THEN)));
	registry_free(small_registry(&builtin, str_from(row->builtin)));
	bool opens = registry_open(&r, str_from(imported.path), read_image(builtin.path), &f);
	assert_int_equal(opens, row->code == FAIL_NONE);
	assert_int_equal(f.code, row->code);
	if (opens)
		registry_free(r);
	scratch_remove(&imported);
	scratch_remove(&builtin);
}

/* Where the entries begin with an imported registry's, its file is known by what that one has. */
static void
a_digest_is_handed_on(void **state)
{
	struct arena mem = { 0 };
	struct entries all = { 0 };
	struct fail f = { 0 };
	struct scratch s;
	struct registry *r;

	(void)state;
	assert_true(table_read(&all, STR(COLLEGE_THEN), STR("small.tsv"), &mem, &f));
	struct str path = scratch_make(&s, STR(""));
	assert_true(registry_write(path, &all, STR("test"), 42, &f));
	assert_true(registry_open(&r, path, STR(""), &f));
	assert_int_equal(registry_table_digest(r), 42);
	registry_free(r);
	free(all.items);
	arena_free(&mem);
	scratch_remove(&s);
}

/* What cannot be read in the middle of its use is remembered. */
static void
a_file_cut_short_is_told_at_the_end(void **state)
{
	struct scratch s;
	struct fail told = { 0 };
	struct registry *r = small_registry(&s, STR(TABLE));

	(void)state;
	assert_int_equal(truncate(s.path, 1024), 0);
	registry_get(r, 1);
	assert_false(registry_ok(r, &told));
	assert_int_equal(told.code, FAIL_DATABASE);
	registry_free(r);
	scratch_remove(&s);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	registry = small_registry(&file, STR(TABLE));
	ROWS_ADD(tests, n, name_rows, finds_by_name);
	ROWS_ADD(tests, n, domain_rows, finds_by_domain);
	ROWS_ADD(tests, n, search_rows, searches_in_names);
	ROWS_LAW(tests, n, knows_its_rows);
	ROWS_LAW(tests, n, heads_come_longest_first);
	ROWS_ADD(tests, n, slip_rows, slips_are_found);
	ROWS_LAW(tests, n, gives_names_and_domains_back);
	ROWS_LAW(tests, n, no_such_file);
	ROWS_LAW(tests, n, no_database);
	ROWS_LAW(tests, n, another_layout);
	ROWS_ADD(tests, n, table_rows, another_builtin_table);
	ROWS_LAW(tests, n, a_digest_is_handed_on);
	ROWS_LAW(tests, n, an_image_is_as_good_as_a_file);
	ROWS_LAW(tests, n, a_file_cut_short_is_told_at_the_end);
	int failed = ROWS_RUN(tests, n);
	registry_free(registry);
	scratch_remove(&file);
	return failed;
}
