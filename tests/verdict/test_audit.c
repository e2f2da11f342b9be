/* Whole audits, from files to the verdict: rows of examples, and the laws that hold for every list.
 */
#include "verdict/drawn.h"

#define AUDITS rows_times(200)

static void
row_order_changes_no_verdict(void **state)
{
	static struct audited a, b;
	static struct list list;
	struct chance c = { 1 };

	(void)state;
	for (size_t round = 0; round < AUDITS; round++) {
		draw_list(&list, &c, false);
		struct str text = text_of(&list, 0);
		audited_run(&a, &text, 1);
		for (int way = 0; way < 3; way++) {
			shuffle(&list, &c);
			text = text_of(&list, 0);
			audited_run(&b, &text, 1);
			same_verdict(&a.audit, &b.audit);
			same_questions(&a.audit, &b.audit);
			for (int s = 0; s < STANDING_COUNT; s++)
				assert_int_equal(
				    a.audit.standings.rows[s], b.audit.standings.rows[s]);
			assert_int_equal(a.audit.duplicate_rows, b.audit.duplicate_rows);
			audited_free(&b);
		}
		audited_free(&a);
	}
}

static void
a_file_given_twice_changes_only_duplicates(void **state)
{
	static struct audited a, b;
	static struct list list;
	struct chance c = { 2 };

	(void)state;
	for (size_t round = 0; round < AUDITS; round++) {
		draw_list(&list, &c, true);
		struct str text[2] = { text_of(&list, 0), text_of(&list, 0) };
		audited_run(&a, text, 1);
		audited_run(&b, text, 2);
		same_verdict(&a.audit, &b.audit);
		same_questions(&a.audit, &b.audit);
		assert_int_equal(b.audit.rows, 2 * a.audit.rows);
		assert_int_equal(b.audit.duplicate_rows,
		    2 * a.audit.duplicate_rows + (int64_t)a.audit.people.count);
		for (int s = 0; s < STANDING_COUNT; s++)
			assert_int_equal(2 * a.audit.standings.rows[s], b.audit.standings.rows[s]);
		audited_free(&a);
		audited_free(&b);
	}
}

/* One list in two files, cut anywhere, is the list; ids that do not compare across files apart. */
static void
cutting_a_list_changes_no_verdict(void **state)
{
	static struct audited a, b;
	static struct list list, head, tail;
	struct chance c = { 3 };

	(void)state;
	for (size_t round = 0; round < AUDITS; round++) {
		draw_list(&list, &c, false);
		for (size_t i = 0; i < list.count; i++) {
			char *comma = strchr(list.row[i], ',');
			memmove(list.row[i], comma, strlen(comma) + 1);
		}
		head = tail = list;
		head.count = draw(&c, (unsigned)list.count + 1);
		tail.count = list.count - head.count;
		memcpy(tail.row, list.row[head.count], tail.count * sizeof *tail.row);
		struct str whole = text_of(&list, 0);
		audited_run(&a, &whole, 1);
		struct str pieces[2] = { text_of(&head, 0), text_of(&tail, 1) };
		audited_run(&b, pieces, 2);
		same_verdict(&a.audit, &b.audit);
		same_questions(&a.audit, &b.audit);
		audited_free(&a);
		audited_free(&b);
	}
}

