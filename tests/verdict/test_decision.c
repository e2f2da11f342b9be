/* Decisions: what is read, what is applied and what is not, and the laws of answering. */
#include "verdict/drawn.h"

#include "verdict/bounds.h"

#define ROUNDS  rows_times(300)
#define ANSWERS 12
#define WAITS   32 /* how often lines wait for those before them */

static char decisions_room[256 * 1024];

/* A decisions CSV that grows. */
struct answers {
	size_t len;
};

static void
begin_answers(struct answers *a)
{
	a->len = (size_t)snprintf(
	    decisions_room, sizeof decisions_room, "question,answer,by,at,note\n");
}

static void
put_answer(struct answers *a, const char *question, struct str answer)
{
	size_t room = sizeof decisions_room - a->len;
	int n = snprintf(decisions_room + a->len, room, "%s,%.*s,a,2023-05-15,\n", question,
	    (int)answer.len, answer.at);

	assert_true(n > 0 && (size_t)n < room);
	a->len += (size_t)n;
}

static struct str
answers_text(const struct answers *a)
{
	return (struct str){ decisions_room, a->len };
}

static void
draw_some_list(struct list *l, struct chance *c)
{
	draw_list(l, c, false);
	if (draw(c, 2))
		draw_attendance(l, c);
}

static size_t
count_outcome(const struct decisions *d, enum decision_outcome outcome)
{
	size_t n = 0;

	for (size_t i = 0; i < d->count; i++)
		n += d->items[i].outcome == outcome;
	return n;
}

static void
same_values(const struct audit *a, const struct audit *b)
{
	for (int r = 0; r < READING_COUNT; r++)
		for (size_t i = 0; i < a->verdict.check_count; i++)
			assert_memory_equal(&a->verdict.readings[r].checks[i].value,
			    &b->verdict.readings[r].checks[i].value, sizeof(struct measure));
}

/* --- what a file says by itself --- */

static struct file_row {
	const char *name, *lines;
	const char *want; /* by line: stale, blank or contradicting */
} file_rows[] = {
	{ "two answers that differ, another between", "q1,yes\nq2,no\nq1,no\n", "csc" },
	{ "one answer twice, in another case", "q1,yes\nq2,no\nq1,YES\n", "sss" },
	{ "a blank answer differs from none", "q1,\nq1,yes\n", "bs" },
	{ "two that differ between two that do not", "q1,yes\nq2,yes\nq2,no\nq1,yes\n", "sccs" },
	{ "three answers, the last of which differs", "q1,no\nq1,no\nq1,yes\n", "ccc" },
	{ "a question of one letter", "q,yes\n", "s" },
};

static void
told_by_the_file_alone(void **state)
{
	const struct file_row *r = *state;
	static const char letters[DECISION_OUTCOME_COUNT]
	    = { [DECISION_STALE] = 's', [DECISION_BLANK] = 'b', [DECISION_CONTRADICTS] = 'c' };
	const struct str list = STR("姓名,单位\n张三,深圳大学\n");
	static struct audited a;
	char text[200];
	int n = snprintf(text, sizeof text, "question,answer\n%s", r->lines);

	audited_decide(&a, &list, 1, (struct str){ text, (size_t)n });
	assert_int_equal(a.audit.decisions.count, strlen(r->want));
	for (size_t i = 0; i < a.audit.decisions.count; i++)
		assert_int_equal(letters[a.audit.decisions.items[i].outcome], r->want[i]);
	audited_free(&a);
}

/* --- a file that cannot be read, and what is left of one --- */

static struct bad_row {
	const char *name, *text;
	enum fail_code code;
} bad_rows[] = {
	{ "no column of questions", "answer\nyes\n", FAIL_NO_COLUMN },
	{ "no column of answers", "question\nq1\n", FAIL_NO_COLUMN },
	{ "a line without a question", "question,answer\nq1,yes\n,no\n", FAIL_CELL_EMPTY },
};

static void
trouble_is_of_the_terms(void **state)
{
	const struct bad_row *r = *state;
	const struct str list = STR("姓名,单位\n张三,深圳大学\n");
	static struct audited a;
	struct fail f = { 0 };

	assert_false(audited_decide_try(&a, &list, 1, str_from(r->text), &f));
	assert_int_equal(f.code, r->code);
	assert_true(f.of_terms);
	audited_free(&a);
}

