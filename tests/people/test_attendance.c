/* Who came: lists of registrants and lists of who came, and what becomes of every row. */
#include "lists.h"

#include "people/attendance.h"

/* signs: the rows below both headers; of registrants A absent, ? in question, P present, of the
 * other list S a sign-in, W a walk-in, N what says that nobody came. stands: afterwards, I in, ? in
 * and a question, . out. */
static struct row {
	const char *name, *registered, *came, *signs, *stands;
} rows[] = {
	{ "an e-mail address", "姓名,单位,邮箱\n张三,中山大学,z@x.org\n李四,清华大学,l@x.org\n",
	    "用户昵称,邮箱\n三哥,Z@x.org\n", "PA S", "I. ." },
	{ "the same e-mail under another name", "Name,Affiliation,Email\nWei Zhang,MIT,w@x.org\n",
	    "Name,Email\nsky walker,w@x.org\n", "? S", "? ." },
	{ "a phone", "姓名,单位,手机\n张三,中山大学,13800138001\n",
	    "姓名,手机\n张三,+86 138 0013 8001\n", "P S", "I ." },
	{ "a person id and the name", "工号,姓名,单位\nA7,张三,中山大学\n", "工号,姓名\nA7,张三\n",
	    "P S", "I ." },
	{ "an id of another list", "工号,姓名,单位\n1,张三,中山大学\n", "工号,姓名\n1,王五\n",
	    "A W", ". I" },
	{ "name and institution", "姓名,单位\n张三,中山大学\n",
	    "姓名,单位\n张三,Sun Yat-sen University\n", "P S", "I ." },
	{ "name and institution in a nickname", "姓名,单位\n张三,中山大学\n",
	    "用户昵称,首次入会时间\n中山大学-张三,9:00\n", "P S", "I ." },
	{ "the name alone", "姓名,单位\n张三,中山大学\n", "姓名,签到时间\n张三,9:00\n", "? S",
	    "? ." },
	{ "the name alone, twice", "姓名,单位\n张三,中山大学\n",
	    "姓名,签到时间\n张三,9:00\n张三,14:00\n", "? SS", "? .." },
	{ "two who bear the name", "姓名,单位\n张伟,中山大学\n张伟,清华大学\n",
	    "姓名,签到时间\n张伟,9:00\n", "?? S", "?? ." },
	{ "one of them with an institution", "姓名,单位\n张伟,中山大学\n张伟,清华大学\n",
	    "姓名,单位\n张伟,清华大学\n", "AP S", ".I ." },
	{ "the name at another institution is another person", "姓名,单位\n张伟,中山大学\n",
	    "姓名,单位\n张伟,清华大学\n", "A W", ". I" },
	{ "at one that nobody knows it may be", "姓名,单位\n张伟,中山大学\n",
	    "姓名,单位\n张伟,岭南第三设计室\n", "? S", "? ." },
	{ "a part of it", "姓名,单位\n张伟,中山大学\n", "姓名,单位\n张伟,中山大学孙逸仙纪念医院\n",
	    "? S", "? ." },
	{ "a registrant without institution", "姓名,单位\n张伟,\n", "姓名,单位\n张伟,清华大学\n",
	    "? S", "? ." },
	{ "pinyin", "姓名,单位\n单小明,中山大学\n", "Name,Join time\nXiaoming Shan,9:00\n", "? S",
	    "? ." },
	{ "pinyin that was registered", "Name,Affiliation\nXiaoming Shan,MIT\n",
	    "姓名,签到时间\n单小明,9:00\n", "? S", "? ." },
	{ "pinyin and institution", "姓名,单位\n单小明,中山大学\n",
	    "Name,Affiliation\nXiaoming Shan,Sun Yat-sen University\n", "? S", "? ." },
	{ "pinyin and e-mail", "姓名,单位,邮箱\n单小明,中山大学,s@x.org\n",
	    "Name,Email\nXiaoming Shan,s@x.org\n", "P S", "I ." },
	{ "words joined otherwise", "Name,Affiliation\nXiao Ming Shan,MIT\n",
	    "Name,Join time\nXiaoming Shan,9:00\n", "? S", "? ." },
	{ "nobody of that name", "姓名,单位\n张三,中山大学\n", "姓名,签到时间\n王五,9:00\n", "A W",
	    ". I" },
	{ "a device with an e-mail address", "姓名,单位,邮箱\n张三,中山大学,z@x.org\n",
	    "姓名,邮箱\niPhone,z@x.org\niPhone,\n", "P SW", "I .." },
	{ "a device with nobody's", "姓名,单位,邮箱\n张三,中山大学,z@x.org\n",
	    "姓名,邮箱\niPhone,y@x.org\n", "A W", ". ." },
	{ "one person on two registrations",
	    "姓名,单位,邮箱\n张三,中山大学,z@x.org\n张三,中山大学,\n", "姓名,邮箱\n张三,z@x.org\n",
	    "PP S", "II ." },
	{ "a sheet with everybody's name, and marks", "姓名,单位\n张三,中山大学\n李四,清华大学\n",
	    "姓名,单位,签到\n张三,中山大学,√\n李四,清华大学,\n", "PA SW", "I. .." },
	{ "signed with the name", "姓名,单位\n张三,中山大学\n李四,清华大学\n",
	    "姓名,单位,签到\n张三,中山大学,张三\n李四,清华大学,\n", "PA SW", "I. .." },
	{ "a sheet with marks of absence", "姓名,单位\n张三,中山大学\n李四,清华大学\n",
	    "姓名,单位,签到\n张三,中山大学,是\n李四,清华大学,否\n", "PA SW", "I. .." },
	{ "a blank between yes and no proves nothing",
	    "姓名,单位\n张三,中山大学\n李四,清华大学\n王五,北京大学\n",
	    "姓名,单位,签到\n张三,中山大学,是\n李四,清华大学,否\n王五,北京大学,\n", "PA? SWS",
	    "I.? ..." },
	{ "a sheet whose marks nobody made", "姓名,单位\n张三,中山大学\n",
	    "姓名,单位,签到\n张三,中山大学,\n", "P S", "I ." },
	{ "cancelled, and there", "姓名,单位,报名状态\n张三,中山大学,已取消\n",
	    "姓名,单位\n张三,中山大学\n", "P S", "? ." },
	{ "on the waiting list, and there", "姓名,单位,报名状态\n张三,中山大学,候补\n",
	    "姓名,单位\n张三,中山大学\n", "P S", "I ." },
	{ "marked as there in the registrations",
	    "姓名,单位,签到\n张三,中山大学,是\n李四,清华大学,否\n", "姓名,单位\n王五,北京大学\n",
	    "AA W", "I. I" },
	{ "marked as absent there, and on the list",
	    "姓名,单位,签到\n张三,中山大学,否\n李四,清华大学,是\n", "姓名,单位\n张三,中山大学\n",
	    "PA S", "?I ." },
	{ "staff on both lists stays staff", "姓名,单位,参会身份\n张三,中山大学,志愿者\n",
	    "姓名,单位\n张三,中山大学\n", "P S", ". ." },
	{ "staff that walked in", "姓名,单位\n张三,中山大学\n",
	    "姓名,单位,参会身份\n李四,清华大学,志愿者\n", "A W", ". ." },
	{ "a shared mailbox", "姓名,单位,邮箱\n张三,中山大学,o@x.org\n李四,中山大学,o@x.org\n",
	    "姓名,邮箱\n张三,o@x.org\n", "PA S", "I. ." },
	{ "two of one name with different ids",
	    "工号,姓名,单位\n1,张三,中山大学\n2,张三,中山大学\n", "姓名,单位\n张三,中山大学\n",
	    "?? S", "?? ." },
	{ "names in no script of ours", "Name,Affiliation\nИван Петров,MIT\n",
	    "Name,Join time\nПетр Иванов,9:00\n", "A W", ". I" },
};

