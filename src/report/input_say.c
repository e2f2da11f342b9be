#include "report/input_say.h"

#include "base/version.h"
#include "report/labels.h"
#include "report/verdict_say.h"

/* --- rows --- */

static void
say_reason(struct out *o, enum sentence_id lead, struct str reason, int64_t rows, enum lang lang)
{
	const struct sentence_value values[]
	    = { SAY_TEXT("reason", reason), SAY_WHOLE("count", rows) };

	if (rows == 0)
		return;
	if (o->len)
		comma_say(o, lang);
	else
		out_plain(o, sentence_text(lead, lang));
	sentence_write(o, SENTENCE_ROW_REASON, lang, out_plain, values, 2);
}

static void
say_sum(struct out *o, const struct audit *a, const struct view_rows *rows, enum lang lang)
{
	const struct sentence_value values[] = {
		SAY_WHOLE("rows", a->rows),
		SAY_WHOLE("counted", a->counted_people),
		SAY_WHOLE("over", a->over_cap_people),
		SAY_WHOLE("left", a->counts.left_out_people),
		SAY_WHOLE("duplicates", a->duplicate_rows),
		SAY_WHOLE("excluded", rows->excluded),
		SAY_WHOLE("other", (int64_t)a->standings.rows[STANDING_NOT_ENTRY]),
	};

	bool left_out = a->counts.left_out_people;
	enum sentence_id id = left_out ? SENTENCE_SUM_LEFT_OUT : SENTENCE_SUM;
	if (!view_has_cap(a))
		id = left_out ? SENTENCE_SUM_UNCAPPED_LEFT_OUT : SENTENCE_SUM_UNCAPPED;
	sentence_write(o, id, lang, out_plain, values, sizeof values / sizeof *values);
}

static void
say_attendance(struct out *o, const struct view_rows *rows, enum lang lang)
{
	const struct sentence_value values[] = {
		SAY_WHOLE("rows", rows->attendance),
		SAY_WHOLE("signs", rows->sign_ins),
		SAY_WHOLE("walk_ins", rows->walk_ins),
		SAY_WHOLE("other", rows->attendance - rows->sign_ins - rows->walk_ins),
	};

	if (rows->attendance)
		sentence_write(o, SENTENCE_SUM_ATTENDANCE, lang, out_plain, values,
		    sizeof values / sizeof *values);
}

void
rows_say(struct out *o, const struct audit *a, const struct view_rows *rows, enum rows_line line,
    enum lang lang)
{
	switch (line) {
	case ROWS_SUM:
		say_sum(o, a, rows, lang);
		break;
	case ROWS_EXCLUDED:
		for (int s = STANDING_IN + 1; s < STANDING_NOT_ENTRY; s++)
			say_reason(o, SENTENCE_ROW_EXCLUDED, label_standing((enum standing)s, lang),
			    (int64_t)a->standings.rows[s], lang);
		break;
	case ROWS_OTHER:
		for (int k = ROW_ENTRY + 1; k < ROW_KIND_COUNT; k++)
			say_reason(o, SENTENCE_ROW_OTHER, label_row_kind((enum row_kind)k, lang),
			    rows->kind[k], lang);
		break;
	case ROWS_ATTENDANCE:
		say_attendance(o, rows, lang);
		break;
	case ROWS_SAY_LINES:
		break;
	}
}

/* --- findings --- */

#define PLACES_SHOWN 5

/* One place of several: the file only where it is another than the one before. */
static void
list_place(struct out *o, const struct audit *a, const struct finding *f,
    const struct finding *before, const struct report_style *style)
{
	const struct finding safe = view_finding(f, style);
	bool same_file = before && before->file == f->file && before->line && f->line;

	comma_say(o, style->lang);
	if (same_file)
		out_whole(o, (int64_t)f->line);
	else if (view_has_file(f))
		view_place(o, a, f->file, f->line, style);
	if (safe.value.len) {
		out_trusted(o, view_has_file(f) ? STR(" “") : STR("“"));
		out_plain(o, safe.value);
		out_trusted(o, STR("”"));
	}
}

void
places_say(
    struct out *o, const struct audit *a, enum finding_code code, const struct report_style *style)
{
	const struct findings *all = &a->findings;
	const struct finding *before = NULL;
	struct out places = { 0 };
	size_t shown = 0;

	if (all->seen[code] < 2)
		return;
	for (size_t i = 0; i < all->count && shown < PLACES_SHOWN; i++) {
		if (all->items[i].code != code)
			continue;
		list_place(&places, a, &all->items[i], before, style);
		before = &all->items[i];
		shown++;
	}
	if (all->seen[code] > shown)
		out_trusted(&places, sentence_text(SENTENCE_LIST_MORE, style->lang));
	const struct sentence_value values[] = { SAY_WHOLE("count", (int64_t)all->seen[code]),
		SAY_TEXT("places", out_text(&places)) };
	sentence_write(o, SENTENCE_FINDING_PLACES, style->lang, out_plain, values, 2);
	out_free(&places);
}

/* --- the foot --- */

void
foot_say(struct out *o, const struct audit *a, const struct report_style *style)
{
	const struct sentence_value values[] = {
		SAY_TEXT("version", STR(VERSION)),
		SAY_TEXT("registry", registry_version(a->registry)),
		SAY_TEXT("policy", a->policy.name),
		SAY_TEXT("edition", a->policy.version),
		SAY_TEXT("date", style->now),
	};

	sentence_write(o, style->now.len ? SENTENCE_FOOT_DATE : SENTENCE_FOOT, style->lang,
	    out_plain, values, sizeof values / sizeof *values);
}
