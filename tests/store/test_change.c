/* What changed between two audits, and that what is kept for it names nobody. */
#include "store/change.h"

#include <string.h>

#include "verdict/audited.h"

#define HEAD "Name,Email,Affiliation\n"
#define KEY  keys_of(STR("0123456789abcdef"), &mem)

static struct row {
	const char *name, *then, *now;
	size_t in[SIDE_COUNT], out[SIDE_COUNT];
	size_t host_to_external, external_to_unaffiliated, elsewhere, filled, freed, freed_gone,
	    opened, closed;
} rows[] = {
	{ .name = "nothing", .then = "Ann Lee,a@x.org,MIT\n", .now = "Ann Lee,a@x.org,MIT\n" },
	{ .name = "another order",
	    .then = "Ann Lee,a@x.org,MIT\nBo Wu,,ETH Zürich\n",
	    .now = "Bo Wu,,ETH Zürich\nAnn Lee,a@x.org,MIT\n" },
	{ .name = "one of each side joins",
	    .then = "Ann Lee,a@x.org,MIT\n",
	    .now = "Ann Lee,a@x.org,MIT\nBo Wu,b@x.org,中山大学\nCy Xu,c@x.org,\nDi "
		   "Yu,d@x.org,复旦大学\n",
	    .in = { [SIDE_HOST] = 1, [SIDE_EXTERNAL] = 1, [SIDE_UNAFFILIATED] = 1 } },
	{ .name = "one leaves",
	    .then = "Ann Lee,a@x.org,MIT\nBo Wu,b@x.org,中山大学\n",
	    .now = "Ann Lee,a@x.org,MIT\n",
	    .out = { [SIDE_HOST] = 1 } },
	{ .name = "a name is corrected",
	    .then = "Ann Lee,a@x.org,MIT\n",
	    .now = "Anne Lee,A@x.org,MIT\n" },
	{ .name = "from a host to another institution",
	    .then = "Ann Lee,a@x.org,中山大学\n",
	    .now = "Ann Lee,a@x.org,MIT\n",
	    .host_to_external = 1 },
	{ .name = "no institution any more",
	    .then = "Ann Lee,a@x.org,MIT\n",
	    .now = "Ann Lee,a@x.org,\n",
	    .external_to_unaffiliated = 1 },
	{ .name = "another institution of the same side",
	    .then = "Ann Lee,a@x.org,MIT\n",
	    .now = "Ann Lee,a@x.org,复旦大学\n",
	    .elsewhere = 1 },
	{ .name = "without an e-mail a name is who it is",
	    .then = "Ann Lee,,MIT\n",
	    .now = "Ann Lee,,复旦大学\nBo Wu,,MIT\n",
	    .elsewhere = 1,
	    .in = { [SIDE_EXTERNAL] = 1 } },
	{ .name = "of two namesakes one leaves and one moves",
	    .then = "张伟,,复旦大学\n张伟,,MIT\n",
	    .now = "张伟,,ETH Zürich\n",
	    .elsewhere = 1,
	    .out = { [SIDE_EXTERNAL] = 1 } },
	{ .name = "a mailbox of two",
	    .then = "Ann Lee,a@x.org,MIT\n",
	    .now = "Ann Lee,a@x.org,MIT\nBob Chan,a@x.org,MIT\n",
	    .in = { [SIDE_EXTERNAL] = 1 } },
	{ .name = "an institution reaches the cap",
	    .then = "A Lee,a@x.org,MIT\nB Wu,b@x.org,MIT\n",
	    .now = "A Lee,a@x.org,MIT\nB Wu,b@x.org,MIT\nC Xu,c@x.org,MIT\n",
	    .in = { [SIDE_EXTERNAL] = 1 },
	    .filled = 1 },
	{ .name = "and has room again",
	    .then = "A Lee,a@x.org,MIT\nB Wu,b@x.org,MIT\nC Xu,c@x.org,MIT\n",
	    .now = "A Lee,a@x.org,MIT\nB Wu,b@x.org,MIT\n",
	    .out = { [SIDE_EXTERNAL] = 1 },
	    .freed = 1 },
	{ .name = "all of an institution leave",
	    .then
	    = "A Lee,a@x.org,MIT\nB Wu,b@x.org,MIT\nC Xu,c@x.org,MIT\nD Yu,d@x.org,复旦大学\n",
	    .now = "D Yu,d@x.org,复旦大学\n",
	    .out = { [SIDE_EXTERNAL] = 3 },
	    .freed_gone = 1 },
	{ .name = "a host has no cap",
	    .then = "A Lee,a@x.org,中山大学\nB Wu,b@x.org,中山大学\n",
	    .now = "A Lee,a@x.org,中山大学\nB Wu,b@x.org,中山大学\nC Xu,c@x.org,中山大学\n",
	    .in = { [SIDE_HOST] = 1 } },
	{ .name = "a question is opened",
	    .then = "陆知岚,a@x.org,深圳大学\n",
	    .now = "陆知岚,a@x.org,深圳大学\n陆知岚,b@x.org,深圳大学\n",
	    .opened = 1 },
	{ .name = "and closed",
	    .then = "陆知岚,a@x.org,深圳大学\n陆知岚,b@x.org,深圳大学\n",
	    .now = "陆知岚,a@x.org,深圳大学\n",
	    .closed = 1 },
};

