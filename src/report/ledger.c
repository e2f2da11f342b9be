#include "report/ledger.h"

#include "report/view.h"

static void
comma(struct out *o)
{
	out_char(o, ',');
}

/* --- rows --- */

static void
read_person(struct ledger_line *line, const struct audit *a, uint32_t fact)
{
	uint32_t person = people_of(&a->people, fact);
	const struct placement *where = &a->counts.of_person[person];
	bool first = a->people.first_fact[person] == fact;

	if (where->tally != COUNT_NO_TALLY)
		line->institution = a->counts.tallies[where->tally].unit;
	line->side = side_word((enum side)where->side);
	line->academician = academician_word((enum academician)where->honour);
	line->counted = first && where->counted;
	line->reason = !first                           ? STR("duplicate")
		       : where->counted                 ? STR("counted")
		       : where->tally == COUNT_NO_TALLY ? STR("left_out")
							: STR("over_cap");
}

/* A row that was left out is shown with the institution that it names. */
static void
read_excluded(struct ledger_line *line, const struct audit *a, uint32_t row)
{
	uint32_t number = facts_affiliation(&a->facts, row);

	line->reason = standing_word((enum standing)a->standings.of_row[row].standing);
	if (number == FACT_NONE || a->facts.affiliations[number]->mention_count == 0)
		return;
	uint32_t who = mention_taken(&a->facts.affiliations[number]->mentions[0]);
	if (who != NOBODY)
		line->institution = unit_of(&a->names, &a->policy, who);
}

static void
write_line(struct out *o, const struct audit *a, uint32_t row, const struct ledger_line *line,
    const struct report_style *style)
{
	struct sheet_row at = sheet_row(a->sheet, row);
	struct out name = { 0 };

	out_csv(o, view_told(sheet_file(a->sheet, at.file)->shown, style));
	comma(o);
	out_whole(o, at.line);
	comma(o);
	out_csv(o, row_kind_word((enum row_kind)at.kind));
	comma(o);
	out_csv(o, str_from(line->person));
	comma(o);
	if (!style->redact && at.kind == ROW_ENTRY)
		view_person(&name, a, row, style);
	out_csv(o, out_text(&name));
	out_free(&name);
	comma(o);
	const struct institution *who
	    = line->institution == NOBODY ? NULL : names_get(&a->names, line->institution);
	out_csv(o, who ? view_id(who->id, who->name, style) : STR(""));
	comma(o);
	out_csv(o, who ? view_institution_name(who, style) : STR(""));
	comma(o);
	out_csv(o, line->side);
	comma(o);
	out_csv(o, at.kind != ROW_ENTRY ? STR("") : line->counted ? STR("yes") : STR("no"));
	comma(o);
	out_csv(o, line->reason);
	comma(o);
	out_csv(o, line->academician);
	out_char(o, '\n');
}

void
ledger_read(struct ledger_line *out, const struct audit *a, uint32_t row, uint32_t *fact)
{
	enum row_kind kind = sheet_kind(a->sheet, row);

	*out = (struct ledger_line){ .institution = NOBODY };
	if (*fact < a->facts.count && a->facts.items[*fact].row == row) {
		view_person_number(out->person, people_of(&a->people, *fact));
		read_person(out, a, (*fact)++);
	} else if (kind == ROW_ENTRY) {
		read_excluded(out, a, row);
		uint32_t owner = view_owner(a, row);
		if (owner != FACT_NONE)
			view_person_number(out->person, people_of(&a->people, owner));
	} else {
		out->reason = row_kind_word(kind);
	}
}

void
ledger_rows(struct out *o, const struct audit *a, const struct report_style *style)
{
	uint32_t fact = 0;

	out_trusted(
	    o, STR("file,line,kind,person,name,institution_id,institution_name,side,counted,"
		   "reason,academician\n"));
	for (uint32_t row = 0; row < sheet_row_count(a->sheet); row++) {
		struct ledger_line line;
		ledger_read(&line, a, row, &fact);
		write_line(o, a, row, &line, style);
	}
}

/* --- institutions --- */

void
ledger_institutions(struct out *o, const struct audit *a, const struct report_style *style)
{
	out_trusted(o, STR("id,name,ror,country,kind,side,people,counted\n"));
	for (size_t t = 0; t < a->counts.tally_count; t++) {
		const struct tally *tally = &a->counts.tallies[t];
		const struct institution *who = names_get(&a->names, tally->unit);
		out_csv(o, view_id(who->id, who->name, style));
		comma(o);
		out_csv(o, view_institution_name(who, style));
		comma(o);
		view_ror(o, who);
		comma(o);
		out_csv(o, who->country);
		comma(o);
		out_csv(o, kind_word(who->kind));
		comma(o);
		out_csv(o, side_word(tally->side));
		comma(o);
		out_whole(o, tally->seen_people);
		comma(o);
		out_whole(o, tally->counted_people);
		out_char(o, '\n');
	}
}
