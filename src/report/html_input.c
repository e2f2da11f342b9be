/* What was read, and what became of every row. */
#include "report/html_part.h"

#include "base/digest.h"
#include "base/path.h"
#include "report/html.h"
#include "report/input_say.h"
#include "report/labels.h"
#include "report/ledger.h"

void
html_rows(const struct html *p)
{
	struct view_rows rows;

	view_rows(&rows, p->audit);
	html_section(p, "rows", SENTENCE_HEAD_ROWS, NULL);
	for (int line = 0; line < ROWS_SAY_LINES; line++) {
		for (int l = 0; l < LANG_COUNT; l++)
			rows_say(&p->words[l], p->audit, &rows, (enum rows_line)line, (enum lang)l);
		html_words_paragraph(p);
	}
	html_section_end(p);
}

/* --- findings --- */

static void
write_finding(const struct html *p, const struct finding *first)
{
	bool warns = finding_level(first->code) == FINDING_WARNING;
	bool placed = p->audit->findings.seen[first->code] == 1 && view_has_file(first);

	html_tag(p, warns ? "<li class=\"warning\">" : "<li>");
	for (int l = 0; l < LANG_COUNT; l++) {
		const struct finding safe = view_finding(first, &p->style[l]);
		if (placed) {
			view_place(&p->words[l], p->audit, first->file, first->line, &p->style[l]);
			out_trusted(&p->words[l], STR(": "));
		}
		finding_write(&p->words[l], &safe, (enum lang)l, out_plain);
	}
	html_words(p);
	for (int l = 0; l < LANG_COUNT; l++)
		places_say(&p->words[l], p->audit, first->code, &p->style[l]);
	html_words_paragraph(p);
}

void
html_findings(const struct html *p)
{
	static const enum finding_level levels[] = { FINDING_WARNING, FINDING_NOTE };
	const struct findings *all = &p->audit->findings;
	bool said[FINDING_CODE_COUNT] = { false };

	if (all->count == 0)
		return;
	html_section(p, "findings", SENTENCE_HEAD_FINDINGS, NULL);
	html_tag(p, "<ul>\n");
	for (size_t l = 0; l < sizeof levels / sizeof *levels; l++)
		for (size_t i = 0; i < all->count; i++) {
			const struct finding *f = &all->items[i];
			if (said[f->code] || finding_level(f->code) != levels[l])
				continue;
			said[f->code] = true;
			write_finding(p, f);
		}
	html_tag(p, "</ul>\n");
	html_section_end(p);
}

/* --- the ledger --- */

static void
write_side(const struct html *p, struct str side)
{
	static const enum sentence_id words[SIDE_COUNT] = {
		[SIDE_HOST] = SENTENCE_PAGE_SIDE_HOST,
		[SIDE_EXTERNAL] = SENTENCE_PAGE_SIDE_EXTERNAL,
		[SIDE_UNAFFILIATED] = SENTENCE_PAGE_SIDE_UNAFFILIATED,
	};

	html_tag(p, "<td>");
	for (int s = 0; s < SIDE_COUNT; s++)
		if (str_eq(side_word((enum side)s), side))
			html_sentence(p, words[s]);
}

/* The one place where a row ended. */
static void
write_fate(const struct html *p, uint32_t row, struct str reason)
{
	static const struct {
		const char *reason;
		enum sentence_id words;
	} fates[] = {
		{ "counted", SENTENCE_PAGE_FATE_COUNTED },
		{ "over_cap", SENTENCE_PAGE_OVER_CAP },
		{ "duplicate", SENTENCE_PAGE_FATE_DUPLICATE },
		{ "left_out", SENTENCE_PAGE_FATE_LEFT_OUT },
	};
	enum row_kind kind = sheet_kind(p->audit->sheet, row);
	enum standing standing = (enum standing)p->audit->standings.of_row[row].standing;

	html_tag(p, "<td>");
	for (size_t i = 0; i < sizeof fates / sizeof *fates; i++)
		if (str_eq(str_from(fates[i].reason), reason)) {
			html_sentence(p, fates[i].words);
			return;
		}
	for (int l = 0; l < LANG_COUNT; l++)
		out_plain(&p->words[l], kind == ROW_ENTRY ? label_standing(standing, (enum lang)l)
							  : label_row_kind(kind, (enum lang)l));
	html_words(p);
}

