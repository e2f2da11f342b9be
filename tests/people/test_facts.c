/* What rows say of their person, as numbers: which rows are in, and which keys are equal. */
#include "base/json.h"
#include "data/image.h"
#include "people/facts.h"
#include "rows.h"
#include "scratch.h"

struct world {
	struct arena mem;
	struct registry *registry;
	struct names names;
	struct resolver *resolver;
	struct honours *honours;
	struct policy policy;
	struct findings findings;
	struct sheet *sheet;
	struct standings standings;
	struct facts facts;
};

static struct sheet *
sheet_of(struct world *w, const char *const *lists, size_t count)
{
	struct sheet_options options = { .limits = sheet_limits_default };
	struct input inputs[2];
	struct scratch files[2];
	struct fail f = { 0 };

	for (size_t i = 0; i < count; i++) {
		inputs[i] = (struct input){ .path = scratch_make(&files[i], str_from(lists[i])),
			.shown = STR("list"),
			.encoding = STR("auto") };
	}
	bool ok = sheet_load(&w->sheet, inputs, count, &options, &w->findings, &w->mem, &f);
	for (size_t i = 0; i < count; i++)
		scratch_remove(&files[i]);
	if (!ok)
		fail_msg("%s: %s", fail_word(f.code).at, f.found);
	return w->sheet;
}

static void
world_make(struct world *w, const char *const *lists, size_t count)
{
	struct fail f = { 0 };

	*w = (struct world){ 0 };
	findings_init(&w->findings, &w->mem);
	assert_true(registry_open(&w->registry, STR(""), image_registry(), &f));
	assert_true(policy_load(&w->policy, POLICY_DEFAULT, JSON_DEPTH, &w->mem, &f));
	names_init(&w->names, w->registry, &w->mem);
	w->resolver = resolver_new(&w->names, &w->mem);
	w->honours = honours_new(&w->mem);
	sheet_of(w, lists, count);
	standings_read(
	    &w->standings, w->sheet, &w->policy, STAGE_AUTO, NULL, &w->findings, &w->mem);
	assert_true(facts_read(&w->facts, w->sheet, &w->standings, w->resolver, w->honours,
	    &w->findings, &w->mem, &f));
}

static void
world_end(struct world *w)
{
	facts_free(&w->facts);
	standings_free(&w->standings);
	sheet_free(w->sheet);
	honours_free(w->honours);
	resolver_free(w->resolver);
	names_free(&w->names);
	registry_free(w->registry);
	findings_free(&w->findings);
	arena_free(&w->mem);
}

/* --- two rows, and which of their keys are equal --- */

enum {
	NONE,
	SAME,
	OTHER
}; /* neither row has one; one and the same; different ones, or one has none */

static struct row {
	const char *name, *list;
	int names, email, id, phone, affiliation;
} rows[] = {
	{ "nothing but names", "姓名,单位\n张三,甲公司\n李四,甲公司\n", OTHER, NONE, NONE, NONE,
	    SAME },
	{ "a name in another case and order", "Name,Affiliation\nJane DOE,Foo\ndoe jane,Foo\n",
	    SAME, NONE, NONE, NONE, SAME },
	{ "family and given name",
	    "Family name,Given name,Affiliation\nDoe,Jane,Foo\nJane,Doe,Bar\n", SAME, NONE, NONE,
	    NONE, OTHER },
	{ "an e-mail in another case",
	    "姓名,单位,邮箱\n张三,甲公司,a@QQ.com\n张三,乙公司,A@qq.com\n", SAME, SAME, NONE, NONE,
	    OTHER },
	{ "what is no e-mail", "姓名,单位,邮箱\n张三,甲公司,none\n李四,甲公司,none\n", OTHER, NONE,
	    NONE, NONE, SAME },
	{ "a phone written otherwise",
	    "姓名,单位,手机\n张三,甲公司,13800001001\n张三,甲公司,+86 138-0000-1001\n", SAME, NONE,
	    NONE, SAME, SAME },
	{ "phones that lost their digits",
	    "姓名,单位,手机\n张三,甲公司,1.38E+10\n李四,甲公司,1.38E+10\n", OTHER, NONE, NONE, NONE,
	    SAME },
	{ "the same id", "姓名,单位,人员编号\n张三,甲公司,a 1\n李四,甲公司,A1\n", OTHER, NONE, SAME,
	    NONE, SAME },
	{ "one has an e-mail", "姓名,单位,邮箱\n张三,甲公司,a@qq.com\n张三,甲公司,\n", SAME, OTHER,
	    NONE, NONE, SAME },
	{ "an e-mail's domain tells the institution",
	    "姓名,单位,邮箱\n张三,NTU,a@ntu.edu.sg\n李四,NTU,b@ntu.edu.tw\n", OTHER, OTHER, NONE,
	    NONE, OTHER },
};

