/* What was read, and what became of every row. */
#include "report/text_part.h"

#include "report/input_say.h"
#include "report/labels.h"

void
text_rows(const struct page *p)
{
	struct view_rows rows;
	struct out words = { 0 };

	view_rows(&rows, p->audit);
	page_head(p, SENTENCE_HEAD_ROWS);
	for (int line = 0; line < ROWS_SAY_LINES; line++) {
		words.len = 0;
		rows_say(&words, p->audit, &rows, (enum rows_line)line, p->style->lang);
		if (words.len)
			page_text(p, out_text(&words));
	}
	out_free(&words);
}

/* --- findings --- */

static void
finding_lines(const struct page *p, const struct finding *first)
{
	const struct finding safe = view_finding(first, p->style);
	bool warns = finding_level(first->code) == FINDING_WARNING;
	struct out words = { 0 };

	if (p->audit->findings.seen[first->code] == 1 && view_has_file(first)) {
		view_place(&words, p->audit, first->file, first->line, p->style);
		out_trusted(&words, STR(": "));
	}
	finding_write(&words, &safe, p->style->lang, out_plain);
	layout_paragraph(&p->layout, warns ? STR("  ! ") : STR("  · "), out_text(&words));
	words.len = 0;
	places_say(&words, p->audit, first->code, p->style);
	if (words.len)
		layout_paragraph(&p->layout, STR("    "), out_text(&words));
	out_free(&words);
}

void
text_findings(const struct page *p)
{
	static const enum finding_level levels[] = { FINDING_WARNING, FINDING_NOTE };
	const struct findings *all = &p->audit->findings;
	bool said[FINDING_CODE_COUNT] = { false };

	if (all->count == 0)
		return;
	page_head(p, SENTENCE_HEAD_FINDINGS);
	for (size_t l = 0; l < sizeof levels / sizeof *levels; l++)
		for (size_t i = 0; i < all->count; i++) {
			const struct finding *f = &all->items[i];
			if (said[f->code] || finding_level(f->code) != levels[l])
				continue;
			said[f->code] = true;
			finding_lines(p, f);
		}
}

/* --- inputs --- */

static void
column_line(const struct page *p, const struct sheet_file *file)
{
	struct out columns = { 0 }, line = { 0 };

	for (int c = 0; c < COLUMN_COUNT; c++) {
		if (!file->heading[c].at)
			continue;
		const struct sentence_value values[]
		    = { SAY_TEXT("column", label_column((enum column)c, p->style->lang)),
			      SAY_TEXT("heading", view_safe(file->heading[c], p->style)) };
		page_comma(p, &columns);
		sentence_write(
		    &columns, SENTENCE_INPUT_COLUMN, p->style->lang, out_plain, values, 2);
	}
	out_plain(&line, sentence_text(SENTENCE_INPUT_COLUMNS, p->style->lang));
	out_plain(&line, out_text(&columns));
	page_text(p, out_text(&line));
	out_free(&columns);
	out_free(&line);
}

static void
input_lines(const struct page *p, const struct sheet_file *file)
{
	struct out how = { 0 };

	label_encoding(&how, file, p->style->lang);
	const struct sentence_value values[] = {
		SAY_TEXT(
		    "file", stream_name(view_told(file->shown, p->style), false, p->style->lang)),
		SAY_WHOLE("rows", (int64_t)file->rows),
		SAY_WHOLE("bytes", (int64_t)file->bytes),
		SAY_TEXT("encoding", file->encoding),
		SAY_TEXT("how", out_text(&how)),
		SAY_TEXT("delimiter", label_delimiter(file->delimiter, p->style->lang)),
		SAY_WHOLE("line", (int64_t)file->header_line),
	};
	page_say(p, SENTENCE_INPUT_LINE, values, sizeof values / sizeof *values);
	out_free(&how);
	layout_paragraph(&p->layout, STR("  SHA-256 "), str_from(file->sha256));
	column_line(p, file);
}

void
text_inputs(const struct page *p)
{
	const struct sheet *sheets[] = { p->audit->sheet, p->audit->roster.sheet };

	page_head(p, SENTENCE_HEAD_INPUTS);
	for (size_t s = 0; s < 2; s++)
		for (size_t i = 0; sheets[s] && i < sheet_file_count(sheets[s]); i++)
			input_lines(p, sheet_file(sheets[s], i));
}

void
text_not_checked(const struct page *p)
{
	const struct policy *policy = &p->audit->policy;

	if (policy->not_checked_count == 0)
		return;
	page_head(p, SENTENCE_HEAD_NOT_CHECKED);
	page_say(p, SENTENCE_NOT_CHECKED, NULL, 0);
	for (size_t i = 0; i < policy->not_checked_count; i++)
		layout_paragraph(
		    &p->layout, STR("  · "), view_told(policy->not_checked[i], p->style));
}

void
text_foot(const struct page *p)
{
	struct out words = { 0 };

	out_char(p->layout.out, '\n');
	foot_say(&words, p->audit, p->style);
	layout_paragraph(&p->layout, STR(""), out_text(&words));
	out_free(&words);
}