static void
whatever_was_there_is_written_over_and_nothing_is_left(void **state)
{
	struct decisions d;
	struct scratch file;
	struct arena mem = { 0 };
	struct fail f = { 0 };

	(void)state;
	memset(&d, 0xff, sizeof d);
	assert_true(
	    decisions_load(&d, scratch_make(&file, STR("question,answer\nq1,yes\n")), &mem, &f));
	scratch_remove(&file);
	assert_int_equal(d.count, 1);
	decisions_free(&d);
	assert_int_equal(d.count, 0);
	assert_null(d.items);
	arena_free(&mem);
}

/* --- laws --- */

/* The share of nobody is below all others. */
static bool
is_below(struct measure a, struct measure b)
{
	if (a.whole == 0 || b.whole == 0)
		return a.whole == 0 && b.whole != 0;
	return a.part * b.whole < b.part * a.whole;
}

static bool
is_within(const struct audit *now, const struct audit *before)
{
	for (int r = 0; r < READING_COUNT; r++)
		for (size_t i = 0; i < now->verdict.check_count; i++) {
			const struct check_result *n = &now->verdict.readings[r].checks[i];
			const struct check_result *b = &before->verdict.readings[r].checks[i];
			/* What was not worked out exactly is wider than the answers make it. */
			bool outer = n->outer || b->outer;
			if ((!outer && (is_below(n->low, b->low) || is_below(b->high, n->high)))
			    || is_below(n->value, n->low) || is_below(n->high, n->value))
				return false;
		}
	return true;
}

static void
answer_one(struct audited *out, struct str list, const struct question *q, size_t answer)
{
	struct answers one;

	begin_answers(&one);
	put_answer(&one, q->id, q->options[answer].answer);
	audited_decide(out, &list, 1, answers_text(&one));
	assert_int_equal(count_outcome(&out->audit.decisions, DECISION_APPLIED), 1);
}

/* One question at a time, and then all of them. */
static void
the_likelier_answer_never_moves_the_value(void **state)
{
	static struct audited a, b;
	static struct list list;
	struct chance c = { 11 };

	(void)state;
	for (size_t round = 0; round < ROUNDS; round++) {
		struct answers all;
		draw_some_list(&list, &c);
		struct str text = text_of(&list, 0);
		audited_run(&a, &text, 1);
		const struct questions *q = &a.audit.questions;
		if (q->count) {
			const struct question *it = &q->items[draw(&c, (unsigned)q->count)];
			answer_one(&b, text, it, it->likelier);
			same_values(&a.audit, &b.audit);
			audited_free(&b);
		}
		begin_answers(&all);
		for (size_t i = 0; i < q->count; i++)
			put_answer(
			    &all, q->items[i].id, q->items[i].options[q->items[i].likelier].answer);
		audited_decide(&b, &text, 1, answers_text(&all));
		same_values(&a.audit, &b.audit);
		audited_free(&b);
		audited_free(&a);
	}
}

static void
an_answer_stays_within_the_bounds(void **state)
{
	static struct audited a, b;
	static struct list list;
	struct chance c = { 14 };
	size_t answered = 0;

	(void)state;
	for (size_t round = 0; round < ROUNDS; round++) {
		draw_some_list(&list, &c);
		struct str text = text_of(&list, 0);
		audited_run(&a, &text, 1);
		const struct questions *q = &a.audit.questions;
		if (q->count) {
			const struct question *it = &q->items[draw(&c, (unsigned)q->count)];
			answer_one(&b, text, it, draw(&c, (unsigned)it->option_count));
			if (!is_within(&b.audit, &a.audit))
				fail_msg("round %zu: %s", round, it->id);
			audited_free(&b);
			answered++;
		}
		audited_free(&a);
	}
	assert_true(answered > ROUNDS / 3);
}

static bool
is_settled(const struct audit *a)
{
	for (int r = 0; r < READING_COUNT; r++)
		for (size_t i = 0; i < a->verdict.check_count; i++) {
			const struct check_result *c = &a->verdict.readings[r].checks[i];
			if (memcmp(&c->low, &c->value, sizeof c->low) != 0
			    || memcmp(&c->high, &c->value, sizeof c->high) != 0
			    || c->outcome == OUTCOME_REVIEW)
				return false;
		}
	return true;
}

