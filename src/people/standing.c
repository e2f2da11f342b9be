#include "people/standing.h"

#include <stdlib.h>
#include <string.h>

#include "people/standing_table.h"

/* The columns that decide, and the sense of every distinct text in each; a text is read once. */
static const enum column columns[]
    = { COLUMN_ROLE, COLUMN_STATE, COLUMN_PAYMENT, COLUMN_ATTENDANCE, COLUMN_MODE };

#define COLUMNS (sizeof columns / sizeof columns[0])

enum { ROLE, STATE, PAYMENT, ATTENDANCE, MODE };

#define NOT_READ UINT8_MAX

struct pass {
	const struct sheet *sheet;
	const struct policy *policy;
	struct findings *findings;
	struct standings *out;
	uint8_t *sense[COLUMNS];
	const struct attendance *attendance; /* or NULL */
	size_t first_sign_in;                /* the row that attendance lists begin with */
	/* What the attendance columns hold: of the lists of registrants together the first, of a
	 * list of who came its file's. */
	struct marks {
		bool any, negative; /* a cell that is not blank; one that is no positive mark */
	} * marks;
};

/* The sense of a text as the answer to a column's question, which may ask for the contrary: 取消,
 * 缺席. */
static enum sense
contrary(enum sense sense, enum column column)
{
	if (sense == SENSE_YES)
		return column == COLUMN_STATE ? SENSE_CANCELLED : SENSE_NO;
	return sense == SENSE_NO ? SENSE_YES : sense;
}

static enum sense
cell_sense(struct pass *r, size_t row, size_t which)
{
	enum column column = columns[which];
	uint32_t number = sheet_number(r->sheet, row, column);

	if (number == MAP_NONE)
		return SENSE_BLANK;
	uint8_t *sense = &r->sense[which][number];
	if (*sense == NOT_READ) {
		struct arena scratch = { 0 };
		*sense = (uint8_t)standing_sense(sheet_text(r->sheet, number), column, &scratch);
		arena_free(&scratch);
	}
	return sheet_asks(r->sheet, row, column) == ASKS_CONTRARY ? contrary(*sense, column)
								  : *sense;
}

static bool
is_entry(const struct sheet *sheet, size_t row)
{
	return sheet_kind(sheet, row) == ROW_ENTRY;
}

/* In the attendance column of a list of who came, what is no mark that we know is a signature. */
static enum sense
own_mark(struct pass *r, size_t row)
{
	enum sense sense = cell_sense(r, row, ATTENDANCE);

	return sense == SENSE_UNKNOWN && row >= r->first_sign_in ? SENSE_YES : sense;
}

static struct marks *
marks_of(struct pass *r, size_t row)
{
	return &r->marks[row >= r->first_sign_in ? sheet_row(r->sheet, row).file : 0];
}

/* What the attendance cells of all entries say together. */
static void
read_marks(struct pass *r, struct arena *mem)
{
	r->marks = arena_array(mem, struct marks, sheet_file_count(r->sheet));
	if (!sheet_has(r->sheet, COLUMN_ATTENDANCE))
		return;
	for (size_t row = 0; row < sheet_row_count(r->sheet); row++) {
		if (!is_entry(r->sheet, row))
			continue;
		struct marks *marks = marks_of(r, row);
		enum sense sense = own_mark(r, row);
		marks->any |= sense != SENSE_BLANK;
		marks->negative
		    |= sense != SENSE_BLANK && sense != SENSE_YES && sense != SENSE_REMOTE;
	}
}

static void
note(struct pass *r, enum finding_code code, size_t row, enum column column)
{
	struct sheet_row at = sheet_row(r->sheet, row);
	struct finding finding = {
		.code = code,
		.file = at.file,
		.line = at.line,
		.value = sheet_cell(r->sheet, row, column),
	};
	int position = sheet_file(r->sheet, at.file)->position[column];

	finding.column = position < 0 ? 0 : (size_t)position + 1;
	finding_add(r->findings, &finding);
}

static bool
is_remote(struct pass *r, size_t row, enum sense role, enum sense attendance)
{
	enum sense mode = cell_sense(r, row, MODE);

	if (mode == SENSE_YES || mode == SENSE_NO)
		return mode == SENSE_NO;
	if (mode == SENSE_BLANK || mode == SENSE_UNKNOWN)
		return role == SENSE_REMOTE || attendance == SENSE_REMOTE;
	return mode == SENSE_REMOTE;
}