static void
write_honour(const struct html *p, struct str honour)
{
	html_tag(p, "<td>");
	if (str_eq(honour, STR("yes")))
		html_sentence(p, SENTENCE_PAGE_YES);
	else if (str_eq(honour, STR("review")))
		html_sentence(p, SENTENCE_OUTCOME_REVIEW);
}

static void
ledger_row(const struct html *p, uint32_t row, const struct ledger_line *line, bool files)
{
	const struct audit *a = p->audit;
	const struct report_style *style = &p->style[p->lang];
	struct sheet_row at = sheet_row(a->sheet, row);
	struct out name = { 0 };

	html_tag(p, "<tr>");
	if (files)
		html_cell(p, sheet_file(a->sheet, at.file)->shown);
	html_cell_whole(p, at.line);
	html_cell(p, str_from(line->person));
	if (!style->redact && at.kind == ROW_ENTRY)
		view_person(&name, a, row, style);
	html_cell(p, out_text(&name));
	out_free(&name);
	html_tag(p, "<td>");
	if (line->institution != NOBODY)
		html_text(p, view_institution_name(names_get(&a->names, line->institution), style));
	write_side(p, line->side);
	write_fate(p, row, line->reason);
	write_honour(p, line->academician);
	html_tag(p, "\n");
}

static void
ledger_table(const struct html *p)
{
	static const enum sentence_id heads[]
	    = { SENTENCE_PAGE_COLUMN_FILE, SENTENCE_PAGE_COLUMN_LINE, SENTENCE_PAGE_COLUMN_PERSON,
		      SENTENCE_COLUMN_NAME, SENTENCE_COLUMN_INSTITUTION, SENTENCE_PAGE_COLUMN_SIDE,
		      SENTENCE_PAGE_COLUMN_FATE, SENTENCE_PAGE_COLUMN_ACADEMICIAN };
	size_t first = sheet_file_count(p->audit->sheet) > 1 ? 0 : 1;
	uint32_t fact = 0;

	html_table(p, "ledger", "sort search", heads + first, sizeof heads / sizeof *heads - first);
	for (uint32_t row = 0; row < sheet_row_count(p->audit->sheet); row++) {
		struct ledger_line line;
		ledger_read(&line, p->audit, row, &fact);
		ledger_row(p, row, &line, first == 0);
	}
	html_table_end(p);
}

void
html_ledger(const struct html *p)
{
	const struct sentence_value values[]
	    = { SAY_WHOLE("count", p->audit->rows), SAY_WHOLE("most", HTML_LEDGER_ROWS) };

	html_section(p, "ledger", SENTENCE_PAGE_HEAD_LEDGER, values);
	if (p->audit->rows > HTML_LEDGER_ROWS) {
		html_paragraph(p, SENTENCE_PAGE_LEDGER_LONG, values, 2);
	} else {
		html_tag(p, "<p class=\"script search\"><label>");
		html_sentence(p, SENTENCE_PAGE_SEARCH);
		html_tag(p, "<input type=\"search\" id=\"search\" autocomplete=\"off\"></label> "
			    "<span role=\"status\">");
		html_sentence(p, SENTENCE_PAGE_SHOWN);
		html_tag(p, "<span id=\"shown\"></span></span></p>\n");
		ledger_table(p);
	}
	html_section_end(p);
}

/* --- inputs --- */

static void
write_columns(const struct html *p, const struct sheet_file *file)
{
	html_tag(p, "<tr><th scope=\"row\">");
	html_text(p, stream_name(file->shown, false, p->lang));
	html_tag(p, "<td><ul class=\"columns\">");
	for (size_t i = 0; i < file->heading_count; i++) {
		int c = 0;
		while (c < COLUMN_COUNT && (!file->heading[c].at || file->position[c] != (int)i))
			c++;
		html_tag(p, c < COLUMN_COUNT ? "<li>" : "<li class=\"unread\">");
		html_text(p, file->headings[i]);
		html_tag(p, " → ");
		for (int l = 0; l < LANG_COUNT; l++)
			out_plain(&p->words[l],
			    c < COLUMN_COUNT ? label_column((enum column)c, (enum lang)l)
					     : sentence_text(SENTENCE_PAGE_NOT_READ, (enum lang)l));
		html_words(p);
	}
	html_tag(p, "</ul>\n");
}

static void
write_sum(const struct html *p, const char *hex)
{
	html_tag(p, "<td><code class=\"sum\">");
	html_tag(p, hex);
	html_tag(p, "</code>\n");
}