/* One at a time and at random, until nothing is asked any more. Now and then an answer on an
 * institution leaves no room for one on a person that was given before. */
static void
answering_all_leaves_one_value(void **state)
{
	static struct audited a;
	static struct list list;
	struct chance c = { 12 };
	size_t answered = 0, places = 0, contradicted = 0;

	(void)state;
	for (size_t round = 0; round < ROUNDS; round++) {
		struct answers all;
		size_t turn = 0;
		draw_some_list(&list, &c);
		struct str text = text_of(&list, 0);
		begin_answers(&all);
		audited_run(&a, &text, 1);
		for (; a.audit.questions.count; turn++) {
			const struct questions *asked = &a.audit.questions;
			const struct question *q = &asked->items[draw(&c, (unsigned)asked->count)];
			put_answer(
			    &all, q->id, q->options[draw(&c, (unsigned)q->option_count)].answer);
			places += q->kind == QUESTION_PLACE;
			audited_free(&a);
			audited_decide(&a, &text, 1, answers_text(&all));
			if (count_outcome(&a.audit.decisions, DECISION_STALE)
			    || count_outcome(&a.audit.decisions, DECISION_NOT_OFFERED))
				fail_msg("round %zu: %.*s", round, (int)all.len, decisions_room);
		}
		if (!is_settled(&a.audit))
			fail_msg("round %zu: %.*s", round, (int)all.len, decisions_room);
		contradicted += count_outcome(&a.audit.decisions, DECISION_CONTRADICTS) > 0;
		audited_free(&a);
		answered += turn;
	}
	print_message("%zu answers, %zu of them on where a person is from; %zu lists with a "
		      "contradiction\n",
	    answered, places, contradicted);
	assert_true(answered > ROUNDS && places > ROUNDS / 10 && 20 * contradicted <= ROUNDS);
}

/* Each line twice, in another order, beside rows in another order. */
static void
order_and_repeating_change_nothing(void **state)
{
	static struct audited a, b;
	static struct list list;
	struct chance c = { 13 };
	size_t contradicted = 0;

	(void)state;
	for (size_t round = 0; round < ROUNDS; round++) {
		struct answers once, twice;
		draw_some_list(&list, &c);
		struct str text = text_of(&list, 0);
		audited_run(&a, &text, 1);
		static struct {
			char id[QUESTION_ID_LEN + 1];
			char answer[80];
		} given[ANSWERS];
		size_t n = 0;
		for (size_t i = 0; i < a.audit.questions.count && n < ANSWERS; i++, n++) {
			const struct question *q = &a.audit.questions.items[i];
			struct str answer = q->options[draw(&c, (unsigned)q->option_count)].answer;
			memcpy(given[n].id, q->id, sizeof q->id);
			snprintf(given[n].answer, sizeof given[n].answer, "%.*s", (int)answer.len,
			    answer.at);
		}
		audited_free(&a);
		begin_answers(&once);
		for (size_t i = 0; i < n; i++)
			put_answer(&once, given[i].id, str_from(given[i].answer));
		audited_decide(&a, &text, 1, answers_text(&once));
		begin_answers(&twice);
		for (size_t i = 2 * n; i > 0; i--)
			put_answer(
			    &twice, given[(i - 1) % n].id, str_from(given[(i - 1) % n].answer));
		shuffle(&list, &c);
		text = text_of(&list, 0);
		audited_decide(&b, &text, 1, answers_text(&twice));
		contradicted += count_outcome(&a.audit.decisions, DECISION_CONTRADICTS) > 0;
		same_verdict(&a.audit, &b.audit);
		same_questions(&a.audit, &b.audit);
		audited_free(&b);
		audited_free(&a);
	}
	print_message("%zu lists with a contradiction\n", contradicted);
}

struct answer {
	struct str question, answer;
};

/* Answers to the questions of a report with names, and the same to those of one without. */
static size_t
draw_answers(struct answer *plain, struct answer *masked, const struct audit *a, struct chance *c,
    struct arena *mem)
{
	struct str local = STR("local:");
	struct pseudonyms by;
	size_t n = 0;