static void
put_rows(char *out, const struct lists *l, const struct attendance *a, bool stands)
{
	static const char signs[] = "A?PSW";

	for (size_t row = 0; row < sheet_row_count(l->sheet); row++) {
		struct sheet_row at = sheet_row(l->sheet, row);
		if (at.kind != ROW_ENTRY) {
			if (row > 0)
				*out++ = ' ';
			continue;
		}
		bool in = stands && l->standings.of_row[row].standing == STANDING_IN;
		*out++ = !stands ? signs[a->sign[row]]
			 : in    ? "I?"[l->standings.of_row[row].in_doubt]
				 : '.';
	}
	*out = '\0';
}

static void
matched(void **state)
{
	const struct row *r = *state;
	const char *const texts[] = { r->registered, r->came };
	struct attendance attendance;
	struct lists l;
	struct fail f = { 0 };
	char got[64];

	lists_open(&l, texts, 2, 1);
	assert_true(attendance_match(&attendance, l.sheet, 1, l.resolver, l.honours, &l.mem, &f));
	put_rows(got, &l, &attendance, false);
	assert_string_equal(got, r->signs);
	lists_read(&l, &attendance);
	put_rows(got, &l, &attendance, true);
	assert_string_equal(got, r->stands);
	assert_true(l.standings.completed);
	lists_close(&l);
}