static const struct trace_keys *
keys_of(struct str secret, struct arena *mem)
{
	struct trace_keys *keys = arena_new(mem, struct trace_keys);

	trace_keys_init(keys, secret, mem);
	return keys;
}

static void
audit_list(struct audited *out, const char *rows_of)
{
	char list[1000];

	snprintf(list, sizeof list, HEAD "%s", rows_of);
	const struct str lists[] = { str_from(list) };
	audited_run(out, lists, 1);
}

static void
changes_are_found(void **state)
{
	const struct row *r = *state;
	struct audited then, now;
	struct trace before, after;
	struct run was, is;
	struct change c;
	struct arena mem = { 0 };

	audit_list(&then, r->then);
	audit_list(&now, r->now);
	run_of(&was, &then.audit, 0);
	run_of(&is, &now.audit, 0);
	trace_take(&before, &then.audit, KEY, &mem);
	trace_take(&after, &now.audit, KEY, &mem);
	change_find(&c, &was, &before, &is, &after, &now.audit, KEY, &mem);
	for (int s = 0; s < SIDE_COUNT; s++) {
		assert_int_equal(c.in[s], r->in[s]);
		assert_int_equal(c.out[s], r->out[s]);
	}
	assert_int_equal(c.moved[SIDE_HOST][SIDE_EXTERNAL], r->host_to_external);
	assert_int_equal(c.moved[SIDE_EXTERNAL][SIDE_UNAFFILIATED], r->external_to_unaffiliated);
	assert_int_equal(c.elsewhere, r->elsewhere);
	assert_int_equal(c.filled_count, r->filled);
	assert_int_equal(c.freed_count, r->freed);
	assert_int_equal(c.freed_gone, r->freed_gone);
	assert_int_equal(c.opened_count, r->opened);
	assert_int_equal(c.closed_count, r->closed);
	/* Something is told just where something changed. */
	bool same = strcmp(r->name, "nothing") == 0 || strcmp(r->name, "another order") == 0
		    || strcmp(r->name, "a name is corrected") == 0;
	assert_int_equal(c.any, !same);
	arena_free(&mem);
	audited_free(&then);
	audited_free(&now);
}

/* Who came is who left: whatever stands between two lists, the numbers add up. */
static void
people_add_up(void **state)
{
	struct audited lists[sizeof rows / sizeof *rows];
	struct arena mem = { 0 };
	size_t count = sizeof rows / sizeof *rows;

	(void)state;
	for (size_t i = 0; i < count; i++)
		audit_list(&lists[i], rows[i].now);
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < count; k++) {
			struct trace before, after;
			struct run was, is;
			struct change c;
			run_of(&was, &lists[i].audit, 0);
			run_of(&is, &lists[k].audit, 0);
			trace_take(&before, &lists[i].audit, KEY, &mem);
			trace_take(&after, &lists[k].audit, KEY, &mem);
			change_find(&c, &was, &before, &is, &after, &lists[k].audit, KEY, &mem);
			size_t in = 0, out = 0;
			for (int s = 0; s < SIDE_COUNT; s++) {
				in += c.in[s];
				out += c.out[s];
			}
			assert_int_equal(was.people + (int64_t)in - (int64_t)out, is.people);
			assert_true(i != k || !c.any);
		}
	for (size_t i = 0; i < count; i++)
		audited_free(&lists[i]);
	arena_free(&mem);
}

