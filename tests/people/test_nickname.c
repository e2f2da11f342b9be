/* What people call themselves online, split where one side is an institution. */
#include "rows.h"

#include <string.h>

#include "data/image.h"
#include "people/nickname.h"

static struct row {
	const char *name, *cell, *who, *affiliation; /* who NULL: not split */
} rows[] = {
	{ "institution first", "中山大学-张三", "张三", "中山大学" },
	{ "name first", "张三-中山大学", "张三", "中山大学" },
	{ "a low line", "暨南大学_李四", "李四", "暨南大学" },
	{ "a slash", "中山大学/张三", "张三", "中山大学" },
	{ "a bar", "张三|中山大学", "张三", "中山大学" },
	{ "a plus", "中山大学+张三", "张三", "中山大学" },
	{ "an at sign", "张三@中山大学", "张三", "中山大学" },
	{ "a middle dot", "中山大学·张三", "张三", "中山大学" },
	{ "a short dash", "中山大学–张三", "张三", "中山大学" },
	{ "a long dash", "中山大学——张三", "张三", "中山大学" },
	{ "a full-width minus", "中山大学－张三", "张三", "中山大学" },
	{ "a full-width low line", "中山大学＿张三", "张三", "中山大学" },
	{ "a full-width blank", "中山大学　张三", "张三", "中山大学" },
	{ "blanks beside a dash", "中山大学 - 张三", "张三", "中山大学" },
	{ "brackets", "王五（华南理工大学）", "王五", "华南理工大学" },
	{ "a school of it", "中山大学计算机学院 赵六", "赵六", "中山大学计算机学院" },
	{ "Latin letters", "Jane Doe (Sun Yat-sen University)", "Jane Doe",
	    "Sun Yat-sen University" },
	{ "an institution nobody knows", "某某公司-张三", NULL, NULL },
	{ "two institutions", "中山大学-暨南大学", NULL, NULL },
	{ "a name alone", "张三", NULL, NULL },
	{ "an institution alone", "中山大学", NULL, NULL },
	{ "a double name", "Jean-Luc Martin", NULL, NULL },
	{ "nothing on one side", "-张三", NULL, NULL },
	{ "nothing", "", NULL, NULL },
};

static void
split_as_wanted(void **state)
{
	const struct row *r = *state;
	struct arena mem = { 0 };
	struct fail f = { 0 };
	struct registry *registry;
	struct names names;
	struct str name, affiliation;

	assert_true(registry_open(&registry, STR(""), image_registry(), &f));
	names_init(&names, registry, &mem);
	struct resolver *resolver = resolver_new(&names, &mem);
	bool split = nickname_split(&name, &affiliation, str_from(r->cell), resolver);
	assert_int_equal(split, r->who != NULL);
	if (r->who) {
		assert_int_equal(name.len, strlen(r->who));
		assert_memory_equal(name.at, r->who, name.len);
		assert_int_equal(affiliation.len, strlen(r->affiliation));
		assert_memory_equal(affiliation.at, r->affiliation, affiliation.len);
	}
	resolver_free(resolver);
	names_free(&names);
	registry_free(registry);
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, split_as_wanted);
	return ROWS_RUN(tests, n);
}
