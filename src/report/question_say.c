#include "report/question_say.h"

#include "report/honour_say.h"
#include "report/link_say.h"

/* Whether it asks of one name in two scripts. */
static bool
is_romanised(const struct question *q)
{
	return q->kind == QUESTION_PERSON && str_eq(q->because->word, STR("romanised"));
}

/* The institution that an answer names; an empty text where it names none. */
static struct str
option_name(
    const struct audit *a, const struct question_option *option, const struct report_style *style)
{
	return option->institution == NOBODY
		   ? STR("")
		   : view_institution(names_get(&a->names, option->institution), style);
}

/* The institutions that are offered, by name. */
static void
list_offered(struct out *o, const struct audit *a, const struct question *q,
    const struct report_style *style)
{
	for (size_t i = 0; i < q->option_count; i++) {
		if (i > 0)
			out_plain(o, sentence_text(SENTENCE_LIST_OR, style->lang));
		out_plain(o, option_name(a, &q->options[i], style));
	}
}

void
question_say(struct out *o, const struct audit *a, const struct question *q,
    const struct report_style *style)
{
	static const enum sentence_id asks[QUESTION_KIND_COUNT] = {
		[QUESTION_INSTITUTION] = SENTENCE_ASK_INSTITUTION,
		[QUESTION_WHICH] = SENTENCE_ASK_WHICH,
		[QUESTION_PLACE] = SENTENCE_ASK_PLACE,
		[QUESTION_PERSON] = SENTENCE_ASK_PERSON,
		[QUESTION_HONOUR] = SENTENCE_ASK_HONOUR,
		[QUESTION_ATTENDED] = SENTENCE_ASK_ATTENDED,
		[QUESTION_FROM] = SENTENCE_ASK_FROM,
	};
	struct out person = { 0 }, other = { 0 }, offered = { 0 };
	enum sentence_id ask = is_romanised(q) ? SENTENCE_ASK_ROMANISED
			       : q->kind == QUESTION_INSTITUTION && !q->other.len
				   ? SENTENCE_ASK_BLANK
				   : asks[q->kind];

	view_person(&person, a, q->rows[0], style);
	view_person(&other, a, q->rows[1], style);
	list_offered(&offered, a, q, style);
	const struct sentence_value values[] = {
		SAY_TEXT("person", out_text(&person)),
		SAY_TEXT("other", out_text(&other)),
		SAY_TEXT("text", view_safe(q->other, style)),
		SAY_TEXT("institution",
		    q->option_count ? option_name(a, &q->options[0], style) : STR("")),
		SAY_TEXT("institutions", out_text(&offered)),
	};
	sentence_write(o, ask, style->lang, out_plain, values, sizeof values / sizeof *values);
	out_free(&person);
	out_free(&other);
	out_free(&offered);
}

/* REASON_COUNT where the word is no reason of a link. */
static enum link_reason
reason_find(struct str word)
{
	int r = 0;

	while (r < REASON_COUNT && !str_eq(link_reason_word((enum link_reason)r), word))
		r++;
	return (enum link_reason)r;
}

/* What rosters say of a claim that is in question; nothing where they say nothing. */
static void
say_proof(struct out *o, const struct audit *a, uint32_t fact, enum lang lang)
{
	static const enum sentence_id why[] = {
		[PROOF_VERIFIED] = SENTENCE_WHY_ROSTER_SILENT,
		[PROOF_NEAR] = SENTENCE_WHY_ROSTER_NEAR,
		[PROOF_ELSEWHERE] = SENTENCE_WHY_ROSTER_ELSEWHERE,
		[PROOF_MISSING] = SENTENCE_WHY_ROSTER_MISSING,
	};
	enum proof proof = a->facts.proofs ? (enum proof)a->facts.proofs[fact] : PROOF_NONE;

	if (proof == PROOF_NONE)
		return;
	if (o->len && lang == LANG_EN)
		out_char(o, ' ');
	out_plain(o, sentence_text(why[proof], lang));
}