	pseudonyms_init(&by, a->sheet, a->roster.sheet);
	for (; n < a->questions.count && n < ANSWERS; n++) {
		const struct question *q = &a->questions.items[n];
		struct str answer = q->options[draw(c, (unsigned)q->option_count)].answer;
		plain[n] = (struct answer){ str_copy(str_from(q->id), mem), str_copy(answer, mem) };
		masked[n] = (struct answer){ pseudonym_of_id(&by, plain[n].question, mem),
			str_starts(answer, local) ? pseudonym(&by, local, answer, mem)
						  : plain[n].answer };
	}
	return n;
}

static void
audit_answered(struct audited *out, struct str list, const struct answer *answers, size_t count)
{
	struct answers all;

	begin_answers(&all);
	for (size_t i = 0; i < count; i++)
		put_answer(&all, answers[i].question.at, answers[i].answer);
	audited_decide(out, &list, 1, answers_text(&all));
}

static void
pseudonyms_answer_as_identifiers_do(void **state)
{
	static struct audited a, b;
	static struct list list;
	struct chance c = { 14 };
	size_t answered = 0;

	(void)state;
	for (size_t round = 0; round < ROUNDS / 3; round++) {
		struct answer plain[ANSWERS], masked[ANSWERS];
		struct arena mem = { 0 };
		draw_some_list(&list, &c);
		struct str text = text_of(&list, 0);
		audited_run(&a, &text, 1);
		size_t n = draw_answers(plain, masked, &a.audit, &c, &mem);
		audited_free(&a);
		audit_answered(&a, text, plain, n);
		audit_answered(&b, text, masked, n);
		for (size_t i = 0; i < n; i++)
			assert_int_equal(
			    a.audit.decisions.items[i].outcome, b.audit.decisions.items[i].outcome);
		same_verdict(&a.audit, &b.audit);
		same_questions(&a.audit, &b.audit);
		answered += n;
		audited_free(&b);
		audited_free(&a);
		arena_free(&mem);
	}
	assert_true(answered > ROUNDS / 3);
}

/* --- where a person is from --- */

#define FOUR_AT_MOST                                                                                                       \
	"姓名,单位,邮箱\n李四,深圳大学,b@qq.com\n王五,深圳大学,c@qq.com\n赵六,深圳大学,d@qq.com\n" \
	"张三,深圳大学,a@qq.com\n张三,暨南大学,a@qq.com\n"

static struct from_row {
	const char *name, *list, *answer;
	int64_t participants;
	enum decision_outcome outcome;
} from_rows[] = {
	{ "the likelier one", FOUR_AT_MOST, "cn-jnu", 4, DECISION_APPLIED },
	{ "the other, which is full", FOUR_AT_MOST, "cn-szu", 3, DECISION_APPLIED },
	{ "one that no row names", FOUR_AT_MOST, "cn-sysu", 4, DECISION_NOT_OFFERED },
};

/* In the verdict, its bounds, and with every choice of the policy turned. */
static void
a_place_is_where_it_is_said_to_be(void **state)
{
	const struct from_row *r = *state;
	struct str list = str_from(r->list);
	static struct audited a, b;
	struct answers one;

	audited_run(&a, &list, 1);
	assert_int_equal(a.audit.questions.count, 1);
	begin_answers(&one);
	put_answer(&one, a.audit.questions.items[0].id, str_from(r->answer));
	audited_decide(&b, &list, 1, answers_text(&one));
	assert_int_equal(b.audit.decisions.items[0].outcome, r->outcome);
	assert_true(b.audit.decisions.items[0].found);
	bool applied = r->outcome == DECISION_APPLIED;
	const struct check_result *check = &b.audit.verdict.readings[0].checks[0];
	assert_int_equal(b.audit.questions.count, !applied);
	assert_int_equal(check->value.part, r->participants);
	assert_int_equal(check->low.part, applied ? r->participants : 3);
	assert_true(b.audit.sensitivity.count > 0);
	for (size_t i = 0; i < b.audit.sensitivity.count; i++)
		assert_int_equal(
		    b.audit.sensitivity.items[i].checks[0].value.part, r->participants);
	audited_free(&b);
	audited_free(&a);
}

