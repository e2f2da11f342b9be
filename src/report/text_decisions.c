/* What was answered, by whom and when; and who may be answered for. */
#include "report/text_part.h"

#include "report/question_say.h"

#define LINES_SHOWN 10

/* --- decisions --- */

/* Identifier, place in the file, who, when, and what they noted. */
static void
decision_line(const struct page *p, const struct decision *d)
{
	struct str parts[] = { d->by, d->at, d->note };
	struct out words = { 0 };
	const struct sentence_value values[] = {
		SAY_TEXT("id", view_answered(d, p->style)),
		SAY_TEXT("file",
		    view_told(event_shown(p->audit->event, p->audit->event->decisions), p->style)),
		SAY_WHOLE("line", (int64_t)d->line),
	};

	sentence_write(&words, SENTENCE_DECISION_LINE, p->style->lang, out_plain, values, 3);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (parts[i].len == 0)
			continue;
		out_trusted(&words, STR(" · "));
		out_plain(&words, view_hidden(parts[i], p->style));
	}
	layout_paragraph(&p->layout, STR("    "), out_text(&words));
	out_free(&words);
}

static void
decision_lines(const struct page *p, const struct decision *d)
{
	static const enum sentence_id says[DECISION_OUTCOME_COUNT] = {
		[DECISION_STALE] = SENTENCE_DECISION_STALE,
		[DECISION_APPLIED] = SENTENCE_DECISION_APPLIED,
		[DECISION_CONTRADICTS] = SENTENCE_DECISION_CONTRADICTS,
		[DECISION_NOT_OFFERED] = SENTENCE_DECISION_NOT_OFFERED,
		[DECISION_BLANK] = SENTENCE_DECISION_BLANK,
	};
	struct out question = { 0 }, words = { 0 };

	if (d->found)
		question_say(&question, p->audit, &d->asked, p->style);
	const struct sentence_value values[] = {
		SAY_TEXT("id", view_answered(d, p->style)),
		SAY_TEXT("question", d->found ? out_text(&question) : view_answered(d, p->style)),
		SAY_TEXT("answer", view_answer(d, p->style)),
	};
	sentence_write(&words, says[d->outcome], p->style->lang, out_plain, values, 3);
	layout_paragraph(&p->layout, d->outcome == DECISION_APPLIED ? STR("  ✓ ") : STR("  ! "),
	    out_text(&words));
	decision_line(p, d);
	out_free(&question);
	out_free(&words);
}

void
text_decisions(const struct page *p)
{
	const struct decisions *d = &p->audit->decisions;
	size_t applied = 0;

	if (d->count == 0)
		return;
	page_head_with(p, SENTENCE_HEAD_DECISIONS, SAY_WHOLE("count", (int64_t)d->count));
	for (size_t i = 0; i < d->count; i++)
		if (d->items[i].outcome != DECISION_APPLIED)
			decision_lines(p, &d->items[i]);
	for (size_t i = 0; i < d->count; i++)
		if (d->items[i].outcome == DECISION_APPLIED && applied++ < LINES_SHOWN)
			decision_lines(p, &d->items[i]);
	const struct sentence_value more = SAY_WHOLE("count", (int64_t)(applied - LINES_SHOWN));
	if (applied > LINES_SHOWN)
		page_say(p, SENTENCE_DECISION_MORE, &more, 1);
}

/* --- people without an institution --- */

static void
person_line(const struct page *p, uint32_t person)
{
	const struct audit *a = p->audit;
	const struct identities identities = { &a->facts, &a->people, a->sheet, &a->names };
	uint32_t row = a->facts.items[a->people.first_fact[person]].row;
	struct sheet_row at = sheet_row(a->sheet, row);
	char id[QUESTION_ID_LEN + 1];
	struct out words = { 0 };

	person_identity(id, &identities, person);
	view_person(&words, a, row, p->style);
	out_trusted(&words, words.len ? STR(" · ") : STR(""));
	view_place(&words, a, at.file, at.line, p->style);
	out_trusted(&words, STR(" · "));
	out_plain(&words, view_identifier(str_from(id), p->style));
	layout_paragraph(&p->layout, STR("  "), out_text(&words));
	out_free(&words);
}

void
text_unaffiliated(const struct page *p)
{
	const struct people *people = &p->audit->people;
	size_t count = 0;

	for (uint32_t i = 0; i < people->count; i++)
		count += people_name_none(people, &p->audit->facts, i);
	if (count == 0)
		return;
	page_head_with(p, SENTENCE_HEAD_FROM, SAY_WHOLE("count", (int64_t)count));
	page_say(p, SENTENCE_FROM_HOW, NULL, 0);
	for (uint32_t i = 0, shown = 0; i < people->count && shown < LINES_SHOWN; i++)
		if (people_name_none(people, &p->audit->facts, i)) {
			person_line(p, i);
			shown++;
		}
	const struct sentence_value more = SAY_WHOLE("count", (int64_t)(count - LINES_SHOWN));
	if (count > LINES_SHOWN)
		page_say(p, SENTENCE_FROM_MORE, &more, 1);
}