/* Every row ends in exactly one place: added up here again, row by row. */
static void
rows_are_conserved(void **state)
{
	static struct audited a;
	static struct list list;
	struct chance c = { 4 };

	(void)state;
	for (size_t round = 0; round < AUDITS; round++) {
		draw_list(&list, &c, false);
		struct str text = text_of(&list, 0);
		audited_run(&a, &text, 1);
		const struct audit *au = &a.audit;
		size_t in = 0, out = 0, counted = 0, over = 0, left_out = 0, first = 0;
		for (size_t row = 0; row < sheet_row_count(au->sheet); row++)
			*(au->standings.of_row[row].standing == STANDING_IN ? &in : &out) += 1;
		for (size_t p = 0; p < au->people.count; p++) {
			const struct placement *place = &au->counts.of_person[p];
			first++;
			if (place->counted)
				counted++;
			else if (place->tally == COUNT_NO_TALLY)
				left_out++;
			else
				over++;
		}
		assert_int_equal(au->rows, list.count + 1);
		assert_int_equal(in, au->facts.count);
		assert_int_equal(first, counted + over + left_out);
		assert_int_equal(au->rows, counted + over + left_out + (in - first) + out);
		assert_int_equal(au->counted_people, counted);
		assert_int_equal(au->over_cap_people, over);
		assert_int_equal(au->duplicate_rows, in - first);
		assert_int_equal(au->counts.left_out_people, left_out);
		audited_free(&a);
	}
}

/* A department speaks for its own row, whatever row stands before it. */
static void
a_department_speaks_for_its_row_alone(void **state)
{
	static struct audited a;
	const struct str list = STR("姓名,单位,部门\n"
				    "张三,无,深圳大学物理学院\n"
				    "李四,无,物理学院\n"
				    "王五,,中山大学\n"
				    "赵六,,\n");

	(void)state;
	audited_run(&a, &list, 1);
	const struct placement *p = a.audit.counts.of_person;
	assert_int_equal(p[0].side, SIDE_EXTERNAL);
	assert_int_equal(p[1].side, SIDE_UNAFFILIATED);
	assert_int_equal(p[2].side, SIDE_HOST);
	assert_int_equal(p[3].side, SIDE_UNAFFILIATED);
	audited_free(&a);
}

/* --- examples: a list and its numbers --- */

static struct row {
	const char *name, *list;
	size_t people;
	int64_t host, unaffiliated, external, counted, academicians;
	size_t questions;
} rows[] = {
	{ "nobody on it", "姓名,单位\n", 0, 0, 0, 0, 0, 0, 0 },
	{ "four of one institution",
	    "姓名,单位\n张三,深圳大学\n李四,Shenzhen University\n王五,深大\n赵六,深圳大学\n", 4, 0,
	    0, 4, 3, 0, 0 },
	{ "hosts in two languages",
	    "姓名,单位\n张三,SYSU\n李四,Sun Yat-sen University\nJane Doe,牛津大学\n", 3, 3, 0, 0, 0,
	    0, 0 },
	{ "a host's hospital is external", "姓名,单位\n张三,中山大学附属第一医院\n", 1, 0, 0, 1, 1,
	    0, 0 },
	{ "without institution", "姓名,单位\n张三,\n李四,无\n王五,N/A\n", 3, 0, 3, 0, 0, 0, 0 },
	{ "one person twice", "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n张三,深大,A@QQ.com\n", 1, 0,
	    0, 1, 1, 0, 0 },
	{ "namesakes with two addresses",
	    "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n张三,深圳大学,b@qq.com\n", 1, 0, 0, 1, 1, 0,
	    1 },
	{ "a shared mailbox", "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n李四,深圳大学,a@qq.com\n", 2,
	    0, 0, 2, 2, 0, 0 },
	{ "a cancelled row of somebody who comes",
	    "姓名,单位,状态\n张三,深圳大学,已取消\n张三,深圳大学,已报名\n", 1, 0, 0, 1, 1, 0, 0 },
	{ "an academician over the cap",
	    "姓名,单位,职称\n甲一,深圳大学,\n乙二,深圳大学,\n丙三,深圳大学,\n丁四,深圳大学,"
	    "中国科学院院士\n",
	    4, 0, 0, 4, 3, 1, 0 },
	{ "an academician on two rows",
	    "姓名,单位,职称\n张三,深圳大学,教授\n张三,深圳大学,中国科学院院士\n", 1, 0, 0, 1, 1, 1,
	    0 },
	{ "a doubtful honour", "姓名,单位,职称\n张三,深圳大学,AAIA Fellow\n", 1, 0, 0, 1, 1, 0, 1 },
	{ "an ambiguous acronym, once for each who typed it",
	    "姓名,单位\nJane Doe,NTU\nJohn Roe,NTU\n", 2, 0, 0, 2, 2, 0, 2 },
	{ "an ambiguous acronym on two rows of one person",
	    "姓名,单位,邮箱\nJane Doe,NTU,a@qq.com\nJane Doe,NTU,a@qq.com\n", 1, 0, 0, 1, 1, 0, 1 },
	{ "a total row", "姓名,单位\n张三,深圳大学\n合计,1\n", 1, 0, 0, 1, 1, 0, 0 },
};

