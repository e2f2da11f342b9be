#include "report/view.h"

#include <stdio.h>

#include "base/arena.h"

static const char *const kinds[ROW_KIND_COUNT] = {
	[ROW_ENTRY] = "entry",
	[ROW_HEADER] = "header",
	[ROW_TITLE] = "title",
	[ROW_TOTAL] = "total",
	[ROW_PAGE] = "page",
	[ROW_BLANK] = "blank",
	[ROW_RAGGED] = "ragged",
};

struct str
row_kind_word(enum row_kind kind)
{
	must(kind < ROW_KIND_COUNT);
	return str_from(kinds[kind]);
}

void
view_rows(struct view_rows *out, const struct audit *a)
{
	*out = (struct view_rows){ .excluded = 0 };
	for (size_t row = 0; row < sheet_row_count(a->sheet); row++)
		out->kind[sheet_kind(a->sheet, row)]++;
	for (int s = STANDING_IN + 1; s < STANDING_NOT_ENTRY; s++)
		out->excluded += (int64_t)a->standings.rows[s];
	if (a->event->attendance_count == 0)
		return;
	size_t first = a->attendance.first_row;
	out->attendance = a->rows - (int64_t)first;
	out->sign_ins = (int64_t)a->standings.rows[STANDING_SIGN_IN];
	for (size_t i = a->facts.count; i > 0 && a->facts.items[i - 1].row >= first; i--)
		out->walk_ins++;
}

uint32_t
view_owner(const struct audit *a, uint32_t row)
{
	if (a->standings.of_row[row].standing == STANDING_SIGN_IN)
		row = a->attendance.registrant[row - a->attendance.first_row];
	return row == MAP_NONE ? FACT_NONE : facts_find(&a->facts, row);
}

void
view_person_number(char to[VIEW_PERSON], uint32_t person)
{
	snprintf(to, VIEW_PERSON, "P%04lu", (unsigned long)person + 1);
}

void
view_person(struct out *o, const struct audit *a, uint32_t row, const struct report_style *style)
{
	struct str name = sheet_cell(a->sheet, row, COLUMN_NAME);
	uint32_t fact = facts_find(&a->facts, row);
	char number[VIEW_PERSON];

	if (style->redact && fact != FACT_NONE) {
		view_person_number(number, people_of(&a->people, fact));
		out_plain(o, str_from(number));
	} else if (style->redact) {
		out_trusted(o, STR("…"));
	} else if (name.len) {
		out_plain(o, name);
	} else {
		struct str family = sheet_cell(a->sheet, row, COLUMN_FAMILY_NAME);
		struct str given = sheet_cell(a->sheet, row, COLUMN_GIVEN_NAME);
		out_plain(o, family);
		if (family.len && given.len)
			out_char(o, ' ');
		out_plain(o, given);
	}
}

static bool
is_hidden(struct str text, const struct report_style *style)
{
	return style->redact && (redaction_contact(text) || redaction_names(style->redact, text));
}

struct str
view_safe(struct str text, const struct report_style *style)
{
	return is_hidden(text, style) ? STR("…") : text;
}

struct str
view_told(struct str text, const struct report_style *style)
{
	bool hide
	    = style->redact
	      && (str_find(text, STR("@"), 0) != STR_NONE || redaction_names(style->redact, text));

	return hide ? STR("…") : text;
}

struct str
view_institution_name(const struct institution *who, const struct report_style *style)
{
	return str_starts(who->id, STR("local:")) ? view_safe(who->name, style) : who->name;
}

struct str
view_institution(const struct institution *who, const struct report_style *style)
{
	struct str told = style->lang == LANG_ZH ? who->name_zh : who->name_en;

	return told.len ? told : view_institution_name(who, style);
}

struct str
view_id(struct str id, struct str name, const struct report_style *style)
{
	struct str local = STR("local:");
	bool hide = str_starts(id, local) && (is_hidden(id, style) || is_hidden(name, style));

	return hide ? redaction_pseudonym(style->redact, local, id) : id;
}

struct str
view_identifier(struct str id, const struct report_style *style)
{
	return style->redact ? redaction_identifier(style->redact, id) : id;
}

struct str
view_hidden(struct str text, const struct report_style *style)
{
	return style->redact && text.len ? STR("…") : text;
}

struct str
view_answer(const struct decision *d, const struct report_style *style)
{
	return d->outcome == DECISION_APPLIED ? view_id(d->answer, d->answer, style)
					      : view_hidden(d->answer, style);
}

struct str
view_answered(const struct decision *d, const struct report_style *style)
{
	return d->found ? view_identifier(d->question, style) : view_hidden(d->question, style);
}

/* Findings that quote nothing of a person; any other is taken to. */
static const bool quotes_nobody[FINDING_CODE_COUNT] = {
	[FINDING_ENCODING_GUESSED] = true,
	[FINDING_HEADER_TWICE] = true,
	[FINDING_ROW_TITLE] = true,
	[FINDING_ROW_TOTAL] = true,
	[FINDING_ROW_PAGE] = true,
	[FINDING_ROW_HEADER_AGAIN] = true,
	[FINDING_ROW_RAGGED] = true,
	[FINDING_FILLED_DOWN] = true,
	[FINDING_AFFILIATION_BLANK] = true,
	[FINDING_AFFILIATION_NONE] = true,
	[FINDING_BLANKS_LOOK_MERGED] = true,
	[FINDING_ROLE_UNKNOWN] = true,
	[FINDING_STATE_UNKNOWN] = true,
	[FINDING_ATTENDANCE_UNKNOWN] = true,
	[FINDING_HOST_NOT_KNOWN] = true,
	[FINDING_HOST_ABSENT] = true,
	[FINDING_NOBODY_SIGNED_IN] = true,
	[FINDING_ROSTER_BODY] = true,
	[FINDING_NOT_TURNED] = true,
};

