#include "input/layout.h"

#include <string.h>

#include "input/csv.h"

#define NAME_BONUS   100
#define HEADER_ROWS  20 /* a header stands within so many that are not blank */
#define SURE_COLUMNS 3  /* a row that names so many, and a name among them, is one */

/* One delimiter tried. */
struct trial {
	const struct input *told;
	size_t record, filled_records, best_record, best_score;
	bool is_sure;
	bool is_title_above; /* so far no record had more than one filled cell */
	struct str first;
	struct fail trouble;
	struct arena *mem;
};

static size_t
filled_cells(const struct record *record)
{
	size_t n = 0;

	for (size_t i = 0; i < record->count; i++)
		n += str_trim(record->cells[i]).len > 0;
	return n;
}

static bool
look_at(void *ctx, const struct record *record, struct fail *f)
{
	struct trial *t = ctx;
	(void)f;
	for (size_t i = 0; i < record->count && t->first.len == 0; i++)
		t->first = str_copy(str_trim(record->cells[i]), t->mem);
	struct header_signs signs = header_signs(record->cells, record->count, t->told);
	size_t score = signs.columns;
	/* One heading alone is a header where there is one column only, or where it heads the
	 * affiliations and nothing but a title stands above it, or the names of who came. */
	if (score == 1 && record->count > 1 && !(signs.affiliation && t->is_title_above)
	    && !(signs.name && t->told->is_attendance))
		score = 0;
	/* Cells such as Online or Paid read like headings, but a header has a name. */
	score += signs.name && score ? NAME_BONUS : 0;
	if (score > t->best_score) {
		t->best_score = score;
		t->best_record = t->record;
	}
	size_t filled = filled_cells(record);
	t->is_title_above = t->is_title_above && filled <= 1;
	t->is_sure = score >= NAME_BONUS + SURE_COLUMNS;
	t->record++;
	t->filled_records += filled > 0;
	return !t->is_sure && t->filled_records < HEADER_ROWS;
}

static struct trial
try_delimiter(char delimiter, struct str text, const struct input *told,
    const struct sheet_limits *limits, struct arena *mem)
{
	struct trial t = { .told = told, .mem = mem, .is_title_above = true };
	struct reader *r = reader_new(told->shown, delimiter, limits->columns, limits->cell_bytes,
	    (struct record_taker){ look_at, &t });

	/* What is wrong with the text is told when it is read in earnest. */
	if (reader_feed(r, text, &t.trouble))
		reader_end(r, &t.trouble);
	reader_free(r);
	return t;
}

void
layout_find(struct layout *out, struct str text, const struct input *told,
    const struct sheet_limits *limits, struct arena *mem)
{
	static const char delimiters[] = { ',', ';', '\t' };
	size_t best_score = 0;

	*out = (struct layout){ .delimiter = told->delimiter ? told->delimiter : ',' };
	for (size_t i = 0; i < sizeof delimiters; i++) {
		char delimiter = told->delimiter ? told->delimiter : delimiters[i];
		if (i > 0 && (told->delimiter || !memchr(text.at, delimiter, text.len)))
			continue;
		struct trial t = try_delimiter(delimiter, text, told, limits, mem);
		if (i == 0)
			out->first = t.first;
		if (t.trouble.code == FAIL_LIMIT_COLUMNS || t.trouble.code == FAIL_LIMIT_CELL
		    || t.trouble.code == FAIL_QUOTE_OPEN)
			out->trouble = t.trouble;
		if (t.best_score > best_score) {
			best_score = t.best_score;
			*out = (struct layout){ .delimiter = delimiter,
				.has_header = true,
				.header_record = t.best_record };
		}
		if (t.is_sure)
			return;
	}
}