static void
audited_as_wanted(void **state)
{
	const struct row *r = *state;
	static struct audited a;
	struct str list = str_from(r->list);

	audited_run(&a, &list, 1);
	const int64_t *q = a.audit.counts.quantity;
	assert_int_equal(a.audit.people.count, r->people);
	assert_int_equal(q[QUANTITY_HOST], r->host);
	assert_int_equal(q[QUANTITY_UNAFFILIATED], r->unaffiliated);
	assert_int_equal(q[QUANTITY_EXTERNAL], r->external);
	assert_int_equal(q[QUANTITY_EXTERNAL_COUNTED], r->counted);
	assert_int_equal(q[QUANTITY_ACADEMICIANS], r->academicians);
	assert_int_equal(a.audit.questions.count, r->questions);
	audited_free(&a);
}

/* --- a list of the size of a real one, where the cap decides --- */

static void
two_institutions_of_75_hang_on_the_reading(void **state)
{
	static struct audited a;
	static char text[150 * 64];
	size_t n = (size_t)snprintf(text, sizeof text, "Name,Affiliation,Title\n");

	(void)state;
	for (int i = 0; i < 150; i++)
		n += (size_t)snprintf(text + n, sizeof text - n, "Person%c%c Doe,%s,%s\n",
		    'a' + i / 26, 'a' + i % 26, i % 2 ? "Shenzhen University" : "Jinan University",
		    i < 2 ? "IEEE Fellow" : "");
	struct str list = { text, n };
	audited_run(&a, &list, 1);
	const struct verdict *v = &a.audit.verdict;
	assert_int_equal(a.audit.people.count, 150);
	assert_int_equal(v->outcome, OUTCOME_FAIL);
	assert_int_equal(v->readings[READING_LITERAL].outcome, OUTCOME_PASS);
	assert_int_equal(v->readings[READING_HEADCOUNT].outcome, OUTCOME_FAIL);
	assert_false(v->same_in_all);
	audited_free(&a);
}

/* --- what to look at first --- */

/* A hundred and fifty are wanted, and as many are there, if the last one came: that is asked first,
 * and is what the first check hangs on. Of three doubtful honours two decide whether two are meant.
 */
static void
what_is_looked_at_first_settles_its_check(void **state)
{
	static struct audited a;
	static char text[200 * 64];
	size_t n = (size_t)snprintf(text, sizeof text, "Name,Affiliation,Title,Attended\n");

	(void)state;
	for (int i = 0; i <= 150; i++)
		n += (size_t)snprintf(text + n, sizeof text - n, "Person%c%c Doe,,%s,%s\n",
		    'a' + i / 26, 'a' + i % 26, i < 3 ? "AAIA Fellow" : "",
		    i < 149    ? "yes"
		    : i == 149 ? ""
			       : "no");
	struct str list = { text, n };
	audited_run(&a, &list, 1);
	const struct questions *q = &a.audit.questions;
	const struct check_result *checks
	    = a.audit.verdict.readings[a.audit.verdict.decisive].checks;
	assert_int_equal(q->count, 4);
	assert_int_equal(q->items[0].kind, QUESTION_ATTENDED);
	assert_int_equal(q->items[0].checks & 3, 1);
	assert_int_equal(q->items[1].checks & 3, 2);
	assert_int_equal(checks[0].outcome, OUTCOME_REVIEW);
	assert_int_equal(checks[0].settled_count, 1);
	assert_int_equal(checks[0].settled_by[0], 0);
	assert_int_equal(checks[1].outcome, OUTCOME_REVIEW);
	assert_int_equal(checks[1].settled_count, 2);
	assert_true(checks[1].settled_by[0] > 0);
	assert_true(checks[1].settled_by[1] > checks[1].settled_by[0]);
	assert_int_equal(checks[2].outcome, OUTCOME_FAIL);
	assert_int_equal(checks[2].settled_count, 0);
	/* One more where nobody is in doubt any more, none by the likelier answers. */
	assert_true(a.audit.remedy.checks[0].met);
	assert_false(a.audit.remedy_for_low.checks[0].met);
	assert_int_equal(a.audit.remedy_for_low.checks[0].actions[0].people, 1);
	audited_free(&a);
}