static void
input_row(const struct html *p, const struct sheet_file *file)
{
	html_tag(p, "<tr><th scope=\"row\">");
	html_text(p, stream_name(file->shown, false, p->lang));
	html_cell_whole(p, (int64_t)file->rows);
	html_cell_whole(p, (int64_t)file->bytes);
	for (int l = 0; l < LANG_COUNT; l++) {
		const struct sentence_value delimiter
		    = SAY_TEXT("", label_delimiter(file->delimiter, (enum lang)l));
		out_plain(&p->words[l], file->encoding);
		out_trusted(&p->words[l], STR(" · "));
		label_encoding(&p->words[l], file, (enum lang)l);
		out_trusted(&p->words[l], STR(" · "));
		out_plain(&p->words[l], delimiter.text);
	}
	html_cell_words(p);
	html_cell_whole(p, (int64_t)file->header_line);
	write_sum(p, file->sha256);
}

/* A file that is no list. */
static void
file_row(const struct html *p, struct str path, const struct digest *digest)
{
	if (path.len == 0)
		return;
	html_tag(p, "<tr><th scope=\"row\">");
	html_text(p, event_shown(p->audit->event, path));
	html_tag(p, "<td>");
	html_cell_whole(p, (int64_t)digest->bytes);
	html_tag(p, "<td><td>");
	write_sum(p, digest->sha256);
}

/* One that was read whole and kept: the event file, a policy of the user's own. */
static void
kept_row(const struct html *p, struct str path, struct str bytes)
{
	struct digest digest;

	digest_of(&digest, bytes);
	file_row(p, path, &digest);
}

/* What was read beside the lists. Of a registry the folder may be the user's own. */
static void
other_rows(const struct html *p)
{
	const struct audit *a = p->audit;
	size_t folder = path_folder(a->registry_path).len;

	for (size_t i = 0; i < a->event->alias_count; i++)
		file_row(p, a->event->aliases[i], &a->alias_digests[i]);
	file_row(p, a->event->decisions, &a->decisions_digest);
	kept_row(p, a->event->path, a->event->text);
	kept_row(p, a->policy.path, a->policy.text);
	if (a->registry_digest.bytes)
		file_row(p, str_slice(a->registry_path, folder, a->registry_path.len),
		    &a->registry_digest);
}

void
html_inputs(const struct html *p)
{
	static const enum sentence_id heads[] = { SENTENCE_PAGE_COLUMN_FILE,
		SENTENCE_PAGE_COLUMN_ROWS, SENTENCE_PAGE_COLUMN_BYTES,
		SENTENCE_PAGE_COLUMN_ENCODING, SENTENCE_PAGE_COLUMN_HEADER, SENTENCE_PAGE_SUM };
	static const enum sentence_id columns[]
	    = { SENTENCE_PAGE_COLUMN_FILE, SENTENCE_PAGE_COLUMN_MEANS };
	const struct audit *a = p->audit;
	const struct sheet *sheets[] = { a->sheet, a->roster.sheet };

	html_section(p, "inputs", SENTENCE_HEAD_INPUTS, NULL);
	html_table(p, "inputs", "", heads, sizeof heads / sizeof *heads);
	for (size_t s = 0; s < 2; s++)
		for (size_t i = 0; sheets[s] && i < sheet_file_count(sheets[s]); i++)
			input_row(p, sheet_file(sheets[s], i));
	other_rows(p);
	html_table_end(p);
	html_tag(p, "<h3 id=\"head-columns\">");
	html_sentence(p, SENTENCE_PAGE_HEAD_COLUMNS);
	html_tag(p, "</h3>\n");
	html_table(p, "columns", "", columns, 2);
	for (size_t s = 0; s < 2; s++)
		for (size_t i = 0; sheets[s] && i < sheet_file_count(sheets[s]); i++)
			write_columns(p, sheet_file(sheets[s], i));
	html_table_end(p);
	html_section_end(p);
}

void
html_not_checked(const struct html *p)
{
	const struct policy *policy = &p->audit->policy;

	html_section(p, "not-checked", SENTENCE_HEAD_NOT_CHECKED, NULL);
	html_paragraph(p, SENTENCE_NOT_CHECKED, NULL, 0);
	html_tag(p, "<ul lang=\"zh-CN\">\n");
	for (size_t i = 0; i < policy->not_checked_count; i++) {
		html_tag(p, "<li>");
		html_text(p, view_told(policy->not_checked[i], p->style));
		html_tag(p, "\n");
	}
	html_tag(p, "</ul>\n");
	html_section_end(p);
}
