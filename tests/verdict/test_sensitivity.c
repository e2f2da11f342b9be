/* Choices turned over: each turn says what an audit under that policy says. */
#include "audited.h"

#include "base/out.h"

/* Somebody for every choice: staff, accompanying, remote, unpaid, nobody's, a co-organiser, a
 * hospital, institutes of one academy, subsidiaries, a campus, several affiliations, absent people.
 */
#define HEADINGS "姓名,单位,身份,缴费,参会方式,签到,职称\n"
static const char list[]
    = HEADINGS "曹一甲,中山大学,参会代表,已缴费,线下,已签到,中国科学院院士\n"
	       "曹二甲,中山大学附属第一医院,参会代表,已缴费,线下,已签到,教授\n"
	       "曹三甲,清华大学,志愿者,已缴费,线下,已签到,\n"
	       "曹四甲,清华大学,随行人员,已缴费,线下,已签到,\n"
	       "曹五甲,清华大学,参会代表,已缴费,线上,已签到,\n"
	       "曹六甲,清华大学,参会代表,未缴费,线下,已签到,IEEE Fellow\n"
	       "曹七甲,,参会代表,已缴费,线下,已签到,\n"
	       "曹八甲,广东省科学技术协会,参会代表,已缴费,线下,已签到,\n"
	       "曹九甲,中国科学院物理研究所,参会代表,已缴费,线下,已签到,\n"
	       "曹一乙,中国科学院化学研究所,参会代表,已缴费,线下,已签到,\n"
	       "曹二乙,中国科学院数学与系统科学研究院,参会代表,已缴费,线下,已签到,\n"
	       "曹三乙,中国科学院半导体研究所,参会代表,已缴费,线下,已签到,\n"
	       "曹四乙,哈尔滨工业大学（深圳）,参会代表,已缴费,线下,已签到,\n"
	       "曹五乙,哈尔滨工业大学,参会代表,已缴费,线下,已签到,\n"
	       "曹六乙,哈尔滨工业大学,参会代表,已缴费,线下,已签到,\n"
	       "曹七乙,哈尔滨工业大学,参会代表,已缴费,线下,已签到,\n"
	       "曹八乙,北京大学；中山大学,参会代表,已缴费,线下,已签到,\n"
	       "曹九乙,复旦大学,参会代表,已缴费,线下,未签到,\n"
	       "曹一丙,浙江大学,参会代表,已缴费,线下,未签到,\n";

struct told {
	struct event event;
	struct host hosts[2];
	struct input input;
	struct scratch list, policy;
};

/* Nobody of the co-organiser: what it is changes nothing but how many partners there are. */
static const char without_partner[]
    = HEADINGS "曹一甲,中山大学,参会代表,已缴费,线下,已签到,中国科学院院士\n"
	       "曹二甲,清华大学,参会代表,已缴费,线下,已签到,\n"
	       "曹三甲,清华大学,参会代表,已缴费,线下,已签到,\n";

/* A file with a policy of four checks and one choice. */
static struct str
make_policy(struct scratch *file, enum choice choice, int value)
{
	struct out o = { 0 };

	out_trusted(&o,
	    STR("{\"name\":\"p\",\"version\":\"1\",\"title\":\"p\",\"cap\":{\"people\":3},"
		"\"checks\":[{\"id\":\"participants\",\"count\":\"participants\",\"at_least\":12},"
		"{\"id\":\"academicians\",\"count\":\"academicians\",\"at_least\":2},"
		"{\"id\":\"external_share\",\"share\":\"external_counted\",\"of\":\"share_base\","
		"\"at_least\":\"70/100\"},"
		"{\"id\":\"partners\",\"share\":\"partners_present\",\"of\":\"partners\","
		"\"at_least\":\"1/1\"}],\"choices\":{\""));
	out_plain(&o, choice_word(choice));
	out_trusted(&o, STR("\":{\"value\":\""));
	out_plain(&o, choice_value_word(choice, value));
	out_trusted(&o, STR("\"}}}"));
	struct str path = scratch_make(file, out_text(&o));
	out_free(&o);
	return path;
}

static void
run(struct audit *out, struct told *t, struct str text, enum choice choice, int value)
{
	struct sheet_options options = { .limits = sheet_limits_default };
	struct fail f = { 0 };

	t->hosts[0] = (struct host){ .role = HOST_LEAD, .name = STR("中山大学") };
	t->hosts[1] = (struct host){ .role = HOST_CO_ORGANISER, .name = STR("广东省科学技术协会") };
	t->input = (struct input){ .path = scratch_make(&t->list, text),
		.shown = STR("list.csv"),
		.encoding = STR("auto") };
	t->event = (struct event){ .stage = -1,
		.policy = make_policy(&t->policy, choice, value),
		.hosts = t->hosts,
		.host_count = 2,
		.registrations = &t->input,
		.registration_count = 1 };
	const struct audit_terms terms
	    = { .event = &t->event, .registry_image = image_registry(), .sheet = &options };
	if (!audit_run(out, &terms, &f))
		fail_msg("%s: %s %s", fail_word(f.code).at, f.file, f.found);
	scratch_remove(&t->list);
	scratch_remove(&t->policy);
}

