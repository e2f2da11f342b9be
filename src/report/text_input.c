/* What was read, and what became of every row. */
#include "report/text_part.h"

#include "base/version.h"
#include "report/labels.h"

/* "excluded: cancelled 3, event staff 2" of those that are not 0. */
static void
reason_list(
    const struct page *p, enum sentence_id lead, const struct sentence_value *reasons, size_t count)
{
	struct out words = { 0 };

	for (size_t i = 0; i < count; i++) {
		if (reasons[i].whole == 0)
			continue;
		const struct sentence_value values[]
		    = { SAY_TEXT("reason", reasons[i].text), SAY_WHOLE("count", reasons[i].whole) };
		page_comma(p, &words);
		sentence_write(&words, SENTENCE_ROW_REASON, p->style->lang, out_plain, values, 2);
	}
	struct out line = { 0 };
	out_plain(&line, sentence_text(lead, p->style->lang));
	out_plain(&line, out_text(&words));
	if (words.len)
		page_text(p, out_text(&line));
	out_free(&words);
	out_free(&line);
}

static void
attendance_line(const struct page *p, const struct view_rows *rows)
{
	const struct sentence_value values[] = {
		SAY_WHOLE("rows", rows->attendance),
		SAY_WHOLE("signs", rows->sign_ins),
		SAY_WHOLE("walk_ins", rows->walk_ins),
		SAY_WHOLE("other", rows->attendance - rows->sign_ins - rows->walk_ins),
	};

	if (rows->attendance)
		page_say(p, SENTENCE_SUM_ATTENDANCE, values, sizeof values / sizeof *values);
}

void
text_rows(const struct page *p)
{
	const struct audit *a = p->audit;
	struct sentence_value excluded[STANDING_COUNT], other[ROW_KIND_COUNT];
	struct view_rows rows;
	size_t n = 0, m = 0;

	view_rows(&rows, a);
	const struct sentence_value values[] = {
		SAY_WHOLE("rows", a->rows),
		SAY_WHOLE("counted", a->counted_people),
		SAY_WHOLE("over", a->over_cap_people),
		SAY_WHOLE("left", a->counts.left_out_people),
		SAY_WHOLE("duplicates", a->duplicate_rows),
		SAY_WHOLE("excluded", rows.excluded),
		SAY_WHOLE("other", (int64_t)a->standings.rows[STANDING_NOT_ENTRY]),
	};
	for (int s = STANDING_IN + 1; s < STANDING_NOT_ENTRY; s++, n++) {
		excluded[n] = SAY_WHOLE("", (int64_t)a->standings.rows[s]);
		excluded[n].text = label_standing((enum standing)s, p->style->lang);
	}
	for (int k = ROW_ENTRY + 1; k < ROW_KIND_COUNT; k++, m++) {
		other[m] = SAY_WHOLE("", rows.kind[k]);
		other[m].text = label_row_kind((enum row_kind)k, p->style->lang);
	}
	page_head(p, SENTENCE_HEAD_ROWS);
	page_say(p, a->counts.left_out_people ? SENTENCE_SUM_LEFT_OUT : SENTENCE_SUM, values,
	    sizeof values / sizeof *values);
	reason_list(p, SENTENCE_ROW_EXCLUDED, excluded, n);
	reason_list(p, SENTENCE_ROW_OTHER, other, m);
	attendance_line(p, &rows);
}

/* --- findings --- */

#define PLACES_SHOWN 5

/* One place of several: the file only where it is another than the one before. */
static void
list_place(
    struct out *o, const struct page *p, const struct finding *f, const struct finding *before)
{
	const struct finding safe = view_finding(f, p->style);
	bool same_file = before && before->file == f->file && before->line && f->line;

	page_comma(p, o);
	if (same_file)
		out_whole(o, (int64_t)f->line);
	else if (view_has_file(f))
		view_place(o, p->audit, f->file, f->line, p->style);
	if (safe.value.len) {
		out_trusted(o, view_has_file(f) ? STR(" “") : STR("“"));
		out_plain(o, safe.value);
		out_trusted(o, STR("”"));
	}
}

static void
list_places(struct out *o, const struct page *p, enum finding_code code)
{
	const struct findings *all = &p->audit->findings;
	const struct finding *before = NULL;
	size_t shown = 0;

	for (size_t i = 0; i < all->count && shown < PLACES_SHOWN; i++) {
		if (all->items[i].code != code)
			continue;
		list_place(o, p, &all->items[i], before);
		before = &all->items[i];
		shown++;
	}
	if (all->seen[code] > shown)
		out_trusted(o, sentence_text(SENTENCE_LIST_MORE, p->style->lang));
}

static void
finding_lines(const struct page *p, const struct finding *first)
{
	const struct finding safe = view_finding(first, p->style);
	bool warns = finding_level(first->code) == FINDING_WARNING;
	int64_t seen = (int64_t)p->audit->findings.seen[first->code];
	struct out words = { 0 }, places = { 0 };

	if (seen == 1 && view_has_file(first)) {
		view_place(&words, p->audit, first->file, first->line, p->style);
		out_trusted(&words, STR(": "));
	}
	finding_write(&words, &safe, p->style->lang, out_plain);
	layout_paragraph(&p->layout, warns ? STR("  ! ") : STR("  · "), out_text(&words));
	if (seen > 1) {
		list_places(&places, p, first->code);
		const struct sentence_value values[]
		    = { SAY_WHOLE("count", seen), SAY_TEXT("places", out_text(&places)) };
		words.len = 0;
		sentence_write(
		    &words, SENTENCE_FINDING_PLACES, p->style->lang, out_plain, values, 2);
		layout_paragraph(&p->layout, STR("    "), out_text(&words));
	}
	out_free(&words);
	out_free(&places);
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
		layout_paragraph(&p->layout, STR("  · "), policy->not_checked[i]);
}

void
text_foot(const struct page *p)
{
	const struct sentence_value values[] = {
		SAY_TEXT("version", STR(VERSION)),
		SAY_TEXT("registry", registry_version(p->audit->registry)),
		SAY_TEXT("policy", p->audit->policy.name),
		SAY_TEXT("edition", p->audit->policy.version),
		SAY_TEXT("date", p->style->now),
	};

	out_char(p->layout.out, '\n');
	struct out words = { 0 };
	sentence_write(&words, p->style->now.len ? SENTENCE_FOOT_DATE : SENTENCE_FOOT,
	    p->style->lang, out_plain, values, sizeof values / sizeof *values);
	layout_paragraph(&p->layout, STR(""), out_text(&words));
	out_free(&words);
}
