#include "base/version.h"
#include "store/portfolio.h"

/* Its JSON Schema is data/schemas/summary.json. */
#define SUMMARY_FORMAT 1

static void
write_program(struct jsonout *j, const struct report_style *style)
{
	jsonout_whole(j, STR("format"), SUMMARY_FORMAT);
	jsonout_object(j, STR("rollcall"));
	jsonout_text(j, STR("version"), STR(VERSION));
	jsonout_text(j, STR("date"), style->now.len ? style->now : (struct str){ 0 });
	jsonout_text(j, STR("lang"), lang_word(style->lang));
	jsonout_end(j);
}

static void
write_totals(struct jsonout *j, const struct portfolio *p)
{
	jsonout_whole(j, STR("status"), p->status);
	jsonout_object(j, STR("totals"));
	jsonout_whole(j, STR("events"), p->events);
	for (int a = 0; a < ATTENTION_COUNT; a++)
		jsonout_whole(j, attention_word((enum attention)a), p->of[a]);
	jsonout_whole(j, STR("rows"), p->rows);
	jsonout_whole(j, STR("people"), p->people);
	jsonout_end(j);
}

static bool
write_events(
    struct jsonout *j, const struct portfolio *p, const struct report_style *style, struct fail *f)
{
	struct entries all;
	bool more = true, ok = entries_begin(&all, p, ATTENTION_COUNT, f);

	jsonout_list(j, STR("events"));
	while (ok && more) {
		ok = entries_next(&more, &all, f);
		if (ok && more)
			entry_write(j, &all.entry, style->lang);
	}
	jsonout_end(j);
	entries_end(&all);
	return ok;
}

static bool
write_left_out(struct jsonout *j, const struct portfolio *p, struct fail *f)
{
	struct db_query *q = left_out_begin(p, f);
	bool more = true, ok = q;
	struct str path;

	jsonout_list(j, STR("left_out"));
	while (ok && more) {
		ok = left_out_next(&more, &path, q, f);
		if (ok && more)
			jsonout_text(j, STR(""), path);
	}
	jsonout_end(j);
	left_out_end(q);
	return ok;
}

/* {"same": "bytes", "events": [{"name", "file"} …]}: a row is one event of a list. */
static bool
write_lists(struct jsonout *j, const struct portfolio *p, struct fail *f)
{
	struct crossing c;
	struct same_list row;
	bool any = false, more = true, ok = same_lists_begin(&c, p->work, f);

	jsonout_list(j, STR("same_lists"));
	while (ok && more) {
		ok = same_lists_next(&more, &row, &c, f);
		if (any && (!ok || !more || row.is_first)) {
			jsonout_end(j);
			jsonout_end(j);
		}
		if (!ok || !more)
			break;
		if (row.is_first) {
			jsonout_object(j, STR(""));
			jsonout_text(j, STR("same"), row.by_bytes ? STR("bytes") : STR("rows"));
			jsonout_list(j, STR("events"));
		}
		any = true;
		jsonout_object(j, STR(""));
		jsonout_text(j, STR("name"), row.name);
		jsonout_text(j, STR("list"), row.file);
		jsonout_end(j);
	}
	jsonout_end(j);
	crossing_end(&c);
	return ok;
}

static void
write_pair(struct jsonout *j, const struct same_people *row)
{
	jsonout_object(j, STR(""));
	jsonout_list(j, STR("events"));
	jsonout_text(j, STR(""), row->name[0]);
	jsonout_text(j, STR(""), row->name[1]);
	jsonout_end(j);
	jsonout_whole(j, STR("people"), row->people);
	jsonout_list(j, STR("of"));
	jsonout_whole(j, STR(""), row->of[0]);
	jsonout_whole(j, STR(""), row->of[1]);
	jsonout_end(j);
	jsonout_share(
	    j, STR("share"), row->people, row->of[0] < row->of[1] ? row->of[0] : row->of[1]);
	jsonout_end(j);
}

/* null where people were not compared. */
static bool
write_people(struct jsonout *j, const struct portfolio *p, struct fail *f)
{
	struct crossing c;
	struct same_people row;
	bool more = true;

	if (!p->has_people) {
		jsonout_null(j, STR("same_people"));
		return true;
	}
	jsonout_object(j, STR("same_people"));
	jsonout_whole(j, STR("pairs_in_all"), p->pairs);
	jsonout_whole(j, STR("in_too_many_events"), p->everywhere);
	jsonout_list(j, STR("pairs"));
	bool ok = same_people_begin(&c, p->work, f);
	for (int shown = 0; ok && more && shown < PORTFOLIO_PAIRS; shown++) {
		ok = same_people_next(&more, &row, &c, f);
		if (ok && more)
			write_pair(j, &row);
	}
	crossing_end(&c);
	jsonout_end(j);
	jsonout_end(j);
	return ok;
}

bool
portfolio_json(
    struct out *o, const struct portfolio *p, const struct report_style *style, struct fail *f)
{
	struct jsonout j;

	jsonout_open(&j, o, true);
	jsonout_object(&j, STR(""));
	write_program(&j, style);
	write_totals(&j, p);
	bool ok = write_events(&j, p, style, f) && write_left_out(&j, p, f) && write_lists(&j, p, f)
		  && write_people(&j, p, f);
	if (ok)
		jsonout_end(&j);
	return ok;
}