static void
same_as_audited(const struct turn *turn, const struct audit *fresh, const struct audit *a)
{
	const struct reading_result *r = &fresh->verdict.readings[fresh->verdict.decisive];

	bool moves = false;

	assert_int_equal(turn->outcome, fresh->verdict.outcome);
	for (size_t i = 0; i < fresh->verdict.check_count; i++) {
		const struct check_result *was
		    = &a->verdict.readings[a->verdict.decisive].checks[i];
		moves |= r->checks[i].outcome != was->outcome
			 || memcmp(&r->checks[i].value, &was->value, sizeof was->value) != 0;
		assert_int_equal(turn->checks[i].value.part, r->checks[i].value.part);
		assert_int_equal(turn->checks[i].value.whole, r->checks[i].value.whole);
		assert_int_equal(turn->checks[i].met, r->checks[i].met);
		assert_int_equal(turn->checks[i].outcome, r->checks[i].outcome);
	}
	assert_int_equal(turn->moves, moves);
}

static struct turns_row {
	const char *name, *list;
	size_t moving; /* at least */
} turns_rows[] = {
	{ "somebody for every choice", list, 10 },
	{ "nobody of a co-organiser", without_partner, 1 },
};

static void
each_turn_is_an_audit_of_its_own(void **state)
{
	const struct turns_row *row = *state;
	struct told told, other;
	struct audit a, fresh;
	size_t moving = 0;

	run(&a, &told, str_from(row->list), CHOICE_UNAFFILIATED, UNAFFILIATED_NEUTRAL);
	assert_false(a.sensitivity.skipped);
	for (size_t i = 0; i < a.sensitivity.count; i++) {
		const struct turn *turn = &a.sensitivity.items[i];
		run(&fresh, &other, str_from(row->list), turn->choice, turn->to);
		same_as_audited(turn, &fresh, &a);
		moving += turn->moves;
		audit_free(&fresh);
	}
	assert_true(moving >= row->moving);
	audit_free(&a);
}

/* Hospitals and institutes that no registry has: the choice rolls them up, in both languages. */
static struct unknown_row {
	const char *name, *list;
	enum choice choice;
	int64_t host, external, counted; /* where they are separate */
	int64_t host_rolled, external_rolled, counted_rolled;
} unknown_rows[] = {
	{ "hospitals",
	    "姓名,单位\n"
	    "曹一甲,中山大学\n"
	    "曹二甲,中山大学附属第九十九医院\n"
	    "曹三甲,浙江大学医学院附属第九十七医院\n"
	    "曹四甲,浙大附属第九十八医院\n"
	    "曹五甲,\"The Ninety-Sixth Affiliated Hospital, Zhejiang University\"\n"
	    "曹六甲,Affiliated Meiling Hospital of Zhejiang University\n",
	    CHOICE_AFFILIATED_HOSPITAL, 1, 5, 5, 2, 4, 3 },
	{ "institutes",
	    "姓名,单位\n"
	    "曹一甲,中山大学\n"
	    "曹二甲,中国科学院梅岭研究所\n"
	    "曹三甲,中科院梅岭植物所\n"
	    "曹四甲,\"Institute of Meiling, Chinese Academy of Sciences\"\n"
	    "曹五甲,中国科学院合肥物质科学研究院等离子体物理研究所\n",
	    CHOICE_ACADEMY_INSTITUTE, 1, 4, 4, 1, 4, 3 },
	{ "subsidiaries",
	    "姓名,单位\n"
	    "曹一甲,中山大学\n"
	    "曹二甲,中山大学梅岭出版社\n"
	    "曹三甲,华为技术有限公司\n"
	    "曹四甲,华为技术有限公司梅岭分公司\n"
	    "曹五甲,华为技术有限公司梅岭子公司\n"
	    "曹六甲,华为技术有限公司竹岭子公司\n",
	    CHOICE_SUBSIDIARY, 1, 5, 5, 1, 5, 4 },
};