static struct shrunk {
	const char *name;
	int64_t then, now;
	bool want;
} shrunk[] = {
	{ "a tenth of fifty", 50, 45, true },
	{ "less than five", 40, 36, false },
	{ "less than a tenth", 60, 55, false },
	{ "half", 100, 50, true },
	{ "all", 5, 0, true },
	{ "more", 50, 60, false },
	{ "nothing of nobody", 0, 0, false },
};

static void
a_shrunk_list_is_seen(void **state)
{
	const struct shrunk *r = *state;
	const struct run was = { .people = r->then }, is = { .people = r->now };
	static const struct trace nobody = { 0 };
	struct audited a;
	struct change c;
	struct arena mem = { 0 };

	audit_list(&a, "Ann Lee,a@x.org,MIT\n");
	change_find(&c, &was, &nobody, &is, &nobody, &a.audit, KEY, &mem);
	assert_int_equal(c.shrunk, r->want);
	arena_free(&mem);
	audited_free(&a);
}

static bool
holds(const struct str *parts, const char *text)
{
	bool found = false;

	for (int i = 0; i < TRACE_PARTS; i++)
		found = found || str_find(parts[i], str_from(text), 0) != STR_NONE;
	return found;
}

static void
nobody_is_named(void **state)
{
	static const char *const told[]
	    = { "陆知岚", "Ann", "Lee", "a@x.org", "@", "x.org", "138", "深圳" };
	struct audited a;
	struct trace t, other;
	struct str parts[TRACE_PARTS];
	struct arena mem = { 0 };

	(void)state;
	const struct str lists[]
	    = { STR("Name,Email,Phone,Affiliation\n陆知岚,,13800138000,深圳大学\n陆知岚,"
		    "lu@x.org,,深圳大学\nAnn Lee,a@x.org,,Institute of Ann Lee\n") };
	audited_run(&a, lists, 1);
	trace_take(&t, &a.audit, KEY, &mem);
	trace_write(parts, &t);
	for (size_t i = 0; i < sizeof told / sizeof *told; i++)
		assert_false(holds(parts, told[i]));
	/* Under another key they are others. */
	trace_take(&other, &a.audit, keys_of(STR("another key"), &mem), &mem);
	for (size_t i = 0; i < t.person_count; i++)
		for (size_t k = 0; k < other.person_count; k++)
			assert_memory_not_equal(t.people[i].key, other.people[k].key, TRACE_KEY);
	arena_free(&mem);
	audited_free(&a);
}

static void
bytes_come_back_or_are_refused(void **state)
{
	struct audited a;
	struct trace t, back;
	struct str parts[TRACE_PARTS];
	struct arena mem = { 0 };
	char bytes[200];

	(void)state;
	audit_list(&a, "陆知岚,a@x.org,深圳大学\n陆知岚,b@x.org,深圳大学\nBo Wu,,MIT\n");
	trace_take(&t, &a.audit, KEY, &mem);
	trace_write(parts, &t);
	assert_true(trace_read(&back, parts, &mem));
	assert_int_equal(back.person_count, t.person_count);
	assert_memory_equal(back.people, t.people, parts[0].len);
	assert_int_equal(back.question_count, 1);
	assert_int_equal(trace_question_kind(back.questions), QUESTION_PERSON);
	assert_int_equal(trace_question_checks(back.questions), a.audit.questions.items[0].checks);
	assert_int_not_equal(a.audit.questions.items[0].checks, 0);
	/* No side, no whole number of people, no order. */
	assert_true(parts[0].len < sizeof bytes);
	memcpy(bytes, parts[0].at, parts[0].len);
	bytes[TRACE_KEY] = SIDE_COUNT;
	parts[0].at = bytes;
	assert_false(trace_read(&back, parts, &mem));
	bytes[TRACE_KEY] = SIDE_HOST;
	memset(bytes, 0xff, TRACE_KEY);
	assert_false(trace_read(&back, parts, &mem));
	parts[0].len--;
	assert_false(trace_read(&back, parts, &mem));
	arena_free(&mem);
	audited_free(&a);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, changes_are_found);
	ROWS_ADD(tests, n, shrunk, a_shrunk_list_is_seen);
	ROWS_LAW(tests, n, people_add_up);
	ROWS_LAW(tests, n, nobody_is_named);
	ROWS_LAW(tests, n, bytes_come_back_or_are_refused);
	return ROWS_RUN(tests, n);
}