static int
relation(uint32_t a, uint32_t b)
{
	return a == FACT_NONE && b == FACT_NONE ? NONE : a == b ? SAME : OTHER;
}

static void
keys_as_wanted(void **state)
{
	const struct row *r = *state;
	struct world w;

	world_make(&w, &r->list, 1);
	assert_int_equal(w.facts.count, 2);
	const struct fact *a = &w.facts.items[0], *b = &w.facts.items[1];
	assert_int_equal(relation(a->name, b->name), r->names);
	assert_int_equal(relation(a->email, b->email), r->email);
	const uint32_t *ids = w.facts.id_of, *phones = w.facts.phone_of;
	assert_int_equal(relation(fact_aside(ids, 0), fact_aside(ids, 1)), r->id);
	assert_int_equal(relation(fact_aside(phones, 0), fact_aside(phones, 1)), r->phone);
	assert_int_equal(relation(a->affiliation, b->affiliation), r->affiliation);
	world_end(&w);
}

/* --- one row: whether it is in, and what was noticed --- */

static struct single_row {
	const char *name, *list;
	enum standing standing;
	enum academician honour;
	int found; /* enum finding_code, or -1 */
} single_rows[] = {
	{ "a person", "姓名,单位\n张三,深圳大学\n", STANDING_IN, ACADEMICIAN_NO, -1 },
	{ "no person", "姓名,单位\niPhone,深圳大学\n", STANDING_NOT_PERSON, ACADEMICIAN_NO,
	    FINDING_NOT_A_PERSON },
	{ "nobody's row", "姓名,单位,邮箱\n,深圳大学,\n", STANDING_NOT_PERSON, ACADEMICIAN_NO,
	    FINDING_NOT_A_PERSON },
	{ "an e-mail without a name", "姓名,单位,邮箱\n,深圳大学,a@qq.com\n", STANDING_IN,
	    ACADEMICIAN_NO, -1 },
	{ "a cancelled row", "姓名,单位,状态\n张三,深圳大学,已取消\n", STANDING_CANCELLED,
	    ACADEMICIAN_NO, -1 },
	{ "a bad e-mail", "姓名,单位,邮箱\n张三,深圳大学,a at b\n", STANDING_IN, ACADEMICIAN_NO,
	    FINDING_EMAIL_BAD },
	{ "a phone without its digits", "姓名,单位,手机\n张三,深圳大学,1.38E+10\n", STANDING_IN,
	    ACADEMICIAN_NO, FINDING_PHONE_DIGITS_LOST },
	{ "no institution", "姓名,单位\n张三,\n", STANDING_IN, ACADEMICIAN_NO,
	    FINDING_AFFILIATION_BLANK },
	{ "a word for no institution", "姓名,单位\n张三,无\n", STANDING_IN, ACADEMICIAN_NO,
	    FINDING_AFFILIATION_NONE },
	{ "an honour in the title", "姓名,单位,职称\n张三,深圳大学,中国科学院院士\n", STANDING_IN,
	    ACADEMICIAN_YES, -1 },
	{ "an honour in the name", "姓名,单位\n张三院士,深圳大学\n", STANDING_IN, ACADEMICIAN_YES,
	    -1 },
	{ "a look-alike", "姓名,单位,职称\n张三,深圳大学,院士助理\n", STANDING_IN, ACADEMICIAN_NO,
	    -1 },
	{ "a doubtful one", "姓名,单位,职称\n张三,深圳大学,AAIA Fellow\n", STANDING_IN,
	    ACADEMICIAN_REVIEW, -1 },
	{ "a column that asks, answered yes", "姓名,单位,是否院士\n张三,深圳大学,是\n", STANDING_IN,
	    ACADEMICIAN_YES, -1 },
	{ "a column that asks, answered no", "姓名,单位,是否院士\n张三,深圳大学,否\n", STANDING_IN,
	    ACADEMICIAN_NO, -1 },
	{ "the better of two columns", "姓名,单位,职称,荣誉\n张三,深圳大学,教授,IEEE Fellow\n",
	    STANDING_IN, ACADEMICIAN_YES, -1 },
};