static void
unknown_institutions_roll_up(void **state)
{
	const struct unknown_row *r = *state;
	struct told told;
	struct audit a;

	run(&a, &told, str_from(r->list), r->choice, ROLL_SEPARATE);
	assert_int_equal(a.counts.quantity[QUANTITY_HOST], r->host);
	assert_int_equal(a.counts.quantity[QUANTITY_EXTERNAL], r->external);
	assert_int_equal(a.counts.quantity[QUANTITY_EXTERNAL_COUNTED], r->counted);
	for (size_t i = 0; i < a.sensitivity.count; i++)
		if (a.sensitivity.items[i].choice == r->choice)
			assert_true(a.sensitivity.items[i].moves);
	audit_free(&a);
	run(&a, &told, str_from(r->list), r->choice, ROLL_PARENT);
	assert_int_equal(a.counts.quantity[QUANTITY_HOST], r->host_rolled);
	assert_int_equal(a.counts.quantity[QUANTITY_EXTERNAL], r->external_rolled);
	assert_int_equal(a.counts.quantity[QUANTITY_EXTERNAL_COUNTED], r->counted_rolled);
	audit_free(&a);
}

static void
every_other_value_is_turned_to_once(void **state)
{
	struct told told;
	struct audit a;
	size_t want = 0;
	bool seen[CHOICE_COUNT][3] = { 0 };

	(void)state;
	run(&a, &told, str_from(list), CHOICE_REMOTE, REMOTE_EXCLUDED);
	for (size_t i = 0; i < a.sensitivity.count; i++) {
		const struct turn *t = &a.sensitivity.items[i];
		assert_int_not_equal(t->from, t->to);
		assert_false(seen[t->choice][t->to]);
		seen[t->choice][t->to] = true;
		if (t->choice == CHOICE_REMOTE)
			assert_int_equal(t->from, REMOTE_EXCLUDED);
		/* There are marks of attendance, so auto took the event for completed. */
		if (t->choice == CHOICE_STAGE) {
			assert_int_equal(t->from, STAGE_COMPLETED);
			assert_int_equal(t->to, STAGE_REGISTRATION);
		}
	}
	for (int c = 0; c < CHOICE_COUNT; c++)
		want += (size_t)choice_value_count((enum choice)c) - (c == CHOICE_STAGE ? 2 : 1);
	assert_int_equal(a.sensitivity.count, want);
	audit_free(&a);
}

/* What is worked out beside does not touch the audit itself. */
static void
turning_leaves_the_audit_as_it_was(void **state)
{
	struct told told;
	struct sensitivity again;
	struct fail f = { 0 };
	struct audit a;

	(void)state;
	run(&a, &told, str_from(list), CHOICE_UNAFFILIATED, UNAFFILIATED_NEUTRAL);
	size_t findings = a.findings.count, questions = a.questions.count;
	assert_true(sensitivity_find(&again, &a, &f));
	assert_int_equal(a.findings.count, findings);
	assert_int_equal(a.questions.count, questions);
	for (size_t i = 0; i < again.count; i++)
		assert_int_equal(again.items[i].outcome, a.sensitivity.items[i].outcome);
	/* What was claimed is claimed, though it was asked of rosters beside. */
	assert_int_equal(a.facts.items[0].honour, ACADEMICIAN_YES);
	audit_free(&a);
}

static void
a_list_too_long_is_passed_over_and_said(void **state)
{
	struct out o = { 0 };
	struct told told;
	struct audit a;

	(void)state;
	out_trusted(&o, STR("Name,Affiliation\n"));
	out_repeat(&o, STR("Ann Ash,MIT\n"), SENSITIVITY_ROWS - 1);
	for (int more = 0; more < 2; more++) {
		run(&a, &told, out_text(&o), CHOICE_UNAFFILIATED, UNAFFILIATED_NEUTRAL);
		assert_int_equal(sheet_row_count(a.sheet), SENSITIVITY_ROWS + more);
		assert_int_equal(a.sensitivity.skipped, more);
		assert_int_equal(a.sensitivity.count == 0, more);
		assert_int_equal(a.findings.seen[FINDING_NOT_TURNED], more);
		for (size_t i = 0; i < a.findings.count; i++)
			if (a.findings.items[i].code == FINDING_NOT_TURNED)
				assert_int_equal(strtoul(a.findings.items[i].value.at, NULL, 10),
				    SENSITIVITY_ROWS);
		audit_free(&a);
		out_trusted(&o, STR("Ann Ash,MIT\n"));
	}
	out_free(&o);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, turns_rows, each_turn_is_an_audit_of_its_own);
	ROWS_ADD(tests, n, unknown_rows, unknown_institutions_roll_up);
	ROWS_LAW(tests, n, every_other_value_is_turned_to_once);
	ROWS_LAW(tests, n, turning_leaves_the_audit_as_it_was);
	ROWS_LAW(tests, n, a_list_too_long_is_passed_over_and_said);
	return ROWS_RUN(tests, n);
}