static void
say_honour(struct out *o, const struct audit *a, const struct question *q,
    const struct report_style *style)
{
	struct arena mem = { 0 };
	uint32_t fact = facts_find(&a->facts, q->rows[0]);
	uint32_t number = fact == FACT_NONE ? FACT_NONE : fact_aside(a->facts.honour_of, fact);

	if (fact == FACT_NONE)
		return;
	if (number != FACT_NONE) {
		struct honour honour = a->facts.honours[number];
		struct str name = sheet_cell(a->sheet, q->rows[0], COLUMN_NAME);
		/* An honour that stands in the name cell is quoted with the name. */
		bool with_name = style->redact && str_find(name, honour.evidence, 0) != STR_NONE;
		honour.evidence = with_name ? STR("…") : view_safe(honour.evidence, style);
		out_plain(o, honour_say(&honour, style->lang, &mem));
	}
	say_proof(o, a, fact, style->lang);
	arena_free(&mem);
}

/* The attendance lists, or the mark in the registrations. */
static enum sentence_id
why_attendance(const struct audit *a, const struct question *q)
{
	enum sign sign
	    = a->attendance.sign ? (enum sign)a->attendance.sign[q->rows[0]] : SIGN_ABSENT;

	return sign == SIGN_OPEN      ? SENTENCE_WHY_SIGN_IN
	       : sign == SIGN_PRESENT ? SENTENCE_WHY_CONTRADICTED
				      : SENTENCE_WHY_ATTENDANCE;
}

/* A row that names each of the institutions, as it was typed. */
static void
say_places(struct out *o, const struct audit *a, const struct question *q,
    const struct report_style *style)
{
	struct out rows = { 0 };

	for (size_t i = 0; i < q->option_count; i++) {
		struct sheet_row row = sheet_row(a->sheet, q->options[i].row);
		struct str text = sheet_cell(a->sheet, q->options[i].row, COLUMN_AFFILIATION);
		struct out place = { 0 };
		view_place(&place, a, row.file, row.line, style);
		const struct sentence_value values[] = {
			SAY_TEXT("place", out_text(&place)),
			SAY_TEXT("text", view_safe(text, style)),
		};
		if (i > 0)
			out_plain(&rows, sentence_text(SENTENCE_LIST_SEMICOLON, style->lang));
		sentence_write(&rows, SENTENCE_PLACE_NAMED, style->lang, out_plain, values,
		    sizeof values / sizeof *values);
		out_free(&place);
	}
	const struct sentence_value value = SAY_TEXT("rows", out_text(&rows));
	sentence_write(o, SENTENCE_WHY_PLACE, style->lang, out_plain, &value, 1);
	out_free(&rows);
}

void
question_say_why(struct out *o, const struct audit *a, const struct question *q,
    const struct report_style *style)
{
	enum link_reason reason = REASON_COUNT;

	switch (q->kind) {
	case QUESTION_INSTITUTION:
	case QUESTION_WHICH:
		reason = reason_find(q->because->word);
		break;
	case QUESTION_PLACE:
		say_places(o, a, q, style);
		break;
	case QUESTION_PERSON:
		out_plain(o,
		    sentence_text(is_romanised(q) ? SENTENCE_WHY_ROMANISED : SENTENCE_WHY_CONTACTS,
			style->lang));
		break;
	case QUESTION_HONOUR:
		say_honour(o, a, q, style);
		break;
	case QUESTION_ATTENDED:
		out_plain(o, sentence_text(why_attendance(a, q), style->lang));
		break;
	case QUESTION_FROM:
	case QUESTION_KIND_COUNT:
		break;
	}
	if (reason == REASON_COUNT)
		return;
	const struct link_said said = {
		.reason = reason,
		.raw = view_safe(q->other, style),
		.found = view_safe(q->because->found, style),
		.by = view_safe(q->because->by, style),
		.institution = option_name(a, &q->options[0], style),
	};
	link_say(o, &said, style->lang);
}

struct str
question_answer(
    const struct audit *a, const struct question_option *option, const struct report_style *style)
{
	return option->institution == NOBODY
		   ? option->answer
		   : view_id(
		       option->answer, names_get(&a->names, option->institution)->name, style);
}