/* What would be asked under another choice of the policy is not answered by what is. */
static void
no_decision_is_taken_under_another_choice(void **state)
{
	static struct audited a;
	char decisions[200];
	const struct str all = STR("姓名,单位,职称\n张三,深圳大学,AAIA Fellow\n李四,深圳大学,\n");
	const struct str some = STR("姓名,单位,职称,签到\n张三,深圳大学,AAIA Fellow,否\n"
				    "李四,深圳大学,,是\n");

	(void)state;
	audited_run(&a, &all, 1);
	assert_int_equal(a.audit.questions.count, 1);
	int n = snprintf(decisions, sizeof decisions, "question,answer\n%s,yes\n",
	    a.audit.questions.items[0].id);
	audited_free(&a);
	audited_decide(&a, &some, 1, (struct str){ decisions, (size_t)n });
	assert_int_equal(a.audit.questions.count, 0);
	assert_true(a.audit.sensitivity.count > 0);
	assert_int_equal(a.audit.decisions.items[0].outcome, DECISION_STALE);
	audited_free(&a);
}

/* --- trouble leaves nothing behind --- */

static struct trouble_row {
	const char *name, *list;
	enum fail_code code;
} trouble_rows[] = {
	{ "no column of institutions", "姓名,邮箱\n张三,a@qq.com\n", FAIL_NO_AFFILIATION },
	{ "an open quote", "姓名,单位\n\"张三,深圳大学\n", FAIL_QUOTE_OPEN },
	{ "a row of the wrong width", "姓名,单位,邮箱\n张三,深圳大学,a@qq.com,b,c\n", FAIL_RAGGED },
	{ "an empty file", "", FAIL_EMPTY_FILE },
};

static void
fails_with_its_cause(void **state)
{
	const struct trouble_row *r = *state;
	static struct audited a;
	struct str list = str_from(r->list);
	struct fail f = { 0 };

	assert_false(audited_try(&a, &list, 1, &f));
	assert_int_equal(f.code, r->code);
	audited_free(&a);
}

static void
an_unknown_policy_is_trouble(void **state)
{
	struct event event = { .policy = STR("no-such-policy"), .stage = -1 };
	struct sheet_options options = { .limits = sheet_limits_default };
	struct audit_terms terms
	    = { .event = &event, .registry_image = image_registry(), .sheet = &options };
	struct fail f = { 0 };
	struct audit a;

	(void)state;
	assert_false(audit_run(&a, &terms, &f));
	assert_int_equal(f.code, FAIL_POLICY_NAME);
	audit_free(&a);
}

/* --- an event with files of every kind --- */

enum { LIST, ONLINE, ENTRANCE, ZOOM, ROSTER, ALIASES, MORE_ALIASES, DECISIONS, FILES };