/* Who names no institution is from where it is said, if that is one institution. */
static struct named_row {
	const char *name, *answer, *institution; /* NULL: it is none */
} named_rows[] = {
	{ "an identifier", "gb-oxford", "gb-oxford" },
	{ "a ROR identifier", "052gg0110", "gb-oxford" },
	{ "the same as an address", "https://ror.org/052gg0110", "gb-oxford" },
	{ "a name", "University of Oxford", "gb-oxford" },
	{ "a name of two", "NTU", NULL },
	{ "two names", "University of Oxford; University of Cambridge", NULL },
};

static void
nobody_is_from_where_they_are_said_to_be(void **state)
{
	const struct named_row *r = *state;
	const struct str list = STR("姓名,单位\n张三,\n");
	static struct audited a;
	struct answers one;
	char id[QUESTION_ID_LEN + 1];

	audited_run(&a, &list, 1);
	const struct identities by
	    = { &a.audit.facts, &a.audit.people, a.audit.sheet, &a.audit.names };
	person_identity(id, &by, 0);
	audited_free(&a);
	begin_answers(&one);
	put_answer(&one, id, str_from(r->answer));
	audited_decide(&a, &list, 1, answers_text(&one));
	assert_int_equal(a.audit.decisions.count, 1);
	const struct decision *d = &a.audit.decisions.items[0];
	assert_int_equal(d->outcome, r->institution ? DECISION_APPLIED : DECISION_NOT_OFFERED);
	assert_true(d->found);
	assert_int_equal(d->asked.kind, QUESTION_FROM);
	assert_int_equal(d->asked.people, 1);
	assert_int_equal(sheet_row(a.audit.sheet, d->asked.rows[0]).line, 2);
	assert_int_equal(a.audit.counts.tally_count, r->institution != NULL);
	if (r->institution) {
		uint32_t unit = a.audit.counts.tallies[0].unit;
		assert_true(str_eq(names_get(&a.audit.names, unit)->id, str_from(r->institution)));
	}
	audited_free(&a);
}

/* An institution that no registry has is answered by its own text alone. */
static void
another_name_is_none_of_those_offered(void **state)
{
	static struct audited a, b;
	const struct str list = STR("姓名,单位,邮箱\n张三,Xyz University,a@qq.com\n"
				    "张三,暨南大学,a@qq.com\n");
	struct answers one;
	size_t locals = 0;

	(void)state;
	audited_run(&a, &list, 1);
	assert_int_equal(a.audit.questions.count, 1);
	const struct question *q = &a.audit.questions.items[0];
	for (size_t i = 0; i < q->option_count; i++)
		locals += str_starts(q->options[i].answer, STR("local:"));
	assert_int_equal(locals, 1);
	begin_answers(&one);
	put_answer(&one, q->id, STR("local:abc university"));
	audited_decide(&b, &list, 1, answers_text(&one));
	assert_int_equal(b.audit.decisions.items[0].outcome, DECISION_NOT_OFFERED);
	assert_int_equal(b.audit.questions.count, 1);
	audited_free(&b);
	audited_free(&a);
}

/* Whom the last line of many names, by pseudonym or not; who names an institution is from there. */
static struct line_row {
	const char *name;
	uint32_t person;
	bool masked;
	enum decision_outcome outcome;
} line_rows[] = {
	{ "who names none", 1, false, DECISION_APPLIED },
	{ "who names none, masked", 1, true, DECISION_APPLIED },
	{ "who names one", 0, false, DECISION_STALE },
};

/* As many lines as there is room for at first. */
#define LINES 16

static void
a_person_is_found_on_any_line(void **state)
{
	const struct line_row *r = *state;
	const struct str list = STR("姓名,单位\n李四,深圳大学\n张三,\n");
	static struct audited a;
	struct answers all;
	struct pseudonyms masks;
	struct arena mem = { 0 };
	char id[QUESTION_ID_LEN + 1];

	audited_run(&a, &list, 1);
	const struct identities by
	    = { &a.audit.facts, &a.audit.people, a.audit.sheet, &a.audit.names };
	person_identity(id, &by, r->person);
	pseudonyms_init(&masks, a.audit.sheet, NULL);
	struct str masked = pseudonym_of_id(&masks, str_from(id), &mem);
	begin_answers(&all);
	for (int i = 1; i < LINES; i++)
		put_answer(&all, "no-such-question", STR("gb-oxford"));
	put_answer(&all, r->masked ? masked.at : id, STR("gb-oxford"));
	audited_free(&a);
	audited_decide(&a, &list, 1, answers_text(&all));
	const struct decisions *d = &a.audit.decisions;
	assert_int_equal(d->count, LINES);
	assert_int_equal(d->items[LINES - 1].outcome, r->outcome);
	assert_int_equal(count_outcome(d, DECISION_STALE), LINES - (r->outcome != DECISION_STALE));
	audited_free(&a);
	arena_free(&mem);
}