/* What keeps an entry out by its state alone. */
static enum standing
state_standing(enum sense state, enum sense payment)
{
	if (state == SENSE_CANCELLED || state == SENSE_NO || payment == SENSE_CANCELLED)
		return STANDING_CANCELLED;
	if (state == SENSE_REJECTED)
		return STANDING_REJECTED;
	if (state == SENSE_WAITLISTED)
		return STANDING_WAITLISTED;
	return STANDING_IN;
}

/* The mark of an entry; where there are lists of who came, theirs. One who is on none of them, and
 * has no mark of their own, was not there. */
static enum sense
attendance_mark(struct pass *r, size_t row, bool *doubt)
{
	enum sense own = own_mark(r, row);
	bool shown = own == SENSE_YES || own == SENSE_REMOTE;

	if (!r->attendance || row >= r->first_sign_in)
		return own;
	switch ((enum sign)r->attendance->sign[row]) {
	case SIGN_ABSENT:
		return shown ? own : SENSE_NO;
	case SIGN_OPEN:
		*doubt = !shown;
		return shown ? own : SENSE_YES;
	case SIGN_PRESENT:
		*doubt = own == SENSE_NO;
		return shown ? own : SENSE_YES;
	case SIGN_IN:
	case SIGN_WALK_IN:
		break;
	}
	return own;
}

/* Whether an entry of a completed event attended, and whether that is a question. */
static bool
has_attended(struct pass *r, size_t row, enum sense attendance, bool *doubt)
{
	const struct marks *marks = marks_of(r, row);
	bool has_column = sheet_number(r->sheet, row, COLUMN_ATTENDANCE) != MAP_NONE;

	switch (attendance) {
	case SENSE_YES:
	case SENSE_REMOTE:
		return true;
	case SENSE_NO:
		return false;
	case SENSE_UNKNOWN:
		note(r, FINDING_ATTENDANCE_UNKNOWN, row, COLUMN_ATTENDANCE);
		*doubt = true;
		return true;
	case SENSE_BLANK:
	case SENSE_PENDING:
	case SENSE_CANCELLED:
	case SENSE_REJECTED:
	case SENSE_WAITLISTED:
	case SENSE_ABSENT:
	case SENSE_UNPAID:
	case SENSE_STAFF:
	case SENSE_ACCOMPANYING:
	case SENSE_ON_SITE:
		break;
	}
	/* Where nobody has a mark, all on a list of who came did. */
	if (row >= r->first_sign_in && (!has_column || !marks->any))
		return true;
	if (has_column && !marks->negative)
		return false;
	/* A list of the event's that says nothing of attendance, or a blank between yes and no. */
	*doubt = true;
	return true;
}

static enum standing
by_role(const struct policy *policy, enum sense role)
{
	if (role == SENSE_STAFF && policy->choice[CHOICE_EVENT_STAFF] == STAFF_EXCLUDED)
		return STANDING_STAFF;
	if (role == SENSE_ACCOMPANYING
	    && policy->choice[CHOICE_ACCOMPANYING] == ACCOMPANYING_EXCLUDED)
		return STANDING_ACCOMPANYING;
	return STANDING_IN;
}

static void
note_unknown(struct pass *r, size_t row, enum sense role, enum sense state)
{
	if (role == SENSE_UNKNOWN)
		note(r, FINDING_ROLE_UNKNOWN, row, COLUMN_ROLE);
	/* A pending entry counts as registered, and an officer should know. */
	if (state == SENSE_UNKNOWN || state == SENSE_PENDING)
		note(r, FINDING_STATE_UNKNOWN, row, COLUMN_STATE);
}

static enum standing
entry_standing(struct pass *r, size_t row, bool *doubt)
{
	enum sense role = cell_sense(r, row, ROLE), state = cell_sense(r, row, STATE);
	enum sense payment = cell_sense(r, row, PAYMENT),
		   attendance = attendance_mark(r, row, doubt);
	enum standing by_state = state_standing(state, payment);
	bool seen = r->out->completed && (attendance == SENSE_YES || attendance == SENSE_REMOTE);

	/* Somebody from the waiting list who signed in took part. A cancelled entry that signed in
	 * contradicts itself. */
	if (by_state != STANDING_IN && !seen)
		return by_state;
	*doubt |= seen && (by_state == STANDING_CANCELLED || by_state == STANDING_REJECTED);
	if (state == SENSE_ABSENT && !seen)
		return STANDING_NOT_ATTENDED;
	if (r->out->completed && !has_attended(r, row, attendance, doubt))
		return STANDING_NOT_ATTENDED;
	enum standing standing = by_role(r->policy, role);
	if (standing != STANDING_IN)
		return standing;
	if ((payment == SENSE_NO || state == SENSE_UNPAID)
	    && r->policy->choice[CHOICE_UNPAID] == UNPAID_EXCLUDED)
		return STANDING_UNPAID;
	if (r->policy->choice[CHOICE_REMOTE] == REMOTE_EXCLUDED
	    && is_remote(r, row, role, attendance))
		return STANDING_REMOTE;
	note_unknown(r, row, role, state);
	return STANDING_IN;
}

