/* What was answered, by whom and when; and who may be answered for. */
#include "report/text_part.h"

#include "report/question_say.h"

#define LINES_SHOWN 10

/* --- decisions --- */

static void
decision_lines(const struct page *p, const struct decision *d)
{
	struct out words = { 0 };

	decision_say(&words, p->audit, d, p->style);
	layout_paragraph(&p->layout, d->outcome == DECISION_APPLIED ? STR("  ✓ ") : STR("  ! "),
	    out_text(&words));
	words.len = 0;
	decision_say_line(&words, p->audit, d, p->style);
	layout_paragraph(&p->layout, STR("    "), out_text(&words));
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
