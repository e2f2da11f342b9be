#include "people/standing.h"
#include "people/standing_table.h"
#include "rows.h"
#include "scratch.h"

static struct sense_row {
	const char *name, *text;
	enum column column;
	enum sense want;
} sense_rows[] = {
	{ "passed review", "已通过", COLUMN_STATE, SENSE_YES },
	{ "review passed", "审核通过", COLUMN_STATE, SENSE_YES },
	{ "not passed is not passed", "不通过", COLUMN_STATE, SENSE_REJECTED },
	{ "review not passed", "审核未通过", COLUMN_STATE, SENSE_REJECTED },
	{ "traditional characters", "審核通過", COLUMN_STATE, SENSE_YES },
	{ "registered", "已报名", COLUMN_STATE, SENSE_YES },
	{ "completed", "Completed", COLUMN_STATE, SENSE_YES },
	{ "paid order", "Paid", COLUMN_STATE, SENSE_YES },
	{ "checked in", "Checked-in", COLUMN_STATE, SENSE_YES },
	{ "cancelled", "已取消", COLUMN_STATE, SENSE_CANCELLED },
	{ "cancelled, both spellings", "Canceled", COLUMN_STATE, SENSE_CANCELLED },
	{ "cancelled by somebody", "Cancelled by attendee", COLUMN_STATE, SENSE_CANCELLED },
	{ "withdrawn", "Withdrawn", COLUMN_STATE, SENSE_CANCELLED },
	{ "money back", "已退款", COLUMN_STATE, SENSE_CANCELLED },
	{ "refused", "Not approved", COLUMN_STATE, SENSE_REJECTED },
	{ "rejected", "REJECTED", COLUMN_STATE, SENSE_REJECTED },
	{ "waiting list", "候补", COLUMN_STATE, SENSE_WAITLISTED },
	{ "waiting list, English", "On waiting list", COLUMN_STATE, SENSE_WAITLISTED },
	{ "pending", "待审核", COLUMN_STATE, SENSE_PENDING },
	{ "pending, English", "Pending", COLUMN_STATE, SENSE_PENDING },
	{ "unpaid state", "Pending payment", COLUMN_STATE, SENSE_UNPAID },
	{ "no-show", "No-Show", COLUMN_STATE, SENSE_ABSENT },
	{ "a draft", "Draft", COLUMN_STATE, SENSE_NO },
	{ "nothing known", "状态丙", COLUMN_STATE, SENSE_UNKNOWN },
	{ "a word inside another", "Newton", COLUMN_STATE, SENSE_UNKNOWN },
	{ "blank", "", COLUMN_STATE, SENSE_BLANK },
	{ "a dash is blank", "—", COLUMN_STATE, SENSE_BLANK },

	{ "delegate", "参会代表", COLUMN_ROLE, SENSE_YES },
	{ "speaker", "Invited Speaker", COLUMN_ROLE, SENSE_YES },
	{ "guest of honour", "特邀嘉宾", COLUMN_ROLE, SENSE_YES },
	{ "staff", "会务人员", COLUMN_ROLE, SENSE_STAFF },
	{ "volunteer", "志愿者", COLUMN_ROLE, SENSE_STAFF },
	{ "student volunteer", "Student Volunteer", COLUMN_ROLE, SENSE_STAFF },
	{ "conference staff", "Conference staff", COLUMN_ROLE, SENSE_STAFF },
	{ "staff alone", "Staff", COLUMN_ROLE, SENSE_STAFF },
	{ "a staff scientist is none", "Staff Scientist", COLUMN_ROLE, SENSE_YES },
	{ "family", "随行家属", COLUMN_ROLE, SENSE_ACCOMPANYING },
	{ "accompanying person", "Accompanying person", COLUMN_ROLE, SENSE_ACCOMPANYING },
	{ "a guest may be either", "Guest", COLUMN_ROLE, SENSE_UNKNOWN },
	{ "remote delegate", "Online participant", COLUMN_ROLE, SENSE_REMOTE },

	{ "unpaid", "未缴费", COLUMN_PAYMENT, SENSE_NO },
	{ "unpaid, English", "Not paid", COLUMN_PAYMENT, SENSE_NO },
	{ "paid", "已缴费", COLUMN_PAYMENT, SENSE_YES },
	{ "free of charge", "免费", COLUMN_PAYMENT, SENSE_YES },
	{ "waived", "Fee waived", COLUMN_PAYMENT, SENSE_YES },
	{ "refunded", "已退款", COLUMN_PAYMENT, SENSE_CANCELLED },
	{ "a part refunded", "Partially refunded", COLUMN_PAYMENT, SENSE_YES },

	{ "signed in", "已签到", COLUMN_ATTENDANCE, SENSE_YES },
	{ "not signed in", "未签到", COLUMN_ATTENDANCE, SENSE_NO },
	{ "tick", "√", COLUMN_ATTENDANCE, SENSE_YES },
	{ "heavy tick", "✔", COLUMN_ATTENDANCE, SENSE_YES },
	{ "cross", "×", COLUMN_ATTENDANCE, SENSE_NO },
	{ "ticks", "✓", COLUMN_ATTENDANCE, SENSE_YES },
	{ "a tick as a picture", "✅", COLUMN_ATTENDANCE, SENSE_YES },
	{ "a ticked box", "☑", COLUMN_ATTENDANCE, SENSE_YES },
	{ "a full box", "■", COLUMN_ATTENDANCE, SENSE_YES },
	{ "a dot", "●", COLUMN_ATTENDANCE, SENSE_YES },
	{ "a circle on a roll", "○", COLUMN_ATTENDANCE, SENSE_YES },
	{ "a plus", "+", COLUMN_ATTENDANCE, SENSE_YES },
	{ "an empty box", "☐", COLUMN_ATTENDANCE, SENSE_NO },
	{ "an empty square", "□", COLUMN_ATTENDANCE, SENSE_NO },
	{ "a crossed box", "☒", COLUMN_ATTENDANCE, SENSE_NO },
	{ "multiplied", "✕", COLUMN_ATTENDANCE, SENSE_NO },
	{ "multiplied, heavy", "✖", COLUMN_ATTENDANCE, SENSE_NO },
	{ "a ballot's cross", "✗", COLUMN_ATTENDANCE, SENSE_NO },
	{ "a ballot's cross, heavy", "✘", COLUMN_ATTENDANCE, SENSE_NO },
	{ "a cross as a picture", "❌", COLUMN_ATTENDANCE, SENSE_NO },
	{ "one", "1", COLUMN_ATTENDANCE, SENSE_YES },
	{ "nought", "0", COLUMN_ATTENDANCE, SENSE_NO },
	{ "time", "2023-05-12 09:01", COLUMN_ATTENDANCE, SENSE_YES },
	{ "midnight is a time", "2023-05-12 00:00", COLUMN_ATTENDANCE, SENSE_YES },
	{ "minutes", "85 min", COLUMN_ATTENDANCE, SENSE_YES },
	{ "no minutes", "0 min", COLUMN_ATTENDANCE, SENSE_NO },
	{ "yes", "Yes", COLUMN_ATTENDANCE, SENSE_YES },
	{ "yes, Chinese", "是", COLUMN_ATTENDANCE, SENSE_YES },
	{ "no", "No", COLUMN_ATTENDANCE, SENSE_NO },
	{ "no, Chinese", "否", COLUMN_ATTENDANCE, SENSE_NO },
	{ "absent", "缺席", COLUMN_ATTENDANCE, SENSE_NO },
	{ "on leave, with a date", "5月12日请假", COLUMN_ATTENDANCE, SENSE_NO },
	{ "not checked in", "Not checked in", COLUMN_ATTENDANCE, SENSE_NO },
	{ "attended online", "线上参会", COLUMN_ATTENDANCE, SENSE_REMOTE },
	{ "an x says yes to some", "X", COLUMN_ATTENDANCE, SENSE_UNKNOWN },

	{ "online", "线上", COLUMN_MODE, SENSE_REMOTE },
	{ "by video", "Zoom", COLUMN_MODE, SENSE_REMOTE },
	{ "on site", "线下参会", COLUMN_MODE, SENSE_ON_SITE },
	{ "in person", "In-person", COLUMN_MODE, SENSE_ON_SITE },
	{ "not on site", "not on-site", COLUMN_MODE, SENSE_REMOTE },
	{ "both", "线上+线下", COLUMN_MODE, SENSE_ON_SITE },
	{ "yes to on site", "Yes", COLUMN_MODE, SENSE_YES },
};