static const char *const texts[FILES] = {
	[LIST]
	= "姓名,单位,邮箱\n张三,深圳大学,a@qq.com\n李四,鹭大,b@qq.com\n王五,暨南大学,c@qq.com\n",
	[ONLINE] = "姓名,单位\n赵六,复旦大学\n",
	[ENTRANCE] = "姓名,单位,邮箱\n李四,鹭大,b@qq.com\n孙七,中山大学,d@qq.com\n",
	[ZOOM] = "姓名,邮箱\n周八,e@qq.com\n",
	[ROSTER] = "name,body,institution\n李四,中国科学院,厦门大学\n",
	[ALIASES] = "name,institution\n鹭大,厦门大学\n",
	[MORE_ALIASES] = "name,institution\n鹭岛大学,鹭大\n",
	[DECISIONS] = "question,answer\nhon-nobody,yes\n",
};

struct whole {
	struct audit audit;
	struct event event;
	struct host host;
	struct input lists[5]; /* the last two are of who came; between them there is none */
	struct sheet_options options;
	struct scratch files[FILES];
	struct str rosters[1], aliases[2];
};

/* Whether its audit ran, with so many lists of who came, the last first; where a file is not there;
 * FILES: all are. */
static bool
run_whole(struct whole *out, int missing, int stage, size_t signs, struct fail *f)
{
	*out = (struct whole){ .host = { .role = HOST_LEAD, .name = STR("中山大学") },
		.options = { .limits = sheet_limits_default } };
	struct str path[FILES];
	for (int i = 0; i < FILES; i++)
		path[i] = scratch_make(&out->files[i], str_from(texts[i]));
	if (missing < FILES)
		scratch_remove(&out->files[missing]);
	for (int i = 0; i < 4; i++)
		out->lists[i < 2 ? i : i + 1] = (struct input){ .path = path[LIST + i],
			.shown = STR("list.csv"),
			.encoding = STR("auto"),
			.is_attendance = i >= 2 };
	out->rosters[0] = path[ROSTER];
	out->aliases[0] = path[ALIASES];
	out->aliases[1] = path[MORE_ALIASES];
	out->event = (struct event){ .stage = stage,
		.hosts = &out->host,
		.host_count = 1,
		.registrations = out->lists,
		.registration_count = 2,
		.attendance = out->lists + 5 - signs,
		.attendance_count = signs,
		.decisions = path[DECISIONS],
		.rosters = out->rosters,
		.roster_count = 1,
		.aliases = out->aliases,
		.alias_count = 2 };
	const struct audit_terms terms
	    = { .event = &out->event, .registry_image = image_registry(), .sheet = &out->options };
	bool ok = audit_run(&out->audit, &terms, f);
	for (int i = 0; i < FILES; i++)
		scratch_remove(&out->files[i]);
	return ok;
}

static struct missing_row {
	const char *name;
	int file;
} missing_rows[] = {
	{ "without its list", LIST },
	{ "without its second list", ONLINE },
	{ "without the list of who came", ENTRANCE },
	{ "without the second of them", ZOOM },
	{ "without its roster", ROSTER },
	{ "without its aliases", ALIASES },
	{ "without its second aliases", MORE_ALIASES },
	{ "without its decisions", DECISIONS },
};

static void
no_file_may_be_missing(void **state)
{
	const struct missing_row *r = *state;
	static struct whole w;
	struct fail f = { 0 };

	assert_false(run_whole(&w, r->file, -1, 2, &f));
	assert_int_equal(f.code, FAIL_OPEN);
	audit_free(&w.audit);
}

static void
same_digest(const struct digest *got, int file)
{
	struct digest want;

	digest_of(&want, str_from(texts[file]));
	assert_int_equal(got->bytes, want.bytes);
	assert_string_equal(got->sha256, want.sha256);
}

/* Who is on lists of who came alone, with the place, and nobody else. */
static void
walked_in(const struct findings *found)
{
	static const struct {
		uint32_t file;
		size_t line;
		const char *name;
	} want[] = { { 2, 3, "孙七" }, { 3, 2, "周八" } };
	size_t n = 0;

	for (size_t i = 0; i < found->count; i++) {
		const struct finding *it = &found->items[i];
		if (it->code != FINDING_WALK_IN)
			continue;
		assert_true(n < LENGTH(want));
		assert_int_equal(it->file, want[n].file);
		assert_int_equal(it->line, want[n].line);
		assert_true(str_eq(it->value, str_from(want[n].name)));
		n++;
	}
	assert_int_equal(n, LENGTH(want));
}

