/* Claims held against rosters. */
#include "lists.h"

#include "people/roster.h"

/* proof: N none, V verified, = near, E elsewhere, M missing. counts: what the row is under claimed
 * and under verified evidence: y, n or ?. */
static struct row {
	const char *name, *roster, *person, *proof, *counts;
} rows[] = {
	{ "name and institution agree", "王五,IEEE,Peking University\n",
	    "王五,北京大学,IEEE Fellow", "V", "yy" },
	{ "whichever body", "王五,中国科学院,北京大学\n", "王五,北京大学,IEEE Fellow", "V", "yy" },
	{ "the name in the other order", "\"Doe, Jane\",ACM,MIT\n", "Jane Doe,MIT,ACM Fellow", "V",
	    "yy" },
	{ "the body as a title", "王五,中国科学院院士,北京大学\n", "王五,北京大学,院士", "V",
	    "yy" },
	{ "a doubtful claim", "王五,ACM,北京大学\n", "王五,北京大学,Fellow", "V", "yy" },
	{ "never by name alone", "王五,IEEE,\n", "王五,北京大学,IEEE Fellow", "=", "y?" },
	{ "a claim without institution", "王五,IEEE,北京大学\n", "王五,,IEEE Fellow", "=", "y?" },
	{ "at another institution", "王五,IEEE,清华大学\n", "王五,北京大学,IEEE Fellow", "E",
	    "??" },
	{ "at several, his among them", "王五,IEEE,清华大学\n王五,IEEE,北京大学\n",
	    "王五,北京大学,IEEE Fellow", "V", "yy" },
	{ "not on it", "赵六,IEEE,清华大学\n", "王五,北京大学,IEEE Fellow", "M", "??" },
	{ "a roster of another body", "赵六,ACM,清华大学\n", "王五,北京大学,IEEE Fellow", "N",
	    "yn" },
	{ "another body's of that name elsewhere", "王五,ACM,清华大学\n",
	    "王五,北京大学,IEEE Fellow", "N", "yn" },
	{ "one of two claims is covered", "赵六,ACM,清华大学\n",
	    "王五,北京大学,IEEE Fellow; ACM Fellow", "N", "yn" },
	{ "both are", "赵六,ACM,清华大学\n王五,IEEE,清华大学\n",
	    "王五,北京大学,IEEE Fellow; ACM Fellow", "E", "??" },
	{ "a claim that names no body", "赵六,ACM,清华大学\n", "王五,北京大学,院士", "N", "yn" },
	{ "pinyin", "Wu Wang,IEEE,Peking University\n", "王五,北京大学,IEEE Fellow", "=", "y?" },
	{ "pinyin elsewhere", "Wu Wang,IEEE,Tsinghua University\n", "王五,北京大学,IEEE Fellow",
	    "M", "??" },
	{ "an initial", "J. Doe,ACM,MIT\n", "Jane Doe,MIT,ACM Fellow", "=", "y?" },
	{ "a part of the institution", "王五,中国科学院,中国科学院物理研究所\n",
	    "王五,中国科学院,中国科学院院士", "=", "y?" },
	{ "no claim, and on the roster", "王五,IEEE,北京大学\n", "王五,北京大学,教授", "V", "??" },
	{ "no claim, and the name elsewhere", "王五,IEEE,清华大学\n", "王五,北京大学,教授", "N",
	    "nn" },
	{ "no claim, and a body that does not count", "王五,RSC,北京大学\n", "王五,北京大学,教授",
	    "N", "nn" },
	{ "a disputed body proves nothing", "王五,欧洲科学与艺术院,北京大学\n",
	    "王五,北京大学,欧洲科学与艺术院院士", "N", "?n" },
	{ "a body that nobody knows verifies a claim", "王五,某某国家学院,北京大学\n",
	    "王五,北京大学,院士", "V", "yy" },
	{ "and makes none", "王五,某某国家学院,北京大学\n", "王五,北京大学,教授", "N", "nn" },
	{ "a look-alike is no claim", "赵六,IEEE,北京大学\n", "王五,北京大学,IEEE Senior Member",
	    "N", "nn" },
};

