#include "verdict/pseudonym.h"

#include "base/digest.h"
#include "base/out.h"

#define DIGITS 16

static void
add_sheet(struct pseudonyms *p, const struct sheet *sheet)
{
	static const enum column columns[]
	    = { COLUMN_NAME, COLUMN_FAMILY_NAME, COLUMN_GIVEN_NAME, COLUMN_EMAIL, COLUMN_PHONE };
	struct out o = { 0 };
	struct arena scratch = { 0 };

	for (size_t row = 0; sheet && row < sheet_row_count(sheet); row++) {
		if (sheet_kind(sheet, row) != ROW_ENTRY)
			continue;
		o.len = 0;
		for (size_t c = 0; c < sizeof columns / sizeof *columns; c++) {
			out_plain(&o, sheet_any(sheet, row, columns[c], &scratch));
			out_char(&o, '\0');
		}
		struct hash of_row = hash_of(out_text(&o), 0);
		p->sum.lo += of_row.lo;
		p->sum.hi += of_row.hi;
		arena_reset(&scratch);
	}
	out_free(&o);
	arena_free(&scratch);
}

void
pseudonyms_init(struct pseudonyms *out, const struct sheet *lists, const struct sheet *rosters)
{
	*out = (struct pseudonyms){ 0 };
	add_sheet(out, lists);
	add_sheet(out, rosters);
}

struct str
pseudonym(const struct pseudonyms *p, struct str prefix, struct str text, struct arena *mem)
{
	struct out o = { 0 };
	struct digest digest;

	out_whole(&o, (int64_t)p->sum.lo);
	out_char(&o, ' ');
	out_whole(&o, (int64_t)p->sum.hi);
	out_char(&o, ' ');
	out_plain(&o, text);
	digest_of(&digest, out_text(&o));
	o.len = 0;
	out_plain(&o, prefix);
	out_plain(&o, (struct str){ digest.sha256, DIGITS });
	struct str word = str_copy(out_text(&o), mem);
	out_free(&o);
	return word;
}

struct str
pseudonym_of_id(const struct pseudonyms *p, struct str id, struct arena *mem)
{
	return pseudonym(p, str_slice(id, 0, str_find(id, STR("-"), 0) + 1), id, mem);
}