static void
every_file_is_read_and_vouched_for(void **state)
{
	static struct whole w;
	struct fail f = { 0 };
	const struct audit *a = &w.audit;

	(void)state;
	assert_true(run_whole(&w, FILES, STAGE_COMPLETED, 2, &f));
	same_digest(&a->alias_digests[0], ALIASES);
	same_digest(&a->alias_digests[1], MORE_ALIASES);
	same_digest(&a->decisions_digest, DECISIONS);
	assert_int_equal(a->registry_digest.bytes, 0);
	assert_int_equal(audit_stage(a), STAGE_COMPLETED);
	/* Of those registered one came, under an alias; on a roster unasked. */
	assert_int_equal(a->people.count, 3);
	assert_int_equal(a->standings.rows[STANDING_NOT_ATTENDED], 3);
	assert_int_equal(a->questions.count, 1);
	assert_true(str_eq(a->questions.items[0].because->word, STR("on-roster")));
	assert_true(str_eq(a->questions.items[0].subject, STR("李四")));
	assert_int_equal(a->findings.seen[FINDING_HOST_ABSENT], 0);
	assert_int_equal(a->findings.seen[FINDING_NOBODY_SIGNED_IN], 0);
	walked_in(&a->findings);
	audit_free(&w.audit);
}

/* Before an event lists of who came say nothing of who is counted. */
static void
a_registration_counts_who_is_registered(void **state)
{
	static struct whole w;
	struct fail f = { 0 };
	const struct audit *a = &w.audit;

	(void)state;
	assert_true(run_whole(&w, FILES, STAGE_REGISTRATION, 2, &f));
	assert_int_equal(audit_stage(a), STAGE_REGISTRATION);
	assert_int_equal(a->standings.rows[STANDING_NOT_ATTENDED], 0);
	assert_int_equal(a->findings.seen[FINDING_NOBODY_SIGNED_IN], 0);
	audit_free(&w.audit);
}

/* One list of who came, on which nobody is who is registered; or none. */
static void
nobody_signed_in(void **state)
{
	static struct whole w;
	struct fail f = { 0 };

	(void)state;
	for (size_t signs = 0; signs < 2; signs++) {
		assert_true(run_whole(&w, FILES, -1, signs, &f));
		assert_int_equal(w.audit.findings.seen[FINDING_NOBODY_SIGNED_IN], signs);
		assert_int_equal(w.audit.findings.seen[FINDING_WALK_IN], signs);
		assert_int_equal(w.audit.people.count, signs ? 1 : 4);
		audit_free(&w.audit);
	}
}

/* A registry of the user's own is vouched for where it is asked for, or known. */
static struct registry_row {
	const char *name;
	bool own, asked, known, vouched;
} registry_rows[] = {
	{ "the built-in one", false, true, false, false },
	{ "their own, unasked", true, false, false, false },
	{ "their own", true, true, false, true },
	{ "their own, known", true, true, true, true },
};