static void
read_as_wanted(void **state)
{
	const struct single_row *r = *state;
	struct world w;

	world_make(&w, &r->list, 1);
	assert_int_equal(w.standings.of_row[1].standing, r->standing);
	assert_int_equal(w.facts.count, r->standing == STANDING_IN);
	assert_int_equal(w.standings.rows[r->standing], 1);
	assert_int_not_equal(facts_affiliation(&w.facts, 1), FACT_NONE);
	if (r->standing == STANDING_IN) {
		uint32_t honour = fact_aside(w.facts.honour_of, 0);
		assert_int_equal(w.facts.items[0].honour, r->honour);
		assert_int_equal(honour == FACT_NONE, r->honour == ACADEMICIAN_NO);
		if (honour != FACT_NONE)
			assert_int_equal(w.facts.honours[honour].academician, r->honour);
	}
	if (r->found >= 0)
		assert_int_equal(w.findings.seen[r->found], 1);
	world_end(&w);
}

/* --- laws --- */

static void
rows_that_are_no_entries_have_no_affiliation(void **state)
{
	const char *list = "参会人员名单\n姓名,单位\n张三,深圳大学\n合计,1\n";
	struct world w;

	(void)state;
	world_make(&w, &list, 1);
	for (size_t row = 0; row < sheet_row_count(w.sheet); row++)
		assert_int_equal(facts_affiliation(&w.facts, (uint32_t)row) == FACT_NONE,
		    sheet_kind(w.sheet, row) != ROW_ENTRY);
	assert_int_equal(w.facts.count, 1);
	world_end(&w);
}

/* Facts are in file order, their numbers are below the counts, their names can be worked out
 * again, and equal names have equal numbers. */
static void
numbers_stand_for_keys(void **state)
{
	const char *lists[] = {
		"姓名,单位,邮箱,人员编号\n张三,深圳大学,a@qq.com,1\n李四,无,b@qq.com,2\n"
		"张 三,,a@qq.com,1\n",
		"姓名,单位,邮箱,人员编号\n王五,暨南大学,c@qq.com,1\n张三,深圳大学,a@qq.com,3\n"
	};
	struct arena mem = { 0 };
	struct world w;

	(void)state;
	world_make(&w, lists, 2);
	const struct facts *facts = &w.facts;
	assert_int_equal(facts->count, 5);
	for (uint32_t i = 0; i < facts->count; i++) {
		const struct fact *f = &facts->items[i];
		assert_true(i == 0 || facts->items[i - 1].row < f->row);
		assert_int_equal(fact_file(facts, i), sheet_row(w.sheet, f->row).file);
		assert_true(f->name < facts->name_count && f->email < facts->email_count);
		assert_true(fact_aside(facts->id_of, i) < facts->id_count);
		assert_true(f->affiliation < facts->affiliation_count);
		for (uint32_t k = 0; k < i; k++) {
			bool equal = str_eq(fact_name(facts, w.sheet, i, &mem).text,
			    fact_name(facts, w.sheet, k, &mem).text);
			assert_int_equal(equal, f->name == facts->items[k].name);
		}
	}
	arena_free(&mem);
	world_end(&w);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, keys_as_wanted);
	ROWS_ADD(tests, n, single_rows, read_as_wanted);
	ROWS_LAW(tests, n, rows_that_are_no_entries_have_no_affiliation);
	ROWS_LAW(tests, n, numbers_stand_for_keys);
	return ROWS_RUN(tests, n);
}