static void
sense_is(void **state)
{
	const struct sense_row *r = *state;
	struct arena mem = { 0 };

	assert_int_equal(standing_sense(str_from(r->text), r->column, &mem), r->want);
	arena_free(&mem);
}

/* One list; stands has a letter for the standing of each entry: . in, ? in and in doubt, c
 * cancelled, r rejected, w waitlisted, u unpaid, a not attended, s staff, f accompanying, o remote.
 */
static struct list_row {
	const char *name, *csv, *stands;
	int stage;
	enum choice choice;
	int value;
} list_rows[] = {
	{ "state and role",
	    "姓名,单位,报名状态,参会身份\n甲,A大学,已通过,参会代表\n乙,A大学,已取消,参会代表\n丙,"
	    "A大学,不通过,参会代表\n丁,A大学,候补,参会代表\n戊,A大学,已通过,志愿者\n"
	    "己,A大学,已通过,随行家属\n庚,A大学,,\n",
	    ".crwsf.", STAGE_AUTO, CHOICE_STAGE, 0 },
	{ "staff counted where the policy says so",
	    "姓名,单位,参会身份\n甲,A大学,志愿者\n乙,A大学,家属\n", ".f", STAGE_AUTO,
	    CHOICE_EVENT_STAFF, STAFF_COUNTED },
	{ "accompanying counted where the policy says so",
	    "姓名,单位,参会身份\n甲,A大学,志愿者\n乙,A大学,家属\n", "s.", STAGE_AUTO,
	    CHOICE_ACCOMPANYING, ACCOMPANYING_COUNTED },
	{ "yes and no in an attendance column",
	    "姓名,单位,签到状态\n甲,A大学,已签到\n乙,A大学,未签到\n丙,A大学,\n", ".a?", STAGE_AUTO,
	    CHOICE_STAGE, 0 },
	{ "blanks among positive marks are absent",
	    "姓名,单位,签到状态\n甲,A大学,√\n乙,A大学,\n丙,A大学,2023-05-12 09:01\n", ".a.",
	    STAGE_AUTO, CHOICE_STAGE, 0 },
	{ "an empty attendance column is no stage", "姓名,单位,签到状态\n甲,A大学,\n乙,A大学,\n",
	    "..", STAGE_AUTO, CHOICE_STAGE, 0 },
	{ "attendance waits at the registration stage",
	    "姓名,单位,签到状态\n甲,A大学,已签到\n乙,A大学,未签到\n", "..", STAGE_REGISTRATION,
	    CHOICE_STAGE, 0 },
	{ "a completed event without attendance", "姓名,单位\n甲,A大学\n乙,A大学\n", "..",
	    STAGE_COMPLETED, CHOICE_STAGE, 0 },
	{ "cancelled and signed in is a question",
	    "姓名,单位,报名状态,签到状态\n甲,A大学,已取消,已签到\n乙,A大学,候补,已签到\n丙,A大学,"
	    "已取消,未签到\n",
	    "?.c", STAGE_AUTO, CHOICE_STAGE, 0 },
	{ "an attendance nobody can read", "姓名,单位,签到状态\n甲,A大学,已签到\n乙,A大学,哦哦\n",
	    ".?", STAGE_AUTO, CHOICE_STAGE, 0 },
	{ "unpaid counts by default", "姓名,单位,缴费状态\n甲,A大学,未缴费\n乙,A大学,免费\n", "..",
	    STAGE_AUTO, CHOICE_STAGE, 0 },
	{ "unpaid excluded",
	    "姓名,单位,缴费状态\n甲,A大学,未缴费\n乙,A大学,免费\n丙,A大学,已退款\n", "u.c",
	    STAGE_AUTO, CHOICE_UNPAID, UNPAID_EXCLUDED },
	{ "remote excluded", "姓名,单位,参会方式\n甲,A大学,线上\n乙,A大学,线下\n丙,A大学,\n", "o..",
	    STAGE_AUTO, CHOICE_REMOTE, REMOTE_EXCLUDED },
	{ "a heading that asks for the contrary",
	    "姓名,单位,是否线上参会\n甲,A大学,是\n乙,A大学,否\n", "o.", STAGE_AUTO, CHOICE_REMOTE,
	    REMOTE_EXCLUDED },
	{ "remote by attendance", "姓名,单位,签到状态\n甲,A大学,线上参会\n乙,A大学,已签到\n", "..",
	    STAGE_AUTO, CHOICE_STAGE, 0 },
	{ "remote by attendance or role, excluded",
	    "姓名,单位,参会身份,签到状态\n甲,A大学,参会代表,线上参会\n乙,A大学,参会代表,已签到\n丙,"
	    "A大学,"
	    "Online participant,已签到\n",
	    "o.o", STAGE_AUTO, CHOICE_REMOTE, REMOTE_EXCLUDED },
	{ "a state that says absent, and a mark that does not",
	    "姓名,单位,报名状态,签到状态\n甲,A大学,No-Show,已签到\n乙,A大学,No-Show,\n", ".a",
	    STAGE_AUTO, CHOICE_STAGE, 0 },
	{ "absent by state where nobody signed in",
	    "姓名,单位,报名状态\n甲,A大学,No-Show\n乙,A大学,Paid\n", "a.", STAGE_AUTO, CHOICE_STAGE,
	    0 },
	{ "unpaid by state", "姓名,单位,报名状态\n甲,A大学,Pending payment\n乙,A大学,Paid\n", "u.",
	    STAGE_AUTO, CHOICE_UNPAID, UNPAID_EXCLUDED },
	{ "title and total rows are no entries", "姓名,单位,报名状态\n甲,A大学,已通过\n合计,1,\n",
	    ".", STAGE_AUTO, CHOICE_STAGE, 0 },
};