static void
a_registry_is_vouched_for(void **state)
{
	const struct registry_row *r = *state;
	static struct audit a;
	struct scratch list, own;
	struct input input = { .path = scratch_make(&list, STR("姓名,单位\n张三,深圳大学\n")),
		.shown = STR("list.csv"),
		.encoding = STR("auto") };
	struct host host = { .role = HOST_LEAD, .name = STR("中山大学") };
	struct event event = { .stage = -1,
		.hosts = &host,
		.host_count = 1,
		.registrations = &input,
		.registration_count = 1 };
	struct sheet_options options = { .limits = sheet_limits_default };
	struct digest known = { .sha256 = "known", .bytes = 7 }, whole;
	struct audit_terms terms = { .event = &event,
		.registry_image = image_registry(),
		.hash_registry = r->asked,
		.registry_digest = r->known ? &known : NULL,
		.sheet = &options };
	struct fail f = { 0 };

	digest_of(&whole, image_registry());
	if (r->own)
		terms.registry_path = scratch_make(&own, image_registry());
	assert_true(audit_run(&a, &terms, &f));
	assert_true(str_eq(a.registry_path, terms.registry_path));
	assert_int_equal(a.registry_digest.bytes != 0, r->vouched);
	if (r->vouched)
		assert_string_equal(
		    a.registry_digest.sha256, r->known ? known.sha256 : whole.sha256);
	audit_free(&a);
	scratch_remove(&list);
	if (r->own)
		scratch_remove(&own);
}

/* --- findings that only the whole can make --- */

static void
notes_what_it_noticed(void **state)
{
	static struct audited a;
	const struct str list = STR("姓名,单位,邮箱\n"
				    "张三,深圳大学,office@szu.edu.cn\n"
				    "李四,深圳大学,office@szu.edu.cn\n"
				    "王五,中山大学,wang@qq.com\n");

	(void)state;
	audited_run(&a, &list, 1);
	const struct findings *found = &a.audit.findings;
	assert_int_equal(found->seen[FINDING_EMAIL_SHARED], 1);
	assert_int_equal(found->seen[FINDING_HOST_ABSENT], 1);
	for (size_t i = 0; i < found->count; i++) {
		if (found->items[i].code == FINDING_EMAIL_SHARED) {
			assert_true(str_eq(found->items[i].value, STR("office@szu.edu.cn")));
			assert_int_equal(found->items[i].line, 2);
		}
		if (found->items[i].code == FINDING_HOST_ABSENT)
			assert_true(str_eq(found->items[i].value, STR("University of Oxford")));
	}
	audited_free(&a);
}

static struct noted_row {
	const char *name, *list;
	size_t shared, absent;
} noted_rows[] = {
	{ "two shared mailboxes, and no host",
	    "姓名,单位,邮箱\n张三,深圳大学,office@szu.edu.cn\n李四,深圳大学,office@szu.edu.cn\n"
	    "赵六,深圳大学,desk@szu.edu.cn\n孙七,深圳大学,desk@szu.edu.cn\n",
	    2, 2 },
	{ "one host alone", "姓名,单位\n王五,中山大学\n", 0, 1 },
};

static void
each_is_noted_by_itself(void **state)
{
	const struct noted_row *r = *state;
	static struct audited a;
	struct str list = str_from(r->list);

	audited_run(&a, &list, 1);
	assert_int_equal(a.audit.findings.seen[FINDING_EMAIL_SHARED], r->shared);
	assert_int_equal(a.audit.findings.seen[FINDING_HOST_ABSENT], r->absent);
	audited_free(&a);
}

/* --- many rows of one key --- */

/* Four hundred rows that differ in the name, or in the address. */
#define MANY 400

static struct str
many_rows(char to[MANY * 64], bool names_differ)
{
	size_t n = (size_t)snprintf(to, MANY * 64, "姓名,单位,邮箱\n");

	for (int i = 0; i < MANY; i++) {
		char *at = to + n;
		const char tag[] = { (char)('a' + i / 26), (char)('a' + i % 26), '\0' };
		n += (size_t)snprintf(at, MANY * 64 - n, "Jane Doe%s,深圳大学,%s@szu.edu.cn\n",
		    names_differ ? tag : "", names_differ ? "office" : tag);
		assert_true(n < MANY * 64);
	}
	return (struct str){ to, n };
}