/* One question by its identifier, the next by a pseudonym. */
static void
pseudonyms_may_stand_beside_identifiers(void **state)
{
	const struct str list = STR("姓名,单位\nJane Doe,NTU\nJohn Roe,NTU\n");
	static struct audited a;
	struct answers both;
	struct pseudonyms masks;
	struct arena mem = { 0 };

	(void)state;
	audited_run(&a, &list, 1);
	const struct questions *q = &a.audit.questions;
	assert_int_equal(q->count, 2);
	pseudonyms_init(&masks, a.audit.sheet, NULL);
	begin_answers(&both);
	put_answer(&both, q->items[0].id, STR("other"));
	put_answer(&both, pseudonym_of_id(&masks, str_from(q->items[1].id), &mem).at, STR("other"));
	audited_free(&a);
	audited_decide(&a, &list, 1, answers_text(&both));
	assert_int_equal(count_outcome(&a.audit.decisions, DECISION_APPLIED), 2);
	audited_free(&a);
	arena_free(&mem);
}

/* Each line that is answered may be what the next, which finds nothing, has waited for. */
static void
lines_wait_so_often_and_no_more(void **state)
{
	static struct audited a;
	static char room[4096];
	size_t len = (size_t)snprintf(room, sizeof room, "姓名,单位\n");
	struct answers all;

	(void)state;
	for (char c = 'a'; c <= 'z'; c++)
		len += (size_t)snprintf(
		    room + len, sizeof room - len, "Jane D%coe,NTU\nJohn R%coe,NTU\n", c, c);
	struct str list = { room, len };
	audited_run(&a, &list, 1);
	const struct questions *q = &a.audit.questions;
	size_t asked = q->count;
	assert_true(asked > WAITS);
	begin_answers(&all);
	for (size_t i = 0; i < asked; i++) {
		put_answer(&all, q->items[i].id, STR("other"));
		put_answer(&all, "no-such-question", STR("yes"));
	}
	audited_free(&a);
	audited_decide(&a, &list, 1, answers_text(&all));
	assert_int_equal(count_outcome(&a.audit.decisions, DECISION_APPLIED), asked);
	assert_int_equal(a.audit.decisions.replays, WAITS);
	audited_free(&a);
}

/* The last may be either of those with a number. One of them was not there: then it is the other.
 */
static void
two_who_turn_out_to_be_one_contradict(void **state)
{
	static struct audited a;
	const struct str list = STR("人员编号,姓名,单位,邮箱,状态,签到\n"
				    "A7,Zhang Wei,中山大学,a@qq.com,未通过,已签到\n"
				    "A3,Zhang Wei,中山大学,,,已签到\n"
				    ",Zhang Wei,中山大学,b@qq.com,,已签到\n");
	struct answers all;

	(void)state;
	audited_run(&a, &list, 1);
	begin_answers(&all);
	for (size_t i = a.audit.questions.count; i-- > 0;) {
		const struct question *q = &a.audit.questions.items[i];
		if (q->kind == QUESTION_ATTENDED || q->rows[0] == 2)
			put_answer(&all, q->id, STR("no"));
	}
	audited_free(&a);
	audited_decide(&a, &list, 1, answers_text(&all));
	const struct decisions *d = &a.audit.decisions;
	assert_int_equal(d->count, 2);
	assert_int_equal(d->items[0].asked.kind, QUESTION_PERSON);
	assert_int_equal(d->items[0].outcome, DECISION_CONTRADICTS);
	assert_int_equal(d->items[1].outcome, DECISION_APPLIED);
	assert_int_equal(a.audit.people.count, 1);
	audited_free(&a);
}

