/* What is open, and what to look at first. */
#include "report/text_part.h"

#include "report/question_say.h"

#define QUESTIONS_SHOWN 10

/* Identifier, place, people and answers in one line. */
static void
write_answers(struct out *o, const struct page *p, const struct question *q)
{
	struct out place = { 0 }, answers = { 0 }, likely = { 0 };
	struct sheet_row row = sheet_row(p->audit->sheet, q->rows[0]);

	view_place(&place, p->audit, row.file, row.line, p->style);
	if (q->rows[1] != q->rows[0]) {
		page_comma(p, &place);
		struct sheet_row other = sheet_row(p->audit->sheet, q->rows[1]);
		view_place(&place, p->audit, other.file, other.line, p->style);
	}
	for (size_t i = 0; i < q->option_count; i++) {
		page_comma(p, &answers);
		question_say_answer(&answers, p->audit, &q->options[i], p->style);
	}
	if (q->option_count)
		out_plain(&likely, question_answer(p->audit, &q->options[q->likelier], p->style));
	const struct sentence_value values[] = {
		SAY_TEXT("id", view_identifier(str_from(q->id), p->style)),
		SAY_TEXT("place", out_text(&place)),
		SAY_WHOLE("people", (int64_t)q->people),
		SAY_TEXT("answers", out_text(&answers)),
		SAY_TEXT("likely", out_text(&likely)),
	};
	sentence_write(o, SENTENCE_QUESTION_LINE, p->style->lang, out_plain, values,
	    sizeof values / sizeof *values);
	if (!q->checks) {
		out_trusted(o, STR(" · "));
		out_plain(o, sentence_text(SENTENCE_QUESTION_IDLE, p->style->lang));
	}
	out_free(&place);
	out_free(&answers);
	out_free(&likely);
}

static void
question_lines(const struct page *p, size_t number, const struct question *q)
{
	struct str indent = STR("      ");
	struct out words = { 0 }, lead = { 0 };

	out_trusted(&lead, number < 10 ? STR("   ") : STR("  "));
	out_whole(&lead, (int64_t)number);
	out_trusted(&lead, STR(". "));
	question_say(&words, p->audit, q, p->style);
	layout_paragraph(&p->layout, out_text(&lead), out_text(&words));
	words.len = 0;
	question_say_why(&words, p->audit, q, p->style);
	if (words.len)
		layout_paragraph(&p->layout, indent, out_text(&words));
	words.len = 0;
	write_answers(&words, p, q);
	layout_paragraph(&p->layout, indent, out_text(&words));
	out_free(&words);
	out_free(&lead);
}

/* The numbers, as they are shown below, of the questions that settle a check. */
static void
list_settling(struct out *o, const struct page *p, const struct check_result *c,
    const uint32_t *first, size_t shown)
{
	size_t listed = 0;

	for (size_t i = 0; i < shown; i++)
		for (size_t k = 0; k < c->settled_count; k++)
			if (c->settled_by[k] == first[i]) {
				page_comma(p, o);
				out_whole(o, (int64_t)i + 1);
				listed++;
			}
	if (listed < c->settled_count)
		out_trusted(o, STR(" …"));
}

/* What to look at first: for each check in review, what settles it. */
static void
text_settling(const struct page *p, const uint32_t *first, size_t shown)
{
	const struct verdict *v = &p->audit->verdict;
	struct out numbers = { 0 };

	for (size_t i = 0; i < v->check_count; i++) {
		const struct check_result *c = &v->readings[v->decisive].checks[i];
		if (c->settled_count == 0)
			continue;
		numbers.len = 0;
		list_settling(&numbers, p, c, first, shown);
		const struct sentence_value values[] = {
			SAY_TEXT("check", view_check_name(c->check, p->style->lang)),
			SAY_TEXT("numbers", out_text(&numbers)),
		};
		page_say(p, c->settled_fewest ? SENTENCE_SETTLED_BY : SENTENCE_SETTLED_BY_PERHAPS,
		    values, sizeof values / sizeof *values);
	}
	out_free(&numbers);
}

void
text_questions(const struct page *p)
{
	uint32_t first[QUESTIONS_SHOWN];
	size_t all = p->audit->questions.count;
	size_t shown = questions_first(first, QUESTIONS_SHOWN, p->audit);

	if (all == 0)
		return;
	page_head_with(p, SENTENCE_HEAD_QUESTIONS, SAY_WHOLE("count", (int64_t)all));
	text_settling(p, first, shown);
	for (size_t i = 0; i < shown; i++)
		question_lines(p, i + 1, &p->audit->questions.items[first[i]]);
	const struct sentence_value more = SAY_WHOLE("count", (int64_t)(all - shown));
	if (all > shown)
		page_say(p, SENTENCE_QUESTIONS_MORE, &more, 1);
}