/* An office that registers everybody with its own address makes nobody one person. */
static void
a_mailbox_of_hundreds_is_shared(void **state)
{
	static char text[MANY * 64];
	static struct audited a;
	struct str list = many_rows(text, true);

	(void)state;
	audited_run(&a, &list, 1);
	assert_int_equal(a.audit.people.count, MANY);
	assert_int_equal(a.audit.questions.count, 0);
	assert_int_equal(a.audit.findings.seen[FINDING_EMAIL_SHARED], 1);
	audited_free(&a);
}

/* One name with hundreds of addresses at one institution is asked in a chain, and is likely one. */
static void
a_name_with_hundreds_of_addresses_is_a_chain(void **state)
{
	static char text[MANY * 64];
	static struct audited a;
	struct str list = many_rows(text, false);

	(void)state;
	audited_run(&a, &list, 1);
	assert_int_equal(a.audit.people.count, 1);
	assert_int_equal(a.audit.people.doubt_count, MANY - 1);
	assert_int_equal(a.audit.questions.count, MANY - 1);
	audited_free(&a);
}

/* --- more questions than are combined in every way --- */

#define COMBINED 4096

static struct many_row {
	const char *name;
	size_t honours; /* that are in doubt, and likelier none */
	bool fewest;
} many_rows_of_honours[] = {
	{ "as many as are combined", COMBINED, true },
	{ "one more", COMBINED + 1, false },
};

/* Two academicians are wanted: all but one are to be looked at, and no more. */
static void
all_but_one_settle_it(void **state)
{
	const struct many_row *r = *state;
	static char text[(COMBINED + 2) * 40];
	static struct audited a;
	size_t n = (size_t)snprintf(text, sizeof text, "姓名,单位,职称\n");

	for (size_t i = 0; i < r->honours; i++)
		n += (size_t)snprintf(text + n, sizeof text - n, "Jane D%c%c%c,,AAIA Fellow\n",
		    (char)('a' + i / 676), (char)('a' + i / 26 % 26), (char)('a' + i % 26));
	struct str list = { text, n };
	audited_run(&a, &list, 1);
	const struct check_result *check = &a.audit.verdict.readings[0].checks[1];
	assert_int_equal(a.audit.questions.count, r->honours);
	assert_int_equal(check->outcome, OUTCOME_REVIEW);
	assert_int_equal(check->settled_count, r->honours - 1);
	assert_int_equal(check->settled_fewest, r->fewest);
	audited_free(&a);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, audited_as_wanted);
	ROWS_ADD(tests, n, trouble_rows, fails_with_its_cause);
	ROWS_LAW(tests, n, an_unknown_policy_is_trouble);
	ROWS_LAW(tests, n, two_institutions_of_75_hang_on_the_reading);
	ROWS_ADD(tests, n, missing_rows, no_file_may_be_missing);
	ROWS_LAW(tests, n, every_file_is_read_and_vouched_for);
	ROWS_LAW(tests, n, a_registration_counts_who_is_registered);
	ROWS_LAW(tests, n, nobody_signed_in);
	ROWS_ADD(tests, n, registry_rows, a_registry_is_vouched_for);
	ROWS_LAW(tests, n, what_is_looked_at_first_settles_its_check);
	ROWS_LAW(tests, n, no_decision_is_taken_under_another_choice);
	ROWS_LAW(tests, n, notes_what_it_noticed);
	ROWS_ADD(tests, n, noted_rows, each_is_noted_by_itself);
	ROWS_LAW(tests, n, a_department_speaks_for_its_row_alone);
	ROWS_LAW(tests, n, a_mailbox_of_hundreds_is_shared);
	ROWS_LAW(tests, n, a_name_with_hundreds_of_addresses_is_a_chain);
	ROWS_ADD(tests, n, many_rows_of_honours, all_but_one_settle_it);
	ROWS_LAW(tests, n, row_order_changes_no_verdict);
	ROWS_LAW(tests, n, a_file_given_twice_changes_only_duplicates);
	ROWS_LAW(tests, n, cutting_a_list_changes_no_verdict);
	ROWS_LAW(tests, n, rows_are_conserved);
	return ROWS_RUN(tests, n);
}