static const char letters[STANDING_COUNT + 1] = ".crwuasfop-";

static void
load_list(struct sheet **sheet, const char *csv, struct findings *findings, struct arena *mem)
{
	struct scratch file;
	struct input input = { .path = scratch_make(&file, str_from(csv)),
		.shown = STR("list.csv"),
		.encoding = STR("auto") };
	struct sheet_options options = { .limits = sheet_limits_default };
	struct fail f = { 0 };

	bool ok = sheet_load(sheet, &input, 1, &options, findings, mem, &f);
	scratch_remove(&file);
	assert_true(ok);
}

static void
list_stands(void **state)
{
	const struct list_row *r = *state;
	struct arena mem = { 0 };
	struct policy policy = { .choice[CHOICE_STAGE] = STAGE_AUTO };
	struct findings findings;
	struct standings got;
	struct sheet *sheet;
	char stands[32] = "";
	size_t n = 0, counted = 0;

	findings_init(&findings, &mem);
	load_list(&sheet, r->csv, &findings, &mem);
	policy.choice[r->choice] = r->value;
	standings_read(&got, sheet, &policy, r->stage, NULL, &findings, &mem);
	for (size_t row = 0; row < sheet_row_count(sheet); row++) {
		struct stand stand = got.of_row[row];
		counted += stand.standing == STANDING_NOT_ENTRY;
		if (stand.standing != STANDING_NOT_ENTRY)
			stands[n++] = stand.in_doubt ? '?' : letters[stand.standing];
	}
	assert_string_equal(stands, r->stands);
	assert_int_equal(counted, got.rows[STANDING_NOT_ENTRY]);
	for (int s = STANDING_IN; s < STANDING_NOT_ENTRY; s++)
		counted += got.rows[s];
	assert_int_equal(counted, sheet_row_count(sheet));
	standings_free(&got);
	sheet_free(sheet);
	findings_free(&findings);
	arena_free(&mem);
}