/* Every row has a place, and only walk-ins of the second list are facts. */
static void
sign_ins_are_no_entries(void **state)
{
	const struct row *r = *state;
	const char *const texts[] = { r->registered, r->came };
	struct attendance attendance;
	struct lists l;
	struct fail f = { 0 };
	size_t all = 0;

	lists_open(&l, texts, 2, 1);
	assert_true(attendance_match(&attendance, l.sheet, 1, l.resolver, l.honours, &l.mem, &f));
	lists_read(&l, &attendance);
	for (int s = 0; s < STANDING_COUNT; s++)
		all += l.standings.rows[s];
	assert_int_equal(all, sheet_row_count(l.sheet));
	for (size_t i = 0; i < l.facts.count; i++)
		assert_true(attendance.sign[l.facts.items[i].row] != SIGN_IN);
	for (size_t row = attendance.first_row; row < sheet_row_count(l.sheet); row++) {
		uint32_t of = attendance.registrant[row - attendance.first_row];
		assert_int_equal(of != MAP_NONE, attendance.sign[row] == SIGN_IN);
		assert_true(of == MAP_NONE || of < attendance.first_row);
	}
	lists_close(&l);
}

/* Each list of who came has marks of its own, or none. */
static void
marks_are_a_lists_own(void **state)
{
	static const char *const texts[]
	    = { "姓名,单位\n张三,中山大学\n李四,清华大学\n王五,北京大学\n",
		      "姓名,单位,签到\n张三,中山大学,√\n李四,清华大学,\n",
		      "姓名,首次入会时间\n李四,9:00\n" };
	struct attendance attendance;
	struct lists l;
	struct fail f = { 0 };
	char got[64];

	(void)state;
	lists_open(&l, texts, 3, 1);
	assert_true(attendance_match(&attendance, l.sheet, 1, l.resolver, l.honours, &l.mem, &f));
	put_rows(got, &l, &attendance, false);
	assert_string_equal(got, "P?A SW S");
	lists_read(&l, &attendance);
	put_rows(got, &l, &attendance, true);
	assert_string_equal(got, "I?. .. .");
	lists_close(&l);
}

/* Before the event the lists say nothing. */
static void
nothing_before_the_event(void **state)
{
	static const char *const texts[] = { "姓名,单位\n张三,中山大学\n李四,清华大学\n",
		"姓名,单位\n张三,中山大学\n王五,北京大学\n" };
	struct attendance attendance;
	struct lists l;
	struct fail f = { 0 };

	(void)state;
	lists_open(&l, texts, 2, 1);
	assert_true(attendance_match(&attendance, l.sheet, 1, l.resolver, l.honours, &l.mem, &f));
	standings_read(
	    &l.standings, l.sheet, &l.policy, STAGE_REGISTRATION, &attendance, &l.findings, &l.mem);
	assert_false(l.standings.completed);
	assert_int_equal(l.standings.rows[STANDING_IN], 2);
	assert_int_equal(l.standings.rows[STANDING_SIGN_IN], 2);
	lists_close(&l);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, rows, matched);
	ROWS_ADD(tests, n, rows, sign_ins_are_no_entries);
	ROWS_LAW(tests, n, marks_are_a_lists_own);
	ROWS_LAW(tests, n, nothing_before_the_event);
	return ROWS_RUN(tests, n);
}
