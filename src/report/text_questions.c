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
		question_say_answer(&answers, &q->options[i], p->style);
	}
	if (q->option_count)
		out_plain(&likely, question_answer(&q->options[q->likelier], p->style));
	const struct sentence_value values[] = {
		SAY_TEXT("id", view_question_id(q, p->style)),
		SAY_TEXT("place", out_text(&place)),
		SAY_WHOLE("people", (int64_t)q->people),
		SAY_TEXT("answers", out_text(&answers)),
		SAY_TEXT("likely", out_text(&likely)),
	};
	sentence_write(o, SENTENCE_QUESTION_LINE, p->style->lang, out_plain, values,
	    sizeof values / sizeof *values);
	out_free(&place);
	out_free(&answers);
	out_free(&likely);
}

static void
question_lines(const struct page *p, const struct question *q)
{
	struct out words = { 0 };

	question_say(&words, p->audit, q, p->style);
	layout_paragraph(&p->layout, STR("  ? "), out_text(&words));
	words.len = 0;
	question_say_why(&words, p->audit, q, p->style);
	if (words.len)
		layout_paragraph(&p->layout, STR("    "), out_text(&words));
	words.len = 0;
	write_answers(&words, p, q);
	layout_paragraph(&p->layout, STR("    "), out_text(&words));
	out_free(&words);
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
	for (size_t i = 0; i < shown; i++)
		question_lines(p, &p->audit->questions.items[first[i]]);
	const struct sentence_value more = SAY_WHOLE("count", (int64_t)(all - shown));
	if (all > shown)
		page_say(p, SENTENCE_QUESTIONS_MORE, &more, 1);
}