static void
unknown_words_are_findings(void **state)
{
	struct arena mem = { 0 };
	struct policy policy = { .choice[CHOICE_STAGE] = STAGE_AUTO };
	struct findings findings;
	struct standings got;
	struct sheet *sheet;
	(void)state;

	findings_init(&findings, &mem);
	load_list(&sheet,
	    "姓名,单位,报名状态,参会身份\n甲,A大学,待审核,参会代表\n乙,A大学,已通过,Guest\n",
	    &findings, &mem);
	standings_read(&got, sheet, &policy, STAGE_AUTO, NULL, &findings, &mem);
	assert_int_equal(got.rows[STANDING_IN], 2);
	assert_int_equal(findings.seen[FINDING_STATE_UNKNOWN], 1);
	assert_int_equal(findings.seen[FINDING_ROLE_UNKNOWN], 1);
	const struct finding *last = &findings.items[findings.count - 1];
	assert_int_equal(last->line, 3);
	assert_int_equal(last->column, 4);
	assert_true(str_eq(last->value, STR("Guest")));
	standings_free(&got);
	sheet_free(sheet);
	findings_free(&findings);
	arena_free(&mem);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, sense_rows, sense_is);
	ROWS_ADD(tests, n, list_rows, list_stands);
	ROWS_LAW(tests, n, unknown_words_are_findings);
	return ROWS_RUN(tests, n);
}