/* What is not applied is no reason to go through the list again: a line behind it need not wait. */
static void
a_line_that_is_not_applied_keeps_none_waiting(void **state)
{
	static struct audited a;
	const struct str list = STR("姓名,单位\nJane Doe,NTU\n张三,\n");
	struct answers all;
	char id[QUESTION_ID_LEN + 1];

	(void)state;
	audited_run(&a, &list, 1);
	assert_int_equal(a.audit.questions.count, 1);
	const struct identities by
	    = { &a.audit.facts, &a.audit.people, a.audit.sheet, &a.audit.names };
	person_identity(id, &by, 1);
	begin_answers(&all);
	put_answer(&all, a.audit.questions.items[0].id, STR("neither"));
	put_answer(&all, id, STR("NTU"));
	put_answer(&all, "no-such-question", STR("yes"));
	audited_free(&a);
	audited_decide(&a, &list, 1, answers_text(&all));
	const struct decisions *d = &a.audit.decisions;
	assert_int_equal(count_outcome(d, DECISION_NOT_OFFERED), 2);
	assert_int_equal(d->items[2].outcome, DECISION_STALE);
	assert_int_equal(d->replays, 0);
	audited_free(&a);
}

/* A text that is answered otherwise leaves nothing of an answer on where its rows are from. */
static void
a_place_that_no_row_claims_any_more_contradicts(void **state)
{
	static struct audited a, b;
	const struct str list = STR("姓名,单位,邮箱\n张三,\"Peking University, Toronto\",a@qq.com\n"
				    "张三,暨南大学,a@qq.com\n");
	struct answers both;

	(void)state;
	audited_run(&a, &list, 1);
	assert_int_equal(a.audit.questions.count, 2);
	const struct question *text = &a.audit.questions.items[0], *place = text + 1;
	assert_int_equal(text->kind, QUESTION_INSTITUTION);
	assert_int_equal(place->kind, QUESTION_PLACE);
	assert_int_equal(place->option_count, 3);
	for (size_t i = 0; i < place->option_count; i++) {
		struct str answer = place->options[i].answer;
		bool gone = !str_starts(answer, STR("local:")) && !str_eq(answer, STR("cn-jnu"));
		begin_answers(&both);
		put_answer(&both, text->id, STR("no"));
		put_answer(&both, place->id, answer);
		audited_decide(&b, &list, 1, answers_text(&both));
		assert_int_equal(b.audit.decisions.items[1].outcome,
		    gone ? DECISION_CONTRADICTS : DECISION_APPLIED);
		assert_int_equal(b.audit.questions.count, 0);
		audited_free(&b);
	}
	audited_free(&a);
}

int
main(void)
{
	struct CMUnitTest tests[ROWS_MOST];
	size_t n = 0;

	ROWS_ADD(tests, n, file_rows, told_by_the_file_alone);
	ROWS_ADD(tests, n, bad_rows, trouble_is_of_the_terms);
	ROWS_LAW(tests, n, whatever_was_there_is_written_over_and_nothing_is_left);
	ROWS_LAW(tests, n, the_likelier_answer_never_moves_the_value);
	ROWS_LAW(tests, n, an_answer_stays_within_the_bounds);
	ROWS_LAW(tests, n, answering_all_leaves_one_value);
	ROWS_LAW(tests, n, order_and_repeating_change_nothing);
	ROWS_LAW(tests, n, pseudonyms_answer_as_identifiers_do);
	ROWS_ADD(tests, n, from_rows, a_place_is_where_it_is_said_to_be);
	ROWS_ADD(tests, n, named_rows, nobody_is_from_where_they_are_said_to_be);
	ROWS_LAW(tests, n, another_name_is_none_of_those_offered);
	ROWS_ADD(tests, n, line_rows, a_person_is_found_on_any_line);
	ROWS_LAW(tests, n, pseudonyms_may_stand_beside_identifiers);
	ROWS_LAW(tests, n, lines_wait_so_often_and_no_more);
	ROWS_LAW(tests, n, two_who_turn_out_to_be_one_contradict);
	ROWS_LAW(tests, n, a_line_that_is_not_applied_keeps_none_waiting);
	ROWS_LAW(tests, n, a_place_that_no_row_claims_any_more_contradicts);
	return ROWS_RUN(tests, n);
}