struct finding
view_finding(const struct finding *f, const struct report_style *style)
{
	struct finding shown = *f;
	bool hide = style->redact && !quotes_nobody[f->code];

	shown.value = hide && f->value.len ? STR("…") : view_safe(f->value, style);
	/* How many names a cell holds tells nobody's name. */
	if (hide && f->detail.len && f->code != FINDING_NAMES_SPLIT)
		shown.detail = STR("…");
	else
		shown.detail = view_told(f->detail, style);
	return shown;
}

bool
view_has_file(const struct finding *f)
{
	return f->code != FINDING_HOST_ABSENT && f->code != FINDING_HOST_NOT_KNOWN
	       && f->code != FINDING_NOBODY_SIGNED_IN && f->code != FINDING_ROSTER_BODY
	       && f->code != FINDING_NOT_TURNED;
}

void
view_place(struct out *o, const struct audit *a, uint32_t file, size_t line,
    const struct report_style *style)
{
	struct str shown = view_told(sheet_file(a->sheet, file)->shown, style);

	out_plain(o, stream_name(shown, false, style->lang));
	if (line) {
		out_char(o, ':');
		out_whole(o, (int64_t)line);
	}
}

const struct tally *
view_host_tally(const struct audit *a, size_t host)
{
	uint32_t unit = unit_of(&a->names, &a->policy, a->hosts.institution[host]);

	for (size_t t = 0; t < a->counts.tally_count; t++)
		if (a->counts.tallies[t].unit == unit)
			return &a->counts.tallies[t];
	return NULL;
}

size_t
view_absent_partners(uint32_t *out, const struct audit *a)
{
	size_t n = 0;

	for (size_t h = 0; h < a->hosts.count; h++)
		if (partner_unit(&a->names, &a->policy, &a->hosts, h) != NOBODY
		    && !view_host_tally(a, h))
			out[n++] = partner_unit(&a->names, &a->policy, &a->hosts, h);
	return n;
}

int
view_unit_role(const struct audit *a, uint32_t unit)
{
	for (size_t h = 0; h < a->hosts.count; h++)
		if (unit_of(&a->names, &a->policy, a->hosts.institution[h]) == unit)
			return (int)a->hosts.role[h];
	return -1;
}

static int64_t
external_institutions(const struct audit *a)
{
	int64_t n = 0;

	for (size_t t = 0; t < a->counts.tally_count; t++)
		n += a->counts.tallies[t].side == SIDE_EXTERNAL;
	return n;
}

static int64_t
honours_in_doubt(const struct audit *a)
{
	int64_t n = 0;

	for (size_t i = 0; i < a->people.count; i++)
		n += a->counts.of_person[i].honour == ACADEMICIAN_REVIEW;
	return n;
}

bool
view_has_cap(const struct audit *a)
{
	return a->policy.cap_people != POLICY_NO_CAP;
}

size_t
view_counts(struct view_count out[VIEW_COUNTS], const struct audit *a)
{
	const int64_t *q = a->counts.quantity;
	int64_t doubt = honours_in_doubt(a);
	bool cap = view_has_cap(a);
	const struct {
		bool shown;
		struct view_count row;
	} rows[VIEW_COUNTS] = {
		{ true, { SENTENCE_COUNT_HOST, "H", q[QUANTITY_HOST], SENTENCE_CODES, { 0 } } },
		{ true, { SENTENCE_COUNT_UNAFFILIATED, "U", q[QUANTITY_UNAFFILIATED],
			    SENTENCE_CODES, { 0 } } },
		{ true, { SENTENCE_COUNT_EXTERNAL, "E", q[QUANTITY_EXTERNAL],
			    SENTENCE_NOTE_INSTITUTIONS,
			    SAY_WHOLE("count", external_institutions(a)) } },
		{ cap, { SENTENCE_COUNT_EXTERNAL_COUNTED, "C", q[QUANTITY_EXTERNAL_COUNTED],
			   SENTENCE_NOTE_CAP, SAY_WHOLE("cap", a->policy.cap_people) } },
		{ true, { SENTENCE_COUNT_TOTAL, cap ? "H+U+C" : "H+U+E", a->counted_people,
			    SENTENCE_CODES, { 0 } } },
		{ policy_weighs(&a->policy, QUANTITY_ACADEMICIANS),
		    { SENTENCE_COUNT_ACADEMICIANS, "A", q[QUANTITY_ACADEMICIANS],
			doubt ? SENTENCE_NOTE_IN_DOUBT : SENTENCE_CODES,
			SAY_WHOLE("count", doubt) } },
		{ policy_weighs(&a->policy, QUANTITY_PARTNERS_PRESENT),
		    { SENTENCE_COUNT_PARTNERS, "P", q[QUANTITY_PARTNERS_PRESENT],
			SENTENCE_NOTE_PARTNERS, SAY_WHOLE("count", q[QUANTITY_PARTNERS]) } },
	};
	size_t n = 0;

	for (size_t i = 0; i < VIEW_COUNTS; i++)
		if (rows[i].shown)
			out[n++] = rows[i].row;
	return n;
}

void
view_ror(struct out *o, const struct institution *i)
{
	if (i->ror.len) {
		out_trusted(o, STR("https://ror.org/"));
		out_plain(o, i->ror);
	}
}