static enum standing
row_standing(struct pass *r, size_t row, bool *doubt)
{
	if (!is_entry(r->sheet, row))
		return STANDING_NOT_ENTRY;
	if (row >= r->first_sign_in && (!r->out->completed || r->attendance->sign[row] == SIGN_IN))
		return STANDING_SIGN_IN;
	return entry_standing(r, row, doubt);
}

static void
begin(struct pass *r, struct arena *mem)
{
	size_t rows = sheet_row_count(r->sheet), texts = sheet_distinct(r->sheet);

	*r->out = (struct standings){ .of_row = memory_resize(NULL, rows, sizeof(struct stand)) };
	for (size_t i = 0; i < COLUMNS; i++) {
		r->sense[i] = arena_array(mem, uint8_t, texts + 1);
		memset(r->sense[i], NOT_READ, texts);
	}
	read_marks(r, mem);
}

static struct stand
stand(enum standing standing, bool in_doubt)
{
	return (struct stand){ standing & 0x7FU, in_doubt };
}

void
standings_read(struct standings *out, const struct sheet *sheet, const struct policy *policy,
    int stage, const struct attendance *attendance, struct findings *findings, struct arena *mem)
{
	struct pass r = { .sheet = sheet,
		.policy = policy,
		.findings = findings,
		.out = out,
		.attendance = attendance,
		.first_sign_in = attendance ? attendance->first_row : SIZE_MAX };

	begin(&r, mem);
	bool any = attendance || r.marks[0].any;
	out->completed = stage == STAGE_COMPLETED || (stage == STAGE_AUTO && any);
	/* A completed event whose lists say nothing of attendance: all are taken as there. */
	bool told = out->completed && any;
	for (size_t row = 0; row < sheet_row_count(sheet); row++) {
		bool doubt = false;
		enum standing standing = row_standing(&r, row, &doubt);
		out->of_row[row] = stand(standing, standing == STANDING_IN && doubt && told);
		out->rows[standing]++;
	}
}

void
standings_to_match(
    struct standings *out, const struct sheet *sheet, size_t first, struct arena *mem)
{
	struct pass r = { .sheet = sheet, .out = out, .first_sign_in = first };

	begin(&r, mem);
	out->is_matching = out->completed = true;
	for (size_t row = 0; row < sheet_row_count(sheet); row++) {
		bool doubt = false, came = true;
		if (is_entry(sheet, row) && row >= first)
			came = has_attended(&r, row, own_mark(&r, row), &doubt);
		enum standing standing = !is_entry(sheet, row) ? STANDING_NOT_ENTRY
					 : came                ? STANDING_IN
							       : STANDING_NOT_ATTENDED;
		out->of_row[row] = stand(standing, doubt);
		out->rows[standing]++;
	}
}

void
standings_free(struct standings *s)
{
	free(s->of_row);
	*s = (struct standings){ 0 };
}

struct str
standing_word(enum standing s)
{
	static const char *const words[STANDING_COUNT] = {
		[STANDING_IN] = "in",
		[STANDING_CANCELLED] = "cancelled",
		[STANDING_REJECTED] = "rejected",
		[STANDING_WAITLISTED] = "waitlisted",
		[STANDING_UNPAID] = "unpaid",
		[STANDING_NOT_ATTENDED] = "not_attended",
		[STANDING_STAFF] = "event_staff",
		[STANDING_ACCOMPANYING] = "accompanying",
		[STANDING_REMOTE] = "remote",
		[STANDING_NOT_PERSON] = "not_person",
		[STANDING_SIGN_IN] = "sign_in",
		[STANDING_NOT_ENTRY] = "not_entry",
	};
	must(s < STANDING_COUNT);
	return str_from(words[s]);
}