static void
as_wanted(void **state)
{
	const struct row *r = *state;
	char list[300], text[300];
	struct scratch file;
	const char *const texts[] = { list };
	struct roster roster;
	struct lists l;
	struct fail f = { 0 };

	snprintf(list, sizeof list, "Name,Affiliation,Title\n%s\n", r->person);
	snprintf(text, sizeof text, "name,body,institution\n%s", r->roster);
	lists_open(&l, texts, 1, 1);
	lists_read(&l, NULL);
	struct str path = scratch_make(&file, str_from(text));
	const struct event event = { .rosters = &path, .roster_count = 1 };
	bool ok = roster_load(
	    &roster, &event, &sheet_limits_default, l.resolver, l.honours, &l.findings, &l.mem, &f);
	scratch_remove(&file);
	assert_true(ok);
	roster_prove(&l.facts, &roster, l.sheet, &l.names);
	assert_int_equal(l.facts.count, 1);
	assert_int_equal("NV=EM"[l.facts.proofs[0]], r -> proof[0]);
	/* Twice, as weighing again changes nothing. */
	for (int i = 0; i < 4; i++) {
		roster_weigh(&l.facts, i % 2 ? EVIDENCE_VERIFIED : EVIDENCE_CLAIMED);
		assert_int_equal("n?y"[l.facts.items[0].honour], r -> counts[i % 2]);
	}
	roster_free(&roster);
	lists_close(&l);
}

static struct trouble {
	const char *name, *text;
	enum fail_code code;
} troubles[] = {
	{ "no bodies", "name,institution\n王五,北京大学\n", FAIL_NO_COLUMN },
	{ "no institutions", "name,body\n王五,IEEE\n", FAIL_NO_AFFILIATION },
	{ "nothing", "", FAIL_EMPTY_FILE },
	{ "a row too short", "name,body,institution\n王五\n李四,IEEE,北京大学\n", FAIL_RAGGED },
};

static void
refused(void **state)
{
	const struct trouble *t = *state;
	static const char *const texts[] = { "Name,Affiliation\nA B,MIT\n" };
	struct scratch file;
	struct roster roster;
	struct lists l;
	struct fail f = { 0 };

	lists_open(&l, texts, 1, 1);
	struct str path = scratch_make(&file, str_from(t->text));
	const struct event event = { .rosters = &path, .roster_count = 1 };
	bool ok = roster_load(
	    &roster, &event, &sheet_limits_default, l.resolver, l.honours, &l.findings, &l.mem, &f);
	scratch_remove(&file);
	assert_false(ok);
	assert_int_equal(f.code, t->code);
	roster_free(&roster);
	lists_close(&l);
}

/* Without rosters claims count as they stand, and under verified evidence none does. */
static void
no_roster(void **state)
{
	static const char *const texts[]
	    = { "姓名,单位,职称\n王五,北京大学,IEEE Fellow\n李四,清华大学,教授\n" };
	struct lists l;

	(void)state;
	lists_open(&l, texts, 1, 1);
	lists_read(&l, NULL);
	roster_weigh(&l.facts, EVIDENCE_VERIFIED);
	assert_int_equal(l.facts.items[0].honour, ACADEMICIAN_NO);
	roster_weigh(&l.facts, EVIDENCE_CLAIMED);
	assert_int_equal(l.facts.items[0].honour, ACADEMICIAN_YES);
	assert_int_equal(l.facts.items[1].honour, ACADEMICIAN_NO);
	lists_close(&l);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, as_wanted);
	ROWS_ADD(tests, n, troubles, refused);
	ROWS_LAW(tests, n, no_roster);
	return ROWS_RUN(tests, n);
}