void
question_say_answer(struct out *o, const struct audit *a, const struct question_option *option,
    const struct report_style *style)
{
	out_plain(o, question_answer(a, option, style));
	if (option->institution == NOBODY || str_eq(option->answer, STR("yes")))
		return;
	out_trusted(o, style->lang == LANG_ZH ? STR("（") : STR(" ("));
	out_plain(o, option_name(a, option, style));
	out_trusted(o, style->lang == LANG_ZH ? STR("）") : STR(")"));
}

void
decision_say(struct out *o, const struct audit *a, const struct decision *d,
    const struct report_style *style)
{
	static const enum sentence_id says[DECISION_OUTCOME_COUNT] = {
		[DECISION_STALE] = SENTENCE_DECISION_STALE,
		[DECISION_APPLIED] = SENTENCE_DECISION_APPLIED,
		[DECISION_CONTRADICTS] = SENTENCE_DECISION_CONTRADICTS,
		[DECISION_NOT_OFFERED] = SENTENCE_DECISION_NOT_OFFERED,
		[DECISION_BLANK] = SENTENCE_DECISION_BLANK,
	};
	struct out question = { 0 };

	if (d->found)
		question_say(&question, a, &d->asked, style);
	const struct sentence_value values[] = {
		SAY_TEXT("id", view_answered(d, style)),
		SAY_TEXT("question", d->found ? out_text(&question) : view_answered(d, style)),
		SAY_TEXT("answer", view_answer(d, style)),
	};
	sentence_write(o, says[d->outcome], style->lang, out_plain, values, 3);
	out_free(&question);
}

void
decision_say_line(struct out *o, const struct audit *a, const struct decision *d,
    const struct report_style *style)
{
	struct str parts[] = { d->by, d->at, d->note };
	const struct sentence_value values[] = {
		SAY_TEXT("id", view_answered(d, style)),
		SAY_TEXT("file", view_told(event_shown(a->event, a->event->decisions), style)),
		SAY_WHOLE("line", (int64_t)d->line),
	};

	sentence_write(o, SENTENCE_DECISION_LINE, style->lang, out_plain, values, 3);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (parts[i].len == 0)
			continue;
		out_trusted(o, STR(" · "));
		out_plain(o, view_hidden(parts[i], style));
	}
}

bool
question_moves(const struct audit *a, const struct question *q, const struct check *check)
{
	return q->checks >> (check - a->policy.checks) & 1;
}

/* Whether it is among the fewest that settle a check. */
static bool
settles(const struct audit *a, uint32_t question)
{
	const struct reading_result *r = &a->verdict.readings[a->verdict.decisive];

	for (size_t i = 0; i < a->verdict.check_count; i++)
		for (size_t k = 0; k < r->checks[i].settled_count; k++)
			if (r->checks[i].settled_by[k] == question)
				return true;
	return false;
}

/* What settles a check; what moves any; then by people; then those whose likelier answer is the
 * least sure. */
static bool
goes_before(const struct audit *in, uint32_t x, uint32_t y)
{
	const struct question *a = &in->questions.items[x], *b = &in->questions.items[y];
	bool settled = settles(in, x);

	if (settled != settles(in, y))
		return settled;
	if (!a->checks != !b->checks)
		return a->checks;
	if (a->people != b->people)
		return a->people > b->people;
	if (!a->option_count || !b->option_count)
		return a->option_count > b->option_count;
	return a->options[a->likelier].score_permille < b->options[b->likelier].score_permille;
}

size_t
questions_first(uint32_t *out, size_t room, const struct audit *a)
{
	size_t n = 0;

	for (uint32_t i = 0; i < a->questions.count; i++) {
		size_t at = n;
		while (at > 0 && goes_before(a, i, out[at - 1]))
			at--;
		if (at == room)
			continue;
		n += n < room;
		for (size_t k = n - 1; k > at; k--)
			out[k] = out[k - 1];
		out[at] = i;
	}
	return n;
}
